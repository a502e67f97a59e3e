"""How a text says that something is not so."""

import re
from collections.abc import Iterable
from functools import cache, cached_property

from ujar.extract.lexicon import Lexicon, any_of, lexicon_of
from ujar.lang import Language, get_language
from ujar.model import Act

CONTRADICTING = frozenset({Act.DENY, Act.REJECT})

_POINTED = r"(?:itu|tersebut|ini)"
_UNDENIED = r"(?!tidak\b|tak\b|bukan\b|belum\b)"  # stands before a word: "itu tidak bohong" refutes nothing
# Words between a negation and what it denies.
_EMPTY = "ada|adanya|pernah|akan|lagi|sedang|telah|sudah|bisa|dapat|mungkin|menyatakan|mengatakan|menyebut|bahwa"


class Contradictions:
    """The patterns of one language, each made of its word lists when it is first asked for."""

    def __init__(self, language: Language, lexicon: Lexicon) -> None:
        self._words = language.clauses
        self._frames = lexicon.frames
        self.nouns = {form: cue.act for form, (cue, _) in self._frames["nouns"].items()}
        # What can be denied or rejected: a promise is kept or broken.
        self._nouns = any_of(form for form, act in self.nouns.items() if act is not Act.PROMISE)
        self._wrong = any_of(self._words.refutations)

    @cached_property
    def held_claim(self) -> re.Pattern[str]:
        """The claim inside a denial: "klaim [X] yang menyebut Y", "tuduhan bahwa Y", "klaim yang dibuat X soal Y"."""
        return re.compile(
            rf"^(?P<noun>{self._nouns})(?:nya)?\b"
            r"(?:\s+yang\s+di\w+)?(?P<who>(?:\s+(?!yang|bahwa|jika|kalau|tentang|soal|mengenai|itu|tersebut|ini|agar|untuk|supaya)[\w.'’-]+){0,6})?\s+"
            r"(?:(?:yang\s+(?:menyebut(?:kan)?|mengatakan|menyatakan|menuding|menuduh|mengklaim|berbunyi)(?:\s+bahwa)?|bahwa|jika|kalau)\s+(?P<claim>.+)"
            r"|(?P<order>(?:agar|untuk|supaya)\s.+)"
            r"|(?:tentang|atas|soal|mengenai)\s+(?P<matter>.+))$",
            re.IGNORECASE | re.DOTALL,
        )

    @cached_property
    def pointed_claim(self) -> re.Pattern[str]:
        """A claim pointed back to: "tudingan itu", "tuntutan Belmora tersebut"."""
        return re.compile(rf"\b(?P<noun>{self._nouns})\b.{{0,40}}?\b{_POINTED}\b", re.IGNORECASE)

    @cached_property
    def owned_claim(self) -> re.Pattern[str]:
        """A claim and whose it is: "Pernyataan Tolvan dan Dusan adalah ...", "klaim Ardania"."""
        owner = r"[A-Z][\w’'-]*(?:\s+(?:dan\s+)?[A-Z][\w’'-]*)*"
        noun = rf"(?:{any_of(self._words.truths)}\s+)?{self._nouns}"
        return re.compile(rf"^[\"“‘']?(?i:{noun})(?:\s+(?:dari|oleh|pihak))?\s+(?P<owner>{owner})")

    @cached_property
    def refuted_claim(self) -> re.Pattern[str]:
        """A claim pointed back to and what is wrong with it: "tuduhan itu mengada-ada"."""
        return re.compile(
            rf"\b(?P<noun>{self._nouns})\s+(?:\w+\s+)?{_POINTED}\b"
            rf"(?:\s+{_UNDENIED}\w+){{0,3}}?\s+[\"“‘']?{self._wrong}\b",
            re.IGNORECASE,
        )

    @cached_property
    def refuted_accusation(self) -> re.Pattern[str]:
        """An accusation by its noun, and what is wrong with it: "Tuduhan Penyelundupan Dongeng Pesanan"."""
        nouns = any_of(form for form, act in self.nouns.items() if act is Act.ACCUSE)
        return re.compile(rf"^\W*{nouns}\b.{{0,60}}\b{self._wrong}\b", re.IGNORECASE)

    @cached_property
    def wrong(self) -> re.Pattern[str]:
        """What refutes, right after the claim: " bohong"."""
        return re.compile(rf"\s+{self._wrong}\b", re.IGNORECASE)

    @cached_property
    def closing(self) -> re.Pattern[str]:
        """What refutes, at the end: " adalah bohong"."""
        links = r"(?:(?:itu|adalah|hanya|jelas|sama sekali|sebagai|sepenuhnya)\s+)*"
        return re.compile(rf"\s+{links}{self._wrong}\W*$", re.IGNORECASE)

    @cached_property
    def rejected(self) -> re.Pattern[str]:
        """What refutes, after the claim and a copula: " itu hanya sandiwara"."""
        return re.compile(rf"\W*(?:itu|tersebut|adalah|hanya|cuma|merupakan|sekadar|\s)*{self._wrong}\b", re.IGNORECASE)

    @cached_property
    def flat(self) -> re.Pattern[str]:
        """A whole content that only refutes: "Itu bohong", "semua ini jelas rekayasa"."""
        return re.compile(
            rf"[\"“‘']?(?:(?:hal|semua)\s+)?{_POINTED}?\s*"
            r"(?:(?:adalah|jelas|hanya|cuma|semua|sama sekali)\s+)*"
            rf"[\"“‘']?{self._wrong}\b\W*(?:itu\b)?\W*$",
            re.IGNORECASE,
        )

    @cached_property
    def own_denial(self) -> re.Pattern[str]:
        """The speaker tells of the denial: "saya sudah membantah itu", "kami menolak tuduhan tersebut"."""
        self_ = any_of(self._words.first_person)
        verbs = any_of(form for form, (cue, _) in self._frames["active"].items() if cue.act in CONTRADICTING)
        return re.compile(
            rf"\b{self_}(?:\s+{_UNDENIED}\w+){{0,3}}\s+{verbs}"
            rf"\s+(?:hal\s+|(?P<noun>{self._nouns})\s+)?{_POINTED}\b",
            re.IGNORECASE,
        )

    @cached_property
    def verbs(self) -> dict[Act, re.Pattern[str]]:
        """The verbs of each act: "menuding", "dituduh" accuse."""
        return {act: re.compile(rf"\b{any_of(self._forms(act) or ['-'])}\b", re.IGNORECASE) for act in Act}

    @cached_property
    def doubt(self) -> re.Pattern[str]:
        """Something never was: "tidak pernah ada bukti"."""
        return _opening(self._words.doubts)

    @cached_property
    def denial(self) -> re.Pattern[str]:
        """What denies by itself: "tidak benar"."""
        return _opening(self._words.denials)

    @cached_property
    def untrue(self) -> re.Pattern[str]:
        """What calls a claim untrue: "itu tidak benar"."""
        return re.compile(rf"(?<!yang )\b{any_of(self._words.untrue)}\b", re.IGNORECASE)

    @cached_property
    def affirmation(self) -> re.Pattern[str]:
        """Something was: "memang terjadi"."""
        return _opening(self._words.affirmations)

    @cached_property
    def opposite(self) -> re.Pattern[str]:
        """It hasn't happened: "belum ada [pertemuan]"."""
        return re.compile(r"(?:belum|tidak|tak)\s+(?:pernah\s+)?(?:ada\s+)?(?P<head>\w+)", re.IGNORECASE)

    @cached_property
    def deflation(self) -> re.Pattern[str]:
        """Something is not, or is less than said: "tidak ada rudal", "cuma stasiun radar", "dongeng"."""
        undenying = any_of(self._words.undenying)
        return re.compile(
            rf"\b(?:{any_of(self._words.deflations)}|{self._wrong}"
            rf"|(?:tidak|tak|belum|bukan)\b(?!\s+(?:\w+\s+)?{undenying}\b))",
            re.IGNORECASE,
        )

    @cached_property
    def disproof(self) -> re.Pattern[str]:
        """Nothing is behind a claim: "tidak ada secuil bukti pun di balik klaim ..."."""
        none = r"(?:tidak|tak) ada\b.{0,20}\b(?:bukti|dasar|alasan)\w*"
        return re.compile(rf"\b(?:{any_of(self._words.doubts)}|{none}|omong kosong)", re.IGNORECASE)

    @cached_property
    def negation(self) -> re.Pattern[str]:
        """A negation that governs the clause: among its first words, or tidak pernah anywhere."""
        first = rf"^\W*(?:[\w’'-]+\s+){{0,4}}{any_of(self._words.negators)}\b"
        return re.compile(rf"(?:{first}|\b(?:tidak|tak|belum) pernah\b)(?:\s+(?:{_EMPTY})\b)*", re.IGNORECASE)

    @cached_property
    def any_negation(self) -> re.Pattern[str]:
        """A negation anywhere."""
        return re.compile(rf"\b{any_of(self._words.negators)}\b", re.IGNORECASE)

    def _forms(self, act: Act) -> list[str]:
        frames = (self._frames[name] for name in ("active", "passive"))
        return [form for frame in frames for form, (cue, _) in frame.items() if cue.act is act]


@cache
def contradictions_of(code: str) -> Contradictions:
    """The patterns of a language, made once."""
    return Contradictions(get_language(code), lexicon_of(code))


def _opening(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words)}", re.IGNORECASE)

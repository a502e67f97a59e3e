"""Which capitalised words of an article may be of personal names, told from titles, bodies, places and openings."""

import re
from dataclasses import dataclass
from functools import cached_property

from ujar.domain import normalise
from ujar.lang import Language
from ujar.model import Article
from ujar.resolve.lists import Lists, lists_of
from ujar.resolve.names import ArticleNames
from ujar.resolve.seen import SeenNames
from ujar.resolve.words import is_brand

_AFTER_PLACE = re.compile(
    r"\b(?:di|ke|Provinsi|Pemprov|Pemkot|Kabupaten|Kota|Pulau|Selat|(?<!Angkatan )Laut|Sungai)\s+"
    r"((?:[A-Z][\w’'-]+)(?:\s+(?:del|de|da|of)(?=\s))*(?:\s+[A-Z][\w’'-]+)?)"
)
_NUMERAL = re.compile(r"^[IVX]+$")  # "Raja Orvel II"
_ACRONYM = re.compile(r"^[A-Z][A-Z0-9&-]+$")
# Verbs and derived nouns are capitalised in headlines: Diinginkan, Twitternya, Pernyataan; Kemenhub is a ministry.
_DERIVED = re.compile(
    r"^(?:(?:di|me[nmlrngy]*|ber|ter)\w+kan|\w{4,}nya|(?:pe|ke)\w{4,}an|kemen\w{2,8}|\w+-\w+(?:nya|an))$"
)
_INSIDE = tuple(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,)–-&/"
)  # what goes before a word inside a sentence
_INITIALS = 2  # letters in front of a name that may be its first: "TB Winther"
# Common nouns at a sentence's beginning look like names: Penyelenggara, Pernyataan, Twitternya.
_COMMON = re.compile(r"^(?:pe[mn]?[a-z]{4,}|per[a-z]{4,}|ke[a-z]{4,}an|[a-z]{4,}nya|ter[a-z]{4,}|ber[a-z]{4,})$")


def is_common_noun(word: str) -> bool:
    """A lower-cased word that is built like a common noun."""
    return _COMMON.match(word) is not None


@dataclass(frozen=True)
class NameWords:
    """Tells the words of personal names from those of titles, bodies and places, in one article."""

    article: Article
    names: ArticleNames
    language: Language

    @cached_property
    def lists(self) -> Lists:
        return lists_of(self.language.code)

    @cached_property
    def places(self) -> frozenset[str]:
        """Words printed as places: "di New York", "Pemprov Banten"."""
        found: set[str] = set()
        for match in _AFTER_PLACE.finditer(self.article.text):
            words = match[1].split()
            found.add(words[0])
            joined = any(word[0].islower() for word in words)  # "Valle del Orma": one name
            if len(words) > 1 and (joined or len(re.findall(rf"\b{re.escape(match[1])}\b", self.article.text)) > 1):
                found.update(words)
        return frozenset(found - self._addressed)

    @cached_property
    def _addressed(self) -> frozenset[str]:
        """Words that stand behind a rank or a form of address: "Jenderal Orvel", then "ke Orvel" is no place."""
        ranks = "|".join(sorted((word.title() for word in self.language.honorifics), key=len, reverse=True))
        found = re.findall(rf"\b(?:{ranks})\.? ([A-Z][\w’'-]+)(?: ([A-Z][\w’'-]+))?", self.article.text)
        return frozenset(word for pair in found for word in pair if word)

    @cached_property
    def _stops(self) -> frozenset[str]:
        """Words of titles, bodies and forms of address: never part of a name."""
        language = self.language
        phrases = {*language.titles, *language.bodies, *language.groups}
        return frozenset(
            {word for phrase in phrases for word in phrase.split()} | language.portfolios | language.honorifics
        )

    @cached_property
    def _openers(self) -> frozenset[str]:
        """Function words that a sentence's beginning capitalises; elsewhere they may be names (Lalu Winther)."""
        language = self.language
        phrases = {
            *language.connectives,
            *language.openers,
            *language.adjunct_openers,
            *language.adverbs,
            *language.pronouns,
        }
        return frozenset(
            {word for phrase in phrases for word in phrase.split()}
            | {"menurut", "kata", "ujar", "sejalan", "bagi", "apa", "hal"}
        )

    @cached_property
    def function_words(self) -> frozenset[str]:
        """Single words that open adjuncts and sentences and are nobody: selain, saat, menurut."""
        language = self.language
        words = language.adjunct_openers | language.connectives | {"selain", "menurut"}
        return frozenset(word for word in words if " " not in word) - language.pronouns - language.titles

    def opens_sentence(self, position: int) -> bool:
        before = self.article.text[max(0, position - 20) : position]
        before = before.rstrip(" \t\xa0\"“”'(")
        return before.endswith("--") or not before.endswith(_INSIDE)

    def _opens_story(self, position: int) -> bool:
        """It stands behind the dash of a dateline: "OSTREVA - Sejumlah ..."."""
        return self.article.text[max(0, position - 3) : position].strip() in {"-", "–", "—"}

    @cached_property
    def _said_nouns(self) -> frozenset[str]:
        """Nouns for what somebody says, which a sentence's beginning capitalises: "Tuduhan Winther ..."."""
        return self.lists.said_nouns | self.language.cues_of("nouns").keys()

    @cached_property
    def _small(self) -> frozenset[str]:
        """The words that the article also prints small."""
        return frozenset(re.findall(r"\b[a-z]{4,}\b", self.article.text))

    def is_name_word(self, word: str, position: int | None = None) -> bool:
        """A word that may be part of a personal name here; `position` is where it stands."""
        bare = word.rstrip(".")
        low = bare.lower()
        if low in self.lists.particles or word.lower().startswith(("al-", "el-")):
            return True
        if len(bare) == 1:
            return bare.isupper()
        if low in self.lists.first_names and position is not None and self._is_first_name(bare, position):
            return True
        if low in self._stops or low in self.lists.regions:
            return False
        if _ACRONYM.match(bare) or is_brand(bare) or self.language.find_dates(bare + " "):
            return False
        if self.names.domain.people_surnamed(bare):
            return True
        if position is not None and self.names.is_no_person(position) and not self._seen.is_titled(position):
            return False
        if low in self._openers and (position is None or self.opens_sentence(position)):
            return False
        opens = position is not None and (self.opens_sentence(position) or self._opens_story(position))
        if opens and (low in self._said_nouns or low in self._small):
            return False
        if opens and position is not None and self._is_common_opening(bare, position):
            return False
        if (
            bare in self.places or _DERIVED.match(low) or ("-" in bare and len(set(low.split("-"))) == 1)
        ):  # negara-negara
            return False
        if normalise(bare) in self.names.domain.places:
            return False
        return not any(hit.entity.split("/")[0] != "person" for hit in self.names.named(bare))

    def _is_common_opening(self, word: str, position: int) -> bool:
        """A common word that only the sentence's beginning capitalises: with what follows it stands nowhere else."""
        if word.lower() not in self.language.common:
            return False
        behind = re.match(r" ([A-Z][\w’'-]+)", self.article.text[position + len(word) : position + len(word) + 40])
        again = rf"[a-z,)] {re.escape(word)} {re.escape(behind[1])}\b" if behind is not None else None
        return again is None or re.search(again, self.article.text) is None

    def _is_named_so(self, word: str) -> bool:
        """A common word that is somebody's first or last name here: "Bintang", and "Bintang Orvel" as well."""
        found = re.findall(rf"\b(?:([A-Z][\w’'-]+) )?{re.escape(word)}\b(?: ([A-Z][\w’'-]+))?", self.article.text)
        return any(other and self._is_no_common(other) for pair in found for other in pair)

    def _is_glued(self, word: str, behind: str) -> bool:
        """A common word in front of a name that never stands without what follows it: "Pelabuhan | Oskar Lind"."""
        alone = rf"[a-z,)] {re.escape(word)}\b(?! {re.escape(behind)})"
        return word.lower() in self.language.common and re.search(alone, self.article.text) is None

    def is_first_of_two(self, word: str) -> bool:
        """Another name always follows it inside a sentence ("Orvel Band"), as none follows a last name."""
        behind = re.findall(rf"(?<=[a-z,)] ){re.escape(word)}\b(?: ([A-Z][a-z’'-]+))?", self.article.text)
        parts = self._stops | self.language.org_words
        return bool(behind) and all(other and other.lower() not in parts for other in behind)

    def _is_no_common(self, word: str) -> bool:
        low = word.lower()
        return low not in self.language.common and low not in self._stops and not _ACRONYM.match(word)

    def _is_first_name(self, word: str, position: int) -> bool:
        """A noun that is somebody's first name here: "Tim Orvel", where "Orvel" is also printed alone."""
        behind = re.match(r" ([A-Z][\w’'-]+)", self.article.text[position + len(word) : position + len(word) + 40])
        if behind is None or not self.is_name_word(behind[1]):
            return False
        addressed = word.lower() in self.language.honorifics | self.language.titles
        before = re.search(r"([\w’'-]+) \Z", self.article.text[max(0, position - 30) : position])
        titled = before is not None and before[1].lower() in self.language.titles | self.language.portfolios
        if titled and before is not None and before[1][0].isupper() and not is_common_noun(behind[1].lower()):
            return True
        if addressed:  # "Raja Orvel" is a king, "Menteri Kehutanan Raja Orvel" is none
            return False
        alone = re.findall(rf"(?<!\b{re.escape(word)} )\b{re.escape(behind[1])}\b", self.article.text)
        return bool(alone) and self.article.text.count(f"{word} {behind[1]}") < 3 * len(alone)

    @cached_property
    def _seen(self) -> SeenNames:
        language = self.language
        titles = self._stops | language.org_words
        return SeenNames(
            self.names,
            self._is_no_part,
            titles,
            phrases=language.titles,
            portfolios=language.portfolios | {"kementerian", "departemen"},
            honorifics=language.honorifics,
            quoting=self.lists.quoting,
        )

    def _is_no_part(self, word: str, position: int, behind: bool) -> bool:
        """A word of titles and bodies that no other is before, or a name of something else: no part of a person's."""
        bare = word.rstrip(".")
        low = bare.lower()
        if behind and (_NUMERAL.match(bare) or low in self._stops | self.lists.particles):
            return False
        if low in self.lists.weekdays or (behind and low in self.language.clauses.plain_verbs | self.lists.currencies):
            return True  # "kata Lind Jum'at", "Harta Lind Turun Rp 2 Triliun"
        if not bare[:1].isupper() or low in self._stops | self._openers:
            return True
        if _ACRONYM.match(bare):
            return behind or len(bare) > _INITIALS or bool(self.names.named(bare))  # "TB Winther", no "LPS Winther"
        if self.names.is_seen(bare) or normalise(bare) in self.names.domain.places:
            return True
        if self.opens_sentence(position) and low in self._said_nouns | self.language.common:
            return True
        kinds = {"person", "org"} if behind else {"person"}  # "Darel Forbes": the newspaper is called like many
        return any(hit.entity.split("/")[0] not in kinds for hit in self.names.named(bare))

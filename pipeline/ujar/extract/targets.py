"""Denials and rejections of what the article tells before them: "tudingan itu dibantah X", "tuduhan itu bohong"."""

import re
from collections.abc import Iterable
from functools import cache

from ujar.extract.denials import act_of_noun, nouns_of
from ujar.extract.lexicon import Lexicon
from ujar.extract.opposed import accusation_of, names_of, negated_claim, speaker_of, words_of
from ujar.lang import Language, get_language
from ujar.lang.stems import stems
from ujar.model import Act, Kind, Statement

# A noun of one act may point back to a statement of another: "usulan itu" to what was demanded.
_KIN = {
    Act.ACCUSE: {Act.ACCUSE, Act.ASSESS},
    Act.DEMAND: {Act.DEMAND, Act.OFFER, Act.WARN},
    Act.OFFER: {Act.OFFER, Act.DEMAND},
}
_BY_CUE = 2  # statements that a cue of the noun's own stem or act is worth
_BY_NAME = 3  # and the name of the one who denies, in an accusation
_CALLS = {Act.DEMAND, Act.OFFER}
_UNDENIABLE = {*_CALLS, Act.PROMISE, Act.DENY, Act.REJECT}  # denied is what was told, and no other denial
_KIN_REACH = 8  # statements back that a noun may point to one of its kind
_REACH = 3  # statements back that it may point to a neutral one
_NEUTRAL = 4  # how many statements nearer a neutral one must be
_NEAR = 600  # characters before a denial within which a neutral one may end
_SENTENCES = 2  # ends of sentences between the two, that of the claim among them
_SHARED = 0.4  # of a denial's stems that an earlier claim must hold where nothing points back


def target_of(statement: Statement, before: list[Statement], language: Language, lexicon: Lexicon) -> str | None:
    """The earlier statement that a denial or rejection answers: "menolak tuntutan tersebut", "tuduhan itu bohong".

    `before` is in reading order. Nothing is returned where no statement of another speaker fits.
    """
    others = [s for s in reversed(before) if _apart(s, statement) and not words_of(s).endswith("?")]
    text = words_of(statement)
    if _patterns(language.code)["flat"].match(text):  # "Itu bohong", "menyebutnya fitnah"
        return others[0].id if others and _follows(statement, others[0], 0) else None
    owned = _by_owner(text, statement, others, language, lexicon)
    if owned is not None:
        return owned
    refuted = _refutation(lexicon, language.code).search(text)
    if statement.act not in {Act.DENY, Act.REJECT} and refuted is None:
        return _by_own_words(statement, before, others, language, lexicon)
    first = statement.content[0].text
    by_verb = statement.rule.endswith("-claim")  # "membantah", "ditolak": else a content denies, not the verb
    aimed = by_verb and re.match(r"(?:untuk\s+)?(?:me(?!ngenai)|ber)\w+\s", first) is None  # "menolak menjawab"
    match = refuted or (_back_pattern(lexicon).search(first) if aimed else None)
    if match is not None:
        return _by_noun(match["noun"], statement, others, lexicon)
    if before and first.lower() in lexicon.frames["nouns"]:
        return before[-1].id  # "..., tuduhan yang dibantah Y": the noun alone means the statement right before it
    if statement.rule == "active-verdict":  # "mengecam serangan itu" contradicts nobody
        back = _back_pattern(lexicon).match(first)
        return _by_noun(back["noun"], statement, others, lexicon) if back else None
    if first.lower() == "nya":
        return others[0].id if others and _follows(statement, others[0], 0) else None
    pointed = re.match(r"(\w+)\s+(\w+)", first)
    if pointed and pointed[2].lower() in language.demonstratives and len(first.split()) <= 4:
        return _by_word(pointed[1], statement, others[:_REACH])
    if by_verb:
        fit = [o for o in others if o.act in _CALLS or statement.act is Act.DENY]
        repeated = _by_stems(first, fit, statement.act)
        return repeated or (accusation_of(statement, others) if statement.act is Act.DENY else None)
    return _by_own_words(statement, before, others, language, lexicon)


def _apart(one: Statement, other: Statement) -> bool:
    """Not by the same speaker, as far as the words tell, and not what the other is told in."""
    if other.cue is not None and any(span.covers(other.cue) for span in one.content):
        return False
    mine, yours = speaker_of(one), speaker_of(other)
    if not mine or not yours:
        return True
    names = sorted((names_of(mine), names_of(yours)), key=len)
    return mine.lower() != yours.lower() and not (names[0] and names[0] <= names[1])  # "Tolvan", "Menlu Mira Tolvan"


def _by_owner(
    text: str, denial: Statement, others: list[Statement], language: Language, lexicon: Lexicon
) -> str | None:
    """The nearest statement of whom the noun belongs to: "[Pernyataan Tolvan dan Dusan] tidak akurat"."""
    match = _owned_pattern(lexicon).match(text)
    if match is None:
        return None
    wrong = re.match(rf"\s+{_any(language.clauses.refutations)}\b", text[match.end() :], re.IGNORECASE)
    if denial.act not in {Act.DENY, Act.REJECT} and wrong is None:
        return None
    owners = names_of(match["owner"])
    return next((other.id for other in others[:_KIN_REACH] if owners & names_of(speaker_of(other))), None)


def _by_noun(noun: str, denial: Statement, others: list[Statement], lexicon: Lexicon) -> str | None:
    """The nearest statement of the noun's kind; a neutral one where it is much nearer."""
    act = act_of_noun(noun, lexicon)
    kin = _KIN.get(act, {act})
    text = denial.article.text
    costs = []
    for distance, other in enumerate(others[:_KIN_REACH]):
        same = other.cue is not None and (
            stems(noun) & stems(other.cue.text)  # "menuntut": "tuntutan itu"
            or (act is Act.ACCUSE and _cues_of(act, lexicon).fullmatch(other.cue.text))  # "menuding": "tuduhan itu"
        )
        accused = act is Act.ACCUSE and bool(names_of(speaker_of(denial)) & names_of(words_of(other)))
        if other.act in kin and (same or act is not Act.ASSERT or _follows(denial, other, distance)):
            costs.append((distance - _BY_CUE * bool(same) - _BY_NAME * accused, distance, other.id))
            continue
        # After "Belmora dituduh melanggar ..." of nobody, "tuduhan itu" means no neutral statement before it.
        lost = act is not Act.ASSERT and _cues_of(act, lexicon).search(text, other.end, _opening(denial))
        if distance < _REACH and _follows(denial, other, distance) and Act.ASSERT in {act, other.act} and not lost:
            if other.act in {Act.DENY, Act.REJECT}:
                continue  # two who deny mostly deny the same
            worth = _BY_NAME * accused - 2 * (other.kind is Kind.DIRECT)
            costs.append((distance + _NEUTRAL - worth, distance, other.id))
    return min(costs)[2] if costs else None


def _follows(denial: Statement, other: Statement, told: int) -> bool:
    """Beside the `told` statements no more than a sentence stands between: it would be what is denied."""
    between = denial.article.text[other.end : max(other.end, _opening(denial))]
    return len(between) < _NEAR and len(re.findall(r"[.!?][\"”’']*\s", between)) <= _SENTENCES + told


def _opening(statement: Statement) -> int:
    """Where the first of its speaker, cue and content stands."""
    spans = (statement.speaker, statement.cue, *statement.content)
    return min(span.start for span in spans if span is not None)


def _by_word(word: str, denial: Statement, others: list[Statement]) -> str | None:
    """What "hal itu" or "putusan itu" points to: the nearest statement, one with that word where it has a meaning."""
    wanted = stems(word)
    if not wanted:
        return others[0].id if others and _follows(denial, others[0], 0) else None
    return next((other.id for other in others if wanted & stems(words_of(other))), None)


def _by_stems(text: str, others: list[Statement], act: Act) -> str | None:
    """The earlier claim that a denial repeats in other words: "membantah negaranya melanggar ..."."""
    best, share = None, _SHARED
    for part in (text, *re.split(r"\b(?:atau|maupun)\b", text)):  # "menolak mengakui X atau melepas Y"
        wanted = stems(part)
        for other in others:
            if act is Act.DENY and other.act in _UNDENIABLE:
                continue
            shared = len(wanted & stems(words_of(other)))
            if shared >= min(2, len(wanted)) and shared > share * len(wanted):
                best, share = other.id, shared / len(wanted)
    return best


def _by_own_words(
    statement: Statement, before: list[Statement], others: list[Statement], language: Language, lexicon: Lexicon
) -> str | None:
    """What a content denies by itself: "saya membantah itu", "tidak pernah ada bukti", "kami tidak pernah menembak"."""
    text = words_of(statement)
    if not others:
        return None
    denied = _own_denial(lexicon, language.code).search(text)
    if denied is not None:
        noun = denied["noun"]
        return _by_noun(noun, statement, others, lexicon) if noun else _by_word("hal", statement, others)
    patterns = _patterns(language.code)
    doubted = patterns["doubts"].search(text)
    if doubted is not None or patterns["denials"].search(text):
        for other in others[:_KIN_REACH]:
            said = words_of(other)
            if doubted and _affirms(said, patterns) and stems(text) & stems(said):
                return other.id
            accused = other.act is Act.ACCUSE and names_of(speaker_of(statement)) & names_of(said)
            if accused and stems(text) & stems(said):
                return other.id
        told = [s for s in before if s.embedded_in is None]
        if told and told[-1].targets is not None and _goes_on(told, statement, language):
            return told[-1].targets
    return _contradicted(text, statement, before, language) or negated_claim(statement, others, language)


def _affirms(said: str, patterns: dict[str, re.Pattern[str]]) -> bool:
    return bool(patterns["affirmations"].search(said)) and not patterns["doubts"].search(said)


def _goes_on(told: list[Statement], statement: Statement, language: Language) -> bool:
    """The speaker of the last statement goes on, as far as the words tell: by name, as "ia", as "-nya"."""
    if statement.start - told[-1].end > _NEAR:
        return False
    if _is_pronoun(speaker_of(statement), language):
        return True
    named = next((name for s in reversed(told) if not _is_pronoun(name := speaker_of(s), language)), "")
    return bool(names_of(speaker_of(statement)) & names_of(named))


def _is_pronoun(speaker: str, language: Language) -> bool:
    return not speaker or speaker.lower() == "nya" or speaker.lower() in language.pronouns


def _contradicted(text: str, statement: Statement, before: list[Statement], language: Language) -> str | None:
    """Another's word right before that says the opposite: "telah bertemu Dusan" - "belum ada pertemuan"."""
    match = _patterns(language.code)["opposites"].match(text)
    if match is None or not before or not _apart(before[-1], statement) or statement.start - before[-1].end > _NEAR:
        return None
    said = words_of(before[-1])
    happened = re.search(r"\b(?:sudah|telah|pernah)\b", said, re.IGNORECASE)
    return before[-1].id if happened and stems(match["head"]) & stems(said) else None


@cache
def _back_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """A claim pointed back to: "tudingan itu", "tuntutan Belmora tersebut"."""
    return re.compile(rf"\b(?P<noun>{nouns_of(lexicon)})\b.{{0,40}}?\b(?:itu|tersebut|ini)\b", re.IGNORECASE)


@cache
def _owned_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """A claim and whose it is: "Pernyataan Tolvan dan Dusan adalah ...", "klaim Ardania"."""
    owner = r"[A-Z][\w’'-]*(?:\s+(?:dan\s+)?[A-Z][\w’'-]*)*"
    return re.compile(rf"^[\"“‘']?(?i:{nouns_of(lexicon)})(?:\s+(?:dari|oleh|pihak))?\s+(?P<owner>{owner})")


@cache
def _refutation(lexicon: Lexicon, code: str) -> re.Pattern[str]:
    """A claim pointed back to and what is wrong with it: "tuduhan itu mengada-ada"."""
    wrong = _any(get_language(code).clauses.refutations)
    return re.compile(
        rf"\b(?P<noun>{nouns_of(lexicon)})\s+(?:\w+\s+)?(?:itu|tersebut|ini)\b"
        rf"(?:\s+(?!tidak\b|tak\b|bukan\b|belum\b)\w+){{0,3}}?\s+[\"“‘']?{wrong}\b",
        re.IGNORECASE,
    )


@cache
def _own_denial(lexicon: Lexicon, code: str) -> re.Pattern[str]:
    """The speaker tells of the denial: "saya sudah membantah itu", "kami menolak tuduhan tersebut"."""
    self = _any(get_language(code).clauses.first_person)
    verbs = _any(form for form, (cue, _) in lexicon.frames["active"].items() if cue.act in {Act.DENY, Act.REJECT})
    return re.compile(
        rf"\b{self}(?:\s+(?!tidak\b|tak\b|bukan\b|belum\b)\w+){{0,3}}\s+{verbs}\s+(?:hal\s+|(?P<noun>{nouns_of(lexicon)})\s+)?(?:itu|tersebut|ini)\b",
        re.IGNORECASE,
    )


@cache
def _cues_of(act: Act, lexicon: Lexicon) -> re.Pattern[str]:
    """The verbs of an act."""
    frames = (lexicon.frames[name] for name in ("active", "passive"))
    forms = [form for frame in frames for form, (cue, _) in frame.items() if cue.act is act]
    return re.compile(rf"\b{_any(forms or ['-'])}\b", re.IGNORECASE)


@cache
def _patterns(code: str) -> dict[str, re.Pattern[str]]:
    words = get_language(code).clauses
    lists = {"doubts": words.doubts, "denials": words.denials, "affirmations": words.affirmations}
    patterns = {name: re.compile(rf"\b{_any(forms)}", re.IGNORECASE) for name, forms in lists.items()}
    opposites = re.compile(r"(?:belum|tidak|tak)\s+(?:pernah\s+)?(?:ada\s+)?(?P<head>\w+)", re.IGNORECASE)
    flat = re.compile(
        r"[\"“‘']?(?:(?:hal|semua)\s+)?(?:itu|ini|tersebut)?\s*"
        r"(?:(?:adalah|jelas|hanya|cuma|semua|sama sekali)\s+)*"
        rf"[\"“‘']?{_any(words.refutations)}\b\W*(?:itu\b)?\W*$",
        re.IGNORECASE,
    )
    return {**patterns, "opposites": opposites, "flat": flat}


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"

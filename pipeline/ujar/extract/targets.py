"""What a denial or rejection answers, of all that the article tells before it: "tudingan itu dibantah X"."""

import re

from ujar.extract.contradiction import CONTRADICTING, Contradictions, contradictions_of
from ujar.extract.ownwords import NEAR_IN_WORDS, negated_by
from ujar.extract.sides import NEAR, Sides, is_apart, names_of, speaker_of, words_of
from ujar.lang import Language
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
UNDENIABLE = {*_CALLS, Act.PROMISE, *CONTRADICTING}  # denied is what was told, and no other denial
_OPENING = 3  # words of a content among which it names the text that it denies
_KIN_REACH = 8  # statements back that a noun may point to one of its kind
_REACH = 3  # statements back that it may point to a neutral one
_ACCUSED = 2  # statements back that an accusation may stand where the accused denies in other words
_NEUTRAL = 4  # how many statements nearer a neutral one must be
_SENTENCES = 2  # ends of sentences between the two, that of the claim among them
_ALIKE = 0.6  # of the stems of a claim of nobody that an earlier statement must hold to be meant
_SHARED = 0.4  # of a denial's stems that an earlier claim must hold where nothing points back


def target_of(statement: Statement, before: list[Statement], sides: Sides, language: Language) -> str | None:
    """The earlier statement that a denial or rejection answers: "menolak tuntutan tersebut", "tuduhan itu bohong".

    `before` is in reading order. Nothing is returned where no statement of another speaker fits.
    """
    others = [s for s in reversed(before) if is_apart(s, statement) and not words_of(s).endswith("?")]
    text = words_of(statement)
    patterns = contradictions_of(language.code)
    if patterns.flat.match(text):  # "Itu bohong", "menyebutnya fitnah"
        return others[0].id if others and _follows(statement, others[0], 0) else None
    owned = _by_owner(text, statement, others, language)
    if owned is not None:
        return owned
    text_said = _by_text(text, statement, others, language)
    if text_said is not None:
        return text_said
    refuted = patterns.refuted_claim.search(text)
    if statement.act not in CONTRADICTING and refuted is None:
        return _by_own_words(statement, before, others, sides, language)
    first = statement.content[0].text
    by_verb = is_by_verb(statement)
    aimed = by_verb and re.match(r"(?:untuk\s+)?(?:me(?!ngenai)|ber)\w+\s", first) is None  # "menolak menjawab"
    match = refuted or (patterns.pointed_claim.search(first) if aimed else None)
    if match is not None:
        return _by_noun(match["noun"], statement, others, patterns)
    if before and first.lower() in patterns.nouns:
        return before[-1].id  # "..., tuduhan yang dibantah Y": the noun alone means the statement right before it
    if statement.rule == "active-verdict":  # "mengecam serangan itu" contradicts nobody
        back = patterns.pointed_claim.match(first)
        return _by_noun(back["noun"], statement, others, patterns) if back else None
    if first.lower() == "nya":
        return others[0].id if others and _follows(statement, others[0], 0) else None
    pointed = re.match(r"(\w+)\s+(\w+)", first)
    if pointed and pointed[2].lower() in language.demonstratives and len(first.split()) <= 4:
        if statement.act is Act.REJECT and pointed[1].lower() in language.clauses.agreements:
            return None  # "menolak kesepakatan itu": what was agreed, and nobody's words
        return _by_word(pointed[1], statement, others[:_REACH])
    if by_verb:
        if statement.act is Act.DENY:
            return _of_me(first, statement, others)
        return _by_stems(first, [other for other in others if other.act in _CALLS])
    return _by_own_words(statement, before, others, sides, language)


def _by_owner(text: str, denial: Statement, others: list[Statement], language: Language) -> str | None:
    """The nearest statement of whom the noun belongs to: "[Pernyataan Tolvan dan Dusan] tidak akurat"."""
    patterns = contradictions_of(language.code)
    match = patterns.owned_claim.match(text)
    if match is None:
        return None
    doubts = denial.cue is not None and denial.cue.text.lower() in language.clauses.doubters
    if denial.act not in CONTRADICTING and not doubts and patterns.wrong.match(text, match.end()) is None:
        return None
    owners = names_of(match["owner"])
    told = next((other.id for other in others[:_KIN_REACH] if owners & names_of(speaker_of(other))), None)
    if told is None and is_by_verb(denial) and others and _follows(denial, others[0], 0):
        return others[0].id  # "menepis klaim Orla": of whoever of Orla has just spoken
    return told


def _by_text(text: str, denial: Statement, others: list[Statement], language: Language) -> str | None:
    """What a text says that is called a lie: "[Video itu] hoaks" after "sebuah video menyebut ..."."""
    first = {word.lower() for word in re.findall(r"[\w-]+", text)[:_OPENING]} & language.clauses.speaking_texts
    if not first or denial.act is not Act.DENY or is_by_verb(denial):
        return None
    return next((o.id for o in others[:_KIN_REACH] if first & set(speaker_of(o).lower().split())), None)


def _by_noun(noun: str, denial: Statement, others: list[Statement], patterns: Contradictions) -> str | None:
    """The nearest statement of the noun's kind; a neutral one where it is much nearer."""
    act, verbs = patterns.nouns[noun.lower()], patterns.verbs
    kin = _KIN.get(act, {act})
    text = denial.article.text
    costs: list[tuple[bool, int, int, str]] = []
    for distance, other in enumerate(others[:_KIN_REACH]):
        same = other.cue is not None and (
            stems(noun) & stems(other.cue.text)  # "menuntut": "tuntutan itu"
            or (act is Act.ACCUSE and verbs[act].fullmatch(other.cue.text))  # "menuding": "tuduhan itu"
        )
        accused = act is Act.ACCUSE and bool(names_of(speaker_of(denial)) & names_of(words_of(other)))
        if other.act in kin and (same or act is not Act.ASSERT or _follows(denial, other, distance)):
            costs.append((accused, distance - _BY_CUE * bool(same) - _BY_NAME * accused, distance, other.id))
            continue
        # After "Belmora dituduh melanggar ..." of nobody, "tuduhan itu" means no neutral statement before it.
        lost = act is not Act.ASSERT and verbs[act].search(text, other.end, _opening(denial))
        if distance < _REACH and _follows(denial, other, distance) and Act.ASSERT in {act, other.act} and not lost:
            if other.act in CONTRADICTING:
                continue  # two who deny mostly deny the same
            worth = _BY_NAME * accused - 2 * (other.kind is Kind.DIRECT)
            costs.append((accused, distance + _NEUTRAL - worth, distance, other.id))
    named = [cost for cost in costs if cost[0]]  # who is accused denies what names them, before what names others
    return min(named or costs, key=lambda cost: cost[1:])[3] if costs else None


def _follows(denial: Statement, other: Statement, told: int) -> bool:
    """Beside the `told` statements no more than a sentence stands between: it would be what is denied."""
    between = denial.article.text[other.end : max(other.end, _opening(denial))]
    return len(between) < NEAR and len(re.findall(r"[.!?][\"”’']*\s", between)) <= _SENTENCES + told


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


def _by_stems(text: str, others: list[Statement]) -> str | None:
    """The earlier call that a rejection repeats in other words: "menolak mengakui X atau melepas Y"."""
    best, share = None, _SHARED
    for part in (text, *re.split(r"\b(?:atau|maupun)\b", text)):  # "menolak mengakui X atau melepas Y"
        wanted = stems(part)
        for other in others:
            shared = len(wanted & stems(words_of(other)))
            if shared >= min(2, len(wanted)) and shared > share * len(wanted):
                best, share = other.id, shared / len(wanted)
    return best


def _by_own_words(
    statement: Statement, before: list[Statement], others: list[Statement], sides: Sides, language: Language
) -> str | None:
    """What a content denies by itself: "saya membantah itu", "tidak pernah ada bukti", "kami tidak pernah menembak"."""
    if not others:
        return None
    patterns = contradictions_of(language.code)
    denied = patterns.own_denial.search(words_of(statement))
    if denied is None:
        return negated_by(statement, before, others, sides, language)
    noun = denied["noun"]
    return _by_noun(noun, statement, others, patterns) if noun else _by_word("hal", statement, others)


def said_before(claim: Statement, denial: Statement, before: list[Statement]) -> str | None:
    """The statement that a denied claim of nobody repeats: an accusation right before with a word of it, or one with
    most of its words.
    """
    others, wanted = [s for s in reversed(before) if is_apart(s, denial)], stems(words_of(claim))
    if claim.act is Act.ACCUSE and others and others[0].act is Act.ACCUSE and wanted & stems(words_of(others[0])):
        return others[0].id
    alike = (o for o in others[:_KIN_REACH] if len(wanted & stems(words_of(o))) > max(2, _ALIKE * len(wanted)))
    return next((o.id for o in alike if o.act not in UNDENIABLE), None)


def _of_me(text: str, denial: Statement, others: list[Statement]) -> str | None:
    """What was said of who denies: an accusation, else a statement that names them and has two words of the denial."""
    accusation = _accusation(text, denial, others)
    if accusation is not None:
        return accusation
    mine = names_of(speaker_of(denial))
    wanted = stems(text) - stems(speaker_of(denial))
    for other in others[:_REACH]:
        said = words_of(other)
        near = denial.start - other.end < NEAR_IN_WORDS and other.act not in UNDENIABLE
        if near and mine & names_of(said) and len(wanted & stems(said)) > 1:
            return other.id
    return None


def _accusation(text: str, denial: Statement, others: list[Statement]) -> str | None:
    """The accusation right before that names who denies: "A menuduh B berbohong. B membantah keras ..."; or one
    farther off that has a word of the denial: "membantah negaranya memalsukan peta".
    """
    mine, wanted = names_of(speaker_of(denial)), stems(text)
    for distance, other in enumerate(others[:_KIN_REACH]):
        if other.act is not Act.ACCUSE or denial.start - other.end >= NEAR_IN_WORDS:
            continue
        if (distance < _ACCUSED and mine & names_of(words_of(other))) or wanted & stems(words_of(other)):
            return other.id
    return None


def is_by_verb(statement: Statement) -> bool:
    """A verb denies or rejects the content: "membantah", "ditolak"; else a content denies by its own words."""
    return statement.rule.endswith("-claim") or (
        statement.act in CONTRADICTING and statement.rule.startswith("learned-")
    )

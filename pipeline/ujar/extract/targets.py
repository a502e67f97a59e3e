"""What a denial or rejection answers, of all that the article tells before it: "tudingan itu dibantah X"."""

import re

from ujar.extract.contradiction import (
    CONTRADICTING,
    Contradictions,
    contradictions_of,
    is_same_name,
    names_of,
    points,
    speaker_of,
    words_of,
)
from ujar.extract.found import BARE
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
_UNDENIABLE = {*_CALLS, Act.PROMISE, *CONTRADICTING}  # denied is what was told, and no other denial
_KIN_REACH = 8  # statements back that a noun may point to one of its kind
_REACH = 3  # statements back that it may point to a neutral one
_TOLD_REACH = 4  # statements back that a clause may negate
_ACCUSED = 2  # statements back that an accusation may stand where the accused denies in other words
_NEUTRAL = 4  # how many statements nearer a neutral one must be
_NEAR = 600  # characters before a denial within which a neutral one, or the denial it goes on with, must end
_NEAR_IN_WORDS = 1500  # characters before a denial that repeats a claim's words, within which that may end
_SENTENCES = 2  # ends of sentences between the two, that of the claim among them
_SHARED = 0.4  # of a denial's stems that an earlier claim must hold where nothing points back
_OPPOSITE = 0.5  # of the stems of the shorter of two that say the opposite
_HEAD = 2  # words after a negation of which one must be the other's as well
_EARLY = 90  # characters of a sentence within which it says that something is not
_POINTS = 5  # words of a denial that only points back: "tuduhan itu"


def target_of(statement: Statement, before: list[Statement], language: Language) -> str | None:
    """The earlier statement that a denial or rejection answers: "menolak tuntutan tersebut", "tuduhan itu bohong".

    `before` is in reading order. Nothing is returned where no statement of another speaker fits.
    """
    others = [s for s in reversed(before) if _apart(s, statement) and not words_of(s).endswith("?")]
    text = words_of(statement)
    patterns = contradictions_of(language.code)
    if patterns.flat.match(text):  # "Itu bohong", "menyebutnya fitnah"
        return others[0].id if others and _follows(statement, others[0], 0) else None
    owned = _by_owner(text, statement, others, language)
    if owned is not None:
        return owned
    refuted = patterns.refuted_claim.search(text)
    if statement.act not in CONTRADICTING and refuted is None:
        return _by_own_words(statement, before, others, language)
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
        return _by_word(pointed[1], statement, others[:_REACH])
    if by_verb:
        fit = [o for o in others if o.act in _CALLS or statement.act is Act.DENY]
        repeated = _by_stems(first, fit, statement.act)
        return repeated or (_accusation(first, statement, others) if statement.act is Act.DENY else None)
    return _by_own_words(statement, before, others, language)


def _apart(one: Statement, other: Statement) -> bool:
    """Not by the same speaker, as far as the words tell, and not what the other is told in."""
    if other.cue is not None and any(span.covers(other.cue) for span in one.content):
        return False
    mine, yours = speaker_of(one), speaker_of(other)
    return not mine or not yours or not is_same_name(mine, yours)


def _by_owner(text: str, denial: Statement, others: list[Statement], language: Language) -> str | None:
    """The nearest statement of whom the noun belongs to: "[Pernyataan Tolvan dan Dusan] tidak akurat"."""
    patterns = contradictions_of(language.code)
    match = patterns.owned_claim.match(text)
    if match is None:
        return None
    if denial.act not in CONTRADICTING and patterns.wrong.match(text, match.end()) is None:
        return None
    owners = names_of(match["owner"])
    return next((other.id for other in others[:_KIN_REACH] if owners & names_of(speaker_of(other))), None)


def _by_noun(noun: str, denial: Statement, others: list[Statement], patterns: Contradictions) -> str | None:
    """The nearest statement of the noun's kind; a neutral one where it is much nearer."""
    act, verbs = patterns.nouns[noun.lower()], patterns.verbs
    kin = _KIN.get(act, {act})
    text = denial.article.text
    costs = []
    for distance, other in enumerate(others[:_KIN_REACH]):
        same = other.cue is not None and (
            stems(noun) & stems(other.cue.text)  # "menuntut": "tuntutan itu"
            or (act is Act.ACCUSE and verbs[act].fullmatch(other.cue.text))  # "menuding": "tuduhan itu"
        )
        accused = act is Act.ACCUSE and bool(names_of(speaker_of(denial)) & names_of(words_of(other)))
        if other.act in kin and (same or act is not Act.ASSERT or _follows(denial, other, distance)):
            costs.append((distance - _BY_CUE * bool(same) - _BY_NAME * accused, distance, other.id))
            continue
        # After "Belmora dituduh melanggar ..." of nobody, "tuduhan itu" means no neutral statement before it.
        lost = act is not Act.ASSERT and verbs[act].search(text, other.end, _opening(denial))
        if distance < _REACH and _follows(denial, other, distance) and Act.ASSERT in {act, other.act} and not lost:
            if other.act in CONTRADICTING:
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
    statement: Statement, before: list[Statement], others: list[Statement], language: Language
) -> str | None:
    """What a content denies by itself: "saya membantah itu", "tidak pernah ada bukti", "kami tidak pernah menembak"."""
    text = words_of(statement)
    if not others:
        return None
    patterns = contradictions_of(language.code)
    denied = patterns.own_denial.search(text)
    if denied is not None:
        noun = denied["noun"]
        return _by_noun(noun, statement, others, patterns) if noun else _by_word("hal", statement, others)
    doubted = patterns.doubt.search(text)
    if doubted is not None or patterns.denial.search(text):
        for other in others[:_KIN_REACH]:
            said = words_of(other)
            if doubted and _affirms(said, patterns) and stems(text) & stems(said):
                return other.id
            accused = other.act is Act.ACCUSE and names_of(speaker_of(statement)) & names_of(said)
            if accused and stems(text) & stems(said):
                return other.id
        told = [s for s in before if s.embedded_in is None]
        if (
            told
            and told[-1].targets is not None
            and _is_near(statement, told[-1])
            and _goes_on(told, statement, language)
        ):
            return told[-1].targets
    return _opposite(text, statement, before, language) or _negated(text, statement, others, language)


def _affirms(said: str, patterns: Contradictions) -> bool:
    return bool(patterns.affirmation.search(said)) and not patterns.doubt.search(said)


def _opposite(text: str, statement: Statement, before: list[Statement], language: Language) -> str | None:
    """Another's word right before that says the opposite: "telah bertemu Dusan" - "belum ada pertemuan"."""
    match = contradictions_of(language.code).opposite.match(text)
    if match is None or not before or not _apart(before[-1], statement) or not _is_near(statement, before[-1]):
        return None
    said = words_of(before[-1])
    happened = re.search(r"\b(?:sudah|telah|pernah)\b", said, re.IGNORECASE)
    return before[-1].id if happened and stems(match["head"]) & stems(said) else None


def _negated(text: str, statement: Statement, others: list[Statement], language: Language) -> str | None:
    """The claim that this one negates: "tidak ada ranjau baru" after "militer menanam ranjau baru"."""
    patterns = contradictions_of(language.code)
    negated = patterns.negation.search(text)
    if negated is None:
        if text.strip(' ."“”').lower() != "sebaliknya":
            return None
        return others[0].id if others else None
    wanted = stems(text)
    heads = stems(" ".join(re.findall(r"[\w-]+", text[negated.end() :])[:_HEAD]))  # what it is that is not so
    for other in others[:_TOLD_REACH]:
        said = words_of(other)
        if statement.start - other.end > _NEAR_IN_WORDS:
            return None
        if other.act in {*CONTRADICTING, Act.DEMAND, Act.PROMISE} or patterns.any_negation.search(said):
            continue
        told = stems(said)
        shared = len(wanted & told)
        if heads & told and shared >= 2 and shared >= _OPPOSITE * min(len(wanted), len(told)):
            return other.id
    return None


def _accusation(text: str, denial: Statement, others: list[Statement]) -> str | None:
    """The accusation right before that names who denies: "A menuduh B berbohong. B membantah keras ..."; or one
    farther off that has a word of the denial: "membantah negaranya memalsukan peta".
    """
    mine, wanted = names_of(speaker_of(denial)), stems(text)
    for distance, other in enumerate(others[:_KIN_REACH]):
        if other.act is not Act.ACCUSE or denial.start - other.end >= _NEAR_IN_WORDS:
            continue
        if (distance < _ACCUSED and mine & names_of(words_of(other))) or wanted & stems(words_of(other)):
            return other.id
    return None


def is_by_verb(statement: Statement) -> bool:
    """A verb denies or rejects the content: "membantah", "ditolak"; else a content denies by its own words."""
    return statement.rule.endswith("-claim") or (
        statement.act in CONTRADICTING and statement.rule.startswith("learned-")
    )


def told_later(denial: Statement, after: list[Statement]) -> str | None:
    """The accusation that a denial in a headline or lead answers before it is told: it names who denies."""
    mine = names_of(speaker_of(denial))
    if denial.act is not Act.DENY or not is_by_verb(denial):
        return None
    fits = (o for o in after if o.act is Act.ACCUSE and _apart(o, denial) and mine & names_of(words_of(o)))
    return next((other.id for other in fits), None)


def goes_on_denying(statement: Statement, told: list[Statement], language: Language) -> str | None:
    """The claim denied right before, where a statement goes on against it: "Kapal itu cuma kapal nelayan".

    `told` is in reading order and holds no embedded statement.
    """
    if not told or told[-1].targets is None or not _is_near(statement, told[-1]):
        return None
    if not _deflates(words_of(statement), language):
        return None
    last = told[-1]
    same = _goes_on(told, statement, language) or _speaks_for(last, statement, language)
    return last.targets if same else None


def disowned(statement: Statement, inner: Statement, language: Language) -> bool:
    """Somebody else's claim is told only to be refuted: "tidak ada secuil bukti pun di balik klaim X bahwa ..."."""
    if statement.targets is not None or inner.rule != "noun-clause" or inner.cue is None:
        return False
    if inner.speaker is None or names_of(inner.speaker.text) & names_of(speaker_of(statement)):
        return False
    lead = statement.article.text[statement.start : inner.cue.start]
    after = statement.article.text[inner.end : max(inner.end, statement.end)]
    patterns = contradictions_of(language.code)
    return patterns.disproof.search(lead) is not None or patterns.rejected.match(after) is not None


def _deflates(text: str, language: Language) -> bool:
    """It says that something is not, or is less than said: "tidak ada rudal", "cuma stasiun radar", "dongeng"."""
    pattern = contradictions_of(language.code).deflation
    return any(pattern.search(part[:_EARLY]) for part in re.split(r"(?<=[.!?])\s", text))


def _goes_on(told: list[Statement], statement: Statement, language: Language) -> bool:
    """By the name of the one who denied, or by a pronoun."""
    speaker = speaker_of(statement)
    if points(speaker, language):
        return True
    named = next((name for s in reversed(told) if names_of(name := speaker_of(s)) and not points(name, language)), "")
    return bool(names_of(speaker) & names_of(named))


def _speaks_for(denial: Statement, statement: Statement, language: Language) -> bool:
    """Right after a short denial somebody with a title says more: "Belmora membantah. Menlu Mira Tolvan ..."."""
    speaker = speaker_of(statement)
    pointed = denial.rule == BARE or len(denial.content[0].text.split()) <= _POINTS
    cue = denial.cue.end if denial.cue is not None else denial.end
    between = denial.article.text[cue : statement.speaker.start if statement.speaker else statement.start]
    titled = speaker.lower().startswith(tuple(language.titles))
    return pointed and titled and "\n" not in between and len(between) < _NEAR


def _is_near(statement: Statement, before: Statement) -> bool:
    return statement.start - before.end <= _NEAR

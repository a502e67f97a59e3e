"""The speech act of a statement: the cue's own, else what its content plainly performs."""

import re
from functools import cache

from ujar.extract.found import Found
from ujar.extract.lexicon import any_of
from ujar.lang import Language, get_language
from ujar.model import Act, Kind

_NESTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’|(?<!\w)'[^']*'(?!\w)")


def act_of(found: Found, language: Language) -> Act:
    """The act: a cue that names one decides; a neutral cue (kata, mengatakan) yields to the content."""
    if found.act is not Act.ASSERT:
        return found.act
    text = " ".join(span.text for span in found.content)
    reminds = found.cue is not None and found.cue.text.lower() in language.clauses.reminders
    if reminds and re.match(r"(?:[\w’'-]+\s+){1,5}(?:agar|supaya)\b", text):
        return Act.DEMAND  # "mengingatkan Belmora agar menghormati pakta"
    own = _without_others(text, found.kind, language.code)
    asks = text.rstrip(" ”\"’'").endswith("?")  # "Mengapa kita harus membayar?" demands nothing
    return next(
        (
            act
            for act, pattern in _patterns(language.code)
            if pattern.search(own if act is Act.PROMISE else text) and not (asks and act is Act.DEMAND)
        ),
        Act.ASSERT,
    )


def _without_others(text: str, kind: Kind, code: str) -> str:
    """The content without the words of others that it quotes: "kami" in them is another side."""
    if kind is Kind.DIRECT:
        return _NESTED.sub(" ", text)
    return _told(code).sub(" ", text) if kind is Kind.MIXED else text


@cache
def _told(code: str) -> re.Pattern[str]:
    """A verb of saying and the quotation after it: "... Dusan berkata, “Kami akan ...”"."""
    verbs = get_language(code).cues_of("active")
    return re.compile(rf"\b{any_of(verbs)}\b[^“”\".]{{0,30}}[“\"][^”\"]*[”\"]?", re.IGNORECASE)


@cache
def _patterns(code: str) -> tuple[tuple[Act, re.Pattern[str]], ...]:
    """What a content performs, the surest first; the first that fits wins."""
    words = get_language(code).clauses
    cues = get_language(code).cues_of("active").items()
    asking = any_of(form for form, cue in cues if cue.act is Act.DEMAND)
    claims = get_language(code).cues_of("nouns").items()
    nouns = any_of(form for form, cue in claims if cue.act in {Act.ACCUSE, Act.ASSERT})
    charges = any_of(form for form, cue in claims if cue.act is Act.ACCUSE)
    never = rf"\b{any_of(words.own_side)}\s+(?:\w+\s+)?{any_of(words.never)}\b(?!\s+{any_of(words.undenying)}\b)"
    threat = rf"\b{any_of(words.conditions)}\b.*\bakan\b.*\b{any_of(words.consequences)}"
    # "negaranya akan keluar apabila Belmora tidak menarik kapalnya"
    unless = rf"\bakan\b.*\b{any_of(words.conditions)}\b.*\b(?:tidak|tak)\b|\bakan\b.*\bkecuali\b"
    return tuple(
        (act, re.compile(pattern, re.IGNORECASE | re.DOTALL))
        for act, pattern in (
            (Act.WARN, threat),
            (Act.WARN, unless),
            (Act.WARN, rf"(?:^|[.!?]\s+)\W*{any_of(words.conditions)} (?:tidak|tak)\b,?(?=\s|$)"),
            (Act.REJECT, r"\b(?:tidak|tak) pernah dan (?:tidak|tak) akan\b"),
            (
                Act.DENY,
                rf"\b{nouns}\s+(?:\w+\s+)?(?:itu|tersebut|ini)\s+(?:\w+\s+){{0,2}}{any_of(words.refutations)}\b",
            ),
            (Act.DENY, rf"\b{any_of(words.denials)}\b"),
            (Act.DENY, rf"(?<!yang )\b{any_of(words.untrue)}\b"),  # "aturan yang tidak tepat" denies nothing
            (Act.DENY, rf"^\W*{charges}\b.{{0,60}}\b{any_of(words.refutations)}\b"),
            (Act.DENY, rf"(?:^|\b{any_of(words.links)}\s|[“‘\"'])\W*{any_of(words.lies)}\b"),
            (Act.DENY, never),
            (Act.DEMAND, rf"\b{any_of(words.first_person)}\s+(?:\w+\s+)?{asking}\b|^\W*agar\b"),
            (Act.DEMAND, rf"(?<!yang )(?<!tidak )(?<!tak )(?<!tanpa )(?<!bukan )\b{any_of(words.obligations)}\b"),
            (Act.PROMISE, rf"\b{any_of(words.own_side)} {any_of(words.commitments)}\b"),
        )
    )

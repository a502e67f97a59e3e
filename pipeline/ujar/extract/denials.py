"""Denials and rejections that hold the claim they are aimed at: "membantah klaim Y bahwa Z"."""

import re
from dataclasses import replace
from functools import cache

from ujar.extract.identity import identity
from ujar.extract.lexicon import Lexicon
from ujar.lang import Language
from ujar.model import Act, Kind, Statement


def embedded_claim(denial: Statement, seen: dict[str, int], language: Language, lexicon: Lexicon) -> Statement | None:
    """As in "membantah klaim [Y] yang menyebut Z": the statement of Y (or of nobody named) that Z."""
    if denial.act not in {Act.DENY, Act.REJECT} or denial.kind is Kind.DIRECT:
        return None
    span = denial.content[0]
    match = _claim_pattern(lexicon).match(span.text)
    if match is None or (match["matter"] and not (match["who"] or "").strip()):
        return None  # "laporan soal X" of nobody is no claim
    if match["order"] and act_of_noun(match["noun"], lexicon) in {Act.ASSERT, Act.ACCUSE}:
        return None  # "tuduhan baru sebagai dalih untuk ..."
    part = next(name for name in ("claim", "order", "matter") if match[name])
    article = denial.article
    who = re.match(r"\s*(?:(?:oleh|dari)\s+)?(.*\S)", match["who"] or "")
    speaker = None
    if who is not None and _names_somebody(who[1], language):
        start = span.start + match.start("who") + who.start(1)
        speaker = article.span(start, start + len(who[1]))
    claim = Statement(
        id="",
        article=article,
        kind=Kind.INDIRECT,
        content=(article.span(span.start + match.start(part), span.end),),
        act=act_of_noun(match["noun"], lexicon),
        cue=article.span(span.start + match.start("noun"), span.start + match.end("noun")),
        speaker=speaker,
        embedded_in=denial.id,
        rule="denied-claim",
        confidence=language.confidences.get("denied-claim", language.confidences["any other rule"]),
    )
    return replace(claim, id=identity(claim, seen))


def _names_somebody(words: str, language: Language) -> bool:
    """A name, a group, a body: "klaim [Ardania]", "tuntutan [pihak oposisi]"."""
    first = words.split()[0].lower()
    return words[0].isupper() or first in {*language.groups, *language.bodies, *language.openers, *language.titles}


def act_of_noun(noun: str, lexicon: Lexicon) -> Act:
    return lexicon.frames["nouns"][noun.lower()][0].act


@cache
def _claim_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """The claim inside the content of a denial: "klaim [X] yang menyebut Y", "tuduhan bahwa Y", "tuntutan agar Y"."""
    return re.compile(
        rf"^(?P<noun>{nouns_of(lexicon)})(?:nya)?\b"
        r"(?P<who>(?:\s+(?!yang|bahwa|jika|kalau|tentang|soal|mengenai|itu|tersebut|ini|agar|untuk|supaya)[\w.'’-]+){0,6})?\s+"
        r"(?:(?:yang\s+(?:menyebut(?:kan)?|mengatakan|menyatakan|menuding|menuduh|mengklaim|berbunyi)(?:\s+bahwa)?|bahwa|jika|kalau)\s+(?P<claim>.+)"
        r"|(?P<order>(?:agar|untuk|supaya)\s.+)"
        r"|(?:tentang|atas|soal|mengenai)\s+(?P<matter>.+))$",
        re.IGNORECASE | re.DOTALL,
    )


def nouns_of(lexicon: Lexicon) -> str:
    """The nouns of what can be denied or rejected, longest first; a promise is kept or broken."""
    nouns = [form for form, (cue, _) in lexicon.frames["nouns"].items() if cue.act is not Act.PROMISE]
    return "|".join(sorted(nouns, key=len, reverse=True))

"""A gold article and its text -> what is wrong with the annotation, for a person to mend."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from ujar.evaluate.gold import GoldArticle, GoldStatement, Offsets
from ujar.model import Act, Kind, PartialDate

LABELS = ("PER", "ORG", "GPE", "LOC", "NORP", "EVENT", "LAW", "WEAPON")
ACTOR_ID = re.compile(r"(person|state|org|group|region)/[a-z0-9]+(-[a-z0-9]+)*")
NEGOTIABLE_ID = re.compile(r"(treaty|negotiation|resolution|provision|topic)/[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a gold file; `place` is a statement's id, or entities, chains, text, article."""

    doc: str
    place: str
    message: str


def validate(gold: GoldArticle, text: str | None = None) -> list[Problem]:
    """Check an annotation, and, where its text is given, that it fits the text."""
    found = [*_article(gold, text), *_links(gold)]
    for statement in gold.statements:
        found += [(statement.id, message) for message in _statement(statement, gold, text)]
    for entity in gold.entities:
        found += [("entities", message) for message in _spans([entity.span], "an entity", text)]
        if entity.label not in LABELS:
            found.append(("entities", f"unknown label {entity.label!r}; known: {', '.join(LABELS)}"))
    if any(_overlap(a.span, b.span) for a, b in pairwise(sorted(gold.entities, key=lambda e: e.span))):
        found.append(("entities", "two entities overlap"))
    for chain in gold.chains:
        found += [("chains", message) for message in _spans(chain.mentions, f"a mention of {chain.actor}", text)]
        found += [("chains", message) for message in _ids([chain.actor], ACTOR_ID)]
    return [Problem(gold.doc, place, message) for place, message in found]


def _article(gold: GoldArticle, text: str | None) -> Iterator[tuple[str, str]]:
    if text is not None and hashlib.sha256(text.encode("utf-8")).hexdigest() != gold.sha256:
        yield "text", "the text is not the one that was annotated: its sha256 differs"
    if gold.published is not None and _date(gold.published) is None:
        yield "article", f"published is no date: {gold.published!r}"


def _links(gold: GoldArticle) -> Iterator[tuple[str, str]]:
    ids = [statement.id for statement in gold.statements]
    for repeated in sorted({name for name in ids if ids.count(name) > 1}):
        yield repeated, "two statements have this id"
    held = {statement.id: statement.embedded_in for statement in gold.statements}
    for statement in gold.statements:
        for link, other in (("targets", statement.targets), ("is embedded in", statement.embedded_in)):
            if other == statement.id:
                yield statement.id, f"{link} itself"
            elif other is not None and other not in held:
                yield statement.id, f"{link} {other}, which does not exist"
        above, step = statement.embedded_in, 0
        while above in held and step <= len(held):
            above, step = held[above], step + 1
        if step > len(held) and statement.embedded_in != statement.id:
            yield statement.id, "is embedded in a circle"


def _statement(statement: GoldStatement, gold: GoldArticle, text: str | None) -> Iterator[str]:
    if statement.kind not in list(Kind):
        yield f"unknown kind {statement.kind!r}; known: {', '.join(Kind)}"
    if not statement.content:
        yield "no content"
    yield from _spans(statement.content, "content", text)
    if any(b[0] < a[1] for a, b in pairwise(statement.content)):
        yield "the parts of the content overlap or are out of order"
    for name, span in (("the cue", statement.cue), ("the speaker", statement.mention)):
        if span is not None:
            yield from _spans([span], name, text)
            if any(_overlap(span, part) for part in statement.content):
                yield f"{name} is inside the content"
    if not statement.acts:
        yield "no act"
    yield from (f"unknown act {act!r}; known: {', '.join(Act)}" for act in statement.acts if act not in list(Act))
    if statement.required and not statement.speakers:
        yield "a required statement without a speaker"
    yield from _ids(statement.speakers, ACTOR_ID)
    yield from _ids(statement.about, NEGOTIABLE_ID)
    if statement.said_on is not None:
        said, published = _date(statement.said_on), _date(gold.published or "")
        if said is None:
            yield f"said_on is no date: {statement.said_on!r}"
        elif published is not None and said.first > published.last:
            yield f"said on {said.iso}, after the article of {published.iso}"


def _spans(spans: Iterable[Offsets], what: str, text: str | None) -> Iterator[str]:
    for begin, end in spans:
        if not 0 <= begin < end:
            yield f"{what} is empty or runs backwards: {begin} to {end}"
        elif text is not None and end > len(text):
            yield f"{what} runs past the text: {begin} to {end} of {len(text)}"
        elif text is not None and text[begin:end] != text[begin:end].strip():
            yield f"{what} begins or ends with a blank: {text[begin:end]!r}"


def _ids(names: Iterable[str], form: re.Pattern[str]) -> Iterator[str]:
    return (f"not an id of the form kind/slug: {name!r}" for name in names if not form.fullmatch(name))


def _date(iso: str) -> PartialDate | None:
    try:
        return PartialDate.parse(iso)
    except ValueError:
        return None


def _overlap(a: Offsets, b: Offsets) -> bool:
    return a[0] < b[1] and b[0] < a[1]

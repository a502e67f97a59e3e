"""Personal names as the trained pipeline saw them: what it takes in front of a run of words, and what it leaves."""

import re
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass

from ujar.model import Span
from ujar.resolve.names import ArticleNames

_STOPS = (". ", "\n", "? ", "! ", "“", '"')


@dataclass(frozen=True)
class SeenNames:
    """What the trained pipeline says of the bounds of names in one article."""

    names: ArticleNames
    is_no_part: Callable[[str, int, bool], bool]  # a word, where it stands, and whether another is before it
    titles: frozenset[str]  # words of titles and bodies
    phrases: frozenset[str]  # titles
    portfolios: frozenset[str]
    honorifics: frozenset[str]
    quoting: frozenset[str]

    def whole(self, run: Span, floor: int) -> Span:
        """The run from where the name seen at its end begins: "Menteri Maritim | Oskar Lind"; "| Satria | Winther".

        What is taken in begins no earlier than `floor`.
        """
        entity = self.names.ending_at(run.end)
        if entity is not None and entity.label == "PER" and len(entity.span.text.split()) > 1:
            seen = entity.span
            if seen.start > run.start:
                lead = run.text[: seen.start - run.start].strip()
                return seen if self._is_lead(lead, run, seen.text) else run
        around = self.names.seen_around(run)
        if around is not None and around.label == "PER" and around.span.start >= floor and self._is_name(around.span):
            return around.span
        words = run.text.split()
        if len(words) == 2 and self.names.is_seen(words[0]) and self.names.is_person(words[1]):
            return Span(run.end - len(words[1]), run.end, words[1])  # "Aliansi Nelayan Orma | Lantos"
        for count in range(len(words) - 2, 0, -1):  # "CEO Orvel Selat | Oskar Lind", and "Orvel Selat" elsewhere
            lead = " ".join(words[:count])
            if self.names.is_seen(lead) and self.names.persons.isdisjoint(words[:count]):
                rest = run.text[len(lead) :].lstrip()
                return Span(run.end - len(rest), run.end, rest)
        return run

    def is_titled(self, position: int) -> bool:
        """What was taken for a state's or body's name is a person's: "Presiden Tirvana | Orvel Lantos".

        The state or body it could be stands before it, behind a title; or it is set off by commas from the title.
        """
        entity = self.names.seen_at(position)
        if entity is None or " " not in entity.span.text or not entity.span.text.replace(" ", "").isalpha():
            return False
        text, begin = self.names.article.text, entity.span.start
        apposed = text[begin - 2 : begin] == ", " and text[entity.span.end : entity.span.end + 1] == ","
        lead = max(text.rfind(stop, 0, begin - 2) for stop in _STOPS) + 1
        named = (n for n in self.names.within(lead, begin - 1) if n.span.end == begin - 1)
        whose = next((n for n in named if n.of("state", "org")), None)
        words = text[lead : whose.span.start if whose is not None else begin].strip(" ,").lower().split()
        while words and words[-1] in self.portfolios and " ".join(words[-2:]) not in self.phrases:
            words.pop()
        ends = any(" ".join(words[-count:]) in self.phrases for count in (1, 2, 3) if len(words) >= count)
        return ends and (apposed or whose is not None) and text[entity.span.end : entity.span.end + 1] != "-"

    def missed(self, start: int, end: int, runs: Sequence[Span], taken: Container[int]) -> list[Span]:
        """The names of several words seen between two offsets where no run of name words stands: "Jose Kye-gwan"."""
        inside = (e.span for e in self.names.seen_within(start, end) if e.label == "PER" and " " in e.span.text)
        return [
            span
            for span in inside
            if span.start not in taken and not any(span.overlaps(run) for run in runs) and self._is_name(span)
        ]

    def _is_name(self, seen: Span) -> bool:
        """No word of it is of something else; one of titles may stand behind another: "Rizal | Agung Orvel"."""
        words = [(word[0], seen.start + word.start()) for word in re.finditer(r"\S+", seen.text)]
        return "\n" not in seen.text and not any(
            self.is_no_part(word, position, position > seen.start) for word, position in words
        )

    def _is_lead(self, lead: str, run: Span, name: str) -> bool:
        """Words in front of a name are of somebody's title or body: behind such a word, or printed without the name."""
        text = self.names.article.text
        if not self.names.persons.isdisjoint(lead.split()) or len(lead.split()[-1].rstrip(".")) == 1:
            return False
        before = re.findall(r"[\w’'-]+", text[max(0, run.start - 40) : run.start])
        if before and before[-1].lower() in self.honorifics:
            return False
        if before and before[-1].lower() in self.titles:
            return True
        alone = re.search(rf"\b{re.escape(lead)}\b(?! {re.escape(name.split()[0])})", text) is not None
        quoted = re.search(rf"\b(?i:{'|'.join(sorted(self.quoting))}) {re.escape(lead)}\b", text) is not None
        return alone and not quoted

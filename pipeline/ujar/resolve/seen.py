"""Personal names as the trained pipeline saw them: what it takes in front of a run of name words, and what it leaves."""

from collections.abc import Callable

from ujar.model import Span
from ujar.resolve.names import ArticleNames


def as_seen(run: Span, floor: int, names: ArticleNames, is_no_part: Callable[[str], bool]) -> Span:
    """The run from where the name seen at its end begins: "Menteri Maritim | Oskar Lind"; "| Satria Arta | Winther".

    What is left out is in nobody's name elsewhere; what is taken in begins no earlier than `floor`.
    """
    words = run.text.split()
    for entity in names.ending_at(run.end):
        seen = entity.span
        if entity.label != "PER" or seen.start == run.start or len(seen.text.split()) < 2:
            continue
        if seen.start > run.start:
            lead = run.text[: seen.start - run.start].split()
            return seen if lead and names.persons.isdisjoint(lead) and lead[-1][0].isupper() else run
        more = seen.text[: run.start - seen.start].split()
        if seen.start >= floor and "\n" not in seen.text and more and not any(map(is_no_part, more)):
            return seen
    for count in range(len(words) - 2, 0, -1):  # "CEO Orvel Selat | Oskar Lind", where "Orvel Selat" is seen elsewhere
        lead = " ".join(words[:count])
        if names.is_seen(lead) and names.persons.isdisjoint(words[:count]):
            rest = run.text[len(lead) :].lstrip()
            return Span(run.end - len(rest), run.end, rest)
    return run

"""When an article without a date was written: the years in which the people it names were in office together."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from ujar.domain import Domain
from ujar.resolve.names import ArticleNames

ENOUGH = 2  # people in office at once that tell the years of an article
SLACK = 1  # years around them: people are named on their way in and out


def era_of(names: ArticleNames) -> tuple[date, date] | None:
    """The first and the last day that the article may be of; None where too few people tell."""
    people = {entity for named in names.all for entity in named.of("person")}
    counts = Counter(year for person in sorted(people) for year in _years(person, names.domain))
    most = max(counts.values(), default=0)
    if most < ENOUGH:
        return None
    years = [year for year, count in counts.items() if count == most]
    return date(min(years) - SLACK, 1, 1), date(max(years) + SLACK, 12, 31)


def _years(person: str, domain: Domain) -> Iterator[int]:
    found: set[int] = set()
    for office in domain.offices_of(person):
        for term in office.terms:
            last = term.end or term.as_of
            if term.person == person and term.start is not None and last is not None:
                found.update(range(term.start.year, last.year + 1))
    return iter(sorted(found))

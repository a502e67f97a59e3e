"""What a person asks a report: in which language, and about which part of the graph."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ujar.errors import UnknownName
from ujar.model import PartialDate
from ujar.network import is_within

LANGUAGES = ("en", "id")


@dataclass(frozen=True, slots=True)
class Scope:
    """The language of names and texts, and which statements count; what is left out does not narrow."""

    language: str = "en"
    about: str | None = None  # the IRI of a negotiable
    since: PartialDate | None = None
    until: PartialDate | None = None
    confidence: float = 0.0
    values: Mapping[str, str] = field(default_factory=dict)  # the parameters of a report that is a query

    def __post_init__(self) -> None:
        if self.language not in LANGUAGES:
            raise UnknownName("language", self.language, LANGUAGES)

    @property
    def languages(self) -> tuple[str, ...]:
        """The language asked for, then the others: a name in another language is better than none."""
        return (self.language, *(other for other in LANGUAGES if other != self.language))

    @property
    def is_narrow(self) -> bool:
        return (self.about, self.since, self.until, self.confidence) != (None, None, None, 0.0)

    def admits(self, about: Sequence[str], on: PartialDate | None, confidence: float) -> bool:
        """Whether a statement counts; one without a date is outside every window.

        >>> Scope(since=PartialDate(2019, 6)).admits((), PartialDate(2019, 6), 1.0)
        True
        """
        inside = is_within(on, self.since, self.until) and confidence >= self.confidence
        return inside and self.about in (None, *about)

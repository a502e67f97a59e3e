"""What a person asks a report: in which language, and about which part of the graph."""

from collections.abc import Sequence
from dataclasses import dataclass

from ujar.errors import UnknownName
from ujar.model import PartialDate

LANGUAGES = ("en", "id")


@dataclass(frozen=True, slots=True)
class Scope:
    """The language of names and texts, and which statements count; what is left out does not narrow."""

    language: str = "en"
    about: str | None = None  # the IRI of a negotiable
    since: PartialDate | None = None
    until: PartialDate | None = None
    confidence: float = 0.0

    def __post_init__(self) -> None:
        if self.language not in LANGUAGES:
            raise UnknownName("language", self.language, LANGUAGES)

    @property
    def languages(self) -> tuple[str, ...]:
        """The language asked for, then the others: a name in another language is better than none."""
        return (self.language, *(other for other in LANGUAGES if other != self.language))

    @property
    def is_narrow(self) -> bool:
        return self != Scope(self.language)

    def admits(self, about: Sequence[str], on: PartialDate | None, confidence: float) -> bool:
        """Whether a statement counts. One without a date is outside every window; one sure to the year is inside it
        where some day of it is.

        >>> Scope(since=PartialDate(2019, 6)).admits((), PartialDate(2019), 1.0)
        True
        """
        if self.about is not None and self.about not in about:
            return False
        if self.since is not None and (on is None or on.last < self.since.first):
            return False
        if self.until is not None and (on is None or on.first > self.until.last):
            return False
        return confidence >= self.confidence

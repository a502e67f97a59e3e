"""What a check reports: one thing in the graph that is not as it must be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """`check` is the name of a shape or query, `subject` the IRI of the thing, `message` says what is wrong."""

    check: str
    severity: str  # violation, warning or info, as in SHACL
    subject: str
    message: str

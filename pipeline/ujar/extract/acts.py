"""The speech act of a statement: the cue's own, else what its content plainly performs."""

import re

from ujar.extract.found import Found
from ujar.model import Act

# A neutral cue (kata, mengatakan) takes the act that the content shows; the first that fits wins.
_CONTENT = (
    (
        Act.WARN,
        re.compile(
            r"\b(?:jika|bila|apabila|kalau)\b.*\bakan\b.*\b(?:konsekuensi|balas|akibat|serang|hancur|tindak)",
            re.IGNORECASE | re.DOTALL,
        ),
    ),
    (
        Act.DENY,
        re.compile(
            r"\btidak (?:benar|pernah)\b|\bbukan(?:lah)? (?:kami|pihak)|\btuduhan (?:itu|tersebut) (?:tidak|tak)",
            re.IGNORECASE,
        ),
    ),
    (Act.DEMAND, re.compile(r"\b(?:harus|wajib|hendaknya|seharusnya|mesti)\b", re.IGNORECASE)),
    (
        Act.PROMISE,
        re.compile(
            r"\b(?:kami|kita|pihaknya|negaranya|pemerintah(?:nya)?|saya) (?:akan|siap|berkomitmen|tidak akan)\b",
            re.IGNORECASE,
        ),
    ),
)


def act_of(found: Found) -> Act:
    """The act: a cue that names one decides; a neutral cue yields to the content."""
    if found.act is not Act.ASSERT:
        return found.act
    text = " ".join(span.text for span in found.content)
    return next((act for act, pattern in _CONTENT if pattern.search(text)), Act.ASSERT)

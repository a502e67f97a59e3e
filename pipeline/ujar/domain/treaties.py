"""Seed entries in, negotiables out: treaties, drafts, provisions, negotiations, resolutions and topics."""

from ujar.domain.entities import Negotiable
from ujar.domain.entries import Entry
from ujar.domain.names import NAME_KEYS, read_aliases, read_labels
from ujar.domain.shelf import Page, Shelf
from ujar.model import PartialDate

# kind of id -> the classes it may have, the usual one first
CLASSES = {
    "treaty": ("Treaty", "DraftTreaty"),
    "negotiation": ("Negotiation",),
    "resolution": ("Resolution",),
    "provision": ("Provision",),
    "topic": ("Topic",),
}

STATUSES = (
    "proposed",  # somebody wants it; nothing is on the table
    "draft",  # a text is on the table
    "under-negotiation",
    "concluded",  # a text is agreed, not signed (or not a treaty)
    "adopted",  # a resolution or declaration
    "signed",  # not in force
    "in-force",
    "suspended",
    "ended",
    "collapsed",  # talks that broke off
)


def read_negotiables(shelf: Shelf, page: Page, entries: list[Entry]) -> None:
    for entry in entries:
        entry.only(
            "id", "class", "keywords", "signed", "in_force", "ended", "active", "parties", "signatories",
            "part_of", "status", "named_only", "wikidata", "source", *NAME_KEYS,
        )  # fmt: skip
        identity = entry.identity(*CLASSES)
        known = CLASSES[identity.partition("/")[0]]
        cls = entry.optional("class") or known[0]
        if cls not in known:
            raise entry.wrong(f"unknown class {cls!r} for {identity}; known: {', '.join(known)}", "class")
        status = entry.optional("status")
        if status is not None and status not in STATUSES:
            raise entry.wrong(f"unknown status {status!r}; known: {', '.join(STATUSES)}", "status")
        labels = read_labels(entry)
        shelf.claim(identity, entry)
        negotiable = Negotiable(
            id=identity,
            cls=cls,
            domain=page.domain or "",
            labels=labels,
            aliases=read_aliases(entry, labels),
            keywords=_keywords(entry),
            signed=entry.date("signed"),
            in_force=entry.date("in_force"),
            ended=entry.date("ended"),
            active=_active(entry),
            parties=entry.texts("parties"),
            signatories=entry.texts("signatories"),
            part_of=entry.optional("part_of"),
            status=status,
            named_only=entry.flag("named_only"),
            wikidata=entry.wikidata(),
            source=entry.source(page.sources),
        )
        _in_order(entry, "signed", negotiable.signed, "ended", negotiable.ended)
        _in_order(entry, "signed", negotiable.signed, "in_force", negotiable.in_force)
        _in_order(entry, "in_force", negotiable.in_force, "ended", negotiable.ended)
        shelf.negotiables[identity] = negotiable


def _keywords(entry: Entry) -> tuple[tuple[str, ...], ...]:
    groups = entry.values.get("keywords") or []
    if not isinstance(groups, list) or not all(
        isinstance(group, list) and group and all(isinstance(word, str) for word in group) for group in groups
    ):
        raise entry.wrong("'keywords' must be a list of groups: [[pertahanan rudal, Rusia], [...]]", "keywords")
    return tuple(tuple(group) for group in groups)


def _active(entry: Entry) -> tuple[PartialDate | None, PartialDate | None]:
    part = entry.part("active")
    if part is None:
        return (None, None)
    part.only("from", "to")
    start, end = part.date("from"), part.date("to")
    _in_order(part, "from", start, "to", end)
    return (start, end)


def _in_order(entry: Entry, first: str, start: PartialDate | None, second: str, end: PartialDate | None) -> None:
    if start is not None and end is not None and end.last < start.first:
        raise entry.wrong(f"{second!r} ({end.iso}) lies before {first!r} ({start.iso})", second)

"""Seed entries in, roles with their titles and offices with their terms out."""

from ujar.domain.entities import Office, Role, Term
from ujar.domain.entries import Entry
from ujar.domain.names import LANGUAGES
from ujar.domain.shelf import Page, Shelf


def read_roles(shelf: Shelf, page: Page, entries: list[Entry]) -> None:
    """Read kinds of office: `foreign-minister`, with `titles: {id: [Menteri Luar Negeri, Menlu], en: [...]}`."""
    for entry in entries:
        entry.only("id", "titles", "head", "source")
        identity, titles = entry.text("id"), entry.part("titles")
        if titles is None:
            raise entry.wrong("'titles' is missing")
        titles.only(*LANGUAGES)
        entry.source(page.sources)
        shelf.claim(f"role/{identity}", entry)
        shelf.roles[identity] = Role(
            id=identity,
            titles={language: titles.texts(language) for language in titles.values},
            head=entry.flag("head"),
        )


def read_offices(shelf: Shelf, page: Page, entries: list[Entry]) -> None:
    """Read offices; `body` and `source` may stand once at the top of the file."""
    default_body, default_source = page.entry.optional("body"), page.entry.optional("source")
    for entry in entries:
        entry.only("id", "role", "body", "terms", "shared")
        role, body = entry.text("role"), entry.optional("body") or default_body
        if body is None:
            raise entry.wrong("'body' is missing, here and at the top of the file")
        name = f"office/{role}-of-{body.partition('/')[2]}"
        identity = entry.identity("office") if "id" in entry else name
        terms = []
        for part in entry.parts("terms"):
            part.only("person", "start", "end", "as_of", "source")
            start, end = part.date("start"), part.date("end")
            if start is not None and end is not None and end.last < start.first:
                raise part.wrong(f"the term ends ({end.iso}) before it starts ({start.iso})", "end")
            source = part.source(page.sources, default_source)
            terms.append(Term(part.text("person"), start, end, part.date("as_of"), source))
        shelf.claim(identity, entry)
        if entry.flag("shared"):
            shelf.shared.add(identity)
        shelf.offices[identity] = Office(identity, role, body, tuple(terms))

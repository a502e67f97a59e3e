"""Refuse the two words of SPARQL that reach the network: a query in, nothing out, or a QueryError.

Oxigraph calls the address of a SERVICE or LOAD and has no switch against it, so the words are looked for before it
sees the query. Its parser takes keywords in any case and needs no space around them (`trueSERVICE<...>` calls out, and
so does `service:x {...}`), so a search for the word is not enough, and one that skips IRIs, strings and comments must
skip exactly what Oxigraph skips. Where a text could be read two ways, it is refused with a word on how to write it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ujar.errors import QueryError

_NAME: Final = (
    "A-Za-z0-9_\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c-\u200d\u203f-\u2040\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
# Local names stop at a full stop here, though SPARQL lets one stand inside: what follows it is looked at, not skipped.
_TOKEN: Final = re.compile(
    rf"""
      (?P<space>[ \t\r\n]+|\#[^\r\n]*)
    | (?P<string>'''(?:'{{0,2}}(?:[^'\\]|\\.))*''' | \"""(?:"{{0,2}}(?:[^"\\]|\\.))*\"""
               | '(?:[^'\\\r\n]|\\.)*' | "(?:[^"\\\r\n]|\\.)*")
    | (?P<iri><[^<>"{{}}|^`\x00-\x20]*>)
    | (?P<variable>[?$][{_NAME}]+)
    | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<name>(?P<prefix>[{_NAME}][{_NAME}.\-]*)?:(?:[{_NAME}:\-]|%[0-9A-Fa-f]{{2}}|\\.)*)
    | (?P<number>[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)
    | (?P<word>[A-Za-z_][A-Za-z0-9_]*)
    | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_ABSOLUTE: Final = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://")  # no expression: it would divide by a division sign
_ENDS_OPERAND: Final = frozenset({"string", "iri", "variable", "language", "name", "number"})
_OPENS: Final = {"(": ")", "{": "}", "[": "]"}


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of SPARQL: `kind` is space, string, iri, variable, language, name, number, word or mark."""

    kind: str
    text: str
    prefix: str = ""  # of a name


def tokens(sparql: str) -> Iterator[Token]:
    """Cut SPARQL into pieces that make it up without a gap. Raises QueryError where it could be cut in two ways."""
    brackets: list[str] = []
    after_operand = False
    at = 0
    while at < len(sparql):
        found = _TOKEN.match(sparql, at)
        assert found is not None  # `mark` takes any character
        kind, text, end = found.lastgroup or "", found.group(), found.end()
        if kind == "iri" and after_operand and brackets[-1:] == ["("] and not _ABSOLUTE.match(text):
            # Inside an expression `?a<?b&&?c>?d` holds no IRI, though it looks as if it did.
            if re.search(r"['#()\\]", text):
                raise QueryError(f"cannot tell whether {text!r} is an IRI or a comparison; put a space after the '<'")
            kind, text, end = "mark", "<", at + 1
        yield Token(kind, text, found["prefix"] or "")
        if kind == "mark" and text in _OPENS:
            brackets.append(text)
        elif kind == "mark" and text in _OPENS.values() and brackets:
            brackets.pop()
        if kind != "space":
            after_operand = kind in _ENDS_OPERAND or text in (")", "}", "]") or text.lower() in ("true", "false")
        at = end


def refuse_network(sparql: str) -> None:
    """Raise QueryError where a query could make the store call another machine: SERVICE, or LOAD of an update."""
    for token in tokens(sparql):
        _refuse_word(token.kind, token.text, token.prefix)


def _refuse_word(kind: str, text: str, prefix: str) -> None:
    word = text.lower() if kind == "word" else prefix.lower() if kind == "name" else ""
    if kind == "name" and "service" in word:
        raise QueryError(f"the prefix {prefix!r} cannot be told from the keyword SERVICE; rename it")
    if kind == "word" and "service" in word:
        raise QueryError("SERVICE calls another machine and is refused; load the other graph's data into this store")
    if kind == "word" and "load" in word:
        raise QueryError("LOAD fetches from another machine and is refused; pass articles to `ujar build`")

"""A gold article and its text -> rows of two cells: a paragraph with its marks, and the statements that begin there."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ujar.evaluate.gold import GoldArticle, GoldStatement

ROLES = ("speaker", "cue", "content")  # where two stand on the same characters, the first of these is shown


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one sort; `role` is None where nothing is marked."""

    text: str
    role: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph in pieces, and the statements whose content begins in it."""

    pieces: tuple[Piece, ...]
    statements: tuple[GoldStatement, ...]


def rows(gold: GoldArticle, text: str) -> Iterator[Row]:
    """Lay an annotation beside its text, a paragraph a row."""
    roles = _roles(gold, len(text))
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        begin, end = match.span()
        here = tuple(s for s in gold.statements if s.content and begin <= s.content[0][0] < end)
        cuts = [begin, *(i for i in range(begin + 1, end) if roles[i] != roles[i - 1]), end]
        yield Row(tuple(Piece(text[a:b], roles[a]) for a, b in pairwise(cuts)), here)


def describe(statement: GoldStatement) -> str:
    """Say in one line who said it, how, about what and when."""
    parts = [
        f"{statement.id}{'' if statement.required else '?'}",
        statement.kind,
        "/".join(statement.acts),
        " + ".join(statement.speakers) or "(nobody)",
        *(f"about {name}" for name in statement.about),
        f"on {statement.said_on}" if statement.said_on else "",
        f"via {', '.join(statement.relayed_by)}" if statement.relayed_by else "",
        f"against {statement.targets}" if statement.targets else "",
        f"inside {statement.embedded_in}" if statement.embedded_in else "",
    ]
    return "  ".join(part for part in parts if part)


def to_html(gold: GoldArticle, text: str) -> str:
    """Render the rows as one page that needs nothing else."""
    body = "\n".join(
        f"<tr><td>{''.join(map(_piece, row.pieces))}</td>"
        f"<td>{''.join(f'<p>{html.escape(describe(s))}</p>' for s in row.statements)}</td></tr>"
        for row in rows(gold, text)
    )
    title = html.escape(gold.doc)
    about = html.escape(", ".join(filter(None, (gold.publisher, gold.published))))
    return _PAGE.format(title=title, about=about, body=body)


def _roles(gold: GoldArticle, size: int) -> list[str | None]:
    roles: list[str | None] = [None] * size
    for role in reversed(ROLES):
        for statement in gold.statements:
            single = {"speaker": statement.mention, "cue": statement.cue}
            spans = statement.content if role == "content" else (single[role],)
            for span in spans:
                if span is not None:
                    roles[span[0] : min(span[1], size)] = [role] * (min(span[1], size) - span[0])
    return roles


def _piece(piece: Piece) -> str:
    text = html.escape(piece.text)
    return f'<mark class="{piece.role}">{text}</mark>' if piece.role else text


_PAGE = """<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 Georgia, serif; max-width: 76rem; margin: 2rem auto; padding: 0 1rem }}
body {{ color: #222; background: #fff }}
table {{ border-collapse: collapse; width: 100% }}
td {{ vertical-align: top; padding: .4rem .8rem; border-top: 1px solid #ddd; width: 60% }}
td + td {{ width: 40%; font: 13px/1.4 system-ui, sans-serif; overflow-wrap: anywhere }}
td + td p {{ margin: 0 0 .4rem }}
mark {{ color: inherit; background: #fff3bf }}
mark.cue {{ background: #ffd8a8; font-weight: bold }}
mark.speaker {{ background: #d0ebff }}
</style>
</head>
<body>
<h1>{title}</h1>
<p>{about}. <mark class="speaker">speaker</mark> <mark class="cue">cue</mark> <mark class="content">content</mark></p>
<table>
{body}
</table>
</body>
</html>
"""

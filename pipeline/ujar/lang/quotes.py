"""Quotation marks: which runs of a text stand inside them, whatever glyphs the newsroom used.

Newsrooms mix marks, turn them the wrong way and lose one of a pair, so a mark's direction is read from what stands
beside it, never from the glyph. A quotation does not cross a blank line unless the next paragraph opens with a mark
again (the convention for quotations of several paragraphs).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

DOUBLE = '"“”„‟«»″＂'
SINGLE = "'‘’‛`´"
# UTF-8 read as Windows-1252: curly double marks that came out as three (or two) characters.
MOJIBAKE = ("â€œ", "â€\x9d", "â€")
_MARK = re.compile(rf"{'|'.join(MOJIBAKE)}|''|``|´´|\"\"|[{DOUBLE}]|[{SINGLE}]")
_PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted run: `start`..`end` with its marks, `inner_start`..`inner_end` without them (code points).

    `closed` is False where the closing mark is missing and the end of the paragraph stands in for it. `level` is
    "double" or "single"; single marks inside double ones are no quotation of their own.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True
    level: str = "double"


def find_quotations(text: str) -> list[Quotation]:
    """All quotations of a text in reading order; none overlaps another.

    >>> text = 'Dia berkata, ”Kami siap,” kemarin.'
    >>> [text[q.inner_start:q.inner_end] for q in find_quotations(text)]
    ['Kami siap,']
    """
    found: list[Quotation] = []
    for paragraph in _PARAGRAPH.finditer(text):
        pairs = _pair(text, paragraph.start(), paragraph.end())
        found.extend(pair for pair in pairs if text[pair.inner_start : pair.inner_end].strip())
    return found


def _pair(text: str, begin: int, stop: int) -> Iterator[Quotation]:
    marks = list(_MARK.finditer(text, begin, stop))
    doubles = [m for m in marks if m[0] in DOUBLE or len(m[0]) >= 2]
    found = list(_double(text, begin, stop, doubles))
    yield from sorted([*found, *_single(text, marks, found)], key=lambda q: q.start)


def _double(text: str, begin: int, stop: int, marks: list[re.Match[str]]) -> Iterator[Quotation]:
    opened: re.Match[str] | None = None
    for number, mark in enumerate(marks):
        opens, closes = _opens(text, mark, begin), _closes(text, mark, stop)
        if opened is None:
            if opens or not closes or _glued(text, mark, marks[number + 1 :], begin, stop):
                opened = mark
            elif number == 0 and len(text[begin : mark.start()].split()) >= 4 and text[mark.start() - 1] in ",.?!":
                # a closing mark whose opening one is missing: the paragraph's beginning stands in for it
                first = begin + len(text[begin:stop]) - len(text[begin:stop].lstrip())
                yield Quotation(first, mark.end(), first, mark.start(), closed=False)
        elif closes or not opens:
            if mark.start() > opened.end():
                yield Quotation(opened.start(), mark.end(), opened.end(), mark.start())
            opened = None
        else:  # it opens again: the earlier one was never closed
            end = _sentence_end(text, opened.end(), mark.start())
            if end > opened.end():
                yield Quotation(opened.start(), end, opened.end(), end, closed=False)
            opened = mark
    if opened is not None:
        end = stop - (len(text[opened.end() : stop]) - len(text[opened.end() : stop].rstrip()))
        if end > opened.end():
            yield Quotation(opened.start(), end, opened.end(), end, closed=False)


def _single(text: str, marks: list[re.Match[str]], doubles: list[Quotation]) -> Iterator[Quotation]:
    opened: re.Match[str] | None = None
    for mark in marks:
        if len(mark[0]) >= 2 or mark[0] in DOUBLE:
            continue
        if any(q.start <= mark.start() < q.end for q in doubles):
            continue
        before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
        if opened is None:
            if (not before or before in " \t\n(,-") and after and not after.isspace():
                opened = mark
        elif (not after or not after.isalnum()) and before and not before.isspace():
            if mark.start() > opened.end() and not any(opened.start() < q.start < mark.end() for q in doubles):
                yield Quotation(opened.start(), mark.end(), opened.end(), mark.start(), level="single")
            opened = None


def _opens(text: str, mark: re.Match[str], begin: int) -> bool:
    """Nothing or white space before it, something after it."""
    before = text[mark.start() - 1] if mark.start() > begin else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    return (before.isspace() or before in "(-–—:[/" or before in SINGLE) and not after.isspace()


def _glued(text: str, mark: re.Match[str], following: list[re.Match[str]], begin: int, stop: int) -> bool:
    """A stop or comma right before it and a capital right after it, and one that closes: negara."Kami siap," ..."""
    glued = mark.start() > begin and text[mark.start() - 1] in ".,?!" and text[mark.end() : mark.end() + 1].isupper()
    return glued and bool(following) and _closes(text, following[0], stop)


def _closes(text: str, mark: re.Match[str], stop: int) -> bool:
    """Something before it, white space or punctuation after it."""
    before = text[mark.start() - 1] if mark.start() > 0 else " "
    after = text[mark.end()] if mark.end() < stop else " "
    return ((not before.isspace()) and (after.isspace() or after in ",.;:!?)-–—]" or after in SINGLE)) or (
        before in ",.?!" and not before.isspace()
    )


def _sentence_end(text: str, begin: int, stop: int) -> int:
    match = re.search(r"[.?!,](?=\s)", text[begin:stop])
    return begin + match.end() if match else stop - (len(text[begin:stop]) - len(text[begin:stop].rstrip()))

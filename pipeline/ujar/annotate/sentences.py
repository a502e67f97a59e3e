"""Split a spaCy Doc into sentences without breaking quotations; skipped stretches are the caller's business."""

import re
from typing import Any

import numpy as np
from spacy.attrs import SENT_START
from spacy.tokens import Doc

from ujar.lang import Language
from ujar.lang.quotes import DOUBLE, MOJIBAKE, SINGLE, Quotation, find_quotations

_STOP = re.compile(r"[.!?…]+[)\]]?")
_OPENING = re.compile(rf"^(?:{'|'.join(MOJIBAKE)}|[{DOUBLE}{SINGLE}(\[])+")
_NEWLINE = re.compile(r"\n\s*")
# "perjanjian itu.Belmora", "(14/3).“Kami": a stop with the next sentence right after it, where no address can stand.
_GLUED_BEFORE = re.compile(rf"(?:(?<![\w.@/-])[a-z][a-z-]+|[)\]{DOUBLE}])$")
_GLUED_AFTER = re.compile(r"(?!(?:Com|Co|Id|Net|Org|Tv|Go|Asia)\b)[A-Z][a-z]+[\s,-]")
_LONGEST_WORD = 40  # characters before a full stop in which the word it may abbreviate stands


class SentenceSplitter:
    """Sets sentence starts on a Doc: after . ! ? before a capital, never inside a quotation, always at a new line."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, doc: Doc) -> Doc:
        starts = set(sentence_starts(doc.text, self.language))
        marks = [1 if token.i == 0 or token.idx in starts else -1 for token in doc]
        column: Any = np.array(marks, dtype=np.int64).astype(np.uint64).reshape(-1, 1)
        return doc.from_array([SENT_START], column)  # set token by token, the cost is quadratic


def sentence_starts(text: str, language: Language) -> list[int]:
    """Offsets at which a sentence begins (code points)."""
    quotations = find_quotations(text)
    starts = {len(text) - len(text.lstrip())}
    for match in _NEWLINE.finditer(text):
        starts.add(match.end())
    for match in _STOP.finditer(text):
        end = match.end()
        inside = _enclosing(quotations, match.start())
        if inside is not None:
            if inside.closed and text[end : inside.inner_end].strip() == "":
                end = inside.end  # the stop closes the quotation: "... ." Next
            else:
                continue
        if _is_boundary(text, match, end, language) or _is_glued(text, match, end, quotations):
            rest = text[end:].lstrip("Â \t\r\n\xa0")
            starts.add(len(text) - len(rest))
    for quotation in quotations:  # "... siap." "Kami ..." and unclosed ones end a sentence where they end
        if not quotation.closed and quotation.end < len(text) and text[quotation.end - 1] in ".?!":
            starts.add(quotation.end + len(text[quotation.end :]) - len(text[quotation.end :].lstrip()))
    return sorted(start for start in starts if start < len(text))


def _enclosing(quotations: list[Quotation], position: int) -> Quotation | None:
    return next((q for q in quotations if q.inner_start <= position < q.inner_end), None)


def _is_glued(text: str, stop: re.Match[str], end: int, quotations: list[Quotation]) -> bool:
    """The next sentence begins right after the stop, with or without a quotation mark of its own."""
    before = text[max(0, stop.start() - _LONGEST_WORD) : end if end > stop.end() else stop.start()]
    opened = next((q for q in quotations if q.start == end), None)
    if opened is not None:
        return text[opened.inner_start].isupper() and (before[-1:].isalnum() or before[-1:] in ")]")
    return bool(_GLUED_BEFORE.search(before) and _GLUED_AFTER.match(text, end))


def _is_boundary(text: str, stop: re.Match[str], end: int, language: Language) -> bool:
    rest = text[end : end + 40].removeprefix("Â")  # a no-break space read in the wrong encoding
    if not rest or not rest[0].isspace():
        return False
    following = rest.lstrip()
    if not following:
        return False
    first = _OPENING.sub("", following)[:1]
    if not (first.isupper() or first.isdigit()):
        return False
    if stop[0] != ".":
        return True
    word = re.search(r"[\w.’'-]+$", text[max(0, stop.start() - _LONGEST_WORD) : stop.start()])
    if word is None:
        return True
    last = word[0].lower()
    return not (last in language.abbreviations or (len(last) == 1 and last.isalpha() and word[0].isupper()))

"""Find what stands in an article's text and is not the article: datelines, "Baca juga", captions, share links."""

import re
from collections.abc import Iterator

from ujar.lang import Language

# "REPUBLIKA.CO.ID, WASHINGTON -- ", "Moskow (ANTARA News) - ", "Jakarta, CNN Indonesia--", "Suara.com-": at most 80
# characters at the start of a line, then a dash, then the article.
_DATELINE = re.compile(
    r"^[ \t]*(?=[A-Z])[^\n.!?;:\"“”]{0,50}?(?:\.(?:com|co|id|net|CO|COM|ID|NET)(?:\.(?:id|ID))?)?[^\n.!?;:\"“”]{0,40}?"
    r"(?:\)|\.com|\.id|\.ID|\.COM|\b)\s*(?:--+|[–—―]|(?<=\))-|(?<=\.com)-|(?<=\.net)-|(?<=[A-Z]{3})-(?=[A-Z][a-z])"
    r"|(?<=news)-|(?<=\s)-(?=\s)|:(?=\s))\s*",
    re.MULTILINE,
)
# What tells a newsroom or a place in capitals from a clause with a dash in it ("AS - Rusia").
_NEWSROOM = re.compile(
    r"\.co|\.id\b|\.ID\b|\.CO|\.net\b|\.NET\b"
    r"|[Nn]ews|ANTARA|Antara|AFP|Reuters|CNN|\([A-Z]|^[ \t]*[A-Z][A-Z .'-]{3,}\b|, *[A-Z]"
)
_WIRE_CODE = re.compile(
    r"\((?:[A-Za-z]{1,4}[./]?[A-Za-z0-9-]*/)+[A-Za-z0-9.-]+\)|\([a-z]{2,4}\)\s*$|\([a-z]{2,4}/[a-z]{2,4}\)"
    r"|\[[a-z]{2,4}(?:/[a-z]{2,4})*\]\s*$",
    re.MULTILINE,
)
# "Baca juga: Belmora Keluar dari Pakta“Tiga kursi, satu meja.”": the link's headline, then the article goes on.
_GLUED = re.compile(r"[^\W\d_]([“\"][A-Z][^“”\"]{20,}[.?!,][”\"]).*$")
_STAMP = re.compile(r"^.{0,60}\b\d{1,2}[:.]\d{2}\s*(?:WIB|WITA|WIT)\s*$", re.MULTILINE)
_AGENCY = r"[A-Z][\w.]+(?:\s[A-Z][\w.]*){0,3}"
_CREDIT = re.compile(
    rf"^[ \t]*[Ss]umber\s*:\s*([^\n]{{2,60}})$|(?:^[ \t]*|[.!?”\"][ \t]*)\(({_AGENCY}(?:/{_AGENCY})*)\)\s*$",
    re.MULTILINE,
)


def find_boilerplate(text: str, language: Language) -> list[tuple[int, int]]:
    """The ranges of a text to leave out, in order and apart from each other."""
    ranges = sorted([*_lines(text, language), *_datelines(text), *_inline(text, language)])
    merged: list[tuple[int, int]] = []
    for start, end in ranges:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _lines(text: str, language: Language) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\n]+", text):
        line = match[0].strip().lower()
        if line in language.line_equals or line.startswith(language.line_starts):
            short = len(line) < 200
            inline = next((word for word in language.inline if line.startswith(word)), None)
            if short or inline is None:
                glued = _GLUED.search(match[0])
                yield match.start(), match.start() + glued.start(1) if glued else match.end()
    for pattern in (_STAMP, _WIRE_CODE):
        for match in pattern.finditer(text):
            yield match.span()


def _datelines(text: str) -> Iterator[tuple[int, int]]:
    for match in _DATELINE.finditer(text):
        line_end = text.find("\n", match.end())
        rest = (line_end if line_end >= 0 else len(text)) - match.end()
        words = re.findall(r"[^\W\d_][\w.'’-]*", match[0])
        if (
            rest >= 40
            and len(words) <= 9
            and _NEWSROOM.search(match[0])
            and all(w[0].isupper() or "." in w for w in words)
        ):
            yield match.span()


def _inline(text: str, language: Language) -> Iterator[tuple[int, int]]:
    lower = text.lower()
    for word in language.inline:
        start = lower.find(word)
        while start >= 0:
            yield start, start + len(word)
            start = lower.find(word, start + 1)


def find_credits(text: str) -> list[tuple[int, int]]:
    """Where the article as a whole is credited: "Sumber: Reuters", "(AFP/Reuters)" at a line's end."""
    found = []
    for match in _CREDIT.finditer(text):
        if any(c.isdigit() for c in match[0]):  # "(T.A064/B012)": the desk's own code
            continue
        group = 1 if match[1] else 2
        for name in re.finditer(r"[^/,]+", match[group]):
            stripped = name[0].strip()
            start = match.start(group) + name.start() + name[0].index(stripped)
            found.append((start, start + len(stripped)))
    return found

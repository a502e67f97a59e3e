"""A sentence as extraction sees it: words with offsets, the quotations they stand in, nothing that was skipped."""

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Span as TokenSpan

from ujar.lang.quotes import MOJIBAKE, Quotation, find_quotations
from ujar.model import AnnotatedArticle, Article, Span

_JOINERS = frozenset("-'’")


@dataclass(frozen=True, slots=True)
class Word:
    """One token. `quotation` is the number of the quotation it stands in (its marks included), or None."""

    text: str
    low: str
    start: int
    end: int
    quotation: int | None = None

    @property
    def is_capital(self) -> bool:
        """It begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_word(self) -> bool:
        """It begins with a letter or digit: no punctuation."""
        return self.text[0].isalnum()


@dataclass(frozen=True)
class Sentence:
    """Words of one sentence, spaces and skipped stretches left out."""

    article: Article
    number: int
    words: tuple[Word, ...]
    quotations: tuple[Quotation, ...] = field(repr=False)  # all of the article's
    paragraph_start: bool = False

    @property
    def start(self) -> int:
        """Where the first word begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.words[-1].end

    @cached_property
    def is_heading(self) -> bool:
        """A line without a final stop: a headline, a caption, a kicker."""
        last = self.words[-1]
        after = self.article.text[last.end : last.end + 1]
        return last.low not in {".", "?", "!", "…"} and last.quotation is None and (not after or after == "\n")

    @cached_property
    def is_quoted(self) -> bool:
        """Some of it stands inside quotation marks."""
        return any(word.quotation is not None for word in self.words)

    def span(self, begin: int, stop: int) -> Span:
        """The text of words `begin`..`stop` (excluded)."""
        return self.article.span(self.words[begin].start, self.words[stop - 1].end)

    def phrase_at(self, i: int, phrases: Container[str], longest: int = 4) -> int:
        """How many words from `i` on make the longest entry of `phrases`; 0 where none does."""
        for count in range(min(longest, len(self.words) - i), 0, -1):
            if " ".join(w.low for w in self.words[i : i + count]) in phrases:
                return count
        return 0

    def index_at(self, offset: int) -> int:
        """The first word that starts at or after `offset` (the number of words where none does)."""
        return next((i for i, w in enumerate(self.words) if w.start >= offset), len(self.words))


def sentences_of(annotated: AnnotatedArticle) -> list[Sentence]:
    """The article's sentences with at least one word outside what cleaning skipped."""
    article, doc = annotated.article, annotated.doc
    quotations = tuple(find_quotations(article.text))
    inside = [-1] * (len(article.text) + 1)
    for number, quotation in enumerate(quotations):
        for position in range(quotation.start, quotation.end):
            inside[position] = number
    out: list[Sentence] = []
    for sent in doc.sents:
        words = tuple(
            word
            for first, last in _tokens(article.text, sent)
            for piece in _at_mark(inside, first, last)
            for start, end in _without_dash(article.text, *piece)
            if (word := _word(article, start, end, inside))
        )
        if any(word.is_word for word in words):
            before = article.text[: words[0].start].rstrip(" \t")
            out.append(Sentence(article, len(out), words, quotations, not before or before.endswith("\n")))
    return out


def _tokens(text: str, sent: TokenSpan) -> Iterator[tuple[int, int]]:
    """spaCy's tokens, spaces left out; what a hyphen or an apostrophe joins is one: kelompok-kelompok, Mi'raj."""
    start, end = -1, -1
    for token in sent:
        if token.is_space:
            continue
        first, last = token.idx, token.idx + len(token)
        glued = first == end and start >= 0
        joins = glued and (
            (token.text in _JOINERS and text[end - 1].isalnum() and text[last : last + 1].isalnum())
            or (text[end - 1] in _JOINERS and end - start > 1 and token.text[0].isalnum())
        )
        if joins:
            end = last
            continue
        if start >= 0:
            yield start, end
        start, end = first, last
    if start >= 0:
        yield start, end


def _at_mark(inside: list[int], start: int, end: int) -> list[tuple[int, int]]:
    """A closing mark with a word on each side: kami”kata."""
    if inside[start] < 0 or inside[start] == inside[end - 1]:
        return [(start, end)]
    after = next(k for k in range(start, end) if inside[k] != inside[start])
    return [piece for piece in ((start, after - 1), (after - 1, after), (after, end)) if piece[0] < piece[1]]


def _without_dash(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A dash of hyphens that leans on a word is a word of its own: "--menurut"."""
    word = end - len(text[start:end].lstrip("-"))
    return [(start, word), (word, end)] if word - start > 1 and word < end else [(start, end)]


def _word(article: Article, start: int, end: int, inside: list[int]) -> Word | None:
    """A token, less what cleaning skipped of it ("News)-Calon" -> "Calon")."""
    for skip in article.skipped:
        if skip.start <= start < skip.end:
            start = skip.end
    text = article.text[start:end]
    for mark in MOJIBAKE:
        if text.startswith(mark) and len(text) > len(mark):
            start, text = start + len(mark), text.removeprefix(mark)
    if text.endswith("\\"):  # "katanya.\\": the line end, and the stop that it kept from being a token
        text = text.rstrip("\\").removesuffix(".") or text
        end = start + len(text)
    if start >= end or not text.strip("\\Â"):  # some feeds leave line ends as backslashes
        return None
    return Word(text, text.lower(), start, end, None if inside[start] < 0 else inside[start])

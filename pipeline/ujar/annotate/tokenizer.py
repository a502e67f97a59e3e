"""spaCy's Indonesian tokenizer, mended for news: ranges, dates, designations, reduplication and glued punctuation.

What is one token: `9M729`, `17/1`, `ke-10`, `1970-an`, `SALT-2`, `kelompok-kelompok`, `Undang-Undang`, `ujarnya`.
What is several: `500-5.500`, `AS-Rusia`, `Rp1,5`, `(17/1)`, `INF.Â` (a no-break space read in the wrong encoding).
"""

import re
from collections.abc import Iterable, Iterator

from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER
from spacy.lang.id import Indonesian
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from spacy.vocab import Vocab

from ujar.lang.quotes import MOJIBAKE

# Whole tokens once the punctuation around them is off: dates and numbers of laws (31/2014), reduplication in
# capitals (Bangsa-Bangsa; in small letters a hyphen never splits).
# The end stands in the pattern because a saved tokenizer asks only whether it matches at the beginning.
_WHOLE = re.compile(r"(?i)(?:\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d+/(?:19|20)\d\d|(\w{2,})-\1(?:an|nya|kan|i)?)\Z")
_MOJIBAKE = [*map(re.escape, MOJIBAKE), "Â"]
_INFIXES = [
    rf"(?<=[{ALPHA}0-9])-(?=[{ALPHA_UPPER}][{ALPHA}])",  # AS-Rusia, anti-Belmora; not ke-10, non-migas, APBN-P
    rf"(?<=[{ALPHA}0-9])(?:--+|[–—~])(?=[{ALPHA}0-9])",
    rf"(?<=[{ALPHA}])/(?=[{ALPHA}])",
    rf"(?<=[{ALPHA}0-9])[)\]](?=-*[{ALPHA}])",  # a dateline's "News)-Calon"
    rf"(?<=[)\]])-+(?=[{ALPHA}])",
    rf"(?<=[{ALPHA}0-9)\]])[,.!?](?=[\"”“][{ALPHA}])",  # Belmora,"tulis
    rf"(?<=[{ALPHA}0-9)\]][,.!?])[\"”“](?=[{ALPHA}])",
    rf"(?<=[{ALPHA}])“(?=[{ALPHA_UPPER}])",  # a link's headline and what follows it: Pakta“Tiga
    rf"(?<=[{ALPHA_UPPER}][{ALPHA_UPPER}])\.(?=[{ALPHA_UPPER}][{ALPHA_LOWER}])",  # LCS.Sementara
    r"\\+",
]
_SUFFIXES = [r"(?<=-)[Nn]ya", r"\\+", r"(?<=[.,!?)\"”])-+"]
_ABBREVIATIONS = ("Ltd.", "Tbk.", "Pte.", "Co.", "Tn.", "Ny.", "Nn.", "Ms.", "Kol.", "Letjen.", "Mayjen.", "dkk.")
_LONGEST = 500  # characters without white space beyond which the tokenizer is given pieces: its cost is quadratic


def make_tokenizer(vocab: Vocab) -> Tokenizer:
    """The tokenizer over a vocabulary; plain spaCy, so a saved pipeline holds it whole."""
    defaults = Indonesian.Defaults
    infixes = [rule for rule in defaults.infixes or [] if not _about_hyphens(str(rule))]
    suffixes = [rule for rule in defaults.suffixes or [] if rule != r"\-[Nn]ya"]
    rules = {**(defaults.tokenizer_exceptions or {}), **{word: [{ORTH: word}] for word in _ABBREVIATIONS}}
    return Tokenizer(
        vocab, rules=rules,
        prefix_search=compile_prefix_regex([*_MOJIBAKE, r"\\+", *(defaults.prefixes or [])]).search,
        suffix_search=compile_suffix_regex([*_MOJIBAKE, *_SUFFIXES, *suffixes]).search,
        infix_finditer=compile_infix_regex([*_INFIXES, *infixes]).finditer,
        token_match=_WHOLE.match, url_match=defaults.url_match,
    )  # fmt: skip


def _about_hyphens(rule: str) -> bool:
    """Whether one of spaCy's infix rules splits at a hyphen or a slash between letters, or a letter and a digit."""
    return "--" in rule or rule.endswith("-(?=[0-9])") or ")-(?=[" in rule or r"[\/-]" in rule


class LongRuns:
    """The tokenizer for any text: runs without white space beyond 500 characters are cut before spaCy sees them."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.vocab = tokenizer.vocab

    def __call__(self, text: str) -> Doc:
        if not _RUN.search(text):
            return self._whole(text)
        pieces = [self._whole(piece) for piece in _pieces(text)]
        words = [token.text for piece in pieces for token in piece]
        spaces = [bool(token.whitespace_) for piece in pieces for token in piece]
        return Doc(self.vocab, words=words, spaces=spaces)

    def _whole(self, text: str) -> Doc:
        doc: Doc = self.tokenizer(text)
        return doc

    def pipe(self, texts: Iterable[str], batch_size: int = 1000) -> Iterator[Doc]:
        """Tokenise texts in order."""
        return map(self, texts)


_RUN = re.compile(rf"\S{{{_LONGEST},}}")


def _pieces(text: str) -> Iterator[str]:
    """Cut a text inside its long runs."""
    done = 0
    for run in _RUN.finditer(text):
        for cut in range(run.start() + _LONGEST, run.end(), _LONGEST):
            yield text[done:cut]
            done = cut
    yield text[done:]

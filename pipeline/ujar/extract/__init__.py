"""Annotated article in, statements out: who said what, in words; no identity is decided here."""

from collections.abc import Callable, Iterable

from ujar.extract.according import find_according
from ujar.extract.attributed import find_inverted, find_leading, find_trailing
from ujar.extract.denials import find_bare, find_unnamed
from ujar.extract.found import Found
from ujar.extract.indirect import find_indirect
from ujar.extract.learned import find_learned
from ujar.extract.lexicon import Lexicon, lexicon_of
from ujar.extract.nominal import find_nominal
from ujar.extract.passive import find_passive
from ujar.extract.pointed import find_pointed
from ujar.extract.quoted import find_quoted
from ujar.extract.relations import to_statements
from ujar.extract.select import select
from ujar.extract.unmarked import widen
from ujar.extract.view import Sentence, sentences_of
from ujar.extract.written import find_written
from ujar.lang import Language
from ujar.model import AnnotatedArticle, Statement

Rule = Callable[[Sentence, Language, Lexicon], Iterable[Found]]

# The rule families in the order they are asked; `find_indirect` also sees what the first has found.
RULES: dict[str, Rule] = {
    "quoted": find_quoted,
    "according": find_according,
    "trailing": find_trailing,
    "inverted": find_inverted,
    "leading": find_leading,
    "passive": find_passive,
    "nominal": find_nominal,
    "written": find_written,
}


def extract(annotated: AnnotatedArticle, language: Language) -> tuple[Statement, ...]:
    """The statements of an article in reading order."""
    lexicon = lexicon_of(language.code)
    sentences = sentences_of(annotated)
    found: list[Found] = []
    for sentence in sentences:
        here = [item for rule in RULES.values() for item in rule(sentence, language, lexicon)]
        here.extend(find_indirect(sentence, language, lexicon, here))
        found.extend(select(here))
    found = widen(found, sentences, language)
    found = sorted([*found, *find_pointed(found, sentences, language, lexicon)], key=lambda item: item.place)
    found = sorted([*found, *find_unnamed(found, sentences, language, lexicon)], key=lambda item: item.place)
    found = sorted([*found, *find_bare(found, sentences, language, lexicon)], key=lambda item: item.place)
    found = sorted([*found, *find_learned(sentences, found, language, lexicon)], key=lambda item: item.place)
    return to_statements(annotated.article, found, sentences, language, lexicon)

"""Annotated article in, statements out: who said what, in words; no identity is decided here."""

from collections.abc import Callable, Iterable
from operator import attrgetter

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
ArticleRule = Callable[[list[Found], list[Sentence], Language, Lexicon], Iterable[Found]]

# The rules of one sentence, in the order they are asked; `find_indirect` comes last and sees what these have found.
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

# What takes more than a sentence to see. Each is given, in reading order, what those before it have found.
ARTICLE_RULES: dict[str, ArticleRule] = {
    "pointed back": find_pointed,
    "unnamed claims": find_unnamed,
    "bare denials": find_bare,
    "trained component": find_learned,
}


def extract(annotated: AnnotatedArticle, language: Language) -> tuple[Statement, ...]:
    """The statements of an article in reading order."""
    lexicon = lexicon_of(language.code)
    sentences = sentences_of(annotated)
    found = [item for sentence in sentences for item in _in_sentence(sentence, language, lexicon)]
    found = widen(found, sentences, language)
    for rule in ARTICLE_RULES.values():
        found = sorted([*found, *rule(found, sentences, language, lexicon)], key=attrgetter("place"))
    return to_statements(annotated.article, found, sentences, language, lexicon)


def _in_sentence(sentence: Sentence, language: Language, lexicon: Lexicon) -> list[Found]:
    """What one sentence shows by itself, overlaps settled."""
    found = [item for rule in RULES.values() for item in rule(sentence, language, lexicon)]
    found.extend(find_indirect(sentence, language, lexicon, found))
    return select(found)

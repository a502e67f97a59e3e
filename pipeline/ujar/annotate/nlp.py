"""The spaCy pipeline of a language."""

from functools import cache

import spacy
from spacy.language import Language as Pipeline

from ujar.annotate.sentences import SentenceSplitter
from ujar.lang import Language, get_language


@cache
def _pipeline(code: str) -> Pipeline:
    nlp = spacy.blank(code)
    language = get_language(code)

    @Pipeline.component(f"ujar_sentences_{code}")
    def split(doc):  # type: ignore[no-untyped-def]
        return SentenceSplitter(language)(doc)

    nlp.add_pipe(f"ujar_sentences_{code}")
    nlp.max_length = 10_000_000
    return nlp


def load_pipeline(language: Language) -> Pipeline:
    """The pipeline of a language, made at the first call."""
    return _pipeline(language.code)

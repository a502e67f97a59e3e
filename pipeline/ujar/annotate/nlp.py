"""The spaCy pipelines of a language: the light one that every build runs, and the trained one with all components."""

from collections.abc import Collection
from functools import cache
from pathlib import Path

import spacy
from spacy.lang.id import Indonesian
from spacy.language import Language as Pipeline

from ujar.annotate.sentences import SentenceSplitter
from ujar.annotate.speed import speed_up
from ujar.annotate.tokenizer import LongRuns, make_tokenizer
from ujar.errors import InputError
from ujar.lang import Language, get_language

# Sentences come by rule, so that quotations stay whole; the trained `senter` stays out.
COMPONENTS = ("tok2vec", "morphologizer", "trainable_lemmatizer", "parser", "ner")
_NEEDS = {"morphologizer": "tok2vec", "trainable_lemmatizer": "tok2vec", "parser": "tok2vec"}
_LONGEST = 10_000_000  # characters of an article


def load_pipeline(language: Language) -> Pipeline:
    """The light pipeline of a language, made at the first call: tokens and sentences; nothing is loaded from disk."""
    return _light(language.code)


def load_model(language: Language, models: Path, components: Collection[str] = COMPONENTS) -> Pipeline:
    """The trained pipeline of a language, from the folder of all models: those of its components that are asked for.

    Raises InputError where a component is unknown or the model is not there.
    """
    if unknown := sorted(set(components) - set(COMPONENTS)):
        raise InputError(f"no component {', '.join(unknown)}; there are {', '.join(COMPONENTS)}")
    model = models / f"{language.code}_ujar"
    if not (model / "meta.json").is_file():
        raise InputError(f"no trained pipeline at {model}; set UJAR_HOME to a checkout")
    wanted = {*components, *(_NEEDS[name] for name in components if name in _NEEDS)}
    nlp = spacy.load(model, exclude=[name for name in (*COMPONENTS, "senter") if name not in wanted])
    return _with_sentences(speed_up(nlp), language)


def load_names(language: Language, models: Path) -> Pipeline:
    """The trained pipeline's names only, loaded at the first call; tokens and sentences are the light pipeline's."""
    return _names(language.code, models)


@cache
def _names(code: str, models: Path) -> Pipeline:
    return load_model(get_language(code), models, ["ner"])


@cache
def _light(code: str) -> Pipeline:
    """Indonesian's own tokenizer is never made: it takes a second."""
    language = get_language(code)
    if code != "id":
        return _with_sentences(spacy.blank(code), language)
    return _with_sentences(Indonesian(create_tokenizer=lambda nlp: make_tokenizer(nlp.vocab)), language)


def _with_sentences(nlp: Pipeline, language: Language) -> Pipeline:
    @Pipeline.component(f"ujar_sentences_{language.code}")
    def split(doc):  # type: ignore[no-untyped-def]
        return SentenceSplitter(language)(doc)

    nlp.add_pipe(f"ujar_sentences_{language.code}", first=True)
    nlp.tokenizer = LongRuns(nlp.tokenizer)
    nlp.max_length = _LONGEST
    return nlp

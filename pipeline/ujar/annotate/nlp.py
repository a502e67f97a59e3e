"""The spaCy pipelines of a language: the light one that every build runs, and the trained one with all components."""

import os
from collections.abc import Collection
from functools import cache
from pathlib import Path

import spacy
from spacy.lang.id import Indonesian
from spacy.language import Language as Pipeline

from ujar.annotate.sentences import SentenceSplitter
from ujar.annotate.tokenizer import LongRuns, make_tokenizer
from ujar.errors import InputError
from ujar.lang import Language, get_language

# Sentences come by rule, so that quotations stay whole; the trained `senter` stays out.
COMPONENTS = ("tok2vec", "morphologizer", "trainable_lemmatizer", "parser", "ner")
_NEEDS = {"morphologizer": "tok2vec", "trainable_lemmatizer": "tok2vec", "parser": "tok2vec"}
_LONGEST = 10_000_000  # characters of an article


def find_model(code: str) -> Path | None:
    """The folder of a language's trained pipeline, or None: `UJAR_HOME`, the checkout, the copy in the wheel."""
    package = Path(__file__).resolve().parents[1]
    wished = os.environ.get("UJAR_HOME")
    for place in [Path(wished)] if wished else [package.parents[1] / "data", package / "_assets"]:
        for folder in (place / "models", place / "data" / "models"):
            if (folder / f"{code}_ujar" / "meta.json").is_file():
                return folder / f"{code}_ujar"
    return None


def load_pipeline(language: Language, components: Collection[str] = ()) -> Pipeline:
    """The pipeline of a language, made at the first call: tokens, sentences, and the trained components asked for.

    Without components nothing is loaded from disk. Raises InputError where a component is unknown or no model is there.
    """
    return _pipeline(language.code, frozenset(components))


def load_model(language: Language) -> Pipeline:
    """The trained pipeline of a language with all its components. Raises InputError where there is none."""
    return load_pipeline(language, COMPONENTS)


@cache
def _pipeline(code: str, components: frozenset[str]) -> Pipeline:
    nlp = _trained(code, components) if components else _blank(code)
    language = get_language(code)

    @Pipeline.component(f"ujar_sentences_{code}")
    def split(doc):  # type: ignore[no-untyped-def]
        return SentenceSplitter(language)(doc)

    nlp.add_pipe(f"ujar_sentences_{code}", first=True)
    nlp.tokenizer = LongRuns(nlp.tokenizer)
    nlp.max_length = _LONGEST
    return nlp


def _blank(code: str) -> Pipeline:
    """A pipeline without components; Indonesian's own tokenizer is never made, it takes a second."""
    if code != "id":
        return spacy.blank(code)
    nlp: Pipeline = Indonesian(create_tokenizer=lambda nlp: make_tokenizer(nlp.vocab))
    return nlp


def _trained(code: str, components: frozenset[str]) -> Pipeline:
    if unknown := sorted(components - set(COMPONENTS)):
        raise InputError(f"no component {', '.join(unknown)}; there are {', '.join(COMPONENTS)}")
    model = find_model(code)
    if model is None:
        raise InputError(
            f"no trained pipeline for {code!r}: data/models/{code}_ujar is missing; set UJAR_HOME to a checkout"
        )
    wanted = {*components, *(_NEEDS[name] for name in components if name in _NEEDS)}
    nlp = spacy.load(model, exclude=[name for name in (*COMPONENTS, "senter") if name not in wanted])
    assert isinstance(nlp, Pipeline)
    return nlp

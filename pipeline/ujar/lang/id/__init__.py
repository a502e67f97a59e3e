"""Indonesian: assembled from the word lists beside this file."""

from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from ujar.lang.base import FRAMES, Clauses, Language
from ujar.lang.id.dates import find_dates
from ujar.lang.words import load_confidences, load_words, read_cues, read_lines

_HERE = Path(__file__).parent
_SPEAKERS = {
    "titles", "groups", "openers", "bodies", "pronouns", "demonstratives", "portfolios", "honorifics", "adjectives",
    "org_words",
}  # fmt: skip
_MAPPINGS = {"groups", "adjectives"}  # word -> identifier; the other lists are sets
_GRAMMAR = {
    "connectives", "adverbs", "negations", "adjunct_openers", "title_prepositions", "complementizers",
    "coordinators", "relay_frames", "relay_fillers", "abbreviations", "not_verbs", "resumptions",
}  # fmt: skip


@cache
def indonesian() -> Language:
    """The Indonesian language. Raises SeedError where a word list is wrong."""
    cues = load_words(_HERE / "cues.yml", expected={*FRAMES, "not_speakers"})
    speakers = load_words(_HERE / "speakers.yml", expected=_SPEAKERS)
    grammar = load_words(_HERE / "grammar.yml", expected=_GRAMMAR)
    clauses = load_words(_HERE / "clauses.yml", expected={field.name for field in fields(Clauses)})
    boilerplate = load_words(_HERE / "boilerplate.yml", expected={"line_starts", "line_equals", "inline"})
    words: dict[str, Any] = {
        **{key: frozenset(speakers[key]) for key in _SPEAKERS - _MAPPINGS},
        **{key: speakers[key] for key in _MAPPINGS},
        **{key: frozenset(grammar[key]) for key in _GRAMMAR},
        "relay_frames": tuple(sorted(grammar["relay_frames"], key=len, reverse=True)),
    }
    return Language(
        code="id",
        cues=read_cues(_HERE / "cues.yml", cues),
        clauses=Clauses(**{key: frozenset(value) for key, value in clauses.items()}),
        confidences=load_confidences(_HERE / "confidences.yml"),
        common=read_lines(_HERE / "common.txt"),
        not_speakers=frozenset(cues["not_speakers"]),
        line_starts=tuple(boilerplate["line_starts"]),
        line_equals=frozenset(boilerplate["line_equals"]),
        inline=tuple(boilerplate["inline"]),
        find_dates=find_dates,
        cue_weights=_HERE / "cues.npz",
        **words,
    )

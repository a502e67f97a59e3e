"""Fixtures for all tests, and the strategy behind them.

Tests build what they need by hand and in view: `factories.py` turns a sentence into an article, its annotation or its
statements in one call, `invented.py` holds states, people and treaties that no newspaper knows, `sample_graph.py` a
small built graph. Nothing here reads ../shared, the network or a trained model; what does is marked `shared` and is
skipped, with a word, where it can't run. So there are few fixtures: only what is dear to make, made once a session.

Property tests draw the same examples in every run: a failure on one machine is a failure on all.
"""

import pytest
from hypothesis import HealthCheck, settings

from factories import LANGUAGE
from ujar.extract.lexicon import Lexicon, lexicon_of
from ujar.lang import Language

settings.register_profile(
    "ujar", derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ujar")


@pytest.fixture(scope="session")
def language() -> Language:
    """Indonesian."""
    return LANGUAGE


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """Indonesian's cues as look-ups."""
    return lexicon_of(LANGUAGE.code)

"""The trained component: cues that no list holds, and statements that the rules pass over."""

from dataclasses import replace

import numpy as np
import pytest

from extract.said import row, said
from factories import annotated, statements_of
from ujar.extract import learned
from ujar.extract.cuemodel import HEADS, CueModel, cue_model_of
from ujar.extract.learned import find_learned
from ujar.extract.lexicon import lexicon_of
from ujar.extract.view import Sentence, sentences_of
from ujar.extract.wordrows import FLAGS, TABLES
from ujar.lang import Language, get_language
from ujar.lang.id import indonesian

INDONESIAN = indonesian()


@pytest.mark.parametrize("cue", ["memaklumatkan", "memekikkan", "membisikkan", "menggembar-gemborkan"])
def test_verbs_of_saying_that_no_list_holds_are_found(cue: str) -> None:
    assert not any(cue in frame for frame in lexicon_of("id").frames.values())
    (statement,) = statements_of(f"Menlu Ardania {cue} bahwa kapalnya ditahan di Belmora.")
    assert row(statement) == ("Menlu Ardania", cue, "kapalnya ditahan di Belmora")
    assert statement.rule == "learned-after"


def test_its_statements_are_trusted_less_than_any_rules() -> None:
    (learnt,) = statements_of("Menlu Ardania memaklumatkan bahwa kapalnya ditahan di Belmora.")
    shares = {rule: value for rule, value in INDONESIAN.confidences.items() if not rule.startswith("in a")}
    assert learnt.confidence == shares.pop("learned") < min(shares.values())


def test_what_a_rule_finds_is_left_to_the_rule() -> None:
    assert [s.rule for s in statements_of("Menlu Ardania mengatakan bahwa kapalnya ditahan.")] == ["active-clause"]


@pytest.mark.parametrize(
    "text",
    [
        "Menlu Ardania tidak pernah mewartakan bahwa kapalnya ditahan.",
        "Tanpa mewartakan bahwa kapalnya ditahan, Menlu Ardania pergi.",
        "Karel Dusan berkata: “Ardania mewartakan bahwa kapalnya ditahan di Belmora.”",
    ],
)
def test_unsaid_and_quoted_cues_are_not_taken(text: str) -> None:
    assert "mewartakan" not in [cue for _, cue, _ in said(text)]


def test_language_without_weights_has_no_component(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learned, "cue_model_of", lambda code: None)
    here = sentences("Menlu Ardania memaklumatkan bahwa kapalnya ditahan.")
    assert find_learned([], here, INDONESIAN, lexicon_of("id")) == []


def test_weights_are_loaded_only_where_a_language_has_them(monkeypatch: pytest.MonkeyPatch) -> None:
    def without(code: str) -> Language:
        return replace(get_language("id"), cue_weights=None)

    monkeypatch.setattr("ujar.extract.cuemodel.get_language", without)
    assert cue_model_of.__wrapped__("id") is None


def test_probabilities_of_a_sentence_do_not_depend_on_its_neighbours() -> None:
    model = _model()
    one = sentences("Menlu Ardania memaklumatkan bahwa kapalnya ditahan.")
    both = sentences("Kanal itu ditutup.\nMenlu Ardania memaklumatkan bahwa kapalnya ditahan.\nBelmora diam.")
    assert np.allclose(model.probabilities(one)[0], model.probabilities(both)[1], atol=2e-4)


def test_every_word_has_a_probability_of_every_head() -> None:
    here = sentences("Menlu Ardania memaklumatkan bahwa kapalnya ditahan.\n“Diam!” kata Dusan.")
    out = _model().probabilities(here)
    assert [p.shape for p in out] == [(len(s.words), len(HEADS)) for s in here]
    assert all(p.min() >= 0 and p.max() <= 1 for p in out)
    assert _model().probabilities([]) == []


def test_weights_fit_the_tables_and_flags() -> None:
    assert INDONESIAN.cue_weights is not None
    with np.load(INDONESIAN.cue_weights) as weights:
        assert {name: len(weights[name]) for name in TABLES} == TABLES
        widths = sum(weights[name].shape[1] for name in TABLES)
        assert len(weights["in"]) == widths + len(FLAGS)
        assert all(np.isfinite(weights[name]).all() for name in weights.files)


def sentences(text: str) -> list[Sentence]:
    return sentences_of(annotated(text))


def _model() -> CueModel:
    model = cue_model_of("id")
    assert model is not None
    return model

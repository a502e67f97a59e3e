"""The trained pipeline: small, there where the package looks, and true to the article's own characters."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language as Pipeline

import ujar
from factories import LANGUAGE, make_article
from ujar.annotate import COMPONENTS, annotate, load_model, load_pipeline
from ujar.config import find_home
from ujar.errors import InputError
from ujar.lang import get_language
from ujar.model import Span

MODELS = Path(__file__).parents[2] / "data" / "models"
MODEL = MODELS / "id_ujar"


@pytest.fixture(scope="module")
def nlp() -> Pipeline:
    return ujar.load_model()


def test_model_of_the_checkout_is_found_and_small() -> None:
    assert find_home().models == MODELS
    cues = get_language("id").cue_weights
    assert cues is not None
    assert sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file()) < 15_000_000
    weights = [cues, *(path for path in MODEL.rglob("*") if path.name in {"model", "vectors"})]
    assert sum(path.stat().st_size for path in weights) < 15_000_000


def test_card_names_data_and_licence() -> None:
    card = (MODEL / "README.md").read_text(encoding="utf-8")
    assert "CC BY-SA 4.0" in card and "CSUI" in card
    assert "PFSA" not in card


def test_no_words_of_the_training_texts_stay_in_the_model() -> None:
    assert (MODEL / "vocab" / "strings.json").stat().st_size < 30_000


def test_importing_the_package_loads_no_model() -> None:
    code = "import sys, ujar; print('spacy' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "False"


def test_the_light_pipeline_has_no_trained_component() -> None:
    assert load_pipeline(LANGUAGE).pipe_names == ["ujar_sentences_id"]


def test_only_the_components_asked_for_are_loaded_with_what_they_need() -> None:
    assert load_model(LANGUAGE, MODELS, ["parser"]).pipe_names == ["ujar_sentences_id", "tok2vec", "parser"]
    assert load_model(LANGUAGE, MODELS, ["ner"]).pipe_names == ["ujar_sentences_id", "ner"]


def test_annotated_article_has_the_names_that_stand_in_no_skipped_stretch() -> None:
    text = "Menteri Luar Negeri Indonesia Darel Winther tiba di Jakarta.\nBaca juga: Darel Winther di Jakarta"
    cut = text.index("Baca")
    article = make_article(text, skipped=(Span(cut, len(text), text[cut:]),))
    entities = next(iter(annotate([article], LANGUAGE, MODELS))).entities
    assert ("Darel Winther", "PER") in [(entity.span.text, entity.label) for entity in entities]
    assert all(text[e.span.start : e.span.end] == e.span.text and e.span.end <= cut for e in entities)
    assert next(iter(annotate([article], LANGUAGE))).entities == ()


def test_all_components(nlp: Pipeline) -> None:
    assert nlp.pipe_names == ["ujar_sentences_id", *COMPONENTS]


def test_unknown_component_is_named() -> None:
    with pytest.raises(InputError, match="no component tagger; there are tok2vec"):
        load_model(LANGUAGE, MODELS, ["tagger"])


def test_missing_model_says_where_it_belongs(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no trained pipeline at .*id_ujar; set UJAR_HOME"):
        load_model(LANGUAGE, tmp_path, ["ner", "parser"])


def test_sentence_is_parsed_tagged_and_lemmatised(nlp: Pipeline) -> None:
    doc = nlp("Menteri itu mengatakan perjanjian tersebut ditandatangani kemarin.")
    words = {token.text: token for token in doc}
    assert words["mengatakan"].pos_ == "VERB" and words["mengatakan"].lemma_ == "kata"
    assert words["mengatakan"].dep_ == "ROOT"
    assert words["Menteri"].head.text == "mengatakan" and words["Menteri"].dep_ == "nsubj"
    assert words["mengatakan"].morph.get("Voice") == ["Act"]


def test_names_are_found(nlp: Pipeline) -> None:
    doc = nlp("Presiden Indonesia bertemu pejabat Perserikatan Bangsa-Bangsa di Jakarta.")
    assert {("Indonesia", "GPE"), ("Jakarta", "GPE")} <= {(ent.text, ent.label_) for ent in doc.ents}


def test_quotation_stays_one_sentence_and_one_tree(nlp: Pipeline) -> None:
    doc = nlp("“Kami siap. Mereka tidak,” kata Menlu. Belmora diam.")
    assert [sent.text for sent in doc.sents] == ["“Kami siap. Mereka tidak,” kata Menlu.", "Belmora diam."]
    assert sum(token.head == token for token in doc) == 2


PIECES = st.sampled_from(["Kami", "siap", ". ", "\n", "“", "”", "Â", "\xa0", "😀", " ", "(", "AS-Rusia", "17/1", ","])


@settings(max_examples=40, deadline=None)
@given(pieces=st.lists(PIECES, max_size=25))
def test_text_is_kept(nlp: Pipeline, pieces: list[str]) -> None:
    text = "".join(pieces)
    assert nlp(text).text == text

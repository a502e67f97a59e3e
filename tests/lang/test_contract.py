"""What every language promises: a new row in LANGUAGES is tested by existing."""

import re
from collections import Counter
from dataclasses import fields

import pytest

from ujar.errors import UnknownName
from ujar.lang import LANGUAGES, Language, get_language
from ujar.lang.base import FRAMES, TAKES, Clauses
from ujar.model import Act

WORD_LISTS = (
    "not_speakers", "titles", "openers", "bodies", "pronouns", "demonstratives", "portfolios", "not_verbs",
    "connectives", "adverbs", "negations", "adjunct_openers", "title_prepositions", "complementizers", "coordinators",
    "relay_frames", "relay_fillers", "abbreviations", "line_starts", "line_equals", "inline",
)  # fmt: skip
# A language's own examples: an expression, and what it must find in it.
DATES = {
    "id": {
        "Selasa (15/1)": {"weekday": 1, "day": 15, "month": 1},
        "17 Agustus 1945": {"day": 17, "month": 8, "year": 1945},
        "Oktober lalu": {"month": 10, "direction": -1},
        "bulan depan": {"unit": "month", "count": 1},
    }
}


@pytest.fixture(params=sorted(LANGUAGES), scope="module")
def spoken(request: pytest.FixtureRequest) -> Language:
    return get_language(request.param)


def test_language_is_registered_under_its_own_code(spoken: Language) -> None:
    assert LANGUAGES[spoken.code]() == spoken


def test_language_is_made_once(spoken: Language) -> None:
    assert get_language(spoken.code) is spoken


def test_unknown_language_names_the_known_ones() -> None:
    with pytest.raises(UnknownName, match=r"unknown language 'xx'; known: .*\bid\b"):
        get_language("xx")


def test_cues_are_lower_case_words_split_by_one_space(spoken: Language) -> None:
    wrong = [cue.form for cue in spoken.cues if cue.form != " ".join(cue.form.lower().split()) or not cue.form]
    assert wrong == []


def test_no_cue_stands_twice_in_a_frame(spoken: Language) -> None:
    counts = Counter((cue.frame, cue.form) for cue in spoken.cues)
    assert [key for key, count in counts.items() if count > 1] == []


def test_nya_form_is_no_other_cue_of_its_frame(spoken: Language) -> None:
    forms = {(cue.frame, cue.form) for cue in spoken.cues}
    assert [cue.form for cue in spoken.cues if cue.nya and (cue.frame, cue.form + "nya") in forms] == []


def test_cues_have_a_known_frame_act_and_complement(spoken: Language) -> None:
    assert {cue.frame for cue in spoken.cues} == set(FRAMES)
    assert {cue.takes for cue in spoken.cues} <= set(TAKES)
    assert all(isinstance(cue.act, Act) for cue in spoken.cues)


def test_every_speech_act_has_a_cue(spoken: Language) -> None:
    assert set(Act) - {cue.act for cue in spoken.cues} == set()


def test_cues_of_a_frame_are_found_by_form(spoken: Language) -> None:
    for frame in FRAMES:
        assert {cue for cue in spoken.cues if cue.frame == frame} == set(spoken.cues_of(frame).values())


@pytest.mark.parametrize("name", [field.name for field in fields(Clauses)])
def test_clause_words_are_lower_case_and_split_by_one_space(spoken: Language, name: str) -> None:
    words = getattr(spoken.clauses, name)
    assert words, name
    assert [word for word in words if word != " ".join(word.lower().split())] == []


@pytest.mark.parametrize("name", WORD_LISTS)
def test_words_are_lower_case_and_split_by_one_space(spoken: Language, name: str) -> None:
    words = getattr(spoken, name)
    assert words, name
    assert [word for word in words if word != " ".join(word.lower().split())] == []


def test_relay_frames_stand_longest_first(spoken: Language) -> None:
    lengths = [len(frame) for frame in spoken.relay_frames]
    assert lengths == sorted(lengths, reverse=True)
    assert spoken.relay_phrases == set(spoken.relay_frames)


def test_abbreviations_are_written_without_their_final_stop(spoken: Language) -> None:
    assert [word for word in spoken.abbreviations if word.endswith(".")] == []


def test_pronouns_and_demonstratives_are_no_titles(spoken: Language) -> None:
    assert spoken.pronouns & spoken.titles == set()
    assert spoken.demonstratives & spoken.titles == set()


def test_group_names_and_adjectives_are_slugs(spoken: Language) -> None:
    slug = re.compile(r"[a-z]+(-[a-z]+)*")
    names = [*spoken.groups.values(), *spoken.adjectives, *spoken.adjectives.values()]
    assert [name for name in names if not slug.fullmatch(name)] == []


def test_groups_are_named_in_lower_case(spoken: Language) -> None:
    assert [word for word in spoken.groups if word != word.lower()] == []


def test_dates_find_their_own_examples(spoken: Language) -> None:
    assert DATES[spoken.code]
    for text, parts in DATES[spoken.code].items():
        (mention,) = spoken.find_dates(text)
        assert (mention.start, mention.end) == (0, len(text))
        assert {key: getattr(mention, key) for key in parts} == parts


def test_text_without_dates_has_none(spoken: Language) -> None:
    assert spoken.find_dates("") == []


def test_rule_unknown_to_the_training_gold_is_trusted_no_more_than_any_known(spoken: Language) -> None:
    factors = {"in a heading", "in an open quotation", "learned"}  # and what no rule found
    assert spoken.confidences["any other rule"] <= min(v for k, v in spoken.confidences.items() if k not in factors)

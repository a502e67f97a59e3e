"""The word lists of resolution, one file a language beside this module, checked on load."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from ujar.errors import SeedError
from ujar.lang.words import load_words

_HERE = Path(__file__).parent
# What a word is given in the lists that are maps: how many it means, or the word that stands for it.
_GIVEN: dict[str, tuple[type, str]] = {
    **dict.fromkeys(("counted_pronouns", "collectives", "days_back"), (int, "a number")),
    **dict.fromkeys(
        ("described_treaties", "described_talks", "text_groups", "id_words", "regions", "fields", "english_bodies"),
        (str, "a word"),
    ),
}


@dataclass(frozen=True)
class Lists:
    """The words of one language; the file beside this module says what each list is for."""

    plural_pronouns: frozenset[str]
    selves: frozenset[str]
    counted_pronouns: Mapping[str, int]
    collectives: Mapping[str, int]
    singular_openers: frozenset[str]
    body_nouns: frozenset[str]
    media_groups: frozenset[str]
    meetings: frozenset[str]
    body_adjectives: frozenset[str]
    scholars: frozenset[str]
    nameless: frozenset[str]
    governing_titles: frozenset[str]
    unofficial_nouns: frozenset[str]
    state_nouns: frozenset[str]
    authorities: frozenset[str]
    english_bodies: Mapping[str, str]
    party_nouns: frozenset[str]
    formerly: frozenset[str]
    side_openers: frozenset[str]
    text_nouns: frozenset[str]
    own_texts: frozenset[str]
    laws: frozenset[str]
    text_groups: Mapping[str, str]
    new_openers: frozenset[str]
    text_adjectives: frozenset[str]
    issuing: frozenset[str]
    survey_nouns: frozenset[str]
    news_endings: frozenset[str]
    news_nouns: frozenset[str]
    somebody: frozenset[str]
    numerals: frozenset[str]
    stateless_groups: frozenset[str]
    groups_of_a_body: frozenset[str]
    groups_of_a_region: frozenset[str]
    groups_of_a_field: frozenset[str]
    regions: Mapping[str, str]
    fields: Mapping[str, str]
    people_nouns: frozenset[str]
    of_those: frozenset[str]
    group_fillers: frozenset[str]
    relations: frozenset[str]
    attendants: frozenset[str]
    common_names: frozenset[str]
    currencies: frozenset[str]
    of_bodies: frozenset[str]
    sources: frozenset[str]
    plural_openers: frozenset[str]
    particles: frozenset[str]
    last_names: frozenset[str]
    first_names: frozenset[str]
    subject_words: frozenset[str]
    agent_verbs: frozenset[str]
    relatives: frozenset[str]
    agent_prepositions: frozenset[str]
    office_nouns: frozenset[str]
    campaign_nouns: frozenset[str]
    own_bodies: frozenset[str]
    place_types: frozenset[str]
    place_heads: frozenset[str]
    quoting: frozenset[str]
    embassies: frozenset[str]
    own_embassy: frozenset[str]
    state_houses: frozenset[str]
    head_titles: frozenset[str]
    ministers: frozenset[str]
    members: frozenset[str]
    title_modifiers: frozenset[str]
    state_leads: frozenset[str]
    no_state: frozenset[str]
    abroad: frozenset[str]
    carrier_words: frozenset[str]
    said_nouns: frozenset[str]
    agreement_nouns: frozenset[str]
    halls: frozenset[str]
    name_joiners: frozenset[str]
    talks_nouns: frozenset[str]
    described_treaties: Mapping[str, str]
    described_talks: Mapping[str, str]
    id_words: Mapping[str, str]
    two_sided: frozenset[str]
    arbitrations: frozenset[str]
    ceasefires: frozenset[str]
    consents: frozenset[str]
    description_left_out: frozenset[str]
    me_nouns: frozenset[str]
    di_nouns: frozenset[str]
    description_ends: frozenset[str]
    between_words: frozenset[str]
    both_sides: frozenset[str]
    side_nouns: frozenset[str]
    place_prepositions: frozenset[str]
    calendar: frozenset[str]
    weekdays: frozenset[str]
    going_on: frozenset[str]
    treaty_nouns: frozenset[str]
    negotiation_nouns: frozenset[str]
    resolution_nouns: frozenset[str]
    draft_nouns: frozenset[str]
    talk_words: frozenset[str]
    loose_words: frozenset[str]
    not_meant: frozenset[str]
    settling_words: frozenset[str]
    bargain_words: frozenset[str]
    talked_words: frozenset[str]
    any_agreement: frozenset[str]
    kind_nouns: frozenset[str]
    wanting: frozenset[str]
    several_openers: frozenset[str]
    body_leads: frozenset[str]
    court_nouns: frozenset[str]
    judge_nouns: frozenset[str]
    bench_words: frozenset[str]
    bare_ministries: frozenset[str]
    spokespeople: frozenset[str]
    leads_of_one: frozenset[str]
    saying_frames: frozenset[str]
    days_back: Mapping[str, int]
    home_state: str


@cache
def lists_of(code: str) -> Lists:
    """The lists of a language. Raises SeedError where its file is wrong."""
    return read_lists(_HERE / f"{code}.yml")


def read_lists(path: Path) -> Lists:
    """Read a file of lists. Raises SeedError with file and line where one is unknown, missing or not a list."""
    expected = {field.name for field in fields(Lists)}
    data = load_words(path, expected=expected)
    values: dict[str, Any] = {}
    for name, value in data.items():
        if name == "home_state":
            if not isinstance(value, str):
                raise SeedError(path, None, "'home_state' must be the id of a state")
            values[name] = value
        elif name in _GIVEN:
            kind, what = _GIVEN[name]
            if not isinstance(value, dict) or not all(isinstance(given, kind) for given in value.values()):
                raise SeedError(path, None, f"{name!r} must give {what} for each word")
            values[name] = value
        elif isinstance(value, list):
            values[name] = frozenset(value)
        else:
            raise SeedError(path, None, f"{name!r} must be a list of words")
    return Lists(**values)

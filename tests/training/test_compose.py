"""Composed sentences: every frame can be filled, the names stand where the tags say, the same seed says the same."""

import random
import re

import pytest
from compose import Composer, compose, names_of, read_frames
from entities import Named
from titles import SHARES

from ujar.config import find_home

SLOTS = {"LAW", "ACRONYM", "WEAPON", "TYPE", "GPE", "PER", "ORG", "LOC", "ARM", "BODY", "BODYNAME", "PLACE"}


def named(sentence: str, tags: str) -> Named:
    words = tuple(sentence.split())
    return Named("gold", words, (True,) * len(words), tuple(tags.split()))


CORPUS = [
    named("Belmora memanggil Ardo Lenan ke Selat Merdian", "B-GPE O B-PER I-PER O B-LOC I-LOC"),
    named("Kantor Berita Samudra menyebut Traktat Laut Utara", "B-ORG I-ORG I-ORG O B-LAW I-LAW I-LAW"),
]


@pytest.fixture(scope="module")
def composer() -> Composer:
    return Composer(find_home().seeds, CORPUS, random.Random(3))


def test_names_of_the_corpora_stand_once_by_label() -> None:
    assert names_of([*CORPUS, *CORPUS]) == {
        "GPE": ["Belmora"], "PER": ["Ardo Lenan"], "LOC": ["Selat Merdian"], "ORG": ["Kantor Berita Samudra"],
        "LAW": ["Traktat Laut Utara"],
    }  # fmt: skip


def test_frames_name_only_slots_that_can_be_filled() -> None:
    frames = read_frames()
    assert set(frames) == {"laws", "acronyms", "weapons", "bodies", "nothing"}
    assert {slot for group in frames.values() for frame in group for slot in re.findall(r"\{(\w+)\}", frame)} <= SLOTS


@pytest.mark.parametrize("heading", ["laws", "acronyms", "weapons", "bodies", "nothing"])
def test_every_frame_is_filled_whole(composer: Composer, heading: str) -> None:
    frames = read_frames()[heading]
    for item in composer.sentences(heading, len(frames)):
        text = " ".join(item.words)
        assert not set("{}|") & set(text), text
        rare = {tag[2:] for tag in item.tags} & {"LAW", "WEAPON"}
        assert rare or "-" in item.tags if heading not in {"bodies", "nothing"} else not rare, text


def test_a_name_carries_its_tags(composer: Composer) -> None:
    item = composer.tagged("Belmora menolak Traktat Laut Utara.", [(0, 7, "GPE"), (16, 34, "LAW")])
    assert item.words == ("Belmora", "menolak", "Traktat", "Laut", "Utara", ".")
    assert item.tags == ("B-GPE", "O", "B-LAW", "I-LAW", "I-LAW", "O")


def test_a_law_is_swapped_for_another_and_the_rest_stays(composer: Composer) -> None:
    swapped = composer.swapped(CORPUS[1])
    assert swapped.words[:4] == ("Kantor", "Berita", "Samudra", "menyebut")
    assert swapped.tags[:5] == ("B-ORG", "I-ORG", "I-ORG", "O", "B-LAW")


def test_the_same_seed_composes_the_same() -> None:
    seeds = find_home().seeds
    assert compose(seeds, CORPUS, seed=5)[:200] == compose(seeds, CORPUS, seed=5)[:200]
    assert compose(seeds, CORPUS, seed=5)[:200] != compose(seeds, CORPUS, seed=6)[:200]


def test_shares_of_titles_make_a_hundred_with_those_of_the_seeds_and_acronyms() -> None:
    assert 42 + sum(share for share, _ in SHARES) == 100

"""Passives: the claim before, the agent after."""

import pytest

from factories import statements_of
from ujar.model import Act

from .said import said, the_statement


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        ("Tudingan itu dibantah oleh Belmora.", "Belmora", "dibantah", "Tudingan itu"),
        ("Tudingan itu dibantah Belmora.", "Belmora", "dibantah", "Tudingan itu"),
        ("Tudingan itu langsung dibantah keras oleh Belmora.", "Belmora", "dibantah", "Tudingan itu"),
        (
            "Klaim tersebut dibantah oleh Kementerian Luar Negeri Belmora.",
            "Kementerian Luar Negeri Belmora",
            "dibantah",
            "Klaim tersebut",
        ),
        ("Usulan itu ditolak mentah-mentah oleh Karel Dusan.", "Karel Dusan", "ditolak", "Usulan itu"),
        ("Namun, kabar itu ditepis oleh juru bicara tersebut.", "juru bicara tersebut", "ditepis", "kabar itu"),
    ],
)
def test_claim_before_a_passive_is_its_content_and_the_agent_speaks(
    text: str, speaker: str, cue: str, content: str
) -> None:
    assert said(text) == [(speaker, cue, content)]


def test_passive_of_denial_denies_and_of_refusal_rejects() -> None:
    assert the_statement("Tudingan itu dibantah oleh Belmora.").act is Act.DENY
    assert the_statement("Usulan itu ditolak oleh Belmora.").act is Act.REJECT


@pytest.mark.parametrize(
    "text",
    [
        "Tudingan itu dibantah.",
        "Tudingan itu sulit dibantah.",
        "Rancangan itu ditolak parlemen.",
        "Kapal itu ditolak Belmora di pelabuhan.",
        "Perjanjian itu ditandatangani oleh Karel Dusan.",
    ],
)
def test_passive_without_agent_or_claim_is_no_statement(text: str) -> None:
    assert statements_of(text) == ()


def test_claim_behind_a_relative_pronoun_is_denied_too() -> None:
    assert said("Ardania menuduh Belmora melanggar perjanjian, tuduhan yang dibantah Belmora.")[1] == (
        "Belmora", "dibantah", "tuduhan",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Kerja sama itu disebut Tolvan berlangsung sangat baik.",
            ("Tolvan", "disebut", "Kerja sama itu … berlangsung sangat baik"),
        ),
        ("Perjanjian itu dinilainya berjalan lancar.", ("nya", "dinilainya", "Perjanjian itu … berjalan lancar")),
        ("Ardania mengecam apa yang disebut Belmora sebagai pembelaan diri.", ("Belmora", "disebut", "pembelaan diri")),
        (
            "Tolvan mengatakan kapal itu berlayar meskipun hal itu dibantahnya.",
            ("nya", "dibantahnya", "hal itu"),
        ),
    ],
)
def test_thing_called_something_by_somebody(text: str, row: tuple[str, str, str]) -> None:
    assert row in said(text)


def test_thing_called_by_a_name_is_no_statement() -> None:
    assert said("Latihan tahun ini disebut Garuda Laut dan dimulai Senin.") == []

"""Denials that lean on what others told: general forms, each said of invented states."""

import pytest

from factories import statements_of
from ujar.model import Act, Statement

ACCUSED = "Ardania menuduh Belmora menanam ranjau di selat."
TOLD = "Presiden Ardania mengatakan pasukannya sudah ditarik dari selat."
ASKED = "Ardania meminta Belmora menarik pasukannya."


def aimed_at(text: str) -> str | None:
    """What the last statement with a target is aimed at."""
    statements = statements_of(text)
    by_id = {statement.id: statement for statement in statements}
    targets = [by_id[statement.targets] for statement in statements if statement.targets is not None]
    return targets[-1].content[0].text if targets else None


def with_target(text: str) -> Statement:
    (denial,) = [statement for statement in statements_of(text) if statement.targets is not None]
    return denial


@pytest.mark.parametrize(
    "denial",
    [
        "Belmora membantah tuduhan itu.",
        "Belmora membantah keras tuduhan tersebut.",
        "Belmora membantahnya.",
        "Kementerian Pertahanan Belmora membantah.",
        "Namun, tudingan tersebut ditepis Belmora.",
        "Tuduhan itu dibantah mentah-mentah oleh Mira Tolvan.",
        "“Itu bohong,” kata Mira Tolvan.",
        "“Itu hoaks,” ujar Mira Tolvan.",
        "“Tuduhan itu tidak berdasar,” kata Mira Tolvan.",
        "Mira Tolvan menyebut tuduhan itu tidak benar.",
        "Mira Tolvan menyebutnya fitnah.",
        "Menteri Pertahanan Belmora mengatakan tidak ada ranjau yang ditanam di selat.",
        "Mira Tolvan menegaskan Belmora tidak pernah menanam ranjau di selat.",
    ],
)
def test_accusation_before_a_denial_is_what_it_is_aimed_at(denial: str) -> None:
    assert aimed_at(f"{ACCUSED} {denial}") == "Belmora menanam ranjau di selat"


@pytest.mark.parametrize(
    "denial",
    [
        "Klaim itu dibantah oleh Mira Tolvan.",
        "Klaim tersebut disebut keliru oleh Mira Tolvan.",
        "Mira Tolvan membantah klaim tersebut dan menyebutnya bohong.",
        "Mira Tolvan mengatakan pernyataan Presiden Ardania tidak benar.",
        "Mira Tolvan membantah pernyataan Presiden Ardania.",
        "Mira Tolvan membantah bahwa pasukan itu sudah ditarik.",
        "Namun, hal itu dibantah Mira Tolvan.",
        "Mira Tolvan meragukan klaim tersebut.",
        "Mira Tolvan mengecam pernyataan itu.",
        "Namun, Mira Tolvan mengatakan sebaliknya.",
    ],
)
def test_claim_before_a_denial_is_what_it_is_aimed_at(denial: str) -> None:
    assert aimed_at(f"{TOLD} {denial}") == "pasukannya sudah ditarik dari selat"


@pytest.mark.parametrize(
    "refusal",
    [
        "Belmora menolak permintaan itu.",
        "Belmora menolak dengan tegas permintaan itu.",
        "Belmora menolak menarik pasukannya.",
        "Belmora menolak permintaan Ardania.",
        "Permintaan itu ditolak mentah-mentah oleh Mira Tolvan.",
    ],
)
def test_demand_before_a_refusal_is_what_it_is_aimed_at(refusal: str) -> None:
    assert aimed_at(f"{ASKED} {refusal}") == "Belmora menarik pasukannya"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Mira Tolvan membantah tudingan bahwa negaranya menanam ranjau.", "negaranya menanam ranjau"),
        ("Mira Tolvan membantah kabar jika kapalnya tenggelam.", "kapalnya tenggelam"),
        ("Mira Tolvan menepis laporan yang mengatakan bahwa kapalnya tenggelam.", "kapalnya tenggelam"),
        ("Mira Tolvan menampik isu yang menyebut kapalnya tenggelam.", "kapalnya tenggelam"),
        ("Belmora mengecam laporan bahwa pasukannya menembaki desa.", "pasukannya menembaki desa"),
        ("Belmora menolak tuntutan Ardania agar pasukannya ditarik.", "agar pasukannya ditarik"),
    ],
)
def test_claim_inside_a_denial_is_a_statement_of_its_own(text: str, claim: str) -> None:
    assert aimed_at(text) == claim


def test_claim_inside_a_denial_has_its_author_and_stands_once() -> None:
    denial, claim = statements_of("Mira Tolvan membantah tuduhan Ardania yang menyebut Belmora menanam ranjau.")
    assert denial.targets == claim.id
    assert claim.speaker is not None
    assert (claim.speaker.text, claim.act) == ("Ardania", Act.ACCUSE)


def test_accusation_of_nobody_is_told_where_it_is_denied() -> None:
    claim, denial = statements_of("Belmora dituduh menanam ranjau. Mira Tolvan membantah tuduhan itu.")
    assert (claim.speaker, claim.content[0].text, denial.targets) == (None, "menanam ranjau", claim.id)


def test_news_of_nobody_is_told_where_it_is_denied() -> None:
    claim, denial = statements_of("Beredar kabar bahwa kapal itu tenggelam. Armada Belmora memastikan kabar itu hoaks.")
    assert (claim.content[0].text, denial.targets) == ("kapal itu tenggelam", claim.id)


@pytest.mark.parametrize(
    "text",
    ["Belmora dituduh menanam ranjau. Hujan turun di Port Belm.", "Beredar kabar bahwa kapal itu tenggelam."],
)
def test_claim_of_nobody_that_nobody_denies_is_none(text: str) -> None:
    assert statements_of(text) == ()


def test_bare_denial_says_that_the_claim_is_not_so() -> None:
    denial = with_target(f"{ACCUSED} Kementerian Pertahanan Belmora membantah.")
    assert (denial.act, denial.content[0].text) == (Act.DENY, "Belmora menanam ranjau di selat")


@pytest.mark.parametrize(
    "text",
    [
        # Nothing that the two share is what is not so.
        f"{TOLD} Mira Tolvan mengatakan tidak ada alasan untuk pulang.",
        "Ardania mengatakan perundingan di selat akan dibuka. Tolvan mengatakan waktunya belum tiba bagi perundingan.",
        # What happened is condemned, nobody contradicted.
        "Karel Dusan mengatakan serangan itu menewaskan dua nelayan. Belmora mengecam serangan itu.",
        # The accusation is of somebody else.
        "Ardania menuduh Costavia menanam ranjau. Belmora membantah terlibat dalam penculikan nelayan.",
    ],
)
def test_nobody_is_contradicted_by(text: str) -> None:
    assert aimed_at(text) is None

"""Denials without an object, and what goes on after a denial: the claim before them is their content and target."""

import pytest

from factories import statements_of
from ujar.model import Act

from .said import row

CLAIM = "Mira Tolvan mengatakan kapal itu milik Belmora."
CONTENT = "kapal itu milik Belmora"


@pytest.mark.parametrize(
    ("denial", "speaker", "cue"),
    [
        ("Belmora membantah.", "Belmora", "membantah"),
        ("Belmora membantah keras.", "Belmora", "membantah"),
        ("Pemerintah Belmora dengan tegas membantah.", "Pemerintah Belmora", "membantah"),
        ("Pemerintah Belmora menyangkal secara terbuka.", "Pemerintah Belmora", "menyangkal"),
        ("Karel Dusan membantah pada Rabu (3/1).", "Karel Dusan", "membantah"),
        ("Karel Dusan menampiknya lewat pernyataan tertulis.", "Karel Dusan", "menampiknya"),
        ("Menlu Karel Dusan lekas menepisnya.", "Menlu Karel Dusan", "menepisnya"),
        ("Namun, Karel Dusan membantahnya.", "Karel Dusan", "membantahnya"),
        ("Belmora sudah berulang kali membantah.", "Belmora", "membantah"),
    ],
)
def test_denial_without_an_object_has_the_claim_before_it(denial: str, speaker: str, cue: str) -> None:
    claim, denied = statements_of(f"{CLAIM} {denial}")
    assert row(denied) == (speaker, cue, CONTENT)
    assert (denied.act, denied.targets) == (Act.DENY, claim.id)


@pytest.mark.parametrize(
    "text",
    [
        "Mira Tolvan mengatakan kapal itu milik Belmora, namun Belmora membantah.",
        "Mira Tolvan mengatakan kapal itu milik Belmora, tetapi Karel Dusan membantahnya.",
    ],
)
def test_denial_in_the_sentence_of_its_claim(text: str) -> None:
    claim, denied = statements_of(text)
    assert denied.targets == claim.id
    assert denied.content == claim.content


def test_verb_joined_to_a_bare_denial_is_a_statement_of_its_own() -> None:
    _, denied, second = statements_of(f"{CLAIM} Menlu Karel Dusan membantah dan menyebut Ardania keliru membaca peta.")
    assert row(denied) == ("Menlu Karel Dusan", "membantah", CONTENT)
    assert row(second) == ("Menlu Karel Dusan", "menyebut", "Ardania keliru membaca peta")


def test_accused_denies_and_accuses_in_turn() -> None:
    text = "Ardania menuduh Belmora melanggar pakta. Belmora menyangkalnya dan balik menuding Ardania memompa air."
    accusation, denied, turned = statements_of(text)
    assert denied.targets == accusation.id
    assert row(turned) == ("Belmora", "menuding", "Ardania memompa air")


def test_demand_refused_with_a_pronoun_is_what_is_rejected() -> None:
    demand, refused = statements_of("Ardania mendesak Belmora menarik kapalnya. Belmora menolaknya.")
    assert (refused.act, refused.targets) == (Act.REJECT, demand.id)


@pytest.mark.parametrize(
    "text",
    [
        "Pemerintah Belmora tidak membantah.",
        "Mira Tolvan sendiri membantah.",
        "Belmora belum membantahnya.",
    ],
)
def test_nobody_denies_where_it_is_negated_or_their_own_claim(text: str) -> None:
    assert len(statements_of(f"{CLAIM} {text}")) == 1


def test_bare_denial_without_a_claim_before_it_is_nothing() -> None:
    assert statements_of("Belmora membantah.") == ()


@pytest.mark.parametrize(
    "second",
    [
        "Dia berkata kapal itu cuma kapal nelayan.",
        "“Kami tidak pernah berlayar ke sana,” ujarnya.",
        "Menurut Dusan, peluncur itu hanya menara suar.",
        "“Tidak ada peluncur di sana. Silakan hitung,” tutur Dusan.",
    ],
)
def test_who_has_denied_and_goes_on_against_the_claim_denies_it_too(second: str) -> None:
    text = f"Ardania menuding Belmora menyembunyikan peluncur. Menlu Belmora Karel Dusan menampik tuduhan itu. {second}"
    claim, first, then = statements_of(text)
    assert (first.targets, then.targets) == (claim.id, claim.id)


def test_minister_right_after_a_bare_denial_goes_on_with_it() -> None:
    text = (
        "Ardania menuding Belmora menyembunyikan peluncur. Belmora membantah. Menteri Pertahanan Karel Dusan, yang "
        "sedang berkunjung, menyebut alasan itu “dongeng lama”."
    )
    claim, _, minister = statements_of(text)
    assert minister.targets == claim.id


@pytest.mark.parametrize(
    "second",
    ["“Kami menyesal, tetapi tidak terkejut,” katanya.", "Dia berkata Belmora tidak akan gentar.", "Dia pun pulang."],
)
def test_regret_and_resolve_after_a_denial_deny_nothing(second: str) -> None:
    text = f"Ardania menuding Belmora menyembunyikan peluncur. Menlu Belmora Karel Dusan menampik tuduhan itu. {second}"
    assert all(s.targets is None for s in statements_of(text)[2:])


def test_accusation_of_the_one_who_denies_is_meant_past_nearer_statements() -> None:
    text = (
        "Karel Dusan menuding Ardania menyembunyikan peluncur. Dusan mengatakan pakta itu lemah. “Kami tahu caranya,” "
        "kata Dusan. Dia menambahkan bahwa sidang akan dibuka. Menlu Ardania Mira Tolvan menampik tuduhan itu."
    )
    accusation, *_, denial = statements_of(text)
    assert denial.targets == accusation.id


def test_threat_with_a_condition_is_an_ultimatum_that_can_be_rejected() -> None:
    text = "Dusan menyatakan negaranya akan keluar apabila Ardania tidak menarik kapal. Ultimatum itu ditolak Arda."
    threat, refused = statements_of(text)
    assert threat.act is Act.WARN
    assert (refused.act, refused.targets) == (Act.REJECT, threat.id)

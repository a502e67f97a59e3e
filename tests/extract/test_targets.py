"""Which earlier statement a denial or rejection is aimed at, and which none is."""

import pytest

from factories import statements_of
from ujar.model import Act, Statement


def last_two(text: str) -> tuple[Statement, Statement]:
    first, second = statements_of(text)[-2:]
    return first, second


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ardania menuduh Belmora melanggar perjanjian.", "Belmora menilai tuduhan itu mengada-ada."),
        ("Ardania menuduh Belmora melanggar perjanjian.", "“Tudingan tersebut sama sekali bohong,” kata Mira Tolvan."),
        ("Ardania mengklaim kapal itu berlayar.", "Mira Tolvan mengatakan klaim itu keliru."),
        ("Ardania menuduh Belmora membakar desa.", "“Belmora tidak pernah membakar desa,” kata Menlu Belmora."),
        ("Ardania menyatakan pembantaian itu benar terjadi.", "Dusan mengatakan tidak ada bukti pembantaian itu."),
        ("Karel Dusan mengatakan kapal itu membawa senjata.", "“Saya sudah membantah hal itu,” kata Mira Tolvan."),
        ("Mira Tolvan mengaku sudah bertemu Karel Dusan.", "Namun, Belmora menyatakan belum ada pertemuan resmi."),
        (
            "Ardania mendesak Belmora untuk mengakui batas laut dan menarik armadanya.",
            "Belmora menolak mengakui batas laut atau melepas haknya atas minyak di teluk.",
        ),
    ],
)  # fmt: skip
def test_denial_in_the_speakers_own_words_points_to_the_claim_before_it(first: str, second: str) -> None:
    claim, denial = statements_of(f"{first} {second}")
    assert denial.targets == claim.id


def test_owner_of_the_claim_leads_past_nearer_statements() -> None:
    text = (
        "Mira Tolvan meminta Belmora menahan diri. Karel Dusan mengatakan sidang akan segera dibuka. "
        "Belmora menilai pernyataan Tolvan tidak akurat."
    )
    asked, _, denial = statements_of(text)
    assert denial.targets == asked.id


def test_noun_prefers_the_verb_of_its_own_stem_among_statements_of_its_kind() -> None:
    text = (
        "Ardania menuntut agar Belmora menarik kapalnya. Costavia meminta bank membuka kredit. "
        "Belmora menolak tuntutan itu."
    )
    asked, _, denial = statements_of(text)
    assert denial.targets == asked.id


def test_denial_goes_on_with_what_its_speaker_denied_before() -> None:
    text = (
        "Ardania menuduh Belmora melanggar perjanjian. Mira Tolvan membantah tuduhan itu. "
        "“Kami tidak pernah berlayar ke sana,” kata Tolvan."
    )
    accusation, first, second = statements_of(text)
    assert (first.targets, second.targets) == (accusation.id, accusation.id)


def test_speaker_who_denies_after_anothers_denial_does_not_inherit_its_target() -> None:
    text = (
        "Ardania menuduh Belmora melanggar perjanjian. Mira Tolvan membantah tuduhan itu. "
        "“Kami tidak pernah berlayar ke sana,” kata Karel Dusan."
    )
    assert statements_of(text)[-1].targets is None


def test_denial_hung_on_a_claim_by_a_contrast_is_aimed_at_that_claim() -> None:
    text = "Kepala intelijen Ardania mengatakan Belmora mempunyai rudal jelajah meskipun hal itu dibantahnya."
    claim, denial = last_two(text)
    assert claim.content[0].text == "Belmora mempunyai rudal jelajah"
    assert (denial.act, denial.targets) == (Act.DENY, claim.id)


def test_purpose_after_an_accusation_is_no_claim_of_its_own() -> None:
    text = "Kelompok itu menolak tuduhan baru sebagai dalih untuk menahan Karel Dusan."
    assert all(s.targets is None for s in statements_of(text))


def test_noun_with_author_and_topic_is_a_claim_inside_the_rejection() -> None:
    denial, claim = last_two("Belmora menolak kritikan oleh Menteri Ardania tentang uji coba rudal.")
    assert denial.targets == claim.id
    assert (claim.content[0].text, claim.act, claim.embedded_in) == ("uji coba rudal", Act.ACCUSE, denial.id)
    assert claim.speaker is not None
    assert claim.speaker.text == "Menteri Ardania"


@pytest.mark.parametrize(
    "text",
    [
        # What is denied was told, not asked for.
        "Ardania menuntut polisi mengusut kasus kapal Belmora. Polisi membantah soal kabar penghentian kasus kapal.",
        # A finding that mentions it isn't what is rejected.
        "Survei itu mengungkapkan warga mendukung pemungutan suara ulang. Belmora menolak pemungutan suara ulang.",
        # A negation alone contradicts nobody.
        "Ardania menuduh Costavia melanggar perjanjian. “Kami tidak pernah takut,” kata Mira Tolvan.",
        "Mira Tolvan mengatakan panen telah usai. Karel Dusan mengatakan belum ada pertemuan resmi.",
        # A refusal to speak of it rejects nothing; a denial agrees with a denial; a question claims nothing.
        "Ardania menuduh Belmora melanggar perjanjian. Dusan menolak mengomentari tuduhan tersebut.",
        "Belmora membantah kapalnya memasuki teluk. Karel Dusan membantah kapal Belmora memasuki teluk.",
        "“Apakah kapal Belmora memasuki teluk?” kata Karel Dusan. Belmora membantah kapalnya memasuki teluk.",
        # The same speaker, named in full and in short.
        "Menteri Mira Tolvan memastikan kapal itu tidak memasuki teluk. Tolvan membantah kapal itu memasuki teluk.",
        # What the report tells in between is meant, not what was said long before.
        "Mira Tolvan mengatakan sidang akan dibuka. Hujan turun di Port Arda. Kapal itu karam. Warga mengungsi. "
        "Karel Dusan membantah hal itu.",
        # A content with "tidak pernah" beside a noun refutes nothing.
        "Ardania mengaku sudah mengirim laporan itu. Mira Tolvan mengatakan laporan tersebut tidak pernah dibaca.",
        # Somebody who does not deny.
        "Ardania mengklaim kapal itu berlayar. Mira Tolvan mengatakan klaim itu tidak keliru.",
    ],
)
def test_nothing_is_tied_where_no_earlier_statement_is_meant(text: str) -> None:
    assert statements_of(text)[-1].targets is None

"""Statements about statements, and the ids that tell them apart."""

import re

import pytest

from factories import make_article, statements_of
from ujar.extract.relations import sentence_of
from ujar.model import Act, Kind


def test_denial_of_anothers_claim_holds_that_claim_as_a_statement() -> None:
    denial, claim = statements_of("Belmora membantah klaim Ardania bahwa kapalnya memasuki perairan sengketa.")
    assert (denial.act, denial.targets) == (Act.DENY, claim.id)
    assert claim.embedded_in == denial.id
    assert claim.content[0].text == "kapalnya memasuki perairan sengketa"
    assert claim.speaker is not None
    assert claim.speaker.text == "Ardania"
    assert claim.cue is not None
    assert claim.cue.text == "klaim"
    assert claim.kind is Kind.INDIRECT


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Belmora membantah tuduhan bahwa kapalnya memasuki perairan sengketa.", Act.ACCUSE),
        ("Belmora membantah klaim yang menyebut kapalnya memasuki perairan sengketa.", Act.ASSERT),
        ("Belmora menepis kabar bahwa kapalnya memasuki perairan sengketa.", Act.ASSERT),
    ],
)
def test_embedded_claim_of_nobody_named_has_no_speaker_and_the_act_of_its_noun(text: str, act: Act) -> None:
    denial, claim = statements_of(text)
    assert denial.targets == claim.id
    assert (claim.speaker, claim.act) == (None, act)
    assert claim.content[0].text == "kapalnya memasuki perairan sengketa"


def test_denial_with_a_clause_of_its_own_embeds_nothing() -> None:
    (denial,) = statements_of("Belmora membantah bahwa kapalnya memasuki perairan sengketa.")
    assert (denial.targets, denial.embedded_in) == (None, None)


@pytest.mark.parametrize(
    ("first", "second", "act"),
    [
        ("Ardania menuduh Belmora melanggar perjanjian.", "Tudingan itu dibantah Belmora.", Act.DENY),
        ("Ardania menuduh Belmora melanggar perjanjian.", "Tudingan tersebut dibantah oleh Karel Dusan.", Act.DENY),
        ("Ardania menuduh Belmora melanggar perjanjian.", "Belmora membantah tuduhan itu.", Act.DENY),
        ("Ardania menuduh Belmora melanggar perjanjian.", "“Tuduhan itu tidak benar,” kata Menlu Belmora.", Act.DENY),
        ("Ardania mengatakan Belmora melanggar perjanjian.", "Belmora membantah klaim tersebut.", Act.DENY),
        ("Ardania menuntut Belmora menarik kapalnya.", "Belmora menolak tuntutan tersebut.", Act.REJECT),
        ("“Belmora melanggar perjanjian,” kata Menlu Ardania.", "Pernyataan itu dibantah oleh Belmora.", Act.DENY),
    ],
)
def test_denial_points_back_to_the_claim_it_denies(first: str, second: str, act: Act) -> None:
    claim, denial = statements_of(f"{first} {second}")
    assert (denial.act, denial.targets) == (act, claim.id)


def test_denial_in_a_relative_clause_points_to_the_claim_before_it() -> None:
    claim, denial = statements_of("Ardania menuduh Belmora melanggar perjanjian, tuduhan yang dibantah Belmora.")
    assert denial.targets == claim.id


def test_denial_points_past_other_statements_to_one_of_its_kind() -> None:
    text = (
        "Ardania menuduh Belmora melanggar perjanjian. Costavia meminta agar perundingan ditunda. "
        "Belmora membantah tuduhan itu."
    )
    accusation, _, denial = statements_of(text)
    assert denial.targets == accusation.id


@pytest.mark.parametrize(
    "text",
    [
        "Belmora membantah klaim tersebut.",
        "Belmora mengatakan perjanjian itu batal. Belmora membantah klaim tersebut.",
        "Ardania meminta agar perundingan ditunda. Belmora membantah tuduhan itu.",
    ],
)
def test_denial_without_anothers_fitting_claim_in_the_article_points_nowhere(text: str) -> None:
    assert statements_of(text)[-1].targets is None


def test_statements_stand_in_reading_order_with_ids_of_their_own() -> None:
    text = "“Kami siap,” kata Mira Tolvan. Belmora menuduh Ardania melanggar perjanjian. Tudingan itu dibantah Ardania."
    found = statements_of(text)
    assert [s.start for s in found] == sorted(s.start for s in found)
    assert len({s.id for s in found}) == len(found) == 3
    assert all(re.fullmatch(r"[0-9a-f]{16}", s.id) for s in found)


def test_id_outlives_changes_of_the_text_around_the_statement() -> None:
    sentence = "“Perjanjian itu masih berlaku,” kata Mira Tolvan."
    (alone,) = statements_of(sentence)
    (moved,) = statements_of(f"Judul Baru\n\nHujan turun di Port Arda. {sentence} Perundingan selesai.")
    assert alone.id == moved.id
    assert alone.start != moved.start


def test_equal_statements_of_an_article_are_told_apart_by_their_order() -> None:
    sentence = "“Perjanjian itu masih berlaku,” kata Mira Tolvan. "
    (alone,) = statements_of(sentence)
    first, second = statements_of(sentence * 2)
    assert first.id == alone.id != second.id


def test_ordinal_among_equals_counts_no_other_statements() -> None:
    sentence = "“Perjanjian itu masih berlaku,” kata Mira Tolvan. "
    other = "“Kami tidak tahu,” kata Karel Dusan. "
    assert statements_of(sentence * 2)[1].id == statements_of(sentence + other + sentence)[2].id


def test_id_is_of_article_speaker_and_content() -> None:
    text = "“Perjanjian itu masih berlaku,” kata Mira Tolvan."
    ids = {
        statements_of(text)[0].id,
        statements_of(make_article(text, id="a2"))[0].id,
        statements_of(text.replace("Mira Tolvan", "Karel Dusan"))[0].id,
        statements_of(text.replace("masih", "tidak"))[0].id,
    }
    assert len(ids) == 4


def test_building_twice_gives_the_same_statements() -> None:
    text = "Belmora membantah klaim Ardania bahwa kapalnya berlayar. “Kami siap,” kata dia."
    assert statements_of(text) == statements_of(text)


def test_quotation_before_any_speaker_and_attribution_is_nobodys_and_left_out() -> None:
    assert statements_of("“Hentikan perang sekarang juga, demi anak-anak kita.”") == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ardania menyatakan kuota itu disusun tanpa data.", "Tudingan tersebut dibantah Belmora."),
        ("Ardania meminta pemungutan suara ditunda.", "Belmora menolak penundaan."),
        (
            "Ardania mengatakan tentara Belmora membakar desa di perbatasan utara.",
            "Belmora membantah tentaranya melakukan pembakaran desa di perbatasan.",
        ),
        ("Pengadilan Verdana menyatakan Belmora tidak punya hak atas teluk itu.", "Belmora membantah hal itu."),
        ("Ardania mengatakan kapal itu berlayar.", "Belmora menyebut klaim itu menyesatkan."),
    ],
)
def test_denial_finds_the_claim_by_its_neighbourhood_or_its_words(first: str, second: str) -> None:
    claim, denial = statements_of(f"{first} {second}")
    assert denial.act in {Act.DENY, Act.REJECT}
    assert denial.targets == claim.id


def test_denial_of_something_that_nobody_claimed_points_nowhere() -> None:
    _, denial = statements_of(
        "Ardania mengatakan panen raya tahun ini gagal. Belmora membantah kapalnya memasuki teluk."
    )
    assert denial.targets is None


def test_statement_inside_another_is_embedded_and_dated_in_it() -> None:
    text = "Tolvan pada Rabu (1/2/2023) mengatakan Presiden Dusan meminta warga untuk tetap tenang."
    outer, inner = statements_of(text)
    assert (inner.embedded_in, inner.times) == (outer.id, ())
    assert [span.text for span in outer.times] == ["Rabu (1/2/2023)"]


def test_statements_in_another_sentence_hold_none() -> None:
    statements = statements_of(
        "Tolvan mengatakan Belmora menimbang permintaan Ardania untuk menguras kanal. "
        "Dusan mengatakan Verdana menimbang permintaan Selmar untuk memindahkan mercusuar."
    )
    outer = {s.id: s.speaker.text for s in statements if s.speaker and s.embedded_in is None}
    inner = {s.speaker.text: outer[s.embedded_in] for s in statements if s.speaker and s.embedded_in}
    assert inner == {"Ardania": "Tolvan", "Selmar": "Dusan"}


def test_statement_between_two_sentences_counts_to_the_one_asked_for() -> None:
    assert sentence_of(statements_of("Tolvan mengatakan kanal itu dalam sekali.")[0], {}, 7) == 7

"""Paraphrase after an active verb."""

import pytest

from factories import statements_of
from ujar.model import Kind

from .said import said, the_statement

KAREL = "Karel Dusan"


@pytest.mark.parametrize(
    "text",
    [
        "Karel Dusan mengatakan bahwa perjanjian itu tidak berlaku lagi.",
        "Karel Dusan mengatakan perjanjian itu tidak berlaku lagi.",
        "Karel Dusan mengatakan, perjanjian itu tidak berlaku lagi.",
        "Karel Dusan juga telah mengatakan bahwa perjanjian itu tidak berlaku lagi.",
        "Karel Dusan pada Rabu (13/1) mengatakan perjanjian itu tidak berlaku lagi.",
        "Karel Dusan mengatakan kepada wartawan bahwa perjanjian itu tidak berlaku lagi.",
        "Karel Dusan mengatakan kepada wartawan di Port Belm, Rabu (13/1), perjanjian itu tidak berlaku lagi.",
        "Namun, Karel Dusan mengatakan perjanjian itu tidak berlaku lagi.",
        "Dalam pidatonya Selasa malam Karel Dusan mengatakan perjanjian itu tidak berlaku lagi.",
        "Karel Dusan, yang baru terpilih, mengatakan perjanjian itu tidak berlaku lagi.",
        "Karel Dusan mengatakan perjanjian itu tidak berlaku lagi, Rabu (13/1).",
    ],
)
def test_clause_after_a_verb_of_saying_is_its_content(text: str) -> None:
    statement = the_statement(text)
    assert said(text) == [(KAREL, "mengatakan", "perjanjian itu tidak berlaku lagi")]
    assert statement.kind is Kind.INDIRECT


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Belmora berjanji akan membayar ganti rugi.", "berjanji", "akan membayar ganti rugi"),
        ("Belmora mengancam akan keluar dari perjanjian.", "mengancam", "akan keluar dari perjanjian"),
        ("Belmora mendesak Ardania untuk menarik kapalnya.", "mendesak", "Ardania untuk menarik kapalnya"),
        ("Belmora dalam pernyataan bersama menyerukan gencatan senjata.", "menyerukan", "gencatan senjata"),
        ("Belmora meminta agar perundingan ditunda.", "meminta", "agar perundingan ditunda"),
        ("Belmora menuduh Ardania melanggar perjanjian.", "menuduh", "Ardania melanggar perjanjian"),
        ("Belmora membantah telah melanggar perjanjian.", "membantah", "telah melanggar perjanjian"),
        ("Belmora membantah bahwa kapalnya berlayar.", "membantah", "kapalnya berlayar"),
        ("Belmora menyebut perjanjian itu lemah.", "menyebut", "perjanjian itu lemah"),
        (
            "Belmora memperingatkan bahwa gencatan senjata dapat runtuh.",
            "memperingatkan",
            "gencatan senjata dapat runtuh",
        ),
        ("Belmora mengumumkan perundingan akan dibuka lagi.", "mengumumkan", "perundingan akan dibuka lagi"),
        ("Belmora menilai perjanjian itu lemah sejak awal.", "menilai", "perjanjian itu lemah sejak awal"),
        ("Belmora mengakui bahwa rudalnya melebihi batas.", "mengakui", "rudalnya melebihi batas"),
        ("Belmora sepakat bahwa perundingan dibuka lagi.", "sepakat", "perundingan dibuka lagi"),
    ],
)
def test_verb_takes_its_own_sort_of_content(text: str, cue: str, content: str) -> None:
    assert said(text) == [("Belmora", cue, content)]


def test_verb_that_needs_bahwa_takes_no_object_for_a_claim() -> None:
    assert said("Karel Dusan menyampaikan surat itu kepada Menlu Ardania.") == []
    assert said("Karel Dusan menyampaikan bahwa surat itu sudah dikirim.") == [
        (KAREL, "menyampaikan", "surat itu sudah dikirim")
    ]


@pytest.mark.parametrize("link", ["seraya", "sambil", "dan", "serta"])
def test_second_verb_of_one_subject_is_a_statement_of_its_own(link: str) -> None:
    text = f"Karel Dusan mengatakan perundingan itu berat {link} menambahkan bahwa kapal Belmora akan berlayar."
    assert said(text) == [
        (KAREL, "mengatakan", "perundingan itu berat"),
        (KAREL, "menambahkan", "kapal Belmora akan berlayar"),
    ]


def test_word_of_failure_before_and_does_not_negate_the_second_verb() -> None:
    text = "Karel Dusan mengatakan perjanjian itu batal dan menambahkan bahwa kapal Belmora akan berlayar."
    assert [cue for _, cue, _ in said(text)] == ["mengatakan", "menambahkan"]


def test_statement_inside_a_content_is_not_searched_again() -> None:
    text = "Karel Dusan mengatakan bahwa Ardania berjanji akan menarik kapalnya."
    assert said(text) == [(KAREL, "mengatakan", "Ardania berjanji akan menarik kapalnya")]


def test_contrasting_clause_with_a_speaker_of_its_own_is_another_statement() -> None:
    text = "Menurut Oskar Lind, perjanjian itu batal, namun Mira Tolvan mengatakan perundingan terus berjalan."
    assert said(text) == [
        ("Oskar Lind", "Menurut", "perjanjian itu batal"),
        ("Mira Tolvan", "mengatakan", "perundingan terus berjalan"),
    ]


@pytest.mark.parametrize("contrast", [", sementara", " sementara", " sedangkan"])
def test_a_long_subject_after_a_contrast_speaks_where_its_clause_is_marked(contrast: str) -> None:
    other = "Menteri Pertahanan Republik Ardania Timur Mira Tolvan"
    text = f"Menurut Oskar Lind, perjanjian itu batal{contrast} {other} mengatakan bahwa perundingan terus berjalan."
    assert said(text) == [
        ("Oskar Lind", "Menurut", "perjanjian itu batal"),
        (other, "mengatakan", "perundingan terus berjalan"),
    ]


def test_short_verb_counts_in_a_headline_and_is_less_sure() -> None:
    statement = the_statement("Belmora Sebut Perjanjian Samudra Tak Adil")
    assert said(statement.article) == [("Belmora", "Sebut", "Perjanjian Samudra Tak Adil")]
    assert statement.rule.startswith("short-")
    assert statement.confidence < the_statement("Belmora menyebut Perjanjian Samudra tak adil.").confidence


def test_bare_verb_after_a_name_counts_in_running_text() -> None:
    assert said("Belmora klaim perjanjian itu tidak adil.") == [("Belmora", "klaim", "perjanjian itu tidak adil")]


def test_clause_before_the_main_one_speaks_up_to_its_comma() -> None:
    text = "Meskipun Belmora menyatakan siap berunding lagi, perundingan ditunda."
    assert said(text) == [("Belmora", "menyatakan", "siap berunding lagi")]


def test_mixed_content_keeps_its_marks() -> None:
    statement = the_statement("Belmora menyebut perjanjian itu sebagai “selembar kertas” belaka.")
    assert statement.kind is Kind.MIXED
    assert statement.content[0].text == "perjanjian itu sebagai “selembar kertas” belaka"


def test_rules_say_which_form_they_read() -> None:
    texts = ["Belmora mengatakan perundingan itu sudah batal.", "Belmora membantah telah melanggar perjanjian."]
    assert [statements_of(text)[0].rule for text in texts] == ["active-clause", "active-claim"]


@pytest.mark.parametrize("when", ["saat", "ketika", "sewaktu", "tatkala", "selagi", "seusai", "sesudah", "menjelang"])
@pytest.mark.parametrize("told", ["pesan itu", "pesan"])
def test_the_verb_of_a_clause_of_time_is_not_that_of_what_is_handed_over(told: str, when: str) -> None:
    assert said(f"Mira Tolvan menyampaikan {told} {when} bertemu dengan Karel Dusan di Port Selm.") == []


def test_a_noun_with_its_own_verb_is_told_with_its_clause_of_time() -> None:
    content = "pesan itu telah dikirim sewaktu kapalnya ditahan"
    assert [row[2] for row in said(f"Mira Tolvan menyampaikan {content}.")] == [content]

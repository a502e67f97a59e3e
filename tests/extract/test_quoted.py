"""Direct quotations: before, after and around the cue; continued; alone."""

import pytest

from factories import statements_of
from ujar.model import Kind

from .said import said, the_statement

MIRA = "Mira Tolvan"


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ('"', '"'),
        ("“", "”"),
        ("”", "”"),
        ("„", "”"),
        ("«", "»"),
        ("''", "''"),
        ("‘", "’"),
        ("â€œ", "â€\x9d"),
        ("â€œ", "â€"),
        ("“", '"'),
    ],
)
def test_quotation_is_direct_speech_in_marks_of_any_make(opening: str, closing: str) -> None:
    statement = the_statement(f"{opening}Perjanjian itu masih berlaku,{closing} kata Mira Tolvan.")
    assert statement.kind is Kind.DIRECT
    assert [span.text for span in statement.content] == ["Perjanjian itu masih berlaku,"]
    assert statement.speaker is not None
    assert statement.speaker.text == MIRA


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        ("“Kami siap,” kata Mira Tolvan.", MIRA, "kata", "Kami siap,"),
        ("“Kami siap”, kata Mira Tolvan.", MIRA, "kata", "Kami siap"),
        ("“Kami siap.” kata Mira Tolvan.", MIRA, "kata", "Kami siap."),
        ("“Kami siap!” seru Mira Tolvan.", MIRA, "seru", "Kami siap!"),
        ("“Apakah mereka siap?” tanya Mira Tolvan.", MIRA, "tanya", "Apakah mereka siap?"),
        ("“Tidak,” jawab Mira Tolvan.", MIRA, "jawab", "Tidak,"),
        ("“Kami siap,” ujarnya.", "nya", "ujarnya", "Kami siap,"),
        ("“Kami siap,” kata dia lagi.", "dia", "kata", "Kami siap,"),
        ("“Kami siap,” demikian kata Mira Tolvan.", MIRA, "kata", "Kami siap,"),
        ("“Kami siap,” Mira Tolvan menambahkan.", MIRA, "menambahkan", "Kami siap,"),
        ("“Kami siap,” menurut Mira Tolvan.", MIRA, "menurut", "Kami siap,"),
        ("Mira Tolvan mengatakan, “Kami siap.”", MIRA, "mengatakan", "Kami siap."),
        ("Mira Tolvan mengatakan: “Kami siap.”", MIRA, "mengatakan", "Kami siap."),
        ("Mira Tolvan mengatakan bahwa “kami siap”.", MIRA, "mengatakan", "kami siap"),
        ("Mira Tolvan, Rabu (13/1), mengatakan, “Kami siap.”", MIRA, "mengatakan", "Kami siap."),
        ("Mira Tolvan menulis di Twitter: “Kami siap.”", MIRA, "menulis", "Kami siap."),
        ("Mira Tolvan mengatakan kepada wartawan di Port Arda, “Kami siap.”", MIRA, "mengatakan", "Kami siap."),
        ("Mira Tolvan: “Kami siap berunding kapan saja.”", MIRA, None, "Kami siap berunding kapan saja."),
        ("Kata Mira Tolvan, “Kami siap.”", MIRA, "Kata", "Kami siap."),
        ("Menurut Mira Tolvan, “perjanjian itu sudah mati.”", MIRA, "Menurut", "perjanjian itu sudah mati."),
    ],
)
def test_quotation_is_attributed_after_or_before_it(text: str, speaker: str, cue: str | None, content: str) -> None:
    assert the_statement(text).kind is Kind.DIRECT
    assert said(text) == [(speaker, cue, content)]


def test_several_sentences_in_one_pair_of_marks_are_one_statement() -> None:
    text = "“Kami siap. Mereka tidak. Itu saja,” kata Mira Tolvan."
    assert said(text) == [(MIRA, "kata", "Kami siap. Mereka tidak. Itu saja,")]


@pytest.mark.parametrize(
    "text",
    [
        "“Perjanjian itu,” kata Mira Tolvan, “melindungi nelayan kami.”",
        "“Perjanjian itu,” kata Mira Tolvan kepada wartawan, Rabu (13/1), “melindungi nelayan kami.”",
        "“Perjanjian itu”, kata Mira Tolvan, “melindungi nelayan kami.”",
    ],
)
def test_sentence_cut_by_its_attribution_is_one_statement_of_two_spans(text: str) -> None:
    statement = the_statement(text)
    assert [span.text.rstrip(",") for span in statement.content] == ["Perjanjian itu", "melindungi nelayan kami."]
    assert statement.speaker is not None
    assert statement.speaker.text == MIRA


def test_second_half_that_is_a_sentence_of_its_own_goes_on_with_the_speaker() -> None:
    first, second = statements_of("“Perjanjian itu penting,” kata Mira Tolvan, “Kami tidak akan keluar dari sana.”")
    assert second.content[0].text == "Kami tidak akan keluar dari sana."
    assert (second.speaker, second.cue, second.antecedent) == (None, None, first.speaker)


def test_short_first_half_is_not_lost() -> None:
    text = "“Kami,” kata Mira Tolvan, “tidak akan keluar dari perjanjian.”"
    assert said(text) == [(MIRA, "kata", "Kami, … tidak akan keluar dari perjanjian.")]


@pytest.mark.parametrize("gap", [" ", "\n\n", "\n\nBaris lain tanpa kutipan.\n\n"])
def test_extract_keeps_speaker_of_continued_quote(gap: str) -> None:
    text = f"“Kami siap berunding,” kata Mira Tolvan.{gap}“Kami hanya menunggu jawaban dari Belmora.”"
    first, second = statements_of(text)
    assert second.kind is Kind.DIRECT
    assert (second.speaker, second.antecedent) == (None, first.speaker)


def test_quote_that_stands_before_its_attribution_takes_the_speaker_after_it() -> None:
    first, second = statements_of("“Kami tidak tahu apa-apa soal itu.\n\n“Semua masih dibahas,” kata seorang pejabat.")
    assert first.content[0].text == "Kami tidak tahu apa-apa soal itu."
    assert first.antecedent == second.speaker


def test_speaker_is_handed_on_through_several_continued_quotes() -> None:
    text = (
        "“Kami siap berunding,” kata Mira Tolvan.\n“Kami hanya menunggu jawaban mereka.”\n"
        "“Setelah itu kita akan lihat bersama.”"
    )
    first, second, third = statements_of(text)
    assert second.antecedent == third.antecedent == first.speaker


@pytest.mark.parametrize(
    "text",
    ["“Kami siap berunding, kata Mira Tolvan.", "“Kami siap berunding, ujar Mira Tolvan di Port Arda."],
)
def test_quotation_without_its_closing_mark_ends_before_the_attribution(text: str) -> None:
    statement = the_statement(text)
    assert statement.content[0].text == "Kami siap berunding,"
    assert statement.speaker is not None
    assert statement.speaker.text == MIRA


def test_unbalanced_quotation_is_less_sure() -> None:
    whole = the_statement("“Kami siap berunding,” kata Mira Tolvan.")
    broken = the_statement("“Kami siap berunding, kata Mira Tolvan.")
    assert broken.confidence < whole.confidence


def test_two_quotations_of_one_sentence_have_each_their_cue() -> None:
    text = "“Kami siap,” kata Mira Tolvan, sedangkan Karel Dusan mengatakan, “Kami tidak.”"
    assert said(text) == [(MIRA, "kata", "Kami siap,"), ("Karel Dusan", "mengatakan", "Kami tidak.")]


def test_quotation_that_completes_a_clause_makes_the_statement_mixed() -> None:
    statement = the_statement("Mira Tolvan menilai perjanjian itu “tidak adil” bagi negara kecil.")
    assert statement.kind is Kind.MIXED
    assert statement.content[0].text == "perjanjian itu “tidak adil” bagi negara kecil"


def test_content_is_what_stands_between_the_marks_without_spaces() -> None:
    assert said("“ Kami siap, ” kata Mira Tolvan.") == [(MIRA, "kata", "Kami siap,")]

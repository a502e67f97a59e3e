"""The day of publication: the best supported one, from metadata down to the weekdays a text prints."""

from dataclasses import replace

import pytest

from factories import EMPTY, LANGUAGE, make_raw
from ujar.clean.dateline import publication_date
from ujar.domain import Actor, Alias, Domain, Office, Term
from ujar.model import PartialDate, RawArticle

SAID = "Menlu Ardania mengatakan perundingan dilanjutkan"
MIRA, OSKAR = "person/mira-tolvan", "person/oskar-lind"


def person(entity: str, name: str) -> Actor:
    return Actor(entity, "Person", {"id": name}, (Alias(name),))


def term(who: str, start: str, end: str) -> Term:
    return Term(who, PartialDate.parse(start), PartialDate.parse(end))


# Mira Tolvan was foreign minister from 2012 to 2015, Oskar Lind president from 2017 to 2021.
DOMAIN = Domain(
    actors={MIRA: person(MIRA, "Mira Tolvan"), OSKAR: person(OSKAR, "Oskar Lind")},
    offices={
        "office/a": Office("office/a", "foreign-minister", "state/ardania", (term(MIRA, "2012-03-01", "2015-06-30"),)),
        "office/b": Office("office/b", "president", "state/ardania", (term(OSKAR, "2017-01-01", "2021-12-31"),)),
    },
)


def day(body: str, domain: Domain = EMPTY, **fields: str) -> str | None:
    return iso(make_raw(body, **fields), domain)


def iso(raw: RawArticle, domain: Domain) -> str | None:
    found = publication_date(raw, LANGUAGE, domain)
    return found.iso if found else None


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2019-01-17", "2019-01-17"),
        ("2019-01", "2019-01"),
        ("2019", "2019"),
        ("2019-01-17T10:20:00+07:00", "2019-01-17"),
        (" 2019-01-17 10:20 ", "2019-01-17"),
        ("17 Januari 2019", "2019-01-17"),
        ("Kamis, 17 Jan 2019 10:20 WIB", "2019-01-17"),
        ("CNN Indonesia | Kamis, 17 Januari 2019 10:20 WIB", "2019-01-17"),
        ("Sari Budi - 17 Januari 2019, 10:20 WIB", "2019-01-17"),
        ("January 17, 2019", "2019-01-17"),
    ],
)
def test_metadata_give_the_day_however_they_print_it(printed: str, expected: str) -> None:
    assert day(SAID, published=printed) == expected


@pytest.mark.parametrize("printed", ["", "entah kapan", "2019-02-31"])
def test_metadata_without_a_day_fall_back_on_the_text(printed: str) -> None:
    assert day(f"{SAID}, 17 Januari 2019.", published=printed) == "2019-01-17"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://warta.example/berita/2019/01/17/menlu-ardania", "2019-01-17"),
        ("https://warta.example/read/2019-01-17/menlu", "2019-01-17"),
        ("https://warta.example/internasional/20190117102030-120-361/menlu", "2019-01-17"),
        ("https://warta.example/read/20190117/120/menlu", "2019-01-17"),
    ],
)
def test_url_gives_the_day(url: str, expected: str) -> None:
    assert day(SAID, url=url) == expected


@pytest.mark.parametrize(
    "url",
    ["https://warta.example/menlu", "https://warta.example/2019/13/45/menlu", "https://warta.example/2019/02/31/a"],
)
def test_url_without_a_day_says_nothing(url: str) -> None:
    assert day(SAID, url=url) is None


@pytest.mark.parametrize(
    "line",
    [
        "Kamis, 17 Januari 2019 10:20 WIB",
        "17 Januari 2019",
        "Kamis, 17 Jan 2019, 10.20",
        "Sari Budi - Kamis, 17 Januari 2019 | 10:20",
        "KAMIS, 17 JANUARI 2019 | 10:20 WIB",
        "KAMIS, 17 JAN 2019 | 10:20 WIB | LAPORAN: SARI BUDI",
        "Kamis 17 Januari 2019 10:20 WIB",
        "17/01/2019, 10:20 WIB",
        "17-01-2019 10:20",
        "17.01.2019",
        "2019-01-17 10:20:00",
        "Diterbitkan 17 Januari 2019",
    ],
)
def test_date_line_at_the_head_gives_the_day(line: str) -> None:
    body = f"Perundingan Dilanjutkan\n{line}\n\n{SAID} sesudah 1 Maret 2018."
    assert day(body) == "2019-01-17"


def test_date_inside_a_long_first_line_is_no_date_line() -> None:
    body = f"Perjanjian yang diteken pada 17 Januari 1994 itu tidak akan diubah lagi. {SAID}, Rabu (13/1/2021)."
    assert day(body) == "2021-01-13"


def test_sources_are_asked_from_the_surest_to_the_least_sure() -> None:
    body = f"17 Januari 2015\n{SAID}, 17 Januari 2014."
    url = "https://warta.example/2016/01/17/menlu"
    assert day(body, published="2017-01-17", url=url) == "2017-01-17"
    assert day(body, url=url) == "2016-01-17"
    assert day(body) == "2015-01-17"
    assert day(body.splitlines()[1]) == "2014-01-17"


def test_latest_day_reported_as_past_is_the_day_of_the_article() -> None:
    assert day(f"{SAID}, Selasa (12/1/2021). Ia tiba pada Senin (11/1/2021).") == "2021-01-12"


@pytest.mark.parametrize(
    "plan",
    [
        "akan digelar pada 3 Maret 2021",
        "dijadwalkan pada 3 Maret 2021",
        "berlaku hingga 3 Maret 2021",
        "dibuka 3 Maret mendatang",
    ],
)
def test_day_that_lies_ahead_is_not_the_day_of_the_article(plan: str) -> None:
    assert day(f"{SAID}, Selasa (12/1/2021). Sidang {plan}.") == "2021-01-12"


def test_plan_that_is_told_on_a_day_does_not_hide_that_day() -> None:
    assert day("Ardania akan keluar dari perjanjian itu, kata Menlu, Selasa (12/1/2021).") == "2021-01-12"


def test_years_printed_in_full_date_the_days_without_a_year() -> None:
    assert day(f"{SAID}, Rabu (13/1). Perjanjian itu diteken pada 11 Januari 2021.") == "2021-01-13"


def test_weekday_with_day_and_month_gives_the_year_after_the_years_printed() -> None:
    # 13 January was a Wednesday in 2010, 2016 and 2021.
    assert day(f"{SAID}, Rabu (13/1). Perjanjian itu diteken pada 2012.") == "2016-01-13"


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Mira Tolvan", "2014-01-15"), ("Oskar Lind", "2020-01-15")],
)
def test_terms_of_office_of_the_people_named_choose_the_year(name: str, expected: str) -> None:
    # 15 January was a Wednesday in 2003, 2014 and 2020.
    assert day(f"{name} mengatakan perundingan dilanjutkan, Rabu (15/1).", DOMAIN) == expected


def test_two_years_of_one_term_date_nothing() -> None:
    long = replace(
        DOMAIN,
        offices={
            "office/a": Office("office/a", "president", "state/ardania", (term(MIRA, "2014-01-01", "2024-12-31"),))
        },
    )
    assert day(f"{SAID}, Rabu (30/8), kata Presiden Mira Tolvan.", long) is None  # 2017 and 2023


def test_copyright_line_gives_the_year() -> None:
    assert day(f"{SAID}, Rabu (15/1).\nCopyright © Warta Kota 2014") == "2014-01-15"


def test_december_in_an_article_of_january_is_the_december_before() -> None:
    assert day(f"{SAID}, Rabu (13/1/2021). Ia tiba pada Rabu (30/12).") == "2021-01-13"


def test_bare_weekday_after_the_last_dated_day_moves_the_article_there() -> None:
    assert day(f"{SAID}, Selasa (12/1/2021). Belmora menjawab pada Rabu.") == "2021-01-13"


def test_bare_weekday_long_after_the_last_dated_day_is_not_trusted() -> None:
    assert day(f"{SAID}, Selasa (12/1/2021). Belmora menjawab pada Senin.") == "2021-01-12"


def test_copyright_line_alone_gives_a_year() -> None:
    assert day(f"{SAID}.\nCopyright © Warta Kota 2014") == "2014"


# 13 January was a Wednesday in many years: nothing tells which.
@pytest.mark.parametrize("body", [SAID, f"{SAID} pada Rabu.", f"{SAID} kemarin.", f"{SAID}, Rabu (13/1).", ""])
def test_text_without_a_day_has_none(body: str) -> None:
    assert day(body) is None


def test_day_of_another_age_dates_no_article() -> None:
    assert day("Perempuan kelahiran Orla, 3 Mei 1961, itu mengatakan kapal tiba pada Kamis.") is None


def test_year_that_lies_ahead_dates_no_weekday() -> None:
    body = "Kapal ikut lomba pada Agustus 2018 nanti. Pasir ada pada Minggu (1/10). Lomba dibuka pada Oktober 2017."
    assert day(body) == "2017-10-01"

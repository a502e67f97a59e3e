"""Printed dates: every expression is found whole, and means the right day."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ujar.lang import Language
from ujar.lang.dates import DateMention, complete, years_fitting
from ujar.lang.id.dates import MONTHS, WEEKDAYS, find_dates
from ujar.model import PartialDate, TimeBasis

FRIDAY = date(2019, 1, 18)
TUESDAY, WEDNESDAY, THURSDAY, SUNDAY = 1, 2, 3, 6

FOUND: dict[str, dict[str, Any]] = {
    # weekday, day and month, in brackets or not
    "Selasa (15/1)": {"weekday": TUESDAY, "day": 15, "month": 1},
    "Selasa, (15/1)": {"weekday": TUESDAY, "day": 15, "month": 1},
    "Selasa malam (15/1)": {"weekday": TUESDAY, "day": 15, "month": 1},
    "Selasa dini hari (15/1)": {"weekday": TUESDAY, "day": 15, "month": 1},
    "Selasa (15-1-2019)": {"weekday": TUESDAY, "day": 15, "month": 1, "year": 2019},
    "Selasa (15/1/2019)": {"weekday": TUESDAY, "day": 15, "month": 1, "year": 2019},
    "Selasa (15/1/19)": {"weekday": TUESDAY, "day": 15, "month": 1, "year": 2019},
    "Selasa 15/1": {"weekday": TUESDAY, "day": 15, "month": 1},
    "(15/1)": {"day": 15, "month": 1},
    "15/1/2019": {"day": 15, "month": 1, "year": 2019},
    "Selasa [15/1]": {"weekday": TUESDAY, "day": 15, "month": 1},
    "15-01-2019": {"day": 15, "month": 1, "year": 2019},
    "15.01.2019": {"day": 15, "month": 1, "year": 2019},
    "2019-01-15": {"day": 15, "month": 1, "year": 2019},
    # in words
    "15 Januari 2019": {"day": 15, "month": 1, "year": 2019},
    "Selasa, 15 Januari 2019": {"weekday": TUESDAY, "day": 15, "month": 1, "year": 2019},
    "Selasa (15 Januari 2019)": {"weekday": TUESDAY, "day": 15, "month": 1, "year": 2019},
    "Kamis, 20 Desember": {"weekday": THURSDAY, "day": 20, "month": 12},
    "2 Februari mendatang": {"day": 2, "month": 2, "direction": 1},
    "20 Desember lalu": {"day": 20, "month": 12, "direction": -1},
    "17 Agt 2019": {"day": 17, "month": 8, "year": 2019},
    # months
    "Mei 2012": {"month": 5, "year": 2012},
    "Pebruari 2019": {"month": 2, "year": 2019},
    "Oktober lalu": {"month": 10, "direction": -1},
    "Maret mendatang": {"month": 3, "direction": 1},
    "Desember tahun lalu": {"month": 12, "unit": "year", "count": -1},
    "Januari": {"month": 1},
    # weekdays
    "Rabu": {"weekday": WEDNESDAY},
    "Rabu malam": {"weekday": WEDNESDAY},
    "Rabu lalu": {"weekday": WEDNESDAY, "direction": -1},
    "Rabu mendatang": {"weekday": WEDNESDAY, "direction": 1},
    "Rabu pekan lalu": {"weekday": WEDNESDAY, "unit": "week", "count": -1},
    "Rabu pekan ini": {"weekday": WEDNESDAY, "unit": "week", "count": 0},
    "Rabu pekan depan": {"weekday": WEDNESDAY, "unit": "week", "count": 1},
    "Ahad": {"weekday": SUNDAY},
    "Jum'at (18/1)": {"weekday": 4, "day": 18, "month": 1},
    "Jum’at": {"weekday": 4},
    # counted from the day of writing
    "hari ini": {"unit": "day", "count": 0},
    "tadi pagi": {"unit": "day", "count": 0},
    "Kemarin": {"unit": "day", "count": -1},
    "kemarin lusa": {"unit": "day", "count": -2},
    "besok": {"unit": "day", "count": 1},
    "pekan lalu": {"unit": "week", "count": -1},
    "bulan depan": {"unit": "month", "count": 1},
    "tahun lalu": {"unit": "year", "count": -1},
    "tiga hari lalu": {"unit": "day", "count": -3},
    "seminggu yang lalu": {"unit": "day", "count": -7},
    "dua pekan lalu": {"unit": "week", "count": -2},
    "2 bulan silam": {"unit": "month", "count": -2},
    "setahun yang lalu": {"unit": "year", "count": -1},
}


def said_by(mention: DateMention) -> dict[str, Any]:
    fields = ("weekday", "day", "month", "year", "unit")
    given_ = {name: getattr(mention, name) for name in fields if getattr(mention, name) is not None}
    counted = {"count": mention.count} if mention.unit else {}
    return given_ | counted | ({"direction": mention.direction} if mention.direction else {})


@pytest.mark.parametrize(("expression", "fields"), FOUND.items(), ids=FOUND)
def test_find_dates_takes_an_expression_whole(expression: str, fields: dict[str, Any]) -> None:
    text = f"Ia berkata begitu, {expression}, di kota."
    (mention,) = find_dates(text)
    assert text[mention.start : mention.end] == expression
    assert said_by(mention) == fields


@pytest.mark.parametrize(("text", "year"), [("pada 1987", 1987), ("tahun 2014", 2014), ("sejak tahun 2014", 2014)])
def test_find_dates_takes_the_year_without_what_leads_up_to_it(text: str, year: int) -> None:
    (mention,) = find_dates(text)
    assert text[mention.start : mention.end] == str(year)
    assert said_by(mention) == {"year": year}


@pytest.mark.parametrize(
    "text",
    [
        "(32/1)", "(15/13)", "31/13", "2014 orang", "pada 2000 orang", "dihadiri 3/4 penduduk", "mei dan maret",
        "selasa-selasa", "pukul 15.30", "minggu", "Seninan", "beberapa tahun lalu", "puluhan tahun silam", "Pasal 15",
    ],
)  # fmt: skip
def test_find_dates_passes_over_what_only_looks_like_one(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize("name", sorted(MONTHS))
def test_every_name_of_a_month_is_found(name: str) -> None:
    (mention,) = find_dates(f"15 {name.capitalize()} 2019")
    assert (mention.day, mention.month, mention.year) == (15, MONTHS[name], 2019)


@pytest.mark.parametrize("name", sorted(WEEKDAYS))
def test_every_name_of_a_weekday_is_found(name: str) -> None:
    (mention,) = find_dates(f"pada {name.capitalize()} (5/6)")
    assert (mention.weekday, mention.day, mention.month) == (WEEKDAYS[name], 5, 6)


def test_mentions_come_in_reading_order_and_apart() -> None:
    text = "Kamis (3/10/2019) dan Jumat (4/10), setelah Mei lalu dan sebelum bulan depan"
    assert [text[m.start : m.end] for m in find_dates(text)] == [
        "Kamis (3/10/2019)", "Jumat (4/10)", "Mei lalu", "bulan depan",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("expression", "iso", "basis"),
    [
        ("15 Januari 2019", "2019-01-15", TimeBasis.EXPLICIT),
        ("Selasa (15/1/2019)", "2019-01-15", TimeBasis.EXPLICIT),
        ("Mei 2012", "2012-05", TimeBasis.EXPLICIT),
        ("pada 1987", "1987", TimeBasis.EXPLICIT),
        ("Selasa (15/1)", "2019-01-15", TimeBasis.RESOLVED),
        ("Kamis (20/12)", "2018-12-20", TimeBasis.RESOLVED),  # the year before, seen from January
        ("(2/2)", "2019-02-02", TimeBasis.RESOLVED),
        ("20 Desember lalu", "2018-12-20", TimeBasis.RESOLVED),
        ("2 Januari mendatang", "2020-01-02", TimeBasis.RESOLVED),
        ("29 Februari", "2020-02-29", TimeBasis.RESOLVED),  # the only year near that has one
        ("Oktober lalu", "2018-10", TimeBasis.RESOLVED),
        ("Januari lalu", "2018-01", TimeBasis.RESOLVED),
        ("Januari", "2019-01", TimeBasis.RESOLVED),
        ("Maret mendatang", "2019-03", TimeBasis.RESOLVED),
        ("Januari mendatang", "2020-01", TimeBasis.RESOLVED),
        ("Desember tahun lalu", "2018-12", TimeBasis.RESOLVED),
        ("Jumat", "2019-01-18", TimeBasis.RESOLVED),  # the day of writing itself
        ("Rabu", "2019-01-16", TimeBasis.RESOLVED),
        ("Sabtu", "2019-01-12", TimeBasis.RESOLVED),
        ("Jumat lalu", "2019-01-11", TimeBasis.RESOLVED),
        ("Jumat mendatang", "2019-01-25", TimeBasis.RESOLVED),
        ("Sabtu mendatang", "2019-01-19", TimeBasis.RESOLVED),
        ("Senin pekan lalu", "2019-01-07", TimeBasis.RESOLVED),
        ("Senin pekan ini", "2019-01-14", TimeBasis.RESOLVED),
        ("Senin pekan depan", "2019-01-21", TimeBasis.RESOLVED),
        ("hari ini", "2019-01-18", TimeBasis.RESOLVED),
        ("kemarin", "2019-01-17", TimeBasis.RESOLVED),
        ("besok", "2019-01-19", TimeBasis.RESOLVED),
        ("tiga hari lalu", "2019-01-15", TimeBasis.RESOLVED),
        ("bulan lalu", "2018-12", TimeBasis.RESOLVED),
        ("bulan depan", "2019-02", TimeBasis.RESOLVED),
        ("dua bulan lalu", "2018-11", TimeBasis.RESOLVED),
        ("tahun lalu", "2018", TimeBasis.RESOLVED),
        ("lima tahun silam", "2014", TimeBasis.RESOLVED),
    ],
)
def test_complete_dates_an_expression_from_the_day_of_writing(expression: str, iso: str, basis: TimeBasis) -> None:
    (mention,) = find_dates(expression)
    assert complete(mention, FRIDAY) == (PartialDate.parse(iso), basis)


@pytest.mark.parametrize("misprint", ["Rabu (15/1)", "Senin (15/1)"])
def test_complete_trusts_day_and_month_where_the_weekday_is_misprinted(misprint: str) -> None:
    (mention,) = find_dates(misprint)
    done = complete(mention, FRIDAY)
    assert done is not None
    assert done[0].iso == "2019-01-15"


@pytest.mark.parametrize("expression", ["pekan lalu", "minggu depan", "(30/2)", "30 Februari 2019"])
def test_complete_gives_nothing_for_what_is_no_day_month_or_year(expression: str) -> None:
    (mention,) = find_dates(expression)
    assert complete(mention, FRIDAY) is None


@pytest.mark.parametrize("expression", ["Selasa (15/1)", "kemarin", "Oktober lalu", "Rabu", "tahun lalu"])
def test_complete_needs_the_day_of_writing_for_what_is_not_printed_in_full(expression: str) -> None:
    (mention,) = find_dates(expression)
    assert complete(mention, None) is None


def test_years_fitting_are_those_in_which_the_weekday_falls_on_the_day() -> None:
    mention = DateMention(0, 1, weekday=TUESDAY, day=15, month=1)
    assert years_fitting(mention, 2010, 2020) == [2013, 2019]


def test_years_fitting_are_all_where_no_weekday_is_printed_but_never_one_without_the_day() -> None:
    assert years_fitting(DateMention(0, 1, day=29, month=2), 2015, 2021) == [2016, 2020]


PIECES = st.sampled_from(
    ["Selasa", "Minggu", " (", ")", "15", "/", "1", "2019", "0000", "Mei", "Desember", " lalu", " mendatang", " tahun",
     " ", ", ", "kemarin", "pekan", "bulan", "tiga", "hari", "pada ", "Jum’at", "30 Februari", "99"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12).map("".join), st.dates(date(1996, 1, 1), date(2039, 1, 1)))
def test_mentions_never_overlap_and_complete_never_fails(text: str, written: date) -> None:
    mentions = find_dates(text)
    ends = [0]
    for mention in mentions:
        assert ends[-1] <= mention.start < mention.end <= len(text)
        ends.append(mention.end)
        done = complete(mention, written)
        assert done is None or (done[1] is TimeBasis.EXPLICIT) == (mention.year is not None)


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(-180, 180))
def test_day_printed_without_a_year_is_the_one_nearest_the_day_of_writing(written: date, days: int) -> None:
    meant = date.fromordinal(written.toordinal() + days)
    mention = DateMention(0, 1, weekday=meant.weekday(), day=meant.day, month=meant.month)
    assert complete(mention, written) == (PartialDate.of(meant), TimeBasis.RESOLVED)


def test_language_finds_dates_with_the_indonesian_finder(language: Language) -> None:
    assert language.find_dates is find_dates

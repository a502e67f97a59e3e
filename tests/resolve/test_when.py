"""When it was said: the time expressions of a statement against the day of its article."""

from datetime import date

import pytest

from factories import LANGUAGE
from invented import news, said, spot
from ujar.model import PartialDate, Statement, TimeBasis
from ujar.resolve.when import continued, counted_back, said_on

DAY = PartialDate(2018, 5, 10)


def dated(*times: str, published: str | None = "2018-05-10") -> Statement:
    """A statement whose article prints these time expressions beside it."""
    article = news(f"Velonia mengatakan kapal itu aman, {' '.join(times)}.", published=published)
    return said(article, "kapal itu aman", times=tuple(spot(article, words) for words in times))


@pytest.mark.parametrize(
    ("words", "iso", "basis"),
    [
        ("Selasa (8/5/2018)", "2018-05-08", TimeBasis.EXPLICIT),
        ("8 Mei 2018", "2018-05-08", TimeBasis.EXPLICIT),
        ("Maret 2018", "2018-03", TimeBasis.EXPLICIT),
        ("pada 2016", "2016", TimeBasis.EXPLICIT),
        ("Selasa (8/5)", "2018-05-08", TimeBasis.RESOLVED),
        ("kemarin", "2018-05-09", TimeBasis.RESOLVED),
        ("Senin", "2018-05-07", TimeBasis.RESOLVED),
        ("Oktober lalu", "2017-10", TimeBasis.RESOLVED),
        ("Desember tahun lalu", "2017-12", TimeBasis.RESOLVED),
        ("bulan lalu", "2018-04", TimeBasis.RESOLVED),
    ],
)
def test_time_expression_gives_the_date_and_what_it_rests_on(words: str, iso: str, basis: TimeBasis) -> None:
    day, why = said_on(dated(words), LANGUAGE)
    assert day is not None
    assert (day.iso, why) == (iso, basis)


def test_statement_without_time_expression_has_no_date() -> None:
    assert said_on(dated(), LANGUAGE) == (None, None)


def test_nothing_is_said_after_it_is_published() -> None:
    assert said_on(dated("bulan depan"), LANGUAGE) == (None, None)
    assert said_on(dated("12 Mei 2018"), LANGUAGE) == (None, None)


def test_day_beats_month_and_month_beats_year() -> None:
    assert said_on(dated("Maret 2018", "8 Mei 2018"), LANGUAGE)[0] == PartialDate(2018, 5, 8)
    assert said_on(dated("pada 2016", "Maret 2018"), LANGUAGE)[0] == PartialDate(2018, 3)


def test_without_a_day_of_writing_only_printed_dates_count() -> None:
    assert said_on(dated("kemarin", published=None), LANGUAGE) == (None, None)
    assert said_on(dated("Selasa (8/5/2018)", published=None), LANGUAGE)[0] == PartialDate(2018, 5, 8)
    assert said_on(dated("kemarin", published="2018-05"), LANGUAGE) == (None, None)


def test_date_goes_on_only_with_the_same_speaker_and_yields_to_a_date_of_its_own() -> None:
    before = (DAY, TimeBasis.EXPLICIT)
    assert continued((None, None), before, same_speaker=True) == (DAY, TimeBasis.RESOLVED)
    assert continued((None, None), before, same_speaker=False) == (None, None)
    own = (PartialDate(2017), TimeBasis.EXPLICIT)
    assert continued(own, before, same_speaker=True) == own
    assert continued((None, None), (None, None), same_speaker=True) == (None, None)


@pytest.mark.parametrize(
    ("words", "published", "iso"),
    [
        ("Selasa (14/4)", "2017-03-14", "2017-03-14"),  # the month is misprinted
        ("Sabtu (14/6/2024)", "2025-06-16", "2025-06-14"),  # the year is
        ("Selasa (8/5)", "2018-05-10", "2018-05-08"),  # nothing is
        ("Rabu (8/5)", "2018-05-10", "2018-05-08"),  # the weekday is: day and month are trusted
    ],
)
def test_misprinted_month_or_year_is_mended_where_weekday_and_day_fit(words: str, published: str, iso: str) -> None:
    day, _ = said_on(dated(words, published=published), LANGUAGE)
    assert day is not None and day.iso == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Velonia berjanji kapal itu aman. Janji itu disampaikan Solvak pada Senin (7/5).", "2018-05-07"),
        ("Pernyataan ini dikatakan Solvak pada Senin (7/5). Velonia berjanji kapal itu aman.", "2018-05-07"),
        ("Velonia berjanji kapal itu aman. Diberitakan Lantera, janji itu disampaikan Senin (7/5).", "2018-05-07"),
        ("Solvak berjanji kapal itu aman dalam pidatonya pada Senin (7/5).", "2018-05-07"),
        ("Velonia ingin kapal itu aman. Keinginan Presiden Solvak itu terlontar pada Senin (7/5).", "2018-05-07"),
        ("Solvak berjanji kapal itu aman sampai di Sarvik pada Senin (7/5).", None),
        ("Kapal tiba pada Senin (7/5). Velonia berjanji kapal itu aman.", None),
    ],
)
def test_sentence_about_the_saying_dates_it(text: str, iso: str | None) -> None:
    day, _ = said_on(said(news(text, published="2018-05-10"), "kapal itu aman"), LANGUAGE)
    assert (day.iso if day else None) == iso


@pytest.mark.parametrize(
    ("words", "published", "iso"),
    [
        ("pekan ini", "2018-05-10", "2018-05"),
        ("pekan lalu", "2018-05-17", "2018-05"),
        ("pekan ini", "2018-05-31", None),
    ],
)
def test_week_is_its_month_where_it_lies_in_one(words: str, published: str, iso: str | None) -> None:
    day, _ = said_on(dated(words, published=published), LANGUAGE)
    assert (day.iso if day else None) == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Kapal tiba. Sehari sebelumnya, Velonia berjanji kapal itu aman.", "2018-05-07"),
        ("Kapal tiba. Dua hari sebelumnya Velonia berjanji kapal itu aman.", "2018-05-06"),
        ("Kapal tiba. Pada hari yang sama, Velonia berjanji kapal itu aman.", "2018-05-08"),
        ("Pelabuhan ditutup sehari sebelumnya. Velonia berjanji kapal itu aman.", None),
        ("Kapal yang tiba sehari sebelumnya membuat Velonia berjanji kapal itu aman.", None),
    ],
)
def test_days_are_counted_back_from_the_day_told_of_before(text: str, iso: str | None) -> None:
    statement = said(news(text, published="2018-05-10"), "kapal itu aman", "Velonia")
    day, _ = counted_back(statement, (None, None), date(2018, 5, 8), LANGUAGE)
    assert (day.iso if day else None) == iso
    assert counted_back(statement, (None, None), None, LANGUAGE) == (None, None)
    assert counted_back(statement, (DAY, TimeBasis.EXPLICIT), date(2018, 5, 8), LANGUAGE)[0] == DAY


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("27 Januari", "2018-01-27"),
        ("23 Desember lalu", "2017-12-23"),
        ("Oktober", "2017-10"),
        ("Juli", None),  # of this year or of the one before
        ("Rabu", None),
        ("30 Februari", None),
    ],
)
def test_month_of_an_article_of_which_only_the_year_is_known(words: str, iso: str | None) -> None:
    day, _ = said_on(dated(words, published="2018"), LANGUAGE)
    assert (day.iso if day else None) == iso


@pytest.mark.parametrize(
    ("dates", "iso"),
    [("Rabu (9/5/2018)", "2018-05-09"), ("Rabu (9/5/2018) dan Rabu (2/5/2018)", None), ("Senin (7/5/2018)", None)],
)
def test_weekday_of_an_undated_article_is_that_printed_with_its_day(dates: str, iso: str | None) -> None:
    article = news(f"Kapal tiba pada {dates}. Velonia mengatakan kapal itu aman, Rabu malam.", published=None)
    day, _ = said_on(said(article, "kapal itu aman", times=(spot(article, "Rabu malam"),)), LANGUAGE)
    assert (day.iso if day else None) == iso


def test_year_that_stands_alone_is_one() -> None:
    day, _ = said_on(dated("2016"), LANGUAGE)
    assert day == PartialDate(2016)


def test_day_before_is_counted_although_the_next_sentence_has_a_day_of_its_own() -> None:
    article = news("Sehari sebelumnya, Velonia berjanji kapal itu aman. Hal itu ditegaskan Solvak, Kamis (10/5).")
    later = said(article, "kapal itu aman", "Velonia", times=(spot(article, "Kamis (10/5)"),))
    day, _ = counted_back(later, (DAY, TimeBasis.RESOLVED), date(2018, 5, 8), LANGUAGE)
    assert day == PartialDate(2018, 5, 7)


def test_sentence_before_that_points_at_another_dates_nobody_else() -> None:
    text = "Janji itu disampaikan Solvak pada Senin (7/5). Velonia berjanji kapal itu aman."
    other = said(news(text, published="2018-05-10"), "kapal itu aman", "Velonia")
    assert said_on(other, LANGUAGE) == (None, None)

"""Charts: they hold what they were given, nothing runs into anything, and time is as fine as there is room for."""

from itertools import combinations

import pytest

from sample_graph import fill, sample_store
from ujar.model import PartialDate
from ujar.report import LANGUAGES, REPORTS, Scope, compose
from ujar.report.charts import Count, Interval, Lane, Part, Row, bars, intervals, lanes, matrix, timescale
from ujar.report.figure import Disc, Figure, Link, Stroke, Words, hatched, row_label, shortened, text_width, wrapped
from ujar.report.said import read_statements
from ujar.report.style import CAMPS, Style, families, family_of, shade
from ujar.report.texts import texts_in
from ujar.store import open_store
from ujar.vocab import ACTS

from .crowds import crowd

ENGLISH = texts_in("en")


def words(figure: Figure) -> list[str]:
    return [shape.text for shape in figure.shapes() if isinstance(shape, Words)]


@pytest.fixture(scope="module", params=["sample", "large"])
def figures(request: pytest.FixtureRequest) -> list[Figure]:
    view = sample_store() if request.param == "sample" else fill(open_store("memory:"), tuple(crowd(60, 20, 4)))
    return [figure for language in LANGUAGES for name, report in REPORTS.items()
            for figure in compose(name, report, view, Scope(language)).figures if figure.slug != "network"]  # fmt: skip


def test_no_words_run_into_others(figures: list[Figure]) -> None:
    for figure in figures:
        level = [shape for shape in figure.shapes() if isinstance(shape, Words) and not shape.turn]
        boxes = []
        for shape in level:
            width = text_width(shape.text, shape.size, shape.bold)
            left = shape.x - {"start": 0.0, "middle": width / 2, "end": width}[shape.anchor]
            boxes.append((left, shape.y - 0.7 * shape.size, left + width, shape.y, shape.text))
        for one, other in combinations(boxes, 2):
            clear = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            assert clear, (figure.slug, one, other)


def test_no_words_leave_the_picture(figures: list[Figure]) -> None:
    for figure in figures:
        for shape in figure.shapes():
            if isinstance(shape, Words) and not shape.turn:
                width = text_width(shape.text, shape.size, shape.bold)
                left = shape.x - {"start": 0.0, "middle": width / 2, "end": width}[shape.anchor]
                assert left >= -0.5, (figure.slug, shape)
                assert left + width <= figure.width + 0.5, (figure.slug, shape)
                assert 0 <= shape.y <= figure.height, (figure.slug, shape)


def test_slugs_of_a_page_differ(figures: list[Figure]) -> None:
    slugs = [figure.slug for figure in figures]
    assert len(slugs) == 2 * len(set(slugs))


# -- matrix, bars, lanes ----------------------------------------------------------------------------------------------


def test_matrix_prints_each_number_and_shades_it() -> None:
    counts = {(0, 0): Count(3, "#a", "x"), (1, 1): Count(12, "#b", "y")}
    figure = matrix("m", "M", "a matrix", ["one", "two"], ["left", "right"], counts)
    assert {"3", "12", "one", "two", "left", "right"} <= set(words(figure))


def test_matrix_slants_heads_that_are_too_long_for_their_columns() -> None:
    heads = [f"Persetujuan Perikanan Antarnegara Nomor {number}" for number in range(12)]
    figure = matrix("m", "M", "a matrix", ["one"], heads, {})
    assert [shape.turn for shape in figure.shapes() if isinstance(shape, Words)].count(40.0) == 12


def test_darker_shades_stand_for_more_and_words_on_them_stay_legible() -> None:
    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def contrast(one: str, other: str) -> float:
        high, low = sorted((light(one), light(other)), reverse=True)
        return (high + 0.05) / (low + 0.05)

    shades = [shade(step / 20) for step in range(21)]
    assert [light(fill) for fill, _ in shades] == sorted((light(fill) for fill, _ in shades), reverse=True)
    assert min(contrast(fill, ink) for fill, ink in shades) >= 4.5  # WCAG 2.2, text
    assert min(contrast(family.colour, family.ink) for family in families().values()) >= 4.5
    assert len(set(CAMPS)) == 7


def test_bars_are_as_long_as_their_numbers() -> None:
    rows = [Row("a", (Part("x", 2, None, ""), Part("y", 6, None, "")), "8"), Row("b", (Part("x", 4, None, ""),), "4")]
    figure = bars("b", "B", "bars", rows, {"x": Style("X", "#0072B2"), "y": Style("Y", "#D55E00", hatched=True)})
    assert {"2", "6", "8", "4", "X", "Y"} <= set(words(figure))


def test_intervals_hold_their_rank_and_the_axis_what_fits_it() -> None:
    rows = [Interval("a", 1, 1, 9, "#a", "a"), Interval("b", 40, 3, 240, None, "b")]
    figure = intervals("i", "I", "intervals", rows, "rank")
    assert {"a", "b", "rank", "1", "20", "240"} <= set(words(figure)) and "10" not in words(figure)
    for item in figure.items:
        if isinstance(item, Link):
            line, *_, dot = item.shapes
            assert isinstance(line, Stroke) and isinstance(dot, Disc)
            assert line.points[0][0] <= dot.x <= line.points[1][0]
    assert words(intervals("i", "I", "intervals", [Interval("a", 1, 1, 1, None, "a")], "rank")) == ["rank", "1", "a"]


def test_lanes_hold_every_statement_once() -> None:
    statements = read_statements(sample_store())
    said = tuple(each for each in statements.said if each.speakers)
    scale = timescale((each.on for each in said), ENGLISH, 700)
    seen: list[str] = []

    def link(title: str, found: object) -> str:
        seen.extend(each.iri for each in found)  # type: ignore[attr-defined]
        return "#x"

    styles = {name: family.style(name) for name, family in families().items()}
    lanes("l", "L", "lanes", [Lane("all", said)], scale, styles, link)
    assert sorted(seen) == sorted(each.iri for each in said)


def test_every_act_is_in_one_family_with_a_form_of_its_own() -> None:
    acts = [act for family in families().values() for act in family.acts]
    assert sorted(acts) == sorted(node.value.rpartition("#")[2] for node in ACTS.values())
    assert len({family.form for family in families().values()}) == len(families())
    assert family_of("Unheard") == "state"


# -- time -------------------------------------------------------------------------------------------------------------


def keys(*dates: PartialDate | None, room: float = 700.0) -> tuple[str, list[str]]:
    scale = timescale(dates, ENGLISH, room)
    return scale.unit, [column.key for column in scale.columns]


def test_days_close_together_are_columns_of_their_own() -> None:
    assert keys(PartialDate(2019, 1, 15), PartialDate(2019, 1, 17)) == (
        "day",
        ["2019-01-15", "2019-01-16", "2019-01-17"],
    )


def test_a_long_silence_is_folded_into_one_column() -> None:
    unit, found = keys(PartialDate(2011, 10, 19), PartialDate(2019, 1, 17))
    assert (unit, len(found)) == ("day", 3)
    assert found[1].startswith("fold")


def test_time_gets_coarser_where_there_is_no_room() -> None:
    dates = [PartialDate(2010 + year, month, 1) for year in range(8) for month in (1, 4, 8, 11)]
    assert keys(*dates, room=4000.0)[0] == "day"
    assert keys(*dates, room=1300.0)[0] == "quarter"
    assert keys(*dates, room=700.0) == ("year", [str(2010 + year) for year in range(8)])


def test_dates_less_exact_than_the_unit_and_none_have_columns_of_their_own() -> None:
    found = keys(PartialDate(2019), PartialDate(2019, 3), PartialDate(2019, 4, 2), None)
    assert found == ("day", ["2019", "2019-03", "2019-04-02", "undated"])
    scale = timescale([PartialDate(2019), None], ENGLISH, 700)
    assert scale.column(None).key == "undated"
    assert scale.column(PartialDate(2019)).key == "2019"


def test_months_and_quarters_follow_each_other_over_the_year() -> None:
    scale = timescale([PartialDate(2019, 11), PartialDate(2020, 2)], ENGLISH, 700)
    assert [column.key for column in scale.columns] == ["2019-11", "2020-02"]  # in days, both are less exact
    dates = [PartialDate(2019, 11, day) for day in range(1, 29)] + [PartialDate(2020, 1, 3)]
    assert keys(*dates, room=400.0) == ("month", ["2019-11", "2019-12", "2020-01"])


# -- words ------------------------------------------------------------------------------------------------------------


def test_words_are_shortened_and_wrapped_to_their_room() -> None:
    assert shortened("Perjanjian", 1000) == "Perjanjian"
    assert shortened("Perjanjian Samudra", 60).endswith("…")
    lines = wrapped("Organisasi Perikanan Kawasan Utara dan Selatan", 100, most=2)
    assert len(lines) == 2
    assert all(text_width(line) <= 100 for line in lines)
    assert wrapped("", 10) == ("",)
    assert len(row_label("Organisasi Perikanan Kawasan Utara", 100, 10, 90)) == 2


def test_hatching_stays_inside_its_box() -> None:
    from ujar.report.figure import Box

    for line in hatched(Box(10, 20, 30, 12, "#000000")):
        for x, y in line.points:
            assert 10 - 1e-9 <= x <= 40 + 1e-9
            assert 20 - 1e-9 <= y <= 32 + 1e-9

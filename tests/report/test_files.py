"""Figures as files: SVG that parses and refers to nothing, PDF of one page with its fonts inside."""

import re
import zlib
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from sample_graph import sample_store
from ujar.report import LANGUAGES, REPORTS, Scope, compose
from ujar.report.figure import PAPER, Area, Box, Disc, Figure, Link, Stroke, Words
from ujar.report.files import figure_files
from ujar.report.pdf import to_pdf
from ujar.report.svg import to_svg
from ujar.report.texts import texts_in

SVG = "{http://www.w3.org/2000/svg}"
TEXTS = Path(__file__).parents[2] / "pipeline" / "ujar" / "report" / "texts.yml"
FIGURE = Figure(
    "all", "All shapes & more", "A <figure> with every shape.", 200, 100,
    (
        Box(0, 0, 20, 10, "#0072B2", "#000000", round=2), Disc(50, 50, 5, "#D55E00"),
        Area(((0, 0), (5, 0), (0, 5)), "#009E73", "#000000"), Stroke(((0, 0), (9, 9)), dashed=True),
        Link("#s-1", "Erdoğan: 2", (Words(10, 90, "Erdoğan – “ya”", bold=True, halo=True, turn=40, anchor="end"),)),
        Words(100, 50, "middle", anchor="middle", colour="#5a5a5a"),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    view = sample_store()
    return {
        f"{language}/{name}": data
        for language in LANGUAGES for report in REPORTS
        for name, data in figure_files(compose(report, REPORTS[report], view, Scope(language)))
    }  # fmt: skip


def test_every_figure_is_an_svg_and_a_pdf(files: dict[str, bytes]) -> None:
    names = {name.rpartition(".")[0] for name in files}
    assert {f"{name}.svg" for name in names} | {f"{name}.pdf" for name in names} == set(files)
    assert {"en/centrality-network", "en/positions-treaty-ocean", "id/timeline", "en/coverage"} <= names


def test_svg_files_parse_and_refer_to_nothing(files: dict[str, bytes]) -> None:
    for name, data in files.items():
        if name.endswith(".svg"):
            root = ElementTree.fromstring(data)
            assert root.get("role") == "img"
            assert root.find(f"{SVG}title") is not None
            assert (root.find(f"{SVG}desc").text or "").strip()  # type: ignore[union-attr]
            assert b"href" not in data
            assert b"url(" not in data


def test_pdf_files_have_one_page_and_their_fonts(files: dict[str, bytes]) -> None:
    for name, data in files.items():
        if name.endswith(".pdf"):
            assert data.startswith(b"%PDF-")
            assert b"/Count 1" in data
            assert b"/FontFile2" in data
            assert b"UjarSans" in data


def test_svg_in_a_page_links_and_escapes() -> None:
    inline = to_svg(FIGURE, page=True)
    assert '<a href="#s-1"><title>Erdoğan: 2</title>' in inline
    assert "All shapes &amp; more" in inline
    assert "A &lt;figure&gt; with" in inline
    assert 'transform="rotate(-40 10 90)"' in inline
    assert PAPER in to_svg(FIGURE)


def test_pdf_is_the_same_twice_and_its_words_are_filled() -> None:
    data = to_pdf(FIGURE)
    assert data == to_pdf(FIGURE)
    stream = b"".join(_streams(data))
    # A halo is drawn as an outline in a state of its own, which ends before the words themselves are drawn.
    assert re.search(rb"1 Tr.*?ET\s+Q\b", stream, re.DOTALL)
    assert b"2 Tr" not in stream


def _streams(data: bytes) -> list[bytes]:
    import base64

    found = []
    for raw in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        try:
            found.append(zlib.decompress(base64.a85decode(raw.strip().removesuffix(b"~>"))))
        except (ValueError, zlib.error):
            continue
    return found


# -- the catalogue of texts -------------------------------------------------------------------------------------------


def test_every_text_is_in_both_languages_with_the_same_values() -> None:
    english, indonesian = (texts_in(language).texts for language in LANGUAGES)
    assert english.keys() == indonesian.keys()
    for key, text in english.items():
        assert set(re.findall(r"\{(\w+)\}", text)) == set(re.findall(r"\{(\w+)\}", indonesian[key])), key
    assert yaml.safe_load(TEXTS.read_text("utf-8"))["statements"] == {
        "en": "{n} statement | {n} statements", "id": "{n} pernyataan",
    }  # fmt: skip


def test_numbers_and_shares_are_written_as_the_language_does() -> None:
    english, indonesian = texts_in("en"), texts_in("id")
    assert (english.number(1234), indonesian.number(1234)) == ("1,234", "1.234")
    assert (english.number(0.5, 3), indonesian.number(0.5, 3)) == ("0.500", "0,500")
    assert (english.share(0.999), indonesian.share(0.001)) == ("99.9%", "0,1%")
    assert english("statements", 1) == "1 statement"

"""A saved web page in, its article out: the main text, and what the page says of itself."""

import io
from pathlib import Path

import pytest

from ujar.build import accept
from ujar.clean.duplicates import Seen
from ujar.domain import Domain
from ujar.lang import get_language
from ujar.model import PartialDate, RawArticle
from ujar.read import read
from ujar.skips import SkipLog

SENTENCES = (
    "PALDORA, KABAR - Pemerintah Tirvana menolak naskah baru Traktat Selat Merdian yang diajukan Morvinia pekan lalu.",
    "“Kami belum menerima naskah apa pun,” kata Menteri Luar Negeri Tirvana Darel Winther, Selasa (7/6).",
    "Menurut Winther, perundingan akan dilanjutkan bulan depan di ibu kota Morvinia setelah lampiran diperiksa.",
    "Delegasi Morvinia membantah bahwa pihaknya mengubah naskah itu tanpa memberi tahu Tirvana lebih dahulu.",
)
HEADLINE = "Tirvana Tolak Naskah Traktat Selat Merdian"


def page(*, head: str = "", printed: str = "") -> str:
    """A page as news sites make them: navigation, a side bar with a date of its own, the article, a footer."""
    paragraphs = "\n".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    return f"""<!DOCTYPE html><html lang="id"><head><meta charset="utf-8">{head}</head><body>
<nav><ul><li><a href="/a">Beranda</a></li><li><a href="/b">Olahraga</a></li></ul></nav>
<article><h1>{HEADLINE}</h1>{printed}{paragraphs}</article>
<aside><ul><li><a href="/x">Berita lain, 1 Oktober 2022</a></li></ul></aside>
<footer>Hak cipta Kabar Merdian</footer></body></html>"""


def read_page(folder: Path, data: str | bytes, name: str = "page.html") -> tuple[list[RawArticle], SkipLog]:
    (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    skips = SkipLog()
    return list(read([folder / name], skips=skips)), skips


@pytest.mark.parametrize("name", ["page.html", "page.htm", "PAGE.HTML"])
def test_page_gives_its_article_and_nothing_of_its_surroundings(tmp_path: Path, name: str) -> None:
    (article,), skips = read_page(tmp_path, page(), name)
    assert [line for line in article.body.split("\n") if line != HEADLINE] == list(SENTENCES)
    assert article.title == HEADLINE
    assert skips.skips == []


def test_page_tells_its_address_outlet_and_day(tmp_path: Path) -> None:
    head = """<link rel="canonical" href="https://kabar.example/tirvana-tolak">
<meta property="og:site_name" content="Kabar Merdian">
<meta property="article:published_time" content="2022-06-07T14:51:00+07:00">"""
    (article,), _ = read_page(tmp_path, page(head=head))
    assert (article.url, article.outlet, article.published) == (
        "https://kabar.example/tirvana-tolak",
        "Kabar Merdian",
        "2022-06-07",
    )


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("<p>Kabar Merdian - 8 Juni 2022, 14:51 WIB</p>", PartialDate(2022, 6, 8)),
        ("<div>Rabu, 08/06/2022 14:51 WIB</div>", PartialDate(2022, 6, 8)),
    ],
)
def test_day_under_the_headline_is_the_day_of_publication(tmp_path: Path, printed: str, expected: PartialDate) -> None:
    raws, skips = read_page(tmp_path, page(printed=printed))
    (article,) = accept(raws, get_language("id"), Domain(), skips, Seen())
    assert article.published == expected


def test_day_of_another_article_is_not_taken(tmp_path: Path) -> None:
    (article,), _ = read_page(tmp_path, page())
    assert article.published is None


def test_page_is_decoded_as_it_says(tmp_path: Path) -> None:
    data = page().replace("utf-8", "windows-1252").encode("cp1252")
    (article,), _ = read_page(tmp_path, data)
    assert SENTENCES[1] in article.body


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"<!DOCTYPE html><html><body></body></html>", "no-text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "no-text"),
    ],
)
def test_page_without_an_article_is_skipped_and_the_rest_is_read(tmp_path: Path, data: bytes, reason: str) -> None:
    (tmp_path / "a.html").write_bytes(data)
    (tmp_path / "b.html").write_text(page(), encoding="utf-8")
    skips = SkipLog()
    articles = list(read([tmp_path], skips=skips))
    assert [article.title for article in articles] == [HEADLINE]
    assert [(skip.source, skip.reason) for skip in skips.skips] == [(str(tmp_path / "a.html"), reason)]


@pytest.mark.parametrize("start", ["", "\ufeff", "\n  "])
def test_page_on_standard_input_is_known_by_its_beginning(start: str) -> None:
    skips = SkipLog()
    (article,) = read(["-"], skips=skips, stdin=io.BytesIO((start + page()).encode()))
    assert (article.source, article.title) == ("-", HEADLINE)

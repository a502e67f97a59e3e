"""Raw article in, article out: rejected with a reason, or whole, with a lasting id and true offsets."""

import pytest

from factories import EMPTY, LANGUAGE, cleaned, make_raw
from ujar.clean import MINIMUM_WORDS, canonical_url, clean
from ujar.errors import Rejected
from ujar.model import PartialDate

BODY = (
    "PORT ARDA, WARTA KOTA -- Menteri Luar Negeri Ardania mengatakan bahwa perundingan itu akan dilanjutkan.\n"
    "Baca juga: Ardania Keluar dari Perjanjian\n"
    "“Kami siap,” ujarnya kepada wartawan. (AFP/Reuters)\n"
)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "empty"),
        (" \n\t ", "empty"),
        ("Perundingan ditunda lagi.", "empty"),
        ("- " * 100, "empty"),
        (
            "The foreign minister said that the talks on the treaty will go on next week in the capital.",
            "not-indonesian",
        ),
        (
            "Menteri itu berkata kerajaan tidak akan menarik diri kerana rundingan masih berjalan lancar.",
            "not-indonesian",
        ),
    ],
)
def test_clean_rejects_with_a_reason(body: str, reason: str) -> None:
    with pytest.raises(Rejected) as caught:
        cleaned(body)
    assert caught.value.reason == reason
    assert caught.value.detail


def test_clean_accepts_an_article_of_the_fewest_words() -> None:
    words = ["Menteri", "itu", "mengatakan", "bahwa", "perundingan", "akan", "dilanjutkan", "pekan", "depan"]
    assert cleaned(" ".join(words[:MINIMUM_WORDS])).text == " ".join(words[:MINIMUM_WORDS])
    with pytest.raises(Rejected, match="fewer than 8 words"):
        cleaned(" ".join(words[: MINIMUM_WORDS - 1]))


def test_clean_keeps_text_and_fields_as_the_input_held_them() -> None:
    fields = {"source": "berita.jsonl:3", "title": "Judul", "url": "https://warta.example/1", "outlet": "Warta Kota"}
    article = cleaned(BODY, **fields, published="2019-01-17")
    assert article.text == BODY
    assert {name: getattr(article, name) for name in fields} == fields
    assert article.published == PartialDate(2019, 1, 17)
    assert article.language == "id"


def test_skipped_spans_and_credits_are_the_texts_own_characters() -> None:
    article = cleaned(BODY)
    assert [span.text for span in article.skipped] == [
        "PORT ARDA, WARTA KOTA -- ", "Baca juga: Ardania Keluar dari Perjanjian", "(AFP/Reuters)",
    ]  # fmt: skip
    assert [span.text for span in article.credits] == ["AFP", "Reuters"]
    for span in (*article.skipped, *article.credits):
        assert article.text[span.start : span.end] == span.text


def test_offsets_count_code_points_whatever_stands_before_them() -> None:
    article = cleaned("😀 é\r\n" + BODY)
    assert article.skipped[0].text == "PORT ARDA, WARTA KOTA -- "
    assert article.text[article.skipped[0].start :].startswith("PORT ARDA")


def test_article_id_is_that_of_its_url_under_any_link() -> None:
    ids = {
        cleaned(BODY + more, url=url, source=source).id
        for url, more, source in [
            ("https://www.warta.example/2019/menlu/", "", "a.txt"),
            ("http://warta.example/2019/menlu?page=all#atas", " Diperbarui.", "b.txt"),
            ("https://m.warta.example/2019/Menlu", "", "c.txt"),
        ]
    }
    assert len(ids) == 1


def test_article_id_is_that_of_its_text_where_there_is_no_url() -> None:
    assert cleaned(BODY, source="a.txt").id == cleaned(BODY, source="b.txt", title="Lain").id
    assert cleaned(BODY).id != cleaned(BODY + "!").id
    assert cleaned(BODY).id != cleaned(BODY, url="https://warta.example/1").id


def test_article_id_is_pinned() -> None:
    # Ids are printed in graphs that people keep: a change of this one renames every article.
    assert cleaned(BODY, url="https://warta.example/1").id == "fbb1f1e0d18e8550"


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTPS://WWW.Warta.example/A/?x=1", "warta.example/a"),
        (" http://m.warta.example/a#b ", "warta.example/a"),
        ("warta.example", "warta.example"),
        ("https://wwwarta.example/", "wwwarta.example"),
    ],
)
def test_canonical_url_leaves_out_what_leads_to_the_same_page(url: str, canonical: str) -> None:
    assert canonical_url(url) == canonical


def test_clean_is_the_front_door_for_one_article() -> None:
    assert clean(make_raw(BODY), LANGUAGE, EMPTY) == cleaned(BODY)

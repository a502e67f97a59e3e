"""Names in an article: longest first, at their offsets, not in what cleaning skipped."""

from factories import make_span
from invented import DOMAIN, ISLES, LEAGUE, MINISTRY, STRAIT, TALKS, VELONIA, news
from ujar.domain import NameHit
from ujar.model import Article
from ujar.resolve.names import ArticleNames


def found(article: Article) -> list[tuple[str, str]]:
    return [(named.span.text, named.hits[0].entity) for named in ArticleNames(article, DOMAIN).all]


def test_names_are_found_in_reading_order_at_their_offsets() -> None:
    article = news("Di Marenburg, Velonia dan Liga Selat membahas Traktat Selat Utara.")
    assert found(article) == [
        ("Marenburg", VELONIA), ("Velonia", VELONIA), ("Liga Selat", LEAGUE), ("Traktat Selat Utara", STRAIT),
    ]  # fmt: skip
    for named in ArticleNames(article, DOMAIN).all:
        assert article.text[named.span.start : named.span.end] == named.span.text


def test_the_longest_name_wins() -> None:
    assert found(news("Kementerian Luar Negeri Velonia menolak.")) == [("Kementerian Luar Negeri Velonia", MINISTRY)]


def test_name_does_not_reach_over_a_sentence_or_line_end() -> None:
    assert found(news("Ia pulang ke Liga. Selat itu tenang.\nTraktat\nSelat Utara")) == []


def test_negotiable_may_be_written_small_and_an_actor_may_not() -> None:
    assert found(news("Nasib perundingan lembah Dolna dan liga selat belum jelas.")) == [
        ("perundingan lembah Dolna", TALKS)
    ]


def test_short_acronym_keeps_its_case() -> None:
    assert found(news("KB menolak, kb tidak.")) == [("KB", ISLES)]


def test_skipped_text_names_nobody() -> None:
    text = "Foto: Velonia di laut. Liga Selat menolak."
    assert found(news(text, skipped=(make_span(text, "Foto: Velonia di laut."),))) == [("Liga Selat", LEAGUE)]


def test_names_within_a_stretch_lie_wholly_in_it() -> None:
    article = news("Velonia dan Liga Selat menolak.")
    names = ArticleNames(article, DOMAIN)
    assert [named.span.text for named in names.within(0, article.text.index("Selat"))] == ["Velonia"]


def test_name_the_article_introduces_counts_where_the_knowledge_has_none() -> None:
    here = {
        "Tirmora": NameHit("state/tirmora", "name", "Tirmora"),
        "Velonia": NameHit("state/other", "name", "Velonia"),
    }
    names = ArticleNames(news("Tirmora dan Velonia menolak."), DOMAIN, here)
    assert [named.of("state") for named in names.all] == [("state/tirmora",), (VELONIA,)]
    assert names.all[0].of("person", "org") == ()

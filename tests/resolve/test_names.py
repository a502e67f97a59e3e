"""Names in an article: longest first, at their offsets, not in what cleaning skipped."""

import pytest

from factories import make_span
from invented import DOMAIN, ISLES, LEAGUE, MINISTRY, STRAIT, TALKS, VELONIA, news, seen, speak, speakers
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


# -- names as the trained pipeline sees them --------------------------------------------------------------------------


def test_words_of_a_name_that_is_no_persons_are_told_by_their_offsets() -> None:
    text = "Warga Port Selm menunggu Ebbe Lantos."
    names = ArticleNames(news(text), DOMAIN, entities=seen(text, {"Port Selm": "GPE", "Ebbe Lantos": "PER"}))
    assert [text[at] for at in range(len(text)) if names.is_no_person(at)] == list("Port Selm")
    assert names.label_of(make_span(text, "Ebbe Lantos")) == "PER"
    assert names.label_of(make_span(text, "Lantos")) is None


@pytest.mark.parametrize(
    "labels",
    [
        {"Ebbe": "PER", "Lantos": "GPE"},  # the half that stands right behind a person's name
        {"Ebbe Lantos": "ORG", "Lantos": "PER"},  # a name of which a word is a person's elsewhere
    ],
)
def test_half_a_persons_name_is_no_place(labels: dict[str, str]) -> None:
    assert speakers("[Ebbe Lantos] pulang. Warga menyambut Lantos.", entities=labels) == ["person/ebbe-lantos"]


@pytest.mark.parametrize(
    ("text", "labels", "speaker"),
    [
        ("[CEO Sarvik Raya Ebbe Lantos] menolak.", {"Sarvik Raya": "ORG", "Ebbe Lantos": "PER"}, "person/ebbe-lantos"),
        ("[Menteri Tirmora Ebbe Lantos] menolak.", {"Tirmora": "GPE", "Ebbe Lantos": "PER"}, "person/ebbe-lantos"),
        ("Kapal itu aman, kata [Orvelis].", {"Orvelis": "ORG"}, "org/orvelis"),
        ("[Tirmora] menolak.", {"Tirmora": "GPE"}, "state/tirmora"),
        ("[Mayor Ebbe Lantos] menolak.", {"Mayor Ebbe Lantos": "PER"}, "person/ebbe-lantos"),
        ("[Irena Solvak] menolak.", {"Irena Solvak": "ORG"}, "person/irena-solvak"),  # the knowledge is surer
    ],
)
def test_labels_tell_persons_from_bodies_and_states(text: str, labels: dict[str, str], speaker: str) -> None:
    assert speakers(text, entities=labels) == [speaker]


def test_two_names_joined_are_two_speakers() -> None:
    labels = {"Tirmora": "GPE", "Kaldessa": "GPE"}
    assert speakers("[Tirmora maupun Kaldessa] menolak.", entities=labels) == ["state/tirmora state/kaldessa"]


def test_a_state_seen_behind_its_minister_is_one_throughout_the_article() -> None:
    text = "Menlu Tirmora Ebbe Lantos tiba. [Juru bicara Tirmora] menolak."
    labels = {"Tirmora": "GPE", "Ebbe Lantos": "PER"}
    assert [entity.id for entity in speak(text, entities=labels).minted] == ["state/tirmora"]

"""Talks and the agreements that are a part of them: which of the two a statement speaks of."""

from typing import Any

import pytest

from factories import LANGUAGE
from invented import DOMAIN, TALKS, news, said
from ujar.domain import Alias, Domain, Negotiable
from ujar.model import PartialDate
from ujar.resolve.about import Topics
from ujar.resolve.names import ArticleNames

PLAN, STATEMENT = "treaty/dolna-tower-plan", "treaty/dolna-joint-statement"


def _agreement(identity: str, name: str, signed: str) -> Negotiable:
    day = PartialDate.parse(signed)
    return Negotiable(
        identity, "Treaty", "invented", {"id": name}, (Alias(name),), signed=day, active=(day, None), part_of=TALKS
    )


OUTCOMES = Domain(
    actors=DOMAIN.actors,
    roles=DOMAIN.roles,
    offices=DOMAIN.offices,
    negotiables={
        **DOMAIN.negotiables,
        STATEMENT: _agreement(STATEMENT, "Pernyataan Bersama Dolna", "2016-03-19"),
        PLAN: _agreement(PLAN, "Rencana Menara", "2017-05-02"),
    },
)
LEAD = "Perundingan Lembah Dolna dibuka. Perundingan Lembah Dolna penting. Perundingan Lembah Dolna ramai.\n\n"


def about(content: str, lead: str = LEAD, **fields: Any) -> list[str | None]:
    article = news(f"{lead}Velonia mengatakan {content}.", **fields)
    found = Topics.of(article, OUTCOMES, LANGUAGE, ArticleNames(article, OUTCOMES, {}))
    return [link.entity for link in found.about(said(article, content))]


@pytest.mark.parametrize("words", ["kesepakatan itu", "draf itu", "naskah tersebut", "perjanjian baru itu"])
def test_agreement_spoken_of_amid_talks_is_what_came_of_them_that_year(words: str) -> None:
    assert about(f"{words} lemah") == [PLAN]


def test_talks_spoken_of_where_an_agreement_is_the_topic_are_the_talks() -> None:
    lead = "Rencana Menara dibahas. Rencana Menara penting. Rencana Menara ramai.\n\n"
    assert about("laut tenang", lead) == [PLAN]
    assert about("perundingan dimulai lagi pekan depan", lead) == [TALKS]


def test_both_are_meant_where_both_are_spoken_of() -> None:
    assert set(about("draf itu akan dibahas dalam perundingan")) == {PLAN, TALKS}


def test_what_is_named_is_meant_beside_the_other() -> None:
    assert about("Perundingan Lembah Dolna membahas naskah Velonia") == [TALKS, PLAN]
    assert about("perundingan menunda Rencana Menara") == [PLAN, TALKS]


@pytest.mark.parametrize("words", ["mencapai kesepakatan", "setelah ada kesepakatan", "suatu kesepakatan sulit"])
def test_agreement_that_is_wanted_is_none_yet(words: str) -> None:
    assert about(f"perundingan itu {words}") == [TALKS]


def test_noun_of_one_kind_of_agreement_means_only_what_is_called_so() -> None:
    assert about("memorandum Velonia membuat perundingan macet") == [TALKS]
    assert about("pernyataan bersama membuat perundingan macet", published="2016-05-10") == [TALKS, STATEMENT]


def test_agreement_is_meant_by_the_month_in_which_it_was_signed() -> None:
    assert about("perundingan akan mengulang janji Maret 2016") == [TALKS, STATEMENT]
    assert about("perundingan akan mengulang janji April 2016") == [TALKS]


def test_agreement_of_another_year_is_meant_only_where_it_is_named() -> None:
    assert about("kesepakatan itu lemah", published="2018-05-10") == [TALKS]
    assert about("kesepakatan itu lemah", f"{LEAD}Rencana Menara tua.\n\n", published="2018-05-10") == [PLAN]


def test_agreement_that_is_no_part_of_talks_stays_alone() -> None:
    lead = "Kesepakatan Garam dibahas. Kesepakatan Garam penting. Kesepakatan Garam ramai.\n\n"
    assert about("perundingan dimulai lagi pekan depan", lead) == ["treaty/salt-accord"]

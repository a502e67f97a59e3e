"""The room's front door: an article's statements with all their identities."""

import pytest

from factories import LANGUAGE, make_span
from invented import AGENCY, DOMAIN, ISLES, LEAGUE, PAPER, QUANDAR, SOLVAK, STRAIT, VELONIA, news, said, speak, spot
from ujar.model import Article, PartialDate, ResolvedStatement, Statement, TimeBasis
from ujar.resolve import resolve


def resolved(article: Article, *statements: Statement) -> tuple[ResolvedStatement, ...]:
    return resolve(article, statements, DOMAIN, LANGUAGE).statements


def test_statement_is_resolved_whole() -> None:
    article = news(
        "Menlu Velonia Irena Solvak mengatakan Quandar melanggar Traktat Selat Utara, Senin (8/5), "
        "seperti dikutip Kabar Timur.",
        outlet="Harian Lantera",
    )
    statement = said(
        article, "Quandar melanggar Traktat Selat Utara", "Menlu Velonia Irena Solvak",
        times=(spot(article, "Senin (8/5)"),), relays=(spot(article, "Kabar Timur"),),
    )  # fmt: skip
    whole = resolve(article, (statement,), DOMAIN, LANGUAGE)
    (one,) = whole.statements
    assert one.statement is statement
    assert [link.entity for link in one.speakers] == [SOLVAK]
    assert (one.on_behalf_of, one.role) == ((VELONIA,), "Menlu Velonia")
    assert (one.said_on, one.time_basis) == (PartialDate(2017, 5, 8), TimeBasis.RESOLVED)
    assert [link.entity for link in one.about] == [STRAIT]
    assert [link.entity for link in one.relayed_via] == [AGENCY]
    assert [link.entity for link in one.mentions] == [QUANDAR]
    assert whole.outlet is not None and whole.outlet.entity == PAPER
    assert whole.minted == ()


def test_every_statement_is_kept_in_its_order_also_without_a_speaker() -> None:
    article = news("Kapal itu aman. Laut tenang.")
    assert [
        (one.statement.id, one.speakers)
        for one in resolved(article, said(article, "Laut tenang"), said(article, "Kapal itu aman"))
    ] == [("said-Laut tenang", ()), ("said-Kapal itu aman", ())]


def test_continued_statement_has_the_speaker_of_the_words_it_goes_on_with() -> None:
    article = news("Irena Solvak mengatakan kapal itu aman. Quandar menolak tuduhan. Laut tenang.")
    first = said(article, "kapal itu aman", "Irena Solvak")
    second = said(article, "tuduhan", "Quandar")
    third = said(article, "Laut tenang", antecedent=first.speaker)
    *_, last = resolved(article, first, second, third)
    assert [(link.entity, link.mention, link.method) for link in last.speakers] == [(SOLVAK, None, "continued")]
    assert last.speakers[0].score < 0.98
    assert last.on_behalf_of == (VELONIA,)


@pytest.mark.parametrize("tie", ["embedded_in", "targets"])
def test_claim_within_another_and_denial_of_it_are_about_what_that_one_is(tie: str) -> None:
    filler = "Warga pergi ke pasar dan membeli ikan segar. " * 50
    article = news(f"Quandar mengatakan TSU batal.\n\n{filler}Irena Solvak menolak tuduhan itu.")
    claim = said(article, "TSU batal", "Quandar")
    _, alone = resolved(article, claim, said(article, "tuduhan itu", "Irena Solvak"))
    _, tied = resolved(article, claim, said(article, "tuduhan itu", "Irena Solvak", **{tie: claim.id}))
    assert alone.about == ()
    assert [(link.entity, link.mention, link.method) for link in tied.about] == [(STRAIT, None, "answered")]


def test_date_is_carried_on_by_the_same_speaker_only() -> None:
    article = news(
        "Irena Solvak mengatakan kapal itu aman, Senin (8/5). Laut tenang, kata Solvak. Quandar menolak tuduhan."
    )
    dates = [
        (one.said_on, one.time_basis)
        for one in resolved(
            article,
            said(article, "kapal itu aman", "Irena Solvak", times=(spot(article, "Senin (8/5)"),)),
            said(article, "Laut tenang", "Solvak", nth=1),
            said(article, "tuduhan", "Quandar"),
        )
    ]  # fmt: skip
    day = PartialDate(2017, 5, 8)
    assert dates == [(day, TimeBasis.RESOLVED), (day, TimeBasis.RESOLVED), (None, None)]


def test_statement_about_nothing_named_goes_on_with_what_its_speaker_spoke_of() -> None:
    filler = "Warga pergi ke pasar dan membeli ikan segar. " * 20
    article = news(
        f"{filler}Kesepakatan Garam dan TSU.\n\n{filler}\n\n"
        f"Irena Solvak mengatakan traktat itu berlaku. Warga pulang. "
        f"Laut tenang, kata Solvak. Hujan turun, kata Quandar."
    )
    meant, same, other = resolved(
        article,
        said(article, "traktat itu berlaku", "Irena Solvak"),
        said(article, "Laut tenang", "Solvak", nth=1),
        said(article, "Hujan turun", "Quandar"),
    )
    assert [link.method for link in meant.about] == ["reference"]
    assert [(link.entity, link.method) for link in same.about] == [(STRAIT, "continued")]
    assert same.about[0].score < meant.about[0].score
    assert other.about == ()


def test_statement_does_not_go_on_with_what_its_speaker_only_named() -> None:
    filler = "Warga pergi ke pasar dan membeli ikan segar. " * 20
    article = news(
        f"{filler}Kesepakatan Garam dan TSU.\n\n{filler}\n\n"
        f"Irena Solvak mengatakan Traktat Selat Utara berlaku. Laut tenang, kata Solvak."
    )
    named, after = resolved(
        article,
        said(article, "Traktat Selat Utara berlaku", "Irena Solvak"),
        said(article, "Laut tenang", "Solvak", nth=1),
    )
    assert [link.method for link in named.about] == ["name"]
    assert after.about == ()


def test_statement_far_behind_does_not_go_on_with_what_its_speaker_spoke_of() -> None:
    filler = "Warga pergi ke pasar dan membeli ikan segar. " * 30
    article = news(
        f"{filler}Kesepakatan Garam dan TSU.\n\n{filler}\n\n"
        f"Irena Solvak mengatakan traktat itu berlaku. {filler}Laut tenang, kata Solvak."
    )
    _, far = resolved(
        article,
        said(article, "traktat itu berlaku", "Irena Solvak"),
        said(article, "Laut tenang", "Solvak", nth=1),
    )
    assert far.about == ()


def test_embedded_statement_does_not_break_the_date_of_the_one_around_it() -> None:
    article = news("Irena Solvak membantah klaim Quandar bahwa kapal karam, Senin (8/5). Laut tenang, kata Solvak.")
    denial = said(article, "klaim Quandar bahwa kapal karam", "Irena Solvak", times=(spot(article, "Senin (8/5)"),))
    claim = said(article, "kapal karam", "Quandar", embedded_in=denial.id)
    after = said(article, "Laut tenang", "Solvak", nth=1)
    _, inner, last = resolved(article, denial, claim, after)
    assert (inner.said_on, last.said_on) == (None, PartialDate(2017, 5, 8))


def test_relay_is_never_the_speaker() -> None:
    article = news("Kabar Timur mengatakan kapal itu aman, seperti dikutip Kabar Timur.")
    statement = said(article, "kapal itu aman", "Kabar Timur", relays=(spot(article, "Kabar Timur", 1),))
    (one,) = resolved(article, statement)
    assert [link.entity for link in one.speakers] == [AGENCY]
    assert one.relayed_via == ()


def test_relay_named_twice_counts_once() -> None:
    article = news("Irena Solvak mengatakan kapal itu aman, lapor Kabar Timur. Kabar Timur mengutipnya.")
    relays = (spot(article, "Kabar Timur"), spot(article, "Kabar Timur", 1))
    (one,) = resolved(article, said(article, "kapal itu aman", "Irena Solvak", relays=relays))
    assert [link.entity for link in one.relayed_via] == [AGENCY]


def test_agency_credited_for_the_article_is_linked() -> None:
    text = "Velonia mengatakan kapal itu aman. (Kabar Timur)"
    article = news(text, credits=(make_span(text, "Kabar Timur"),))
    assert [link.entity for link in resolve(article, (), DOMAIN, LANGUAGE).credits] == [AGENCY]


def test_unknown_agency_credited_for_the_article_is_minted() -> None:
    text = "Velonia mengatakan kapal itu aman. (Suara Pesisir)"
    whole = resolve(news(text, credits=(make_span(text, "Suara Pesisir"),)), (), DOMAIN, LANGUAGE)
    assert [link.entity for link in whole.credits] == [entity.id for entity in whole.minted] == ["org/suara-pesisir"]


def test_actors_named_in_the_content_are_mentioned_once_each() -> None:
    article = news("Irena Solvak mengatakan KB, Liga Selat dan lagi KB menolak.")
    (one,) = resolved(article, said(article, "KB, Liga Selat dan lagi KB menolak", "Irena Solvak"))
    assert [link.entity for link in one.mentions] == [ISLES, LEAGUE]


def test_only_minted_entities_that_are_used_are_kept_and_sorted() -> None:
    marked = (
        "Gerakan Laut Bebas diam saja. Oda Rill juga diam. [Seorang pengamat] mengatakan kapal itu aman. "
        "[Pakar laut Ebbe Lantos] mengatakan Konvensi Batu Apung tidak berlaku."
    )
    minted = [entity.id for entity in speak(marked).minted]
    assert minted == ["group/observers", "person/ebbe-lantos", "treaty/batu-apung-convention"]


def test_state_a_minted_actor_belongs_to_is_known_or_minted_too() -> None:
    whole = speak(
        "Pemerintah Tirmora diam. Kapal dari Tirmora pulang. "
        "[Utusan khusus Tirmora Ebbe Lantos] mengatakan kapal itu aman."
    )
    known = {entity.id for entity in whole.minted} | set(DOMAIN.actors)
    assert {entity.state for entity in whole.minted if entity.state} == {"state/tirmora"}
    assert {entity.state for entity in whole.minted if entity.state} <= known
    assert set(whole.statements[0].on_behalf_of) <= known


def test_resolving_twice_gives_the_same() -> None:
    marked = "[Utusan khusus Velonia Ebbe Lantos] menolak Konvensi Batu Apung. [Ia] pergi. [Para pejabat Quandar] diam."
    assert speak(marked) == speak(marked)


def test_addressee_is_the_person_told_and_never_a_carrier() -> None:
    article = news(
        "Menlu Velonia Irena Solvak mengatakan kapal aman kepada Presiden Quandar Doran Teml dan kepada Kabar Timur."
    )
    statement = said(
        article, "kapal aman", "Menlu Velonia Irena Solvak",
        relays=(spot(article, "Presiden Quandar Doran Teml"), spot(article, "Kabar Timur")),
    )  # fmt: skip
    (one,) = resolved(article, statement)
    assert one.addressee is not None and one.addressee.entity == "person/doran-teml"
    assert [link.entity for link in one.relayed_via] == [AGENCY]

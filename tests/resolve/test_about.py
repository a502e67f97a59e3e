"""What a statement is about: named, by its keywords, by a reference back, or because the article is about it."""

from typing import Any

import pytest

from factories import LANGUAGE
from invented import DOMAIN, FISH, ISLES, QUANDAR, RESOLUTION, SALT, STRAIT, TALKS, VELONIA, news, said
from ujar.domain import Actor, Alias, Domain, Negotiable, Office, Term
from ujar.model import Entity, Link, PartialDate
from ujar.resolve.about import Topics
from ujar.resolve.local import introduce
from ujar.resolve.names import ArticleNames


def topics(text: str, **fields: Any) -> Topics:
    article = news(text, **fields)
    return Topics.of(article, DOMAIN, LANGUAGE, ArticleNames(article, DOMAIN, introduce(article, DOMAIN, LANGUAGE)[0]))


def about(text: str, content: str, **fields: Any) -> list[tuple[str | None, str]]:
    """(negotiable, method) of the statement with this content."""
    return [(link.entity, link.method) for link in links(text, content, **fields)]


def links(text: str, content: str, **fields: Any) -> tuple[Link, ...]:
    found = topics(text, **fields)
    return found.about(said(found.article, content))


# -- named ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Traktat Selat Utara", "traktat Selat Utara", "TSU", "Northern Strait Treaty"])
def test_name_in_the_content_is_what_it_is_about(name: str) -> None:
    (link,) = links(f"Velonia mengatakan {name} harus dijaga.", f"{name} harus dijaga")
    assert (link.entity, link.method) == (STRAIT, "name")
    assert link.mention is not None and link.mention.text == name


def test_all_negotiables_named_in_the_content_count_once_each() -> None:
    content = "TSU, Kesepakatan Garam dan sekali lagi TSU harus dijaga"
    assert about(f"Velonia mengatakan {content}.", content) == [(STRAIT, "name"), (SALT, "name")]


def test_what_is_named_outside_the_content_is_not_named_in_it() -> None:
    text = "Velonia mengatakan TSU harus dijaga. Quandar menolak Kesepakatan Garam."
    assert about(text, "TSU harus dijaga") == [(STRAIT, "name")]


# -- keywords ---------------------------------------------------------------------------------------------------------


def test_all_words_of_a_group_stand_for_the_negotiable() -> None:
    text = "Velonia mengatakan komitmen soal menara di {} goyah."
    assert about(text.format("Dolna"), "komitmen soal menara di Dolna goyah") == [(TALKS, "keywords")]
    assert about(text.format("Sarvik"), "komitmen soal menara di Sarvik goyah") == []


def test_keywords_where_nothing_is_negotiated_are_only_words() -> None:
    assert about("Velonia mengatakan menara di Dolna indah.", "menara di Dolna indah") == []


def test_keyword_is_a_whole_word() -> None:
    text = "Velonia mengatakan perundingan kuota {} macet."
    assert about(text.format("herringbone"), "perundingan kuota herringbone macet") == []
    assert about(text.format("herring"), "perundingan kuota herring macet") == [(FISH, "keywords")]


@pytest.mark.parametrize(
    ("published", "found"),
    [("2015-12-31", []), ("2016-01-01", [(TALKS, "keywords")]), ("2019", [(TALKS, "keywords")]), ("2020-01-01", []),
     (None, [(TALKS, "keywords")])],
)  # fmt: skip
def test_negotiation_counts_only_in_the_years_it_was_in_the_news(published: str | None, found: list[Any]) -> None:
    text = "Velonia mengatakan komitmen soal menara di Dolna goyah."
    assert about(text, "komitmen soal menara di Dolna goyah", published=published) == found


@pytest.mark.parametrize(
    ("people", "found"),
    [
        ("Irena Solvak dan Pavo Ruskel", [(TALKS, "keywords")]),  # in office together from 2015 to 2018
        ("Doran Teml dan Pavo Ruskel", [(TALKS, "keywords")]),
        ("Rudo Halm dan Vera Stin", []),  # until 1995
        ("Rudo Halm", [(TALKS, "keywords")]),  # one may be remembered
    ],
)
def test_article_without_a_date_is_of_the_years_its_people_were_in_office(people: str, found: list[Any]) -> None:
    old = [Actor(f"person/{name}", "Person", {"id": label}, (Alias(label),)) for name, label in
           (("rudo-halm", "Rudo Halm"), ("vera-stin", "Vera Stin"))]  # fmt: skip
    offices = [
        Office(f"office/{one.id[7:]}", role, VELONIA, (Term(one.id, PartialDate(1990), PartialDate(1994)),))
        for one, role in zip(old, ("president", "ambassador"), strict=True)
    ]
    domain = Domain(
        {**DOMAIN.actors, **{one.id: one for one in old}}, DOMAIN.roles,
        {**DOMAIN.offices, **{one.id: one for one in offices}}, DOMAIN.negotiables,
    )  # fmt: skip
    article = news(f"{people} mengatakan komitmen soal menara di Dolna goyah.", published=None)
    topic = Topics.of(article, domain, LANGUAGE, ArticleNames(article, domain, {}))
    statement = said(article, "komitmen soal menara di Dolna goyah")
    assert [(link.entity, link.method) for link in topic.about(statement)] == found


def test_article_of_no_known_year_is_about_what_lasted_longest() -> None:
    talks = [
        Negotiable(f"negotiation/{name}", "Negotiation", "invented", {"id": name}, (Alias(name),),
                   keywords=(("kuota", "herring"),), active=(PartialDate(begin), end and PartialDate(end)))
        for name, begin, end in (("brief", 2016, 2016), ("latest", 2021, None), ("long", 2001, 2015))
    ]  # fmt: skip
    domain = Domain(DOMAIN.actors, DOMAIN.roles, DOMAIN.offices, {one.id: one for one in talks})
    for published, first in (("2016-05-10", "brief"), ("2022-05-10", "latest"), (None, "long")):
        article = news("Perundingan kuota herring macet.", published=published)
        found = Topics.of(article, domain, LANGUAGE, ArticleNames(article, domain, {}))
        assert found.keywords.ranked[0] == f"negotiation/{first}"


# -- parties ----------------------------------------------------------------------------------------------------------


def between(text: str, content: str, actors: frozenset[str] = frozenset(), **fields: Any) -> list[str | None]:
    talks = Negotiable(
        "negotiation/herring-talks", "Negotiation", "invented", {"id": "Perundingan kuota"},
        (Alias("Perundingan kuota"),), active=(PartialDate(2016), PartialDate(2019)), parties=(VELONIA, QUANDAR),
    )  # fmt: skip
    domain = Domain(DOMAIN.actors, DOMAIN.roles, DOMAIN.offices, {talks.id: talks})
    article = news(text, **fields)
    found = Topics.of(article, domain, LANGUAGE, ArticleNames(article, domain, {}))
    return [link.entity for link in found.about(said(article, content), actors)]


def test_talks_are_known_by_both_their_parties_and_what_they_are_on() -> None:
    text = "Soal kuota, Velonia siap berunding dengan Quandar."
    assert between(text, "Velonia siap berunding dengan Quandar") == ["negotiation/herring-talks"]
    assert between(text, "berunding dengan Quandar", frozenset({VELONIA})) == ["negotiation/herring-talks"]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Soal kuota, Velonia siap berunding dengan Liga Selat.", "2017-05-10"),  # one party
        ("Soal kuota, Velonia siap menyerang Quandar.", "2017-05-10"),  # nothing is negotiated
        ("Velonia siap berunding dengan Quandar.", "2017-05-10"),  # on something else
        ("Soal kuota, Velonia siap berunding dengan Quandar.", "2012-05-10"),  # at another time
    ],
)
def test_talks_need_both_parties_a_bargain_their_subject_and_their_time(text: str, published: str) -> None:
    assert between(text, text[:-1], published=published) == []


# -- references back --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["perjanjian itu", "traktat tersebut", "perjanjian lama ini", "dana itu", "konsensus itu"]
)
def test_definite_reference_means_the_negotiable_named_before(words: str) -> None:
    text = f"Velonia membahas Traktat Selat Utara.\n\nQuandar mengatakan {words} mati."
    assert about(text, f"{words} mati") == [(STRAIT, "reference")]


def test_reference_means_the_last_one_named_before_it() -> None:
    text = "TSU dan Kesepakatan Garam dibahas. Quandar mengatakan kesepakatan itu mati. Ia lalu memuji TSU."
    assert about(text, "kesepakatan itu mati") == [(SALT, "reference")]


def test_reference_without_anything_to_refer_to_is_about_nothing() -> None:
    assert about("Quandar mengatakan perjanjian itu mati.", "perjanjian itu mati") == []


# -- the article's topic ----------------------------------------------------------------------------------------------


def test_article_that_names_a_treaty_often_is_about_it() -> None:
    text = "Traktat Selat Utara dibahas. Traktat Selat Utara penting. TSU hidup.\n\nQuandar mengatakan hujan turun."
    assert about(text, "hujan turun") == [(STRAIT, "topic-strong")]


def test_article_of_two_treaties_is_about_the_first_only_near_by_or_where_negotiating_is_spoken_of() -> None:
    filler = "Warga pergi ke pasar dan membeli ikan segar. " * 12
    text = (
        f"Traktat Selat Utara dibahas, laut tenang.\n\n{filler}Hujan turun.\n\nVelonia siap berunding.\n\n"
        f"{filler}Kesepakatan Garam juga."
    )
    assert about(text, "laut tenang") == about(text, "Velonia siap berunding") == [(STRAIT, "topic")]
    assert about(text, "Hujan turun") == []


def test_article_of_one_treaty_named_early_is_about_it_throughout() -> None:
    filler = "Warga pergi ke pasar dan membeli ikan segar. " * 12
    text = f"Traktat Selat Utara dibahas, laut tenang.\n\n{filler}Hujan turun."
    assert about(text, "Hujan turun") == [(STRAIT, "topic-strong")]


def test_one_mention_behind_the_lead_of_a_short_article_is_no_strong_topic() -> None:
    text = "Nelayan memuji pasar ikan yang baru dibuka.\n\nPelabuhan ramai.\n\nTSU disinggung.\n\nHujan turun."
    assert about(text, "Hujan turun") == [(STRAIT, "topic")]


def test_topic_is_worked_out_once_for_all_statements(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    found = topics("TSU dibahas, laut tenang. " + "Hujan turun. " * 20)
    monkeypatch.setattr(Topics, "_named_only", lambda _, entity: bool(asked.append(entity)))
    statement = said(found.article, "Hujan turun")
    first = found._topical(statement, "Hujan turun")
    once = len(asked)
    assert once and first and all(found._topical(statement, "Hujan turun") == first for _ in range(5))
    assert len(asked) == once


def test_talks_of_long_ago_named_once_are_not_the_topic() -> None:
    old = Negotiable(
        "negotiation/orvel-round", "Negotiation", "invented", {"id": "Putaran Orvel"}, (Alias("Putaran Orvel"),),
        active=(PartialDate(1986), PartialDate(1994)),
    )  # fmt: skip
    domain = Domain(DOMAIN.actors, DOMAIN.roles, DOMAIN.offices, {old.id: old})
    for text, main in (("Sejak Putaran Orvel laut tenang.", None), ("Putaran Orvel. " * 3, "negotiation/orvel-round")):
        article = news(text, published="2017-05-10")
        found = Topics.of(article, domain, LANGUAGE, ArticleNames(article, domain, {}))
        told = found.main(0)
        assert (told[0] if told else None) == main


def test_statement_that_only_touches_what_talks_are_on_is_not_about_them() -> None:
    text = "Perundingan soal menara di Dolna macet. Pembicaraan gagal, dialog bubar.\n\nVelonia mengatakan {}."
    assert about(text.format("menara runtuh kemarin"), "menara runtuh kemarin") == []
    assert about(text.format("solusi soal menara perlu"), "solusi soal menara perlu") == [(TALKS, "keyword-topic")]


def test_word_of_any_meeting_counts_only_near_what_is_meant() -> None:
    talks, filler = "Perundingan soal menara di Dolna macet. Pembicaraan gagal.\n\n", "Warga membeli ikan segar. " * 45
    for content, far in (("pertemuan besok ditunda", []), ("perundingan besok ditunda", [(TALKS, "keyword-topic")])):
        assert about(f"{talks}Velonia mengatakan {content}.", content) == [(TALKS, "keyword-topic")]
        assert about(f"{talks}{filler}Velonia mengatakan {content}.", content) == far


def test_talks_beside_a_resolution_are_what_is_said_of_talks() -> None:
    text = "Resolusi 9911 menyinggung menara di Dolna. Resolusi 9911 lahir 2016. Resolusi 9911 hidup. Velonia {}."
    assert about(text.format("menolak perundingan langsung"), "menolak perundingan langsung") == [
        (TALKS, "keyword-topic")
    ]
    assert about(text.format("memuji naskahnya"), "memuji naskahnya") == [(RESOLUTION, "topic-strong")]


def test_talks_of_those_spoken_of_come_before_the_speakers_own() -> None:
    first, own = (
        Negotiable(
            f"negotiation/{name}", "Negotiation", "invented", {"id": "Perundingan"}, (Alias(name),),
            active=(PartialDate(2016), PartialDate(2019)), parties=parties,
        )
        for name, parties in (("one", (VELONIA, QUANDAR)), ("another", (ISLES, QUANDAR)))
    )  # fmt: skip
    domain = Domain(DOMAIN.actors, DOMAIN.roles, DOMAIN.offices, {one.id: one for one in (own, first)})
    for words, found in (("Velonia siap berunding dengan Quandar", first), ("kami siap berunding dengan Quandar", own)):
        article = news(f"Kepulauan Bersatu mengatakan {words}.")
        topic = Topics.of(article, domain, LANGUAGE, ArticleNames(article, domain, {}))
        assert [link.entity for link in topic.about(said(article, words), {ISLES})] == [found.id]


def test_peacekeepers_are_no_word_of_peace_talks() -> None:
    peace = Negotiable(
        "negotiation/orvel-peace", "Negotiation", "invented", {"id": "Perdamaian Orvel"}, (Alias("Perdamaian Orvel"),),
        keywords=(("perdamaian", "Orvel"),),
    )  # fmt: skip
    domain = Domain(DOMAIN.actors, DOMAIN.roles, DOMAIN.offices, {peace.id: peace})
    for words, found in (("usulan perdamaian di Orvel ditolak", [peace.id]),
                         ("usulan penjaga perdamaian di Orvel ditolak", [])):  # fmt: skip
        article = news(f"Velonia mengatakan {words}.")
        topic = Topics.of(article, domain, LANGUAGE, ArticleNames(article, domain, {}))
        assert [link.entity for link in topic.about(said(article, words))] == found


def test_treaty_first_named_at_the_end_is_not_the_topic() -> None:
    filler = "Warga pergi ke pasar dan membeli ikan segar. " * 30
    assert topics(f"{filler}Traktat Selat Utara disebut.").main(0) is None


def test_surer_methods_have_higher_scores() -> None:
    strong = "TSU dibahas. TSU penting. TSU hidup.\n\nQuandar mengatakan hujan turun. Perjanjian itu baik. TSU baik."
    scores = [links(strong, content)[0].score for content in ("TSU baik", "Perjanjian itu baik", "hujan turun")]
    (weak,) = links("TSU dan Kesepakatan Garam dibahas.\n\nVelonia mengatakan ia akan berunding.", "ia akan berunding")
    assert [*scores, weak.score] == sorted([*scores, weak.score], reverse=True)
    assert len({*scores, weak.score}) == 4


# -- minted -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "entity", "cls"),
    [
        ("Konvensi Batu Apung", "treaty/batu-apung-convention", "Treaty"),
        ("Protokol Orvel 2016", "treaty/orvel-protocol-2016", "Treaty"),
        ("Deklarasi Bersama Orvel", "treaty/orvel-joint-declaration", "Treaty"),
    ],
)
def test_unknown_negotiable_is_minted_from_its_noun_and_name(name: str, entity: str, cls: str) -> None:
    found = topics(f"Velonia membahas {name} kemarin.")
    assert found.minted == {entity: Entity(entity, cls, name)}
    assert [(span.text, other) for span, other in found.mentions] == [(name, entity)]


def test_resolution_is_known_by_its_number_else_minted() -> None:
    found = topics("Velonia mendukung Resolusi 9911 dan resolusi DK PBB 8800.")
    assert [entity for _, entity in found.mentions] == [RESOLUTION, "resolution/unsc-8800"]
    assert list(found.minted) == ["resolution/unsc-8800"]


@pytest.mark.parametrize(
    "text", ["Perjanjian Quandar disepakati.", "Traktat Selat Utara disepakati.", "Kesepakatan dagang disepakati."]
)
def test_state_known_treaty_and_common_noun_mint_nothing(text: str) -> None:
    assert topics(text).minted == {}


@pytest.mark.parametrize(
    "text",
    [
        "Konsulat itu bekerja dengan persetujuan pihak berwenang Velonia.",
        "Wali kota menerbitkan Persetujuan Bangunan Rumah kemarin.",
        "Layarnya punya resolusi 20 kali lebih tajam, dan resolusi 1080p pula.",
        "Velonia, Quandar dan Kepulauan Bersatu hadir. Solvak memuji kesepakatan pukat kedua belah pihak.",
    ],
    ids=["leave", "licence", "sharpness", "companies"],
)
def test_leaves_sizes_and_strangers_mint_nothing(text: str) -> None:
    assert topics(text).minted == {}


def test_description_says_nothing_of_what_came_before() -> None:
    assert list(topics("Velonia dan Quandar membahas kesepakatan dagang terdahulu Velonia-Quandar.").minted) == [
        "treaty/quandar-velonia-trade-agreement"
    ]


def test_acronym_given_to_a_minted_treaty_names_it_again() -> None:
    found = topics("Velonia membahas Konvensi Batu Apung (KBA) kemarin. KBA penting.")
    assert [entity for _, entity in found.mentions] == ["treaty/batu-apung-convention"] * 3


def test_name_with_a_known_acronym_is_what_the_knowledge_calls_so() -> None:
    found = topics("Velonia membahas Perjanjian Laut Tenang (TSU) kemarin.")
    assert {entity for _, entity in found.mentions} == {STRAIT} and found.minted == {}


# -- described --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "entity", "label", "parties"),
    [
        ("Velonia membahas pakta pertahanan Velonia-Quandar kemarin.", "treaty/quandar-velonia-defence-agreement",
         "Perjanjian pertahanan Velonia-Quandar", (VELONIA, QUANDAR)),
        ("Velonia membahas perjanjian pertahanan antara Quandar dan Velonia kemarin.",
         "treaty/quandar-velonia-defence-agreement", "Perjanjian pertahanan Quandar-Velonia", (QUANDAR, VELONIA)),
        ("Perundingan damai antara pemerintah Velonia dan pemberontak Lorm macet.",
         "negotiation/lorm-velonia-peace-talks", "Perundingan damai Velonia-Lorm", (VELONIA,)),
        ("Velonia melanggar gencatan senjata di Orvel.", "treaty/orvel-ceasefire", "Gencatan senjata Orvel", ()),
        ("Velonia dan Quandar membahas perjanjian air kedua negara.", "treaty/quandar-velonia-water-agreement",
         "Perjanjian air Quandar-Velonia", (QUANDAR, VELONIA)),
        ("Velonia meneken kesepakatan udara dengan pemerintah Quandar.", "treaty/quandar-velonia-air-agreement",
         "Perjanjian udara Velonia-Quandar", (VELONIA, QUANDAR)),
        ("Velonia dan Quandar akan meneken letter of intent (LoI) kerja sama udara.",
         "treaty/quandar-velonia-air-cooperation-memorandum", "Memorandum kerja sama udara Velonia-Quandar",
         (VELONIA, QUANDAR)),
        ("Velonia membahas kesepakatan pukat 2014.", "treaty/pukat-agreement-2014", "Perjanjian pukat 2014", ()),
    ],
)  # fmt: skip
def test_negotiable_is_minted_from_what_it_is_on_and_its_sides(
    text: str, entity: str, label: str, parties: tuple[str, ...]
) -> None:
    assert topics(text).minted == {entity: Entity(entity, entity.split("/")[0].capitalize(), label, parties=parties)}


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Perundingan lima pihak macet.", "negotiation/five-party-talks"),
        ("Velonia menolak putusan mahkamah arbitrase soal Karang Torl. Karang Torl kaya ikan.",
         "negotiation/karang-torl-arbitration"),
        ("Bank Selat membuka pembicaraan restrukturisasi utang dengan Velonia.",
         "negotiation/velonia-debt-restructuring-talks"),
        ("Velonia meneken pakta udara dengan Torvel. Torvel senang, kata pejabat Torvel.",
         "treaty/torvel-velonia-air-agreement"),
        ("Velonia melanggar gencatan senjata dengan negara tetangganya, Quandar. Gencatan senjata itu rapuh.",
         "treaty/quandar-velonia-ceasefire"),
        ("Velonia mengesahkan protokol ekspor ikan asal Quandar.", "treaty/quandar-fishery-export-protocol"),
        ("Perundingan perikanan di Orvel Senin macet.", "negotiation/orvel-fisheries-talks"),
    ],
)  # fmt: skip
def test_talks_are_told_by_how_many_take_part_or_by_one_side(text: str, entity: str) -> None:
    assert list(topics(text).minted) == [entity]


def test_agreement_named_by_its_kind_is_that_of_its_sides_and_one_with_a_name_is_nobody_elses() -> None:
    text = "Velonia segera mengesahkan {} dengan Quandar kemarin."
    found = topics(text.format("Perjanjian Ekstradisi"))
    assert [(made.id, made.label, made.parties) for made in found.minted.values()] == [
        ("treaty/quandar-velonia-extradition-treaty", "Perjanjian Ekstradisi", (VELONIA, QUANDAR))
    ]
    assert list(topics(text.format("Perjanjian Ekstradisi Orvel")).minted) == ["treaty/orvel-extradition-treaty"]


@pytest.mark.parametrize(
    "text",
    [
        "Velonia dan Quandar memulai dialog antara kedua negara.",  # on what?
        "Velonia membahas perjanjian dengan nelayan.",
        "Velonia memberi tahu Quandar bahwa perjanjian damai perlu.",
        "Buruh menolak kesepakatan upah antara PTX dan SPX.",
        "Velonia membuka perundingan yang membahas pukat dengan Quandar.",
        "Pembicaraan antara Solvak dan Teml hangat.",  # people talk, states negotiate
        "Perundingan perikanan dibuka kembali di Orvel Senin.",  # a verb ends what they are on
    ],
)
def test_description_without_a_subject_or_sides_mints_nothing(text: str) -> None:
    assert topics(text).minted == {}


def test_sides_that_nobody_knows_are_sides_where_the_article_speaks_of_them() -> None:
    text = "Menteri mengatakan pakta pertahanan Sorvel-Meldar mati."
    assert topics(text).minted == {}
    assert list(topics(f"{text} Meldar marah.").minted) == ["treaty/meldar-sorvel-defence-agreement"]


def test_acronym_behind_a_noun_alone_names_it_again() -> None:
    found = topics("Velonia menolak traktat PNK, Rabu. PNK melarang pukat.")
    assert [(span.text, entity) for span, entity in found.mentions] == [
        ("traktat PNK", "treaty/pnk-treaty"), ("PNK", "treaty/pnk-treaty"),
    ]  # fmt: skip


def test_article_that_opens_with_a_minted_negotiable_is_about_it_beside_others() -> None:
    filler = "Warga pergi ke pasar dan membeli ikan segar. " * 12
    text = f"Konvensi Batu Apung dibahas, laut tenang.\n\n{filler}Hujan turun.\n\nTSU disinggung."
    assert about(text, "Hujan turun") == [("treaty/batu-apung-convention", "topic-strong")]


def test_descriptions_of_one_negotiable_are_one() -> None:
    found = topics(
        "Velonia membahas perjanjian air Velonia-Quandar. Perjanjian pembagian air antara Quandar dan Velonia lama."
    )
    assert list(found.minted) == ["treaty/quandar-velonia-water-sharing-agreement"]
    assert len(found.mentions) == 2


def test_year_means_what_was_named_with_it() -> None:
    found = topics("Konvensi Batu Apung diteken pada 1962.\n\nVelonia memuji konvensi buatan 1962 itu dan hujan.")
    assert [entity for _, entity in found.mentions] == ["treaty/batu-apung-convention"] * 2


def test_description_with_a_name_behind_it_is_what_is_named() -> None:
    found = topics("Velonia membela kesepakatan pukat 2014, atau Rencana Bersama Orvel (RBO). Orvel ramai. RBO baik.")
    assert {entity for _, entity in found.mentions} == {"treaty/orvel-joint-plan"}
    assert [span.text for span, _ in found.mentions] == [
        "kesepakatan pukat 2014", "Rencana Bersama Orvel", "RBO", "Orvel", "RBO",
    ]  # fmt: skip


def test_talks_between_the_parties_of_known_ones_on_the_same_are_those() -> None:
    talks = Negotiable(
        "negotiation/herring-talks", "Negotiation", "invented", {"id": "Perundingan kuota"},
        (Alias("Perundingan kuota"),), active=(PartialDate(2016), PartialDate(2019)), parties=(VELONIA, QUANDAR),
    )  # fmt: skip
    domain = Domain(DOMAIN.actors, DOMAIN.roles, DOMAIN.offices, {talks.id: talks})
    article = news("Velonia membahas negosiasi kuota ikan antara Velonia dan Quandar.")
    found = Topics.of(article, domain, LANGUAGE, ArticleNames(article, domain, {}))
    assert found.minted == {} and [entity for _, entity in found.mentions] == [talks.id]


def test_name_in_small_letters_is_the_one_in_capitals_or_new() -> None:
    found = topics("Velonia membahas Konvensi Batu Apung. Quandar menolak konvensi Apung dan traktat Orvel.")
    assert [entity for _, entity in found.mentions] == [
        "treaty/batu-apung-convention", "treaty/batu-apung-convention", "treaty/orvel-treaty",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["Solvak", "Rabu", "Quandar", "Velonia-Quandar"])
def test_persons_days_and_states_behind_a_noun_are_no_names(name: str) -> None:
    assert topics(f"Irena Solvak membahas kesepakatan {name} kemarin.").minted == {}


def test_last_word_of_a_name_alone_means_it_but_not_as_a_place() -> None:
    found = topics("Velonia keluar dari Kesepakatan Iklim Orvel. Orvel mahal, kata warga di Orvel.")
    assert [span.text for span, _ in found.mentions] == ["Kesepakatan Iklim Orvel", "Orvel"]


@pytest.mark.parametrize(
    "words",
    [
        "Badan Tambang Selat Utara (TSU)",
        "PT Tambak Sumur Ulung (Persero) Tbk atau TSU",
        "tes  Tes Seleksi  Umum \xa0 (TSU)",
    ],
)
def test_acronym_that_the_article_gives_something_else_is_no_treaty(words: str) -> None:
    assert topics(f"Kepala {words} marah. TSU membantah.").mentions == []


@pytest.mark.parametrize("words", ["Traktat Selat Ulung (TSU)", "Perjanjian Laut Tenang (TSU)"])
def test_acronym_spelled_out_in_other_words_of_its_name_is_the_treaty(words: str) -> None:
    assert {entity for _, entity in topics(f"Kepala {words} marah. TSU membantah.").mentions} == {STRAIT}


def test_venue_is_nothing_a_statement_is_about() -> None:
    venue = Negotiable(
        "negotiation/summit", "Negotiation", "x", {"id": "KTT Selat"}, (Alias("KTT Selat"),), named_only=True
    )
    domain = Domain(DOMAIN.actors, DOMAIN.roles, DOMAIN.offices, {venue.id: venue})
    article = news("Velonia mengatakan KTT Selat dan KTT Selat dibuka.")
    found = Topics.of(article, domain, LANGUAGE, ArticleNames(article, domain, {}))
    assert found.about(said(article, "KTT Selat dan KTT Selat dibuka")) == ()
    assert [entity for _, entity in found.mentions] == [venue.id, venue.id]


def test_ceasefire_pointed_back_at_is_meant_beside_the_agreement_named() -> None:
    text = "Gencatan senjata di Orvel rapuh. Velonia mengatakan gencatan senjata itu sesuai dengan Kesepakatan Garam."
    assert about(text, "gencatan senjata itu sesuai dengan Kesepakatan Garam") == [
        (SALT, "name"), ("treaty/orvel-ceasefire", "reference"),
    ]  # fmt: skip


def test_noun_of_one_kind_of_agreement_points_back_only_at_what_is_called_so() -> None:
    text = "Konvensi Batu Apung dan TSU dibahas. Konvensi Batu Apung tua.\n\nVelonia mengatakan {} mati."
    assert about(text.format("konvensi itu"), "konvensi itu mati") == [("treaty/batu-apung-convention", "reference")]
    assert about(text.format("perjanjian itu"), "perjanjian itu mati")[0][1] == "reference"
    assert [method for _, method in about(text.format("piagam itu"), "piagam itu mati")] == ["topic-strong"]


@pytest.mark.parametrize("word", ["komitmennya", "perundingannya", "kemajuan"])
def test_word_of_negotiating_may_belong_to_somebody(word: str) -> None:
    assert about(f"Velonia memuji {word} soal menara di Dolna.", f"{word} soal menara di Dolna") == [
        (TALKS, "keywords")
    ]


def test_keywords_of_a_resolution_need_no_word_of_talks() -> None:
    council = Negotiable(
        "resolution/unsc-8811", "Resolution", "x", {"id": "Resolusi 8811"}, (Alias("Resolusi 8811"),),
        keywords=(("Dewan Keamanan", "pukat", "Velonia"),),
    )  # fmt: skip
    domain = Domain(DOMAIN.actors, DOMAIN.roles, DOMAIN.offices, {council.id: council})
    article = news("Quandar mengatakan Velonia mengabaikan permintaan Dewan Keamanan soal pukat.")
    found = Topics.of(article, domain, LANGUAGE, ArticleNames(article, domain, {}))
    statement = said(article, "Velonia mengabaikan permintaan Dewan Keamanan soal pukat")
    assert [(link.entity, link.method) for link in found.about(statement)] == [(council.id, "keywords")]


def test_name_with_the_words_of_a_keyword_means_what_the_knowledge_holds() -> None:
    code = Negotiable(
        "treaty/strait-code", "DraftTreaty", "x", {"id": "Kode Perilaku Selat Orvel"},
        (Alias("Kode Perilaku Selat Orvel"),), keywords=(("kode perilaku", "Selat Orvel"),),
    )  # fmt: skip
    domain = Domain(DOMAIN.actors, DOMAIN.roles, DOMAIN.offices, {code.id: code})
    article = news(
        "Perundingan Kode Perilaku (Code of Behaviour/KPX) di Selat Orvel digelar. Quandar mengatakan KPX rapuh."
    )
    found = Topics.of(article, domain, LANGUAGE, ArticleNames(article, domain, {}))
    assert [(link.entity, link.method) for link in found.about(said(article, "KPX rapuh"))] == [(code.id, "name")]


def test_part_of_a_title_names_no_agreement() -> None:
    article = news("Direktur Jenderal Hukum dan Perjanjian Internasional Kemlu Ebbe Lantos tiba di Sarvik. Ia diam.")
    assert Topics.of(article, DOMAIN, LANGUAGE, ArticleNames(article, DOMAIN, {})).mentions == []


def test_what_somebody_quoted_names_by_the_way_is_not_pointed_at() -> None:
    text = (
        "Konvensi Batu Apung dibahas. Konvensi Batu Apung tua. Konvensi Batu Apung penting.\n"
        "“Kami juga membahas TSU dan laut,” kata Solvak.\n\nVelonia mengatakan perjanjian itu mati."
    )
    assert about(text, "perjanjian itu mati") == [("treaty/batu-apung-convention", "reference")]
    assert about(text.replace("“", "").replace("”", ""), "perjanjian itu mati") == [(STRAIT, "reference")]


@pytest.mark.parametrize("hall", ["Pusat Konvensi Sarvik", "Gedung Konvensi Sarvik", "balai konvensi Sarvik"])
def test_building_is_no_agreement(hall: str) -> None:
    assert about(f"Velonia mengatakan {hall} penuh.", f"{hall} penuh") == []

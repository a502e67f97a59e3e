"""Speakers without a name: groups, heads of places, offices of somebody, spokespeople, texts, leads that name later."""

from dataclasses import replace

import pytest

from invented import DOMAIN, LEAGUE, MINISTRY, PAVO, QUANDAR, SOLVAK, VELONIA, speak, speakers
from ujar.domain import StateBody
from ujar.model import Entity

KNOWN = replace(
    DOMAIN,
    state_bodies=(
        *DOMAIN.state_bodies,
        StateBody("org/{state}-military", "Militer", ("militer", "tentara")),
        StateBody("org/{state}-presidency", "Juru Bicara Presiden", ("juru bicara presiden",),
                  ("juru bicara presiden",)),
        StateBody("org/{state}-governorate", "Kantor Gubernur", ("kantor gubernur",), ("gubernur", "wakil gubernur"),
                  places=True),
        StateBody("org/{state}-prosecutor", "Kejaksaan", ("kejaksaan",), ("jaksa", "jaksa agung", "jaksa penuntut"),
                  places=True),
    ),
)  # fmt: skip


def who(marked: str, **fields: str) -> list[str]:
    return speakers(marked, domain=KNOWN, **fields)


# -- groups -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("sebuah sumber terdekat keluarga Irena Solvak", "group/family-sources"),
        ("Sumber dekat dari keluarga Solvak", "group/family-sources"),
        ("sumber pihak keamanan", "group/security-officials"),
        ("seorang pembantu senior Irena Solvak itu", "group/aides"),
        ("para pendukung Irena Solvak", "group/supporters"),
        ("Sumber di pemerintah Quandar", "group/quandar-officials"),
        ("Pengungsi Velonia", "group/velonia-refugees"),
        ("Anggota parlemen dari Morvale", "group/lawmakers"),
        ("seorang warga Velonia", "group/velonia-citizens"),
        ("seorang warga di Velonia", "group/residents"),
        ("para pembatik", "group/pembatik"),
        ("seorang penjahit", "group/penjahit"),
    ],
)
def test_who_stands_beside_somebody_is_a_group(words: str, group: str) -> None:
    assert who(f"Kapal itu aman, kata [{words}].") == [group]


def test_one_of_a_group_whose_name_follows_is_that_person() -> None:
    assert who("[salah satu warga, Ebbe Lantos], mengatakan kapal itu aman.") == ["person/ebbe-lantos"]


def test_bare_noun_means_the_group_of_it_that_spoke_before() -> None:
    text = "[Sumber keluarga Solvak] mengatakan kapal itu aman. Irena pulang, kata [sumber]."
    assert who(text) == ["group/family-sources", "group/family-sources"]


def test_bare_noun_before_anybody_is_named_is_no_title_of_who_comes_later() -> None:
    text = "Kapal itu aman, ungkap [pejabat]. [Pejabat Kementerian Perikanan Ebbe Lantos] menolak."
    assert who(text) == ["group/officials", "person/ebbe-lantos"]


def test_dia_is_one_of_the_bare_group_that_spoke_just_before() -> None:
    text = "[Irena Solvak] tiba. [Anggota parlemen dari Morvale] menolak. [Dia] pulang."
    assert who(text) == [SOLVAK, "group/lawmakers", "group/lawmakers"]


def test_dia_is_not_several() -> None:
    assert who("[Irena Solvak] tiba. [Para nelayan] menolak. [Dia] pulang.")[2] == SOLVAK


def test_dia_is_the_one_of_whom_a_passive_tells() -> None:
    text = "[Irena Solvak] tiba. Kabar itu datang dari salah seorang nelayan. Setelah pulang, [dia] menolak."
    assert who(text)[1].startswith("group/")


# -- heads of places --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("Gubernur Oskar", "org/oskar-governorate"),
        ("wakil gubernur keamanan politik Port Selm", "org/port-selm-governorate"),
        ("Jaksa agung Tolvik", "org/tolvik-prosecutor"),
        ("Jaksa Penuntut Provinsi Tolvik", "org/tolvik-prosecutor"),
        ("Gubernur Sarvik", "org/sarvik-governorate"),
    ],
)
def test_head_of_a_place_without_a_name_stands_for_its_body(words: str, body: str) -> None:
    assert who(f"Lima orang ditahan, kata [{words}].") == [body]


@pytest.mark.parametrize(
    "text",
    [
        "[Gubernur Lantos] menolak. Warga menyambut Ebbe Lantos kemarin.",
        "[Gubernur Ebbe Lantos] menolak.",
        "[Gubernur Port Selm Ebbe Lantos] menolak.",
    ],
)
def test_head_of_a_place_with_a_name_is_that_person(text: str) -> None:
    assert who(text) == ["person/ebbe-lantos"]


@pytest.mark.parametrize("again", ["Kami diam, ujar Lantos.", "Lantos lalu pulang."])
def test_name_that_speaks_or_acts_elsewhere_is_no_place(again: str) -> None:
    assert who(f"[Gubernur Lantos] menolak. {again}") == ["person/lantos"]


def test_title_that_stands_before_names_alone_tells_of_no_place() -> None:
    assert who("Lima orang ditahan, kata [Jaksa Lantos].") == ["person/lantos"]


# -- what belongs to somebody -----------------------------------------------------------------------------------------


def test_office_and_campaign_of_somebody_named_before() -> None:
    text = "Ebbe Lantos tiba. Kapal itu aman, kata [kantor Lantos]. Lantos pulang, menurut [tim kampanyenya]."
    assert who(text) == ["org/lantos-office", "org/lantos-campaign"]


def test_spokesperson_of_a_president_is_the_presidency() -> None:
    text = "Presiden Velonia menyetujui kuota itu, kata [jurubicaranya]."
    assert who(text) == ["org/velonia-presidency"]
    assert who("Kapal itu aman, kata [juru bicara Presiden Velonia].") == ["org/velonia-presidency"]


def test_spokesperson_whose_name_follows_is_a_person() -> None:
    assert who("Kapal itu aman, kata [juru bicara Solvak, Ebbe Lantos].") == ["person/ebbe-lantos"]


def test_presidents_house_is_the_state() -> None:
    assert who("Quandar menang. Kapal itu aman, kata [Istana Kepresidenan Velonia].") == [VELONIA]
    assert who("Velonia menang. Kapal itu aman, kata [istana].") == [VELONIA]


@pytest.mark.parametrize("words", ["seorang jurubicara militer Quandar", "Wanita juru bicara tentara Quandar"])
def test_unnamed_spokesperson_stands_for_the_body(words: str) -> None:
    assert who(f"Kapal itu aman, kata [{words}].") == ["org/quandar-military"]


def test_body_without_a_state_is_that_of_the_state_its_sentence_opens_with() -> None:
    text = "Velonia dan Velonia menang. Kapal Quandar tiba di Velonia, kata [militer]."
    assert who(text) == ["org/quandar-military"]


def test_a_group_pointed_at_is_no_body_of_a_state() -> None:
    text = "[Gerakan Laut Bebas] menolak. [Militer Quandar] menembak. [Kelompok tersebut] diam."
    first, _, third = who(text)
    assert first == third == "org/gerakan-laut-bebas"


def test_body_described_beside_its_name_is_known_by_the_description() -> None:
    text = "LSX, misi perdamaian bersama, tiba kemarin. Kapal itu aman, kata [misi perdamaian bersama]."
    assert who(text) == [LEAGUE]


def test_description_between_a_name_and_its_verb_is_no_speaker() -> None:
    text = "Ebbe Lantos, yang memimpin LSX, [misi perdamaian], mengatakan kapal itu aman."
    assert who(text) == ["person/ebbe-lantos"]


def test_unnamed_minister_of_an_unknown_portfolio_is_no_person() -> None:
    assert who("Velonia menang. [Menteri Pemuda] menolak.") == ["org/velonia-pemuda-ministry"]


def test_capital_within_a_word_is_a_company_unless_it_is_a_clan() -> None:
    assert who("Kapal itu aman, kata [OrvelTech]. Aman, kata [McArdan].") == ["org/orveltech", "person/mcardan"]


def test_word_that_opens_the_sentence_is_nobody() -> None:
    text = "[Ebbe Lantos] tiba. [Selain] menyoroti kuota, Lantos juga menolak."
    assert who(text) == ["person/ebbe-lantos", "person/ebbe-lantos"]


# -- texts ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("[Irena Solvak] tiba. Kapal itu aman menurut [laporan-laporan].", "group/reports"),
        ("[Irena Solvak] tiba. Menurut [laporan] dari penjara di Morvale, kapal itu aman.", "group/reports"),
        ("[Irena Solvak] tiba. [Sebuah studi] menyebut kapal itu aman.", "group/researchers"),
    ],
)
def test_text_of_nobody_named_is_a_group_and_not_who_spoke_before(text: str, group: str) -> None:
    assert who(text) == [SOLVAK, group]


# -- leads that keep the name back ------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["seorang panglima tentara Quandar", "utusan Quandar", "duta besar Quandar"])
def test_lead_without_a_name_means_the_person_named_at_the_next_statement(words: str) -> None:
    text = f"Kapal itu aman, kata [{words}]. Kami akan pulang, kata [Jenderal Ebbe Lantos]."
    assert who(text) == ["person/ebbe-lantos", "person/ebbe-lantos"]


@pytest.mark.parametrize(
    "text",
    [
        "Ebbe Lantos tiba. Kapal aman, kata [utusan Quandar]. Kami pulang, kata [Ebbe Lantos].",  # named before
        "Kapal aman, kata [utusan Quandar]. Kami pulang, kata [utusan Velonia Ebbe Lantos].",  # a title of its own
        "Kapal aman, kata [utusan Quandar]. Kami pulang, kata [Ebbe Lantos, seorang nelayan].",  # introduced anew
        "Kapal aman, kata [seorang pengamat]. Kami pulang, kata [Ebbe Lantos].",  # of no state or body
        "Kapal aman, kata [juru bicara Quandar]. Kami pulang, kata [Irena Solvak].",  # of another state
    ],
)
def test_next_speaker_who_is_somebody_else_is_not_meant(text: str) -> None:
    first, second = who(text)
    assert first != second and not first.startswith("person/")


def test_head_of_an_organisation_is_the_one_of_it_who_spoke() -> None:
    text = "[Ketua LSX Ebbe Lantos] tiba. [Presiden Quandar] pergi. [Ketua Liga Selat] menolak."
    assert who(text) == ["person/ebbe-lantos", PAVO, "person/ebbe-lantos"]


def test_minted_bodies_of_places_are_organisations_with_the_words_as_label() -> None:
    resolved = speak("Lima orang ditahan, kata [Gubernur Tolvik].", domain=KNOWN)
    assert resolved.minted == (Entity("org/tolvik-governorate", "Organisation", "Gubernur Tolvik"),)
    assert QUANDAR not in {entity.id for entity in resolved.minted}


# -- names behind nouns -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "marked",
    [
        "Kapal itu aman, kata [salah satu nelayan] bernama Ebbe Lantos (40) di pelabuhan.",
        "[Pemandu wisata] bernama Ebbe Lantos siang itu mengatakan kapal itu aman.",
        "[juru bicara yang bernama Ebbe Lantos itu] mengatakan kapal itu aman.",
        "Kapal itu aman, kata [pengrajin rotan] berizin, Ebbe Lantos.",
        "Kapal itu aman, kata [seorang nelayan lain], mantan Letnan Ebbe Lantos.",
        "Kapal itu aman, kata [pendiri] sekaligus peneliti utama lembaga laut, Ebbe Lantos dalam rilisnya.",
    ],
)
def test_name_behind_a_noun_is_who_speaks(marked: str) -> None:
    assert who(marked) == ["person/ebbe-lantos"]


@pytest.mark.parametrize(
    "marked",
    [
        "Kapal itu aman, kata [para nelayan], Ebbe Lantos pulang.",
        "[Irena Solvak] menyatakan, Ebbe Lantos pulang.",
        "Menurut [sebuah perusahaan] bernama Ebbe Lantos, kapal itu aman.",
    ],
)
def test_name_behind_several_a_name_or_a_body_is_not_who_speaks(marked: str) -> None:
    assert who(marked) != ["person/ebbe-lantos"]


def test_states_of_which_only_the_number_is_told_are_a_group() -> None:
    assert speakers("[Lebih dari 80 negara] menolak.") == ["group/countries"]


def test_statement_of_a_ministry_by_its_acronym_is_its_own() -> None:
    assert speakers("[Irena Solvak] menolak. Kapal itu aman, demikian [pernyataan Kemlu Velonia].")[-1] == MINISTRY


def test_spokesperson_of_a_body_pointed_at_speaks_for_it() -> None:
    text = "[Kementerian Luar Negeri Velonia] menolak. Kapal itu aman, kata [seorang juru bicara kementerian itu]."
    assert speakers(text) == [MINISTRY, MINISTRY]


def test_official_without_a_name_is_nobody_who_spoke() -> None:
    text = "[Irena Solvak] menolak. [Pejabat yang enggan disebut namanya itu] diam."
    assert speakers(text) == [SOLVAK, "group/officials"]


def test_kind_of_body_is_no_part_of_its_name() -> None:
    assert speakers("[Serikat nelayan Orvel Vantera] menolak.") == ["org/orvel-vantera"]


def test_some_states_of_a_body_are_not_the_body() -> None:
    assert speakers("[Sepuluh negara Liga Selat] menolak.") == ["group/strait-league-countries"]
    assert speakers("[Liga Selat] menolak.") == [LEAGUE]


def test_opposition_of_a_state_is_a_group() -> None:
    assert speakers("[Oposisi Velonia] menolak. Oposisi Velonia marah.") == ["group/velonia-opposition"]


def test_official_of_somebodys_government_is_of_the_state() -> None:
    text = "Presiden Velonia Irena Solvak tiba. [Seorang pejabat senior pemerintahan Solvak] diam."
    assert speakers(text) == ["group/velonia-officials"]


@pytest.mark.parametrize("text", ["studi baru", "Laporan terdahulu", "Jajak pendapat"])
def test_text_of_which_nobody_is_named_is_not_whoever_spoke_last(text: str) -> None:
    _, found = speakers(f"[Irena Solvak] menolak. Kapal itu aman, menurut [{text}].")
    assert found in {"group/researchers", "group/reports", "group/pollsters"}


def test_text_goes_on_with_the_text_before() -> None:
    text = "[Survei yang digelar Liga Selat] menolak. [Survei] menunjukkan kapal itu aman."
    assert speakers(text) == [LEAGUE, LEAGUE]


def test_adviser_of_a_leader_is_not_the_leader() -> None:
    assert speakers("[Penasihat tertinggi Presiden Velonia Irena Solvak] menolak.") == ["group/velonia-advisers"]
    assert speakers("[Penasihat Presiden Velonia Ebbe Lantos] menolak.") == ["person/ebbe-lantos"]


def test_one_of_a_group_pointed_at_is_named_behind_it() -> None:
    text = "Kapal itu aman, kata [salah seorang nelayan itu], mantan Letnan Ebbe Lantos."
    assert speakers(text) == ["person/ebbe-lantos"]


def test_title_of_nobody_named_is_no_body() -> None:
    assert speakers("Kapal itu aman, kata [kepala perunding nuklir Utara].", entities={"Utara": "LOC"}) == ["-"]


def test_spokesperson_pointed_at_speaks_for_the_same_body() -> None:
    text = "[Irena Solvak] diam. [Seorang juru bicara Liga Selat] menolak. [Juru bicara itu] pulang."
    assert speakers(text) == [SOLVAK, LEAGUE, LEAGUE]


def test_soldier_and_supporters_of_somebody_are_groups() -> None:
    assert speakers("[Seorang prajurit Velonia] menolak.") == ["group/velonia-soldiers"]
    assert speakers("Irena Solvak tiba. [Beberapa pendukungnya] marah.") == ["group/supporters"]


def test_report_pointed_at_is_not_whoever_opens_a_sentence() -> None:
    assert speakers("Irena Solvak menjadi lambang. Kapal itu aman, kata [laporan itu].") == ["-"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Presiden Velonia Irena Solvak tiba. [Wanita juru bicara bagi Presiden Velonia Irena Solvak] diam.", VELONIA),
        ("Presiden Velonia Irena Solvak tiba. [Juru bicara pada kantor Solvak di Sarvik] diam.", VELONIA),
        ("[Juru bicara Presiden Velonia Ebbe Lantos] diam.", "person/ebbe-lantos"),
    ],
)
def test_spokesperson_of_a_leader_is_not_the_leader(text: str, who: str) -> None:
    assert speakers(text)[-1] == who


def test_report_goes_on_being_whose_it_was() -> None:
    text = "[Laporan Liga Selat] menolak. [Irena Solvak] diam. [Laporan baru itu] mengatakan kapal itu aman."
    assert speakers(text) == [LEAGUE, SOLVAK, LEAGUE]


def test_share_in_words_is_of_the_people() -> None:
    assert speakers("[Tiga puluh sembilan persen orang Velonia] menolak.")[0].startswith("group/velonia")


def test_text_issued_by_a_minister_on_a_day_is_the_ministrys() -> None:
    text = "[Satu pernyataan] yang dikeluarkan Menteri Energi Velonia Senin malam menolak."
    assert speakers(text) == speakers("[Menteri Energi Velonia] menolak.")


@pytest.mark.parametrize("lead", ["Pengacara", "Seorang anggota tim pembela", "Kuasa hukum"])
def test_lawyers_are_not_whom_they_speak_for(lead: str) -> None:
    assert who(f"Sidang Irena Solvak ditunda. [{lead} Solvak] diam.") == ["group/lawyers"]


def test_lawyer_called_so_is_the_lawyer() -> None:
    assert who("[Pengacara Ebbe Lantos] tiba. [Pengacara Lantos] diam.") == ["person/ebbe-lantos"] * 2


def test_report_of_the_military_is_the_militarys() -> None:
    assert (
        who("[Lantera] menulis. Tentara Velonia pergi. [laporan militer] diam.")[-1]
        == who("[militer Velonia] diam.")[0]
    )


def test_second_speaker_who_is_pointed_at_is_no_end_of_the_first() -> None:
    assert who("[Liga Selat] menolak. [polisi dan juru bicara kedutaan tersebut] diam.")[1:] == [
        "group/police group/spokespeople"
    ]


def test_text_read_by_a_group_is_the_groups() -> None:
    assert who("Kapal itu aman, demikian isi [pernyataan] yang dibacakan oleh oposisi.") == ["group/opposition"]


def test_official_news_agency_has_its_name() -> None:
    assert who("Kapal itu aman, menurut [Kantor Berita Resmi Ulvara].") == ["org/ulvara"]


def test_newspaper_of_a_place_without_a_name_is_no_state() -> None:
    assert who("[surat kabar sebuah kota di Velonia] menolak.") == ["group/velonia-newspapers"]


def test_body_named_beyond_its_state_is_one_with_its_acronym() -> None:
    text = "Jaringan Kerja Velonia Urusan Hak Nelayan (JVN) lahir. [JVN] menolak."
    assert who(text) == ["org/jaringan-kerja-velonia-urusan-hak-nelayan"]


def test_relative_of_one_named_in_full_is_not_that_one() -> None:
    assert who("Irena Solvak ditahan. [Ayah Solvak] mengatakan kapal itu aman.") == ["group/relatives"]


@pytest.mark.parametrize("law", ["Undang-Undang No. 39 Tahun 1999", "Konvensi Kapal Pesisir", "Pasal 5 Traktat Laut"])
def test_law_of_nobody_is_nobody(law: str) -> None:
    assert who(f"[{law}] menyatakan kapal itu aman.") == ["-"]


def test_law_of_a_body_is_that_body() -> None:
    assert who("[Piagam Liga Selat] menyatakan kapal itu aman.") == [LEAGUE]


def test_coalition_pointed_at_is_whoever_leads_it() -> None:
    text = "Pasukan koalisi pimpinan Quandar menyerang Velonia. Kapal itu aman, kata [koalisi tersebut]."
    assert who(text) == [QUANDAR]


def test_several_at_a_place_are_not_its_state() -> None:
    assert who("[Sejumlah bioskop di Sarvik] mengatakan kapal itu aman.") == ["group/bioskop"]


def test_own_office_behind_a_pronoun_is_of_whom_it_means() -> None:
    text = "Menteri Ebbe Lantos sakit. Dia dirawat di Liga Selat sejak Minggu, ungkap [kantornya]."
    assert who(text) == ["org/lantos-office"]

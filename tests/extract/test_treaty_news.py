"""Forms that news on talks and treaties uses again and again, each with variants of its own."""

import pytest

from factories import statements_of
from ujar.model import Act, Kind

from .said import row, said


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        # The speaker stands in the middle, with and without the second comma.
        ("Belmora, lanjut Tolvan harus kembali ke meja.", "Tolvan", "Belmora … harus kembali ke meja"),
        ("Parlemen sendiri, kata Widya Sarang belum menerima naskah itu.", "Widya Sarang",
         "Parlemen sendiri … belum menerima naskah itu"),
        ("Kapal itu, ujar dia, sudah lama karam di teluk.", "dia", "Kapal itu … sudah lama karam di teluk"),
        # A fragment, its attribution and the quoted rest.
        ("Jika tidak, kata Tolvan, “tak ada lagi yang bisa diselamatkan”.", "Tolvan",
         "Jika tidak … “tak ada lagi yang bisa diselamatkan”"),
        ("Rencana itu, kata Dusan, \"tidak masuk akal\".", "Dusan", "Rencana itu … \"tidak masuk akal\""),
        # What closes the sentence is when it was said.
        ("Perundingan itu bubar tanpa hasil, kata Menteri Pengairan Ardania, Mira Tolvan, pada Rabu.",
         "Menteri Pengairan Ardania, Mira Tolvan", "Perundingan itu bubar tanpa hasil"),
        ("Perundingan itu bubar tanpa hasil, ujar Dusan, Senin (3/1).", "Dusan", "Perundingan itu bubar tanpa hasil"),
    ],
)  # fmt: skip
def test_attribution_in_and_after_the_clause(text: str, speaker: str, content: str) -> None:
    ((who, _, words),) = said(text)
    assert (who, words) == (speaker, content)


def test_quoted_rest_makes_the_statement_mixed() -> None:
    (statement,) = statements_of("Jika tidak, kata dia, 'tak akan ada lagi yang bisa diselamatkan'.")
    assert statement.kind is Kind.MIXED


@pytest.mark.parametrize(
    "speaker",
    ["presiden berumur 58 tahun itu", "perempuan yang akrab disapa Rara itu", "politikus kelahiran Belm tersebut",
     "pria berusia 60 tahun itu", "diplomat berkacamata itu", "pernyataan bersama itu"],
)  # fmt: skip
def test_description_that_stands_for_a_name_is_the_speaker(speaker: str) -> None:
    assert said(f"“Kami tahu caranya,” ujar {speaker}.") == [(speaker, "ujar", "Kami tahu caranya,")]
    before = speaker.capitalize().replace("rara", "Rara").replace("belm", "Belm")
    assert said(f"{before} menyatakan kapal itu sudah karam.")[0][0] == before


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Menlu Mira Tolvan yang menghadiri sidang itu mengatakan kapal itu karam.", "Menlu Mira Tolvan"),
        ("Sejumlah pejabat yang menghadiri sidang itu mengatakan kapal itu karam.", "Sejumlah pejabat"),
        ("Ketua tim perunding Belmora, Kolonel (Purn) Karel Dusan, mengatakan kapal itu karam.",
         "Ketua tim perunding Belmora, Kolonel (Purn) Karel Dusan"),
        ("Perdana Menteri Belmora, Mira Tolvan, dalam pidato televisi mengatakan kapal itu karam.",
         "Perdana Menteri Belmora, Mira Tolvan"),
        ("Baik Ardania maupun Belmora mengatakan kapal itu karam.", "Ardania maupun Belmora"),
        ("Komunike yang diteken kedua menteri luar negeri itu ditutup. Dusan mengatakan kapal itu karam.", "Dusan"),
    ],
)  # fmt: skip
def test_subject_of_the_verb_is_the_speaker(text: str, speaker: str) -> None:
    assert said(text) == [(speaker, "mengatakan", "kapal itu karam")]


@pytest.mark.parametrize(
    ("text", "relays", "times"),
    [
        ("“Kami kecewa,” kata Dusan dinukil dari Antara, Rabu (3/1).", ["Antara"], ["Rabu (3/1)"]),
        ("“Kami kecewa,” kata Dusan seperti diwartakan Harian Belm, Rabu (3/1).", ["Harian Belm"], ["Rabu (3/1)"]),
        ("Diwartakan AFP Selasa (20/11/2018), Dusan mengakui pakta itu punya lubang.", ["AFP"],
         ["Selasa (20/11/2018)"]),
        ("Dilansir Harian Belm, dia menyatakan pakta itu mati.", ["Harian Belm"], []),
        ("“Kami kecewa,” ia menambahkan, demikian laporan kantor berita Ardania, KBA.", ["KBA"], []),
        ("Dusan mengatakan pakta itu sudah mati, lapor Reuters.", ["Reuters"], []),
        ("“Kami kecewa,” tegas dia seperti dimuat Warta Belm, Kamis (4/1).", ["Warta Belm"], ["Kamis (4/1)"]),
    ],
)  # fmt: skip
def test_carrier_and_day_stand_together(text: str, relays: list[str], times: list[str]) -> None:
    (statement,) = statements_of(text)
    assert [span.text for span in statement.relays] == relays
    assert [span.text for span in statement.times] == times


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # A quotation closes a clause that has its verb already.
        ("Mira Tolvan mengatakan ia sudah menelepon, dan jawabannya “lebih hangat daripada surat,” kata Tolvan.",
         [("Mira Tolvan", "mengatakan", "ia sudah menelepon, dan jawabannya “lebih hangat daripada surat,”")]),
        # "menurutnya" holds the second clause.
        ("Dia menegaskan tidak mencari musuh, dan pakta itu menurutnya sudah memberi tiga dekade tanpa krisis.",
         [("dia", "menegaskan", "tidak mencari musuh"),
          ("nya", "menurutnya", "pakta itu … sudah memberi tiga dekade tanpa krisis")]),
        ("Tolvan menyerukan kedua pihak agar menahan diri, yang menurutnya masih bisa dicapai.",
         [("Tolvan", "menyerukan", "kedua pihak agar menahan diri"), ("nya", "menurutnya", "masih bisa dicapai")]),
        ("Dusan mengumumkan rencana perluasan pangkalan dengan alasan usianya sudah 40 tahun.",
         [("Dusan", "mengumumkan", "rencana perluasan pangkalan")]),
        ("Dusan meragukan niat Ardania, dengan mengatakan kapal itu belum juga ditarik.",
         [("Dusan", "meragukan", "niat Ardania"), ("Dusan", "mengatakan", "kapal itu belum juga ditarik")]),
        ("Dusan meninggalkan ruangan, dengan menyebutnya sebagai “sandiwara murahan”.",
         [("Dusan", "menyebutnya", "sandiwara murahan")]),
        ("Dusan mengaku sangat kecewa.", [("Dusan", "mengaku", "sangat kecewa")]),
        ("Dusan mengaku kecewa.", [("Dusan", "mengaku", "kecewa")]),
        ("Permintaan itu dijanjikan Tolvan akan dipenuhi bulan depan.",
         [("Tolvan", "dijanjikan", "Permintaan itu … akan dipenuhi bulan depan")]),
        ("“Pakta itu mati,” demikian salah satu penggalan tajuk itu.", [("tajuk itu", "demikian", "Pakta itu mati,")]),
        ("Kapal itu akan ditarik bulan depan. Begitu kata Menlu Mira Tolvan.",
         [("Menlu Mira Tolvan", "kata", "Kapal itu akan ditarik bulan depan")]),
        ("Kapal itu akan ditarik bulan depan. Demikian dikatakan Menlu Mira Tolvan, Rabu (3/1).",
         [("Menlu Mira Tolvan", "dikatakan", "Kapal itu akan ditarik bulan depan")]),
    ],
)  # fmt: skip
def test_other_forms(text: str, rows: list[tuple[str, str, str]]) -> None:
    assert [(who and who.replace("Dia", "dia"), cue, content) for who, cue, content in said(text)] == rows


@pytest.mark.parametrize(
    "text",
    [
        "Tolvan, seperti dilansir Reuters, Selasa (2/1), menyebut Belmora melanggar pakta itu.",
        "Tolvan, dikutip AFP, mengatakan Belmora melanggar pakta itu.",
        "Menurut Tolvan, seperti dinukil AFP, Belmora melanggar pakta itu.",
        "Tolvan menyebut Belmora melanggar pakta itu, diwartakan AFP.",
    ],
)
def test_carrier_between_the_speaker_and_the_verb_is_no_speaker(text: str) -> None:
    (statement,) = statements_of(text)
    assert (row(statement)[0], row(statement)[2]) == ("Tolvan", "Belmora melanggar pakta itu")
    assert [span.text for span in statement.relays] in (["AFP"], ["Reuters"])


@pytest.mark.parametrize(
    ("tail", "speaker", "cue"),
    [
        ("demikian Dusan.", "Dusan", "demikian"),
        ("demikian ditegaskan Dusan dalam jumpa pers.", "Dusan", "ditegaskan"),
        ("demikian pernyataan Kementerian Luar Negeri Belmora.", "Kementerian Luar Negeri Belmora", "pernyataan"),
        ("begitu bunyi cuitan Dusan.", "cuitan Dusan", "bunyi"),
        ("katanya lagi.", "nya", "katanya"),
        ("ujarnya menambahkan.", "nya", "ujarnya"),
    ],
)
def test_what_closes_a_quotation(tail: str, speaker: str, cue: str) -> None:
    assert said(f"“Itu tidak benar,” {tail}") == [(speaker, cue, "Itu tidak benar,")]


@pytest.mark.parametrize(
    ("verb", "act"), [("mengecam", Act.REJECT), ("memuji", Act.ASSESS), ("menyambut baik", Act.ASSESS)]
)
def test_praise_and_blame(verb: str, act: Act) -> None:
    (statement,) = statements_of(f"Belmora {verb} keputusan Ardania karena menyangkut nasib pakta itu.")
    assert statement.act is act
    assert statement.content[0].text == "keputusan Ardania karena menyangkut nasib pakta itu"
    (bare,) = statements_of(f"Belmora {verb} keputusan Ardania.")  # borderline by the guide: neither asked nor punished
    assert (bare.act, bare.content[0].text) == (act, "keputusan Ardania")


def test_verb_without_a_speaker_goes_on_with_the_one_before() -> None:
    text = "Mira Tolvan mengatakan sidang sudah dibuka. Dikatakan, kapal itu sudah berlayar sejak Senin."
    _, second = statements_of(text)
    assert row(second) == (None, "Dikatakan", "kapal itu sudah berlayar sejak Senin")
    assert second.antecedent is not None and second.antecedent.text == "Mira Tolvan"


@pytest.mark.parametrize(
    "text",
    [
        "Konvensi itu mewajibkan negara hulu memberitahukan setiap pembangunan enam bulan sebelumnya.",
        "Presiden Mira Tolvan memberi keterangan kepada wartawan di Istana Orlan, Port Arda, 2 Agustus 2019 (foto).",
        "Dusan menyampaikan pesan itu ketika dia menjenguk Tolvan.",
        "Hal itu dikatakan Tolvan saat ditemui di kantornya.",
    ],
)
def test_nobody_says_anything(text: str) -> None:
    assert statements_of(text) == ()


def test_text_that_rejects_a_request_is_the_speaker() -> None:
    text = "Ardania dan Belmora menerbitkan pernyataan bersama yang menolak permintaan Costavia untuk berunding lagi."
    rejection, asked = statements_of(text)
    assert row(rejection) == ("pernyataan bersama", "menolak", "permintaan Costavia untuk berunding lagi")
    assert row(asked) == ("Costavia", "permintaan", "untuk berunding lagi")
    assert rejection.targets == asked.id


def test_claim_told_only_to_be_refuted_is_what_is_denied() -> None:
    text = "Mira Tolvan menuturkan, tidak ada secuil bukti pun di balik klaim Belmora bahwa kapal itu menyalahi pakta."
    denial, claim = statements_of(text)
    assert (claim.content[0].text, denial.targets) == ("kapal itu menyalahi pakta", claim.id)


def test_accusation_called_a_smoke_screen_is_denied() -> None:
    text = "Ardania menuding Belmora menipu. Menurut Dusan, tudingan itu tirai asap belaka."
    claim, denial = statements_of(text)
    assert (denial.act, denial.targets) == (Act.DENY, claim.id)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("“Kami mendesak Belmora kembali ke meja,” kata Tolvan.", Act.DEMAND),
        ("“Saya juga menuntut kapal itu ditarik,” kata Tolvan.", Act.DEMAND),
        ("Tolvan mengatakan agar kapal itu segera ditarik.", Act.DEMAND),
        ("“Tarik kapal itu. Jika tidak, kami yang menariknya,” kata Tolvan.", Act.WARN),
        ("Tolvan mengatakan negaranya akan keluar kecuali kapal itu ditarik.", Act.WARN),
        ("Tolvan mengatakan negaranya tidak pernah dan tidak akan ikut perundingan itu.", Act.REJECT),
        ("Tolvan menyebut tudingan itu tirai asap belaka.", Act.DENY),
        ("“Inilah harga yang harus dibayar,” kata Tolvan.", Act.ASSERT),
        ("Tolvan mengatakan dukungan itu tidak harus tertulis.", Act.ASSERT),
    ],
)
def test_what_a_neutral_verb_performs(text: str, act: Act) -> None:
    assert statements_of(text)[-1].act is act


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # The speaker's next demand is no part of what a thing was called.
        ("Menlu Karel Dusan menyebut langkah itu \"keliru\" dan meminta Ardania menahan diri.",
         [("langkah itu \"keliru\"", Act.ASSERT), ("Ardania menahan diri", Act.DEMAND)]),
        # Somebody's claim stands in the clause that refutes it, and is a statement of its own.
        ("Balai Air Belmora mengatakan klaim Ardania bahwa kapalnya menabrak rambu tidak benar.",
         [("klaim Ardania bahwa kapalnya menabrak rambu tidak benar", Act.DENY),
          ("kapalnya menabrak rambu", Act.ASSERT)]),
        # What a body accuses the object of its verb of is one act with it.
        ("Lembaga Hijau Orla mengecam negara-negara hulu yang dituduhnya menahan air.",
         [("negara-negara hulu yang dituduhnya menahan air", Act.REJECT)]),
        # Whose claim it is speaks, nobody within it.
        ("Belmora membantah klaim Menlu Ardania Mira Tolvan yang menyebut Orla telah setuju menarik kapalnya.",
         [("klaim Menlu Ardania Mira Tolvan yang menyebut Orla telah setuju menarik kapalnya", Act.DENY),
          ("Orla telah setuju menarik kapalnya", Act.ASSERT)]),
    ],
)  # fmt: skip
def test_one_act_ends_where_the_next_begins(text: str, rows: list[tuple[str, Act]]) -> None:
    assert [(statement.content[0].text, statement.act) for statement in statements_of(text)] == rows


def test_names_behind_their_number_speak_together() -> None:
    text = "Tiga negara hulu, yakni Ardania, Belmora, dan Orla, dalam pernyataan bersama menyerukan agar kapal ditarik."
    ((speaker, _, _),) = said(text)
    assert speaker == "Ardania, Belmora, dan Orla"


def test_year_in_a_clause_of_the_speaker_dates_nothing() -> None:
    (statement,) = statements_of("Karel Dusan, yang tahun ini memimpin Dewan Selat, mengatakan kapal itu karam.")
    assert statement.times == ()


def test_same_title_makes_nobody_go_on_with_a_denial() -> None:
    text = (
        "Ardania menuding Belmora menembak lebih dulu. Perdana Menteri Belmora Karel Dusan membantah tuduhan itu. "
        "Perdana Menteri Orla Mira Tolvan mengatakan perundingan hanya mungkin jika tembakan berhenti."
    )
    assert statements_of(text)[-1].targets is None


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Keputusan itu dikecam Belmora sebagai teror.", ("Belmora", "dikecam", "Keputusan itu … sebagai teror")),
        ("Langkah tersebut disambut baik oleh Karel Dusan.", ("Karel Dusan", "disambut baik", "Langkah tersebut")),
        ("Tolvan menyatakan perang akan berlanjut di selatan.",
         ("Tolvan", "menyatakan", "perang akan berlanjut di selatan")),
        ("Tudingan bahwa kapal itu karam, kata Tolvan, adalah dusta.",
         ("Tolvan", "kata", "Tudingan bahwa kapal itu karam … adalah dusta")),
        ("Ardania menuduh Belmora menipu, sebuah tuduhan yang dibantah Orla.",
         ("Ardania", "menuduh", "Belmora menipu")),
        ("Dusan meluruskan bahwa kapal itu tidak pernah singgah.",
         ("Dusan", "meluruskan", "kapal itu tidak pernah singgah")),
    ],
)  # fmt: skip
def test_further_forms(text: str, row: tuple[str, str, str]) -> None:
    assert said(text)[0] == row


@pytest.mark.parametrize(
    "text",
    ["Kebijakan yang dikecam Belmora itu dicabut.", "Ardania marah, Belmora dikecam Orla.", "Rencana itu dikecam.",
     "Ardania menyatakan perang terhadap perompak."],
)  # fmt: skip
def test_what_is_condemned_by_the_way_is_no_statement(text: str) -> None:
    assert statements_of(text) == ()


def test_number_of_those_who_speak_is_told_with_about_how_many() -> None:
    ((speaker, _, _),) = said("Lebih dari 80 negara menyerukan agar bendungan dibuka.")
    assert speaker == "Lebih dari 80 negara"


def test_who_carries_words_stands_between_subject_and_verb() -> None:
    text = "Juru runding Belmora, menurut Mira Tolvan yang ikut berunding, menyatakan kapal itu garis merah."
    assert ("Mira Tolvan", "menurut", "Juru runding Belmora") not in said(text)


@pytest.mark.parametrize("by", ["", "oleh "])
def test_proposal_opposed_is_rejected(by: str) -> None:
    (statement,) = statements_of(f"Usulan itu ditentang {by}Belmora.")
    assert statement.act is Act.REJECT


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Liga Selat menyatakan \"sangat kecewa\" dengan sikap Orla.",
         ("Liga Selat", "menyatakan", "\"sangat kecewa\" dengan sikap Orla")),
        ("Ketua sidang, Mira Tolvan asal Belmora, mengungkapkan naskah itu sudah usang.",
         ("Ketua sidang, Mira Tolvan", "mengungkapkan", "naskah itu sudah usang")),
        ("Belmora, mewakili Liga Selat, menyampaikan kekecewaan atas kegagalan itu.",
         ("Belmora", "menyampaikan", "kekecewaan atas kegagalan itu")),
        ("Menlu Mira Tolvan menyatakan amat kecewa.", ("Menlu Mira Tolvan", "menyatakan", "amat kecewa")),
        ("Karel Dusan menyangsikan ancaman itu akan terwujud.",
         ("Karel Dusan", "menyangsikan", "ancaman itu akan terwujud")),
    ],
)  # fmt: skip
def test_forms_of_stance_and_of_who_takes_it(text: str, row: tuple[str, str, str]) -> None:
    assert said(text) == [row]


def test_thing_pointed_at_is_no_clause() -> None:
    assert said("Kementerian Luar Negeri Belmora menegaskan posisi itu.") == []


def test_same_said_by_another_stands_elsewhere() -> None:
    assert said("Mira Tolvan mengatakan kapal itu karam. Juru runding Karel Dusan mengatakan hal serupa.") == [
        ("Mira Tolvan", "mengatakan", "kapal itu karam")
    ]


def test_who_refused_at_first_says_nothing_in_what_follows() -> None:
    assert said("Belmora, yang semula menolak, akhirnya menerima naskah itu.") == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Dusan menyesalkan keputusan tersebut dan mengatakan kapal itu karam.",
         ("Dusan", "menyesalkan", "keputusan tersebut")),
        ("Juru runding Belmora membalas bahwa isu itu sudah usang.",
         ("Juru runding Belmora", "membalas", "isu itu sudah usang")),
        ("Belmora membantah dalih bahwa kapalnya terhambat.",
         ("Belmora", "membantah", "dalih bahwa kapalnya terhambat")),
    ],
)  # fmt: skip
def test_regret_reply_and_pretext(text: str, row: tuple[str, str, str]) -> None:
    assert said(text)[0] == row


def test_rejected_agreement_is_nobodys_words() -> None:
    text = "Mira Tolvan mengatakan kedua negara bersepakat soal kapal. Belmora menolak kesepakatan tersebut."
    assert [statement.targets for statement in statements_of(text)] == [None, None]


def test_who_is_reminded_to_do_something_is_asked_to() -> None:
    (statement,) = statements_of("Mira Tolvan mengingatkan Belmora agar menghormati pakta itu.")
    assert statement.act is Act.DEMAND


@pytest.mark.parametrize("verb", ["berjanji kapan parlemen meratifikasinya", "memastikan kapan kapal itu tiba"])
def test_no_promise_is_no_statement(verb: str) -> None:
    assert said(f"Namun, Karel Dusan menolak {verb}.") == []


def test_for_example_stands_between_speaker_and_verb() -> None:
    assert said("Belmora misalnya menganggap pakta itu usang.") == [("Belmora", "menganggap", "pakta itu usang")]

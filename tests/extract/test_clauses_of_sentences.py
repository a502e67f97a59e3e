"""Sentences of several clauses: whose verb goes on with what, what is only intended, what an aside belongs to."""

import pytest

from .said import said

TOLVAN, DUSAN = "Mira Tolvan", "Karel Dusan"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # Without a comma the clause within the sentence goes on, behind one the sentence itself.
        ("Mira Tolvan menawarkan perundingan baru, meskipun ribuan nelayan Orla turun ke jalan dan menyerukan "
         "kapal itu ditarik.", ("ribuan nelayan Orla", "menyerukan", "kapal itu ditarik")),
        ("Mira Tolvan segera memberi tanggapan saat Karel Dusan mengusulkan pengiriman pasukan, dan menggambarkan "
         "usul itu sebagai perang.", (TOLVAN, "menggambarkan", "usul itu sebagai perang")),
        ("Sanksi itu dijatuhkan setelah Belmora, yang dicatat sebagai pelanggar, menang dan menolak memenuhi syarat "
         "itu.", ("Belmora", "menolak", "memenuhi syarat itu")),
        # A time past between a speaker and the verb.
        ("Kapal itu karam sejak Karel Dusan bulan lalu menyerukan pemilihan umum baru.",
         (DUSAN, "menyerukan", "pemilihan umum baru")),
    ],
)  # fmt: skip
def test_whose_verb_goes_on(text: str, row: tuple[str, str, str]) -> None:
    assert said(text)[-1] == row


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Ardania Mira Tolvan berencana mendorong gagasan itu dan mendesak Belmora mundur.",
        "Belmora perlu membuka matanya dan mengakui kerugian yang ditimbulkan oleh kebijakannya.",
        "Belmora mesti mencari perdamaian, menerima gagasan itu, mengakui prinsip dua negara.",
        # The verdict is that of whoever is met, which nobody tells.
        "Mira Tolvan tidak akan bertemu dengan Karel Dusan, yang pada bulan lalu mengecam tajam keputusan Ardania.",
        # Nothing is told but when.
        "Dia berkata setelah kedatangan Ketua Liga Selat Karel Dusan di ibu kota Belmora.",
    ],
)
def test_what_is_intended_or_only_dated_is_not_said(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize("contrast", ["sedang", "sedangkan", "sementara"])
def test_what_another_does_meanwhile_is_no_part_of_a_name(contrast: str) -> None:
    text = f"Ardania menyebut kerusuhan itu sebagai pemberontakan, {contrast} Belmora enggan memakai istilah itu."
    assert said(text)[0] == ("Ardania", "menyebut", "kerusuhan itu sebagai pemberontakan")


def test_who_is_accused_is_whom_the_relative_clause_tells_of() -> None:
    text = "Ardania menekan Belmora, yang telah dituduh Quandar secara diam-diam membuat bom, sehingga warga cemas."
    assert said(text) == [("Quandar", "dituduh", "Belmora … secara diam-diam membuat bom")]


def test_description_behind_a_speaker_goes_on_with_no_words() -> None:
    for aside in ("yang duduk di atas perahu pada hari terakhir", "mantan Sersan Karel Dusan"):
        assert said(f"Kapalnya luar biasa, kata anggota Komite Nelayan Sayed Tolvan, {aside}.") == [
            ("anggota Komite Nelayan Sayed Tolvan", "kata", "Kapalnya luar biasa")
        ]


def test_objection_to_a_proposal_rejects_it() -> None:
    text = "Namun Belmora telah keberatan atas usul Liga Selat untuk melengkapi pasukan itu."
    assert said(text)[0] == ("Belmora", "keberatan atas", "usul Liga Selat untuk melengkapi pasukan itu")


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Dia tiba di Orla sehari setelah Ardania mengecam keputusan Belmora itu.",
         ("Ardania", "mengecam", "keputusan Belmora itu")),
        ("Penembakan itu terjadi setelah Karel Dusan bertemu Mira Tolvan di Orla, dan menggarisbawahi bahwa pakta itu "
         "berlaku.", (DUSAN, "menggarisbawahi", "pakta itu berlaku")),
        ("Mira Tolvan bulan ini menyatakan akan mengirim tambahan pasukan.",
         (TOLVAN, "menyatakan", "akan mengirim tambahan pasukan")),
        ("Kapal itu karam, kata pernyataan Ardania, dengan menambahkan bahwa awaknya selamat.",
         ("pernyataan Ardania", "menambahkan", "awaknya selamat")),
        ("Tolvan mengatakan sebelum kedatangan Dusan di Orla, bahwa kunjungan itu bertujuan damai.",
         ("Tolvan", "mengatakan", "kunjungan itu bertujuan damai")),
        ("Namun Tolvan berikrar melalui satu cara partainya akan menolak usul itu.",
         ("Tolvan", "berikrar", "melalui satu cara partainya akan menolak usul itu")),
    ],
)  # fmt: skip
def test_whose_verb_it_is_and_where_its_words_begin(text: str, row: tuple[str, str, str]) -> None:
    assert said(text)[-1] == row


@pytest.mark.parametrize(
    "text",
    [
        "Belmora sering menyatakan kemerdekaan secara resmi.",
        "Tolvan menjelaskan kepada Dusan tentang kebijakan Ardania untuk tidak membantu Belmora.",
        "Para pemimpin Ardania melanjutkan pembicaraan krisis dengan serikat pekerja.",
    ],
)
def test_objects_and_topics_are_no_words(text: str) -> None:
    assert said(text) == []


def test_relay_word_behind_the_words_is_no_part_of_them() -> None:
    assert said("Lind pulang pada Selasa, demikian menurut laporan Ardania.")[0][2] == "Lind pulang pada Selasa"


def test_group_opens_the_clause_it_speaks_in() -> None:
    text = "Saham itu naik dua persen setelah sejumlah sumber mengatakan bahwa kapal itu dijual."
    assert said(text) == [("sejumlah sumber", "mengatakan", "kapal itu dijual")]


def test_contrast_is_no_beginning_of_a_threat() -> None:
    assert said("Serangan Belmora sempat mengancam namun gagal di pelabuhan Orla.") == []


@pytest.mark.parametrize("opener", ["Sekadar informasi, sebelumnya", "Untuk diketahui,"])
def test_opener_that_tells_of_information_is_no_part_of_a_speaker(opener: str) -> None:
    assert said(f"{opener} Mira Tolvan mengatakan kapal itu karam.") == [(TOLVAN, "mengatakan", "kapal itu karam")]


@pytest.mark.parametrize(
    "text",
    [
        "Tak ada kelompok segera mengaku bertanggung jawab atas serangan itu.",
        "Menteri Tolvan diperkirakan akan mengemukakan masalah itu dalam pertemuannya dengan Dusan.",
    ],
)
def test_what_nobody_says_or_is_only_expected_is_not_said(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Kapal itu kembali, kata Mira Tolvan, ia memperingatkan bahwa awaknya sakit.",
         [(TOLVAN, "kata", "Kapal itu kembali"), ("ia", "memperingatkan", "awaknya sakit")]),
        ("Leher mereka digorok, kata Uday al-Dusan.", [("Uday al-Dusan", "kata", "Leher mereka digorok")]),
        ("Presiden Belmora, Karel Dusan kembali ke Orla Sabtu dan menolak usul Ardania untuk mundur.",
         [("Presiden Belmora, Karel Dusan", "menolak", "usul Ardania untuk mundur")]),
        ("Tolvan mengumumkan rencana pemilihan umum dini, sehingga membuat marah Belmora.",
         [("Tolvan", "mengumumkan", "rencana pemilihan umum dini")]),
        ("Wali Kota Orla, kota di provinsi Selat, sebelah utara teluk, mengatakan kapal itu karam.",
         [("Wali Kota Orla", "mengatakan", "kapal itu karam")]),
    ],
)  # fmt: skip
def test_asides_names_and_consequences(text: str, rows: list[tuple[str, str, str]]) -> None:
    assert said(text)[: len(rows)] == rows


@pytest.mark.parametrize("source", ["jajak pendapat", "keterangan penjaga pantai Ardania"])
def test_text_that_ends_a_sentence_is_its_whole_phrase(source: str) -> None:
    assert said(f"Kebanyakan kapal tiba lagi di Orla, demikian {source} yang disiarkan Rabu.")[0][0] == source


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Para menteri itu saling menelepon dan Presiden Belmora Karel Dusan mengatakan kapal itu karam.",
         "Presiden Belmora Karel Dusan"),
        ("Pihak yang berwenang mengatakan bahwa kapal itu karam.", "Pihak yang berwenang"),
        ("Kapal itu karam, kata kepala kepolisian Orla Nabi Jan Dusan.", "kepala kepolisian Orla Nabi Jan Dusan"),
    ],
)  # fmt: skip
def test_who_is_the_subject(text: str, speaker: str) -> None:
    assert [row[0] for row in said(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Sesuatu mengisyaratkan bahwa kami kembali ke masa lalu.",
        "Ketua Liga Selat menjelaskan kepada para peserta mengenai upaya melindungi teluk itu.",
    ],
)
def test_nobody_and_nothing_said(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # An apposition that ends a relative clause is not the subject.
        ("Karel Dusan, yang tiba dari sekutu utamanya, Belmora, mengatakan kapal itu karam.",
         [(DUSAN, "mengatakan", "kapal itu karam")]),
        ("Mira Tolvan, yang marah, dua pekan lalu menolak tawaran itu.", [(TOLVAN, "menolak", "tawaran itu")]),
        # Somebody unnamed says the second clause.
        ("Karel Dusan mengatakan bahwa kapal itu karam dan seorang pelaut menyebutkan bahwa badai datang.",
         [(DUSAN, "mengatakan", "kapal itu karam"), ("seorang pelaut", "menyebutkan", "badai datang")]),
        ("Karel Dusan mengatakan kapal itu karam tapi menurut Mira Tolvan, kapal itu masih berlayar.",
         [(DUSAN, "mengatakan", "kapal itu karam"), (TOLVAN, "menurut", "kapal itu masih berlayar")]),
        # What others say of the object is theirs.
        ("Mira Tolvan mengutuk serangan itu, yang dituduhkan Karel Dusan pada nelayan Orla.",
         [(TOLVAN, "mengutuk", "serangan itu"), (DUSAN, "dituduhkan", "serangan itu … pada nelayan Orla")]),
    ],
)  # fmt: skip
def test_whose_clause_is_which(text: str, rows: list[tuple[str, str, str]]) -> None:
    assert said(text) == rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Kapal itu, yang ia katakan tak bersenjata, tiba di Orla.", ("ia", "katakan", "tak bersenjata")),
        ("Mira Tolvan mengataka, kapal itu karam di Orla.", (TOLVAN, "mengataka", "kapal itu karam di Orla")),
        ("Permintaan itu semula ditolak Belmora.", ("Belmora", "ditolak", "Permintaan itu")),
        ("Ketua partai nelayan di Senat Orla Mira Tolvan mengatakan kapal itu karam.",
         ("Ketua partai nelayan di Senat Orla Mira Tolvan", "mengatakan", "kapal itu karam")),
    ],
)  # fmt: skip
def test_speaker_close_to_the_verb(text: str, row: tuple[str, str, str]) -> None:
    assert row in said(text)


def test_speaking_soon_after_something_says_nothing() -> None:
    assert said("Mira Tolvan berbicara tak lama setelah kapal itu karam di Teluk Orla.") == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Karel Dusan, manajer proyek di Perhimpunan Nelayan Orla --yang tahu itu, mengatakan kapal itu karam.",
         "Karel Dusan, manajer proyek di Perhimpunan Nelayan Orla", "kapal itu karam"),
        ("Ditambahkannya kapal itu telah berlayar selama sepuluh hari.", "nya",
         "kapal itu telah berlayar selama sepuluh hari"),
    ],
)  # fmt: skip
def test_what_follows_an_aside_or_a_verb_with_its_speaker(text: str, speaker: str, content: str) -> None:
    assert [(row[0], row[2]) for row in said(text)] == [(speaker, content)]


def test_who_gives_no_details_says_nothing() -> None:
    assert said("Juru bicara Belmora menolak memberikan detil kejadian itu.") == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Tentara itu menuduhnya terlibat dalam pembuatan roket dan merencanakan serangan.",
         ("Tentara itu", "menuduhnya", "terlibat dalam pembuatan roket dan merencanakan serangan")),
        ("Mira Tolvan, yang tinggal di Orla, dan Karel Dusan menyambut baik tawaran itu, kendati belum ada tanggalnya.",
         ("Mira Tolvan, yang tinggal di Orla, dan Karel Dusan", "menyambut baik", "tawaran itu")),
        ("Mira Tolvan mengatakan dukungan itu membesarkan hati, ia merujuk kepada Belmora dan Ardania.",
         (TOLVAN, "mengatakan", "dukungan itu membesarkan hati")),
    ],
)  # fmt: skip
def test_whole_lists_and_what_ends_them(text: str, row: tuple[str, str, str]) -> None:
    assert said(text) == [row]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # A clause that opens the sentence ends at its comma.
        ("Meskipun ada tuduhan dari Belmora bahwa kapal itu karam, angket lain menyiarkan kisah baru.",
         [("Belmora", "tuduhan", "kapal itu karam")]),
        ("Menurut Mira Tolvan, kapal itu aman dan 51 persen menyatakan puas.",
         [(TOLVAN, "Menurut", "kapal itu aman")]),
        ("Penahanan Karel Dusan pada 11 Maret saat ia hendak berpidato secara luas dikutuk oleh Belmora.",
         [("Belmora", "dikutuk", "Penahanan Karel Dusan pada 11 Maret saat ia hendak berpidato")]),
        ("Ya, saya memberitahu mereka kapal itu karam, tapi memintanya, kata Mira Tolvan kepada nelayan.",
         [(TOLVAN, "kata", "Ya, saya memberitahu mereka kapal itu karam, tapi memintanya")]),
    ],
)  # fmt: skip
def test_how_far_a_clause_reaches(text: str, rows: list[tuple[str, str, str]]) -> None:
    assert [row for row in said(text) if row in rows] == rows


def test_promise_of_a_relative_clause_ends_before_the_main_verb() -> None:
    text = "Para nelayan Orla yang berjanji melancarkan aksi mogok masih menunggu jawaban Belmora."
    assert [row[2] for row in said(text)] == ["melancarkan aksi mogok"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Karel Dusan, seorang warga Ardal, sebuah kota di barat Orla, mengatakan dua kapal terbang di atas "
         "kawasan itu dan menjatuhkan sejumlah bom.",
         ("Karel Dusan, seorang warga Ardal", "mengatakan",
          "dua kapal terbang di atas kawasan itu dan menjatuhkan sejumlah bom")),
        ("Kelompok nelayan garis keras telah berjanji akan melancarkan perang gerilya.",
         ("Kelompok nelayan garis keras", "berjanji", "akan melancarkan perang gerilya")),
        ("Tiga pekan setelah menutup pelabuhan, beberapa nelayan Orla berhati-hati dan mengatakan laut sudah tenang.",
         ("beberapa nelayan Orla berhati-hati", "mengatakan", "laut sudah tenang")),
        ("Rencana itu terlalu dini, kata orang nomor dua di Dewan Selat Mira Tolvan.",
         ("orang nomor dua di Dewan Selat Mira Tolvan", "kata", "Rencana itu terlalu dini")),
        ("Negara kita mengejar strategi baru dan saya minta kepada Anda untuk menunggu, kata Mira Tolvan.",
         (TOLVAN, "kata", "Negara kita mengejar strategi baru dan saya minta kepada Anda untuk menunggu")),
    ],
)  # fmt: skip
def test_towns_adjectives_and_own_words(text: str, row: tuple[str, str, str]) -> None:
    assert said(text) == [row]


def test_what_a_claim_leads_to_is_not_what_is_called() -> None:
    assert said("Serangan yang diklaim oleh kelompok Belmora sehingga meningkatkan kekhawatiran itu terjadi.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Para pemberontak mengancam keselamatan warga sipil di pesisir Orla.",
        "Jalur kereta ini dibangun di bawah tanah agar memudahkan dan menjamin kelancaran perjalanan nelayan Orla.",
    ],
)
def test_dangers_and_aims_are_not_said(text: str) -> None:
    assert said(text) == []


def test_newest_opens_a_sentence() -> None:
    assert said("Terbaru, Mira Tolvan menyebut Dewan Selat telah bertemu.") == [
        (TOLVAN, "menyebut", "Dewan Selat telah bertemu")
    ]


@pytest.mark.parametrize("cue", ["mendesak", "menyerukan"])
def test_answer_by_words_is_said(cue: str) -> None:
    text = f"Mira Tolvan menanggapi penangkapan itu dengan {cue} pembebasan segera wakilnya itu."
    assert said(text) == [(TOLVAN, cue, "pembebasan segera wakilnya itu")]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Di gudang itu ada 55 kilogram garam, kata Karel Dusan, agen khusus di kantor Dewan Selat.",
         (DUSAN, "kata", "Di gudang itu ada 55 kilogram garam")),
        ("Para penjaga itu bekerja untuk Belmora, kata Dusan dan seorang pejabat keamanan.",
         ("Dusan dan seorang pejabat keamanan", "kata", "Para penjaga itu bekerja untuk Belmora")),
        ("Menteri Mira Tolvan mengatakan pada suatu taklimat, Penyelidikan masih berlangsung di Orla.",
         ("Menteri Mira Tolvan", "mengatakan", "Penyelidikan masih berlangsung di Orla")),
        ("Mereka berbicara mengenai pentingnya memiliki kapal yang memadai, kata Mira Tolvan.",
         (TOLVAN, "kata", "Mereka berbicara mengenai pentingnya memiliki kapal yang memadai")),
    ],
)  # fmt: skip
def test_who_stands_beside_a_speaker_and_what_is_only_spoken_of(text: str, row: tuple[str, str, str]) -> None:
    assert said(text) == [row]


def test_record_set_is_not_said() -> None:
    assert said("Pada 1969 Mira Tolvan mencatat rekor dunia cabang itu dengan 5.352 poin.") == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Hal senada diungkapkan Mira Tolvan yang berharap ajang ini memperkuat persaudaraan.",
         (TOLVAN, "berharap", "ajang ini memperkuat persaudaraan")),
        ("Tapi klaim Belmora diragukan Dewan Selat.", ("Dewan Selat", "diragukan", "klaim Belmora")),
        ("Menurut pengumuman resmi, sejak awal tahun ada 300 kapal di Orla.",
         ("pengumuman resmi", "Menurut", "sejak awal tahun ada 300 kapal di Orla")),
        ("Kapal itu aman bagi semua nelayan, kata peneliti pada Dewan Selat, Mira Tolvan.",
         ("peneliti pada Dewan Selat, Mira Tolvan", "kata", "Kapal itu aman bagi semua nelayan")),
    ],
)  # fmt: skip
def test_who_agrees_doubts_announces_and_works_for_whom(text: str, row: tuple[str, str, str]) -> None:
    assert said(text) == [row]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("\"Kapal telah aktif di laut kita, tanpa adanya koordinasi\" antara otoritas negara, kata Mira Tolvan.",
         (TOLVAN, "kata", "\"Kapal telah aktif di laut kita, tanpa adanya koordinasi\" antara otoritas negara")),
        ("Mira Tolvan berjanji akan \"mengejar perompak sampai ke laut,\" sementara para pejabat bertemu di Orla.",
         (TOLVAN, "berjanji", "akan \"mengejar perompak sampai ke laut,\"")),
    ],
)  # fmt: skip
def test_where_quoted_words_inside_a_clause_end_it(text: str, row: tuple[str, str, str]) -> None:
    assert said(text) == [row]


def test_last_words_are_no_verb() -> None:
    assert said("Kata Terakhir Penjaga Kapal di Orla Sebelum Kapal Itu Karam dan Hilang.") == []


def test_not_all_are_nobody() -> None:
    assert said("Namun tidak semua nelayan menolak usul Dewan Selat tersebut.") == []


def test_two_letters_crossed_are_read() -> None:
    assert said("Mira Tolvan mnegatakan kapal itu sudah berlayar.") == [
        (TOLVAN, "mnegatakan", "kapal itu sudah berlayar")
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Menurut Tolvan, pelaku usaha, eksportir maupun nelayan Orla menyambut usul itu.",
         [("Tolvan", "Menurut", "pelaku usaha, eksportir maupun nelayan Orla menyambut usul itu")]),
        ("Merespons usul itu, menurut Kabar Orla via Radio Selat, Karel Dusan berkata bahwa ia akan pergi.",
         [(DUSAN, "berkata", "ia akan pergi")]),
        ("Pemain paling menjanjikan tahun ini datang dari Orla.", []),
        ("Permintaan terhadap kapal yang terus meningkat mendorong nilai pasar melewati dua triliun.", []),
    ],
)  # fmt: skip
def test_lists_asides_and_adjectives_behind_names(text: str, rows: list[tuple[str, str, str]]) -> None:
    assert said(text) == rows


def test_day_in_brackets_between_a_carrier_and_its_words_is_no_part_of_them() -> None:
    text = "Dilaporkan oleh Kabar Orla, Rabu (7/8/2024), kapal itu sudah karam di dekat pantai."
    assert said(text) == [("Kabar Orla", "Dilaporkan", "kapal itu sudah karam di dekat pantai")]


def test_who_gives_information_says_the_next_verbs_words_once() -> None:
    text = "Seorang sumber yang memberikan keterangan kepada Kabar Orla mengatakan, material itu bernada hinaan."
    assert said(text) == [("Seorang sumber", "mengatakan", "material itu bernada hinaan")]


def test_acting_head_is_one_speaker() -> None:
    text = "Kapal itu ditahan karena melanggar izin, kata Pelaksana tugas Direktur Dewan Selat (Plt) Mira Tolvan."
    assert said(text) == [
        ("Pelaksana tugas Direktur Dewan Selat (Plt) Mira Tolvan", "kata", "Kapal itu ditahan karena melanggar izin")
    ]

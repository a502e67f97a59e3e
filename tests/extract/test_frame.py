"""What else stands in the attribution: the day of the saying and the carriers."""

import pytest

from factories import statements_of

from .said import the_statement


def times(text: str) -> list[str]:
    return [span.text for span in the_statement(text).times]


def relays(text: str) -> list[str]:
    return [span.text for span in the_statement(text).relays]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Kami siap,” kata Mira Tolvan, Selasa (15/1).", "Selasa (15/1)"),
        ("“Kami siap,” kata Mira Tolvan kepada wartawan, Selasa (15/1/2019) malam.", "Selasa (15/1/2019)"),
        ("“Kami siap,” kata Mira Tolvan pada 15 Januari 2019.", "15 Januari 2019"),
        ("“Kami siap,” kata Mira Tolvan seperti dikutip Reuters, Selasa (15/1).", "Selasa (15/1)"),
        ("Mira Tolvan pada Selasa (15/1) mengatakan perjanjian itu batal.", "Selasa (15/1)"),
        ("Kemarin, Mira Tolvan mengatakan perjanjian itu batal.", "Kemarin"),
        ("Mira Tolvan, Oktober lalu, mengatakan perjanjian itu batal.", "Oktober lalu"),
        ("Mira Tolvan mengatakan pada Desember tahun lalu bahwa perjanjian itu batal.", "Desember tahun lalu"),
        ("Perundingan dilanjutkan bulan depan, kata Mira Tolvan pada Rabu.", "Rabu"),
        ("Pada 2019 Mira Tolvan mengatakan perjanjian itu batal.", "2019"),
        ("Menurut laporan Kabar Orla, Jumat, perjanjian itu sudah lama dilanggar.", "Jumat"),
        ("Menurut Mira Tolvan, pada tanggal 2 Januari, perjanjian itu sudah lama dilanggar.", "2 Januari"),
        ("“Kami siap,” ujar Tolvan, Sabtu (1/1), seperti dilaporkan kantor berita resmi KBA.", "Sabtu (1/1)"),
        ("“Kami siap,” ujarnya, Sabtu (1/1), seperti dilaporkan kantor berita resmi KBA.", "Sabtu (1/1)"),
        ("Menurut laporan yang dirilis pekan ini, perjanjian itu sudah lama dilanggar.", "pekan ini"),
        ("“Kami siap,” kata Mira Tolvan dalam wawancara tahun 2019.", "2019"),
        ("“Kami siap,” kata Mira Tolvan dalam sebuah wawancara dengan media lokal pada 2019.", "2019"),
    ],
)
def test_time_outside_the_content_dates_the_saying(text: str, expected: str) -> None:
    assert times(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "“Kami siap bulan depan,” kata Mira Tolvan.",
        "Mira Tolvan mengatakan perundingan dilanjutkan bulan depan.",
        "Mira Tolvan mengatakan perjanjian itu diteken pada 15 Januari 2019.",
        "Oskar Lind, yang menang pemilu pada Mei 2018, mengatakan perjanjian itu batal.",
        "“Kami siap berunding,” kata Oskar Lind, yang terpilih pada Mei 2018.",
        "Sejak Mei 2018, Oskar Lind mengatakan perjanjian itu batal.",
        "Oskar Lind, sekutu Ardania yang terpilih pada Mei lalu, mengatakan perjanjian itu batal.",
        "Kepala Lembaga Orla Jan Tolvan mengatakan perjanjian itu batal.",
        "“Kami siap,” kata Mira Tolvan.",
        "“Kami siap berunding,” kata Mira Tolvan, ketua perundingan 2010.",
    ],
)
def test_time_of_what_is_told_does_not_date_the_saying(text: str) -> None:
    assert times(text) == []


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        (" seperti dikutip Reuters", ["Reuters"]),
        (", seperti dikutip dari laman Reuters", ["Reuters"]),
        (", dilansir Kantor Berita Angin", ["Angin"]),
        (" seperti dikutip kantor berita Angin", ["Angin"]),
        (" seperti dilansir harian Warta Kota, Selasa (15/1)", ["Warta Kota"]),
        (", mengutip Reuters", ["Reuters"]),
        (" seperti dikutip Reuters dan AFP", ["Reuters", "AFP"]),
        (" kepada Reuters", ["Reuters"]),
        (" kepadaReuters", ["Reuters"]),
        (
            ", dikutip dari Biro Pers, Media, dan Informasi Sekretariat Orla, Selasa (15/1)",
            ["Biro Pers, Media, dan Informasi Sekretariat Orla"],
        ),
        (" dalam wawancara dengan CNN, Rabu (3/2)", ["CNN"]),
        (" seperti dikutip “Warta Kota”", ["Warta Kota"]),
    ],
)
def test_carrier_after_the_speaker_is_a_relay_and_never_the_speaker(frame: str, expected: list[str]) -> None:
    statement = the_statement(f"“Kami tidak terikat lagi,” kata Mira Tolvan{frame}.")
    assert [span.text for span in statement.relays] == expected
    assert statement.speaker is not None
    assert statement.speaker.text == "Mira Tolvan"


@pytest.mark.parametrize(
    "text",
    [
        "Seperti dikutip Reuters, Mira Tolvan mengatakan perjanjian itu batal.",
        "Mengutip Reuters, Mira Tolvan mengatakan perjanjian itu batal.",
        "Kepada Reuters, Mira Tolvan mengatakan perjanjian itu batal.",
        "Mira Tolvan mengatakan kepada Reuters bahwa perjanjian itu batal.",
        "Mira Tolvan mengatakan perjanjian itu batal, seperti dilansir Reuters, Kamis (14/1).",
        "Mira Tolvan mengatakan perjanjian itu batal, demikian dilaporkan Reuters.",
        "Menurut Mira Tolvan seperti dikutip Reuters, perjanjian itu batal.",
    ],
)
def test_carrier_is_found_wherever_it_stands(text: str) -> None:
    statement = the_statement(text)
    assert [span.text for span in statement.relays] == ["Reuters"]
    assert statement.speaker is not None
    assert statement.speaker.text == "Mira Tolvan"
    assert statement.content[0].text == "perjanjian itu batal"


@pytest.mark.parametrize(
    "text",
    [
        "“Kami siap,” kata Mira Tolvan kepada wartawan.",
        "“Kami siap,” kata Mira Tolvan kepada para menteri.",
        "“Dokumen itu dikutip Reuters,” kata Mira Tolvan.",
        "“Kami siap,” kata Mira Tolvan pada Rabu.",
    ],
)
def test_reporters_in_general_and_carriers_inside_the_words_are_no_relay(text: str) -> None:
    assert relays(text) == []


def test_agency_that_speaks_itself_is_the_speaker() -> None:
    statement = the_statement("Kantor Berita Angin melaporkan bahwa perundingan itu gagal.")
    assert statement.speaker is not None
    assert statement.speaker.text == "Kantor Berita Angin"
    assert statement.relays == ()


def test_quotation_without_a_cue_has_no_time_of_its_own() -> None:
    _, alone = statements_of("“Kami siap,” kata Mira Tolvan, Rabu (13/1). “Kami hanya menunggu jawaban Belmora.”")
    assert alone.times == ()


def test_date_of_what_somebody_else_says_in_the_sentence_does_not_date_the_saying() -> None:
    text = "Ardania pada Mei menuduh Belmora berbohong, namun Belmora membantah tuduhan itu."
    accusation, denial = statements_of(text)
    assert [span.text for span in accusation.times] == ["Mei"]
    assert denial.times == ()
    text = "Tolvan mengatakan kapal itu karam, kendati pada Minggu (3/4) Dusan mengatakan kapal itu tiba."
    one, other = statements_of(text)
    assert (one.times, [span.text for span in other.times]) == ((), ["Minggu (3/4)"])


def test_sentence_that_goes_on_about_the_one_before_is_about_its_main_statement() -> None:
    text = "Mira Tolvan mengatakan Ardania menuduh Belmora berbohong. Demikian dilaporkan Kabar Orla, Kamis (20/7)."
    outer, inner = statements_of(text)
    assert [span.text for span in (*outer.times, *outer.relays)] == ["Kamis (20/7)", "Kabar Orla"]
    assert (inner.times, inner.relays) == ((), ())


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Kapal itu karam, kata Tolvan dalam jumpa pers pertamanya sejak ia dilantik 1 Maret lalu.", []),
        ("Kendati kapal itu karam pada 3 Mei, Ardania mengatakan pakta itu berlaku.", []),
        ("Setelah pertemuan pada 3 Mei, Ardania mengatakan pakta itu berlaku.", ["3 Mei"]),
    ],
)
def test_date_of_what_else_is_told_does_not_date_the_saying(text: str, times: list[str]) -> None:
    (statement,) = statements_of(text)
    assert [span.text for span in statement.times] == times

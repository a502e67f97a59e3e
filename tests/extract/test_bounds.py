"""Where a paraphrase ends."""

import pytest

from .said import said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Ardania mengusulkan pembentukan lembaga pengawas dan menandatangani deklarasi terpisah.",
            "pembentukan lembaga pengawas",
        ),
        ("Verdana menyangkal kabar tersebut dan mengancam menutup kanal.", "kabar tersebut"),
        (
            "Ardania meminta para nelayan untuk berlabuh setelah Belmora memasang ranjau.",
            "para nelayan untuk berlabuh",
        ),
        ("Mira Tolvan berjanji untuk menarik pasukan usai pertemuan di Port Arda.", "untuk menarik pasukan"),
        ("Ardania menyatakan 300 tahanan bebas, kendati Belmora mengatakan 20 orang hilang.", "300 tahanan bebas"),
        (
            "Ardania menyatakan 300 tahanan bebas, kendati pada Minggu (30/4) pejabat Belmora mengatakan 20 hilang.",
            "300 tahanan bebas",
        ),
        ("Ardania menyatakan 300 tahanan bebas, namun, dia mengemukakan keterbatasan.", "300 tahanan bebas"),
        ("Tolvan mengumumkan serangkaian kesepakatan dagang, namun ia pergi.", "serangkaian kesepakatan dagang"),
        ("Menteri Tolvan menyebut 'perang dagang' dimulai oleh Ardania.", "'perang dagang' dimulai oleh Ardania"),
        ("Ardania mengklaim memiliki wewenang luas --- sebuah aturan lama.", "memiliki wewenang luas"),
    ],
)
def test_content_ends_before_what_the_speaker_does_next(text: str, content: str) -> None:
    assert said(text)[0][2] == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Kementerian itu menyatakan 17 warga tewas, sementara 76 pegawai kehilangan rumah.",
            "17 warga tewas, sementara 76 pegawai kehilangan rumah",
        ),
        (
            "Ardania menyatakan telah membangun sekolah, demikian juga dengan rumah sakit dan jembatan.",
            "telah membangun sekolah, demikian juga dengan rumah sakit dan jembatan",
        ),
        (
            "Tolvan menyebut bea masuk garam terlalu tinggi dan merupakan beban petani.",
            "bea masuk garam terlalu tinggi dan merupakan beban petani",
        ),
    ],
)
def test_content_goes_on_where_nobody_else_speaks(text: str, content: str) -> None:
    assert said(text)[0][2] == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Tolvan mengaku sudah berbicara dengan Dusan tanpa menyebutkan kapan.", "sudah berbicara dengan Dusan"),
        ("Tolvan, yang mengaku pernah bertugas di utara, bercerita tentang perang.", "pernah bertugas di utara"),
    ],
)
def test_content_ends_before_another_verb_of_saying(text: str, content: str) -> None:
    assert said(text)[0][2] == content


def test_quotation_that_ends_a_condition_is_said_with_it() -> None:
    (row,) = said("Jika mereka terus menutup teluk, “berarti mereka akan kalah,” kata Tolvan.")
    assert row[2].startswith("Jika mereka")


def test_backslash_at_the_line_end_hides_no_cue() -> None:
    rows = said("Mira Tolvan datang. “Perjanjian itu akan segera ditandatangani,” kata Tolvan.\\")
    assert rows == [("Tolvan", "kata", "Perjanjian itu akan segera ditandatangani,")]


def test_sentence_without_a_subject_goes_on_with_the_speaker_before() -> None:
    rows = said("Adnan Dusan mengatakan bahwa sekolah dibuka lagi. Dan menambahkan bahwa jumlahnya akan bertambah.")
    assert rows[1] == (None, "menambahkan", "jumlahnya akan bertambah")


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "Ardania menuduh Belmora berbohong dan menuntut agar syahbandar dipecat.",
            ["Belmora berbohong", "agar syahbandar dipecat"],
        ),
        (
            "Ardania mengatakan Belmora menimbun garam dan mendorong agar gudang dibuka.",
            ["Belmora menimbun garam", "agar gudang dibuka"],
        ),
        (
            "Ardania menuduh Belmora menimbun garam, tetapi Verdana membantahnya.",
            ["Belmora menimbun garam", "Belmora menimbun garam"],  # what is denied is what was said
        ),
    ],
)
def test_second_act_is_no_part_of_the_first(text: str, contents: list[str]) -> None:
    assert [row[2] for row in said(text)] == contents

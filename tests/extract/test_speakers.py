"""Who speaks: names with titles before or after, states, organisations, groups, pronouns, several together."""

import pytest

from .said import said, the_statement

# As printed left of the verb ("X mengatakan ...") and right of it ("..., kata X").
SPEAKERS = [
    "Mira Tolvan",
    "Menlu Mira Tolvan",
    "Menteri Luar Negeri Ardania Mira Tolvan",
    "Presiden Oskar Lind (61)",
    "Wakil Menteri Luar Negeri Belmora Sergio al-Hadid",
    "Ibrahim bin Yusuf",
    "Dr. Sela Andari",
    "Ardania",
    "pemerintah Belmora",
    "Port Arda",
    "Kementerian Luar Negeri Belmora",
    "Dewan Perdamaian Utara (DPU)",
    "juru bicara Kementerian Luar Negeri Belmora",
    "juru bicara itu",
    "diplomat itu",
    "menteri tersebut",
    "seorang diplomat",
    "seorang pejabat senior Belmora",
    "para pengamat",
    "dua diplomat",
    "sejumlah pejabat Ardania",
    "kelompok hak asasi manusia",
    "sumber di Kementerian Pertahanan",
    "laporan itu",
    "dia",
    "beliau",
    "mereka",
    "keduanya",
    "Ardania dan Belmora",
    "Menlu Ardania Mira Tolvan dan Menlu Belmora Karel Dusan",
]


def upper(words: str) -> str:
    return words[0].upper() + words[1:]


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_speaker_before_the_verb_is_taken_whole(speaker: str) -> None:
    text = f"{upper(speaker)} mengatakan bahwa perundingan itu sudah gagal."
    assert said(text) == [(upper(speaker), "mengatakan", "perundingan itu sudah gagal")]


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_speaker_after_the_verb_is_taken_whole(speaker: str) -> None:
    assert said(f"“Perundingan itu sudah gagal,” kata {speaker}.") == [
        (speaker, "kata", "Perundingan itu sudah gagal,")
    ]


@pytest.mark.parametrize(
    "tail",
    [
        ", Rabu (13/1)",
        " pada Rabu (13/1)",
        " kepada wartawan",
        " di Port Belm",
        " seperti dikutip Reuters",
        " yang baru terpilih",
        " dalam pidatonya",
        " Rabu malam",
    ],
)
@pytest.mark.parametrize("speaker", ["Mira Tolvan", "Menlu Ardania Mira Tolvan", "dia", "juru bicara itu"])
def test_what_follows_the_speaker_is_no_part_of_them(speaker: str, tail: str) -> None:
    statement = the_statement(f"“Perundingan itu sudah gagal,” kata {speaker}{tail}.")
    assert statement.speaker is not None
    assert statement.speaker.text == speaker


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("Mira Tolvan pada Rabu", "Mira Tolvan"),
        ("Mira Tolvan, Rabu (13/1),", "Mira Tolvan"),
        ("Mira Tolvan, yang memimpin perundingan itu,", "Mira Tolvan"),
        ("Mira Tolvan dalam pidatonya di Port Arda", "Mira Tolvan"),
        ("Mira Tolvan selaku ketua delegasi", "Mira Tolvan"),
        ("Mira Tolvan juga kembali", "Mira Tolvan"),
        ("Seorang diplomat yang enggan disebutkan namanya", "Seorang diplomat"),
        ("Usai pertemuan itu, Mira Tolvan", "Mira Tolvan"),
        ("Sementara itu, Belmora", "Belmora"),
        ("Namun demikian Belmora", "Belmora"),
        ("Saat ditanya wartawan, Mira Tolvan", "Mira Tolvan"),
        ("Dalam pidatonya Selasa malam Presiden Oskar Lind", "Presiden Oskar Lind"),
        ("Pada Rabu, Mira Tolvan", "Mira Tolvan"),
    ],
)
def test_speaker_is_found_past_what_stands_around_them(between: str, speaker: str) -> None:
    assert said(f"{between} mengatakan bahwa perundingan itu sudah gagal.") == [
        (speaker, "mengatakan", "perundingan itu sudah gagal")
    ]


@pytest.mark.parametrize(
    "subject",
    [
        "Mira Tolvan, Menteri Luar Negeri Ardania,",
        "Juru bicara Kementerian Luar Negeri Belmora, Ilya Sorn,",
        "Anggota parlemen dari Partai Laut, Edo Marn,",
        "Ketua delegasi Ardania untuk perundingan Lembah Orlan, Sela Andari,",
        "Mira Tolvan, Karel Dusan dan Oskar Lind",
        "Ardania, Belmora, dan Costavia",
    ],
)
def test_apposition_or_list_belongs_to_the_speaker(subject: str) -> None:
    ((speaker, _, _),) = said(f"{subject} mengatakan bahwa perundingan itu sudah gagal.")
    assert speaker == subject.rstrip(",")


def test_nya_speaks_from_inside_its_cue() -> None:
    statement = the_statement("“Perundingan itu sudah gagal,” ujarnya.")
    assert statement.speaker is not None
    assert statement.cue is not None
    assert statement.speaker.text == "nya"
    assert statement.cue.covers(statement.speaker)


def test_name_after_a_nya_form_speaks_for_it() -> None:
    assert said("“Perundingan itu sudah gagal,” ujarnya.")[0][0] == "nya"
    assert said("“Perundingan itu sudah gagal,” katanya Rabu (13/1).")[0][0] == "nya"


def test_second_verb_shares_the_speaker_of_the_first() -> None:
    rows = said("Mira Tolvan mengatakan perundingan itu berat, seraya menambahkan bahwa Ardania tetap hadir.")
    assert [speaker for speaker, _, _ in rows] == ["Mira Tolvan", "Mira Tolvan"]


def test_attribution_before_a_list_is_no_part_of_it() -> None:
    rows = said("Menurut Mira Tolvan, Ardania dan Belmora sepakat bahwa perundingan dibuka lagi.")
    assert "Menurut Mira Tolvan, Ardania dan Belmora" not in [speaker for speaker, _, _ in rows]


def test_speaker_is_the_texts_own_characters() -> None:
    text = "Pembuka.\n\n“Gagal sudah semua itu,” kata  Menlu  Ardania, Rabu."
    statement = the_statement(text)
    assert statement.speaker is not None
    assert text[statement.speaker.start : statement.speaker.end] == statement.speaker.text == "Menlu  Ardania"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Vano, 45 tahun, mengatakan, “Kanal itu dalam sekali.”", "Vano"),
        ("Vano, 45, mengatakan kanal itu dalam sekali.", "Vano"),
        ("Tetangga mereka mengaku mendengar ledakan di gudang.", "Tetangga mereka"),
        ("Awalnya mereka mengaku mendengar ledakan di gudang.", "mereka"),
    ],
)
def test_age_and_possessor_are_no_speakers(text: str, speaker: str) -> None:
    assert [row[0] for row in said(text)] == [speaker]


def test_name_in_english_is_taken_whole() -> None:
    name = "Orbel and Atmosphere Office for Sea Research"
    assert said(f"Laut itu naik pada 2024, menurut {name}.")[0][0] == name


def test_name_behind_somebodys_title_is_who_speaks() -> None:
    assert said("“Kami menolak pakta itu,” kata direkturnya, Mira Tolvan.")[0][0] == "direkturnya, Mira Tolvan"


def test_account_through_which_somebody_writes_is_no_speaker() -> None:
    text = "Presiden Ardania Mira Tolvan, melalui akun Twitternya mengatakan, “Dunia menyaksikan pakta itu gagal.”"
    assert [speaker for speaker, _, _ in said(text)] == ["Presiden Ardania Mira Tolvan"]


def test_clause_word_before_a_date_is_no_speaker() -> None:
    text = "Ardania menolak pakta itu, kendati pada Minggu (30/4) pejabat Belmora mengatakan 300 kapal pulang."
    assert "kendati" not in {speaker for speaker, _, _ in said(text)}

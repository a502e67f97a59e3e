"""What is told inside another statement, and relative clauses that speak."""

import pytest

from factories import statements_of

from .said import said


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Tolvan mengatakan, Konsulat Ardania telah mengimbau para pelaut untuk menghindari selat.",
            "Konsulat Ardania",
            "para pelaut untuk menghindari selat",
        ),
        (
            "Panglima mengungkapkan bahwa Presiden Dusan meminta dirinya tidak berangkat.",
            "Presiden Dusan",
            "dirinya tidak berangkat",
        ),
        (
            "Tolvan mengatakan, Menteri Luar Negeri Dusan membantah bahwa Verdana menutup selat.",
            "Menteri Luar Negeri Dusan",
            "Verdana menutup selat",
        ),
    ],
)
def test_statement_told_inside_another_is_found_with_its_speaker(text: str, speaker: str, content: str) -> None:
    outer, inner = statements_of(text)
    assert inner.speaker is not None
    assert (inner.speaker.text, inner.content[0].text) == (speaker, content)
    assert inner.embedded_in == outer.id


def test_verb_of_the_same_speaker_inside_is_no_statement() -> None:
    assert len(said("Tolvan mengatakan akan meminta perundingan baru.")) == 1


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Sambutan dingin datang dari Verdana, yang menyebut usul itu sebagai “jembatan pasir”.",
            ("Verdana", "menyebut", "usul itu sebagai “jembatan pasir”"),
        ),
        (
            "Kunjungan itu ditentang oleh Presiden Dusan, yang menuduh Ardania melanggar perjanjian.",
            ("Presiden Dusan", "menuduh", "Ardania melanggar perjanjian"),
        ),
        (
            "Ardania menutup kedutaannya, dengan menyebut Belmora telah melanggar janji.",
            ("Ardania", "menyebut", "Belmora telah melanggar janji"),
        ),
        (
            "Survei Lembaga Verdana menunjukkan 43 persen petani menolak bendungan baru.",
            ("Survei Lembaga Verdana", "menunjukkan", "43 persen petani menolak bendungan baru"),
        ),
        (
            "Mira Tolvan memaparkan rencana, yang menurut para diplomat ditujukan untuk mengulur waktu.",
            ("para diplomat", "menurut", "ditujukan untuk mengulur waktu"),
        ),
    ],
)
def test_speaker_before_a_relative_clause_or_in_a_survey(text: str, row: tuple[str, str, str]) -> None:
    assert row in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Perselisihan ini mengancam kesepakatan dagang kedua negara.",
        "Kehadiran presiden menegaskan komitmen kuat negara itu.",
        "Sikap itu menunjukkan kelemahan pemerintah.",
        "Belmora tidak akan lebih dulu mengajak Ardania untuk berunding.",
        "Insiden itu mendorong Ardania menutup pelabuhannya.",
        "Ardania dijadwalkan mengumumkan pengiriman pasukan tambahan.",
        "Verdana tidak pernah secara terbuka membenarkan ataupun menyangkal penyadapan kabel.",
    ],
)
def test_happenings_and_prospects_say_nothing(text: str) -> None:
    assert said(text) == []


def test_media_after_a_statement_carry_it() -> None:
    (row,) = said("Menlu Dusan mengatakan perundingan dimulai Februari, menurut laporan media lokal.")
    assert row[0] == "Menlu Dusan"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Pernyataan resmi dari Belmora menekankan hal itu perlu dibahas.", "Pernyataan resmi dari Belmora"),
        ("Situasi memanas, terutama setelah Ardania mengancam akan menyerang teluk itu.", "Ardania"),
        ("Padahal dulu Komisi Verdana menyatakan jembatan gantung aman dilalui.", "Komisi Verdana"),
        ("Kemudian beliau secara tak langsung mengakui bahwa gudangnya sudah kosong.", "beliau"),
        ("Sementara para pedagang lainnya menuntut Belmora membuka pasar lama.", "para pedagang lainnya"),
    ],
)
def test_speaker_behind_openers_and_adjectives(text: str, speaker: str) -> None:
    assert [row[0] for row in said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Tujuh hakim menyatakan tarif itu melanggar hukum.",
            ("Tujuh hakim", "menyatakan", "tarif itu melanggar hukum"),
        ),
        (
            "Dari sebelas hakim, tujuh hakim menyatakan tarif itu melanggar hukum.",
            ("tujuh hakim", "menyatakan", "tarif itu melanggar hukum"),
        ),
        (
            "Menlu Dusan menguatkan komentar itu, dengan mengatakan bahwa pengadilan tidak berhak.",
            ("Menlu Dusan", "mengatakan", "pengadilan tidak berhak"),
        ),
        (
            "Dalam pertemuan itu, mahasiswa menegaskan perjanjian itu harus dibahas.",
            ("mahasiswa", "menegaskan", "perjanjian itu harus dibahas"),
        ),
        (
            "Beberapa sumber yang mengenal Dusan mengatakan, ia tampaknya akan berlayar.",
            ("Beberapa sumber", "mengatakan", "ia tampaknya akan berlayar"),
        ),
        (
            "Di sisi lain, anggota Serikat Kapal itu mengingatkan para penumpang agar membawa pelampung.",
            ("anggota Serikat Kapal itu", "mengingatkan", "para penumpang agar membawa pelampung"),
        ),
        (
            "Dusan mengeluarkan pesan, Selasa, dengan mengatakan Ardania tak dapat melukai negaranya.",
            ("Dusan", "mengatakan", "Ardania tak dapat melukai negaranya"),
        ),
        ("Karel Dusan mengaku siap dilantik.", ("Karel Dusan", "mengaku", "siap dilantik")),
    ],
)
def test_counted_and_unnamed_speakers_and_short_contents(text: str, row: tuple[str, str, str]) -> None:
    assert row in said(text)

"""What looks like a statement and is none."""

import pytest

from factories import cleaned, statements_of

from .said import said


@pytest.mark.parametrize(
    "text",
    [
        # scare quotes and names
        "Ia menyebutnya “perjanjian damai”.",
        "Lembaga yang disebut “penjaga perdamaian” itu dibubarkan.",
        "Operasi itu diberi sandi “Badai Utara Yang Sangat Dingin” oleh militer.",
        "Perjanjian yang diteken tahun 1994 itu disebut sebagai “tonggak sejarah”.",
        # titles of works
        "Film “Perjanjian di Ujung Laut Utara” diputar di Port Arda.",
        "Buku “Sejarah Singkat Perundingan Lembah Orlan” terbit tahun ini.",
        # slogans
        "Para pengunjuk rasa membawa spanduk “Hentikan Perang Sekarang Juga”.",
        "Jargon “Satu Laut Satu Janji Satu Bangsa” dipajang di gedung itu.",
        "“Hentikan Perang Sekarang Juga Demi Kita”",
        # kata and its like as nouns
        "Kata “perjanjian” tidak muncul dalam dokumen itu.",
        "Dengan kata lain, perjanjian itu tidak berlaku.",
        "Kata sepakat belum tercapai dalam perundingan itu.",
        "Ujar-ujar kuno itu terkenal di Port Arda.",
        "Jawaban itu tidak memuaskan Belmora.",
        # menurut = in accordance with
        "Menurut hukum internasional, perjanjian itu mengikat semua pihak.",
        "Menurut rencana, perundingan digelar pada Maret.",
        "Kesepakatan itu, menurut jadwal, diteken bulan depan.",
        "Barang itu disusun menurut abjad.",
        # negated cues
        "Belmora tidak mengatakan kapan perundingan dilanjutkan.",
        "Belmora belum mengonfirmasi atau membantah kabar tersebut.",
        "Tanpa mengatakan alasannya, Belmora keluar dari perjanjian.",
        "Dia gagal mengatakan apa pun di depan sidang.",
        # decisions and acts that are no speech
        "Ardania dan Belmora menandatangani perjanjian itu pada 1994.",
        "Ardania memutuskan keluar dari perjanjian itu tahun lalu.",
        "Ardania menyatakan perang terhadap Belmora.",
        "Parlemen Belmora meratifikasi perjanjian itu.",
        "Perjanjian itu melarang rudal jarak menengah.",
        # pointers and objects that are no claim
        "Mira Tolvan mengatakan hal itu kepada wartawan.",
        "Mira Tolvan mengatakan hal tersebut.",
        "Presiden menyampaikan belasungkawa kepada para penjaga mercusuar.",
        "Mira Tolvan menjawab pertanyaan wartawan.",
        "Hal itu menunjukkan bahwa perjanjian masih berlaku.",
        # nouns of saying without a speaker or a claim
        "Seruan damai terdengar di mana-mana.",
        "Kritik terhadap perjanjian itu meningkat.",
        "Diketahui bahwa perjanjian itu sudah lama batal.",
        # carriers without words
        "Berita itu dimuat harian Warta Kota.",
        "Sebut saja Belmora, negara kecil di utara.",
    ],
)
def test_nobody_says_anything_in(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga: Menlu Ardania: “Kami Siap Berunding Kapan Saja”",
        "Foto: “Kami siap berunding kapan saja,” kata Menlu",
        "Editor: Mira Tolvan",
    ],
)
def test_line_that_cleaning_skipped_says_nothing(line: str) -> None:
    body = f"Perundingan mengenai perjanjian perbatasan kedua negara dilanjutkan pekan ini.\n{line}\n"
    assert statements_of(cleaned(body)) == ()


def test_apostrophes_open_no_quotation() -> None:
    text = "Peringatan Isra Mi'raj dan salat Jum'at digelar di Port Arda."
    assert statements_of(text) == ()


def test_place_is_no_speaker_when_somebody_else_speaks_there() -> None:
    rows = said("Di Port Arda, Karel Dusan mengatakan perundingan itu gagal.")
    assert [speaker for speaker, _, _ in rows] == ["Karel Dusan"]


@pytest.mark.parametrize(
    "refused", ["berkomentar", "memberikan komentar", "untuk menyebutkan nama", "memberikan nama", "diwawancarai"]
)
def test_refusal_to_speak_rejects_nothing(refused: str) -> None:
    assert said(f"Menteri Selmar menolak {refused} soal kanal.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Jangan melihat satu kanal saja, lalu menyimpulkan bahwa pelabuhan itu sudah tutup.",
        "Sejauh ini belum ada yang berani memperkirakan bahwa kanal itu akan dibuka.",
        "Kapal itu tenggelam di kanal, demikian dilaporkan Rabu.",
        "Belum ada negara yang menyatakan bersedia menampung para nelayan.",
        "Selmar berbicara tentang pentingnya mendorong agar kedua pihak berunding.",
    ],
)
def test_words_of_warning_time_and_need_are_no_speakers_nor_who_does_not_exist(text: str) -> None:
    assert said(text) == []

"""Classes of verbs: what they take, and what they don't."""

import pytest

from .said import said


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        # told: a clause without bahwa, or a stance
        ("Tolvan menyampaikan kapalnya telah berlayar.", "menyampaikan", "kapalnya telah berlayar"),
        ("Harian Arda menulis pemblokiran itu telah dicabut.", "menulis", "pemblokiran itu telah dicabut"),
        (
            "Tolvan menyampaikan keprihatinan atas penutupan selat.",
            "menyampaikan",
            "keprihatinan atas penutupan selat",
        ),
        ("Tolvan menyuarakan harapan agar selat dibuka.", "menyuarakan", "harapan agar selat dibuka"),
        # attitude
        ("Tolvan berharap selat itu segera dibuka.", "berharap", "selat itu segera dibuka"),
        # verdict
        ("Belmora mengecam penutupan selat itu.", "mengecam", "penutupan selat itu"),
        (
            "Belmora mengkritik keras Ardania karena menutup selat.",
            "mengkritik",
            "Ardania karena menutup selat",
        ),
        ("Belmora menyambut baik pembukaan selat itu.", "menyambut baik", "pembukaan selat itu"),
        # further verbs of saying
        ("Tolvan mengklarifikasi bahwa kapalnya berlayar.", "mengklarifikasi", "kapalnya berlayar"),
        ("Tolvan meramalkan harga garam akan naik.", "meramalkan", "harga garam akan naik"),
        ("Tolvan memungkiri telah menutup selat.", "memungkiri", "telah menutup selat"),
        ("Tolvan berpesan agar nelayan menahan diri.", "berpesan", "agar nelayan menahan diri"),
        # -nya for who is meant
        ("Tolvan memintanya untuk mundur dari jabatan.", "memintanya", "untuk mundur dari jabatan"),
        ("Tolvan menuduhnya menimbun garam.", "menuduhnya", "menimbun garam"),
        # jika, kalau for bahwa
        ("Tolvan mengatakan jika kapalnya telah berlayar.", "mengatakan", "kapalnya telah berlayar"),
        ("Tolvan mengatakan kepada wartawan jika kapalnya berlayar.", "mengatakan", "kapalnya berlayar"),
        # who is told
        (
            "Tolvan memperingatkan nelayan di pesisir selatan bahwa selat itu ditutup.",
            "memperingatkan",
            "selat itu ditutup",
        ),
    ],
)
def test_verb_takes(text: str, cue: str, content: str) -> None:
    ((_, found, said_words),) = said(text)
    assert (found, said_words) == (cue, content)


@pytest.mark.parametrize(
    "text",
    [
        "Tolvan menyampaikan surat yang dikirim Ardania pekan lalu.",
        "Tolvan menulis surat kepada Presiden Ardania.",
        "Ardania wajib memastikan bahwa semua kapal diperiksa.",
        "Negara yang berkomitmen terhadap pasar bebas menerima bantuan.",
        "Tolvan menolak untuk menjelaskan alasan itu.",
        "Tolvan meminta maaf kepada para nelayan melalui surat.",
        "Jika mereka mencari untung, termasuk mengancam dua juta ton garam, selat ditutup.",
    ],
)
def test_nothing_is_said_in(text: str) -> None:
    assert said(text) == []


def test_condition_is_kept_where_a_main_clause_follows() -> None:
    ((_, _, content),) = said("Tolvan mengatakan jika selat ditutup, harga garam akan naik.")
    assert content == "jika selat ditutup, harga garam akan naik"


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Belmora mengutuk serangan itu dan mengumumkan tiga sanksi baru.", ["serangan itu", "tiga sanksi baru"]),
        ("Ardania meminta nelayan segera pulang, namun mereka tinggal.", ["nelayan segera pulang"]),
        ("Ardania meminta Belmora membayar utang dan utang itu dapat dicicil.", ["Belmora membayar utang"]),
        ("Tolvan mengatakan kapalnya berlayar, tapi tak merinci kapan.", ["kapalnya berlayar"]),
        ("Tolvan mengatakan kapalnya berlayar, namun tidak memberikan perincian.", ["kapalnya berlayar"]),
        (
            "Tolvan mengatakan kapalnya berlayar, namun belum ada yang kembali.",
            ["kapalnya berlayar, namun belum ada yang kembali"],
        ),
    ],
)
def test_content_ends_before_what_happened_next(text: str, contents: list[str]) -> None:
    assert [row[2] for row in said(text)] == contents


def test_what_is_demanded_of_somebody_is_not_said_by_them() -> None:
    assert [row[0] for row in said("Ardania meminta Belmora memastikan kapalnya aman dari ranjau.")] == ["Ardania"]


def test_what_somebody_calls_a_thing_is_theirs() -> None:
    rows = said("Para demonstran berkumpul menentang apa yang mereka sebut sebagai pajak yang tidak adil.")
    assert rows == [("mereka", "sebut", "pajak yang tidak adil")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Insiden itu disebut pemerintah setempat sebagai serangan terencana.",
            "Insiden itu … serangan terencana",
        ),
        ("Rencana tersebut dinilai terlalu mahal oleh Mira Tolvan.", "Rencana tersebut … terlalu mahal"),
    ],
)
def test_agent_of_what_a_thing_is_called(text: str, content: str) -> None:
    assert [row[2] for row in said(text)] == [content]

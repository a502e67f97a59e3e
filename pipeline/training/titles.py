"""Titles of laws and agreements, invented as such titles are made."""

import random
from collections.abc import Callable

_KINDS = "Perjanjian Traktat Konvensi Protokol Pakta Piagam Deklarasi Kesepakatan Persetujuan Komunike Statuta".split()
_FIELDS = (
    "Laut|Perikanan|Dagang|Pandemi|Perdamaian|Senjata Kimia|Pelucutan Senjata|Perdagangan Bebas|Perubahan Iklim|"
    "Kerja Sama Ekonomi|Hak Anak|Batas Wilayah|Ruang Angkasa|Keanekaragaman Hayati|Anti-Terorisme|Perdagangan Senjata|"
    "Larangan Uji Coba Nuklir|Pembatasan Senjata Strategis|Ekstradisi|Keamanan Siber|Pengungsi|Udara Terbuka|"
    "Kemitraan Ekonomi Komprehensif|Hukum Laut|Sungai|Hutan|Tenaga Kerja|Gencatan Senjata"
).split("|")
_MAKERS = ["DK PBB ", "Dewan Keamanan PBB ", "PBB ", "Majelis Umum PBB ", "", "DK PBB Nomor ", "PBB No "]
_ENGLISH_KINDS = ["Memorandum of Understanding", "MoU", "Letter of Intent", "Joint Declaration", "Agreement"]
_ENGLISH = (
    "Disaster Management|Mutual Legal Assistance|the Field of Health|Defence Cooperation|Maritime Security|Halal Trade|"
    "Higher Education|Digital Economy|Critical Minerals|Labour Migration|Clean Energy"
).split("|")
_BODIES = "Badan Dewan Komite Pusat Lembaga Asosiasi Federasi Front Partai Gerakan Komisi Organisasi Forum".split()
_STATUTES = ["UU", "RUU", "Undang-Undang", "Perpres", "Perppu", "Peraturan Pemerintah"]
_MATTERS = tuple(
    "Perikanan|Pemilu|Imigrasi|Penyiaran|Pertahanan|Cipta Karya|Perdagangan|Kepolisian|ITE|KPK|Pangan".split("|")
)


def agreement(rng: random.Random, place: str) -> str:
    """`Konvensi Perikanan Norwegia 1987`."""
    year = f" {rng.randint(1945, 2035)}" if rng.random() < 0.3 else ""
    kind = rng.choice(_KINDS)
    return f"{kind} {rng.choice([place, rng.choice(_FIELDS), f'{rng.choice(_FIELDS)} {place}'])}{year}"


def agreement_about(rng: random.Random, place: str) -> str:
    """`Konvensi PBB tentang Hukum Laut`."""
    joined = rng.choice(["tentang", "mengenai", "untuk"])
    maker = rng.choice(["", " PBB", " ASEAN", " Internasional", " Bersama"])
    return f"{rng.choice(_KINDS)}{maker} {joined} {rng.choice(_FIELDS)}"


def resolution(rng: random.Random, place: str) -> str:
    """`Resolusi DK PBB 1195`."""
    maker = rng.choice(_MAKERS)
    year = rng.choice(["", "", f" Tahun {rng.randint(1990, 2030)}", f" ({rng.randint(1990, 2030)})"])
    return f"Resolusi {maker}{rng.randint(180, 2900)}{year}"


def in_lower_case(rng: random.Random, place: str) -> str:
    """`kesepakatan nuklir 2015`, `perjanjian perdamaian Dili`."""
    field = rng.choice(_FIELDS).lower()
    return rng.choice([
        f"kesepakatan {place}", f"perjanjian perdamaian {place}", f"kesepakatan nuklir {place}",
        f"perjanjian {place}", f"konvensi {place}", f"kesepakatan damai {place}", f"piagam {place}",
        f"perjanjian {field} {place}", f"perjanjian {field} {rng.randint(1950, 2030)}", f"konstitusi {place}",
    ])  # fmt: skip


def in_english(rng: random.Random, place: str) -> str:
    """`Letter of Intent on Clean Energy`."""
    return f"{rng.choice(_ENGLISH_KINDS)} on {rng.choice(_ENGLISH)}"


def statute(rng: random.Random, place: str) -> str:
    """`UU Nomor 9 Tahun 1999 tentang Pangan`."""
    kind = rng.choice(_STATUTES)
    number, year = rng.randint(1, 90), rng.randint(1950, 2030)
    counted = rng.choice(
        [f"Nomor {number} Tahun {year}", f"No. {number}/{year}", f"No.{number}/{year}", f"{number}/{year}"]
    )
    matter = rng.choice(_MATTERS)
    return rng.choice([f"{kind} {matter}", f"{kind} {counted}", f"{kind} {counted} tentang {matter}"])


def body(rng: random.Random) -> str:
    """`Dewan Perikanan Nasional`: the name of an organisation."""
    kind = rng.choice(_BODIES)
    return (
        f"{kind} {rng.choice(_FIELDS)}{rng.choice(['', ' Nasional', ' Asia', ' Internasional', ' Rakyat', ' Dunia'])}"
    )


# How often each is made, in hundredths.
SHARES: tuple[tuple[int, Callable[[random.Random, str], str]], ...] = (
    (18, agreement), (8, agreement_about), (10, resolution), (8, in_lower_case), (6, in_english), (8, statute),
)  # fmt: skip

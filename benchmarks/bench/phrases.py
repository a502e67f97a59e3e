"""The words of the generated articles: sentences of our own, with places for names and marks for what is what.

A mark is `[letters|words]`: c content, v cue, s speaker, r relay, t time; a digit after the letter says of which of the
statements a sentence holds (the first where there is none). Fields in braces are filled before marks are read: who
speaks (`who`), about which negotiable (`n`), another state (`o`), and so on.
"""

from dataclasses import dataclass
from typing import Final

from ujar.model import Act, Kind

ASSERT, DENY, ACCUSE, DEMAND, PROMISE, WARN, ASSESS, ANNOUNCE = (
    Act.ASSERT, Act.DENY, Act.ACCUSE, Act.DEMAND, Act.PROMISE, Act.WARN, Act.ASSESS, Act.ANNOUNCE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pattern:
    """A marked sentence, and for each of its statements how it is given and with which act."""

    text: str
    said: tuple[tuple[Kind, Act], ...]
    clause: str = "clause"  # which kind of words fill {x}
    speaker: str = "office"  # office, state, unnamed, minted, pair
    denies: bool = False  # the first statement's claim targets the second's, which is embedded in it


QUOTED, TOLD, MIXED = Kind.DIRECT, Kind.INDIRECT, Kind.MIXED

PATTERNS: Final = (
    Pattern("“[c|{x},]” [v|kata] [s|{who}] di {city}, [t|{day}].", ((QUOTED, ASSERT),), "quote"),
    Pattern("“[c|{x},]” [v|ujar] [s|{who}].", ((QUOTED, ASSERT),), "quote"),
    Pattern("“[c|{x},]” [v|tutur] [s|{who}] kepada wartawan.", ((QUOTED, ASSERT),), "quote"),
    Pattern("[s|{who}] [v|mengatakan] bahwa [c|{x}].", ((TOLD, ASSERT),)),
    Pattern("[s|{who}] [v|menyatakan] [c|{x}].", ((TOLD, ASSERT),)),
    Pattern("[s|{who}] [v|menegaskan] bahwa [c|{x}].", ((TOLD, ASSERT),)),
    Pattern("[v|Menurut] [s|{who}], [c|{x}].", ((TOLD, ASSERT),)),
    Pattern("[s|{who}] [v|menilai] [c|{x}].", ((TOLD, ASSESS),)),
    Pattern("[s|{who}] [v|memperingatkan] bahwa [c|{x}].", ((TOLD, WARN),)),
    Pattern("[s|{who}] [v|mengumumkan] bahwa [c|{x}].", ((TOLD, ANNOUNCE),)),
    Pattern("[s|{who}] [v|menjelaskan] bahwa [c|{x}], seperti dikutip [r|{agency}].", ((TOLD, ASSERT),)),
    Pattern("[s|{who}] [v|mendesak] [c|{o} agar {order}].", ((TOLD, DEMAND),), "order"),
    Pattern("[s|{who}] [v|berjanji] [c|akan {deed}].", ((TOLD, PROMISE),), "deed"),
    Pattern("[s|{who}] [v|menuduh] [c|{blame}].", ((TOLD, ACCUSE),), "blame", "state"),
    Pattern(
        "[s|{who}] [v|membantah] [c|[v2|tuduhan] [s2|{o}] bahwa [c2|{self}]].",
        ((TOLD, DENY), (TOLD, ACCUSE)), "self", denies=True,
    ),
    Pattern("[s|{who}] [v|menyatakan] [c|{x}].", ((TOLD, ASSERT),), speaker="state"),
    Pattern("[s|Seorang {rank} senior] [v|mengatakan] bahwa [c|{x}].", ((TOLD, ASSERT),), speaker="unnamed"),
    Pattern("“[c|{x},]” [v|kata] [s|{who}, pengamat dari {o}].", ((QUOTED, ASSERT),), "quote", "minted"),
    Pattern(
        "[s|{who}] [v|menegaskan] bahwa [c|negaranya “siap duduk lagi” membahas {n} selama {k} hari].",
        ((MIXED, ASSERT),),
    ),
    Pattern("[s|{who} dan {o}] [v|menyatakan] bahwa [c|{x}].", ((TOLD, ASSERT),), speaker="pair"),
)  # fmt: skip

# How often each pattern is used, about as such sentences are in the news: reported speech three to one.
SHARES: Final = (9, 7, 5, 9, 8, 7, 7, 5, 5, 3, 3, 8, 5, 5, 6, 4, 3, 3, 2, 2)

CLAUSES: Final = (
    "{n} tidak boleh dijadikan alat tawar oleh {p}",
    "negaranya akan tetap mematuhi {n} sampai tahun {year}",
    "{p} belum menyerahkan laporan tahunan ke-{k} yang diwajibkan {n}",
    "isi {n} sudah disetujui {k} negara di kawasan itu",
    "masa depan {n} bergantung pada sikap {p}",
    "tim teknis {p} perlu {k} hari lagi untuk memeriksa lampiran {n}",
    "pasal {k} dalam {n} terlalu lunak bagi {p}",
    "{k} kapal dari {p} sudah meninggalkan perairan yang diatur {n}",
    "anggaran pengawasan {n} naik {k} persen sejak tahun {year}",
    "{n} hanya bisa bertahan kalau {p} kembali ke meja runding",
    "tenggat ratifikasi {n} diundur {k} pekan karena pemilu di {p}",
    "parlemen {p} akan memungut suara tentang {n} dalam {k} hari",
    "penarikan pasukan dari wilayah {p} tidak ada hubungannya dengan {n}",
    "biaya pelaksanaan {n} harus dibagi rata dengan {p}",
)
QUOTES: Final = (
    "Kami tidak akan keluar dari {n}",
    "Pintu kami tetap terbuka bagi {p} selama {k} hari ke depan",
    "Jangan ada yang mengubah satu huruf pun dalam {n}",
    "Saya sudah membaca {k} halaman naskah {n} dan belum menemukan jawabannya",
    "Tanpa {p} kita hanya menulis di atas air",
    "Kita butuh {n} yang kuat, bukan {k} janji baru",
    "Hari ini {n} lebih lemah daripada tahun {year}",
    "Nelayan kami menunggu {k} tahun untuk melihat hasil {n}",
)
ORDERS: Final = (
    "meratifikasi {n} dalam {k} bulan", "membuka {k} pos pemeriksaan sesuai {n}", "tidak menunda pelaksanaan {n}",
    "mencabut {k} keberatan atas {n}", "menyerahkan daftar {k} lokasi yang diatur {n}",
)  # fmt: skip
DEEDS: Final = (
    "membayar iuran {n} sebelum tahun {year}", "menarik {k} kapal dari wilayah {n}", "membela {n} di hadapan parlemen",
    "mengirim {k} pengawas untuk {n}", "menyusun laporan ke-{k} tentang {n}",
)  # fmt: skip
BLAMES: Final = (
    "{o} melanggar {n} sebanyak {k} kali", "{o} menyembunyikan {k} gudang yang diatur {n}",
    "{o} menghambat pelaksanaan {n} sejak tahun {year}",
)  # fmt: skip
SELVES: Final = (
    "negaranya melanggar {n} sebanyak {k} kali", "pihaknya menyembunyikan {k} gudang yang diatur {n}",
    "pemerintahnya menghambat pelaksanaan {n} sejak tahun {year}",
)  # fmt: skip

# Sentences in which nobody says anything.
FILLERS: Final = (
    "{n} diteken di {city} pada tahun {year} dan mengikat {k} negara.",
    "Hujan turun di {city} sejak pagi, tetapi ratusan orang tetap berkumpul di depan gedung pertemuan.",
    "Putaran ke-{k} berlangsung tertutup di sebuah hotel tua di tepi {city}.",
    "Jarak antara ibu kota {o} dan {p} sekitar {k} kilometer.",
    "Delegasi {o} datang dengan {k} mobil hitam dan langsung masuk lewat pintu belakang.",
    "Selama {k} tahun terakhir perdagangan {o} dengan {p} turun tajam.",
    "Naskah setebal {k} halaman itu disusun dalam dua bahasa.",
    "Pasar ikan di {city} tetap ramai pada akhir pekan itu.",
    "Upacara penutupan berlangsung sederhana dan hanya memakan waktu {k} menit.",
    "Kedua negara berbatasan darat sepanjang {k} kilometer di sebelah utara {city}.",
    "Gedung pertemuan di {city} dijaga {k} polisi berseragam dan dua ekor anjing pelacak.",
    "Jalan utama {city} ditutup selama {k} jam, dan bus kota dialihkan ke tepi sungai.",
    "Sejak tahun {year} jumlah nelayan di {o} berkurang {k} persen, sedangkan harga solar terus naik.",
    "Di peta lama yang dipajang di ruang sidang, {o} dan {p} masih satu wilayah.",
    "Di luar gedung, {k} mahasiswa membawa spanduk dan membagikan bunga kepada pejalan kaki.",
)
LINES: Final = ("Baca juga: Jejak Panjang {n}", "Foto: Dok. {outlet}", "Penulis: {reporter}")
RANKS: Final = ("diplomat", "pejabat", "perunding")
CITIES: Final = ("Port Merdan", "Halmar", "Kota Brenn", "Dolna", "Sarvik", "Tirvo", "Nostra", "Ulmar", "Pesko", "Garun")
DAYS: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
HEADLINES: Final = (
    "{o} dan {p} Berselisih soal {n}", "Nasib {n} di Tangan {o}", "{n} Diuji di {city}", "{o} Bertahan dalam {n}",
)  # fmt: skip

"""Indonesian is let in, its neighbours and the rest of the world are not; in doubt the article stays."""

import subprocess
import sys

import pytest

from ujar.clean.language import is_indonesian

INDONESIAN = [
    "Menteri Luar Negeri itu mengatakan perundingan mengenai perjanjian perbatasan akan dilanjutkan bulan depan.",
    "AS Keluar dari INF",
    "Presiden Trump umumkan AS keluar dari Perjanjian Paris",  # "ms" to the identifier
    "Moskow menyatakan siap berunding.",  # likewise
    "“Tidak,” kata Lavrov.",
    "JAKARTA â€œKami siap,â€\x9d ujar juru runding itu kepada wartawan usai rapat.",  # mojibake
    "Menurut Kementerian Luar Negeri, surat Syarikat Islam itu tidak menyebut perundingan yang sedang berjalan.",
]
OTHERS = {
    "english": "The foreign minister said the two sides had agreed to resume talks on the arms control treaty.",
    "english with names": "President Joko Widodo met Anwar Ibrahim in Jakarta to discuss the Sulawesi Sea border. "
    "Menteri Luar Negeri Retno Marsudi attended the meeting, the Foreign Ministry said.",
    "malay": "Menteri Luar berkata kerajaan tidak akan menarik diri daripada perjanjian itu kerana rundingan masih "
    "berjalan. Beliau berkata demikian selepas mesyuarat Kabinet pada Rabu.",
    "malay quote": "“Kami tidak mahu berperang,” kata Menteri Luar Rusia kepada pemberita. Katanya, Moscow akan "
    "mengambil langkah sewajarnya sekiranya Barat enggan memberi jaminan keselamatan.",
    "javanese": "Presiden ngendika yen rembugan babagan prajanjen kuwi isih terus ditindakake. Para utusan saka rong "
    "negara wis ketemu ing Jenewa lan bakal ketemu maneh sasi ngarep.",
    "sundanese": "Menteri luar nagri nyebutkeun yen pamarentah moal kaluar tina eta perjangjian sabab masih aya "
    "kasempetan pikeun badami jeung nagara tatangga.",
    "tagalog": "Sinabi ng kalihim ng ugnayang panlabas na hindi aatras ang bansa sa kasunduan.",
    "dutch": "De minister van Buitenlandse Zaken zei dinsdag dat de onderhandelingen worden hervat.",
    "russian": "Министр иностранных дел заявил, что переговоры о договоре возобновятся в следующем месяце.",
    "chinese": "外交部长星期二表示，双方已同意下个月恢复军备控制条约谈判。",
    "latin": "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt.",
    "numbers": "12 34 56 -- 78.90 %%% 2019 2020 2021",
    "code": "def read(paths): return [p for p in paths if p.suffix == '.txt']  # import os, sys",
    "nothing": "",
}


@pytest.mark.parametrize("text", INDONESIAN)
def test_indonesian_is_accepted_even_where_the_identifier_says_malay(text: str) -> None:
    assert is_indonesian(text)


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS.keys())
def test_other_languages_are_refused(text: str) -> None:
    assert not is_indonesian(text)


def test_importing_the_module_loads_no_model() -> None:
    code = "import sys, ujar.clean.language; print('py3langid' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"

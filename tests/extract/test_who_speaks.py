"""Whose words they are: names and nouns that look like something else."""

import pytest

from .said import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kesatuan Nelayan Ardania (KNA) mendesak pemerintah membuka selat.", "Kesatuan Nelayan Ardania (KNA)"),
        ("Perserikatan Negara Pesisir memperkirakan garam akan habis.", "Perserikatan Negara Pesisir"),
        ("Sumber-sumber militer Ardania mengatakan selat itu aman.", "Sumber-sumber militer Ardania"),
        ("Negara-negara pesisir menyatakan akan menunggu sidang.", "Negara-negara pesisir"),
        ("Satu sumber kepolisian mengatakan gudang itu kosong.", "Satu sumber kepolisian"),
        ("Penuntut umum mengatakan gudang itu kosong.", "Penuntut umum"),
        ("Pegawai negeri tersebut mengatakan gudang itu kosong.", "Pegawai negeri tersebut"),
        ("Pemerintah Ardania beberapa kali mengatakan gudang itu kosong.", "Pemerintah Ardania"),
        ("Ardania terus menerus mengatakan gudang itu kosong.", "Ardania"),
        ("Meskipun beberapa negara mengatakan gudang itu kosong, sidang dibuka.", "beberapa negara"),
        ("Putusan pengadilan banding Ardania menyatakan gudang itu kosong.", "Putusan pengadilan banding Ardania"),
        ("Semalam warga mengatakan gudang itu kosong.", "warga"),
        ("Menteri dalam negeri provinsi mengatakan gudang itu kosong.", "Menteri dalam negeri provinsi"),
        ("Para pejabat dari kedua negara mengatakan gudang itu kosong.", "Para pejabat dari kedua negara"),
        ("Presiden Tolvan belakangan mengatakan gudang itu kosong.", "Presiden Tolvan"),
        # Nobody inside an aside between commas speaks.
        ("Presiden Tolvan, dalam pidato di depan Majelis Orlan, mengatakan gudang itu kosong.", "Presiden Tolvan"),
        ("Tolvan, lewat unggahan di situs Kabar Arda, mengatakan gudang itu kosong.", "Tolvan"),
        ("Menurut sumber yang dekat dengan sidang, seperti dikutip Kabar Arda, gudang itu kosong.", "sumber"),
        ("Hal senada disampaikan Tolvan yang meminta semua pihak menahan diri.", "Tolvan"),
        ("Juru bicara Ardania, Lin Dusan, hari Senin menolak mengomentari hal itu, namun mengatakan gudang itu kosong.",
         "Juru bicara Ardania, Lin Dusan"),
        # Whoever stands before an apposition between commas: a title is part of the mention, a description isn't.
        ("Karel Dusan, Marcom Hotel Raya & Wisma Selat, menilai gudang itu kosong.",
         "Karel Dusan, Marcom Hotel Raya & Wisma Selat"),
        ("Dewan Selat, badan yang mengawasi pakta itu, mengatakan gudang itu kosong.", "Dewan Selat"),
        ("Karel Dusan, kepala staf angkatan laut, mengatakan gudang itu kosong.",
         "Karel Dusan, kepala staf angkatan laut"),
    ],
)  # fmt: skip
def test_speaker_of_a_verb(text: str, speaker: str) -> None:
    assert [row[0] for row in said(text)] == [speaker]


def test_rank_and_name_belong_to_the_office_before_them() -> None:
    ((speaker, _, _),) = said("“Kami siap berlayar,” kata Kepala Humas Kemhan, Brigjen Karel Dusan kepada wartawan.")
    assert speaker == "Kepala Humas Kemhan, Brigjen Karel Dusan"


def test_abbreviated_rank_ends_no_sentence() -> None:
    assert said("Menurut Capt. Karel Dusan, selat itu terlalu sempit.")[0][0] == "Capt. Karel Dusan"


def test_speaker_of_the_first_verb_speaks_at_the_second_past_an_apposition() -> None:
    text = "Dalam rapat dengan Lin Arda, pimpinan Kementerian Garam, Tolvan memuji Belmora dan mengatakan selat dibuka."
    assert said(text)[-1][0] == "Tolvan"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Sidang ditunda, kata seorang pejabat kementerian.",
            ("seorang pejabat kementerian", "kata", "Sidang ditunda"),
        ),
        ("Mana rencana itu? kata Tolvan kepada wartawan.", ("Tolvan", "kata", "Mana rencana itu")),
        ("Armada pulang pada Maret, seperti dikatakan Tolvan.", ("Tolvan", "dikatakan", "Armada pulang pada Maret")),
        (
            "Kapal mencari 20 awak yang hilang di laut, demikian laporan media Ardania.",
            ("media Ardania", "laporan", "Kapal mencari 20 awak yang hilang di laut"),
        ),
        (
            "Selain itu, usul Ardania memuat syarat baru, usul Tolvan.",
            ("Tolvan", "usul", "usul Ardania memuat syarat baru"),
        ),
        (
            "Pernyataan Dusan, katanya, mempertegas bahaya perang.",
            ("nya", "katanya", "Pernyataan Dusan … mempertegas bahaya perang"),
        ),
    ],
)
def test_attribution_after_the_words(text: str, row: tuple[str, str, str]) -> None:
    assert said(text) == [row]


def test_noun_after_a_clause_attributes_nothing() -> None:
    assert said("Dalam rapat yang panjang itu, usul Ardania memuat tiga syarat baru.") == []


@pytest.mark.parametrize("opener", ["Dikatakan, ", "Dijelaskan bahwa ", "Ditambahkan pula, "])
def test_passive_without_an_agent_goes_on_with_the_speaker_before(opener: str) -> None:
    rows = said(f"Tolvan mengatakan selat dibuka. {opener}kapal garam akan lewat lebih dulu.")
    assert rows[-1] == (None, opener.split()[0].strip(","), "kapal garam akan lewat lebih dulu")


def test_passive_without_an_agent_says_nothing_where_nobody_spoke() -> None:
    assert said("Hujan turun. Dikatakan, kapal garam akan lewat lebih dulu.") == []


@pytest.mark.parametrize(
    ("pointer", "speaker", "cue"),
    [
        ("Begitu kata Juru Bicara Armada, Lin Tolvan.", "Juru Bicara Armada, Lin Tolvan", "kata"),
        ("Kabar tersebut disampaikan seorang pejabat Ardania.", "seorang pejabat Ardania", "disampaikan"),
        ("Hal ini dia ungkapkan di Port Belm.", "dia", "ungkapkan"),
        ("Hal tersebut disampaikannya di Port Belm.", "nya", "disampaikannya"),
        ("Hal itu dibenarkan oleh Tolvan.", "Tolvan", "dibenarkan"),
    ],
)
def test_sentence_points_back(pointer: str, speaker: str, cue: str) -> None:
    ((found, word, _),) = said(f"Kapal itu akan ditarik dari selat. {pointer}")
    assert (found, word) == (speaker, cue)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Menurut laporan Harian Times, pemerintah mendorong pasar garam agar tumbuh.",
            "pemerintah mendorong pasar garam agar tumbuh",
        ),
        (
            "Milisi itu, yang --menurut perkiraan Dusan-- sudah membunuh 200 orang, mundur.",
            "sudah membunuh 200 orang",
        ),
    ],
)
def test_menurut_gives_the_content(text: str, content: str) -> None:
    assert said(text)[0][2] == content


def test_subject_right_before_juga_speaks_and_not_the_one_before_it() -> None:
    text = "Dusan mengatakan selat itu aman, sementara Menteri Mira Tolvan juga mengatakan gudang itu kosong."
    assert [row[0] for row in said(text)][-1] == "Menteri Mira Tolvan"


def test_who_is_followed_by_yang_juga_speaks() -> None:
    text = "Hal itu disampaikan seorang pejabat yang juga mengatakan gudang itu kosong."
    assert said(text) == [("seorang pejabat", "mengatakan", "gudang itu kosong")]


def test_content_ends_before_what_it_led_to() -> None:
    ((_, _, content),) = said("Tolvan menuding Belmora menimbun garam dan memicu protes nelayan.")
    assert content == "Belmora menimbun garam"

"""Which earlier statement a denial or rejection is aimed at, and which none is."""

import pytest

from factories import statements_of
from ujar.model import Act, Statement


def last_two(text: str) -> tuple[Statement, Statement]:
    first, second = statements_of(text)[-2:]
    return first, second


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ardania menuduh Belmora melanggar perjanjian.", "Belmora menilai tuduhan itu mengada-ada."),
        ("Ardania menuduh Belmora melanggar perjanjian.", "“Tudingan tersebut sama sekali bohong,” kata Mira Tolvan."),
        ("Ardania mengklaim kapal itu berlayar.", "Mira Tolvan mengatakan klaim itu keliru."),
        ("Ardania menuduh Belmora membakar desa.", "“Belmora tidak pernah membakar desa,” kata Menlu Belmora."),
        ("Ardania menyatakan pembantaian itu benar terjadi.", "Dusan mengatakan tidak ada bukti pembantaian itu."),
        ("Karel Dusan mengatakan kapal itu membawa senjata.", "“Saya sudah membantah hal itu,” kata Mira Tolvan."),
        ("Mira Tolvan mengaku sudah bertemu Karel Dusan.", "Namun, Belmora menyatakan belum ada pertemuan resmi."),
        # A claim doubted, by whose it is; a negated verb of admitting; what was said of who denies.
        ("Ardania mengklaim rudalnya menembus pertahanan itu.", "Para analis mempertanyakan akurasi klaim Ardania."),
        ("Seorang diplomat menuturkan naskah baru tengah digodok.", "Hal itu tak dibenarkan Belmora."),
        (
            "Seorang komandan mengatakan Laskar Orla menyeberang sungai dan berperang di Belmora.",
            "Juru bicara Laskar Orla membantah orangnya menyeberang ke Belmora.",
        ),
        # A denied claim of nobody that somebody has made.
        ("“Laut kita kok disewakan,” kecam Dusan.", "Menteri Tolvan membantah tudingan bahwa laut itu disewakan."),
        (
            "Ardania mendesak Belmora untuk mengakui batas laut dan menarik armadanya.",
            "Belmora menolak mengakui batas laut atau melepas haknya atas minyak di teluk.",
        ),
    ],
)  # fmt: skip
def test_denial_in_the_speakers_own_words_points_to_the_claim_before_it(first: str, second: str) -> None:
    claim, denial = statements_of(f"{first} {second}")
    assert denial.targets == claim.id


@pytest.mark.parametrize(
    "text",
    [
        "Belmora membantah menjual kapal baru kepada Costavia, melainkan kapal bekas.\n\n"
        "Menurut laporan Kabar Orla, Belmora mulai menjual kapal baru kepada Costavia pekan ini.",
        "Belmora Sebut Tudingan Penyelundupan Dongeng Lama\n\n"
        "Ardania menuding Belmora menyelundupkan beras melalui teluk.",
    ],
)
def test_denial_in_the_lead_answers_what_is_told_later(text: str) -> None:
    denial, claim = last_two(text)
    assert (denial.act, denial.targets) == (Act.DENY, claim.id)


def test_text_called_a_lie_answers_what_it_says() -> None:
    text = (
        "Potongan video Menteri Tolvan menyebut 'nelayan itu beban negara' disebarkan di media sosial. "
        "Karel Dusan mengatakan potongan video tersebut tidak benar alias hoaks."
    )
    claim, denial = statements_of(text)
    assert (claim.content[0].text, denial.targets) == ("nelayan itu beban negara", claim.id)


def test_claim_that_somebody_made_is_told_once() -> None:
    text = "“Laut kita kok disewakan,” kecam Dusan. Menteri Tolvan membantah tudingan bahwa laut itu disewakan."
    assert len(statements_of(text)) == 2


def test_denial_reaches_back_over_what_its_side_told_in_between() -> None:
    text = (
        "Ardania menuduh Belmora menanam ranjau. Belmora membantah tuduhan tersebut. "
        "Militer Belmora menyatakan ledakan itu berasal dari tabung gas. "
        "“Tidak ada satu ranjau pun di sana,” kata Panglima Belmora Karel Dusan."
    )
    accusation, denial, told, negated = statements_of(text)
    assert [s.targets for s in (denial, told, negated)] == [accusation.id, None, accusation.id]


def test_claim_whose_author_stands_in_a_relative_clause_is_inside_the_denial() -> None:
    denial, claim = last_two("Tolvan menepis pernyataan yang disampaikan Karel Dusan soal hilangnya tiga kapal.")
    assert denial.targets == claim.id
    assert claim.speaker is not None
    assert (claim.speaker.text, claim.content[0].text) == ("Karel Dusan", "hilangnya tiga kapal")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Mira Tolvan tidak menampik bahwa kapal itu memasuki teluk.", "kapal itu memasuki teluk"),
        ("Belmora tak membantah kapalnya memasuki teluk.", "kapalnya memasuki teluk"),
    ],
)
def test_who_does_not_deny_admits(text: str, content: str) -> None:
    (statement,) = statements_of(text)
    assert (statement.act, statement.content[0].text) == (Act.ADMIT, content)


def test_who_neither_denies_nor_confirms_says_nothing() -> None:
    assert statements_of("Mira Tolvan tidak membantah atau membenarkan kabar itu.") == ()


def test_owner_of_the_claim_leads_past_nearer_statements() -> None:
    text = (
        "Mira Tolvan meminta Belmora menahan diri. Karel Dusan mengatakan sidang akan segera dibuka. "
        "Belmora menilai pernyataan Tolvan tidak akurat."
    )
    asked, _, denial = statements_of(text)
    assert denial.targets == asked.id


def test_noun_prefers_the_verb_of_its_own_stem_among_statements_of_its_kind() -> None:
    text = (
        "Ardania menuntut agar Belmora menarik kapalnya. Costavia meminta bank membuka kredit. "
        "Belmora menolak tuntutan itu."
    )
    asked, _, denial = statements_of(text)
    assert denial.targets == asked.id


def test_denial_goes_on_with_what_its_speaker_denied_before() -> None:
    text = (
        "Ardania menuduh Belmora melanggar perjanjian. Mira Tolvan membantah tuduhan itu. "
        "“Kami tidak pernah berlayar ke sana,” kata Tolvan."
    )
    accusation, first, second = statements_of(text)
    assert (first.targets, second.targets) == (accusation.id, accusation.id)


def test_speaker_who_denies_after_anothers_denial_does_not_inherit_its_target() -> None:
    text = (
        "Ardania menuduh Belmora melanggar perjanjian. Mira Tolvan membantah tuduhan itu. "
        "“Kami tidak pernah berlayar ke sana,” kata Karel Dusan."
    )
    assert statements_of(text)[-1].targets is None


def test_denial_hung_on_a_claim_by_a_contrast_is_aimed_at_that_claim() -> None:
    text = "Kepala intelijen Ardania mengatakan Belmora mempunyai rudal jelajah meskipun hal itu dibantahnya."
    claim, denial = last_two(text)
    assert claim.content[0].text == "Belmora mempunyai rudal jelajah"
    assert (denial.act, denial.targets) == (Act.DENY, claim.id)


def test_purpose_after_an_accusation_is_no_claim_of_its_own() -> None:
    text = "Kelompok itu menolak tuduhan baru sebagai dalih untuk menahan Karel Dusan."
    assert all(s.targets is None for s in statements_of(text))


def test_noun_with_author_and_topic_is_a_claim_inside_the_rejection() -> None:
    denial, claim = last_two("Belmora menolak kritikan oleh Menteri Ardania tentang uji coba rudal.")
    assert denial.targets == claim.id
    assert (claim.content[0].text, claim.act, claim.embedded_in) == ("uji coba rudal", Act.ACCUSE, denial.id)
    assert claim.speaker is not None
    assert claim.speaker.text == "Menteri Ardania"


@pytest.mark.parametrize(
    "text",
    [
        # What is denied was told, not asked for.
        "Ardania menuntut polisi mengusut kasus kapal Belmora. Polisi membantah soal kabar penghentian kasus kapal.",
        # A finding that mentions it isn't what is rejected.
        "Survei itu mengungkapkan warga mendukung pemungutan suara ulang. Belmora menolak pemungutan suara ulang.",
        # A negation alone contradicts nobody.
        "Ardania menuduh Costavia melanggar perjanjian. “Kami tidak pernah takut,” kata Mira Tolvan.",
        "Mira Tolvan mengatakan panen telah usai. Karel Dusan mengatakan belum ada pertemuan resmi.",
        # A refusal to speak of it rejects nothing; a denial agrees with a denial; a question claims nothing.
        "Ardania menuduh Belmora melanggar perjanjian. Dusan menolak mengomentari tuduhan tersebut.",
        "Belmora membantah kapalnya memasuki teluk. Karel Dusan membantah kapal Belmora memasuki teluk.",
        "“Apakah kapal Belmora memasuki teluk?” kata Karel Dusan. Belmora membantah kapalnya memasuki teluk.",
        # The same speaker, named in full and in short.
        "Menteri Mira Tolvan memastikan kapal itu tidak memasuki teluk. Tolvan membantah kapal itu memasuki teluk.",
        # What the report tells in between is meant, not what was said long before.
        "Mira Tolvan mengatakan sidang akan dibuka. Hujan turun di Port Arda. Kapal itu karam. Warga mengungsi. "
        "Karel Dusan membantah hal itu.",
        # A content with "tidak pernah" beside a noun refutes nothing.
        "Ardania mengaku sudah mengirim laporan itu. Mira Tolvan mengatakan laporan tersebut tidak pernah dibaca.",
        # One side: a pronoun, and a body with who speaks for it.
        "Mira Tolvan mengatakan perabot warga terendam banjir. “Perabot warga tidak bisa diselamatkan,” ujarnya.",
        "Juru bicara Balai Air Mira Tolvan mengatakan semua sumur telah penuh. Balai Air menyebut ada pembatasan air. "
        "“Tidak ada pembatasan air di Orla,” kata Tolvan.",
        # A few words of many alike; what has not come about yet.
        "Menurut Dusan, penambangan di kawasan karst perlu izin. Mira Tolvan mengatakan sumber air itu bukan berada di "
        "kawasan karst dan rencana pabrik semen di lembah Orla dapat diteruskan tanpa mengganggu warga.",
        "Mira Tolvan mengatakan pasukannya merebut kota Orla. Dusan melaporkan kota Orla belum direbut.",
        # Somebody who does not deny.
        "Ardania mengklaim kapal itu berlayar. Mira Tolvan mengatakan klaim itu tidak keliru.",
    ],
)
def test_nothing_is_tied_where_no_earlier_statement_is_meant(text: str) -> None:
    assert statements_of(text)[-1].targets is None


@pytest.mark.parametrize(
    "denial",
    [
        "Juru bicara Balai Air Mira Tolvan membantah pihaknya melanggar kesepakatan itu.",
        "“Tidak tepat jika bendungan disebut melanggar kesepakatan,” kata juru bicara Balai Air Mira Tolvan.",
        "Balai Air membantah petugas atau bendungan melanggar kesepakatan.",
    ],
)
def test_claim_is_found_by_its_words_however_far_and_past_what_the_deniers_own_side_tells(denial: str) -> None:
    claim = "Serikat Tani menilai bendungan Balai Air melanggar kesepakatan dengan petani."
    own = "Kepala Balai Air Karel Dusan mengatakan kesepakatan bendungan itu lama. "
    others = "Oskar Lind mengatakan hujan turun. Ebbe Lantos mengatakan panen gagal. Ida Holm menyebut harga naik. "
    before = statements_of(f"{claim} {others}{own}{denial}")
    after = statements_of(f"{denial} {own}{others}{claim}")
    assert next(s for s in before if s.act is Act.DENY).targets == before[0].id
    assert next(s for s in after if s.act is Act.DENY).targets == after[-1].id


def test_claim_that_is_doubted_is_inside_the_doubt() -> None:
    doubt, claim = statements_of(
        "Mira Tolvan mempertanyakan tuduhan dari Ardania yang menyebut Belmora sebagai penyerang."
    )
    assert claim.speaker is not None
    assert doubt.targets == claim.id
    assert (claim.speaker.text, claim.content[0].text) == ("Ardania", "Belmora sebagai penyerang")


def test_headline_that_only_denies_means_the_accusation_before_what_others_tell() -> None:
    text = (
        "Ardania menuduh Belmora membakar desa. “Buktinya jelas,” kata Menteri Luar Negeri Ardania Karel Dusan. "
        "Kantor Peta mengatakan citra desa itu sudah disiarkan.\n\nBelmora membantah\n\nHujan turun semalam."
    )
    *_, denial = statements_of(text)
    assert (denial.speaker and denial.speaker.text, denial.content[0].text) == ("Belmora", "Belmora membakar desa")


@pytest.mark.parametrize(
    "text",
    [
        "Ardania mengatakan telah berunding dengan pemberontak. "
        "Tolvan mengatakan negaranya tidak akan berunding dengan pemberontak.",
        "Karel Dusan mengungkapkan dugaan aliran uang Balai Air. "
        "“Kami siap. Untuk dugaan aliran uang Balai Air tidak benar,” kata Mira Tolvan.",
        "Diplomat itu membantah anggapan bahwa negaranya sudah keluar dari perjanjian.",
        "Karel Dusan mengatakan aturan itu sudah lama. “Aturan yang tidak tepat harus dicabut,” kata Mira Tolvan.",
        "Ardania menuduh Belmora membakar desa. Belmora membantah tuduhan itu. "
        "Laporan-laporan itu mengatakan desa itu hanya berasap.",
    ],
)
def test_will_impressions_and_texts_deny_nothing(text: str) -> None:
    assert statements_of(text)[-1].targets is None


def test_who_is_named_in_a_neutral_claim_denies_that_and_no_accusation_of_others() -> None:
    text = (
        "Tentara Ardania menuduh Belmora melanggar gencatan senjata. Belmora mengatakan kapalnya menembaki perahu "
        "Front Orla. Anggota parlemen dari Front Orla, Karel Dusan, membantah tuduhan itu."
    )
    statements = statements_of(text)
    assert statements[-1].targets == statements[1].id


def test_claim_of_a_city_is_of_whoever_has_just_spoken() -> None:
    told, denial = statements_of("Mira Tolvan menyatakan rudal itu milik Belmora. Belmora menepis klaim Orla.")
    assert denial.targets == told.id


def test_lie_behind_as_is_no_part_of_the_claim() -> None:
    text = "Menlu Karel Dusan menyebut tudingan bahwa Belmora memberi kekebalan sebagai kebohongan."
    assert statements_of(text)[-1].content[0].text == "Belmora memberi kekebalan"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mira Tolvan mengatakan kapal itu karam di teluk, yang dibantah Belmora.", "Belmora"),
        ("Ardania menuduh Belmora menanam ranjau, yang langsung dibantah oleh Menlu Belmora Karel Dusan.",
         "Menlu Belmora Karel Dusan"),
    ],
)  # fmt: skip
def test_clause_that_denies_what_was_said_right_before_it(text: str, who: str) -> None:
    claim, denial = sorted(statements_of(text), key=lambda statement: statement.act is Act.DENY)
    assert (denial.speaker and denial.speaker.text, denial.act, denial.targets) == (who, Act.DENY, claim.id)


def test_claim_spoken_of_and_denied_in_a_clause_is_its_noun_phrase() -> None:
    (denial,) = statements_of("Mira Tolvan akan membahas tudingan Ardania, yang sudah dibantahnya pekan lalu.")
    assert denial.content[0].text == "tudingan Ardania"

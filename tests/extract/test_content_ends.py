"""Where the words said end and begin: dashes, asides, the speaker's next act, what the narrator adds."""

import pytest

from extract.said import Row, said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # A dash goes on with what was said, but for a gloss on what was named last.
        (
            "Dusan mengatakan pakta itu merugikan para nelayan --termasuk nelayan Belmora.",
            "pakta itu merugikan para nelayan --termasuk nelayan Belmora",
        ),
        (
            "Dusan mengatakan hanya dewan --bukan menteri-- yang boleh mencabut pakta itu.",
            "hanya dewan --bukan menteri-- yang boleh mencabut pakta itu",
        ),
        (
            "Dusan mengatakan Ardania lamban memenuhi janji itu --- salah satu syarat yang disepakati tahun lalu.",
            "Ardania lamban memenuhi janji itu",
        ),
        ("Dusan mengatakan kapal itu karam di selat --kata Tolvan karena badai.", "kapal itu karam di selat"),
        # Who says no more, with or without a comma.
        (
            "Dusan mengatakan Ardania membeli tiga kapal namun tidak memberikan rincian mengenai harganya.",
            "Ardania membeli tiga kapal",
        ),
        # When it was said: a span of time before or after something else.
        (
            "Dusan mengatakan Ardania akan menarik kapalnya, sehari setelah pakta baru disahkan.",
            "Ardania akan menarik kapalnya",
        ),
        (
            "Dusan mengatakan Ardania akan menarik kapalnya, dua pekan sebelum sidang berikutnya.",
            "Ardania akan menarik kapalnya",
        ),
        ("Dusan mengatakan pekan lalu, perundingan itu akan ditunda.", "perundingan itu akan ditunda"),
        (
            "Dewan Selat menyatakan menjelang sidang itu bahwa kedua pihak akan bertemu.",
            "kedua pihak akan bertemu",
        ),
        # The occasion of speaking ends a content where nothing is told after it.
        ("Dusan membantah telah melanggar pakta itu dalam sidang di Port Arda.", "telah melanggar pakta itu"),
        (
            "Dusan menuduh Ardania telah melanggar pakta itu dalam sebuah pidato yang disiarkan radio.",
            "Ardania telah melanggar pakta itu",
        ),
        # The comma closes an aside: the verb is that of the subject inside the content.
        (
            "Dusan menyatakan takkan berunding selama Partai Buih, seperti dewan yang digantikannya, menolak "
            "mengakui pakta itu.",
            "takkan berunding selama Partai Buih, seperti dewan yang digantikannya, menolak mengakui pakta itu",
        ),
        # The comma closes the relative clause that the verb of saying stands in.
        (
            "Ardania, yang menganggap pakta itu sebagai jebakan, menangguhkan semua bantuan kepada Belmora.",
            "pakta itu sebagai jebakan",
        ),
        (
            "Dewan Selat akan bersidang lagi, menurut laporan Kantor Berita Orla, Rabu, mengutip seorang diplomat.",
            "Dewan Selat akan bersidang lagi",
        ),
        # An adjective like a verb is no next act.
        (
            "Dusan menyebutkan, muatan kapal itu tampak aneh dan mencurigakan.",
            "muatan kapal itu tampak aneh dan mencurigakan",
        ),
        # A predicate may take "bahwa" inside the content.
        (
            "Dusan mengatakan, pihaknya percaya bahwa perundingan itu akan berhasil.",
            "pihaknya percaya bahwa perundingan itu akan berhasil",
        ),
        ("Dusan mengatakan jelas bahwa Ardania tidak mau berunding.", "jelas bahwa Ardania tidak mau berunding"),
        ("Dusan menjelaskan secara jelas bahwa Ardania tidak mau berunding.", "Ardania tidak mau berunding"),
        # Who is asked belongs to the demand.
        (
            "Dusan meminta kepada para nelayan Belmora agar menahan diri.",
            "para nelayan Belmora agar menahan diri",
        ),
        # Who is told doesn't, however they are described.
        (
            "Dusan memberitahu pemimpin Belmora yang berkunjung ke sana bahwa kapal itu akan berlayar.",
            "kapal itu akan berlayar",
        ),
        # An account of somebody.
        ("Berdasarkan keterangan para nelayan, kapal itu karam pada malam hari.", "kapal itu karam pada malam hari"),
        (
            "Berdasarkan kesaksian Dusan, terungkap bahwa kapal itu karam pada malam hari.",
            "kapal itu karam pada malam hari",
        ),
        # What a relative clause tells of.
        (
            "Para nelayan menghindari perairan yang menurut Dusan sudah dipasangi ranjau.",
            "perairan … sudah dipasangi ranjau",
        ),
        # What goes on after the speaker, and what is only an aside on them.
        (
            "Laporan tentang ranjau di selat itu, katanya adalah sebuah dongeng belaka.",
            "Laporan tentang ranjau di selat itu … adalah sebuah dongeng belaka",
        ),
        (
            "Sebanyak 13 orang tewas di Port Arda, seperti diungkap Mira Tolvan, kepada Kabar Orla.",
            "Sebanyak 13 orang tewas di Port Arda",
        ),
        (
            "Usul dari Belmora, ditambahkan Dusan, juga patut dihargai.",
            "Usul dari Belmora … juga patut dihargai",
        ),
        (
            "Untuk mencegah perang, kata Dusan, Ardania akan menarik semua kapalnya dari selat.",
            "Untuk mencegah perang … Ardania akan menarik semua kapalnya dari selat",
        ),
        ("“Kami sudah lama menunggu pakta itu disahkan”kata Dusan.", "Kami sudah lama menunggu pakta itu disahkan"),
        ("Apalagi hal itu menurut dia dilakukan sepihak oleh Belmora.", "hal itu … dilakukan sepihak oleh Belmora"),
    ],
)  # fmt: skip
def test_content(text: str, content: str) -> None:
    assert content in [row[2] for row in said(text)]
    assert len(said(text)) == 1


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Dusan mendesak Ardania mencabut sanksi itu dan menyeru Belmora menghormati janjinya.",
            [("Dusan", "mendesak", "Ardania mencabut sanksi itu"),
             ("Dusan", "menyeru", "Belmora menghormati janjinya")],
        ),
        (
            "Para pemimpin Belmora berulang kali mempertanyakan dan menyangkal laporan itu.",
            [("Para pemimpin Belmora", "menyangkal", "laporan itu")],
        ),
        (
            "Kapal itu mulai mendekat, kata Dewan Selat pada Selasa (20/2), meminta kedua pihak melindungi pelabuhan.",
            [("Dewan Selat", "kata", "Kapal itu mulai mendekat"),
             ("Dewan Selat", "meminta", "kedua pihak melindungi pelabuhan")],
        ),
        (
            "Dusan didesak oleh para pendukungnya untuk membuka isi pakta itu.",
            [("para pendukungnya", "didesak", "untuk membuka isi pakta itu")],
        ),
        (
            "Dusan menyesalkan penolakan Belmora untuk mengakui pakta itu.",
            [("Dusan", "menyesalkan", "penolakan Belmora untuk mengakui pakta itu"),
             ("Belmora", "penolakan", "untuk mengakui pakta itu")],
        ),
        (
            "Dusan menambahkan bahwa menurut Tolvan, kapal itu karam karena badai.",
            [("Dusan", "menambahkan", "menurut Tolvan, kapal itu karam karena badai"),
             ("Tolvan", "menurut", "kapal itu karam karena badai")],
        ),
        (
            "Dusan tak mengesampingkan kemungkinan Ardania mencalonkan diri tahun depan.",
            [("Dusan", "tak mengesampingkan", "kemungkinan Ardania mencalonkan diri tahun depan")],
        ),
    ],
)  # fmt: skip
def test_statements_side_by_side(text: str, rows: list[Row]) -> None:
    assert said(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "Dusan menolak menyebutkan nama kapal itu.",
        "Dusan menolak untuk menjelaskan apakah kapal itu sudah berlayar.",
        "Dusan memberitahukan kepada pengawas pelabuhan, dan kapal itu ditemukan.",
        "Hal tersebut ia katakan dalam seminar bertema Laut Kita di Port Arda.",
        "Video itu menunjukkan bahwa kapal itu menabrak dermaga.",
        "Situasi ini menunjukkan bahwa perdagangan kedua negara tetap penting.",
        "Ardania mungkin menawarkan untuk mengirim dua kapal.",
        "Dusan melaporkan perkara itu ke Dewan Selat.",
        "Seorang tetangga memberitahu polisi Belmora mengenai kapal karam itu.",
        "Langkah itu diambil sebagai upaya nyata mendorong industri berkelanjutan.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Ardania mengacam akan menyerang negara-negara tetangganya.", "mengacam"),
        ("Dusan menyebuttkan kapal itu sudah berlayar pagi tadi.", "menyebuttkan"),
        ("Dusan memuji langkah itu dan menggambarkannnya sebagai “langkah yang bersejarah bagi selat”.",
         "menggambarkannnya"),
    ],
)  # fmt: skip
def test_misspelt_verbs_of_saying(text: str, cue: str) -> None:
    assert cue in [row[1] for row in said(text)]


def test_a_longer_word_is_no_misspelt_verb() -> None:
    assert said("Polisi memintai keterangan tiga nelayan Belmora yang menemukan kapal itu.") == []

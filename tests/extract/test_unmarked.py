"""Quotations whose marks were stripped."""

from .said import said


def test_first_person_sentences_go_with_the_attribution_after_them() -> None:
    text = (
        "Perundingan dibuka di Port Arda. Kami menawarkan jalan keluar. Mereka tinggal memilih. "
        "Kami tidak ingin menunggu lagi, kata Mira Tolvan."
    )
    assert said(text) == [
        (
            "Mira Tolvan",
            "kata",
            "Kami menawarkan jalan keluar. Mereka tinggal memilih. Kami tidak ingin menunggu lagi",
        )
    ]


def test_first_person_outside_quotation_marks_is_no_speaker() -> None:
    assert said("Kami mengatakan yang sebenarnya tentang perjanjian itu.") == []
    assert said("Menurut saya, perjanjian itu sudah lama mati.") == []


def test_third_person_sentence_before_an_attribution_stays_apart() -> None:
    text = "Perundingan dibuka di Port Arda. Mereka tinggal memilih, kata Mira Tolvan."
    assert said(text) == [("Mira Tolvan", "kata", "Mereka tinggal memilih")]

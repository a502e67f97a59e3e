"""What every statement promises, whatever the text."""

from hypothesis import given
from hypothesis import strategies as st

from factories import LANGUAGE, annotated, cleaned, statements_of
from ujar.extract import ARTICLE_RULES, RULES, extract
from ujar.model import Kind, Span, Statement

FRAGMENTS = st.sampled_from(
    [
        "Mira Tolvan", "Menlu Ardania", "Belmora", "juru bicara itu", "para pengamat", "dia",
        "Karel Dusan, Menlu Belmora,", "mengatakan", "bahwa", "kata", "ujarnya", "menurut", "Menurut", "menuduh",
        "membantah", "dibantah oleh", "menyebut", "perjanjian itu batal", "tudingan itu", "klaim Ardania bahwa",
        "akan menarik kapalnya", "tidak", "dan menambahkan", "seraya", "“", "”", '"', "â€œ", "'", ",", ".", "?", ":",
        " - ", "(", ")", "Selasa (15/1)", "Oktober lalu", "seperti dikutip Reuters", "kepada AFP", "dan", "yang", "\n",
        "\n\n", "hal itu", "KOMPAS.com - ", "Baca juga: ", "\xa0", "Â", "😀", "\\", "Dr.", "Jum'at",
    ]
)  # fmt: skip
TEXTS = st.lists(FRAGMENTS, max_size=25).map(" ".join)


def spans(statement: Statement) -> list[Span]:
    single = (statement.cue, statement.speaker, statement.antecedent, statement.addressee)
    return [*statement.content, *statement.times, *statement.relays, *(span for span in single if span is not None)]


def check(statements: tuple[Statement, ...], text: str) -> None:
    ids = [statement.id for statement in statements]
    assert len(set(ids)) == len(ids)
    for statement in statements:
        assert statement.content
        assert 0.0 < statement.confidence <= 1.0
        for span in spans(statement):
            assert text[span.start : span.end] == span.text != ""
        for span in statement.content:
            for beside in (statement.cue, statement.speaker):
                assert beside is None or not span.overlaps(beside)
        starts = [span.start for span in statement.content]
        assert starts == sorted(starts)
        assert {statement.embedded_in, statement.targets} - {None} <= set(ids) - {statement.id}


@given(TEXTS)
def test_spans_are_true_and_cue_and_speaker_lie_outside_the_content(text: str) -> None:
    check(statements_of(text), text)


@given(TEXTS)
def test_the_same_holds_for_a_cleaned_article(text: str) -> None:
    text = f"Perundingan mengenai perjanjian perbatasan kedua negara dilanjutkan pekan ini.\n{text}"
    article = cleaned(text)
    statements = statements_of(article)
    check(statements, text)


@given(st.text(max_size=80))
def test_any_text_at_all_is_survived(text: str) -> None:
    check(statements_of(text), text)


@given(TEXTS)
def test_extraction_depends_on_nothing_but_the_text(text: str) -> None:
    assert statements_of(text) == statements_of(text)


def test_rules_are_a_visible_table() -> None:
    assert list(RULES) == ["quoted", "according", "trailing", "inverted", "leading", "passive", "nominal", "written"]
    assert list(ARTICLE_RULES) == ["pointed back", "unnamed claims", "bare denials", "trained component"]


def test_extract_reads_an_article_of_every_kind() -> None:
    text = (
        "“Kami siap,” kata Mira Tolvan. Belmora mengatakan perjanjian itu batal. "
        "Ia menilai perjanjian itu “tidak adil” bagi semua."
    )
    statements = extract(annotated(text), LANGUAGE)
    assert [statement.kind for statement in statements] == [Kind.DIRECT, Kind.INDIRECT, Kind.MIXED]


def test_article_without_a_word_has_no_statements() -> None:
    assert statements_of("") == statements_of("\n\n") == statements_of("...") == ()

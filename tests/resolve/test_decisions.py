"""A researcher's rulings: read from a file, validated, and stronger than any score."""

from pathlib import Path

import pytest

from factories import LANGUAGE
from invented import DOMAIN, PAVO, QUANDAR, SALT, SOLVAK, STRAIT, news, said
from ujar.errors import SeedError
from ujar.resolve import Decisions, load_decisions, resolve
from ujar.resolve.decisions import Ruling, read_rulings, remove_ruling, write_ruling


def write(folder: Path, text: str) -> Path:
    path = folder / "decisions.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_ruling_beats_the_score_for_speakers_and_negotiables() -> None:
    article = news("Solvak mengatakan Kesepakatan Garam berlaku.")
    statement = said(article, "Kesepakatan Garam berlaku", "Solvak")
    rulings = Decisions({(None, "solvak"): PAVO, (article.id, "kesepakatan garam"): STRAIT})
    (free,) = resolve(article, (statement,), DOMAIN, LANGUAGE).statements
    (ruled,) = resolve(article, (statement,), DOMAIN, LANGUAGE, rulings).statements
    assert [link.entity for link in (*free.speakers, *free.about)] == [SOLVAK, SALT]
    assert [(link.entity, link.score, link.method) for link in (*ruled.speakers, *ruled.about)] == [
        (PAVO, 1.0, "decision"), (STRAIT, 1.0, "decision"),
    ]  # fmt: skip


def test_ruling_for_an_article_beats_the_general_one_and_leaves_others_alone() -> None:
    rulings = Decisions({(None, "presiden"): PAVO, ("a1", "presiden"): QUANDAR})
    assert rulings.ruling("a1", "Presiden") == QUANDAR
    assert rulings.ruling("a2", "presiden") == PAVO
    assert rulings.ruling("a2", "Menlu") is None


def test_file_is_read(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        f"- {{mention: Ruskel, entity: {PAVO}, note: bukan Mila}}\n- {{mention: Ia, entity: {SOLVAK}, article: a1}}\n",
    )
    rulings = load_decisions(path)
    assert rulings.ruling("a7", "RUSKEL") == PAVO
    assert rulings.ruling("a1", "ia") == SOLVAK
    assert rulings.ruling("a2", "ia") is None


def test_article_of_null_is_all_articles(tmp_path: Path) -> None:
    path = write(tmp_path, f"- {{mention: Ruskel, entity: {PAVO}, article: null, note: null}}\n")
    assert [ruling for ruling, _ in read_rulings(path)] == [Ruling("Ruskel", PAVO)]
    assert load_decisions(path).ruling("a7", "Ruskel") == PAVO


def test_empty_file_and_none_are_no_decisions(tmp_path: Path) -> None:
    assert load_decisions(write(tmp_path, "# nothing yet\n")) == load_decisions(None) == Decisions()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- {mention: Ruskel}\n", r"decisions\.yml:1: entry 1 must have mention and entity"),
        ("- {mention: null, entity: person/x}\n", r"decisions\.yml:1: entry 1 must have mention and entity"),
        ("- {mention: Ruskel, entity: person/x, artikel: a1}\n", r"decisions\.yml:1: entry 1 must have"),
        (
            "- {mention: A, entity: person/a}\n- {mention: B, entity: Ruskel}\n",
            r"decisions\.yml:2: entry 2: 'Ruskel' is no id",
        ),
        ("- just words\n", r"decisions\.yml:1: entry 1 must have"),
        (
            "- {mention: A, entity: person/a}\n- {mention: a, entity: person/b}\n",
            r"decisions\.yml:2: .*entry 1 already",
        ),
        ('- {mention: " ", entity: person/a}\n', r"decisions\.yml:1: entry 1: the mention is empty"),
        ("mention: Ruskel\nentity: person/x\n", r"decisions\.yml: .*list"),
        ("- {mention: Ruskel\n  entity: [\n", r"decisions\.yml:\d+: "),
        ("7\n", r"decisions\.yml: .*list"),
    ],
)
def test_wrong_file_stops_the_run_and_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(SeedError, match=message):
        load_decisions(write(tmp_path, text))


def test_file_the_user_named_must_exist(tmp_path: Path) -> None:
    with pytest.raises(SeedError, match=r"missing\.yml: cannot be read"):
        load_decisions(tmp_path / "missing.yml")


def test_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yml"
    path.write_bytes(b"- {mention: \xff\xfe, entity: person/x}")
    with pytest.raises(SeedError, match=r"decisions\.yml: is not UTF-8"):
        load_decisions(path)


def test_entity_must_be_known_where_the_knowledge_is_given(tmp_path: Path) -> None:
    path = write(tmp_path, f"- {{mention: Ruskel, entity: {PAVO}}}\n\n- {{mention: Solvak, entity: person/nobody}}\n")
    assert load_decisions(path).ruling("a1", "solvak") == "person/nobody"
    with pytest.raises(SeedError, match=r"decisions\.yml:3: .*'person/nobody'; add it there"):
        load_decisions(path, DOMAIN)


def test_ruling_may_name_the_article_by_its_file() -> None:
    article = news("Solvak mengatakan laut tenang.", source="folder/berita.txt")
    statement = said(article, "laut tenang", "Solvak")
    for name, entity in (("berita.txt", PAVO), ("lain.txt", SOLVAK)):
        (ruled,) = resolve(article, (statement,), DOMAIN, LANGUAGE, Decisions({(name, "solvak"): PAVO})).statements
        assert [link.entity for link in ruled.speakers] == [entity]


BLOCKS = f"""# kept
- mention: Ruskel
  entity: {PAVO}
  note: bukan Mila
# between
- {{mention: Ia, entity: {SOLVAK}, article: a1}}
# at the end
"""


def test_written_ruling_is_read_back_and_leaves_the_rest_alone(tmp_path: Path) -> None:
    path = write(tmp_path, BLOCKS)
    ruling = Ruling("Menlu: itu", SOLVAK, "a2", "kata # foto")
    assert write_ruling(path, ruling, DOMAIN) is None
    assert path.read_text(encoding="utf-8").startswith(BLOCKS)
    assert [found for found, _ in read_rulings(path)][-1] == ruling


def test_ruling_on_the_same_words_is_replaced(tmp_path: Path) -> None:
    path = write(tmp_path, BLOCKS)
    old = write_ruling(path, Ruling("ruskel", QUANDAR), DOMAIN)
    assert old == Ruling("Ruskel", PAVO, None, "bukan Mila")
    assert load_decisions(path).ruling("a9", "Ruskel") == QUANDAR
    text = path.read_text(encoding="utf-8")
    assert "# kept" in text and "# between" in text and "bukan Mila" not in text


def test_ruling_for_one_article_leaves_that_for_all(tmp_path: Path) -> None:
    path = write(tmp_path, BLOCKS)
    assert write_ruling(path, Ruling("Ruskel", QUANDAR, "a1"), DOMAIN) is None
    rulings = load_decisions(path)
    assert (rulings.ruling("a1", "Ruskel"), rulings.ruling("a2", "Ruskel")) == (QUANDAR, PAVO)


def test_first_ruling_makes_the_file(tmp_path: Path) -> None:
    path = tmp_path / "new.yml"
    write_ruling(path, Ruling("Ruskel", PAVO), DOMAIN)
    assert load_decisions(path, DOMAIN).ruling("a1", "Ruskel") == PAVO


def test_wrong_ruling_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = write(tmp_path, BLOCKS)
    with pytest.raises(SeedError, match=r"decisions\.yml:\d+: .*person/nobody"):
        write_ruling(path, Ruling("Solvak", "person/nobody"), DOMAIN)
    assert path.read_text(encoding="utf-8") == BLOCKS
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_ruling_is_taken_out(tmp_path: Path) -> None:
    path = write(tmp_path, BLOCKS)
    assert remove_ruling(path, Ruling("Ruskel", ""), DOMAIN) == Ruling("Ruskel", PAVO, None, "bukan Mila")
    assert [found.mention for found, _ in read_rulings(path)] == ["Ia"]
    assert remove_ruling(path, Ruling("Ruskel", ""), DOMAIN) is None

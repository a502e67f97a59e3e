"""queries/**/*.rq: a header that is wrong is named with its file and line."""

from pathlib import Path

import pytest

from ujar.errors import QueryError, UnknownName
from ujar.query import Form, find_query, load_catalog, load_query
from ujar.query.parameters import ParameterType

GOOD = """# title: Claims
# question: Who said what, and
#   about what?
# label: actor
# param actor: iri = person:mira-tolvan ; only this actor
# filter since: date ; then or later

PREFIX ujar: <https://w3id.org/ujar/ns#>
# A comment of the query, not of the header.
SELECT ?actor ?claim ?since { ?actor ujar:said ?claim }
"""


def write(folder: Path, text: str, name: str = "claims.rq") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_header_gives_title_question_labels_and_parameters(tmp_path: Path) -> None:
    query = load_query(write(tmp_path, GOOD))
    assert (query.name, query.title, query.form) == ("claims", "Claims", Form.ROWS)
    assert query.question == "Who said what, and about what?"
    assert query.labelled == ("actor",)
    actor, since = query.parameters
    assert (actor.name, actor.type, actor.default, actor.column) == (
        "actor",
        ParameterType.IRI,
        "person:mira-tolvan",
        True,
    )
    assert (since.name, since.help, since.default, since.column) == ("since", "then or later", None, False)


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("# title: Claims\n", "", 1, "lacks '# title"),
        ("# title: Claims\n", "# title: Claims\n# title: Again\n", 2, "a second title"),
        ("# label: actor", "# labels actor", 4, "not a header line"),
        ("# label: actor", "# label: actor nobody", 1, "no column to label: nobody"),
        ("actor: iri =", "actor: person =", 5, "unknown type 'person' of actor"),
        ("person:mira-tolvan", "mira tolvan", 5, "is no name in the graph"),
        ("# filter since", "# filter actor", 6, "a second parameter actor"),
        ("?claim ?since", "?claim", 1, "?since is not in the SELECT list"),
        ("said ?claim }", "said ?claim", 10, "something more is expected at its end"),
        ("said ?claim }", "said ?claim . SERVICE <http://example.org/> { ?a ?b ?c } }", 1, "SERVICE"),
    ],
)
def test_a_query_that_is_wrong_names_file_and_line(tmp_path: Path, old: str, new: str, line: int, message: str) -> None:
    assert old in GOOD
    path = write(tmp_path, GOOD.replace(old, new))
    with pytest.raises(QueryError) as caught:
        load_query(path)
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert message in str(caught.value)


def test_form_tells_rows_from_triples_and_truth(tmp_path: Path) -> None:
    head = "# title: T\n# question: Q?\n"
    assert load_query(write(tmp_path, head + "ASK { ?s ?p ?o }")).form is Form.BOOLEAN
    assert load_query(write(tmp_path, head + "CONSTRUCT WHERE { ?s ?p ?o }")).form is Form.TRIPLES


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    for folder in ("reports", "examples"):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder, GOOD)
    with pytest.raises(QueryError, match="the name 'claims' is taken by"):
        load_catalog(tmp_path)


def test_a_file_that_cannot_be_read_is_a_query_error(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="cannot read the query"):
        load_query(tmp_path / "none.rq")


def test_unknown_query_names_the_known_ones(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    with pytest.raises(UnknownName, match="unknown query 'claim'; known: claims"):
        find_query(load_catalog(tmp_path), "claim")

"""ujar check on the command line: silence and 0 for a sound graph, findings and 1 for a broken one."""

import csv
import json
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse
from typer.testing import CliRunner

from ujar.cli.check import app
from ujar.store import open_store

EXAMPLES = Path(__file__).parents[2] / "ontology" / "examples"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return build(tmp_path / "graph", (EXAMPLES / "split-quotation.trig").read_text())


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    text = (EXAMPLES / "split-quotation.trig").read_text()
    return build(tmp_path / "broken", text.replace("ujar:timeBasis ujar:PublicationFallback", 'dct:description "x"'))


def build(folder: Path, trig: str) -> Path:
    quads = list(parse(trig, format=RdfFormat.TRIG))
    with open_store(folder) as opened:
        for graph in {quad.graph_name for quad in quads}:
            opened.replace(graph, [quad for quad in quads if quad.graph_name == graph])  # type: ignore[arg-type]
    return folder


def test_sound_graph_ends_with_zero_and_no_output(store: Path) -> None:
    ended = CliRunner().invoke(app, ["--store", str(store)])
    assert ended.exit_code == 0
    assert ended.stdout == ""
    assert "nothing wrong" in ended.stderr


def test_broken_graph_ends_with_one_and_shows_what_where(broken: Path) -> None:
    ended = CliRunner().invoke(app, ["--store", str(broken), "--quiet"])
    assert ended.exit_code == 1
    assert ended.stderr == ""
    header, row = ended.stdout.splitlines()
    assert header.split() == ["check", "severity", "subject", "message"]
    assert row.split()[:3] == ["date-has-basis", "violation", "https://w3id.org/ujar/kg/statement/split-quotation-s1"]


def test_findings_as_csv_go_to_a_file(broken: Path, tmp_path: Path) -> None:
    out = tmp_path / "findings.csv"
    ended = CliRunner().invoke(app, ["--store", str(broken), "--format", "csv", "--output", str(out)])
    assert ended.exit_code == 1
    assert ended.stdout == ""
    (record,) = csv.DictReader(out.read_text().splitlines())
    assert record["check"] == "date-has-basis"


def test_findings_as_json_are_a_list_also_where_there_are_none(store: Path, broken: Path) -> None:
    sound = CliRunner().invoke(app, ["--store", str(store), "--format", "json"])
    assert (sound.exit_code, json.loads(sound.stdout)) == (0, [])
    found = json.loads(CliRunner().invoke(app, ["--store", str(broken), "--format", "json"]).stdout)
    assert [record["check"] for record in found] == ["date-has-basis"]


def test_help_shows_examples() -> None:
    ended = CliRunner().invoke(app, ["--help"])
    assert ended.exit_code == 0
    assert "ujar check --store" in ended.stdout

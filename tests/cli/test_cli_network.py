"""ujar network on the command line: lists, tables, files, windows, the sensitivity table, and what it refuses."""

import csv
import io
import json
from pathlib import Path

import networkx as nx
import pytest
from typer.testing import CliRunner, Result

from sample_graph import fill, resolved
from ujar.cli import network
from ujar.errors import InputError, UnknownName
from ujar.network import FORMATS, KINDS, NODE_MEASURES
from ujar.store import open_store

KG = "https://w3id.org/ujar/kg/"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("networks") / "graph"
    with open_store(folder) as opened:
        fill(opened, resolved())
    return folder


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(network.app, [str(word) for word in words])


def rows(ended: Result) -> list[dict[str, str]]:
    assert ended.exit_code == 0, ended.output
    return list(csv.DictReader(io.StringIO(ended.stdout, newline="")))


def test_without_a_kind_all_are_listed() -> None:
    ended = run()
    assert ended.exit_code == 0
    assert all(kind in ended.stdout for kind in KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_prints_a_table(kind: str, store: Path) -> None:
    ended = run(kind, "--store", store)
    assert ended.exit_code == 0
    assert "weight" in ended.stdout


def test_ties_come_heaviest_first(store: Path) -> None:
    found = rows(run("actor-negotiable", "--store", store, "-f", "csv"))
    weights = [int(row["weight"]) for row in found]
    assert weights == sorted(weights, reverse=True) and weights[0] == 3


def test_measures_are_columns_of_nodes(store: Path) -> None:
    found = rows(run("actor-negotiable", "--store", store, "--measures", "degree,betweenness", "-f", "csv"))
    assert list(found[0])[-2:] == ["degree", "betweenness"]
    assert (found[0]["entityLabel"], found[0]["statements"]) == ("Mira Tolvan", "5")
    everything = rows(run("denies", "--store", store, "--measures", "all", "-f", "csv"))
    assert set(NODE_MEASURES) <= set(everything[0])


def test_many_measures_are_printed_as_tables_a_terminal_has_room_for(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    printed = run("denies", "--store", store, "--measures", "all").stdout
    heads = [line for line in printed.splitlines() if line.lstrip().startswith("entity")]
    assert len(heads) == 3
    assert all(any(word in head for head in heads) for word in ("betweenness", "clustering", "participation"))


def test_the_whole_and_the_bridges_are_tables(store: Path) -> None:
    whole = rows(run("actor-negotiable", "--store", store, "--whole", "-f", "csv"))
    assert {row["measure"]: row["value"] for row in whole}["nodes"] == "11"
    assert run("actor-negotiable", "--store", store, "--bridges").exit_code == 0


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "csv"])
def test_each_format_is_written_to_standard_output_and_to_a_file(name: str, store: Path, tmp_path: Path) -> None:
    path = tmp_path / f"network{FORMATS[name].suffix}"
    printed = run("actor-negotiable", "--store", store, "-f", name)
    written = run("actor-negotiable", "--store", store, "-f", name, "-o", path)
    assert printed.exit_code == written.exit_code == 0
    assert path.read_text("utf-8") == printed.stdout != ""
    assert f"wrote {path}" in written.stderr


def test_options_narrow_the_network(store: Path) -> None:
    def statements(*options: str) -> int:
        found = rows(run("actor-negotiable", "--store", store, "-f", "csv", *options))
        return sum(int(row["statements"]) for row in found)

    everything = statements()
    for options in (
        ("--since", "2021-03"), ("--until", "2021-01"), ("--direct-only",), ("--outlet", "Harian Fajar"),
        ("--min-weight", "2"), ("--min-statements", "3"), ("--fold", "states"), ("--min-confidence", "0.75"),
        ("--about", "treaty:ocean"),
    ):  # fmt: skip
        assert 0 < statements(*options) < everything, options


def test_projection_is_normalised_and_takes_stances_from_a_file(store: Path, tmp_path: Path) -> None:
    plain = rows(run("congruence", "--store", store, "-f", "csv"))
    average = rows(run("congruence", "--store", store, "-f", "csv", "--normalise", "average"))
    assert [sum(float(row["weight"]) for row in found) for found in (plain, average)] == [2, 1.5]
    stances = tmp_path / "stances.yml"
    stances.write_text("assert: 1\nreject: -1\n", encoding="utf-8")
    other = rows(run("congruence", "--store", store, "-f", "csv", "--stances", stances))
    assert [(row["sourceLabel"], row["targetLabel"]) for row in other] == [("Karel Dusan", "Mira Tolvan")]


def test_windows_give_a_column_or_a_file_each(store: Path, tmp_path: Path) -> None:
    words = ("actor-negotiable", "--store", store, "--window", "31")
    found = rows(run(*words, "--measures", "degree", "-f", "csv"))
    assert {row["since"] for row in found} == {"2021-01-11", "2021-02-11"}
    ended = run(*words, "-f", "graphml", "-o", tmp_path / "net.graphml")
    assert ended.exit_code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["net-2021-01-11.graphml", "net-2021-02-11.graphml"]
    assert len(nx.read_graphml(tmp_path / "net-2021-02-11.graphml")) > 0
    assert f"wrote {tmp_path / 'net-2021-01-11.graphml'}" in ended.stderr
    many = run(*words, "-f", "graphml")
    assert isinstance(many.exception, InputError) and "give --output" in str(many.exception)


def test_windows_of_a_time_without_statements_are_an_empty_table(store: Path) -> None:
    words = ("actor-negotiable", "--store", store, "--window", "31", "--since", "1990", "--until", "1990")
    assert rows(run(*words, "-f", "csv")) == []


def test_sensitivity_is_a_table_a_list_or_an_object(store: Path) -> None:
    words = ("actor-negotiable", "--store", store, "--sensitivity", "--draws", "20")
    table = run(*words)
    assert table.exit_code == 0
    assert "articles drawn anew" in table.stdout and "without Harian Fajar" in table.stdout
    assert run(*words).stdout == table.stdout
    long = rows(run(*words, "-f", "csv"))
    assert {row["scenario"] for row in long} >= {"all", "confidence 0.8", "without Warta Kota Baru"}
    data = json.loads(run(*words, "-f", "json", "--by", "pagerank").stdout)
    assert data["measure"] == "pagerank" and data["actors"][0]["label"] == "Mira Tolvan"


def test_events_are_what_dna_reads(store: Path) -> None:
    ended = run("actor-negotiable", "--store", store, "-f", "dna-events", "--about", "treaty:ocean")
    found = list(csv.DictReader(io.StringIO(ended.stdout, newline=""), delimiter=";"))
    assert {row["target"] for row in found} == {"Ocean Treaty"} and len(found) == 5


def test_a_negotiable_nobody_knows_is_named(store: Path) -> None:
    ended = run("mentions", "--store", store, "--about", "treaty:ocaen")
    assert ended.exit_code == 0
    assert ended.stderr == "the graph holds nothing named treaty:ocaen\n"


def test_an_outlet_is_asked_for_by_its_compact_iri(store: Path) -> None:
    words = ("actor-negotiable", "--store", store, "-f", "csv", "--outlet")
    ended = run(*words, "org:harian-fajar")
    assert ended.stderr == "" and rows(ended) == rows(run(*words, "harian fajar")) != []


def test_events_of_a_projection_are_written(store: Path) -> None:
    ended = run("congruence", "--store", store, "-f", "dna-events")
    found = list(csv.DictReader(io.StringIO(ended.stdout, newline=""), delimiter=";"))
    assert found and all(row["stance"] for row in found)


def test_an_outlet_nobody_knows_is_named_with_the_known_ones(store: Path) -> None:
    ended = run("actor-negotiable", "--store", store, "--outlet", "Koran Lama")
    assert ended.exit_code == 0
    assert "no article is from Koran Lama; known: Warta Kota Baru, org:harian-fajar (Harian Fajar)" in ended.stderr


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("friends",), UnknownName),
        (("mentions", "--measures", "fame"), UnknownName),
        (("mentions", "--normalise", "cosine"), InputError),
        (("congruence", "--measures", "inDegree,hub"), InputError),
        (("actor-negotiable", "--sensitivity", "--by", "inDegree"), InputError),
        (("actor-negotiable", "--sensitivity", "--by", "camp"), InputError),
    ],
)
def test_what_cannot_be_done_is_refused_with_the_way_out(
    words: tuple[str, ...], error: type[Exception], store: Path
) -> None:
    assert isinstance(run(*words, "--store", store).exception, error)


@pytest.mark.parametrize(
    "words",
    [
        ("mentions", "--whole", "--bridges"),
        ("mentions", "--whole", "-f", "gexf"),
        ("mentions", "--step", "7"),
        ("mentions", "--sensitivity", "--window", "7"),
        ("mentions", "--since", "yesterday"),
        ("mentions", "--min-confidence", "2"),
        ("mentions", "--min-confidence", "nan"),
        ("mentions", "--min-weight", "nan"),
        ("mentions", "--min-weight", "inf"),
        ("mentions", "--measures", ""),
        ("mentions", "--measures", ","),
        ("mentions", "--window", "99999999"),
        ("mentions", "--window", "1", "--step", "99999999"),
        ("mentions", "--window", "0"),
    ],
)
def test_options_that_do_not_go_together_are_a_usage_error(words: tuple[str, ...], store: Path) -> None:
    assert run(*words, "--store", store).exit_code == 2

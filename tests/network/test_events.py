"""DNA's event list: an event for each statement and pair it ties, in order of time, undated ones left out."""

import csv
import io
from dataclasses import replace

from network.material import PRO_AND_CON, QUERIES, corpus, debate, say
from sample_graph import sample_store
from ujar.model import PartialDate
from ujar.network import Network, Selection, make_network, read_material
from ujar.network.events import undated, write_events
from ujar.network.kinds import KINDS
from ujar.network.material import Material
from ujar.network.sayings import Corpus, RawTie


def rows(network: Network) -> list[dict[str, str]]:
    text = write_events(network, PRO_AND_CON).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def test_events_of_the_sample_come_in_order_of_time_with_their_words() -> None:
    network = make_network(read_material(sample_store(), QUERIES, "actor-negotiable", PRO_AND_CON))
    found = rows(network)
    assert list(found[0])[:9] == ["statement ID", "time", "document ID", "document title", "author", "source",
                                  "section", "type", "text"]  # fmt: skip
    assert [row["time"] for row in found] == sorted(row["time"] for row in found)
    assert len(found) == len(network.ties) - undated(network)
    first = next(row for row in found if row["act"] == "Reject")
    assert (first["actor"], first["target"], first["stance"]) == ("Mira Tolvan", "Ocean Treaty", "-1")
    assert first["source"] == "Harian Fajar" and "Perjanjian Samudra" in first["text"]


def test_undated_statements_and_what_would_break_a_line_are_left_out() -> None:
    day = PartialDate(2021, 3)
    sayings = {"a-1": say("a-1", said_on=day, text='one; "two"\nthree'), "b-1": say("b-1")}
    raw = [RawTie("a-1", "x", "T"), RawTie("b-1", "x", "U")]
    network = make_network(Material(KINDS["actor-negotiable"], Corpus(sayings, {}, {}, {}), raw, PRO_AND_CON))
    (row,) = rows(network)
    assert (row["time"], row["text"], row["target"]) == ("2021-03-01 00:00:00", "one, 'two' three", "T")
    assert undated(network) == 1


def test_events_of_nodes_that_a_threshold_drops_are_no_events_of_the_network() -> None:
    sayings = {f"a-{at}": say(f"a-{at}", said_on=PartialDate(2021)) for at in range(3)}
    raw = [RawTie("a-0", "x", "T"), RawTie("a-1", "x", "T"), RawTie("a-2", "y", "T")]
    material = Material(KINDS["actor-negotiable"], Corpus(sayings, {}, {}, {}), raw, PRO_AND_CON)
    assert {row["actor"] for row in rows(make_network(material, Selection(min_statements=2)))} == {"x"}


def test_events_of_a_projection_are_the_statements_with_a_stance_of_its_actors() -> None:
    said = [("x", "Agree", "T"), ("y", "Reject", "T"), ("y", "Assert", "T"), ("z", "Agree", "U")]
    material = debate(*said, kind="conflict")
    dated = {key: replace(each, said_on=PartialDate(2021)) for key, each in material.corpus.sayings.items()}
    found = rows(make_network(replace(material, corpus=corpus(dated))))
    assert [(row["actor"], row["target"], row["stance"]) for row in found] == [("x", "T", "1"), ("y", "T", "-1")]
    network = make_network(material)
    assert rows(network) == [] and undated(network) == 2


def test_what_a_threshold_drops_is_not_told_as_undated() -> None:
    sayings = {f"a-{at}": say(f"a-{at}") for at in range(3)}
    raw = [RawTie("a-0", "x", "T"), RawTie("a-1", "x", "T"), RawTie("a-2", "x", "U")]
    material = Material(KINDS["actor-negotiable"], Corpus(sayings, {}, {}, {}), raw, PRO_AND_CON)
    assert undated(make_network(material, Selection(min_weight=2))) == 2

"""The drawing: nothing overlaps, everything is inside, and two runs give one picture."""

from itertools import combinations

import numpy as np
import pytest

from sample_graph import crowd, fill, sample_store
from ujar.network import Graph, build_network, weighted_degree
from ujar.report.drawing import COLOURS, DRAWN_AS, Drawing, Mark, anchor, draw, separate
from ujar.store import open_store
from ujar.vocab import ACTOR, NEGOTIABLE, PARENTS, lineage


def drawn(graph: Graph) -> Drawing:
    return draw(graph, weighted_degree(graph))


GRAPHS = {
    "sample": lambda: build_network(sample_store()),
    "sixty": lambda: build_network(fill(open_store("memory:"), tuple(crowd(45, 15)))),
    "pair": lambda: build_network(fill(open_store("memory:"), tuple(crowd(1, 1)))),
    "star": lambda: build_network(fill(open_store("memory:"), tuple(crowd(40, 1)))),
}
each_graph = pytest.mark.parametrize("name", GRAPHS)


def box(mark: Mark) -> tuple[float, float, float, float]:
    top = mark.y - mark.radius
    return mark.x - mark.width / 2, top, mark.x + mark.width / 2, top + mark.height


@each_graph
def test_no_node_or_label_lies_on_another(name: str) -> None:
    boxes = [box(mark) for mark in drawn(GRAPHS[name]()).marks]
    for (left, top, right, bottom), (left2, top2, right2, bottom2) in combinations(boxes, 2):
        assert right <= left2 or right2 <= left or bottom <= top2 or bottom2 <= top


@each_graph
def test_everything_is_inside_the_picture(name: str) -> None:
    drawing = drawn(GRAPHS[name]())
    for left, top, right, bottom in map(box, drawing.marks):
        assert left >= 0
        assert top >= 0
        assert right <= drawing.width
        assert bottom <= drawing.height


@each_graph
def test_two_runs_give_one_picture(name: str) -> None:
    assert drawn(GRAPHS[name]()) == drawn(GRAPHS[name]())


def test_every_tie_joins_two_marks_and_says_what_it_stands_for() -> None:
    drawing = drawn(GRAPHS["sample"]())
    centres = {(mark.x, mark.y) for mark in drawing.marks}
    assert len(drawing.lines) == 10
    assert all({(line.x1, line.y1), (line.x2, line.y2)} <= centres for line in drawing.lines)
    assert "Mira Tolvan – Ocean Treaty: Assert 1, Promise 1, Reject 1" in {line.title for line in drawing.lines}


def test_more_statements_make_a_larger_node_and_a_wider_tie() -> None:
    drawing = drawn(GRAPHS["sample"]())
    radius = {mark.slug: mark.radius for mark in drawing.marks}
    assert radius["person-mira-tolvan"] > radius["person-karel-dusan"] > radius["person-oskar-lind"]
    assert max(line.width for line in drawing.lines) > min(line.width for line in drawing.lines)


def test_actors_are_round_negotiables_square_and_every_class_has_a_colour() -> None:
    drawing = drawn(GRAPHS["sample"]())
    assert {mark.slug.split("-")[0] for mark in drawing.marks if mark.square} == {"treaty", "negotiation", "topic"}
    for cls in (*PARENTS, ACTOR, NEGOTIABLE):
        if lineage(cls)[-1] in (ACTOR, NEGOTIABLE):
            name = cls.value.rpartition("#")[2]
            assert DRAWN_AS.get(name, name) in COLOURS


def test_an_empty_network_is_an_empty_picture() -> None:
    drawing = drawn(build_network(open_store("memory:")))
    assert (drawing.marks, drawing.lines, drawing.legend) == ((), (), ())


def test_long_labels_are_broken_into_lines() -> None:
    mark = next(mark for mark in drawn(GRAPHS["sample"]()).marks if mark.slug == "treaty-northern-missiles")
    assert mark.lines == ("Northern Missile", "Treaty")


def test_separate_parts_boxes_that_start_in_one_place() -> None:
    boxes = np.full((6, 2), 10.0)
    placed = separate(np.zeros((6, 2)), boxes)
    for one, other in combinations(placed, 2):
        assert (np.abs(one - other) >= 10 - 1e-6).any()


def test_anchor_is_kind_and_slug() -> None:
    assert anchor("https://w3id.org/ujar/kg/person/mira-tolvan") == "person-mira-tolvan"

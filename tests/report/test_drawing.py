"""The drawing of a network: nothing overlaps, everything is inside, and two runs give one picture."""

import re
from collections.abc import Callable
from functools import cache
from itertools import combinations, pairwise

import numpy as np
import pytest

from sample_graph import crowd as loose_crowd
from sample_graph import fill, sample_store
from ujar.report import REPORTS, Scope, compose
from ujar.report.drawing import DRAWN, camp_letter, draw, form_of
from ujar.report.figure import Figure, Link, Stroke, Words, text_width
from ujar.report.layout import parts_of, separate, shelved, stress
from ujar.report.marks import Mark, Node, Tie, covered, off_the_ties, place
from ujar.report.texts import texts_in
from ujar.store import Store, open_store
from ujar.vocab import ACTOR, NEGOTIABLE, PARENTS, lineage

from .crowds import crowd


def filled(articles: object) -> Store:
    return fill(open_store("memory:"), tuple(articles))  # type: ignore[call-overload]


GRAPHS: dict[str, Callable[[], Store]] = {
    "sample": sample_store,
    "sixty": lambda: filled(loose_crowd(45, 15)),
    "pair": lambda: filled(loose_crowd(1, 1)),
    "star": lambda: filled(loose_crowd(40, 1)),
}


def network(view: Store) -> Figure:
    return next(figure for figure in compose("centrality", REPORTS["centrality"], view, Scope()).figures
                if figure.slug == "network")  # fmt: skip


@cache
def three_hundred() -> Figure:
    return network(filled(crowd(240, 70, 9)))


@pytest.fixture(scope="module", params=[*GRAPHS, "three hundred"])
def figure(request: pytest.FixtureRequest) -> Figure:
    return network(GRAPHS[request.param]()) if request.param in GRAPHS else three_hundred()


def boxes_of_words(figure: Figure) -> list[tuple[float, float, float, float]]:
    """The boxes of the labels, as the font sets them: from the height of a capital to the depth of a g."""
    boxes = []
    for shape in figure.shapes():
        if isinstance(shape, Words) and shape.halo:
            half = text_width(shape.text, shape.size, shape.bold) / 2
            boxes.append((shape.x - half, shape.y - 0.72 * shape.size, shape.x + half, shape.y + 0.21 * shape.size))
    return boxes


def apart(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_no_label_lies_on_another(figure: Figure) -> None:
    boxes = boxes_of_words(figure)
    assert boxes
    assert [pair for pair in combinations(boxes, 2) if not apart(*pair)] == []


def test_no_node_or_label_lies_on_another_node() -> None:
    nodes = [Node(f"kg/person/p{n}", f"Tokoh Bernama Nomor {n}", "Person", "actor", n, float(1 + n % 9), n % 12)
             for n in range(DRAWN)]  # fmt: skip
    ties = [Tie(nodes[n].iri, nodes[n // 3].iri, 1 + n % 4, "") for n in range(1, DRAWN)]
    marks, width, height = place(nodes, ties)
    assert len(marks) == DRAWN
    for one, other in combinations(marks, 2):
        assert apart(one.box, other.box)
    for mark in marks:
        assert 0 <= mark.box[0] < mark.box[2] <= width
        assert 0 <= mark.box[1] < mark.box[3] <= height


def test_everything_is_inside_the_picture(figure: Figure) -> None:
    for left, top, right, bottom in boxes_of_words(figure):
        assert 0 <= left < right <= figure.width
        assert 0 <= top < bottom <= figure.height


def test_a_picture_of_three_hundred_nodes_fits_a_large_page() -> None:
    found = three_hundred()
    assert found.width < 2000
    assert found.height < 2000
    assert min(shape.size for shape in found.shapes() if isinstance(shape, Words) and shape.halo) >= 9.0


def test_two_runs_give_one_picture() -> None:
    assert network(GRAPHS["sixty"]()) == network(GRAPHS["sixty"]())


def test_every_tie_says_what_it_stands_for_and_leads_to_its_sentences() -> None:
    ties = [item for item in network(sample_store()).items
            if isinstance(item, Link) and isinstance(item.shapes[0], Stroke)]  # fmt: skip
    assert len(ties) == 10
    assert "Mira Tolvan – Ocean Treaty: assert 1, promise 1, reject 1" in {tie.title for tie in ties}
    assert all(tie.href for tie in ties)


def sized(*sizes: float) -> list[Mark]:
    nodes = [Node(f"kg/person/{at}", f"N{at}", "Person", "actor", 1, size, 0) for at, size in enumerate(sizes)]
    ties = [Tie(one.iri, other.iri, 1, "") for one, other in pairwise(nodes)]
    return sorted(place(nodes, ties)[0], key=lambda mark: mark.node.iri)


def test_more_statements_make_a_larger_node() -> None:
    small, middle, large = sized(1, 4, 9)
    assert small.radius < middle.radius < large.radius
    assert small.size < middle.size < large.size


def test_actors_and_negotiables_differ_in_form_and_every_class_has_one() -> None:
    for cls in PARENTS:
        top = lineage(cls)[-1]
        if top in (ACTOR, NEGOTIABLE):
            name = cls.value.rpartition("#")[2]
            kind = "actor" if top == ACTOR else "negotiable"
            assert (form_of(Node("", "", name, kind, 1, 1.0, 0)) == "square") == (kind == "negotiable")
    forms = {form_of(Node("", "", name, "actor", 1, 1.0, 0)) for name in ("Person", "State", "Bloc", "UnnamedSource")}
    assert len(forms) == 4


def test_camps_have_letters_so_that_colour_is_not_needed() -> None:
    words = {shape.text for shape in three_hundred().shapes() if isinstance(shape, Words)}
    assert set("ABCDEFGH") <= words
    assert camp_letter(30) == ""


def test_an_empty_network_is_an_empty_picture() -> None:
    figure = draw("empty", "Empty", "Nothing", [], [], [], lambda node: None, lambda tie: None, texts_in("en"))
    assert figure.items == ()


def test_long_labels_are_broken_into_lines() -> None:
    node = Node("kg/treaty/t", "Northern Missile and Fisheries Treaty", "Treaty", "negotiable", 1, 1.0, 0)
    (mark,) = place([node], [])[0]
    assert len(mark.lines) > 1
    assert " ".join(mark.lines) == node.label


def test_many_nodes_are_drawn_in_part_and_listed_in_full() -> None:
    page = compose("centrality", REPORTS["centrality"], filled(crowd(320, 80, 9)), Scope())
    drawn = re.search(r"Drawn are the (\d+) with the most statements of (\d+)", page.figures[0].caption)
    assert drawn is not None
    assert int(drawn[1]) <= DRAWN < int(drawn[2])
    assert sum(section.grid.total for section in page.sections if section.grid) > DRAWN


# -- the layout -------------------------------------------------------------------------------------------------------


def test_separate_parts_boxes_that_start_in_one_place() -> None:
    placed = separate(np.zeros((6, 2)), np.full((6, 2), 10.0))
    for one, other in combinations(placed, 2):
        assert (np.abs(one - other) >= 10 - 1e-6).any()


def test_stress_sets_nodes_as_far_apart_as_their_paths_are_long() -> None:
    places = stress(4, [(0, 1), (1, 2), (2, 3)])
    distances = [float(np.linalg.norm(places[0] - places[at])) for at in (1, 2, 3)]
    assert distances == pytest.approx([1, 2, 3], abs=0.01)


def test_parts_are_found_the_largest_first() -> None:
    assert parts_of(5, [(0, 3), (3, 4)]) == [[0, 3, 4], [1], [2]]
    assert parts_of(0, []) == []


def test_parts_are_set_side_by_side_without_touching() -> None:
    sizes = [(30.0, 10.0), (20.0, 40.0), (25.0, 5.0), (10.0, 10.0)]
    corners, width, height = shelved(sizes, 1.5)
    boxes = [(x, y, x + wide, y + high) for (x, y), (wide, high) in zip(corners, sizes, strict=True)]
    assert all(apart(*pair) for pair in combinations(boxes, 2))
    assert max(box[2] for box in boxes) == width
    assert max(box[3] for box in boxes) == height


# -- labels and ties --------------------------------------------------------------------------------------------------


def test_length_of_lines_within_a_box() -> None:
    lines = np.array([[0.0, 5.0, 20.0, 5.0], [15.0, -5.0, 15.0, 30.0], [0.0, 20.0, 20.0, 20.0], [11.0, 1.0, 11.0, 1.0]])
    assert covered((10.0, 0.0, 16.0, 10.0), lines) == pytest.approx(6 + 10)
    assert covered((10.0, 0.0, 16.0, 10.0), lines[2:]) == 0
    assert covered((0.0, 0.0, 1.0, 1.0), np.zeros((0, 4))) == 0


def test_a_label_turns_away_from_its_own_ties_within_its_box() -> None:
    upper, lower = sized(1.0, 1.0)
    upper, lower = (Mark(each.node, 50.0, y, each.radius, each.lines, each.size, each.width)
                    for each, y in ((upper, 20.0), (lower, 200.0)))  # fmt: skip
    above, below = off_the_ties([upper, lower], [(0, 1)])
    assert above.above and not below.above
    assert above.box == pytest.approx(upper.box)
    assert above.label[3] <= above.y - above.radius

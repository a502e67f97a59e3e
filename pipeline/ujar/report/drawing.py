"""A network in, its drawing out: nodes by camp, class and weight, labels that don't overlap, and a legend."""

import math
from collections.abc import Callable, Mapping, Sequence

from ujar.report.charts.legend import legend
from ujar.report.figure import DIM, INK, Figure, Item, Link, Stroke, Words, marker
from ujar.report.marks import MANY, Mark, Node, Tie, place
from ujar.report.style import CAMP_INKS, CAMPS, OTHER, OTHER_INK, Style
from ujar.report.texts import Texts

DRAWN = 300  # nodes a page can show legibly; the tables hold all of them
FORMS: Mapping[str, str] = {"Person": "disc", "State": "hexagon", "UnnamedSource": "triangle", "Region": "hexagon"}
TIE, FAINT = "#9a9a9a", "#bdbdbd"


def form_of(node: Node) -> str:
    """Squares are what is negotiated; people are round, states have six corners, organisations four."""
    return "square" if node.kind == "negotiable" else FORMS.get(node.cls, "diamond")


def draw(
    slug: str, title: str, text: str, nodes: Sequence[Node], ties: Sequence[Tie], camps: Sequence[str],
    link: Callable[[Node], str | None], tie_link: Callable[[Tie], str | None], texts: Texts, *, caption: str = "",
) -> Figure:  # fmt: skip
    """Draw a network; `camps` are the names of the camps that have a colour of their own, the largest first."""
    marks, width, height = place(nodes, ties)
    at = {mark.node.iri: mark for mark in marks}
    heaviest = max((tie.weight for tie in ties), default=1)
    many = len(nodes) > MANY
    items: list[Item] = []
    for tie in ties:
        one, other = at[tie.one], at[tie.other]
        line = 0.9 + (2.5 if many else 4.5) * math.sqrt(tie.weight / heaviest) * (heaviest > 1)
        stroke = Stroke(((one.x, one.y), (other.x, other.y)), FAINT if many else TIE, line)
        items.append(Link(tie_link(tie), tie.tip, (stroke,)))
    items += [_drawn(mark, link(mark.node), texts) for mark in sorted(marks, key=lambda mark: mark.radius)]
    width = max(width, 420.0)
    key, tall = _legend(nodes, camps, height + 22, width, texts)
    return Figure(slug, title, text, width + 4, height + 22 + tall, (*items, *key), caption, legible=0.85)


def _drawn(mark: Mark, href: str | None, texts: Texts) -> Link:
    colour, ink = camp_colour(mark.node.camp)
    shapes = [marker(form_of(mark.node), mark.x, mark.y, mark.radius, colour, "#ffffff", 1.2)]
    size = min(12.0, mark.radius * 1.25)
    shapes.append(Words(mark.x, mark.y + size * 0.36, camp_letter(mark.node.camp), size, "middle", colour=ink))
    for number, line in enumerate(mark.lines):
        y = mark.label[1] + mark.size * 0.9 + mark.pitch * number
        shapes.append(Words(mark.x, y, line, mark.size, "middle", mark.bold, halo=True))
    tip = f"{mark.node.label} · {texts('statements', mark.node.statements)}"
    return Link(href, tip, tuple(shapes))


def camp_colour(camp: int) -> tuple[str, str]:
    """A camp's colour, and that of words on it."""
    return (CAMPS[camp], CAMP_INKS[camp]) if camp < len(CAMPS) else (OTHER, OTHER_INK)


def camp_letter(camp: int) -> str:
    """The letter that tells a camp without its colour; small camps share the grey, the smallest have no letter.

    >>> camp_letter(0), camp_letter(99)
    ('A', '')
    """
    return chr(ord("A") + camp) if camp < 26 else ""


def _legend(
    nodes: Sequence[Node], camps: Sequence[str], y: float, width: float, texts: Texts
) -> tuple[list[Item], float]:
    items: list[Item] = []
    forms = []
    for name, form in (("person", "disc"), ("state", "hexagon"), ("organisation", "diamond"), ("unnamed", "triangle"),
                       ("negotiable", "square")):  # fmt: skip
        if any(form_of(node) == form for node in nodes):
            forms.append(Style(texts(f"form.{name}"), "#ffffff", form=form))
    drawn, tall = legend(forms, 6, y, width - 12)
    items += drawn
    colours = [Style(f"{camp_letter(camp)}  {name}", CAMPS[camp], form="disc") for camp, name in enumerate(camps)]
    if any(node.camp >= len(CAMPS) for node in nodes):
        colours.append(Style(f"{camp_letter(len(CAMPS))} …  {texts('camp.small')}", OTHER, form="disc"))
    if colours:
        items.append(Words(6, y + tall + 6, texts("camp.legend"), 11, colour=DIM if colours else INK))
        drawn, more = legend(colours, 6, y + tall + 22, width - 12)
        items += drawn
        tall += 22 + more
    return items, tall

"""A figure in, SVG out: inline in a page with its links, or a file that stands alone without them."""

from collections.abc import Iterator

from markupsafe import escape

from ujar.report.figure import INK, MARGIN, PAPER, Area, Box, Disc, Figure, Item, Link, Shape, Stroke, Words

FONTS = "Arial, Helvetica, Liberation Sans, sans-serif"


def to_svg(figure: Figure, *, page: bool = False) -> str:
    """Write a figure; in a page it fits the column, scrolls where that is too narrow, and links to sentences."""
    name = f"fig-{figure.slug}"
    margin = 0.0 if page else MARGIN
    width, height = figure.width + 2 * margin, figure.height + 2 * margin
    size = f'viewBox="{_n(-margin)} {_n(-margin)} {_n(width)} {_n(height)}"'
    if page:
        least = round(figure.width * figure.legible)
        place = f'width="{round(figure.width)}" style="min-width:{least}px" role="group"'
    else:
        place = f'width="{_n(width)}" height="{_n(height)}" role="img"'
    body = "\n".join(line for item in figure.items for line in _item(item, page))
    back = f'<rect x="{_n(-margin)}" y="{_n(-margin)}" width="{_n(width)}" height="{_n(height)}" fill="{PAPER}"/>\n'
    paper = "" if page else back
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="figure" {size} {place} font-family="{FONTS}" '
        f'aria-labelledby="{name}-title {name}-text">\n'
        f'<title id="{name}-title">{escape(figure.title)}</title>\n'
        f'<desc id="{name}-text">{escape(figure.text)}</desc>\n'
        f"{paper}{body}\n</svg>\n"
    )


def _item(item: Item, page: bool) -> Iterator[str]:
    if not isinstance(item, Link):
        yield _shape(item)
        return
    inside = "".join(_shape(shape) for shape in item.shapes)
    title = f"<title>{escape(item.title)}</title>" if item.title else ""
    if page and item.href:
        yield f'<a href="{escape(item.href)}">{title}{inside}</a>'
    else:
        yield f"<g>{title}{inside}</g>"


def _shape(shape: Shape) -> str:
    match shape:
        case Box():
            rounded = f' rx="{_n(shape.round)}"' if shape.round else ""
            return (
                f'<rect x="{_n(shape.x)}" y="{_n(shape.y)}" width="{_n(shape.width)}" height="{_n(shape.height)}"'
                f"{rounded}{_paint(shape.fill, shape.stroke, shape.line)}/>"
            )
        case Disc():
            paint = _paint(shape.fill, shape.stroke, shape.line)
            return f'<circle cx="{_n(shape.x)}" cy="{_n(shape.y)}" r="{_n(shape.radius)}"{paint}/>'
        case Area():
            points = " ".join(f"{_n(x)},{_n(y)}" for x, y in shape.points)
            return f'<polygon points="{points}"{_paint(shape.fill, shape.stroke, shape.line)}/>'
        case Stroke():
            points = " ".join(f"{_n(x)},{_n(y)}" for x, y in shape.points)
            paint = f'stroke="{shape.colour}" stroke-width="{_n(shape.line)}"'
            dashed = ' stroke-dasharray="4 3"' if shape.dashed else ""
            return f'<polyline points="{points}" fill="none" {paint}{dashed}/>'
        case Words():
            return _words(shape)


def _words(words: Words) -> str:
    anchor = "" if words.anchor == "start" else f' text-anchor="{words.anchor}"'
    bold = ' font-weight="700"' if words.bold else ""
    colour = "" if words.colour == INK else f' fill="{words.colour}"'
    turn = f' transform="rotate({_n(-words.turn)} {_n(words.x)} {_n(words.y)})"' if words.turn else ""
    halo = f' paint-order="stroke" stroke="{PAPER}" stroke-width="3" stroke-linejoin="round"' if words.halo else ""
    place = f'x="{_n(words.x)}" y="{_n(words.y)}" font-size="{_n(words.size)}"'
    return f"<text {place}{anchor}{bold}{colour}{turn}{halo}>{escape(words.text)}</text>"


def _paint(fill: str, stroke: str | None, line: float) -> str:
    return f' fill="{fill}"' + (f' stroke="{stroke}" stroke-width="{_n(line)}"' if stroke else "")


def _n(number: float) -> str:
    """A number to a tenth, without a useless zero: figures hold thousands of them."""
    return f"{number:.1f}".removesuffix(".0")

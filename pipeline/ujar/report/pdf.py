"""A figure in, a PDF of one page out, as large as the figure, with its fonts inside.

reportlab is imported here alone, and only when a PDF is asked for.
"""

import io
from functools import cache
from typing import Any

from ujar.report.figure import MARGIN, PAPER, Area, Box, Disc, Figure, Shape, Stroke, Words, font_bytes, text_width

POINTS = 0.75  # a CSS pixel is three quarters of a point
HALO = 3.0


@cache
def _fonts() -> tuple[str, str]:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    names = ("UjarSans", "UjarSans-Bold")
    for name, bold in zip(names, (False, True), strict=True):
        pdfmetrics.registerFont(TTFont(name, io.BytesIO(font_bytes(bold))))
    return names


def to_pdf(figure: Figure) -> bytes:
    """Write a figure: the same bytes for the same figure, whenever it is written."""
    from reportlab.pdfgen.canvas import Canvas

    regular, bold = _fonts()
    out = io.BytesIO()
    size = ((figure.width + 2 * MARGIN) * POINTS, (figure.height + 2 * MARGIN) * POINTS)
    canvas = Canvas(out, pagesize=size, invariant=1, pageCompression=1)
    canvas.setTitle(figure.title)
    canvas.setSubject(figure.text)
    canvas.setCreator("ujar")
    canvas.setProducer("ujar")
    canvas.setAuthor("")
    canvas.scale(POINTS, -POINTS)
    canvas.translate(MARGIN, -figure.height - MARGIN)
    for shape in figure.shapes():
        _draw(canvas, shape, regular, bold)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw(canvas: Any, shape: Shape, regular: str, bold: str) -> None:
    match shape:
        case Box():
            kind = _paint(canvas, shape.fill, shape.stroke, shape.line)
            canvas.roundRect(shape.x, shape.y, shape.width, shape.height, shape.round, **kind)
        case Disc():
            canvas.circle(shape.x, shape.y, shape.radius, **_paint(canvas, shape.fill, shape.stroke, shape.line))
        case Area():
            canvas.drawPath(
                _path(canvas, shape.points, closed=True), **_paint(canvas, shape.fill, shape.stroke, shape.line)
            )
        case Stroke():
            canvas.setStrokeColor(_colour(shape.colour))
            canvas.setLineWidth(shape.line)
            canvas.setDash([4, 3] if shape.dashed else [])
            canvas.drawPath(_path(canvas, shape.points, closed=False), stroke=1, fill=0)
            canvas.setDash([])
        case Words():
            _write(canvas, shape, bold if shape.bold else regular)


def _write(canvas: Any, words: Words, font: str) -> None:
    width = text_width(words.text, words.size, words.bold)
    left = {"start": 0.0, "middle": -width / 2, "end": -width}[words.anchor]
    canvas.saveState()
    canvas.translate(words.x, words.y)
    canvas.scale(1, -1)  # the page's y runs down, and letters must stand upright
    canvas.rotate(words.turn)
    if words.halo:
        canvas.saveState()  # a text's mode outlives it, and the words themselves must not be drawn as outlines
        canvas.setStrokeColor(_colour(PAPER))
        canvas.setLineWidth(HALO)
        canvas.setLineJoin(1)
        _string(canvas, left, words, font, mode=1)
        canvas.restoreState()
    canvas.setFillColor(_colour(words.colour))
    _string(canvas, left, words, font, mode=0)
    canvas.restoreState()


def _string(canvas: Any, left: float, words: Words, font: str, *, mode: int) -> None:
    line = canvas.beginText(left, 0)
    line.setFont(font, words.size)
    line.setTextRenderMode(mode)
    line.textOut(words.text)
    canvas.drawText(line)


def _path(canvas: Any, points: tuple[tuple[float, float], ...], *, closed: bool) -> Any:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    if closed:
        path.close()
    return path


def _paint(canvas: Any, fill: str, stroke: str | None, line: float) -> dict[str, int]:
    canvas.setFillColor(_colour(fill))
    if stroke is not None:
        canvas.setStrokeColor(_colour(stroke))
        canvas.setLineWidth(line)
    return {"stroke": int(stroke is not None), "fill": 1}


def _colour(hexadecimal: str) -> Any:
    from reportlab.lib.colors import HexColor

    return HexColor(hexadecimal)

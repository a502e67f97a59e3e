"""A page's figures in, files out: each as SVG and as PDF."""

from collections.abc import Iterator

from ujar.report.pdf import to_pdf
from ujar.report.pieces import Page
from ujar.report.svg import to_svg


def figure_files(page: Page) -> Iterator[tuple[str, bytes]]:
    """The files of a page's figures: `positions-treaty-inf.svg` and its PDF, and so on."""
    for figure in page.figures:
        name = figure.slug if figure.slug.startswith(page.name) else f"{page.name}-{figure.slug}"
        yield f"{name}.svg", to_svg(figure).encode("utf-8")
        yield f"{name}.pdf", to_pdf(figure)

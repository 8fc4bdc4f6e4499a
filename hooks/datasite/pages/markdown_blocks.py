"""The blocks that are written for Markdown, not made from their HTML: figures above all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import charts
from ..directives import in_markdown
from ..model import Figure
from .figure_tools import files
from .markdown import DOT, escaped, link, table
from .page import Page
from .page_index import figure_url
from .print_edition import REPEATS
from .rendered_figure import RenderedFigure

LIST = "llms.txt"  # of the pages, from the root of an edition


@in_markdown("figure")
def figures(page: Page, ids: Sequence[str]) -> Iterator[str]:
    """Each figure that is named, under its finding."""
    for id_ in ids:
        drawn = page.draw(page.site.figures[id_])
        yield f"**{escaped(drawn.caption.title)}**"
        yield from shown(drawn)
        yield taken_away(page, page.site.figures[id_])


@in_markdown("figure-page")
def figure_page(page: Page, ids: Sequence[str]) -> Iterator[str]:
    """A figure under the title of its page."""
    for id_ in ids:
        yield from shown(page.draw(page.site.figures[id_]))
        yield taken_away(page, page.site.figures[id_])


@in_markdown("indicator-charts")
def indicator_charts(page: Page, ids: Sequence[str]) -> Iterator[str]:
    """What the values of each indicator show, in words; their table stands below."""
    for id_ in ids:
        for record in charts.indicator_charts(page.site, page.site.indicators[id_]):
            drawn = page.draw(record)
            yield escaped(drawn.description)
            yield values(drawn)


@in_markdown(REPEATS)
def print_edition(page: Page) -> Iterator[str]:
    """The list of all pages, in place of all pages."""
    path = page.edition + LIST
    yield link(page.absolute(path) if page.site_url else page.shared(path), LIST)


def shown(drawn: RenderedFigure) -> Iterator[str]:
    """What there is to see, in words and as a table, and what goes with it."""
    subtitle = drawn.caption.subtitle
    yield from [f"*{escaped(subtitle)}*"] if subtitle else []
    yield escaped(drawn.description)
    yield values(drawn)
    yield from map(escaped, drawn.caption.below)


def values(drawn: RenderedFigure) -> str:
    """The data as a table; a column in which nothing stands is left out."""
    columns = [(c, label) for c, label in drawn.columns if any(row.get(c) for row in drawn.rows)]
    rows = ([escaped(row.get(column, "")) for column, _ in columns] for row in drawn.rows)
    return table([escaped(label) for _, label in columns], rows)


def taken_away(page: Page, record: Figure) -> str:
    """Its files, and the page where it has all the room."""
    links = [
        link(
            page.absolute(file.path) if page.site_url else page.shared(file.path),
            file.kind + (page.words.parenthetical(file.width) if file.width else ""),
        )
        for file in files(page, record)
    ]
    own = (
        page.absolute(page.edition + figure_url(record.id))
        if page.site_url
        else page.figure_page(record.id)
    )
    return DOT.join((*links, link(own, page.ui("figure.permalink"))))

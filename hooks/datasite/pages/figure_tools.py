"""What can be taken from a figure: its files, the code to embed it, its citation and permalink."""

from __future__ import annotations

from markupsafe import Markup

from .. import charts
from ..model import Figure
from .cited import of_figure
from .data import endings
from .embedding import as_picture, fitting, framed
from .markup import NOTHING, folded, joined, link
from .page import Page
from .rendered_figure import RenderedFigure

HOW = {each: Markup("<code>#%s</code>") % each for each in ("light", "dark")}  # ends of an address


def key(page: Page, record: Figure) -> Markup:
    """Where the marks that a chart of values uses are explained."""
    explained = page.bounds_link()
    if not explained or not record.observations or not charts.pictured(record):
        return NOTHING
    return link(explained, page.ui("figure.key"))


def tools(page: Page, record: Figure, drawn: RenderedFigure, opened: bool = False) -> Markup:
    """Downloads, embed code, citation and permalink."""
    chart = f"charts/{record.id}.{page.language}"
    found = joined(
        Markup('<li><a href="%s" download>%s</a></li>') % (page.shared(path), words)
        for words, path in files(page, record)
    )
    explained = key(page, record)
    body = Markup('%s<ul class="ds-figure__downloads">%s</ul>%s<p>%s</p>%s<p>%s</p>') % (
        Markup("<p>%s</p>") % explained if explained else NOTHING,
        found,
        embedding(page, record, drawn, chart),
        page.ui("figure.cite"),
        of_figure(page, drawn.cited, whole=opened),
        link(page.figure_page(record.id), page.ui("figure.permalink")),
    )
    return folded(page.ui("figure.take"), body, "ds-figure__tools", opened)


def files(page: Page, record: Figure) -> list[tuple[str, str]]:
    """What there is to take away: its kind, and its path from the root of the site."""
    chart = f"charts/{record.id}.{page.language}"
    found = [(words, f"data/{record.id}.{end}") for end, words in endings(page)]
    if charts.pictured(record):
        sizes = ((sized(page, width), f"{width}.svg") for width in ("phone", "wide"))
        kinds = (("SVG", "svg"), *sizes, ("PNG", "png"), ("Vega-Lite", "vl.json"))
        found += [(words, f"{chart}.{kind}") for words, kind in kinds]
    return found


def sized(page: Page, width: str) -> Markup:
    """The name of a drawing for another width than that of a column."""
    return "SVG" + page.parenthetical(page.ui(f"figure.width.{width}"))


def embedding(page: Page, record: Figure, drawn: RenderedFigure, chart: str) -> Markup:
    """How to show a figure on another site.

    Nothing where the address of this one is unknown: a frame of nowhere would be broken there.
    """
    words = Markup("<p>%s</p>") % page.ui("figure.embed")
    if not page.site_url:
        return words + Markup("<p>%s</p>") % page.ui("figure.no_address")
    frame = f"{framed(page, record, drawn)}\n{fitting(page)}"
    words += page.copied(frame) + Markup("<p>%s</p>") % page.filled("figure.embed_how", **HOW)
    if charts.pictured(record):
        picture = page.copied(as_picture(page, chart, drawn.caption))
        words += Markup("<p>%s</p>%s") % (page.ui("figure.embed_picture"), picture)
    return words

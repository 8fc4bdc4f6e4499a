"""What can be taken from a figure: its files, the code to embed it, its citation and permalink."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

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


class File(NamedTuple):
    """A file to take away: its kind, its path from the root of the site, and how wide it is where that is not usual."""

    kind: str
    path: str
    width: str = ""

    @property
    def seen(self) -> Markup:
        """What it is called beside the first of its kind."""
        if not self.width:
            return Markup.escape(self.kind)
        return Markup('<span class="ds-unseen">%s </span>%s') % (self.kind, self.width)


def tools(page: Page, record: Figure, drawn: RenderedFigure, opened: bool = False) -> Markup:
    """Downloads, embed code, citation and permalink."""
    chart = f"charts/{record.id}.{page.language}"
    kinds = groupby(files(page, record), key=lambda file: file.kind)
    found = joined(Markup("<li>%s</li>") % downloads(page, [*each]) for _, each in kinds)
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


def downloads(page: Page, kind: Sequence[File]) -> Markup:
    """The files of a kind; the further widths of a picture in brackets after it, by width alone where that is seen."""
    first, *others = (
        Markup('<a href="%s" download>%s</a>') % (page.shared(file.path), file.seen)
        for file in kind
    )
    widths = joined(others, page.words.marks.list)
    return first + page.parenthetical(widths) if others else first


def files(page: Page, record: Figure) -> list[File]:
    """What there is to take away."""
    chart = f"charts/{record.id}.{page.language}"
    found = [File(words, f"data/{record.id}.{end}") for end, words in endings(page)]
    if charts.pictured(record):
        widths = [(width, page.ui(f"figure.width.{width}")) for width in ("phone", "wide")]
        for kind, end in (("SVG", "svg"), ("PNG", "png")):
            found.append(File(kind, f"{chart}.{end}"))
            found += [File(kind, f"{chart}.{width}.{end}", words) for width, words in widths]
        found.append(File("Vega-Lite", f"{chart}.vl.json"))
    return found


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

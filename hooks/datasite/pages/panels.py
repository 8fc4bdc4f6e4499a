"""Several figures small and side by side, each with its finding in a few words: it leads to the figure in full."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from ..directives import block
from ..model import Figure
from .figure import subtitle
from .markup import NOTHING, joined, link, paragraph, trusted
from .page import Page


@block("panels", takes="figure", when="last")
def panels(page: Page, ids: tuple[str, ...]) -> Markup:
    """The figures in a grid, as a phone shows each of them."""
    records = [page.site.figures[each] for each in ids]
    return grid(panel(page, each) for each in records)


@block("figures", when="last")
def figures(page: Page) -> Markup:
    """Every figure of the site, small, under the section that tells of it; each leads to its own page."""
    told = {each.id: page.telling(each) for each in page.site.figures.values()}
    return joined(
        Markup('<h2 id="%s">%s</h2>%s')
        % (section.id, page.words.text(section.name), collected(page, ids))
        for section in page.site.article.sections
        if (ids := tuple(id_ for id_, home in told.items() if home == section.id))
    )


def collected(page: Page, ids: Iterable[str]) -> Markup:
    """Figures that lead to their own pages."""
    records = (page.site.figures[each] for each in ids)
    return grid(
        (panel(page, each, page.figure_page(each.id)) for each in records), "ds-panels--mixed"
    )


def grid(panels: Iterable[Markup], look: str = "") -> Markup:
    """Panels side by side, as many as have room."""
    return Markup('<div class="%s">%s</div>') % (f"ds-panels {look}".strip(), joined(panels))


def panel(page: Page, record: Figure, href: str | None = None) -> Markup:
    """One figure, small; it leads to where it is told, or elsewhere."""
    small = page.draw(record).narrow  # of a diagram, nothing
    title = link(href or page.figure_link(record.id), page.words.text(record.short or record.title))
    return Markup('<figure class="ds-panel"><figcaption>%s%s</figcaption>%s</figure>') % (
        paragraph("ds-panel__title", title),
        paragraph("ds-panel__sub", sub) if (sub := subtitle(page, record)) else NOTHING,
        Markup('<div class="ds-figure__chart">%s</div>') % trusted(small) if small else NOTHING,
    )

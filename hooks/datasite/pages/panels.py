"""Several figures small and side by side, each with its finding in a few words: it leads to the figure in full."""

from __future__ import annotations

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
    return Markup('<div class="ds-panels">%s</div>') % joined(panel(page, r) for r in records)


def panel(page: Page, record: Figure, href: str | None = None) -> Markup:
    """One figure, small; it leads to where it is told, or elsewhere."""
    title = link(href or page.figure_link(record.id), page.words.text(record.short or record.title))
    return Markup(
        '<figure class="ds-panel"><figcaption>%s%s</figcaption>'
        '<div class="ds-figure__chart">%s</div></figure>'
    ) % (
        paragraph("ds-panel__title", title),
        paragraph("ds-panel__sub", sub) if (sub := subtitle(page, record)) else NOTHING,
        trusted(page.draw(record).narrow),
    )

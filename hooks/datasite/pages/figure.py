"""A figure on the page: finding, chart, reason, source, table, downloads, citation and permalink."""

from __future__ import annotations

from markupsafe import Markup

from .. import charts
from ..directives import block
from ..model import Figure
from .figure_sources import sources
from .figure_table import data_table
from .figure_tools import tools
from .inline import html
from .markup import NOTHING, folded, joined, paragraph, trusted
from .page import Page
from .rendered_figure import RenderedFigure


@block("figure", takes="figure", when="last")
def figures(page: Page, ids: tuple[str, ...]) -> Markup:
    """Each figure that is named."""
    records = (page.site.figures[each] for each in ids)
    return joined(figure(page, record, page.draw(record)) for record in records)


def figure(page: Page, record: Figure, drawn: RenderedFigure) -> Markup:
    """The whole figure as HTML."""
    return Markup('<figure class="ds-figure" data-figure="%s" id="%s">%s%s%s%s%s</figure>') % (
        record.id,
        record.id,
        head(page, record),
        shown(drawn, Markup(' data-keys="%s"') % page.ui("figure.keys")),
        remarks(page, record),
        sources(page, record),
        more(because(page, record), data_table(page, drawn), tools(page, record, drawn)),
    )


def more(*parts: Markup) -> Markup:
    """What opens at a press, side by side: beside the sources where there is room, else under them together."""
    return Markup('<div class="ds-figure__more">%s</div>') % joined(parts)


def head(page: Page, record: Figure) -> Markup:
    """The finding, and what is shown."""
    return Markup('<figcaption class="ds-figure__head">%s%s</figcaption>') % (
        paragraph("ds-figure__title", html(page, record.title)),
        paragraph("ds-figure__sub", sub) if (sub := subtitle(page, record)) else NOTHING,
    )


def shown(drawn: RenderedFigure, keys: Markup = NOTHING, whole: str = "") -> Markup:
    """The diagram, or the drawing for wide and for narrow columns: the stylesheet shows the one that fits.

    `whole` is one more, for where the whole page is the column.

    `keys` tells how to walk through a drawing; a diagram is read as any text is.
    """
    if drawn.diagram:
        return Markup('<div class="ds-figure__diagram">%s</div>') % drawn.diagram
    return Markup(
        '<div class="ds-figure__chart"%s>'
        '%s<div class="ds-wide">%s</div><div class="ds-narrow">%s</div></div>'
    ) % (
        keys,
        Markup('<div class="ds-whole">%s</div>') % trusted(whole) if whole else NOTHING,
        trusted(drawn.wide),
        trusted(drawn.narrow),
    )


def subtitle(page: Page, record: Figure, *, home: bool = False) -> Markup:
    """What is measured, when and in which unit, and where if not in the subject of the site; with `home` there too."""
    facts = [*charts.subtitle(page.site, record, page.words, home=home)]
    return page.join_facts(
        fact if n else fact[:1].upper() + fact[1:] for n, fact in enumerate(facts)
    )


def remarks(page: Page, record: Figure) -> Markup:
    """What else a reader must know, and that it is a draft, or draws some, where nobody has looked at it yet."""
    note = paragraph("ds-figure__note", html(page, record.note)) if record.note else NOTHING
    draft = paragraph("ds-figure__note", page.ui("figure.unseen"))
    return note + draft if is_draft(page, record) else note


def is_draft(page: Page, record: Figure) -> bool:
    """Whether a figure, one of its values, or what that is a value of, is a draft."""
    shown = [page.site.observations[id_] for id_ in record.observations]
    of = [page.site.indicators[o.indicator] for o in shown]
    return bool(record.todo) or any(o.todo for o in shown) or any(each.todo for each in of)


def because(page: Page, record: Figure) -> Markup:
    """Why unlike things stand side by side, folded."""
    if record.because is None:
        return NOTHING
    words = Markup("<p>%s</p>") % html(page, record.because)
    return folded(page.ui("figure.why"), words, "ds-figure__why")


def reason(page: Page, record: Figure) -> Markup:
    """The same in full, where nothing can be unfolded."""
    if record.because is None:
        return NOTHING
    words = Markup("<b>%s</b> %s") % (page.ui("figure.because"), html(page, record.because))
    return paragraph("ds-figure__because", words)

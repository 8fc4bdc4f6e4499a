"""The page of one figure: the chart as wide as the page, its table, what to take away, and what is near it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ..directives import block
from ..model import Figure
from .figure import reason, remarks, shown, subtitle
from .figure_sources import source
from .figure_table import data_table
from .figure_tools import tools
from .markup import NOTHING, facts, joined, link, paragraph
from .page import Page


@block("figure-page", takes="figure", when="last")
def figure_page(page: Page, ids: tuple[str, ...]) -> Markup:
    """Each figure that is named, with nothing folded; its title is that of the page."""
    return joined(whole(page, page.site.figures[each]) for each in ids)


def whole(page: Page, record: Figure) -> Markup:
    """The figure, then where it is told, what it measures and the figures beside it."""
    drawn = page.draw(record)
    sub = subtitle(page, record)
    head = Markup('<figcaption class="ds-figure__head">%s</figcaption>')
    head %= paragraph("ds-figure__sub", sub)
    keys = Markup(' data-keys="%s"') % page.ui("figure.keys")
    parts = (
        head if sub else NOTHING,
        shown(drawn, keys, drawn.whole),
        remarks(page, record),
        reason(page, record),
        source(page, record),
        data_table(page, drawn, opened=True),
        tools(page, record, drawn, opened=True),
    )
    return Markup(
        '<figure class="ds-figure ds-figure--whole" data-figure="%s" id="%s">%s</figure>'
        "<h2>%s</h2>%s"
    ) % (
        record.id,
        record.id,
        joined(parts),
        page.ui("figure.related"),
        facts(related(page, record)),
    )


def related(page: Page, record: Figure) -> Iterator[tuple[str, Markup]]:
    """The section that tells of a figure, the indicators that it draws, and the figures told beside it."""
    site, words = page.site, page.words
    section = site.section(page.telling(record))
    if section is not None:
        yield page.ui("column.section"), link(page.figure_link(record.id), words.text(section.name))
    shown = dict.fromkeys(site.observations[id_].indicator for id_ in record.observations)
    indicators = [site.indicators[id_] for id_ in shown]
    yield (
        page.ui("figure.indicators"),
        listed(link(page.indicator_link(each), words.text(each.name)) for each in indicators),
    )
    others = [
        each
        for each in site.figures.values()
        if each.id != record.id and page.telling(each) == page.telling(record)
    ]
    yield (
        page.ui("figure.others"),
        listed(link(page.figure_page(each.id), words.text(each.title)) for each in others),
    )


def listed(links: Iterator[Markup]) -> Markup:
    """Links under one another; nothing of none."""
    items = joined(Markup("<li>%s</li>") % each for each in links)
    return Markup("<ul>%s</ul>") % items if items else items

"""The page of one indicator draws what its values show: over time, area by area, or in a figure that has them."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from .. import charts
from ..directives import block
from ..model import Figure, Indicator
from .figure import shown
from .figure_sources import sources
from .figure_table import data_table
from .markup import NOTHING, joined, link, paragraph
from .page import Page
from .panels import panel


@block("indicator-charts", takes="indicator", when="last")
def indicator_charts(page: Page, ids: tuple[str, ...]) -> Markup:
    """The charts of each indicator that is named: of two, the reader chooses one; without styles both are there."""
    records = (page.site.indicators[each] for each in ids)
    return joined(
        switched(page, list(charts.indicator_charts(page.site, record))) for record in records
    )


def switched(page: Page, drawn: Sequence[Figure]) -> Markup:
    """The charts, and where there are two what chooses between them."""
    figures = joined(figure_of(page, each) for each in drawn)
    if len(drawn) < 2:
        return figures
    name = page.anchor()
    choices = joined(
        Markup('<label><input type="radio" name="%s"%s> %s</label>')
        % (name, NOTHING if n else Markup(" checked"), label(page, each))
        for n, each in enumerate(drawn)
    )
    return Markup(
        '<div class="ds-switch"><fieldset><legend class="ds-unseen">%s</legend>%s</fieldset>%s</div>'
    ) % (page.ui("indicator.charts"), choices, figures)


def figure_of(page: Page, record: Figure) -> Markup:
    """One of them: what it shows, the drawing, its sources, its table."""
    name = page.words.text(record.title)
    first = label(page, record)
    said = charts.subtitle(page.site, record, page.words, home=False)
    sub = page.join_facts([first, *(fact for fact in said if fact != name and fact not in first)])
    drawn = page.draw(record)
    return Markup(
        '<figure class="ds-figure"><figcaption class="ds-figure__head">%s</figcaption>%s%s%s%s</figure>'
    ) % (
        paragraph("ds-figure__sub", sub),
        shown(drawn, Markup(' data-keys="%s"') % page.ui("figure.keys")),
        parts(page, record) + undrawn(page, record),
        sources(page, record),
        data_table(page, drawn),
    )


def label(page: Page, record: Figure) -> str:
    """What one of the charts shows beside the other: time, or the areas of one time."""
    first, last = (page.site.observations[record.observations[n]] for n in (0, -1))
    if first.area == last.area:
        return page.ui("indicator.over_time")
    return page.ui("indicator.areas").replace("{when}", page.words.dated(first))


def parts(page: Page, record: Figure) -> Markup:
    """That the line of a chart over time leaves out values of longer or shorter times."""
    periods = [page.site.observations[each].period for each in record.observations]
    joined_ = charts.form_of(record).serves == "time"
    if not joined_ or len({period.kind for period in periods if period}) < 2:
        return NOTHING
    return paragraph("ds-figure__note", page.ui("indicator.parts"))


def undrawn(page: Page, record: Figure) -> Markup:
    """Which values a chart leaves out since others are for the same time."""
    words = page.words
    said = words.join_clauses(
        words.labelled(words.dated(o), words.estimate(o))
        for o in charts.left_out(page.site, record)
    )
    return (
        paragraph("ds-figure__note", page.filled("indicator.undrawn", values=said))
        if said
        else NOTHING
    )


@block("indicator-related", takes="indicator", when="last")
def indicator_related(page: Page, ids: tuple[str, ...]) -> Markup:
    """The figures that draw an indicator, and its neighbours."""
    records = [page.site.indicators[each] for each in ids]
    return joined(drawn(page, record) + neighbours(page, record) for record in records)


def drawn(page: Page, record: Indicator) -> Markup:
    """The figures with an indicator's values: small, where it has no chart of its own, else by their findings."""
    site = page.site
    ids = {f.id for o in site.observations_of(record.id) for f in site.figures_with(o.id)}
    figures = [f for f in site.figures.values() if f.id in ids]
    small = (
        [] if any(charts.indicator_charts(site, record)) else list(filter(charts.pictured, figures))
    )
    items = joined(
        Markup("<li>%s</li>") % link(href, page.words.text(each.title))
        for each in figures
        if each not in small and (href := page.figure_link(each.id))
    )
    panels = joined(panel(page, each, page.figure_page(each.id)) for each in small)
    if not items and not panels:
        return NOTHING
    return joined(
        (
            paragraph("ds-label", page.ui("indicator.figures")),
            Markup('<div class="ds-panels">%s</div>') % panels if panels else NOTHING,
            Markup("<ul>%s</ul>") % items if items else NOTHING,
        )
    )


def neighbours(page: Page, record: Indicator) -> Markup:
    """The indicators before and after one in its section, and the section, or the catalogue, between them."""
    beside = [each for each in page.site.indicators.values() if each.section == record.section]
    at = beside.index(record)
    section = page.site.section(record.section)
    home = (
        link(page.section_link(section.id), page.words.text(section.name)) if section else NOTHING
    )
    around = [
        *(towards(page, "indicator.before", each) for each in beside[max(at - 1, 0) : at]),
        home,
        *(towards(page, "indicator.after", each) for each in beside[at + 1 : at + 2]),
    ]
    items = joined(Markup("<li>%s</li>") % each for each in around if each)
    return Markup('<nav class="ds-neighbours" aria-label="%s"><ul>%s</ul></nav>') % (
        page.ui("indicator.beside"),
        items,
    )


def towards(page: Page, key: str, record: Indicator) -> Markup:
    """A link to another indicator, and where it stands."""
    name = link(page.indicator_link(record), page.words.text(record.name))
    return Markup("<span>%s</span> %s") % (page.ui(key), name)

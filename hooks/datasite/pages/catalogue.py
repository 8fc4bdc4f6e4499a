"""The catalogue of indicators: what is counted alike stands together, so that sorting compares like with like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from ..directives import block
from ..model import Indicator, Observation
from .card import section_name
from .indicators import ranked
from .inline import value
from .markup import FORM, NOTHING, Cell, grouped_table, link, span
from .observations import base, place, status, when
from .page import Page

ALIKE = 3  # indicators of one unit make a group; what has fewer stands with the others


@block("indicators")
def indicators(page: Page) -> Markup:
    """A table of indicators by unit that can be sorted, filtered and searched; it reads without script too.

    The minor ones have their pages, and are found by search and from their section.
    """
    columns = [
        ("ds-name", page.ui("column.indicator")),
        ("ds-amount", page.ui("column.value")),
        ("ds-when", page.ui("column.period")),
        ("ds-measure", page.ui("column.measure")),
        ("ds-section", page.ui("column.section")),
        ("ds-drawn", page.ui("column.figure")),
    ]
    chosen = {
        kind: words for kind, words in columns if kind in ("ds-measure", "ds-section", "ds-drawn")
    }
    chosen["ds-amount"] = page.ui("column.status")
    body = grouped_table(columns, groups(page), chosen, f"{FORM} ds-table--sort")
    return Markup('<div class="ds-catalogue" data-filter="%s">%s</div>') % (
        page.ui("catalogue.filter"),
        body,
    )


def groups(page: Page) -> Iterator[tuple[str, list[tuple[str | Cell, ...]]]]:
    """The rows of each unit under its name, the largest group first; the rest under a name of its own."""
    major = [i for i in page.site.indicators.values() if not i.minor]
    units = Counter(i.unit for i in major)
    for unit, count in units.most_common():
        if count >= ALIKE:
            name = page.words.text(page.site.units[unit].name)
            yield name, [row(page, i) for i in major if i.unit == unit]
    if rest := [row(page, i, alike=False) for i in major if units[i.unit] < ALIKE]:
        yield page.ui("catalogue.rest"), rest


def row(page: Page, indicator: Indicator, alike: bool = True) -> tuple[str | Cell, ...]:
    """An indicator with the value that stands for it, which sorts among its like only."""
    known = ranked(page, indicator.id)
    return (
        link(page.indicator_link(indicator), page.words.text(indicator.name)),
        leading(page, known, alike),
        period_cell(page, known),
        page.ui(f"measure.{indicator.measure}"),
        section_name(page, indicator.section, known),
        drawn(page, indicator, known),
    )


def leading(page: Page, known: Sequence[Observation], alike: bool) -> Cell:
    """An indicator's first value, with bound and status; it sorts by the plain number."""
    if not known:
        return Cell(NOTHING, "")
    amount = "" if known[0].value is None or not alike else format(known[0].value, "f")
    shown = value(page, known[0], page.words.estimate(known[0]))
    said = page.words.status(known[0].status)
    beside = base(page, known[0]) + place(page, known[0])
    return Cell(shown + status(page, known[0]) + beside, amount, said)


def period_cell(page: Page, known: Sequence[Observation]) -> Cell:
    """When an indicator's first value was; it sorts by the end of that time."""
    if not known:
        return Cell(NOTHING, "")
    period = known[0].period
    return Cell(when(page, known[0]), period.span[1].isoformat() if period else "")


def drawn(page: Page, indicator: Indicator, known: Sequence[Observation]) -> Cell:
    """The page of the first figure that draws the indicator."""
    figures = (figure for o in known for figure in page.site.figures_with(o.id))
    if (first := next(figures, None)) is None:
        return Cell(NOTHING, "", page.ui("catalogue.undrawn"))
    href = page.figure_page(first.id)
    of = span("ds-unseen", page.words.marks.colon + page.words.text(indicator.name))
    return Cell(link(href, page.ui("column.figure") + of), "1", page.ui("catalogue.drawn"))

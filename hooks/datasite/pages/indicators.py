"""One page an indicator."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from ..directives import block
from ..model import BY_ARTICLE, Indicator, Observation
from .changes import history
from .inline import html
from .markup import NOTHING, code, facts, joined, link, paragraph
from .numbers import grid, number
from .observations import listing, over_time
from .page import Page

MOST = 3  # values of an indicator that are set large
# What stands for an indicator in the catalogue: a reported value before one ahead or a computed one.
STATUSES = ("reported", "forecast", "target", "derived", "context")


def ranked(page: Page, indicator_id: str) -> list[Observation]:
    """The values of an indicator, the one that stands for it first: one of the text, or else the newest of a table."""
    known = page.site.observations_of(indicator_id)

    def place(o: Observation) -> tuple[bool, int, int]:
        return o.id in page.site.revised, STATUSES.index(o.status), after_text(o)

    return sorted(known, key=place)


def after_text(observation: Observation) -> int:
    """Where a value stands among its kind: in front what the text says, then what is of a table, newest first."""
    return (date.max - end_of(observation)).days if observation.tabled else 0


@block("indicator", takes="indicator")
def by_id(page: Page, ids: tuple[str, ...]) -> Markup:
    """Each indicator that is named."""
    return joined(indicator(page, indicator_id) for indicator_id in ids)


def indicator(page: Page, indicator_id: str) -> Markup:
    """One indicator: definition, its values with what to know of them, kind and unit."""
    site = page.site
    record = site.indicators[indicator_id]
    section = site.section(record.section)
    of = site.indicators.get(record.of or "")
    definition = paragraph("ds-lede", html(page, record.definition))
    kind = facts(
        (
            (page.ui("column.measure"), page.ui(f"measure.{record.measure}")),
            (page.ui("column.unit"), page.words.text(site.units[record.unit].name)),
            (page.ui("column.relative"), page.words.compared(record)),
            (
                page.ui("indicator.of"),
                link(page.indicator_link(of), page.words.text(of.name)) if of else "",
            ),
            (
                page.ui("indicator.prices"),
                page.ui(f"prices.{record.prices}") if record.prices else "",
            ),
            (page.ui("indicator.term"), term(page, record)),
            (
                page.ui("column.section"),
                link(page.section_link(section.id), page.words.text(section.name))
                if section
                else page.words.unsectioned(site.observations_of(indicator_id)),
            ),
            (page.ui("indicator.id"), code(record.id)),
        )
    )
    known = site.observations_of(indicator_id)
    own = [o for o in known if not o.outside] or known
    told_apart = len({page.words.name(o) for o in own}) > 1
    values = NOTHING
    if known:
        values = listing(page, known, home=True) if told_apart else over_time(page, known)
    told = headline(page, known, told_apart) + values + history(page, known)
    return definition + told + kind


def headline(page: Page, known: Sequence[Observation], told_apart: bool) -> Markup:
    """The values that an indicator stands for, set large: those of the text, or else the newest of a table."""
    first = sorted(known, key=lambda o: STATUSES.index(o.status))
    first.sort(key=lambda o: o.id in page.site.revised)
    own = [
        o
        for o in first
        if o.status in BY_ARTICLE and not o.outside and o.id not in page.site.revised
    ]
    said = [o for o in own if not o.tabled]
    newest = sorted(own, key=end_of)[-1:]  # of a table
    shown = (said or newest or first[:1])[:MOST]
    if not shown:
        return NOTHING
    mixed = len({o.area for o in shown}) > 1
    return grid(
        number(
            page,
            o.id,
            page.words.name(o) if told_apart else "",
            page.words.area(o) if mixed else page.words.elsewhere(o),
        )
        for o in shown
    )


def end_of(observation: Observation) -> date:
    """When the period of a value ends."""
    return observation.period.span[1] if observation.period else date.min


def term(page: Page, record: Indicator) -> Markup:
    """The glossary entry of an indicator, linked."""
    entry = page.site.terms.get(record.term or "")
    return (
        link(page.term_link(entry.id), page.words.text(entry.name), "ds-term") if entry else NOTHING
    )

"""The table of observations: each value with unit, bound, period, place in the source, evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import get_args

from .. import period
from ..bound import Bound
from ..derive import Rest, claimed, rest
from ..model import Measure, Observation, PeriodBasis, Site, Status
from ..words import Words
from ..words.margins import margins_of
from .relative import relative_columns
from .resource import (
    Field,
    Resource,
    WordsByLanguage,
    by_language,
    field,
    in_each_language,
    resource_of,
)

LINKS = {"indicator": "indicators", "unit": "units", "area": "areas", "source": "sources"}


def observations(site: Site, words: WordsByLanguage) -> Resource:
    """Every observation."""
    fields = (*contract(site, words), *further(site, words))
    return resource_of("observations", fields, site.observations.values(), links=LINKS)


def contract(site: Site, words: WordsByLanguage) -> tuple[Field[Observation], ...]:
    """The columns that programs rely on, in this order; none may go."""
    return (
        field("id", lambda o: o.id, required=True),
        field("section", lambda o: o.section, required=True),
        field("indicator", lambda o: o.indicator, required=True),
        *in_each_language("title", lambda o: o.title, words),
        field("value", lambda o: o.value, "number"),
        field("unit", lambda o: site.unit_of(o).id, required=True),
        field("bound", lambda o: o.bound, one_of=tuple(Bound)),
        field("status", lambda o: o.status, required=True, one_of=get_args(Status)),
        field(
            "measure",
            lambda o: site.indicators[o.indicator].measure,
            required=True,
            one_of=get_args(Measure),
        ),
        field("period", lambda o: o.period, pattern=period.PATTERN),
        field(
            "period_basis", lambda o: o.period_basis, required=True, one_of=get_args(PeriodBasis)
        ),
        field("area", lambda o: o.area, required=True),
        field("source", lambda o: o.source, required=True),
        field("locator", lambda o: o.locator),
        field("as_stated", lambda o: o.as_stated),
        field("formula", lambda o: o.formula),
        *in_each_language("note", lambda o: o.note, words),
    )


def margin_columns(site: Site) -> Iterator[Field[Observation]]:
    """Where the interval of an estimate stands, where a site has one in another paragraph than its estimate."""
    found = {o.id: margins_of(site, o) for o in site.observations.values()}
    if any(found.values()):
        yield field("margin_locator", lambda o: " ".join(found[o.id]) or None)


def further(site: Site, words: WordsByLanguage) -> tuple[Field[Observation], ...]:
    """Columns beyond the contract: the days of the period, the value's limits, how source and site write it."""

    def day(end: int) -> Callable[[Observation], str | None]:
        return lambda o: o.period.span[end].isoformat() if o.period else None

    return (
        field("period_start", day(0), "date"),
        field("period_end", day(1), "date"),
        field("low", lambda o: claimed(site, o).low, "number"),
        field("high", lambda o: claimed(site, o).high, "number"),
        field("limits", lambda o: rest(site, o), one_of=get_args(Rest)),
        field("level", lambda o: o.level, "number"),
        *margin_columns(site),
        *((field("revises", lambda o: o.revises),) if site.revised else ()),
        field("symbol", lambda o: o.symbol),
        field("number", lambda o: o.number),
        field("multiplier", lambda o: o.multiplier, "integer", required=True),
        field(
            "prices", lambda o: site.indicators[o.indicator].prices, one_of=("current", "constant")
        ),
        *relative_columns(site, lambda o: site.indicators[o.indicator]),
        *in_each_language("field", lambda o: o.field, words),
        *by_language("shown", Words.value, words),
    )

"""Holds the id of a value to its period, where it ends in a time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Observation, Site
from ..period import Period
from ..problems import Problem
from ..rules import rule
from .dates import of_period

IN_ID = re.compile(
    r"(?:^|-)(?P<year>(?:19|20)[0-9]{2})(?:h(?P<half>[12])|q[1-4]|-(?P<month>[0-9]{2}))?"
    r"(?:-[0-9]{2})?$"
)


@rule(
    "period-id",
    each=Observation,
    after=("period-past", "period-future", "period-ledger", "ledger-period", "table-cell"),
)
def period_of_id(site: Site, o: Observation) -> Iterator[Problem]:
    """The id of a value ends in another year, half or month than its period.

    Why: Ids are addresses that others quote. One that says 2030 above a value of 2031 misleads them for
    good, and mostly the period was the slip.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: passenger-rank-2031
              period: 2030
              period_basis: stated
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: passenger-rank-2031
              period: 2031
              period_basis: stated
    """
    said = in_id(site, o)
    alike = [each for each in series_of(site, o) if each is o or in_id(site, each)] if said else []
    if not alike or alike[0] is not o:
        return  # of the rows of a table, the first that is wrong tells it
    more = len(alike) - 1
    so = f" (and so with {more} more row{'s' * (more > 1)} of its series)" if more else ""
    end = f"-{o.period.in_id}" if o.period else ""
    hint = f"an id says when, if anything: write `{IN_ID.sub('', o.id)}{end}` as the id, or correct the period"
    yield of_period(o, f"but the id says {said}{so}", hint)


def series_of(site: Site, o: Observation) -> list[Observation]:
    """The rows of the table that a value stands in, which were named alike; else itself alone."""
    if not o.tabled:
        return [o]
    return [
        each
        for each in site.observations_of(o.indicator)
        if each.tabled and each.place.path == o.place.path
    ]


def in_id(site: Site, o: Observation) -> str:
    """The time that the id ends in, where the period is another; the flow of a half has it in its id."""
    found = IN_ID.search(o.id)
    if found is None or (o.period and o.id.endswith(f"-{o.period.in_id}")):
        return ""
    first = o.period.first if o.period else None
    if o.period is None or first is None or first.year != int(found["year"]):
        wrong = True
    elif found["half"]:
        wrong = o.period.span != Period.parse(f"{found['year']}-H{found['half']}").span
    elif found["month"]:
        wrong = first.month not in (0, int(found["month"]))
    else:
        # the ledger tells a year from its half; a flow that is in no ledger says it in its id
        flow = site.paragraph(o.locator) is None and site.indicators[o.indicator].measure == "flow"
        wrong = flow and first.half != 0
    return found.group().lstrip("-") if wrong else ""

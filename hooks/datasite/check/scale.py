"""Holds the scale of a value to its unit and its fragment: power of ten, point, money, no bound on a rank."""

from __future__ import annotations

from collections.abc import Iterator

from ..bound import Bound
from ..model import Observation, Site
from ..problems import Problem, problem_at, quote
from ..rules import rule
from .fragments import said_of

UNSCALED = ("percent", "rank", "age", "index")


@rule("unit-multiplier", each=Observation, after=("measure-unit", "unit-evidence"))
def multiplier_of_unit(site: Site, o: Observation) -> Iterator[Problem]:
    """A percentage, a rank or an age has a multiplier.

    Why: Percentages, ranks and ages are written out. A multiplier here was meant for another record.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: cargo-growth-2031h1
              value: 8.5
              multiplier: 4
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: cargo-growth-2031h1
              value: 8.5
    """
    unit = site.unit_of(o)
    if o.formula is None and o.multiplier and unit.kind in UNSCALED:
        message = f"{o.id}: multiplier {o.multiplier} in {unit.id}, which takes none"
        yield problem_at(o.place.inside("multiplier"), message, "delete multiplier")


@rule("rank-bound", each=Observation, after=("measure-unit", "unit-evidence"))
def bound_of_rank(site: Site, o: Observation) -> Iterator[Problem]:
    """A rank has a bound.

    Why: A place in an order is exact. "Among the first ten" is no rank of ten, but another statement.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: passenger-rank-2031
              bound: at_most
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: passenger-rank-2031
              value: 2
    """
    if o.formula is None and o.bound not in (None, Bound.EXACT) and site.unit_of(o).kind == "rank":
        message = f"{o.id}: bound {o.bound} on a rank"
        yield problem_at(o.place.inside("bound"), message, "delete bound")


@rule("scale-unsaid", each=Observation)
def unsaid_scale(site: Site, o: Observation) -> Iterator[Problem]:
    """The evidence does not show the multiplier, or where the decimal point stands, and no note says why.

    Why: A cell of a table shows digits alone; that they are ten thousands stands in its head. Whoever
    checks the value must be told where to look.

    Example:
        data/context.yml:
            observations:
            - id: passengers-2030-lakeland
              value: 41
              multiplier: 4
              as_stated: 41
    Instead:
        data/context.yml:
            observations:
            - id: passengers-2030-lakeland
              value: 41
              multiplier: 4
              as_stated: 41
              note: {en: The scale is in its head., zh: The scale is in its head.}
    """
    if o.formula is not None or o.ranged:
        return
    fragment = o.as_stated or ""
    cells = [phrase for phrase in said_of(site, o) if phrase.bare and not phrase.spelled]
    unsaid = o.note is None if o.multiplier else all(c.number != o.number for c in cells)
    if cells and unsaid:
        yield problem_at(
            o.place.inside("value"),
            f"{o.id}: value {o.number} with multiplier {o.multiplier}, which as_stated "
            f"{quote(fragment)} does not show",
            "write the digits alone, or say in a note where the source gives the scale",
        )


@rule("money-unsaid", each=Observation)
def unsaid_money(site: Site, o: Observation) -> Iterator[Problem]:
    """A sum of money has evidence that names no money.

    Why: The number is then probably of something else, or the fragment was cut before its currency.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: dues-2031
              as_stated: 3 million tonnes
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: dues-2031
              as_stated: RMB 3 million
    """
    fragment, unit = o.as_stated or "", site.unit_of(o)
    if o.formula is not None or unit.kind != "currency" or not fragment:
        return
    phrases = said_of(site, o)
    cells = any(phrase.bare and not phrase.spelled for phrase in phrases)
    if not cells and all(phrase.family != "currency" for phrase in phrases):
        yield problem_at(
            o.place.inside("indicator"),
            f"{o.id}: unit {unit.id} but as_stated {quote(fragment)} names no money",
            "give the observation an indicator in the unit that it names",
        )

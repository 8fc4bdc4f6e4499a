"""Holds the unit of an indicator to its measure and to what its name speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..languages import reader_of, written_in
from ..model import Indicator, Site, Text, Unit
from ..problems import Problem, problem_at
from ..rules import rule
from .units_said import unit_said

# The kinds of unit that a measure can have, where not all can.
KINDS = {
    "rank": {"rank"},
    "growth": {"percent"},
    "index": {"index"},
    "count": {"count", "duration"},
    "stock": {"count", "currency"},
    "flow": {"count", "currency"},
    "ratio": {"percent", "ratio", "currency", "age"},
}


@rule("measure-unit", each=Indicator, hard=True)
def unit_of_measure(site: Site, i: Indicator) -> Iterator[Problem]:
    """An indicator has a unit that its measure cannot have.

    Why: Growth is a percentage, a rank is a place. What may be computed and drawn of a value follows
    from its measure.

    Example:
        data/sections/harbour.yml:
            indicators:
            - id: growth-of-dues
              name: {en: Growth of dues, zh: Growth of dues}
              definition: {en: Change on the year before., zh: Change on the year before.}
              unit: yuan
              measure: growth
    Instead:
        data/sections/harbour.yml:
            indicators:
            - id: growth-of-dues
              name: {en: Growth of dues, zh: Growth of dues}
              definition: {en: Change on the year before., zh: Change on the year before.}
              unit: percent
              measure: growth
              against: year
    """
    if mismatched(site, i):
        unit, kinds = site.units[i.unit], " or ".join(sorted(KINDS[i.measure]))
        yield problem_at(
            i.place.inside("unit"),
            f"{i.id}: a {i.measure} cannot be in {unit.id}, a unit of kind {unit.kind}",
            f"a {i.measure} is of kind {kinds}",
        )


@rule("share-unit", each=Indicator)
def unit_of_share(site: Site, i: Indicator) -> Iterator[Problem]:
    """An indicator is called a share and is not in percent.

    Why: A share is a part of a whole. In another unit its values read as amounts.

    Example:
        data/sections/harbour.yml:
            indicators:
            - id: cargo-a-passenger
              name: {en: Share of cargo, zh: Share of cargo}
              definition: {en: Cargo for each passenger., zh: Cargo for each passenger.}
              unit: tonne-a-person
              measure: ratio
    Instead:
        data/sections/harbour.yml:
            indicators:
            - id: cargo-a-passenger
              name: {en: Cargo a passenger, zh: Cargo a passenger}
              definition: {en: Cargo for each passenger., zh: Cargo for each passenger.}
              unit: tonne-a-person
              measure: ratio
    """
    if not mismatched(site, i) and called_share(site, i):
        yield problem_at(
            i.place.inside("unit"),
            f"{i.id}: called a share, and its unit {i.unit} is written without %",
            "give it a unit written with %, or another name",
        )


@rule("noun-unit", each=Indicator)
def unit_of_noun(site: Site, i: Indicator) -> Iterator[Problem]:
    """The name and definition of an indicator speak of what another unit counts.

    Why: Ferries that are counted in routes are written "4 routes" in every sentence and label.

    Example:
        data/sections/fleet.yml:
            indicators:
            - id: ferry-count
              unit: route
    Instead:
        data/sections/fleet.yml:
            indicators:
            - id: ferry-count
              unit: ferry
    """
    unit = site.units[i.unit]
    if (
        mismatched(site, i)
        or called_share(site, i)
        or unit.kind != "count"
        or speaks_of(site, i, unit)
    ):
        return
    others = [
        u.id
        for u in site.units.values()
        # the plural: a part is no unit; and "number of boats" does not mean what is written without a noun
        if u.kind == "count" and {*u.pattern.values()} != {"{n}"} and mentions(site, i, u.name)
    ]
    if others:
        yield problem_at(
            i.place.inside("unit"),
            f"{i.id}: unit {unit.id} but its name and definition speak of {', '.join(others)}",
            f"write unit: {others[0]}, or name what is counted",
        )


def mismatched(site: Site, i: Indicator) -> bool:
    """Whether the unit is of a kind that the measure cannot have."""
    return site.units[i.unit].kind not in KINDS[i.measure]


def called_share(site: Site, i: Indicator) -> bool:
    """Whether an indicator is called a share and its unit is written without a percent sign; it changes by points."""
    if i.measure == "growth" and unit_said(site, site.units[i.unit]).points:
        return False
    called = all(map(reader_of(site).pattern("share").search, i.name.values()))
    return called and not any("%" in words for words in site.units[i.unit].pattern.values())


def speaks_of(site: Site, i: Indicator, unit: Unit) -> bool:
    """Whether the words of an indicator hold a unit's noun, for one or many."""
    return mentions(site, i, unit.name) or mentions(site, i, unit.one)


def mentions(site: Site, i: Indicator, noun: Text) -> bool:
    """Whether the words of an indicator hold a noun, in a language that has spaces between words."""
    return any(
        re.search(
            rf"\b{re.escape(noun[each.key])}\b",
            f"{i.name[each.key]} {i.definition[each.key]}",
            re.IGNORECASE,
        )
        for each in written_in(site)
        if not each.type.full_width
    )

"""Holds what a record is called to what it is: area, status, unit and measure against the names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Indicator, Observation, Site, Unit
from ..problems import Problem, inside, problem_at
from ..rules import rule

AIM = re.compile(
    r"目標|目标|力爭|力争|計劃|计划|規劃|规划|\b(?:aim|target|goal|plan)", re.IGNORECASE
)
# A title that ends so is a target's: "aimed at", 目標值.
AIMED = re.compile(r"(?:aimed at|\btargets?|\btargeted|目標|目标|目標值|目标值)$", re.IGNORECASE)
SHARE = re.compile(r"\bshare\b|佔比|占比|比重", re.IGNORECASE)
# The kinds of unit that a measure can have, where not all can.
KINDS = {
    "rank": {"rank"},
    "growth": {"percent"},
    "count": {"count", "duration"},
    "stock": {"count", "currency"},
    "flow": {"count", "currency"},
    "ratio": {"percent", "ratio", "currency", "age"},
}


@rule("area-unnamed", each=Observation)
def area_unnamed(site: Site, o: Observation) -> Iterator[Problem]:
    """A value of another area than the article's says so neither in its id nor in its title.

    Why: Readers take a value to be of the area that the article is about. A value of a province or a
    country must be called after it.

    Example:
        data/context.yml:
            observations:
            - id: passengers-2030
              indicator: passengers
              value: 410000
              period: 2030
              period_basis: stated
              area: lakeland
              source: yearbook
              as_stated: 410000 people
    Instead:
        data/context.yml:
            observations:
            - id: lakeland-passengers-2030
              indicator: passengers
              value: 410000
              period: 2030
              period_basis: stated
              area: lakeland
              source: yearbook
              as_stated: 410000 people
    """
    if site.subject is None or o.area == site.subject:
        return
    named = areas_of_id(site, o)
    if o.area not in named | areas_of_title(site, o):
        yield problem_at(
            inside(o.place, "area"),
            f"{o.id}: area {o.area} stands neither in the id nor in the title",
            f"write area: {next(iter(named), site.subject)}, or name the area",
        )


@rule("area-other", each=Observation)
def area_of_id(site: Site, o: Observation) -> Iterator[Problem]:
    """The id of a value names another area than the value has.

    Why: Either the value stands under the wrong area, or its lasting address does.

    Example:
        data/context.yml:
            observations:
            - id: passengers-2030-lakeland
              area: mirror-lake
    Instead:
        data/context.yml:
            observations:
            - id: passengers-2030-lakeland
              area: lakeland
    """
    if site.subject is None or o.area != site.subject:
        return
    if other := sorted(areas_of_id(site, o) - areas_of_title(site, o) - {site.subject}):
        yield problem_at(
            inside(o.place, "area"),
            f"{o.id}: area {o.area} but the id says {other[0]}",
            f"write area: {other[0]}",
        )


def areas_of_id(site: Site, o: Observation) -> set[str]:
    """The areas that an id names."""
    return {a.id for a in site.areas.values() if f"-{a.id}-" in f"-{o.id}-"}


def areas_of_title(site: Site, o: Observation) -> set[str]:
    """The areas that a title names in either language."""
    return {a.id for a in site.areas.values() if a.name.en in o.title.en or a.name.zh in o.title.zh}


@rule("target-called", each=Observation)
def called_target(site: Site, o: Observation) -> Iterator[Problem]:
    """A value is called a target and has another status.

    Why: A target is drawn as an outline. One that is drawn as reported claims that it was reached.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: routes
              title: {en: Routes aimed at, zh: Routes aimed at}
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              title: {en: Routes in service, zh: Routes in service}
    """
    titles = AIMED.search(o.title.en) and AIMED.search(o.title.zh)
    if o.formula is None and o.status == "reported" and titles:
        place = inside(o.place, "status")
        yield problem_at(place, f"{o.id} is called a target", "write status: target")


@rule("target-uncalled", each=Observation)
def uncalled_target(site: Site, o: Observation) -> Iterator[Problem]:
    """A value is a target, and neither its period nor its names say so.

    Why: In a list or a download only the name is seen. A target that does not say that it is one is
    read as reached.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: routes
              status: target
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              status: target
              title: {en: Routes aimed at, zh: Routes aimed at}
    """
    if o.formula is not None or o.status != "target" or ahead(site, o):
        return
    if not AIM.search(words_of(site, o)):
        yield problem_at(
            inside(o.place, "status"),
            f"{o.id} is a target, and neither its period nor its names say so",
            "say in its title that it is aimed at, or delete status",
        )


def ahead(site: Site, o: Observation) -> bool:
    """Whether a value's period begins after the publication."""
    published = site.article.published
    return o.period is not None and published is not None and o.period.span[0] > published.span[1]


def words_of(site: Site, o: Observation) -> str:
    """What a value is called."""
    name = site.indicators[o.indicator].name
    return f"{o.title.en} {o.title.zh} {name.en} {name.zh}"


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
    """
    if mismatched(site, i):
        unit, kinds = site.units[i.unit], " or ".join(sorted(KINDS[i.measure]))
        yield problem_at(
            inside(i.place, "unit"),
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
            inside(i.place, "unit"),
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
    if mismatched(site, i) or called_share(site, i) or unit.kind != "count" or speaks_of(i, unit):
        return
    others = [
        u.id
        for u in site.units.values()
        if u.kind == "count" and mentions(i, u.name.en)  # the plural: a part is no unit
    ]
    if others:
        yield problem_at(
            inside(i.place, "unit"),
            f"{i.id}: unit {unit.id} but its name and definition speak of {', '.join(others)}",
            f"write unit: {others[0]}, or name what is counted",
        )


def mismatched(site: Site, i: Indicator) -> bool:
    """Whether the unit is of a kind that the measure cannot have."""
    return site.units[i.unit].kind not in KINDS[i.measure]


def called_share(site: Site, i: Indicator) -> bool:
    """Whether an indicator is called a share and its unit is written without a percent sign."""
    called = SHARE.search(i.name.en) and SHARE.search(i.name.zh)
    return bool(called) and "%" not in site.units[i.unit].pattern.en


def speaks_of(i: Indicator, unit: Unit) -> bool:
    """Whether the English words of an indicator hold a unit's noun, for one or many."""
    return mentions(i, unit.name.en) or mentions(i, unit.one.en)


def mentions(i: Indicator, noun: str) -> bool:
    """Whether the English words of an indicator hold a noun."""
    words = f"{i.name.en} {i.definition.en}"
    return re.search(rf"\b{re.escape(noun)}\b", words, re.IGNORECASE) is not None

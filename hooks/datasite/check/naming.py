"""Holds what a record is called to what it is: area, status, unit and measure against the names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Indicator, Observation, Site, Unit
from ..problems import Problem, Spot, inside

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


def naming(site: Site) -> tuple[Problem, ...]:
    """Every record that is called what it is not."""
    return (*areas(site), *targets(site), *units(site))


def areas(site: Site) -> Iterator[Problem]:
    """A value of another area than the article's says so in its id or title, and no other area."""
    subject = site.subject
    if subject is None:
        return
    for o in site.observations.values():
        named = {a.id for a in site.areas.values() if f"-{a.id}-" in f"-{o.id}-"}
        title = {
            a.id for a in site.areas.values() if a.name.en in o.title.en or a.name.zh in o.title.zh
        }
        if o.area != subject and o.area not in named | title:
            yield told(
                inside(o.place, "area"),
                f"{o.id}: area {o.area} stands neither in the id nor in the title",
                f"write area: {next(iter(named), subject)}, or name the area",
            )
        elif o.area == subject and (other := sorted(named - title - {subject})):
            yield told(
                inside(o.place, "area"),
                f"{o.id}: area {o.area} but the id says {other[0]}",
                f"write area: {other[0]}",
            )


def targets(site: Site) -> Iterator[Problem]:
    """A target lies ahead or is called one; what is called a target is one."""
    for o in site.observations.values():
        if o.formula is not None:
            continue
        if o.status == "reported" and AIMED.search(o.title.en) and AIMED.search(o.title.zh):
            yield told(
                inside(o.place, "status"), f"{o.id} is called a target", "write status: target"
            )
        if o.status == "target" and not ahead(site, o) and not AIM.search(words(site, o)):
            yield told(
                inside(o.place, "status"),
                f"{o.id} is a target, and neither its period nor its names say so",
                "say in its title that it is aimed at, or delete status",
            )


def ahead(site: Site, o: Observation) -> bool:
    """Whether a value's period begins after the publication."""
    published = site.article.published
    return o.period is not None and published is not None and o.period.span[0] > published.span[1]


def words(site: Site, o: Observation) -> str:
    """What a value is called."""
    name = site.indicators[o.indicator].name
    return f"{o.title.en} {o.title.zh} {name.en} {name.zh}"


def units(site: Site) -> Iterator[Problem]:
    """A measure has a unit of its kind, and a counted thing the unit that its names speak of."""
    for i in site.indicators.values():
        unit = site.units[i.unit]
        if unit.kind not in KINDS[i.measure]:
            yield told(
                inside(i.place, "unit"),
                f"{i.id}: a {i.measure} cannot be in {unit.id}, a unit of kind {unit.kind}",
                f"a {i.measure} is of kind {' or '.join(sorted(KINDS[i.measure]))}",
            )
        elif SHARE.search(i.name.en) and SHARE.search(i.name.zh) and "%" not in unit.pattern.en:
            yield told(
                inside(i.place, "unit"),
                f"{i.id}: called a share, and its unit {unit.id} is written without %",
                "give it a unit written with %, or another name",
            )
        elif unit.kind == "count" and not speaks_of(i, unit):
            others = [
                u.id
                for u in site.units.values()
                if u.kind == "count" and mentions(i, u.name.en)  # the plural: a part is no unit
            ]
            if others:
                yield told(
                    inside(i.place, "unit"),
                    f"{i.id}: unit {unit.id} but its name and definition speak of {', '.join(others)}",
                    f"write unit: {others[0]}, or name what is counted",
                )


def speaks_of(i: Indicator, unit: Unit) -> bool:
    """Whether the English words of an indicator hold a unit's noun, for one or many."""
    return mentions(i, unit.name.en) or mentions(i, unit.one.en)


def mentions(i: Indicator, noun: str) -> bool:
    """Whether the English words of an indicator hold a noun."""
    words = f"{i.name.en} {i.definition.en}"
    return re.search(rf"\b{re.escape(noun)}\b", words, re.IGNORECASE) is not None


def told(place: Spot, message: str, hint: str) -> Problem:
    """A problem at a place."""
    return Problem(place.path, place.line, place.column, message, hint)

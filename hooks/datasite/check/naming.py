"""Holds what a record is called to what it is: area, status, unit and measure against the names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..languages import reader_of, written_in
from ..model import Indicator, Observation, Site, Text, Unit
from ..problems import Problem, Spot, inside

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
            a.id
            for a in site.areas.values()
            if any(words in o.title[key] for key, words in a.name.items())
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
    reader = reader_of(site)
    aim, aimed = reader.pattern("aim"), reader.pattern("aimed")
    for o in site.observations.values():
        if o.formula is not None:
            continue
        if o.status == "reported" and all(map(aimed.search, o.title.values())):
            yield told(
                inside(o.place, "status"), f"{o.id} is called a target", "write status: target"
            )
        if o.status == "target" and not ahead(site, o) and not aim.search(words(site, o)):
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
    return " ".join((*o.title.values(), *name.values()))


def units(site: Site) -> Iterator[Problem]:
    """A measure has a unit of its kind, and a counted thing the unit that its names speak of."""
    share = reader_of(site).pattern("share")
    spaced = [each.key for each in written_in(site) if not each.type.full_width]
    for i in site.indicators.values():
        unit = site.units[i.unit]
        if unit.kind not in KINDS[i.measure]:
            yield told(
                inside(i.place, "unit"),
                f"{i.id}: a {i.measure} cannot be in {unit.id}, a unit of kind {unit.kind}",
                f"a {i.measure} is of kind {' or '.join(sorted(KINDS[i.measure]))}",
            )
        elif all(map(share.search, i.name.values())) and not any(
            "%" in pattern for pattern in unit.pattern.values()
        ):
            yield told(
                inside(i.place, "unit"),
                f"{i.id}: called a share, and its unit {unit.id} is written without %",
                "give it a unit written with %, or another name",
            )
        elif unit.kind == "count" and not speaks_of(i, unit, spaced):
            others = [
                u.id
                for u in site.units.values()
                if u.kind == "count"
                and mentions(i, u.name, spaced)  # the plural: a part is no unit
            ]
            if others:
                yield told(
                    inside(i.place, "unit"),
                    f"{i.id}: unit {unit.id} but its name and definition speak of {', '.join(others)}",
                    f"write unit: {others[0]}, or name what is counted",
                )


def speaks_of(i: Indicator, unit: Unit, spaced: list[str]) -> bool:
    """Whether the words of an indicator hold a unit's noun, for one or many; where no language has spaces, they do."""
    return not spaced or mentions(i, unit.name, spaced) or mentions(i, unit.one, spaced)


def mentions(i: Indicator, noun: Text, spaced: list[str]) -> bool:
    """Whether the words of an indicator hold a noun, in a language that has spaces between words."""
    return any(
        re.search(
            rf"\b{re.escape(noun[key])}\b", f"{i.name[key]} {i.definition[key]}", re.IGNORECASE
        )
        for key in spaced
    )


def told(place: Spot, message: str, hint: str) -> Problem:
    """A problem at a place."""
    return Problem(place.path, place.line, place.column, message, hint)

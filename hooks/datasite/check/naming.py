"""Holds what a record is called to what it is: area, status, unit and measure against the names."""

from __future__ import annotations

from collections.abc import Iterator

from ..languages import reader_of
from ..model import Observation, Site
from ..problems import Problem, problem_at, quote
from ..rules import rule


@rule("area-unnamed", each=Observation)
def area_unnamed(site: Site, o: Observation) -> Iterator[Problem]:
    """A value of another area than the article's says so neither in its id nor in its title.

    Why: Readers take a value to be of the area that the article is about. A value of a province or a country
    must say so. Where all values of an indicator are of that area, none need say it.

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
            - id: lakeland-passengers-2029
              indicator: passengers
              value: 410000
              period: 2029
              period_basis: stated
              area: lakeland
              source: yearbook
              as_stated: 410000 people
    """
    if site.subject is None or o.area == site.subject:
        return
    named = areas_of_id(site, o)
    alike = site.observations_of(o.indicator)
    of_one = len(alike) > 1 and all(each.area == o.area for each in alike)
    if (named or not of_one) and o.area not in named | areas_of_title(site, o):
        name = (
            next(iter(site.areas[o.area].name.values()), o.area) if o.area in site.areas else o.area
        )
        yield problem_at(
            o.place.inside("area"),
            f"{o.id}: area {o.area} stands neither in the id nor in the title",
            f"write {quote(name)} in its title, or {o.area} in its id; or write area: "
            f"{next(iter(named), site.subject)}",
        )


@rule("area-other", each=Observation)
def area_of_id(site: Site, o: Observation) -> Iterator[Problem]:
    """The id of a value names another area than the value has.

    Why: One of the two is wrong: the area of the value, or the name of it in its lasting address.

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
            o.place.inside("area"),
            f"{o.id}: area {o.area} but the id says {other[0]}",
            f"write area: {other[0]}",
        )


def areas_of_id(site: Site, o: Observation) -> set[str]:
    """The areas that an id names."""
    return {a.id for a in site.areas.values() if f"-{a.id}-" in f"-{o.id}-"}


def areas_of_title(site: Site, o: Observation) -> set[str]:
    """The areas that a title names in any language."""
    return {
        a.id
        for a in site.areas.values()
        if any(words in o.title[key] for key, words in a.name.items())
    }


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
    titles = all(map(reader_of(site).pattern("aimed").search, o.title.values()))
    if o.formula is None and o.status == "reported" and titles:
        place = o.place.inside("status")
        yield problem_at(place, f"{o.id} is called a target", "write status: target")


@rule("target-uncalled", each=Observation, after=("period-past", "period-future", "period-id"))
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
    if not reader_of(site).pattern("aim").search(words_of(site, o)):
        yield problem_at(
            o.place.inside("status"),
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
    return " ".join((*o.title.values(), *name.values()))

"""Holds a value that replaces an earlier one to being of the same thing, and two of one thing to saying which holds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from ..model import Observation, Site
from ..problems import Problem, problem_at
from ..rules import rule

SAME = ("indicator", "area", "period")


@rule("revision-other", each=Observation)
def revises_another(site: Site, o: Observation) -> Iterator[Problem]:
    """A value revises one of another indicator, area or period, or itself.

    Why: A revision is a second figure for the same thing. Between two things there is a change, not a
    revision, and what is called revised is left out of charts.

    Example:
        data/context.yml:
            observations:
            - id: passengers-2030-lakeland
              revises: passengers-2032
    Instead:
        data/context.yml:
            observations:
            - id: passengers-first-lakeland
              indicator: passengers
              value: 400000
              period: 2030
              period_basis: stated
              area: lakeland
              source: yearbook
              as_stated: 400000 people
            - id: passengers-2030-lakeland
              revises: passengers-first-lakeland
    """
    earlier = site.observations.get(o.revises or "")
    if earlier is None:
        return
    place = o.place.inside("revises")
    if any(each.id == o.id for each in site.revisions(o)):
        yield problem_at(place, f"{o.id} revises itself", "name the value that it replaces")
    for key in SAME:
        if (own := getattr(o, key)) != (other := getattr(earlier, key)):
            message = f"{o.id} revises {earlier.id}, whose {key} is {other or 'none'}, not {own or 'none'}"
            yield problem_at(place, message, f"name a value of the same {key}, or delete revises")


@rule("value-twice", each=Observation, after=("revision-other", "table-cell"))
def said_twice(site: Site, o: Observation) -> Iterator[Problem]:
    """Two values of one indicator, area, period and source go by one name, and neither replaces the other.

    Why: Readers would meet two numbers for one thing and not know which one holds. A later estimate replaces the
    earlier by `revises`; what else tells two values apart belongs into a title.

    Example:
        data/context.yml:
            observations:
            - id: passengers-first-lakeland
              indicator: passengers
              value: 400000
              period: 2030
              period_basis: stated
              area: lakeland
              source: yearbook
              as_stated: 400000 people
    Instead:
        data/context.yml:
            observations:
            - id: passengers-first-lakeland
              indicator: passengers
              value: 400000
              period: 2030
              period_basis: stated
              area: lakeland
              source: yearbook
              as_stated: 400000 people
            - id: passengers-2030-lakeland
              revises: passengers-first-lakeland
    """
    if o.period is None or o.formula is not None or o.id in site.revised:
        return
    first = next(each for each in site.namesakes(o) if each.id not in site.revised)
    if first.id != o.id:
        found = problem_at(
            o.place,
            f"{o.id}: {first.id} is of the same indicator, area, period and source, under the same title",
            f"write `revises: {first.id}` if it replaces that; or what sets it apart: {apart(site, o, first)}",
        )
        yield replace(found, about=frozenset([first.id]))


def apart(site: Site, o: Observation, first: Observation) -> str:
    """What to write that sets one of two values of one name apart: as far as can be told, by where each stands."""
    place = site.section(o.section) if o.section != first.section else None
    of = {
        key: f"{words}, {place.name.get(key, '…') if place else '…'}"
        for key, words in o.title.items()
    }
    title = ", ".join(
        f"{key}: {json.dumps(words, ensure_ascii=False)}" for key, words in of.items()
    )
    return (
        f"a title, as `title: {{{title}}}`, or an indicator of its own where it is another quantity"
    )

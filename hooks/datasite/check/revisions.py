"""Holds a value that replaces an earlier one to being of the same thing, place and time."""

from __future__ import annotations

from collections.abc import Iterator

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

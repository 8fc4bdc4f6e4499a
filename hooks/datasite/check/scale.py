"""Holds the scale of a value to its unit and its fragment: power of ten, point, money, no bound on a rank."""

from __future__ import annotations

from collections.abc import Iterator

from ..bound import Bound
from ..model import Observation, Site
from ..problems import Problem, inside, quote
from .phrases import phrases

UNSCALED = ("percent", "rank", "age")


def scale(site: Site) -> tuple[Problem, ...]:
    """Every scale that neither the unit nor the fragment allows."""
    return tuple(
        Problem(place.path, place.line, place.column, f"{o.id}: {message}", hint)
        for o in site.observations.values()
        if o.formula is None
        for key, message, hint in (*of_unit(site, o), *of_fragment(site, o))
        for place in [inside(o.place, key)]
    )


def of_unit(site: Site, o: Observation) -> Iterator[tuple[str, str, str]]:
    """What the unit forbids: key, message and hint."""
    unit = site.unit_of(o)
    if o.multiplier and unit.kind in UNSCALED:
        message = f"multiplier {o.multiplier} in {unit.id}, which takes none"
        yield "multiplier", message, "delete multiplier"
    if o.bound is not Bound.EXACT and unit.kind == "rank":
        yield "bound", f"bound {o.bound} on a rank", "delete bound"


def of_fragment(site: Site, o: Observation) -> Iterator[tuple[str, str, str]]:
    """What the fragment does not show: key, message and hint."""
    fragment, said = o.as_stated or "", list(phrases(o.as_stated or ""))
    cells = [phrase for phrase in said if phrase.bare and not phrase.spelled]
    # A cell of a table shows digits alone; that its head gives a scale must be said.
    unsaid = o.note is None if o.multiplier else all(c.number != o.number for c in cells)
    if cells and unsaid:
        yield (
            "value",
            f"value {o.number} with multiplier {o.multiplier}, which as_stated {quote(fragment)} "
            "does not show",
            "write the digits alone, or say in a note where the source gives the scale",
        )
    money = site.unit_of(o).kind == "currency"
    if money and fragment and not cells and all(p.family != "currency" for p in said):
        yield (
            "indicator",
            f"unit {site.unit_of(o).id} but as_stated {quote(fragment)} names no money",
            "give the observation an indicator in the unit that it names",
        )

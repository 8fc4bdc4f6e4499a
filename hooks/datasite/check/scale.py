"""Holds the power of ten of a value to its unit and its fragment: where none can be, none is."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Observation, Site
from ..problems import Problem, inside, quote
from .phrases import phrases

UNSCALED = ("percent", "rank", "age")


def scale(site: Site) -> tuple[Problem, ...]:
    """Every multiplier that neither the unit nor the fragment allows."""
    return tuple(
        Problem(place.path, place.line, place.column, f"{o.id}: {message}", hint)
        for o in site.observations.values()
        if o.multiplier and o.formula is None
        for message, hint in faults(site, o)
        for place in [inside(o.place, "multiplier")]
    )


def faults(site: Site, o: Observation) -> Iterator[tuple[str, str]]:
    """What is wrong with the multiplier of one observation."""
    unit = site.unit_of(o)
    if unit.kind in UNSCALED:
        yield f"multiplier {o.multiplier} in {unit.id}, which takes none", "delete multiplier"
    # A cell of a table shows digits alone; that its head gives a scale must be said.
    elif o.note is None and any(p.bare and not p.spelled for p in phrases(o.as_stated or "")):
        yield (
            f"multiplier {o.multiplier}, which as_stated {quote(o.as_stated or '')} does not show",
            "delete multiplier, or say in a note where the source gives the scale",
        )

"""What a schema cannot say about a unit: the scale of a percentage, and the words that it needs."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Unit
from ...problems import Problem, problem_at
from ...rules import rule
from .known import Known


@rule("percent-scale", each=Unit, hard=True)
def percent_scale(unit: Unit, known: Known) -> Iterator[Problem]:
    """A unit of kind percent is not a hundredth.

    Why: Shares and growth are computed with this scale. Any other would make each of them wrong by a
    power of ten.

    Example:
        data/units.yml:
            units:
            - id: percent
              scale: 0.1
    Instead:
        data/units.yml:
            units:
            - id: percent
              scale: 0.01
    """
    if unit.kind == "percent" and unit.scale * 100 != 1:
        message = f"{unit.id} is of kind percent with scale {unit.scale}"
        yield problem_at(unit.place.inside("scale"), message, "write scale: 0.01")


@rule("unit-words", each=Unit, hard=True)
def words_of_unit(unit: Unit, known: Known) -> Iterator[Problem]:
    """A unit does not say how its values are written, or a rate lacks what it counts, or per how many of what.

    Why: Every value is written in the words of its unit. Those of a rate follow from the units that it is
    made of, so that they are said once.

    Example:
        data/units.yml:
            units:
            - id: trip
              kind: count
    Instead:
        data/units.yml:
            units:
            - id: trips-per-1000
              kind: ratio
              counts: route
              per: 1000
              of: person
    """
    given = {key: getattr(unit, key) for key in ("counts", "per", "of")}
    rate = any(each is not None for each in given.values())
    for key in (key for key, each in given.items() if rate and each is None):
        yield problem_at(
            unit.place, f'missing key "{key}"', "a rate has counts, per and of: all three"
        )
    if rate and unit.kind != "ratio":
        message = f"{unit.id} is a rate of kind {unit.kind}"
        yield problem_at(unit.place.inside("kind"), message, "write kind: ratio")
    for key in ("name", "pattern"):
        if not rate and not getattr(unit, key):
            hint = "what its values are in, or counts, per and of for a rate"
            yield problem_at(unit.place, f'missing key "{key}"', hint)

"""Between which limits a stated value lies: its interval, its bound word, or the rounding of its digits."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from ..bound import SIDES, Bound, Side
from ..model import Observation, Site, Unit
from .inputs import stated_inputs

Rest = Literal["stated", "bound", "rounding", "count", "derived"]


@dataclass(frozen=True)
class Interval:
    """Limits in the base unit, None meaning unlimited; an open limit is not itself reached."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False


def limits(observation: Observation, unit: Unit | None = None) -> Interval:
    """The limits that a value's digits and bound leave, in the base unit (percent stays percent).

    exact: half a unit of the last digit to either side; a counted whole number is a point.
    about: the same, of the last digit that is not a zero (the zeros of a percentage count).
    A derived value has the limits that its inputs leave it, an estimate those that its source gives.
    Without `unit`, a whole number without multiplier counts as counted. An observation without a number is unlimited.
    """
    value = observation.value
    if observation.low is not None or observation.high is not None:
        return Interval(observation.low, observation.high)
    if value is None:
        return Interval(None, None)
    bound = observation.bound or Bound.EXACT
    match bound.side:
        case "low":
            return Interval(value, None, low_open=not bound.reached)
        case "high":
            return Interval(None, value, high_open=not bound.reached)
        case "around":
            counted = unit is not None and unit.kind in ("percent", "ratio")
            reach = last_digit(observation, zeros_count=counted) / 2
        case "":
            if counted_whole(observation, unit):
                return Interval(value, value)
            reach = last_digit(observation) / 2
    return Interval(value - reach, value + reach)


def claimed(site: Site, observation: Observation) -> Interval:
    """The limits that are published of a value: none that rest on what a source only calls about.

    Arithmetic has to give such a value some reach, and `limits` does; how far off it may be, nobody has said.
    What is over or under a number keeps that one: the word before it claims as much.
    """
    known = limits(observation, site.unit_of(observation))
    if side(observation) in SIDES or observation.estimated or known == Interval(None, None):
        return known
    return Interval(None, None) if any(map(vague, stated_inputs(site, observation))) else known


def vague(observation: Observation) -> bool:
    """Whether a source calls a value about so much, and does not say how far off it may be."""
    return side(observation) == "around" and not observation.estimated


def side(observation: Observation) -> Side:
    """On which side of the true value a number is; of a letter nothing is said."""
    return (observation.bound or Bound.EXACT).side


def rest(site: Site, observation: Observation) -> Rest | None:
    """What the published limits of a value rest on: the source's interval, its bound, rounding, a count.

    Of a derived value they rest on its inputs; one without limits has nothing that they rest on.
    """
    within, unit = claimed(site, observation), site.unit_of(observation)
    if within.low is None and within.high is None:
        return None
    if observation.formula is not None:
        return "derived"
    if observation.estimated:
        return "stated"
    if side(observation) in SIDES:
        return "bound"
    return "count" if counted_whole(observation, unit) else "rounding"


def counted_whole(observation: Observation, unit: Unit | None) -> bool:
    """Whether a value is a count to the last one: 12 routes."""
    counted = unit is None or unit.kind in ("count", "duration", "rank")
    return counted and whole(observation)


def whole(observation: Observation) -> bool:
    """Whether the value is written as a whole number without multiplier."""
    return observation.multiplier == 0 and "." not in (observation.number or "")


def last_digit(observation: Observation, *, zeros_count: bool = True) -> Decimal:
    """What one step of the last digit is worth: 0.1億 for 40.9億.

    With `zeros_count` false the zeros that end a whole number do not count: 100 for 500.
    """
    number = Decimal(observation.number or "0")
    exponent = int(number.as_tuple().exponent)
    if not zeros_count and exponent == 0 and number:
        digits = str(abs(number))
        exponent = len(digits) - len(digits.rstrip("0"))
    return Decimal(1).scaleb(exponent + observation.multiplier)

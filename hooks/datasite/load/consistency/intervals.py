"""What a schema cannot say about an interval: both ends, the value between them, no bound of one side."""

from __future__ import annotations

from collections.abc import Iterator

from ...bound import SIDES, Bound
from ...model import Observation
from ...problems import Problem, problem_at
from ...rules import rule
from .known import Known


@rule("interval-ends", each=Observation, hard=True)
def interval_ends(o: Observation, known: Known) -> Iterator[Problem]:
    """An interval lacks one of its ends, or there is a level and no interval.

    Why: An interval is two numbers around an estimate. One limit alone is a bound, and a level says how sure an
    interval is, so there must be one.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: cargo-growth-2031h1
              value: 8.5
              low: 8.1
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: cargo-growth-2031h1
              value: 8.5
    """
    given = [key for key in ("low", "high", "level") if getattr(o, key) is not None]
    if o.formula is not None or not given:
        return
    place = o.place.inside(given[0])
    if o.symbol is not None:
        yield problem_at(place, f"{o.id} is the letter {o.symbol} with {given[0]}", "leave it out")
    elif o.low is None and o.high is None:
        yield problem_at(place, f"{o.id} has a level and no interval", "write low and high")
    elif not o.estimated:
        other = "high" if o.high is None else "low"
        hint = f"write {other} too; a limit on one side is a bound: over, under, below, at_least, at_most"
        yield problem_at(place, f"{o.id} has {given[0]} and no {other}", hint)


@rule("interval-around", each=Observation, hard=True)
def interval_around(o: Observation, known: Known) -> Iterator[Problem]:
    """An estimate lies outside of its own interval, or an interval has no width.

    Why: The interval says where the true value may be. If the estimate lies outside, one of the three numbers
    is wrong.

    Example:
        data/context.yml:
            observations:
            - id: cargo-growth-2030
              indicator: cargo-growth
              value: 3.5
              low: 3.6
              high: 4.1
              period: 2030
              period_basis: stated
              area: mirror-lake
              source: yearbook
    Instead:
        data/context.yml:
            observations:
            - id: cargo-growth-2030
              indicator: cargo-growth
              value: 3.5
              low: 3.1
              high: 3.9
              period: 2030
              period_basis: stated
              area: mirror-lake
              source: yearbook
    """
    if not o.estimated or o.low is None or o.high is None:
        return
    if o.low >= o.high:
        message = f"{o.id}: low {o.low:f} is not below high {o.high:f}"
        yield problem_at(o.place.inside("low"), message, "write the lower end as low")
    elif o.value is not None and not o.low <= o.value <= o.high:
        key, side = ("low", "above") if o.low > o.value else ("high", "below")
        message = f"{o.id}: {key} {getattr(o, key):f} is {side} the value {o.value:f}"
        yield problem_at(o.place.inside(key), message, "write an interval that holds the value")


@rule("interval-bound", each=Observation, hard=True)
def interval_bound(o: Observation, known: Known) -> Iterator[Problem]:
    """An estimate with an interval has a lower or upper bound too, or a range has a value.

    Why: The interval says that the true value lies on both sides. A bound says that it lies on one. A range has
    two ends and no value: a value between them would be drawn as if somebody had measured it.

    Example:
        data/context.yml:
            observations:
            - id: cargo-growth-2030
              indicator: cargo-growth
              value: 3.5
              bound: over
              low: 3.1
              high: 3.9
              period: 2030
              period_basis: stated
              area: mirror-lake
              source: yearbook
    Instead:
        data/context.yml:
            observations:
            - id: cargo-growth-2030
              indicator: cargo-growth
              value: 3.5
              low: 3.1
              high: 3.9
              period: 2030
              period_basis: stated
              area: mirror-lake
              source: yearbook
    """
    if o.estimated and o.bound is not None and o.bound.side in SIDES:
        message = f"{o.id} has an interval and is {o.bound}"
        hint = "delete bound, or low and high"
        yield problem_at(o.place.inside("bound"), message, hint)
    elif o.bound is Bound.BETWEEN and not o.ranged and (o.number is not None or not o.estimated):
        hint = "write low and high, and no value" if o.number is None else "delete bound, or value"
        yield problem_at(o.place.inside("bound"), f"{o.id} is between and no range", hint)

"""States a span as people write a number: digits, multiplier and bound, never more than it gives."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import floor

from ..model import Bound
from .reasons import Reason, RefusedError
from .span import Span

FEWEST, MOST = 3, 4  # significant digits of a quotient that has no end


@dataclass(frozen=True)
class Stated:
    """A number as a record writes it."""

    number: str
    multiplier: int
    bound: Bound


def stated(span: Span, side: str, digits: int, *, counted: bool) -> Stated:
    """The number that says all the span supports and no more.

    `side` is `both`, `low` or `high`: the limits that rest on what the source says. `digits` are
    those of the least precise input; `counted` things get no decimals from a hundred on, and keep a
    whole limit whole.
    """
    kept = max(FEWEST, min(MOST, digits))
    if side == "low" and span.low is not None and span.low > 0:
        return above(span.low, span.low_open, kept, counted=counted)
    if side == "high" and span.high is not None and span.high != 0:
        return below(span.high, span.high_open, kept, counted=counted)
    if side != "both" or span.low is None or span.high is None:
        raise RefusedError(Reason.NO_SAFE_SIDE, "no limit is left")
    if span.point:
        return single(span.low, kept, counted=counted)
    return between(span.low, span.high, counted=counted)


def above(low: Fraction, is_open: bool, kept: int, *, counted: bool) -> Stated:
    """A lower limit, rounded downward so that it stays true."""
    step = Fraction(1) if counted and low.denominator == 1 else step_of(low, kept, counted=counted)
    steps = floor(low / step)
    reached = steps * step == low and not is_open
    return written(steps, step, "at_least" if reached else "over")


def below(high: Fraction, is_open: bool, kept: int, *, counted: bool) -> Stated:
    """An upper limit, rounded upward; one step higher where the limit itself is possible."""
    step = (
        Fraction(1) if counted and high.denominator == 1 else step_of(high, kept, counted=counted)
    )
    steps = -floor(-high / step)
    if steps * step == high and not is_open:
        steps += 1
    return written(steps, step, "under")


def single(value: Fraction, kept: int, *, counted: bool) -> Stated:
    """One number: exact where it is whole or ends soon enough, else rounded and so `about`."""
    if value.denominator == 1:
        return Stated(str(value.numerator), 0, "exact")
    step = step_of(value, kept, counted=counted)
    if (value / step).denominator == 1:
        while (value / (step * 10)).denominator == 1:
            step *= 10
        return written(int(value / step), step, "exact")
    return written(nearest(value, step), step, "about")


def between(low: Fraction, high: Fraction, *, counted: bool) -> Stated:
    """A number within one step of whose last digit the whole span lies, with the finest such step.

    A single digit 1 would then span zero to two: there half a step must do, as in rounding.
    """
    middle = (low + high) / 2
    if low <= 0 <= high:
        raise RefusedError(Reason.TOO_WIDE, "even the sign is open")
    step = step_of(middle, 1, counted=False) * 10
    best: Stated | None = None
    while True:
        steps = nearest(middle, step)
        reach = step if abs(steps) > 1 else step / 2
        fits = steps and steps * step - reach <= low and high <= steps * step + reach
        if fits:
            best = written(steps, step, "about")
        elif step < (high - low) / 2:
            break
        if counted and step <= 1 and abs(middle) >= 100:
            break
        step /= 10
    if best is None:
        raise RefusedError(Reason.TOO_WIDE, "no digit is certain")
    return best


def step_of(value: Fraction, kept: int, *, counted: bool) -> Fraction:
    """The worth of the last of `kept` significant digits; at least one for a counted hundred."""
    magnitude = 0
    size = abs(value)
    while size >= 10:
        size, magnitude = size / 10, magnitude + 1
    while 0 < size < 1:
        size, magnitude = size * 10, magnitude - 1
    step = Fraction(10) ** (magnitude - kept + 1)
    return max(step, Fraction(1)) if counted and abs(value) >= 100 else step


def nearest(value: Fraction, step: Fraction) -> int:
    """How many steps come nearest to the value."""
    return floor(value / step + Fraction(1, 2))


def written(steps: int, step: Fraction, bound: Bound) -> Stated:
    """So many steps as digits and multiplier: 2789 steps of 10 are 2789 with multiplier 1."""
    if step >= 1:
        return Stated(str(steps), len(str(step.numerator)) - 1, bound)
    places = len(str(step.denominator)) - 1
    text = str(abs(steps)).rjust(places + 1, "0")
    sign = "-" if steps < 0 else ""
    return Stated(f"{sign}{text[:-places]}.{text[-places:]}", 0, bound)

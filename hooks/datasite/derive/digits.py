"""States a span as people write a number: digits, multiplier and bound, never more than it gives."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import floor

from ..bound import Bound
from .reasons import Reason, RefusedError
from .span import Span

FEWEST, MOST = 3, 4  # significant digits of a quotient that has no end; the fewest below a hundred
# From which size on a value has no decimals: there is no hundredth of a firm, nor of a firm a day.
WHOLE_FROM = {"count": 100, "ratio": 10}


@dataclass(frozen=True)
class Stated:
    """A number as a record writes it."""

    number: str
    multiplier: int
    bound: Bound


def stated(span: Span, side: str, digits: int, kind: str) -> Stated:
    """The number that says all the span supports and no more.

    `side` is `both`, `low` or `high`: the limits that rest on what the source says. `digits` are
    those of the least precise input, `kind` is that of the unit: a limit of counted things that is
    whole stays so. A value that is merely rounded is written without "about".
    """
    kept = max(FEWEST, min(MOST, digits))
    if side == "low" and span.low is not None and span.low > 0:
        return above(span.low, span.low_open, kept, kind)
    if side == "high" and span.high is not None and span.high != 0:
        return below(span.high, span.high_open, kept, kind)
    if side != "both" or span.low is None or span.high is None:
        raise RefusedError(Reason.NO_SAFE_SIDE, "no limit is left")
    if span.point:
        return single(span.low, kept, kind)
    return between(span.low, span.high, kept, kind)


def above(low: Fraction, is_open: bool, kept: int, kind: str) -> Stated:
    """A lower limit, rounded downward so that it stays true."""
    step = step_of_limit(low, kept, kind)
    steps = floor(low / step)
    reached = steps * step == low and not is_open
    return stated_in_steps(steps, step, Bound.of("low", reached=reached))


def below(high: Fraction, is_open: bool, kept: int, kind: str) -> Stated:
    """An upper limit, rounded upward so that it stays true."""
    step = step_of_limit(high, kept, kind)
    steps = -floor(-high / step)
    reached = steps * step == high and not is_open
    return stated_in_steps(steps, step, Bound.of("high", reached=reached))


def step_of_limit(limit: Fraction, kept: int, kind: str) -> Fraction:
    """The step that a limit is rounded to: one for a whole number, without decimals that are zero."""
    if kind == "count" and limit.denominator == 1:
        return Fraction(1)
    step = step_of(limit, kept, kind)
    while step < 1 and (limit / (step * 10)).denominator == 1:
        step *= 10
    return step


def single(value: Fraction, kept: int, kind: str) -> Stated:
    """One number, rounded where it does not end soon enough."""
    if value.denominator == 1:
        return Stated(str(value.numerator), 0, Bound.EXACT)
    step = step_of(value, kept, kind)
    while (value / (step * 10)).denominator == 1:
        step *= 10
    return stated_in_steps(nearest(value, step), step, Bound.EXACT)


def between(low: Fraction, high: Fraction, kept: int, kind: str) -> Stated:
    """The number that the whole span rounds to, or one within a step of whose last digit it lies.

    What it rounds to may have a digit more than others where it lies across a tie. Else the finest
    such step counts. A single digit 1 would then span zero to two: there half a step must do, as
    in rounding. Counted things round to whole ones only: 27,890 people would be taken for a count.
    """
    middle = (low + high) / 2
    if low <= 0 <= high:
        raise RefusedError(Reason.TOO_WIDE, "even the sign is open")
    finest = [Fraction(1)] if kind == "count" else [step_of(middle, n, kind) for n in (kept, MOST)]
    for step in finest:
        if nearest(low, step) == nearest(high, step):
            return stated_in_steps(nearest(low, step), step, Bound.EXACT)
    step = step_of(middle, 1, "") * 10
    best: Stated | None = None
    while True:
        steps = nearest(middle, step)
        reach = step if abs(steps) > 1 else step / 2
        fits = steps and steps * step - reach <= low and high <= steps * step + reach
        if fits:
            rounds = kind != "count" and nearest(low, step) == nearest(high, step)
            best = stated_in_steps(steps, step, Bound.EXACT if rounds else Bound.ABOUT)
        elif step < (high - low) / 2:
            break
        if step <= step_of(middle, MOST, kind):
            break  # that a span lies across a tie is no reason for more
        step /= 10
    if best is None:
        raise RefusedError(Reason.TOO_WIDE, "no digit is certain")
    return best


def step_of(value: Fraction, kept: int, kind: str) -> Fraction:
    """The worth of the last of `kept` significant digits; at least one where decimals say nothing."""
    magnitude = 0
    size = abs(value)
    kept = min(kept, FEWEST) if size < 100 else kept
    whole = size >= WHOLE_FROM.get(kind, size + 1)
    while size >= 10:
        size, magnitude = size / 10, magnitude + 1
    while 0 < size < 1:
        size, magnitude = size * 10, magnitude - 1
    step = Fraction(10) ** (magnitude - kept + 1)
    return max(step, Fraction(1)) if whole else step


def nearest(value: Fraction, step: Fraction) -> int:
    """How many steps come nearest to the value."""
    return floor(value / step + Fraction(1, 2))


def stated_in_steps(steps: int, step: Fraction, bound: Bound) -> Stated:
    """So many steps as digits and multiplier: 2789 steps of 10 are 2789 with multiplier 1."""
    if step >= 1:
        return Stated(str(steps), len(str(step.numerator)) - 1, bound)
    places = len(str(step.denominator)) - 1
    text = str(abs(steps)).rjust(places + 1, "0")
    sign = "-" if steps < 0 else ""
    return Stated(f"{sign}{text[:-places]}.{text[-places:]}", 0, bound)

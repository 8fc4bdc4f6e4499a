"""Interval arithmetic on exact fractions: the result holds every outcome the inputs admit."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from .intervals import Interval


@dataclass(frozen=True)
class End:
    """One end of a span: a fraction, or minus or plus infinity (`size` None, by `sign`)."""

    size: Fraction | None
    open: bool
    sign: int = 0

    def sort_key(self) -> tuple[int, Fraction]:
        """Sort key."""
        return (self.sign, Fraction(0)) if self.size is None else (0, self.size)


@dataclass(frozen=True)
class Span:
    """All numbers between two limits; None is unlimited."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    @property
    def point(self) -> bool:
        """Whether it is one number."""
        return self.low is not None and self.low == self.high

    @property
    def ends(self) -> tuple[End, End]:
        """The lower and the upper end."""
        return (
            End(self.low, self.low_open or self.low is None, -1),
            End(self.high, self.high_open or self.high is None, 1),
        )

    @property
    def spans_zero(self) -> bool:
        """Whether zero is one of the numbers."""
        below = self.low is None or self.low < 0 or (self.low == 0 and not self.low_open)
        above = self.high is None or self.high > 0 or (self.high == 0 and not self.high_open)
        return below and above

    def __add__(self, other: Span) -> Span:
        """Every sum."""
        return Span(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __neg__(self) -> Span:
        """Every number with the other sign."""
        return Span(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def __sub__(self, other: Span) -> Span:
        """Every difference."""
        return self + -other

    def __mul__(self, other: Span) -> Span:
        """Every product."""
        corners = [times(a, b) for a, b in product(self.ends, other.ends)]
        low = min(corner.sort_key() for corner in corners)
        high = max(corner.sort_key() for corner in corners)
        # A limit is reached where any corner that gives it is reached; zero inside a factor
        # reaches a zero limit too.
        zero = self.spans_zero or other.spans_zero
        return Span(
            None if low[0] else low[1],
            None if high[0] else high[1],
            is_open(corners, low) and not (zero and not low[0] and low[1] == 0),
            is_open(corners, high) and not (zero and not high[0] and high[1] == 0),
        )

    def __truediv__(self, other: Span) -> Span:
        """Every quotient; ZeroDivisionError where the divisor may be zero."""
        return self * other.inverse()

    def inverse(self) -> Span:
        """Every 1/x."""
        if self.spans_zero:
            raise ZeroDivisionError
        if self.low is None or self.low < 0:
            return -(-self).inverse()
        return Span(
            Fraction(0) if self.high is None else 1 / self.high,
            None if self.low == 0 else 1 / self.low,
            self.high is None or self.high_open,
            self.low_open,
        )


def span(interval: Interval) -> Span:
    """An interval in exact fractions."""
    return Span(
        None if interval.low is None else Fraction(interval.low),
        None if interval.high is None else Fraction(interval.high),
        interval.low_open,
        interval.high_open,
    )


def point(number: Fraction) -> Span:
    """One number."""
    return Span(number, number)


def times(one: End, other: End) -> End:
    """The product of two ends, infinity times zero being zero (the zero end wins in a product)."""
    if one.size is not None and other.size is not None:
        return End(one.size * other.size, one.open or other.open)
    if one.size == 0 or other.size == 0:
        return End(Fraction(0), open=True)
    signs = [e.sign if e.size is None else (1 if e.size > 0 else -1) for e in (one, other)]
    return End(None, open=True, sign=signs[0] * signs[1])


def is_open(corners: list[End], limit: tuple[int, Fraction]) -> bool:
    """Whether no corner at this limit is reached."""
    return all(corner.open for corner in corners if corner.sort_key() == limit)

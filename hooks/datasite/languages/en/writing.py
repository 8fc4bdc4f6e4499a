"""English numbers: million and billion, 1st and 2nd, first and second; periods are written as CLDR has them."""

from __future__ import annotations

from decimal import Decimal

from ...model import Unit
from ...period import Point
from .. import writing
from ..writing import grouped, plain, power_of, scaled

SCALES = {12: "trillion", 9: "billion", 6: "million"}
# What running text writes in words: up to ten.
WORDS = "one two three four five six seven eight nine ten".split()
PLACES = "first second third fourth fifth sixth seventh eighth ninth tenth".split()


class Writing(writing.Writing):
    """How English writes."""

    to = "to"
    year_to = "year ended {end}"
    running_year_to = "the year ended {end}"

    def magnitude(self, value: Decimal, unit: Unit, multiplier: int) -> str:
        """A number. Money takes scale words; counts take them only where stated in them."""
        if unit.kind == "rank":
            return ordinal(int(value))
        if unit.kind == "percent":
            return plain(value)
        if power := power_of(abs(value), unit, multiplier, SCALES):
            return f"{grouped(scaled(value, power, multiplier), 4)} {SCALES[power]}"
        return grouped(plain(value), 4)

    def between(self, low: str, high: str, pattern: str) -> str:
        """From one number to another."""
        gap = " to " if writing.apart(low, high) else "–"
        return pattern.replace("{n}", f"{low}{gap}{high}")

    def spelled(self, value: Decimal | None, unit: Unit) -> str | None:
        """A whole number from one to ten in words, a rank as its place; None for any other value."""
        if not writing.countable(value, unit):
            return None
        return (PLACES if unit.kind == "rank" else WORDS)[int(value or 0) - 1]

    def part(self, point: Point) -> str:
        """A half or a quarter of a year."""
        of = "half" if point.half else "quarter"
        return f"{PLACES[(point.half or point.quarter) - 1]} {of} of {point.year}"


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th …"""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"

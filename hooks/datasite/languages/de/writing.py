"""German numbers and periods: Million and Milliarde, 1. and 2., zwei to zwölf, 31. Mai 2014, 1. Halbjahr 2014."""

from __future__ import annotations

from decimal import Decimal

from ...model import Unit
from ...period import Point
from .. import writing
from ..writing import grouped, power_of, scaled

SCALES = {12: ("Billion", "en"), 9: ("Milliarde", "n"), 6: ("Million", "en")}
GERMAN = str.maketrans(",.", ".,")  # the signs of groups and decimals
# What running text writes in words: two to twelve. One is an article, whose form depends on its noun.
WORDS = "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()


class Writing(writing.Writing):
    """How German writes."""

    to = "bis"
    year_to = "Jahr bis {end}"

    def magnitude(self, value: Decimal, unit: Unit, multiplier: int) -> str:
        """A number. Money takes scale words; counts take them only where stated in them."""
        if power := power_of(abs(value), unit, multiplier, SCALES):
            word, plural = SCALES[power]
            digits = scaled(value, power, multiplier)
            ending = "" if digits.lstrip("-") == "1" else plural
            return f"{grouped(digits, 4).translate(GERMAN)} {word}{ending}"
        return super().magnitude(value, unit, multiplier)

    def between(self, low: str, high: str, pattern: str) -> str:
        """From one number to another."""
        gap = " bis " if writing.apart(low, high) else "–"
        return pattern.replace("{n}", f"{low}{gap}{high}")

    def spelled(self, value: Decimal | None, unit: Unit) -> str | None:
        """A whole number from two to twelve in words; a rank stays a numeral with a point."""
        words = dict(enumerate(WORDS, start=2))
        if value is None or unit.kind in ("percent", "currency", "rank"):
            return None
        return words.get(int(value)) if value == int(value) else None

    def point(self, point: Point) -> str:
        """A year, or a part of it, a month or a day."""
        if not point.day:
            return super().point(point)
        return f"{point.day}. {self.months[point.month]} {point.year}"

    def part(self, point: Point) -> str:
        """A half or a quarter of a year."""
        of = f"{point.half}. Halbjahr" if point.half else f"{point.quarter}. Quartal"
        return f"{of} {point.year}"

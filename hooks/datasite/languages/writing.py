"""Writes numbers and periods as CLDR has them, with every digit that was stated: what a language gets unasked.

A language with ways of its own (million and billion, 萬 and 億) has a `writing` module whose `Writing` changes them.
The point is shifted in the decimal text, never through a float, so 4.0 stays 4.0.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from babel import Locale

from ..model import Unit

MINUS = "\N{MINUS SIGN}"


class Writing:
    """How a language writes numbers and periods."""

    def __init__(self, code: str) -> None:
        """Of a language, by its code."""
        self.code = code

    @cached_property
    def locale(self) -> Locale:
        """What CLDR knows of the language."""
        return Locale.parse(self.code, sep="-")

    def number(self, value: Decimal, unit: Unit, multiplier: int) -> str:
        """The number in the language's own form, with a real minus sign."""
        return self.magnitude(value, unit, multiplier).replace("-", MINUS)

    def magnitude(self, value: Decimal, unit: Unit, multiplier: int) -> str:
        """The number with the signs of the language; the sign before it is a hyphen."""
        if unit.kind == "rank":
            return f"{int(value)}."
        symbols = self.locale.number_symbols["latn"]
        text = plain(value) if unit.kind == "percent" else grouped(plain(value), 4)
        signs = {",": symbols["group"], ".": symbols["decimal"]}
        return "".join(signs.get(character, character) for character in text)

    def spelled(self, value: Decimal | None, unit: Unit) -> str | None:
        """A small whole number in words; None where the language has none."""
        return None

    def plural(self, number: int) -> str:
        """Which of the forms of a message a count takes, as CLDR names them: one, few, other …"""
        return self.locale.plural_form(number)

    def period(self, text: str) -> str:
        """An ISO 8601 period in words."""
        start, slash, end = text.partition("/")
        return self.span(start, end) if slash else self.point(start)

    def span(self, start: str, end: str) -> str:
        """A range, the year said once where it can be."""
        if months_of_one_year(start, end):
            return f"{self.months[int(start[5:])]}–{self.point(end)}"
        gap = "–" if len(start) == len(end) == 4 else " – "
        return f"{self.point(start)}{gap}{self.point(end)}"

    def point(self, text: str) -> str:
        """One point or standard period."""
        year, _, rest = text.partition("-")
        if rest[:1] in ("H", "Q"):
            return self.part(year, rest)
        month, _, day = rest.partition("-")
        if not month:
            return self.year(year)
        return self.day(year, int(month), int(day)) if day else self.month(year, int(month))

    @cached_property
    def months(self) -> dict[int, str]:
        """The names of the months, from 1."""
        return dict(self.locale.months["format"]["wide"])

    def part(self, year: str, of: str) -> str:
        """A half or a quarter of a year: Q1 2022."""
        return f"{of} {year}"

    def year(self, year: str) -> str:
        """A year."""
        return year

    def month(self, year: str, month: int) -> str:
        """A month."""
        return f"{self.months[month]} {year}"

    def day(self, year: str, month: int, day: int) -> str:
        """A day."""
        return f"{day} {self.months[month]} {year}"


def countable(value: Decimal | None, unit: Unit) -> bool:
    """Whether running text may write a value in words: a whole number from one to ten, and no sign beside it."""
    return value in range(1, 11) and unit.kind not in ("percent", "currency")


def months_of_one_year(start: str, end: str) -> bool:
    """Whether a range goes from month to month of a year."""
    return start[:4] == end[:4] and len(start) == len(end) == 7


def plain(value: Decimal) -> str:
    """The decimal without exponent, with the digits it has: 1E+3 is 1000, 4.0 stays 4.0."""
    return format(value, "f")


def scaled(value: Decimal, power: int, multiplier: int) -> str:
    """The value in units of 10**power, with the digits that were stated.

    A whole number (800億, 33400000) does not say how many of its zeros were measured: shifted, its
    trailing zeros go. Digits stated behind a point (40.0億) stay.
    """
    sign, digits, exponent = value.as_tuple()
    shifted = plain(Decimal((sign, digits, int(exponent) - power)))
    if int(exponent) >= multiplier and "." in shifted:
        return shifted.rstrip("0").rstrip(".")
    return shifted


def grouped(text: str, least: int) -> str:
    """Thousand separators from `least` digits on."""
    whole, point, rest = text.partition(".")
    if len(whole.lstrip("-")) < least:
        return text
    return f"{int(whole):,}{point}{rest}"

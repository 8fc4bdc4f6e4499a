"""Writes numbers and periods as CLDR has them, with every digit that was stated: what a language gets unasked.

A language with ways of its own (million and billion, 萬 and 億) has a `writing` module whose `Writing` changes them.
The point is shifted in the decimal text, never through a float, so 4.0 stays 4.0.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property

from babel import Locale
from babel.numbers import get_currency_name, get_currency_symbol

from ..model import Unit
from ..period import Period, Point
from .currency import SIGN

STATED = 4  # from which power of ten on a source has a word for it
WIDE = 6  # digits before a word of scale at most, where the source has that word
MINUS = "\N{MINUS SIGN}"
MONEY = re.compile(rf"({SIGN})\{{n\}}")


class Writing:
    """How a language writes numbers and periods."""

    to = ""  # between the ends of a period in running text
    year_to = ""  # the twelve months to {end}, which may begin in any
    running_year_to = ""  # the same in running text, where it takes an article

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

    def between(self, low: str, high: str, pattern: str) -> str:
        """From one number to another, with the sign of their unit where it has one; signs keep a dash away."""
        gap = " – " if apart(low, high) else "–"
        return pattern.replace("{n}", f"{low}{gap}{high}")

    def spelled(self, value: Decimal | None, unit: Unit) -> str | None:
        """A small whole number in words; None where the language has none."""
        return None

    def plural(self, number: int) -> str:
        """Which of the forms of a message a count takes, as CLDR names them: one, few, other …"""
        return self.locale.plural_form(number)

    def period(self, of: Period) -> str:
        """A period in words, the year of a range said once where it can be."""
        if of.first == of.last:
            return self.point(of.first)
        if self.year_to and is_year_of_months(of):
            return self.year_to.format(end=self.point(of.last))
        if months_of_one_year(of):
            return f"{self.months[of.first.month]}–{self.point(of.last)}"
        gap = "–" if of.first.kind == of.last.kind == "year" else " – "
        return f"{self.point(of.first)}{gap}{self.point(of.last)}"

    def running(self, of: Period) -> str:
        """A period in running text, its ends with a word between them where the language has one for it."""
        if self.running_year_to and is_year_of_months(of):
            return self.running_year_to.format(end=self.point(of.last))
        written = self.period(of)
        return written.replace(" – ", "–").replace("–", f" {self.to} ") if self.to else written

    def point(self, point: Point) -> str:
        """A year, or a part of it, a month or a day."""
        if point.half or point.quarter:
            return self.part(point)
        day = f"{point.day} " if point.day else ""
        month = f"{self.months[point.month]} " if point.month else ""
        return f"{day}{month}{point.year}"

    def month(self, point: Point) -> str:
        """A month without its year."""
        return self.months[point.month]

    @cached_property
    def day(self) -> str:
        """How a day is written, with gaps for it: {d}, {y}, and the month as {month} in words or {m} in figures."""
        written = self.point(Point(2345, month=12, day=31))
        gaps = {"2345": "{y}", "31": "{d}", "12": "{m}", self.months[12]: "{month}"}
        for part, gap in gaps.items():
            written = written.replace(part, gap)
        return written

    def part(self, point: Point) -> str:
        """A half or a quarter of a year: Q1 2022."""
        return f"{f'Q{point.quarter}' if point.quarter else f'H{point.half}'} {point.year}"

    def money(self, code: str) -> tuple[str, str, str]:
        """What a money is called, of many and of one, and how its values are written."""
        many, one = (get_currency_name(code, count, self.locale) for count in (2, 1))
        sign, form = (
            get_currency_symbol(code, self.locale),
            self.locale.currency_formats["standard"],
        )
        before = form.pattern.startswith("¤")
        return many, one, f"{sign}{{n}}" if before else f"{{n}} {sign}"

    @cached_property
    def months(self) -> dict[int, str]:
        """The names of the months, from 1."""
        return dict(self.locale.months["format"]["wide"])


def placed(pattern: str, number: str, bound: str = "") -> str:
    """A number in the form of its unit; its bound and its minus stand before a sign of money: about £311, −£3."""
    found = MONEY.search(pattern)
    money = found[1] if found else ""
    minus = MINUS if money and number.startswith(MINUS) else ""
    return pattern.replace(f"{money}{{n}}", f"{bound}{minus}{money}{number.removeprefix(minus)}")


def apart(low: str, high: str) -> bool:
    """Whether a dash between two numbers would be taken for a sign, or runs into words."""
    return low.startswith(MINUS) or " " in low + high


def countable(value: Decimal | None, unit: Unit) -> bool:
    """Whether running text may write a value in words: a whole number from one to ten, and no sign beside it."""
    return value in range(1, 11) and unit.kind not in ("percent", "currency")


def months_of_one_year(of: Period) -> bool:
    """Whether a range goes from month to month of a year."""
    return of.first.year == of.last.year and of.first.kind == of.last.kind == "month"


def is_year_of_months(of: Period) -> bool:
    """Whether a range of months is a year, which may begin in any month: one of many that follow each other."""
    return of.months == 12 and of.first.kind == "month"


def plain(value: Decimal) -> str:
    """The decimal without exponent, with the digits it has: 1E+3 is 1000, 4.0 stays 4.0."""
    return format(value, "f")


def power_of(size: Decimal, unit: Unit, multiplier: int, powers: Iterable[int]) -> int | None:
    """By which of some powers of ten a number is written with a word: that of its source, else the highest.

    A source that counts 1,625.6 million hours is not made to count 1.6256 billion. Small numbers take none, nor do
    counts that are not stated in one.
    """
    if unit.kind != "currency" and multiplier < STATED:
        return None
    known = [power for power in powers if size >= 10**power]
    own = multiplier in known and size < 10 ** (multiplier + WIDE)
    return multiplier if own else max(known, default=None)


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

"""Writes numbers as English and Chinese write them, keeping every digit that was stated.

Scale words follow the language: thousand grouping, million, billion and trillion in English; 萬 and
億 in Chinese. The point is shifted in the decimal text, never through a float, so 4.0 stays 4.0.
"""

from __future__ import annotations

from decimal import Decimal

from ..model import Language, Unit

MINUS = "\N{MINUS SIGN}"
ENGLISH_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
CHINESE_SCALES = ((8, "億"), (4, "萬"))
# What running text writes in words: up to ten. Before a measure word the Chinese two is 兩.
ENGLISH_WORDS = "one two three four five six seven eight nine ten".split()
ENGLISH_PLACES = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
CHINESE_WORDS = "一兩三四五六七八九十"
CHINESE_PLACES = "一二三四五六七八九十"


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


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th …"""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def spelled(value: Decimal | None, unit: Unit, language: Language) -> str | None:
    """A whole number from one to ten in words, a rank as its place; None for any other value."""
    if value not in range(1, 11) or unit.kind in ("percent", "currency"):
        return None
    at = int(value or 0) - 1
    if language == "en":
        return (ENGLISH_PLACES if unit.kind == "rank" else ENGLISH_WORDS)[at]
    return f"第{CHINESE_PLACES[at]}" if unit.kind == "rank" else CHINESE_WORDS[at]


def english(value: Decimal, unit: Unit, multiplier: int) -> str:
    """A number in English. Money takes scale words; counts take them only where stated in them."""
    if unit.kind == "rank":
        return ordinal(int(value))
    if unit.kind == "percent":
        return plain(value)
    size = abs(value)
    if unit.kind == "currency" or (multiplier >= 4 and size >= 10**6):
        for power, word in ENGLISH_SCALES:
            if size >= 10**power:
                return f"{scaled(value, power, multiplier)} {word}"
    return grouped(plain(value), 4)


def chinese(value: Decimal, unit: Unit, multiplier: int) -> str:
    """A number in Chinese: 億 and 萬 where stated in them, for money, and for round numbers."""
    if unit.kind in ("percent", "rank"):
        return plain(value)
    size = abs(value)
    for power, word in CHINESE_SCALES:
        if size >= 10**power and (multiplier >= 4 or unit.kind == "currency" or size % 10**4 == 0):
            return f"{grouped(scaled(value, power, multiplier), 4)}{word}"
    return grouped(plain(value), 4)


def number(value: Decimal, unit: Unit, multiplier: int, language: Language) -> str:
    """The number in a language's own form, with a real minus sign, in Traditional script."""
    write = english if language == "en" else chinese
    return write(value, unit, multiplier).replace("-", MINUS)

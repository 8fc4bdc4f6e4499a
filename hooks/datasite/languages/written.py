"""A number as it stands in a text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_UP, Decimal
from fractions import Fraction

from ..bound import Side

GLYPHS = {
    "¼": Fraction(1, 4), "½": Fraction(1, 2), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8), "⅒": Fraction(1, 10),
}  # fmt: skip


@dataclass(frozen=True)
class Written:
    """A number as it stands in a text.

    `number` × 10**`multiplier` is its value, `number` having the digits as written. `spelled` says that it is
    in words; `vague` that a word such as "odd" follows; `ordinal` that it is a place in an order. A part of a whole
    has a `ratio` instead (two thirds), and so has what is so many times as large (doubled), which is `times`.
    """

    start: int
    end: int
    quoted: str
    number: str
    multiplier: int
    spelled: bool
    vague: bool = False
    ordinal: bool = False
    ratio: Fraction | None = None
    times: bool = False

    @property
    def value(self) -> Decimal:
        """What it is worth."""
        return Decimal(self.number).scaleb(self.multiplier)


def part(start: int, quoted: str, ratio: Fraction, *, times: bool = False) -> Written:
    """A part of a whole, or how many times as large something is."""
    number = decimal(ratio)
    return Written(
        start, start + len(quoted), quoted, number, 0, spelled=True, ratio=ratio, times=times
    )


def amount(start: int, quoted: str, number: str, multiplier: int = 0) -> Written:
    """A number that is said partly in words: half a million, 3¼."""
    return Written(start, start + len(quoted), quoted, number, multiplier, spelled=True)


def with_glyph(
    found: re.Match[str], number: Callable[[str], Fraction], scaled: Callable[[str | None], int]
) -> Written:
    """A number that ends in a glyph or has a scale behind it (3¼ million); a glyph alone is a part of a whole."""
    start, quoted = found.start(), found.group()
    ratio = number(found["whole"] or "0") + GLYPHS[found["glyph"]]
    if found["whole"] or found["glyph_scale"]:
        return amount(start, quoted, decimal(ratio), scaled(found["glyph_scale"]))
    return part(start, quoted, ratio)


def spelled_out(
    found: re.Match[str],
    whole: object,
    value: Callable[[str], int],
    scaled: Callable[[str | None], int],
) -> Written:
    """A number whose digits behind the point are words: one point five million."""
    behind = "".join(str(value(word)) for word in found["behind"].split())
    return amount(found.start(), found.group(), f"{whole}.{behind}", scaled(found["point_scale"]))


def decimal(ratio: Fraction, places: int = 3, side: Side = "") -> str:
    """A fraction in digits: all of them where they end, else so many behind the point; a limit is left true."""
    number = Decimal(ratio.numerator) / ratio.denominator
    if ends(ratio):
        return format(number.normalize(), "f")
    rounding = {"low": ROUND_DOWN, "high": ROUND_UP}.get(side, ROUND_HALF_EVEN)
    return format(number.quantize(Decimal(1).scaleb(-places), rounding), "f")


def ends(ratio: Fraction) -> bool:
    """Whether a fraction has an end in digits, as a half has and a third has not."""
    rest = ratio.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1

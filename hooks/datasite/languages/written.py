"""A number as it stands in a text."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

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


def decimal(ratio: Fraction, places: int = 3) -> str:
    """A fraction in digits: all of them where they end, else so many behind the point."""
    if ends(ratio):
        return format((Decimal(ratio.numerator) / ratio.denominator).normalize(), "f")
    return format(round(Decimal(ratio.numerator) / ratio.denominator, places), "f")


def ends(ratio: Fraction) -> bool:
    """Whether a fraction has an end in digits, as a half has and a third has not."""
    rest = ratio.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1

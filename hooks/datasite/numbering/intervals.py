"""Finds the interval that a text gives around an estimate: a margin behind it, or two ends and how sure they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..check.phrases import Phrase
from .listing import Listed


@dataclass(frozen=True)
class Interval:
    """The ends around a value, in its power of ten, and what numerals give them, by their places."""

    low: Decimal
    high: Decimal
    level: str
    parts: tuple[int, ...]


def intervals(numerals: Sequence[Listed]) -> dict[int, Interval]:
    """The interval of each value of a paragraph that has one, by the place of that."""
    found: dict[int, Interval] = {}
    for at, each in enumerate(numerals):
        given = {part for of in found.values() for part in of.parts}
        if at not in given and each.kind == "open" and each.phrase and (of := around(numerals, at)):
            found[at] = of
    return found


def around(numerals: Sequence[Listed], at: int) -> Interval | None:
    """The interval that stands right behind a value: 1.1 percent (±0.7), 5.1% (95% interval 4.9% to 5.3%)."""
    behind = [each.phrase for each in numerals[at + 1 : at + 4]]
    own, level = numerals[at].phrase, ""
    if own is None or own.margin or own.level or own.ratio is not None:
        return None
    first = at + 1
    if behind and behind[0] and behind[0].level:
        level, first = behind.pop(0).number, at + 2  # type: ignore[union-attr]
    value = signed(own)
    if behind and behind[0] and behind[0].margin:
        away = in_power_of(own, behind[0])
        return Interval(value - away, value + away, level, tuple(range(at + 1, first + 1)))
    if not level or len(behind) < 2 or behind[0] is None or behind[1] is None:
        return None
    low, high = sorted(in_power_of(own, each) for each in behind[:2] if each)
    parts = tuple(range(at + 1, first + 2))
    return Interval(low, high, level, parts) if low <= value <= high and low < high else None


def signed(phrase: Phrase) -> Decimal:
    """The number of a phrase, negative where something falls by it."""
    return -Decimal(phrase.number) if phrase.falls else Decimal(phrase.number)


def in_power_of(one: Phrase, other: Phrase) -> Decimal:
    """The number of another phrase in the power of ten of one."""
    return signed(other).scaleb(other.multiplier - one.multiplier)

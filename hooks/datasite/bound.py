"""What a written number says of the true one: one entry a bound, with all that the engine asks of it.

A new bound is one entry here and its words in each language: `bound.ID` before a number, `bound_name.ID`
and `key.ID` for what it means and how it is drawn. Its value is its id in data files and downloads.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

# Which limit of the true value the number is: the lower, the upper, or it lies around it; "" for itself.
Side = Literal["low", "high", "around", ""]
SIDES: tuple[Side, Side] = ("low", "high")


class Bound(StrEnum):
    """What the number is to the true value: on which side of it, and whether it may be it."""

    side: Side
    reached: bool

    EXACT = "exact"
    OVER = "over", "low", False
    AT_LEAST = "at_least", "low"
    UNDER = "under", "high", False  # and near it: nearly
    BELOW = "below", "high", False  # how near, nobody says: fewer than
    AT_MOST = "at_most", "high"
    ABOUT = "about", "around"
    BETWEEN = "between"  # two numbers, and none that is the value

    def __new__(cls, id_: str, side: Side = "", reached: bool = True) -> Bound:
        bound = str.__new__(cls, id_)
        bound._value_ = id_
        bound.side, bound.reached = side, reached
        return bound

    @classmethod
    def of(cls, side: Side, *, reached: bool) -> Bound:
        """The first bound of a side whose number may be the true value, or may not."""
        return next(bound for bound in cls if bound.side == side and bound.reached == reached)

    @classmethod
    def listed(cls) -> tuple[Bound, ...]:
        """All of them as contributors read them: limits that the true value may be come last."""
        return tuple(sorted(cls, key=lambda bound: bound.reached and bound.side in SIDES))

    @property
    def opposite(self) -> Bound:
        """What bounds the rest of a whole whose part has this one: over turns to under; else the same."""
        turned: dict[Side, Side] = {"low": "high", "high": "low"}
        return Bound.of(turned[self.side], reached=self.reached) if self.side in turned else self

    @property
    def mistaken(self) -> tuple[Bound, ...]:
        """What it is easily taken for: none, or that the number is a limit on another side."""
        limits = (Bound.of(side, reached=False) for side in SIDES if side != self.side)
        return tuple(limits) if self is Bound.EXACT else (Bound.EXACT, next(limits))

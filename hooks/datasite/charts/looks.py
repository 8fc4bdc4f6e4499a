"""One visual language: colour says what a value is about, shape and outline say where it comes from.

The subject has the accent and everything else is grey, whoever reports it. The article's own values are full,
another source's thinner, a weak source's hollow, a derived one pale with dashes, a target hollow with long dashes,
a forecast hollow with dots, another source's thinner. A bound is a shape at the value: `ENDS` at the end of a bar,
`HALOS` around a point.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..bound import Bound
from .rows import Row
from .theme import colour

POINT = re.compile(r"(-?[\d.]+),(-?[\d.]+)")
SOLID: tuple[float, ...] = (1, 0)
DOTS: tuple[float, ...] = (2, 2)


@dataclass(frozen=True)
class Look:
    """How a mark is drawn: fill, outline, dashes, and its share of the full size."""

    fill: str
    stroke: str
    dash: tuple[float, ...] = SOLID
    share: float = 1


def kinds(main: str, soft: str) -> dict[str, Look]:
    """The looks of one colour, by where a value comes from."""
    return {
        "article": Look(colour(main), colour(main)),
        "other": Look(colour(main), colour(main), share=0.6),
        "weak": Look(colour("paper"), colour(main), share=0.6),
        "derived": Look(colour(soft), colour(main), (4, 3)),
        "target": Look("transparent", colour("target"), (6, 3)),
        "forecast": Look(colour("paper"), colour(main), DOTS),
        "outlook": Look(colour("paper"), colour(main), DOTS, share=0.6),
    }


ORIGINS = tuple(kinds("", ""))
BESIDE = ", beside"  # what stands beside the subject
LOOKS: dict[str, Look] = {
    **kinds("accent", "accent-soft"),
    **{f"{name}{BESIDE}": look for name, look in kinds("context", "context-soft").items()},
}


def origin(row: Row) -> str:
    """Where a value comes from, as it is drawn."""
    if row.status == "forecast" and row.outside:
        return "outlook"
    if row.status in ("target", "derived", "forecast"):
        return str(row.status)
    if row.status == "context":
        return "weak" if row.weak else "other"
    return "article"


def name(row: Row, highlighted: bool) -> str:
    """The name of a row's look."""
    return origin(row) + ("" if highlighted else BESIDE)


def line(about: bool, outside: bool = False) -> str:
    """The look of a line: of what a chart is about, or of what stands beside it; thinner, if so told, of others."""
    return ("other" if outside else "article") + ("" if about else BESIDE)


def used(names: Iterable[str]) -> list[str]:
    """The looks among those names, in the order of a legend."""
    found = set(names)
    return [look for look in LOOKS if look in found]


# Shapes on a grid where 1 is half the thickness of a bar; the point (0, 0) is where the value stands.
LIMIT = "M0,-1.35L0,1.35"
CHEVRON = "M0.35,-0.8L0.9,0L0.35,0.8"
HOLLOW = "M-1.5,-0.93L0,-0.93L0,0.93L-1.5,0.93Z"
DOUBLE = "M0.35,-1L0.35,1M0.7,-1L0.7,1"


HALO_REACH = {"low": 2.8, "high": 1.5, "around": 2.2, "": 0}  # and beside a point, from its middle
REACH = {"low": 0.9, "high": 0, "around": 0.7, "": 0}  # how far they go on beyond the value


def end(bound: Bound) -> str:
    """How a bar that goes to the right ends: open, hollow, doubled or plain."""
    limit = LIMIT if bound.reached else ""
    shapes: Mapping[str, str] = {
        "low": CHEVRON + limit,
        "high": HOLLOW + limit,
        "around": DOUBLE,
        "": "M0,0",
    }
    return shapes[bound.side]


def halo(bound: Bound) -> str:
    """The same beside a point, on a grid where 1 is its radius."""
    limit = "M1.5,-1L1.5,1" if bound.reached else ""
    shapes: Mapping[str, str] = {
        "low": limit + "M2,-0.9L2.8,0L2,0.9",
        "high": limit + "M-2,-0.9L-2.8,0L-2,0.9",
        "around": "M1.6,-1.1L1.6,1.1M2.2,-1.1L2.2,1.1",
        "": "M0,0",
    }
    return shapes[bound.side]


def beside(bound: str) -> str:
    """The shape beside a point of the bound of that id."""
    return halo(Bound(bound))


def after(bound: str) -> str:
    """The same where others stand before the point: all of it after it, pointing the way the value goes."""
    path = beside(bound)
    return path.replace("M-2,-0.9L-2.8,0L-2,0.9", "M2.8,-0.9L2,0L2.8,0.9")


def mirrored(path: str) -> str:
    """The same shape to the left."""
    return POINT.sub(lambda m: f"{0 - float(m[1]):g},{m[2]}", path)


def upward(path: str) -> str:
    """The same shape a quarter turn to the left: what pointed right points up."""
    return POINT.sub(lambda m: f"{m[2]},{0 - float(m[1]):g}", path)

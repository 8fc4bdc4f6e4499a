"""The one visual language for what a value is: exact, open, nearly, about, target, derived, context, undated.

Every form draws bounds with `end`, statuses with `look`, and explains with `KINDS`: no code rests on
colour alone, each has a shape (open chevron, hollow tip, double end, outline, dashes, thin bar, ring).
"""

from __future__ import annotations

from dataclasses import dataclass

from ..bound import Bound
from .drawings import Node, Row
from .theme import colour

# in the order a key lists them
KINDS: tuple[str, ...] = (
    *Bound,
    "target",
    "derived",
    "outside",
    "context",
    "subject",
    "weak",
    "undated",
)
STATUSES = ("target", "derived", "outside", "context", "subject", "weak")
TIP = 20.0


@dataclass(frozen=True)
class Look:
    """How a status is drawn: fill, outline, dashes, and the share of a bar's thickness."""

    fill: str
    stroke: str
    dash: tuple[float, float]
    thick: float


SOLID = (1.0, 0.0)
LOOKS: dict[str, Look] = {
    "reported": Look(colour("accent"), colour("accent"), SOLID, 1),
    "target": Look("none", colour("target"), SOLID, 1),
    "derived": Look(colour("accent-soft"), colour("derived"), (4, 3), 1),
    "outside": Look(
        "none", colour("context"), (4, 3), 1
    ),  # derived, nothing of it from the article
    "context": Look(colour("context"), colour("context"), SOLID, 0.5),
    "subject": Look(colour("accent"), colour("accent"), SOLID, 0.75),  # of another source
}


def look(row: Row | Node) -> Look:
    """How a value is drawn: by its status, and whether it is the subject among others."""
    return LOOKS[standing(row)]


def standing(row: Row | Node) -> str:
    """What a key says of where a value stands: its status, and whether it is the subject among others."""
    if isinstance(row, Row) and row.status == "derived" and row.outside:
        return "outside"
    if isinstance(row, Row) and row.status == "context" and row.subject:
        return "subject"
    return row.status


@dataclass(frozen=True)
class Shape:
    """A path around the point where the value stands; `covers` is painted over in paper first."""

    path: str
    covers: bool = False


def dashes(start: float, end: float, y: float) -> str:
    """A dashed horizontal line, written out, so that only this part of a shape is dashed."""
    path, x = "", start
    while x < end:
        path += f"M{x:g},{y:g}L{min(x + 4, end):g},{y:g}"
        x += 7
    return path


def reach(bound: Bound) -> float:
    """How far the mark of a bound goes on beyond the value."""
    return {"low": 23, "around": 10}.get(bound.side, 0)


def end(bound: Bound, half: float, room: float = TIP) -> list[Shape]:
    """How a horizontal bar of that half thickness ends, drawn from its value to the right.

    `room` is the bar's length: the hollow tip of a ceiling is never longer than the bar.
    """
    tip = min(TIP, room)
    inner = min(half * 0.6, 7)
    chevron = f"M13,{-inner:g}L20,0L13,{inner:g}"
    edges = dashes(3, 11, -half + 0.75) + dashes(3, 11, half - 0.75)
    limit = f"M0,{-half - 4:g}L0,{half + 4:g}" if bound.reached else ""
    match bound.side:
        case "low":
            return [Shape(limit + edges + chevron)]
        case "high":
            cover = f"M{-tip:g},{-half - 1:g}L1,{-half - 1:g}L1,{half + 1:g}L{-tip:g},{half + 1:g}Z"
            lines = dashes(-tip + 3, 0, -half + 0.75) + dashes(-tip + 3, 0, half - 0.75)
            point = (
                f"M{-tip / 2 + 3.5:g},{-inner:g}L{-tip / 2 - 3:g},0L{-tip / 2 + 3.5:g},{inner:g}"
            )
            return [Shape(cover, True), Shape(lines + limit + point)]
        case "around":
            return [Shape(f"M3.5,{-half:g}L3.5,{half:g}M7.5,{-half:g}L7.5,{half:g}")]
        case _:
            return []


def halo(bound: Bound, radius: float, upward: bool = False) -> list[Shape]:
    """The same marks for a dot instead of a bar's end; `upward` where larger is higher, not righter."""
    r = radius + 3
    match bound.side:
        case "low":
            line = dashes(r, r + 8, 0)
            if bound.reached:
                line = f"M{r:g},-6L{r:g},6" + dashes(r + 2, r + 9, 0)
            path = f"{line}M{r + 9:g},-5L{r + 15:g},0L{r + 9:g},5"
        case "high":
            limit = f"M{r:g},-7L{r:g},7" if bound.reached else ""
            path = f"{limit}M{-r - 1:g},-5L{-r - 7:g},0L{-r - 1:g},5"
        case "around":
            path = f"M{r:g},-7L{r:g},7M{r + 4:g},-7L{r + 4:g},7"
        case "":
            return []
    return [Shape(turned(path) if upward else path)]


def turned(path: str) -> str:
    """The path a quarter turn to the left: what pointed right points up."""
    points = path.replace("M", " M").replace("L", " L").split()
    return "".join(f"{p[0]}{p[1:].split(',')[1]},{-float(p[1:].split(',')[0]):g}" for p in points)


def kind(row: Row) -> str:
    """What a key says of a value's bound: what is computed is not near its bound, as a source says of it."""
    merely = row.status == "derived" and row.bound.close
    return f"derived.{row.bound}" if merely else row.bound


def kinds(rows: tuple[Row, ...]) -> list[str]:
    """The marks that need a word in the key: those that these rows use; exact and undated explain themselves."""
    used: set[str] = set()
    for each in rows:
        if each.symbol:
            continue
        used |= {kind(each), standing(each)}
        used |= {"weak"} if each.weak else set()
    bounds = (b for b in Bound if b is not Bound.EXACT)
    order = (*(each for b in bounds for each in (b, f"derived.{b}")), *STATUSES)
    return [k for k in order if k in used]

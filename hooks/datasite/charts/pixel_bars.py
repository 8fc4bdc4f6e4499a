"""Horizontal bars from zero with their labels and values: the common part of three forms."""

from __future__ import annotations

from dataclasses import dataclass

from . import marks
from .drawings import Drawing, Row
from .rows import Rows, entries, labels
from .scale import Scale
from .sheet import Sheet

FEW = 6  # more bars than these stand closer, so that they are seen at once
LEAST = 90.0  # a scale shorter than this says little: the values then go above the bars


@dataclass(frozen=True)
class Bars:
    """The bars as placed: their rows, the scale, and where each value's text ends."""

    rows: Rows
    scale: Scale
    ends: tuple[float, ...]


def bars(
    sheet: Sheet, drawing: Drawing, *, between: float = 0, right: float = 0, line: float = 0
) -> Bars:
    """Draws every row of the drawing as a bar.

    `right` keeps that much room free at the right; no value is written across a `line` at a value.
    """
    many = len(drawing.rows) > FEW
    thickness = 18 if drawing.narrow or many else 24
    high = max(r.value for r in drawing.rows) or 1
    said = drawing.narrow and longest(sheet, high, 1, right, line) < LEAST
    placed = labels(
        sheet, entries(drawing), pitch=30 if many else 44, band=thickness, between=between,
        of=drawing.rows, said=said,
    )  # fmt: skip
    left = placed.left + 1
    length = sheet.width - right - left - 26 if said else longest(sheet, high, left, right, line)
    scale = Scale(0, high, left, left + max(length, LEAST))
    sheet.across = scale
    ends = []
    for row, slot in zip(drawing.rows, placed.slots, strict=True):
        sheet.bar(row, slot.middle, thickness)
        x = scale(row.value) + marks.reach(row.bound) + 8
        if x - 8 <= scale(line) + 6 and x + sheet.measure("value", row.text) > scale(line):
            x = max(x, scale(line) + 8)
        ends.append(x if said else x + sheet.text("value", x, slot.middle, row.text, of=row.id))
        sheet.line(
            "zero", left, slot.middle - thickness / 2 - 3, left, slot.middle + thickness / 2 + 3
        )
    if not drawing.narrow:
        sheet.data["zero"] = []
        sheet.line("zero", left, placed.slots[0].top + 2, left, placed.bottom - 2)
    return Bars(placed, scale, tuple(ends))


def longest(sheet: Sheet, high: float, left: float, right: float, line: float = 0) -> float:
    """The longest that the scale can be and leave every value room after its bar, and past the line."""
    rows = [r for r in sheet.drawing.rows if r.value]
    return min(
        (room(sheet, r, left, right) * high / max(r.value, line) for r in rows),
        default=sheet.width - left - right,
    )


def room(sheet: Sheet, row: Row, left: float, right: float) -> float:
    """The longest bar that still leaves its value room."""
    return (
        sheet.width - right - left - marks.reach(row.bound) - 10 - sheet.measure("value", row.text)
    )

"""Values against a target: bars from zero, and the target's line through all of them."""

from __future__ import annotations

import altair as alt

from . import marks
from .bars import bars
from .drawing import Drawing
from .sheet import Sheet


def chart(drawing: Drawing) -> alt.LayerChart:
    """The values, then the target as an outline whose line rises through the rows above it."""
    sheet = Sheet(drawing)
    placed = bars(sheet, drawing)
    target = drawing.rows[-1]
    x = placed.scale(target.value)
    half = 12 if drawing.narrow else 14
    for row, slot in zip(drawing.rows[:-1], placed.rows.slots, strict=False):
        end = placed.scale(row.value) + marks.REACH[row.bound]
        clear = end + 8 + sheet.measure("value", row.text) < x or end < x < end + 7
        if clear or x <= end:
            sheet.line("guide", x, slot.middle - half - 4, x, slot.middle + half + 4)
            continue
        sheet.line("guide", x, slot.middle - half - 4, x, slot.middle - 10)
        sheet.line("guide", x, slot.middle + 10, x, slot.middle + half + 4)
    return sheet.chart(sheet.key(placed.rows.bottom, marks.kinds(drawing.rows)))

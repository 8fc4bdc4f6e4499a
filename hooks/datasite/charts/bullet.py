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
    target = drawing.rows[-1]
    placed = bars(sheet, drawing, line=target.value)
    x = placed.scale(target.value)
    first, last = placed.rows.slots[0], placed.rows.slots[-1]
    half = 9 if drawing.narrow else 12
    if drawing.narrow:
        for slot in placed.rows.slots[:-1]:
            sheet.line("guide", x, slot.middle - half - 5, x, slot.middle + half + 5)
    else:
        sheet.line("guide", x, first.top + 4, x, last.middle - half)
    return sheet.chart(sheet.key(placed.rows.bottom, marks.kinds(drawing.rows)))

"""Bars from zero, one for each value of one unit; a bound is an open, hollow or double end."""

from __future__ import annotations

import altair as alt

from . import marks
from .bars import bars
from .drawing import Drawing
from .sheet import Sheet


def chart(drawing: Drawing) -> alt.LayerChart:
    """The bars in the order given."""
    sheet = Sheet(drawing)
    placed = bars(sheet, drawing)
    return sheet.chart(sheet.key(placed.rows.bottom, marks.kinds(drawing.rows)))

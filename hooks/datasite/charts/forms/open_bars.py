"""Bars from zero, one for each value of one unit; a bound is an open, hollow or double end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import marks
from ..bars import bars
from ..drawings import Drawing
from ..form import Form, Takes
from ..sheet import Sheet

if TYPE_CHECKING:
    import altair as alt


class OpenBars(Form):
    takes = Takes(1, 13, one_unit=True)
    example = """
        form: open_bars
        observations: [hired, officers]
    """

    def chart(self, drawing: Drawing) -> alt.LayerChart:
        """The bars in the order given."""
        sheet = Sheet(drawing)
        placed = bars(sheet, drawing)
        return sheet.chart(sheet.key(placed.rows.bottom, marks.kinds(drawing.rows)))

"""Bars from zero, one for each value of one unit; a bound is an open, hollow or double end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..drawings import Drawing
from ..form import Form, Takes

if TYPE_CHECKING:
    import altair as alt


class OpenBars(Form):
    takes = Takes(1, 60, one_unit=True, negative=True, open=True)
    example = """
        form: open_bars
        observations: [hired, officers]
    """

    def chart(self, drawing: Drawing) -> alt.LayerChart:
        """The bars in the order given."""
        from ..bars import bars  # late: only a chart that is really drawn loads Altair

        return bars(drawing).chart()

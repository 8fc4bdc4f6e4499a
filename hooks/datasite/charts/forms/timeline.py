"""What happened and what was counted, each over the time that the source gives; undated things stand apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..drawings import Drawing
from ..form import Form, Takes

if TYPE_CHECKING:
    import altair as alt


class Timeline(Form):
    takes = Takes(0, 20, negative=True, dated=True)
    free = ("unit", "measure", "prices", "kind of period", "period", "area", "status")
    annotated = True
    narrowest = 300
    example = """
        form: timeline
        observations: [hired, sailors-aim]
        entities: [school, tower]
    """

    def chart(self, drawing: Drawing) -> alt.LayerChart:
        """One row each in order of time."""
        from ..span import timeline

        return timeline(drawing)

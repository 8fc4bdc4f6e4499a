"""One quantity in several areas or periods: dots at the ends of thin lines from zero, the subject's in the accent."""

from __future__ import annotations

from typing import Any

from ..drawings import Drawing
from ..form import Form, Takes


class DotComparison(Form):
    takes = Takes(1, 60, one_unit=True, negative=True, open=True)
    free = ("period", "area", "status")
    apart = ("area", "period")
    annotated = True
    serves = "levels"
    example = """
        form: dot_comparison
        observations: [wage-coast, wage-country]
    """

    def chart(self, drawing: Drawing) -> Any:
        """One dot a row, its value beside it."""
        from ..bars import draw

        return draw(drawing, dotted=True)

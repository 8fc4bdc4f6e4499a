"""Values against a target: bars from zero, and the target's line through all of them."""

from __future__ import annotations

from typing import Any

from ...model import Figure, Site
from ..drawings import Drawing
from ..form import Complaints, Form, Shown, Takes


class Bullet(Form):
    takes = Takes(2, 8, one_unit=True)
    free = ("kind of period", "period", "status")
    annotated = True
    example = """
        form: bullet
        observations: [sailors, sailors-aim]
    """

    def misleading(self, site: Site, figure: Figure, shown: Shown) -> Complaints:
        """Values of one indicator, then their target."""
        *values, target = shown
        if target.status != "target":
            yield f"the last, {target.id}, is {target.status}", "put the target last"
        for o in values:
            if o.status == "target":
                yield f"{o.id} is a target and not the last", "show one target, last"

    def chart(self, drawing: Drawing) -> Any:
        """The values, then the target as an outline; its line rises through the rows above it, or through each bar."""
        from ..bars import draw

        return draw(drawing, past=drawing.rows[-1].value)

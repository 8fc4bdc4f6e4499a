"""What happened and what was counted, each over the time that the source gives; undated things stand apart."""

from __future__ import annotations

from ..form import Form, Takes


class Timeline(Form):
    drawn_in = "span"
    takes = Takes(0, 20, negative=True, dated=True)
    free = ("unit", "measure", "prices", "kind of period", "period", "area", "status")
    annotated = True
    narrowest = 300
    example = """
        form: timeline
        observations: [hired, sailors-aim]
        entities: [school, tower]
    """

"""Bars from zero, one for each value of one unit; a bound is an open, hollow or double end."""

from __future__ import annotations

from typing import ClassVar

from ...model import Figure, Site
from ..form import Complaints, Form, Option, Shown, Takes

GROUPS = ("area", "period", "field")


class OpenBars(Form):
    drawn_in = "bars"
    takes = Takes(1, 60, one_unit=True, negative=True, open=True)
    options: ClassVar = {
        "group": Option("word", "what parts the bars into groups, each under its heading", GROUPS)
    }
    annotated = True
    serves = "amounts"
    example = """
        form: open_bars
        observations: [hired, officers]
    """

    def shows(self, figure: Figure) -> tuple[str, ...]:
        """What its headings name; another area is often told by another source."""
        named = {"area": ("area", "status"), "period": ("period",)}
        return named.get(figure.options.get("group", ""), ())

    def misleading(self, site: Site, figure: Figure, shown: Shown) -> Complaints:
        """Groups: two at least, and a heading for each."""
        by = figure.options.get("group")
        if by not in GROUPS:
            return
        named = {o.id: getattr(o, by) for o in shown}
        for id_, heading in named.items():
            if heading is None and by == "field":
                yield f"{id_} has no field", "leave options.group out, or write its field", "group"
        if len({str(heading) for heading in named.values()}) == 1:
            yield f"all bars are of one {by}", "leave options.group out", "group"

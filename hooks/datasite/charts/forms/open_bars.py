"""Bars from zero, one for each value of one unit; a bound is an open, hollow or double end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from ...model import Figure, Observation, Site
from ..drawings import Drawing
from ..form import Complaint, Form, Option, Takes

if TYPE_CHECKING:
    import altair as alt

GROUPS = ("area", "period", "field")


class OpenBars(Form):
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

    def misleading(
        self, site: Site, figure: Figure, shown: Sequence[Observation]
    ) -> Iterator[Complaint]:
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

    def chart(self, drawing: Drawing) -> alt.LayerChart:
        """The bars in the order given, those of a group together."""
        from ..bars import bars  # late: only a chart that is really drawn loads Altair

        return bars(drawing).chart()

"""One indicator over time: points on an axis from zero, joined where no period is missing, dotted over gaps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from ...model import Figure, Site
from ...words import Words
from ..drawings import Drawing
from ..form import Complaints, Form, Option, Shown, Takes
from .interval import limits, reach, sureness


class PointSeries(Form):
    drawn_in = "series"
    takes = Takes(2, 400, one_unit=True, negative=True, open=True, dated=True)
    options: ClassVar = {
        "target": Option("observation", "a target, as a line across"),
        "reference": Option("observation", "what the values are compared with, as a line across"),
    }
    free = ("period",)
    annotated = True
    serves = "time"
    example = """
        form: point_series
        observations: [trade-2022, trade-2023, trade-2024, trade-2026, trade-2027]
    """

    def lacking(self, site: Site, figure: Figure) -> Complaints:
        """A place on the axis, and lines across in its unit."""
        shown = [site.observations[id_] for id_ in figure.observations]
        if not any(o.period for o in shown):
            yield "no value has a period", "show values that have one"
        for key, across in self.named(site, figure).items():
            unit = site.unit_of(across).id
            if unit not in {site.unit_of(o).id for o in shown}:
                hint = f"name a value of the same unit in options.{key}"
                yield f"{across.id} is in {unit}", hint, key

    def misleading(self, site: Site, figure: Figure, shown: Shown) -> Complaints:
        """One indicator, in each area over distinct periods; another source or a table may give one a second value."""
        if len({o.indicator for o in shown}) > 1:
            names = ", ".join(dict.fromkeys(o.indicator for o in shown))
            yield f"the points are of several indicators: {names}", "show one indicator"
            return
        seen: dict[object, str] = {}
        for o in shown:
            if o.period is None:
                continue
            first = seen.setdefault((o.area, o.period.span, o.outside, o.tabled), o.id)
            if first != o.id:
                yield f"{first} and {o.id} are of the same period", "show one value a period"

    def kind(self, drawing: Drawing) -> str:
        """Ranks have no zero, and an index is read against its base."""
        kind = drawing.rows[0].kind
        if kind in ("rank", "index"):
            return f"{self.name}.{kind}"
        ends = (end for row in drawing.rows for end in (row.value, row.low) if end is not None)
        return f"{self.name}.below" if min(ends) < 0 else self.name

    def facts(self, words: Words, shown: Shown) -> Iterator[str]:
        """How sure the intervals are, where all are alike, and that the axis of an index leaves zero out."""
        yield from sureness(words, shown)
        values = [end for o in shown for end in reach(o)]
        if words.site.unit_of(shown[0]).kind == "index" and limits(values)[0] > 0:
            yield words.ui("chart.axis_cut")

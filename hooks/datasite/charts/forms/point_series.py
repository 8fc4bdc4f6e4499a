"""One indicator over time: points on an axis from zero, joined where no period is missing, dotted over gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...model import Figure, Observation, Site
from ..drawings import Drawing
from ..form import Complaint, Form, Takes

if TYPE_CHECKING:
    import altair as alt


class PointSeries(Form):
    takes = Takes(2, 400, one_unit=True, negative=True, dated=True)
    free = ("period",)
    example = """
        form: point_series
        observations: [trade-2022, trade-2023, trade-2024, trade-2026, trade-2027]
    """

    def lacking(self, site: Site, figure: Figure) -> Iterator[Complaint]:
        """A place on the axis."""
        if not any(site.observations[id_].period for id_ in figure.observations):
            yield "no value has a period", "show values that have one"

    def misleading(
        self, site: Site, figure: Figure, shown: Sequence[Observation]
    ) -> Iterator[Complaint]:
        """One indicator over distinct periods."""
        if len({o.indicator for o in shown}) > 1:
            names = ", ".join(dict.fromkeys(o.indicator for o in shown))
            yield f"the points are of several indicators: {names}", "show one indicator"
        seen: dict[object, str] = {}
        for o in shown:
            if o.period is not None and (first := seen.setdefault(o.period.span, o.id)) != o.id:
                yield f"{first} and {o.id} are of the same period", "show one value a period"

    def kind(self, drawing: Drawing) -> str:
        """Ranks have no zero."""
        return f"{self.name}.rank" if drawing.rows[0].kind == "rank" else self.name

    def chart(self, drawing: Drawing) -> alt.LayerChart:
        """The points in order of time."""
        from ..series import series

        return series(drawing)

"""Small counts as dots, one dot for each counted thing, in groups of five."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...model import Figure, Site
from ..drawings import Drawing
from ..form import Complaint, Form, Takes

if TYPE_CHECKING:
    import altair as alt

MOST = 60  # dots of one value


class UnitDots(Form):
    takes = Takes(1, 12)
    narrowest = 200
    example = """
        form: unit_dots
        observations: [ferries, barges]
    """

    def lacking(self, site: Site, figure: Figure) -> Iterator[Complaint]:
        """Small whole numbers of counted things."""
        for o in (site.observations[id_] for id_ in figure.observations):
            if (value := o.value) is None:
                continue
            if site.unit_of(o).kind != "count" or value != int(value) or not 1 <= value <= MOST:
                yield f"{o.id} is not a count from 1 to {MOST}", "show it as open_bars"

    def chart(self, drawing: Drawing) -> alt.LayerChart:
        """One block of dots a row, its value after the last dot."""
        from ..units import units

        return units(drawing)

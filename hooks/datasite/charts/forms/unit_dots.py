"""Small counts as dots, one dot for each counted thing, in groups of five."""

from __future__ import annotations

from ...model import Figure, Site
from ..form import Complaints, Form, Takes

MOST = 60  # dots of one value


class UnitDots(Form):
    drawn_in = "units"
    takes = Takes(1, 12)
    narrowest = 200
    example = """
        form: unit_dots
        observations: [ferries, barges]
    """

    def lacking(self, site: Site, figure: Figure) -> Complaints:
        """Small whole numbers of counted things."""
        for o in (site.observations[id_] for id_ in figure.observations):
            if (value := o.value) is None:
                continue
            if site.unit_of(o).kind != "count" or value != int(value) or not 1 <= value <= MOST:
                yield f"{o.id} is not a count from 1 to {MOST}", "show it as open_bars"

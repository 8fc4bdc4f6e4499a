"""Several things at two times: a line for each from the earlier value to the later, on an axis from zero."""

from __future__ import annotations

from ...model import Figure, Site
from ..form import Complaints, Form, Shown, Takes


class Slope(Form):
    drawn_in = "slope_lines"
    takes = Takes(
        4, 16, one_unit=True, dated=True, pairs=True, roles="[A-BEFORE, A-AFTER, B-BEFORE, B-AFTER]"
    )
    free = ("period", "area")
    annotated = True
    narrowest = 300
    example = """
        form: slope
        observations: [mates-2029, mates-2030, pilots-2029, pilots-2030, divers-2029, divers-2030]
    """

    def lacking(self, site: Site, figure: Figure) -> Complaints:
        """Pairs of values, all of the same two periods."""
        shown = [site.observations[id_] for id_ in figure.observations]
        if any(self.miscounted(figure)):
            return
        first, last = (o.period.span if o.period else None for o in shown[:2])
        if first is None or last is None or first >= last:
            hint = "write the earlier value of each line first"
            yield f"{shown[0].id} is not of an earlier period than {shown[1].id}", hint
            return
        for before, after in zip(shown[2::2], shown[3::2], strict=True):
            if [o.period.span if o.period else None for o in (before, after)] != [first, last]:
                hint = f"write its value of {shown[0].period}, then that of {shown[1].period}"
                periods = " and ".join(str(o.period or "no period") for o in (before, after))
                yield f"{before.id} and {after.id} are of {periods}", hint

    def misleading(self, site: Site, figure: Figure, shown: Shown) -> Complaints:
        """The two values of a line are of one thing."""
        for before, after in zip(shown[::2], shown[1::2], strict=False):
            told = ("indicator", "area", "field")
            differ = [what for what in told if getattr(before, what) != getattr(after, what)]
            if differ:
                hint = "a line joins two values of one indicator and area"
                yield f"{before.id} and {after.id} differ in {' and '.join(differ)}", hint

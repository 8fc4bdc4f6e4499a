"""One quantity in several areas or periods: dots on one axis from zero, context thin and grey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import marks
from ..pixel_bars import LEAST, longest
from ..drawings import Drawing, Row
from ..form import Form, Takes
from ..rows import entries, labels
from ..scale import Scale
from ..sheet import Sheet
from ..theme import Role, colour

if TYPE_CHECKING:
    import altair as alt

RADII = {"reported": 7.5, "target": 7.0, "derived": 7.0, "context": 5.0}


def thin(row: Row) -> bool:
    """Whether a value is set back: another source's, and not the subject's."""
    return row.outside and not row.subject


def radius_of(row: Row) -> float:
    """How large a dot is: the subject's as large as the article's own."""
    return RADII["reported" if row.subject and row.status == "context" else row.status]


class DotComparison(Form):
    takes = Takes(1, 20, one_unit=True)
    free = ("period", "area", "status")
    apart = ("area", "period")
    example = """
        form: dot_comparison
        observations: [wage-coast, wage-country]
    """

    def chart(self, drawing: Drawing) -> alt.LayerChart:
        """One dot a row with its stem from zero and its value beside it."""
        sheet = Sheet(drawing)
        high = max(r.value for r in drawing.rows) or 1
        said = drawing.narrow and longest(sheet, high, 1, 12) < LEAST
        placed = labels(sheet, entries(drawing), pitch=40, band=18, of=drawing.rows, said=said)
        left = placed.left + 1
        length = sheet.width - left - 34 if said else longest(sheet, high, left, 12)
        sheet.across = Scale(0, high, left, left + max(length, LEAST))
        for row, slot in zip(drawing.rows, placed.slots, strict=True):
            stem(sheet, row, slot.middle)
            if drawing.narrow:
                sheet.line("zero", left, slot.middle - 9, left, slot.middle + 9)
            if not said:
                x = sheet.across(row.value) + radius_of(row) + marks.reach(row.bound) + 7
                role: Role = "label" if thin(row) else "value"
                sheet.text(role, x, slot.middle, row.text, of=row.id)
        if not drawing.narrow:
            sheet.line("zero", left, 2, left, placed.bottom - 2)
        return sheet.chart(sheet.key(placed.bottom, marks.kinds(drawing.rows)))


def stem(sheet: Sheet, row: Row, y: float) -> None:
    """The dot, the line that leads to it from zero, and its bound mark."""
    look, radius = marks.look(row), radius_of(row)
    data = {"of": row.id, "value": row.value, "text": row.text, "bound": row.bound, "y": y}
    dash = list(look.dash if row.status != "target" else (5, 3))
    sheet.add(
        "stems",
        data | {"stroke": look.stroke, "dash": dash, "thick": 1 if thin(row) else 2.5},
    )
    k = f"{radius:g}"
    path = f"M{k},0A{k},{k},0,1,1,-{k},0A{k},{k},0,1,1,{k},0Z"
    fill = colour("paper") if look.fill == "none" else look.fill
    sheet.add("points", data | {"shape": path, "fill": fill, "stroke": look.stroke})
    sheet.ends(row, y, marks.halo(row.bound, radius))

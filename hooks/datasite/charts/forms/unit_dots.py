"""Small counts as dots, one dot for each counted thing, in groups of five."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...model import Figure, Site
from .. import marks
from ..drawings import Drawing, Row
from ..form import Complaint, Form, Takes
from ..rows import entries, labels
from ..sheet import Sheet

if TYPE_CHECKING:
    import altair as alt

STEP, GROUP, RADIUS = 17.0, 5, 6.0
MOST = 60  # dots of one value


class UnitDots(Form):
    takes = Takes(1, 12)
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
        """One band of dots a row, its value after the last dot."""
        sheet = Sheet(drawing)
        left = 0.0 if drawing.narrow else 234.0
        ends = max(after(sheet, r) for r in drawing.rows)
        across = per_line(sheet.width - left - (0 if drawing.narrow else ends))
        top = 0.0
        for row, entry in zip(drawing.rows, entries(drawing), strict=True):
            count = round(row.value)
            lines = max(1, -(-count // across))
            last = (count - 1) % across
            over = (
                last * STEP + last // GROUP * 7 + 2 * RADIUS + after(sheet, row)
                > sheet.width - left
            )
            band = (lines + over) * (STEP + 3)
            placed = labels(sheet, [entry], top=top, band=band, of=(row,))
            dots(
                sheet,
                row,
                count,
                left,
                placed.slots[0].bottom if drawing.narrow else placed.slots[0].middle + band / 2,
                band,
                across,
                over,
            )
            top = placed.bottom + (14 if drawing.narrow else 0)
        bottom = top - (14 if drawing.narrow else 0)
        return sheet.chart(
            sheet.key(bottom, marks.kinds(drawing.rows), [drawing.word("chart.one_dot")])
        )


def after(sheet: Sheet, row: Row) -> float:
    """The room that a row's value takes after its last dot."""
    return sheet.measure("value", row.text) + marks.reach(row.bound) + 14


def per_line(room: float) -> int:
    """How many dots fit, in whole groups."""
    groups = int(room // (GROUP * STEP + 7))
    return max(GROUP, min(groups, 6) * GROUP)


def dots(
    sheet: Sheet,
    row: Row,
    count: int,
    left: float,
    bottom: float,
    band: float,
    across: int,
    over: bool,
) -> None:
    """The dots of a row and its value."""
    look = marks.look(row)
    x = y = 0.0
    for index in range(count):
        column, line = index % across, index // across
        x = left + RADIUS + 1 + column * STEP + column // GROUP * 7
        y = bottom - band + (STEP + 3) / 2 + line * (STEP + 3)
        sheet.dot(x, y, RADIUS if look.thick == 1 else RADIUS - 2, look.fill, look.stroke, row.id)
    for shape in marks.halo(row.bound, RADIUS):
        sheet.glyph(x, y, shape.path, look.stroke)
    reach = marks.reach(row.bound)
    if over:
        sheet.text("value", left, y + STEP + 3, row.text, of=row.id)
    else:
        sheet.text("value", x + RADIUS + 10 + reach, y, row.text, of=row.id)

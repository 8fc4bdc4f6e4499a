"""What happened and what was counted, each over the time that the source gives; undated things stand apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...period import Period
from .. import marks
from ..drawings import Drawing, Node, Row
from ..form import Form, Takes
from ..rows import Slot, labels
from ..scale import Scale
from ..sheet import Sheet

if TYPE_CHECKING:
    import altair as alt

LEAST = 7.0


class Timeline(Form):
    takes = Takes(0, 20, negative=True, dated=True)
    free = ("unit", "measure", "prices", "kind of period", "period", "area", "status")
    example = """
        form: timeline
        observations: [hired, sailors-aim]
        entities: [school, tower]
    """

    def chart(self, drawing: Drawing) -> alt.LayerChart:
        """One row each in order of time, a mark from the start to the end of its period."""
        sheet = Sheet(drawing)
        records: list[Row | Node] = sorted(
            (*drawing.nodes, *drawing.rows), key=lambda r: r.period.axis if r.period else (9999, 0)
        )
        dated = [(r, r.period.axis) for r in records if r.period]
        top = 24.0
        said = [(r.name, note(drawing, r)) for r in records]
        placed = labels(sheet, said, top=top, pitch=46, band=12, of=tuple(records), flat=True)
        left = placed.left + 4
        if dated:
            low, high = (
                int(min(start for _, (start, _) in dated)),
                int(-(-max(end for _, (_, end) in dated) // 1)),
            )
            sheet.across = Scale(low, high, left, sheet.width - 6)
            years(sheet, low, high, list(placed.slots[: len(dated)]))
        for (record, when), slot in zip(dated, placed.slots, strict=False):
            mark(sheet, record, when, slot.middle)
        used = {r.status for r in records}
        return sheet.chart(sheet.key(placed.bottom, [k for k in marks.STATUSES if k in used]))


def note(drawing: Drawing, record: Row | Node) -> str:
    """Value where there is one, period, and how it is known where it is not stated."""
    pieces = [record.text] if isinstance(record, Row) else []
    pieces.append(record.when)
    if record.basis == "implied":
        pieces.append(drawing.words.basis("implied"))
    if record.status == "context":
        pieces.append(record.source)
    return drawing.dotted(pieces)


def years(sheet: Sheet, low: int, high: int, slots: list[Slot]) -> None:
    """A line at the start of each year, on a phone only beside the marks, and the year's name over it."""
    names = {year: sheet.drawing.words.period(Period.of_year(year)) for year in range(low, high)}
    wide = (sheet.across(low + 1) - sheet.across(low)) or 1
    step = max(1, -(-max(sheet.measure("note", n) + 8 for n in names.values()) // wide))
    for year in range(low, high + 1):
        x = sheet.across(year)
        if sheet.drawing.narrow:
            for slot in slots:
                sheet.line("hair", x, slot.middle - 8, x, slot.middle + 8)
        else:
            sheet.line("hair", x, 18, x, slots[-1].bottom)
        if year in names and (year - low) % step == 0:
            sheet.text(
                "note",
                x + 4 if step == 1 else x,
                9,
                names[year],
                "left" if year == low or step == 1 else "center",
            )


def mark(sheet: Sheet, record: Row | Node, when: tuple[float, float], y: float) -> None:
    """The stretch of time that a record covers, in years."""
    look = marks.look(record)
    start, end = when
    least = LEAST / (sheet.across(1) - sheet.across(0))
    if end - start < least:
        start, end = (start + end - least) / 2, (start + end + least) / 2
    outline = look.stroke if look.fill != look.stroke else "none"
    half = 6 * look.thick
    where = {"year": start, "until": end, "y": y - half, "y2": y + half}
    how = {"fill": look.fill, "stroke": outline, "dash": list(look.dash)}
    sheet.add("spans", {"of": record.id, "period": str(record.period)} | where | how)

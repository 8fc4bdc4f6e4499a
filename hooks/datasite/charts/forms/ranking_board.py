"""Ranks, each with the field it was held in: a board, since ranks in different fields share no axis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...model import Figure, Observation, Site
from ..drawings import Drawing, Row
from ..form import Complaint, Form, Takes
from ..rows import entries, note_lines
from ..sheet import Sheet
from ..theme import colour

if TYPE_CHECKING:
    import altair as alt


class RankingBoard(Form):
    takes = Takes(1, 20)
    example = """
        form: ranking_board
        observations: [rank-0, rank-1, rank-2]
        because: {en: Each says when and among whom.}
    """

    def misleading(
        self, site: Site, figure: Figure, shown: Sequence[Observation]
    ) -> Iterator[Complaint]:
        """Ranks, each with its field."""
        for o in shown:
            if site.unit_of(o).kind != "rank":
                yield f"{o.id} is no rank", "leave it out"
            elif o.field is None:
                yield f"{o.id} does not say among whom", "write `field:` at the observation"

    def chart(self, drawing: Drawing) -> alt.LayerChart:
        """One line a rank: its badge, what is ranked, and among whom."""
        sheet = Sheet(drawing)
        badge = max(sheet.measure("value", r.text) for r in drawing.rows) + 22
        top = 1.0
        common = {r.field for r in drawing.rows}
        for row, (name, note) in zip(drawing.rows, entries(drawing), strict=True):
            top = line(sheet, row, name, note, badge, top, len(common) > 1)
        sheet.line("hair", 0, top, sheet.width, top)
        return sheet.chart(top + 1)


def line(
    sheet: Sheet, row: Row, name: str, note: str, badge: float, top: float, among: bool
) -> float:
    """One rank; gives the bottom of its line."""
    left = badge + 14
    narrow = sheet.drawing.narrow
    field = row.field if among or narrow else ""
    room = (sheet.width - left) * (1 if narrow else 0.58)
    under = sheet.drawing.dotted([field, note] if narrow else [note])
    lines = sheet.wrap("strong", name, room)
    small = sheet.wrap("note", under, room - 14) if under else []
    side = (
        sheet.wrap("note", row.field, sheet.width - left - room - 16)
        if not narrow and row.field
        else []
    )
    tall = max(
        sheet.height("strong", lines) + sheet.height("note", small), sheet.height("note", side)
    )
    height = max(44, tall + 16)
    middle = top + height / 2
    sheet.line("hair", 0, top, sheet.width, top)
    first = row.value == 1
    sheet.box(
        0,
        middle - 14,
        badge,
        28,
        colour("accent" if first else "paper"),
        colour("accent"),
        of=row.id,
    )
    sheet.text("inside" if first else "value", badge / 2, middle, row.text, "center", row.id)
    low = sheet.lines(
        "strong",
        left,
        middle - (sheet.height("strong", lines) + sheet.height("note", small)) / 2,
        lines,
    )
    note_lines(sheet, small, low, row.period is None, left=left)
    sheet.lines("note", sheet.width, middle - sheet.height("note", side) / 2, side, "right")
    return top + height

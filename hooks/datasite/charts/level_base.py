"""A level beside the base that its growth implies: two bars from zero and the growth between them."""

from __future__ import annotations

import altair as alt

from . import marks
from .bars import bars
from .drawing import Drawing, Row
from .rows import Slot
from .sheet import Sheet
from .theme import colour

ARROW = "M-5,-6L0,0L5,-6"


def chart(drawing: Drawing) -> alt.LayerChart:
    """Base above, level below, an arrow from one to the other with the growth."""
    sheet = Sheet(drawing)
    growth = drawing.named.get("growth")
    if growth is None:
        placed = bars(sheet, drawing)
    elif drawing.narrow:
        placed = bars(sheet, drawing, between=26)
        step(sheet, growth, *placed.rows.slots[:2])
    else:
        wide = max(
            sheet.measure("big", growth.text), sheet.measure("note", drawing.word("chart.growth"))
        )
        placed = bars(sheet, drawing, right=wide + 44)
        first, last = placed.rows.slots[:2]
        bracket(sheet, growth, max(placed.ends) + 18, first.middle, last.middle)
    return sheet.chart(sheet.key(placed.rows.bottom, marks.kinds(drawing.rows)))


def step(sheet: Sheet, growth: Row, first: Slot, last: Slot) -> None:
    """On a phone: an arrow down from one bar to the other."""
    low, high = first.bottom + 8, last.top - 6
    sheet.line("path", 8, low, 8, high)
    sheet.glyph(8, high, ARROW, colour("accent"))
    width = sheet.text("value", 22, (low + high) / 2, growth.text, of=growth.id)
    sheet.text("note", 30 + width, (low + high) / 2, sheet.drawing.word("chart.growth"))


def bracket(sheet: Sheet, growth: Row, x: float, first: float, last: float) -> None:
    """At the right of both bars: a bracket that points at the later one."""
    sheet.line("path", x - 8, first, x, first)
    sheet.line("path", x, first, x, last)
    sheet.line("path", x, last, x - 8, last)
    sheet.glyph(x - 9, last, "M6,-5L0,0L6,5", colour("accent"))
    sheet.text("big", x + 12, (first + last) / 2 - 8, growth.text, of=growth.id)
    sheet.text("note", x + 12, (first + last) / 2 + 14, sheet.drawing.word("chart.growth"))

"""A level beside the base that its growth implies: two bars from zero and the growth between them."""

from __future__ import annotations

import altair as alt

from . import marks
from .bars import bars
from .drawing import Drawing
from .sheet import Sheet
from .theme import colour

ARROW = "M-5,-6L0,0L5,-6"


def chart(drawing: Drawing) -> alt.LayerChart:
    """Base above, level below, an arrow from one to the other with the growth."""
    sheet = Sheet(drawing)
    growth = drawing.named.get("growth")
    caption = drawing.word("growth")
    if growth is None or drawing.narrow:
        placed = bars(sheet, drawing, between=26 if growth else 0)
        if growth:
            first, last = placed.rows.slots[0], placed.rows.slots[1]
            low, high = first.bottom + 8, last.top - 6
            sheet.line("path", 8, low, 8, high)
            sheet.glyph(8, high, ARROW, colour("accent"))
            width = sheet.text("value", 22, (low + high) / 2, growth.text, of=growth.id)
            sheet.text("note", 30 + width, (low + high) / 2, caption)
    else:
        wide = max(sheet.measure("big", growth.text), sheet.measure("note", caption)) + 44
        placed = bars(sheet, drawing, right=wide)
        first, last = placed.rows.slots[0].middle, placed.rows.slots[1].middle
        x = max(placed.ends) + 18
        sheet.line("path", x - 8, first, x, first)
        sheet.line("path", x, first, x, last)
        sheet.line("path", x, last, x - 8, last)
        sheet.glyph(x - 9, last, "M6,-5L0,0L6,5", colour("accent"))
        sheet.text("big", x + 12, (first + last) / 2 - 8, growth.text, of=growth.id)
        sheet.text("note", x + 12, (first + last) / 2 + 14, caption)
    extra = (growth,) if growth else ()
    return sheet.chart(sheet.key(placed.rows.bottom, marks.kinds((*drawing.rows, *extra))))

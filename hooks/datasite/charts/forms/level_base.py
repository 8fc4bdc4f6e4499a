"""A level beside the base that its growth implies: two bars from zero and the growth between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from ...model import Figure, Observation, Site
from ...period import same
from .. import marks
from ..pixel_bars import bars
from ..drawings import Drawing, Row
from ..form import Complaint, Form, Option, Takes
from ..rows import Slot
from ..sheet import Sheet
from ..theme import colour

if TYPE_CHECKING:
    import altair as alt

ARROW = "M-5,-6L0,0L5,-6"


class LevelBase(Form):
    takes = Takes(2, 2, one_unit=True, roles="[base, level]")
    options: ClassVar = {"growth": Option("observation", "the growth from base to level")}
    free = ("period",)
    example = """
        form: level_base
        observations: [hired-before, hired]
        options: {growth: growth}
    """

    def misleading(
        self, site: Site, figure: Figure, shown: Sequence[Observation]
    ) -> Iterator[Complaint]:
        """A derived base, the level, and the growth that leads from one to the other."""
        base, level = shown
        growth = self.named(site, figure).get("growth")
        if base.formula is None:
            yield f"the base {base.id} is not derived", "put the derived base first, then the level"
        if base.indicator != level.indicator:
            yield f"{base.id} and {level.id} are of different indicators", "show one indicator"
        if growth is None:
            yield "no growth rate is named", "write `options: {growth: ID}`"
            return
        of = site.indicators[growth.indicator].of
        if site.indicators[growth.indicator].measure != "growth" or of != level.indicator:
            yield (
                f"{growth.id} is no growth of {level.indicator}",
                "name the growth of the level in options.growth",
            )
        if not same(growth.period, level.period) or growth.area != level.area:
            hint = "name the growth of the level"
            yield f"{growth.id} and {level.id} differ in period or area", hint
        if base.formula and base.formula != f"{level.id} / (1 + {growth.id})":
            yield (
                f"{base.id} is {base.formula}",
                f"derive the base by `formula: {level.id} / (1 + {growth.id})`",
            )

    def chart(self, drawing: Drawing) -> alt.LayerChart:
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
                sheet.measure("big", growth.text),
                sheet.measure("note", drawing.word("chart.growth")),
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

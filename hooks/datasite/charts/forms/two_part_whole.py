"""A whole in two parts: one bar, the stated part solid, the remainder derived and dashed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from ... import languages
from ...bound import Bound
from ...derive import interval, refusal
from ...model import Figure, Observation, Site
from .. import marks
from ..drawings import Drawing, Row
from ..form import Complaint, Form, Option, Takes
from ..scale import Scale
from ..sheet import Sheet
from ..theme import colour

if TYPE_CHECKING:
    import altair as alt


class TwoPartWhole(Form):
    takes = Takes(2, 2, one_unit=True, roles="[part, whole]")
    options: ClassVar = {"share": Option("observation", "the share of the part in the whole")}
    excusable = False
    example = """
        form: two_part_whole
        observations: [officers, hired]
        options: {share: officer-share}
    """

    def misleading(
        self, site: Site, figure: Figure, shown: Sequence[Observation]
    ) -> Iterator[Complaint]:
        """A part that surely is no larger than its whole, and the share that belongs to them."""
        part, whole = shown
        most, least = (interval(o, site.unit_of(o)) for o in shown)
        if most.low is not None and least.high is not None and most.low > least.high:
            yield f"the part {part.id} is larger than the whole {whole.id}", "put the part first"
        elif most.high is None or least.low is None or most.high > least.low:
            yield (
                f"{part.id} and {whole.id} are bounded so that the rest is not known",
                "show them as open_bars",
            )
        found = refusal(site, f"{whole.id} - {part.id}")
        if found is not None:
            yield f"the rest cannot be computed: {found.sentence}", found.hint
        name = figure.options.get("share")
        share = self.named(site, figure).get("share")
        if name and (share is None or share.formula != f"{part.id} / {whole.id}"):
            yield (
                f"{name} is not the share of {part.id}",
                f"derive it by `formula: {part.id} / {whole.id}`",
            )

    def rest(self, site: Site, figure: Figure) -> Observation:
        """What remains of the whole: derived, its bound turned round where the part is open."""
        part, whole = (site.observations[i] for i in figure.observations)
        bound = whole.bound
        if part.bound and part.bound is not Bound.EXACT:
            bound = part.bound.opposite
            if whole.bound not in (Bound.EXACT, bound):
                bound = Bound.ABOUT
        number = (whole.value or Decimal(0)) - (part.value or Decimal(0))
        return replace(
            whole, id=f"{whole.id}-rest", number=format(number, "f"), multiplier=0, bound=bound, status="derived",
            title=languages.text("chart.rest"), note=None, locator=None, as_stated=None,
            formula=f"{whole.id} - {part.id}",
        )  # fmt: skip

    def chart(self, drawing: Drawing) -> alt.LayerChart:
        """The part at the left with its share, the rest at the right, the whole under a brace."""
        sheet = Sheet(drawing)
        part, whole = drawing.rows
        rest = drawing.named["rest"]
        share = drawing.named.get("share")
        sheet.across = Scale(0, whole.value or 1, 1, sheet.width - 1 - marks.reach(whole.bound))
        edge = sheet.across(part.value)
        inside = share is not None and sheet.measure("value", share.text) + 16 < edge
        top = heads(sheet, part, rest, sheet.width / 2 - 10, None if inside else share)
        height = 40
        middle = top + height / 2
        part_of_bar(sheet, part, 0, part.value, middle, height)
        part_of_bar(sheet, rest, part.value, whole.value, middle, height)
        if share and inside:
            sheet.add(
                "text-inside",
                {"x": edge / 2, "y": middle, "text": share.text, "align": "center", "of": share.id},
            )
        bottom = brace(sheet, whole, top + height + 8, sheet.across.end)
        return sheet.chart(sheet.key(bottom, marks.kinds((part, whole, rest))))


def heads(sheet: Sheet, part: Row, rest: Row, room: float, share: Row | None) -> float:
    """Names and values of both parts over the bar, the part's at the left, the rest's at the right."""
    bottoms = []
    entries = ((part, 0.0, "left"), (rest, float(sheet.width), "right"))
    tall = max(sheet.height("label", sheet.wrap("label", row.name, room)) for row, _, _ in entries)
    for row, x, align in entries:
        lines = sheet.wrap("label", row.name, room)
        low = sheet.lines("label", x, tall - sheet.height("label", lines), lines, align)
        low = sheet.lines("value", x, low, sheet.wrap("value", row.text, room), align, row.id)
        if row is part and share:
            low = sheet.lines("value", x, low, [share.text], of=share.id)
        bottoms.append(low)
    return max(bottoms) + 6


def part_of_bar(
    sheet: Sheet, row: Row, start: float, end: float, middle: float, height: float
) -> None:
    """One stretch of the bar, in data units from where the part before it ends."""
    look = marks.look(row)
    inset = 0.75 if look.fill != look.stroke else 0
    sheet.add(
        "parts",
        {"of": row.id, "value": end, "start": start, "amount": row.value, "text": row.text, "bound": row.bound,
         "y": middle - height / 2 + inset, "y2": middle + height / 2 - inset, "fill": look.fill,
         "stroke": look.stroke if inset else "none", "dash": list(look.dash)},
    )  # fmt: skip
    if start == 0:
        sheet.ends(
            row, middle, marks.end(row.bound, height / 2, sheet.across(end) - sheet.across(0))
        )


def brace(sheet: Sheet, whole: Row, top: float, right: float) -> float:
    """The whole under a bracket as long as the bar, with its open end where it has one."""
    y = top + 6
    sheet.line("link", 1, top, 1, y)
    sheet.line("link", 1, y, right, y)
    sheet.line("link", right, top, right, y)
    for shape in marks.end(whole.bound, 4):
        sheet.glyph(right, y, shape.path, colour("muted"), of=whole.id)
    words = whole.name + sheet.drawing.words.marks.colon
    width = sheet.measure("label", words)
    total = width + sheet.measure("value", whole.text)
    if total < sheet.width:
        x = (sheet.width - total) / 2
        sheet.text("label", x, y + 18, words)
        sheet.text("value", x + width, y + 18, whole.text, of=whole.id)
        return y + 30
    bottom = sheet.lines(
        "label", sheet.width / 2, y + 8, sheet.wrap("label", whole.name, sheet.width), "center"
    )
    return sheet.lines("value", sheet.width / 2, bottom, [whole.text], "center", whole.id) + 4

"""One indicator over time: points on an axis from zero, joined only where no period is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, groupby, pairwise
from typing import TYPE_CHECKING

from ...model import Figure, Observation, Site
from .. import marks
from ..drawings import Drawing, Row
from ..form import Complaint, Form, Takes
from ..points import labelled, middle, say, stretch
from ..rows import notes
from ..scale import Scale, round_step
from ..sheet import Sheet
from ..theme import colour

if TYPE_CHECKING:
    import altair as alt


class PointSeries(Form):
    takes = Takes(2, 60, one_unit=True, negative=True, dated=True)
    free = ("period",)
    example = """
        form: point_series
        observations: [trade-2022, trade-2023, trade-2024, trade-2026, trade-2027]
    """

    def lacking(self, site: Site, figure: Figure) -> Iterator[Complaint]:
        """A place on the axis."""
        if not any(site.observations[id_].period for id_ in figure.observations):
            yield "no value has a period", "show values that have one"

    def misleading(
        self, site: Site, figure: Figure, shown: Sequence[Observation]
    ) -> Iterator[Complaint]:
        """One indicator over distinct periods."""
        if len({o.indicator for o in shown}) > 1:
            names = ", ".join(dict.fromkeys(o.indicator for o in shown))
            yield f"the points are of several indicators: {names}", "show one indicator"
        seen: dict[object, str] = {}
        for o in shown:
            if o.period is not None and (first := seen.setdefault(o.period.span, o.id)) != o.id:
                yield f"{first} and {o.id} are of the same period", "show one value a period"

    def kind(self, drawing: Drawing) -> str:
        """Ranks have no zero."""
        return f"{self.name}.rank" if drawing.rows[0].kind == "rank" else self.name

    def chart(self, drawing: Drawing) -> alt.LayerChart:
        """The points in order of time; every value labelled where there is room, else first, last and our own."""
        sheet = Sheet(drawing)
        rows = sorted((r for r in drawing.rows if r.period), key=stretch)
        height = 210 if drawing.narrow else 260
        top, bottom = 46.0, float(height - 30)
        values = [r.value for r in rows]
        low, high = min(0.0, *values), max(0.0, *values) or 1
        years = [middle(r) for r in rows]
        sheet.across = Scale(years[0], years[-1], 12, sheet.width - 16)
        sheet.upright = True
        ranks = rows[0].kind == "rank"  # the first stands highest, and there is no zero
        sheet.up = (
            Scale(1, max(high, 2), top, bottom - 20) if ranks else Scale(low, high, bottom, top)
        )
        floor = bottom if ranks else sheet.up(0)
        sheet.line("hair" if ranks else "zero", 0, floor, sheet.width, floor)
        if ranks:
            top_line(sheet, rows[0])
        joined(sheet, rows)
        spoken = labelled(sheet, rows)
        if len(spoken) < len(rows) and not ranks:
            levels(sheet, rows[0])
        for index, row in enumerate(rows):
            point(sheet, row, years[index])
            if row.id in spoken:
                say(sheet, rows, index)
        end = ticks(sheet, rows, years, bottom)
        end = sources(sheet, drawing, end)
        return sheet.chart(sheet.key(end, marks.kinds(tuple(rows))))


def joined(sheet: Sheet, rows: list[Row]) -> None:
    """A line between neighbours of one status whose periods follow each other; a gap stays a gap.

    Parts of a year are joined to parts and whole years to years, whoever reports them.
    """

    def alike(row: Row) -> tuple[str, int]:
        start, end = stretch(row)
        return row.status, round((end - start) * 100)

    for before, after in chain.from_iterable(
        pairwise(group) for _, group in groupby(sorted(rows, key=alike), key=alike)
    ):
        (start, end), (then, _) = stretch(before), stretch(after)
        if abs(then - end) < 0.01:
            role = "faint" if after.status == "context" else "path"
            sheet.line(
                role,
                sheet.across((start + end) / 2),
                sheet.up(before.value),
                sheet.across(middle(after)),
                sheet.up(after.value),
            )


def point(sheet: Sheet, row: Row, year: float) -> None:
    """One point and its bound mark."""
    look = marks.look(row)
    radius = 4.5 if row.status == "context" else 6.5
    k = f"{radius:g}"
    data = {"of": row.id, "value": row.value, "year": year, "text": row.text, "bound": row.bound}
    path = f"M{k},0A{k},{k},0,1,1,-{k},0A{k},{k},0,1,1,{k},0Z"
    fill = colour("paper") if row.status == "target" or row.weak else look.fill
    sheet.add("points", data | {"shape": path, "fill": fill, "stroke": look.stroke})
    for shape in marks.halo(row.bound, radius, upward=row.kind != "rank"):
        sheet.add("ends", data | {"shape": shape.path, "fill": "none", "stroke": look.stroke})


def top_line(sheet: Sheet, row: Row) -> None:
    """Where the first place would stand."""
    words, y = sheet.drawing.words, sheet.up(1)
    sheet.line("hair", 0, y, sheet.width, y)
    sheet.text("note", 0, y - 9, words.axis(Decimal(1), words.site.units[row.unit]))


def levels(sheet: Sheet, row: Row) -> None:
    """A few faint lines at round values, where not every point carries its own."""
    words = sheet.drawing.words
    step = round_step(sheet.up.high / 3)
    level = step
    while float(level) < sheet.up.high * 0.97:
        y = sheet.up(float(level))
        sheet.line("hair", 0, y, sheet.width, y)
        sheet.text("note", 0, y - 9, words.axis(level, words.site.units[row.unit]))
        level += step


def ticks(sheet: Sheet, rows: list[Row], years: list[float], bottom: float) -> float:
    """The periods under the axis, as many as fit, the last one always."""
    last = float("inf")
    years_only = any(is_year(r) for r in rows)
    for row, at in sorted(zip(rows, years, strict=True), key=lambda pair: -pair[1]):
        said = str(row.period) if years_only else row.when
        if years_only and not is_year(row):
            continue  # a part of a year that has a tick, or stands between two
        x, width = sheet.across(at), sheet.measure("note", said)
        centre = min(max(x, width / 2), sheet.width - width / 2)
        sheet.line("hair", x, bottom, x, bottom + 5)
        if centre + width / 2 + 8 < last:
            sheet.text("note", centre, bottom + 15, said, "center")
            last = centre - width / 2
    return bottom + 24


def is_year(row: Row) -> bool:
    """Whether a row is of one whole year, written as such."""
    return row.period is not None and str(row.period).isdecimal()


def sources(sheet: Sheet, drawing: Drawing, top: float) -> float:
    """Points without a period have no place on the axis: they are named under it."""
    for row, note in zip(drawing.rows, notes(drawing), strict=True):
        if row.period is None:
            sheet.dot(6, top + 12, 4.5, "none", colour("muted"), row.id)
            width = sheet.text("note", 18, top + 12, f"{row.name} · {note}")
            sheet.text("label", 26 + width, top + 12, row.text, of=row.id)
            top += 22
    return top

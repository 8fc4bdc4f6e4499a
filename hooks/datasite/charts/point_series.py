"""One indicator over time: points on an axis from zero, joined only where no period is missing."""

from __future__ import annotations

import altair as alt

from . import marks
from .drawing import Drawing, Row
from .periods import span
from .rows import notes
from .sheet import Scale, Sheet
from .theme import colour

LABELS = 8


def chart(drawing: Drawing) -> alt.LayerChart:
    """The points in order of time; every value labelled where there is room, else first, last and our own."""
    sheet = Sheet(drawing)
    rows = sorted((r for r in drawing.rows if r.period), key=lambda r: span(r.period or ""))
    height = 210 if drawing.narrow else 260
    top, bottom = 46.0, float(height - 30)
    values = [r.value for r in rows]
    low, high = min(0.0, *values), max(0.0, *values) or 1
    years = [middle(r) for r in rows]
    inset = max(sheet.measure("value", r.number) for r in (rows[0], rows[-1])) / 2 + 4
    sheet.across = Scale(years[0], years[-1], inset, sheet.width - inset)
    sheet.up = Scale(low, high, bottom, top)
    sheet.line("zero", 0, sheet.up(0), sheet.width, sheet.up(0))
    joined(sheet, rows)
    spoken = labelled(sheet, rows)
    for row, year in zip(rows, years, strict=True):
        point(sheet, row, year, row.id in spoken)
    end = ticks(sheet, rows, years, bottom)
    end = sources(sheet, drawing, end)
    return sheet.chart(sheet.key(end, marks.kinds(tuple(rows))))


def middle(row: Row) -> float:
    """The middle of a row's period."""
    start, end = span(row.period or "")
    return (start + end) / 2


def joined(sheet: Sheet, rows: list[Row]) -> None:
    """A line between neighbours of one source whose periods follow each other; a gap stays a gap."""
    assert sheet.across is not None  # noqa: S101
    assert sheet.up is not None  # noqa: S101
    for before, after in zip(rows, rows[1:], strict=False):
        (start, end), (then, _) = span(before.period or ""), span(after.period or "")
        if abs(then - end) < 0.01 and before.source == after.source and before.status == after.status:
            role = "faint" if after.status == "context" else "path"
            sheet.line(role, sheet.across((start + end) / 2), sheet.up(before.value), sheet.across(middle(after)), sheet.up(after.value))


def labelled(sheet: Sheet, rows: list[Row]) -> set[str]:
    """Which points carry their value: all where they fit, else the ends, the article's and bounded ones."""
    assert sheet.across is not None  # noqa: S101
    wide = max(sheet.measure("value", r.number) for r in rows) + 10
    places = [sheet.across(middle(r)) for r in rows]
    if all(b - a >= wide for a, b in zip(places, places[1:], strict=False)):
        return {r.id for r in rows}
    wanted = [r for r in rows if r.status != "context" or r.bound != "exact" or r in (rows[0], rows[-1])]
    kept: list[Row] = []
    for row in sorted(wanted, key=lambda r: (r.status == "context", r is not rows[-1])):
        if all(abs(sheet.across(middle(row)) - sheet.across(middle(k))) >= wide for k in kept):
            kept.append(row)
    return {r.id for r in kept}


def point(sheet: Sheet, row: Row, year: float, spoken: bool) -> None:
    """One point, its bound mark, and its value above it."""
    assert sheet.across is not None  # noqa: S101
    assert sheet.up is not None  # noqa: S101
    look = marks.look(row.status)
    radius = 4.5 if row.status == "context" else 6.5
    k = f"{radius:g}"
    data = {"of": row.id, "value": row.value, "year": year, "text": row.text, "bound": row.bound}
    path = f"M{k},0A{k},{k},0,1,1,-{k},0A{k},{k},0,1,1,{k},0Z"
    fill = colour("paper") if row.status == "target" else look.fill
    sheet.add("points", data | {"shape": path, "fill": fill, "stroke": look.stroke})
    for shape in marks.halo(row.bound, radius, upward=True):
        sheet.add("ends", data | {"shape": shape.path, "fill": "none", "stroke": look.stroke})
    if spoken:
        lift = 16 + (14 if row.bound in ("over", "at_least") else 6 if row.bound in ("under", "about") else 0)
        role = "value" if row.status != "context" else "label"
        sheet.text(role, sheet.across(year), sheet.up(row.value) - lift, row.number, "center", row.id)


def ticks(sheet: Sheet, rows: list[Row], years: list[float], bottom: float) -> float:
    """The periods under the axis, as many as fit, the last one always."""
    assert sheet.across is not None  # noqa: S101
    last = float("inf")
    for row, year in sorted(zip(rows, years, strict=True), key=lambda pair: -pair[1]):
        x, width = sheet.across(year), sheet.measure("note", row.when)
        centre = min(max(x, width / 2), sheet.width - width / 2)
        sheet.line("hair", x, bottom, x, bottom + 5)
        if centre + width / 2 + 8 < last:
            sheet.text("note", centre, bottom + 15, row.when, "center")
            last = centre - width / 2
    return bottom + 24


def sources(sheet: Sheet, drawing: Drawing, top: float) -> float:
    """Points without a period have no place on the axis: they are named under it."""
    for row, note in zip(drawing.rows, notes(drawing), strict=True):
        if row.period is None:
            sheet.dot(6, top + 12, 4.5, "none", colour("muted"), row.id)
            width = sheet.text("note", 18, top + 12, f"{row.name} · {note}")
            sheet.text("label", 26 + width, top + 12, row.text, of=row.id)
            top += 22
    return top

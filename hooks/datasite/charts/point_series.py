"""One indicator over time: points on an axis from zero, joined only where no period is missing."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain, groupby, pairwise

import altair as alt

from ..bound import Bound
from . import marks
from .drawing import Drawing, Row
from .rows import notes
from .scale import Scale, round_step
from .sheet import Sheet
from .theme import Role, colour


def chart(drawing: Drawing) -> alt.LayerChart:
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
    sheet.up = Scale(1, max(high, 2), top, bottom - 20) if ranks else Scale(low, high, bottom, top)
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


def stretch(row: Row) -> tuple[float, float]:
    """Where a dated row's period starts and ends, in years."""
    return row.period.axis if row.period else (0.0, 0.0)


def middle(row: Row) -> float:
    """The middle of a row's period."""
    start, end = stretch(row)
    return (start + end) / 2


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


def labelled(sheet: Sheet, rows: list[Row]) -> set[str]:
    """Which points carry their value: all where they fit, else the title's, our own and the ends."""
    wide = max(sheet.measure(role_of(r), r.text) for r in rows) + 6
    places = [sheet.across(middle(r)) for r in rows]
    if all(b - a >= wide or beside(sheet, rows, n) for n, (a, b) in enumerate(pairwise(places))):
        return {r.id for r in rows}
    wanted = [
        r
        for r in rows
        if r.titled
        or r.status != "context"
        or r.bound is not Bound.EXACT
        or r in (rows[0], rows[-1])
    ]
    kept: list[Row] = []
    for row in sorted(
        wanted, key=lambda r: (not r.titled, r.status == "context", r is not rows[-1])
    ):
        if all(abs(sheet.across(middle(row)) - sheet.across(middle(k))) >= wide for k in kept):
            kept.append(row)
    for row in rows:  # others where neither neighbour is near
        x, half = sheet.across(middle(row)), sheet.measure("label", row.text) / 2 + 9
        near = [abs(x - p) for p in places if p != x] + [
            abs(x - sheet.across(middle(k))) - wide / 2 for k in kept
        ]
        if row not in kept and min(near) >= half:
            kept.append(row)
    return {r.id for r in kept}


def role_of(row: Row) -> Role:
    """How a point's value is set."""
    return "label" if row.status == "context" and not row.subject else "value"


def beside(sheet: Sheet, rows: list[Row], index: int) -> bool:
    """Whether a point and the next stand so near that both values go to the right of them, one over the other."""
    if not 0 <= index < len(rows) - 1:
        return False
    one, other = rows[index], rows[index + 1]
    x, y = (sheet.across(middle(r)) for r in (one, other))
    far = abs(sheet.up(one.value) - sheet.up(other.value)) >= 20
    room = sheet.across(middle(rows[index + 2])) - 12 if index + 2 < len(rows) else sheet.width
    return y - x < 24 and far and y + 10 + sheet.measure("value", other.text) < room


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


def say(sheet: Sheet, rows: list[Row], index: int) -> None:
    """A point's value: over it, or under it where the line goes on upwards from the first point."""
    row, last = rows[index], len(rows) - 1
    x, y = sheet.across(middle(row)), sheet.up(row.value)
    role = role_of(row)
    if beside(sheet, rows, index) or beside(sheet, rows, index - 1):
        pair = (
            rows[index : index + 2] if beside(sheet, rows, index) else rows[index - 1 : index + 1]
        )
        sheet.text(role, max(sheet.across(middle(r)) for r in pair) + 11, y, row.text, of=row.id)
        return
    half = sheet.measure(role, row.text) / 2
    lift = -16.0 - {"low": 17, "high": 6, "around": 6}.get(row.bound.side, 0)
    rises = index < last and sheet.up(rows[index + 1].value) < y
    tight = index < last and half > sheet.across(middle(rows[index + 1])) - x - 8
    if rises and (index == 0 or tight) and y + 32 < max(sheet.up.start, sheet.up.end):
        lift = 18.0
    centre = min(max(x, half), sheet.width - half)
    sheet.text(role, centre, y + lift, row.text, "center", row.id)


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

"""Where points over time stand and which of them carry their value, so that no two are written into each other."""

from __future__ import annotations

from itertools import pairwise

from ..bound import Bound
from .drawings import Row
from .sheet import Sheet
from .theme import Role


def stretch(row: Row) -> tuple[float, float]:
    """Where a dated row's period starts and ends, in years."""
    return row.period.axis if row.period else (0.0, 0.0)


def middle(row: Row) -> float:
    """The middle of a row's period."""
    start, end = stretch(row)
    return (start + end) / 2


def role_of(row: Row) -> Role:
    """How a point's value is set."""
    return "label" if row.status == "context" and not row.subject else "value"


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


def beside(sheet: Sheet, rows: list[Row], index: int) -> bool:
    """Whether a point and the next stand so near that both values go to the right of them, one over the other."""
    if not 0 <= index < len(rows) - 1:
        return False
    one, other = rows[index], rows[index + 1]
    x, y = (sheet.across(middle(r)) for r in (one, other))
    far = abs(sheet.up(one.value) - sheet.up(other.value)) >= 20
    room = sheet.across(middle(rows[index + 2])) - 12 if index + 2 < len(rows) else sheet.width
    return y - x < 24 and far and y + 10 + sheet.measure("value", other.text) < room


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

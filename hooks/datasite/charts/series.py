"""Values over time: lines joined where periods follow each other, dotted over gaps, dashed to a forecast."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt

from . import looks
from .annotations import noted
from .axes import axis, levels, times
from .bands import OUTLINE
from .drawings import Drawing
from .grammar import finish
from .joined import join
from .labels import width
from .plane import Plane, Point, plane, points
from .rows import Row
from .series_key import sources
from .series_labels import RADIUS, diameter, label, room_after
from .series_layers import called, drawn, opened, ranges, through, written
from .series_text import (
    CLEAR,
    at_foot,
    call,
    name_lines,
    reference,
)
from .whiskers import CAP

PANEL, OVER = 170, 36  # how high a panel is, and the room in it over its points, in pixels


def named_ends(drawing: Drawing, given: Sequence[Point]) -> dict[str, Point]:
    """Where several lines are drawn, the last point of each by its name."""
    last = {p.record["line"]: p for p in given}
    return last if len(last) > 1 else {}


def draw(drawing: Drawing) -> alt.LayerChart:
    """The chart of the dated rows; what options name are lines through it."""
    given, left_open = points(drawing), points(drawing, symbols=True)
    join(given)
    others = list(drawing.named.values())
    named = named_ends(drawing, given)
    ends = {name for each in drawing.alike for name in named_ends(each, points(each))}
    names = [line for name in ends for line in name_lines(drawing, name)]
    after = max((width(drawing, "label", line) for line in names), default=0.0)
    dated = sorted([*given, *left_open], key=lambda p: p.middle)
    beside = (p for each in drawing.alike for p in points(each, symbols=None))
    every = sorted(beside, key=lambda p: p.middle)
    height = 240 if not drawing.narrow else PANEL if drawing.beside else 190
    long = drawing.width - (2 * OUTLINE if others else 0)
    over = OVER if drawing.beside else 0
    on = plane(every, others, long, height, after, over)
    if not names and (after := room_after(drawing, given, on)):
        on = plane(every, others, long, height, after, over)
    if on.below:  # on which side of zero a point is must be seen: the words stand before all points
        known = levels(drawing, given[0].row, on).values()
        before = max(width(drawing, "note", word) for word in known)
        on = plane(every, others, long, height, after, over, before)
    levels_ = named_levels(drawing, on, given[0].row, others)
    call(drawing, named, on)
    symbols = list(at_foot(drawing, left_open, on, levels_))
    label(drawing, given, on, levels_, others, symbols)
    rows = [p.record for p in dated] + [reference(drawing, row) for row in others]
    x = alt.X("middle:T", scale=on.time, axis=times(drawing, every, on))
    y = alt.Y("value:Q", scale=on.scale, axis=axis(levels_, on))
    key = sources(drawing, given)
    for p in given if key else ():
        if p.row.outside and "path" in p.record:
            p.record["path"] = looks.line(not p.record["path"].endswith(looks.BESIDE), outside=True)
    size = diameter(given, on, told=key is not None)
    layers = [*through(others, y), *ranges(rows, x, on, min(CAP, size + 3))]
    layers += [*drawn(rows, x, y, size, key), *written(rows, x, y)]
    layers += [*(called(x, y) if named else ()), *noted(rows, x, y)]
    layers += opened(x, on) if symbols else []
    made = finish(layers, rows, on.width, on.height)
    if key:  # else the scales of fills and dashes have no part in it
        made.resolve.scale.fill = made.resolve.scale.strokeDash = "independent"
    return made


def named_levels(drawing: Drawing, on: Plane, of: Row, others: Sequence[Row]) -> dict[float, str]:
    """The levels whose words are free of all points and of lines through the chart."""
    given = [p for each in drawing.alike for p in points(each)]
    return {
        level: word
        for level, word in levels(drawing, of, on).items()
        if all(abs(on.y(level) - on.y(row.value)) > CLEAR for row in others)
        and all(clear(drawing, on, p, level, word) for p in given)
    }


def clear(drawing: Drawing, on: Plane, point: Point, level: float, word: str) -> bool:
    """Whether the word of a level, over its line at the left, is free of a point and its mark."""
    reach = (on.y(level) - on.y(value) for value in point.reach)
    near = on.x(point.middle) <= width(drawing, "note", word) + RADIUS
    return not near or max(up := [*reach]) <= -RADIUS or min(up) >= CLEAR

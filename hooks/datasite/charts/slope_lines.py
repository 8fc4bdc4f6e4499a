"""Two times side by side: a line for each thing, its values at both ends, its name beside the later one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from . import looks
from .annotations import beside, noted
from .axes import chosen
from .bars import square
from .drawings import Drawing
from .grammar import WEIGHT, base, finish, look, text
from .labels import LEADING, broken, width
from .layers import dots, leaders, rule
from .placing import Spot, stroke
from .plane import Point
from .series_layers import leaping, over
from .slope_ends import ASIDE, FAR, LED, PHONE, VALUE, End, ends, furthest, height, moves
from .theme import Role, colour

LATER = "isValid(datum.from_value)"  # of the two values of a line
ABOVE = 20.0  # from the plot to the times over it: a mark of a bound has room


def draw(drawing: Drawing) -> alt.LayerChart:
    """The chart of the pairs of rows."""
    before, after = sides = ends(drawing)
    when = [time(drawing, side[0].point) for side in sides]
    every = [ends(each) for each in drawing.beside] or [sides]
    most = max(end.point.value for pair in every for side in pair for end in side) or 1
    high = height([side for pair in every for side in pair], most)
    far = any(furthest(side, high, most) > FAR for pair in every for side in pair)
    aside = LED if far else ASIDE
    left, right = (
        max(of.half, *(aside + end.reach for pair in every for end in pair[at]))
        for at, of in enumerate(when)
    )
    for side in sides:
        for end, down in zip(side, moves(side, high, most), strict=True):
            end.write(aside, down)
    plot = (drawing.width - left - right, high)
    annotate(drawing, sides, plot, most, (left, right))
    rows = [end.point.record for line in zip(before, after, strict=True) for end in line]
    rows.sort(key=lambda row: not row["look"].endswith(looks.BESIDE))  # what it is about on top
    x = alt.X("middle:T", axis=times(when), scale=scale(when))
    y = alt.Y("value:Q", axis=None, scale=alt.Scale(domain=[0, most], nice=False))
    at = {"x": x, "y": y}
    lines = base(LATER).mark_rule(strokeWidth=2, aria=False)
    layers = [
        rule({"y": alt.YDatum(0)}),  # where the values start
        lines.encode(**leaping("from"), **look(rows, "stroke", "strokeDash")),
        *dots(rows, over, at, size=square(6)),
        *leaders(rows, "lead", at, "muted", 0.75),  # to words that stand far from their points
        *written(x, y),
        *noted(rows, x, y),
    ]
    return finish(layers, rows, *plot)


def annotate(
    drawing: Drawing,
    sides: Sequence[Sequence[End]],
    plot: tuple[float, float],
    most: float,
    aside: tuple[float, float],
) -> None:
    """Writes what is said at points, between the lines or under all of them."""
    points, taken, low = {}, [], plot[1]
    for x, side in zip((0, plot[0]), sides, strict=True):
        for end in side:
            spot = Spot(x, plot[1] * (1 - end.point.value / most), 0, 0, 0)
            points[end.point.row.id] = (end.point.record, spot)
            taken.append(spot.dot)
            low = max(low, spot.y + end.point.record["said_dy"] + end.tall)
    for before, after in zip(*sides, strict=True):
        taken += stroke(points[before.point.row.id][1], points[after.point.row.id][1])
    beside(drawing, points, taken, plot, (-aside[0], low, plot[0] + aside[1], low))


def written(x: alt.X, y: alt.Y) -> list[Any]:
    """The earlier values before their points, the later ones and the names after theirs."""
    told: tuple[tuple[str, str, str, Role], ...] = (
        (f"!{LATER}", "right", "said", "value"),
        (LATER, "left", "said", "value"),
        (LATER, "left", "heading", "label"),
    )
    found = []
    for test, align, field, kind in told:
        bold = {"fontWeight": WEIGHT} if kind == "value" else {}
        dx, dy = (alt.ExprRef(f"datum.{field}_d{way}") for way in "xy")
        mark = base(test).mark_text(
            align=align, baseline="middle", dx=dx, dy=dy, **text(kind, lineHeight=LEADING, **bold)
        )  # fmt: skip
        found.append(mark.encode(x=x, y=y, text=f"{field}:N"))
    return found


@dataclass(frozen=True)
class Time:
    """A time as scales take it, what it is called, in lines that fit, and half of how wide that is."""

    at: int
    lines: tuple[str, ...]
    half: float


def time(drawing: Drawing, point: Point) -> Time:
    """The time of a value."""
    lines = broken(drawing, "note", point.row.when, PHONE if drawing.narrow else VALUE)
    half = max(width(drawing, "note", line) for line in lines) / 2
    return Time(int(point.middle.timestamp() * 1000), lines, half)


def scale(when: Sequence[Time]) -> alt.Scale:
    """The scale from the earlier time to the later."""
    return alt.Scale(type="utc", domain=[of.at for of in when], nice=False)


def times(when: Sequence[Time]) -> alt.Axis:
    """The two times over the plot, each with a faint line to zero."""
    called = chosen({of.at: "\n".join(of.lines) for of in when})
    more = max(len(of.lines) for of in when) - 1
    return alt.Axis(
        orient="top", offset=ABOVE + more * LEADING, values=[of.at for of in when],
        labelExpr=f"split({called}, '\\n')", grid=True, gridColor=colour("rule"),
        labelFlush=False, labelOverlap=False, title=None,
    )  # fmt: skip

"""Two times side by side: a line for each thing, its values at both ends, its name beside the later one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from statistics import fmean
from typing import Any

import altair as alt

from . import looks
from .annotations import beside, noted
from .axes import chosen
from .drawings import Drawing
from .grammar import WEIGHT, base, finish, look, shape, text
from .labels import LEADING, broken, role, width
from .placing import Spot, stroke
from .plane import Point, points
from .series_layers import dots
from .theme import Role, colour
from .values import Record, highlighted

ASIDE = 14.0  # from a point to what is written of it, in pixels
BETWEEN = 8.0  # from a value to the name beside it
GAP = 5.0  # between what is written of two lines
ABOVE = 20.0  # from the plot to the times over it: a mark of a bound has room
LEAST, STEP = 200.0, 20.0  # how high the plot is: higher where words would go far from their points
MORE, MOST = 35.0, 480.0  # by so much for each line, and up to this
FAR = 6.0  # words that are moved further are led to
LED = 30.0  # and have so much room before them
VALUE, NAME = 150.0, 190.0  # the room of a value and of a name
PHONE = 92.0  # and of both on a phone, where the name stands under its value


@dataclass(frozen=True)
class End:
    """A value at an end of a line: what is written beside it, in lines that fit, and how wide that is."""

    point: Point
    value: tuple[str, ...]
    name: tuple[str, ...]
    wide: tuple[float, float]  # of value and name
    stacked: bool
    later: bool

    @property
    def tall(self) -> float:
        """How high all of it is."""
        heights = len(self.value), len(self.name)
        return LEADING * (sum(heights) if self.stacked else max(heights))

    @property
    def reach(self) -> float:
        """How far from the point it goes."""
        value, name = self.wide
        beside = value + BETWEEN + name if name else value
        return max(self.wide) if self.stacked else beside

    def write(self, aside: float, down: float) -> None:
        """Writes it into the record, so far beside the point, the first line so far under it."""
        of, value = self.point.record, len(self.value) * LEADING
        of |= {"said": "\n".join(self.value), "said_dy": round(down, 1)}
        of["said_dx"] = aside if self.later else -aside
        if self.name:
            at = (0.0, value) if self.stacked else (self.wide[0] + BETWEEN, 0.0)
            of |= {"heading": "\n".join(self.name), "heading_dx": round(aside + at[0], 1)}
            of["heading_dy"] = round(down + at[1], 1)
        if aside == LED:
            way = 1 if self.later else -1
            of["lead"] = f"M{way * ASIDE / 2:g},0L{way * (LED - 3):g},{down:.1f}"


def slope(drawing: Drawing) -> alt.LayerChart:
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
    layers = [zero(), joined(rows), *dots(rows, x, y, lambda share: (12 * share) ** 2)]
    return finish([*layers, *leads(rows, x, y), *written(x, y), *noted(rows, x, y)], rows, *plot)


def height(sides: Sequence[Sequence[End]], most: float) -> float:
    """How high the plot is: as low as leaves all words near their points, and no higher than is read at a glance."""
    high = max(LEAST, *(sum(end.tall + GAP for end in side) for side in sides))
    limit = min(LEAST + MORE * max(map(len, sides)), MOST)
    while high < limit and any(furthest(side, high, most) > FAR for side in sides):
        high += STEP
    return high


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


def ends(drawing: Drawing) -> tuple[list[End], list[End]]:
    """The earlier values and the later ones; what the chart is about is whole lines."""
    known, about = (
        {p.row.id: p for p in points(drawing)},
        highlighted([row for each in drawing.alike for row in each.rows]),
    )
    found: tuple[list[End], list[End]] = [], []
    for before, after in zip(drawing.rows[::2], drawing.rows[1::2], strict=True):
        pair = known[before.id], known[after.id]
        for end in pair:
            end.record["look"] = looks.name(end.row, bool(about & {before.id, after.id}))
        earlier = pair[0].record
        pair[1].record.update(from_middle=earlier["middle"], from_value=earlier["value"])
        found[0].append(ending(drawing, pair[0], ""))
        found[1].append(ending(drawing, pair[1], title(drawing, pair[1])))
    return found


def ending(drawing: Drawing, point: Point, name: str) -> End:
    """What is written at an end of a line."""
    value, narrow = role(point.record), drawing.narrow
    said = broken(drawing, value, point.row.label, PHONE if narrow else VALUE)
    called = broken(drawing, "label", name, PHONE if narrow else NAME)

    def wide(kind: Role, lines: tuple[str, ...]) -> float:
        return max((width(drawing, kind, line) for line in lines), default=0)

    return End(point, said, called, (wide(value, said), wide("label", called)), narrow, bool(name))


def title(drawing: Drawing, point: Point) -> str:
    """What a line is called: its name, with its area where there are several, or that alone where names are one."""
    row, several = point.row, len({row.area for row in drawing.rows}) > 1
    if several and len({row.name for row in drawing.rows}) == 1:
        return row.area
    return drawing.dotted([row.name, row.area if several and row.area not in row.name else ""])


def moves(side: Sequence[End], high: float, most: float) -> list[float]:
    """How far under its point each end's words begin: as near as the others leave room, none above the plot."""
    at = [high * (1 - end.point.value / most) for end in side]
    order = sorted(range(len(side)), key=lambda n: at[n])
    steps = [0.0, *accumulate(side[n].tall + GAP for n in order[:-1])]
    heaps: list[
        list[float]
    ] = []  # what touches moves together, to the mean of where each would stand
    for n, step in zip(order, steps, strict=True):
        heaps.append([at[n] - step])
        while len(heaps) > 1 and fmean(heaps[-2]) >= fmean(heaps[-1]):
            heaps[-2:] = [heaps[-2] + heaps[-1]]
    moved = [max(fmean(heap), 0) for heap in heaps for _ in heap]
    down = {n: move + step - at[n] for n, move, step in zip(order, moved, steps, strict=True)}
    return [down[n] for n in range(len(side))]


def furthest(side: Sequence[End], high: float, most: float) -> float:
    """How far the words of an end stand from its point at most, in pixels."""
    return max(abs(down) for down in moves(side, high, most))


# what is drawn


def zero() -> Any:
    """Where the values start."""
    mark = base().mark_rule(strokeWidth=1.25, aria=False)
    return mark.encode(y=alt.YDatum(0), color=alt.value(colour("ink")))


def joined(rows: Sequence[Record]) -> Any:
    """The lines, each in the look of its later value."""
    mark = base().transform_filter("isValid(datum.from_value)").mark_rule(strokeWidth=2, aria=False)
    along = {"x": "from_middle:T", "x2": "middle:T", "y": "from_value:Q", "y2": "value:Q"}
    return mark.encode(**along, **look(rows, "stroke", "strokeDash"))


def leads(rows: Sequence[Record], x: alt.X, y: alt.Y) -> list[Any]:
    """Fine lines from points to words that stand far from them."""
    if not (paths := {row["lead"]: row["lead"] for row in rows if "lead" in row}):
        return []
    mark = base().transform_filter("isValid(datum.lead)").mark_point(
        size=4, fill="transparent", stroke=colour("muted"), strokeWidth=0.75, opacity=1, aria=False
    )  # fmt: skip
    return [mark.encode(x=x, y=y, shape=shape("lead", paths))]


def written(x: alt.X, y: alt.Y) -> list[Any]:
    """The earlier values before their points, the later ones and the names after theirs."""
    later = "isValid(datum.from_value)"
    told: tuple[tuple[str, str, str, Role], ...] = (
        (f"!{later}", "right", "said", "value"),
        (later, "left", "said", "value"),
        (later, "left", "heading", "label"),
    )
    found = []
    for test, align, field, kind in told:
        bold = {"fontWeight": WEIGHT} if kind == "value" else {}
        dx, dy = (alt.ExprRef(f"datum.{field}_d{way}") for way in "xy")
        mark = base().transform_filter(test).mark_text(
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

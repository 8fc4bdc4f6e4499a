"""Estimates on one axis: a dot and a whisker for each, its name at the left or above, its value at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from . import looks
from .annotations import noted, under
from .axes import any_steps, chosen
from .bands import AFTER, GAP, MANY, OUTLINE, bands
from .bars import missing, square
from .drawings import Drawing
from .forms.interval import limits
from .grammar import base, finish, text
from .labels import labels, role, widest, width, with_value, words
from .layers import dots, rule, strokes, value_text
from .rows import Row
from .theme import colour
from .values import Record, records
from .whiskers import whiskers

EDGE = 12.0  # from the outermost marks to the ends of the axis, in pixels
SHORTEST = 220.0  # the shortest axis that has names and values beside it
TICK = 100.0  # from level to level of the axis, about
APART = 12.0  # between the words of two levels
VALUED = "isValid(datum.value)"


@dataclass(frozen=True)
class Axis:
    """The scale of values, and the length of the plot, in pixels."""

    low: float
    high: float
    long: float
    count: int  # of its levels: about so many, as Vega chooses them
    words: str  # that they are written in
    grid: bool  # faint lines at the levels, where no words stand in the plot

    def x(self, field: str) -> alt.X:
        """A field on the scale, in the values' unit; the axis stands over the plot."""
        scale = alt.Scale(domain=[self.low, self.high], nice=False, zero=False)
        axis = alt.Axis(
            orient="top", tickCount=self.count, labelExpr=self.words, labelOverlap=True, labelSeparation=APART,
            labelBound=True, grid=self.grid, gridColor=colour("rule"), labelPadding=6, title=None,
        )  # fmt: skip
        return alt.X(f"{field}:Q", scale=scale, axis=axis)


def draw(drawing: Drawing) -> alt.LayerChart:
    """The chart of the rows in their order."""
    rows, said = estimated(drawing), labels(drawing)
    many = len(rows) > MANY
    half = 5.0 if many or drawing.narrow else 6.5
    lead = 0.0 if drawing.narrow else widest(drawing, said) + GAP
    wide = [columns(each, estimated(each)) for each in drawing.alike]
    value, beside = (max(each[at] for each in wide) for at in (0, 1))
    long = drawing.width - lead - GAP - beside
    above = long < SHORTEST
    if above:
        long = drawing.width - lead - OUTLINE
        said = [
            s
            if r["value"] is None and "within" not in r
            else with_value(drawing, s, full(drawing, r))
            for s, r in zip(said, rows, strict=True)
        ]
    on = axis(drawing, long, half)
    at = [(row.value - on.low) / (on.high - on.low) * long for row in drawing.rows]
    below = under(drawing, rows, at, half, long)
    placed = bands(drawing, rows, said, half, 8 if many else 16, below)
    layers = [
        *zero(on, placed.y, half),
        *whiskers(rows, on.x, {"y": placed.y}),
        *dots(
            rows, looks.beside, {"x": on.x("value"), "y": placed.y}, size=square(half), test=VALUED
        ),
        *noted(rows, on.x("value"), placed.y),
    ]
    layers += words(rows, placed.y, -lead)
    layers += missing(rows, placed.y, ranges=not above, x=alt.value(0 if above else long + GAP))
    if not above:
        layers += written(rows, placed.y, long + GAP, value + AFTER)
    return finish(layers, rows, long, placed.height)


def estimated(drawing: Drawing) -> list[Record]:
    """The rows with their intervals in words."""
    rows = records(drawing)
    alike = len({row.level for row in drawing.every if row.within}) == 1
    for record, row in zip(rows, drawing.rows, strict=True):
        if row.within:
            record["within"] = (
                row.within if alike else drawing.words.join_facts([row.within, row.level])
            )
    return rows


def columns(drawing: Drawing, rows: Sequence[Record]) -> tuple[float, float]:
    """How wide the values are that have an interval behind them, and all that stands beside the plot."""
    value = {r["id"]: width(drawing, role(r), r["label"]) for r in rows}
    pairs = [r for r in rows if "within" in r]
    first = max((value[r["id"]] for r in pairs), default=0.0)
    both = first + AFTER + max((width(drawing, "note", r["within"]) for r in pairs), default=0.0)
    return first, max(both, *value.values())


def full(drawing: Drawing, of: Record) -> str:
    """A value with its interval."""
    within = of.get("within") if of["value"] is not None else ""
    return f"{of['label']}{drawing.words.parenthetical(within) if within else ''}"


def axis(drawing: Drawing, long: float, half: float) -> Axis:
    """A scale with room for the marks at both ends, and its levels."""
    shown = [row for row in drawing.every if not row.symbol or row.within]
    low, high = limits(
        [end for row in shown for end in (*(() if row.symbol else (row.value,)), *ends(row))]
    )
    aside = max(half * looks.HALO_REACH[row.bound.side] for row in shown)
    margin = max(EDGE, aside + 2)
    unit = ((high - low) or abs(high) or 1) / (long - 2 * margin)
    low, high = (low and low - margin * unit), (high and high + margin * unit)
    count = max(3, int(long // TICK))
    words = chosen(any_steps(drawing, shown[0], low, high, count))
    return Axis(low, high, long, count, words, grid=not drawing.narrow)


def ends(row: Row) -> Sequence[float]:
    """The ends of a row's interval, if it has one."""
    return () if row.low is None or row.high is None else (row.low, row.high)


def zero(on: Axis, y: alt.Y, half: float) -> list[Any]:
    """The line at zero, where that is on the axis; where words stand between marks, a line for each row."""
    at_zero, there = {"x": alt.XDatum(0)}, on.low <= 0 <= on.high
    if on.grid:
        return [rule(at_zero)] if there else []
    along = {"x": alt.value(0), "x2": alt.value(on.long), "y": y}
    track = rule(along, "rule", VALUED, strokeWidth=1)
    stroke = strokes(at_zero | {"y": y}, 2 * half + 6, test=VALUED, opacity=1)
    return [track, stroke] if there else [track]


def written(rows: Sequence[Record], y: alt.Y, x: float, after: float) -> list[Any]:
    """The values in a column, the intervals in another behind them."""
    within = base(f"isValid(datum.within) && {VALUED}").mark_text(align="left", **text("note"))
    return [
        value_text({"x": alt.value(x), "y": y}, VALUED, align="left"),
        within.encode(x=alt.value(x + after), y=y, text="within:N"),
    ]

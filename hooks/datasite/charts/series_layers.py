"""The layers of a chart over time, drawn from its records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt

from . import looks
from .grammar import WEIGHT, base, look, text
from .labels import LEADING
from .layers import dots, rule, value_text
from .plane import Plane
from .rows import Row
from .series_text import FOOT, NOTE_LEADING
from .values import Record
from .whiskers import WITHIN, whiskers

SMALLEST = 4.0  # of the points of a line, in pixels
PLACED = "isValid(datum.middle)"


def drawn(
    rows: list[Record], x: alt.X, y: alt.Y, across: float, legend: alt.Legend | None
) -> list[Any]:
    """Lines over stretches without a gap, dots over gaps and dashes to forecasts, then points and their bounds.

    A point of the full size is so many pixels `across`.
    """
    at = {"x": x, "y": y}
    line = base("isValid(datum.stretch)").mark_line(aria=False)
    ink = look(rows, "stroke", "strokeWidth", field="path")
    found = [line.encode(**at, detail="stretch:N", **ink)]
    for name, dash in (("from", [1, 4]), ("ahead", [5, 4])):
        if any(f"{name}_middle" in row for row in rows):
            leap = base(f"isValid(datum.{name}_middle)")
            leap = leap.mark_rule(strokeDash=dash, strokeCap="round", aria=False)
            found.append(leap.encode(**leaping(name), **ink))

    def area(share: float) -> float:
        return max(across * share, SMALLEST) ** 2

    return found + dots(rows, over, at, size=area, test=PLACED, legend=legend)


def leaping(before: str) -> dict[str, str]:
    """From where a line leaves off, which fields of that name say, to a point."""
    return {"x": f"{before}_middle:T", "x2": "middle:T", "y": f"{before}_value:Q", "y2": "value:Q"}


def over(bound: str) -> str:
    """The shape of a bound over a point: higher is up."""
    return looks.upward(looks.beside(bound))


def written(rows: list[Record], x: alt.X, y: alt.Y) -> list[Any]:
    """The values that have room, what the chart is about in bold."""
    if not any("label_dy" in row for row in rows):
        return []
    moved: Any = {key: alt.ExprRef(f"datum.label_{key}") for key in ("align", "dx", "dy")}
    at = {"x": x, "y": y}
    return [value_text(at, "isValid(datum.label_dy)", baseline="middle", **moved)]


def called(x: alt.X, y: alt.Y) -> list[Any]:
    """The names of lines at their ends, the subject's in bold."""
    moved = {key: alt.ExprRef(f"datum.called_{key}") for key in ("dx", "dy")}
    look = text("label", fontWeight=WEIGHT, lineHeight=LEADING)
    mark = base("isValid(datum.called)").mark_text(align="left", baseline="middle", **moved, **look)
    return [mark.encode(x=x, y=y, text="called:N")]


def opened(x: alt.X, on: Plane) -> list[Any]:
    """That the source leaves values open."""
    foot = on.height if on.turned or on.cut else on.y(0)
    at = {"x": x, "y": alt.value(round(foot - FOOT, 1))}
    dx = alt.ExprRef("datum.open_dx")
    return [value_text(at, "isValid(datum.open_dx)", role="note", dx=dx)]


def ranges(rows: Sequence[Record], x: alt.X, on: Plane, cap: float) -> list[Any]:
    """Lines from the low to the high end of the interval that the source gives, a stroke so long at both."""

    def scaled(end: str) -> alt.Y:
        return alt.Y(f"{end}:Q", scale=on.scale)

    return whiskers(rows, scaled, {"x": x}, "y", cap, f"{PLACED} && {WITHIN}")


def through(others: Sequence[Row], y: alt.Y) -> list[Any]:
    """Lines through the whole chart, their words over them at the left."""
    if not others:
        return []
    test, ink = "isValid(datum.heading)", "target" if others[0].status == "target" else "muted"
    dashed = {"strokeDash": [6, 3], "strokeWidth": 1.5, "aria": True, "description": "reference"}
    words = value_text(
        {"x": alt.value(0), "y": y}, test, field="heading", role="note", align="left", baseline="bottom",
        dy=alt.ExprRef("datum.heading_dy"), lineHeight=NOTE_LEADING,
    )  # fmt: skip
    return [rule({"y": y}, ink, test, **dashed), words]

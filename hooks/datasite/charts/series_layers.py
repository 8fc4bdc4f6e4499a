"""The layers of a chart over time, drawn from its records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import altair as alt

from . import looks
from .grammar import WEIGHT, base, bound_marks, known, look, outline, text
from .plane import Plane
from .rows import Row
from .series_text import FOOT, NAME_LEADING, NOTE_LEADING
from .theme import colour
from .values import Record

SMALLEST = 4.0  # of the points of a line, in pixels


def drawn(
    rows: list[Record], x: alt.X, y: alt.Y, across: float, legend: alt.Legend | None
) -> list[Any]:
    """Lines over stretches without a gap, dots over gaps and dashes to forecasts, then points and their bounds.

    A point of the full size is so many pixels `across`.
    """
    at = {"x": x, "y": y}
    line = base().transform_filter("isValid(datum.stretch)").mark_line(aria=False)
    ink = look(rows, "stroke", "strokeWidth", field="path")
    found = [line.encode(**at, detail="stretch:N", **ink)]
    for name, dash in (("from", [1, 4]), ("ahead", [5, 4])):
        if any(f"{name}_middle" in row for row in rows):
            leap = base().transform_filter(f"isValid(datum.{name}_middle)")
            leap = leap.mark_rule(strokeDash=dash, strokeCap="round", aria=False)
            found.append(
                leap.encode(
                    x=f"{name}_middle:T",
                    x2="middle:T",
                    y=f"{name}_value:Q",
                    y2="value:Q",
                    **ink,
                )
            )
    return found + dots(rows, x, y, lambda share: max(across * share, SMALLEST) ** 2, legend)


def dots(
    rows: list[Record],
    x: alt.X,
    y: alt.Y,
    area: Callable[[float], float],
    legend: alt.Legend | None = None,
) -> list[Any]:
    """The points, of that area by their share of the full size, and the marks of their bounds over or under them."""
    full = look(rows, "fill", "stroke", *outline(rows), "size", size=area, legend=legend)
    dot = (
        base()
        .transform_filter("isValid(datum.middle)")
        .mark_point(style="quantity", strokeWidth=1.75, opacity=1)
    )
    found = [dot.encode(x=x, y=y, **full, **known(rows))]
    test = "isValid(datum.middle) && "
    return found + bound_marks(rows, over, {"x": x, "y": y}, size=area, test=test)


def over(bound: str) -> str:
    """The shape of a bound over a point: higher is up."""
    return looks.upward(looks.beside(bound))


def written(rows: list[Record], x: alt.X, y: alt.Y) -> list[Any]:
    """The values that have room, what the chart is about in bold."""
    if not any("label_dy" in row for row in rows):
        return []
    mark = base().transform_filter("isValid(datum.label_dy)").mark_text(
        baseline="middle", align=alt.ExprRef("datum.label_align"), dx=alt.ExprRef("datum.label_dx"),
        dy=alt.ExprRef("datum.label_dy"), **text("value", fontWeight=WEIGHT, aria=True),
    )  # fmt: skip
    return [mark.encode(x=x, y=y, text="label:N", description="id:N")]


def called(x: alt.X, y: alt.Y) -> list[Any]:
    """The names of lines at their ends, the subject's in bold."""
    mark = (
        base()
        .transform_filter("isValid(datum.called)")
        .mark_text(
            align="left", baseline="middle", dx=alt.ExprRef("datum.called_dx"), dy=alt.ExprRef("datum.called_dy"),
            **text("label", fontWeight=WEIGHT, lineHeight=NAME_LEADING),
        )
    )  # fmt: skip
    return [mark.encode(x=x, y=y, text="called:N")]


def opened(x: alt.X, on: Plane) -> list[Any]:
    """That the source leaves values open."""
    foot = on.height if on.turned or on.cut else on.y(0)
    mark = base().transform_filter("isValid(datum.open_dx)")
    mark = mark.mark_text(dx=alt.ExprRef("datum.open_dx"), **text("note", aria=True))
    at = alt.value(round(foot - FOOT, 1))
    return [mark.encode(x=x, y=at, text="label:N", description="id:N")]


def ranges(rows: Sequence[Record], x: alt.X, on: Plane, cap: float) -> list[Any]:
    """Lines from the low to the high end of the interval that the source gives, a stroke so long at both."""
    if not any("within" in row and "middle" in row for row in rows):
        return []
    own = look(rows, "stroke", "strokeDash")
    found = base().transform_filter("isValid(datum.middle) && isValid(datum.within)")
    low, high = (alt.Y(f"{end}:Q", scale=on.scale) for end in ("low", "high"))
    tick = found.mark_tick(orient="horizontal", size=cap, thickness=2, opacity=1, aria=False)
    rule = found.mark_rule(strokeWidth=2, aria=False).encode(x=x, y=low, y2="high:Q", **own)
    return [rule, *(tick.encode(x=x, y=end, color=own["stroke"]) for end in (low, high))]


def through(others: Sequence[Row], y: alt.Y) -> list[Any]:
    """Lines through the whole chart, their words over them at the left."""
    if not others:
        return []
    named = base().transform_filter("isValid(datum.heading)")
    rule = named.mark_rule(strokeDash=[6, 3], strokeWidth=1.5, description="reference")
    dy, look = alt.ExprRef("datum.heading_dy"), text("note", lineHeight=NOTE_LEADING, aria=True)
    words = named.mark_text(align="left", baseline="bottom", dy=dy, **look)
    ink = alt.value(colour("target" if others[0].status == "target" else "muted"))
    return [
        rule.encode(y=y, color=ink),
        words.encode(x=alt.value(0), y=y, text="heading:N", description="id:N"),
    ]

"""Layers that charts share: points and the marks of bounds, values in words, leaders, lines and strokes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import altair as alt

from ..bound import Bound
from .grammar import WEIGHT, base, known, look, outline, shape, text
from .theme import Role, colour
from .values import NAME, Record

ZERO = 1.25  # how thick the line is where values start, in pixels


def bound_marks(
    rows: Sequence[Record],
    path: Callable[[str], str],
    at: Mapping[str, Any],
    *,
    size: Callable[[float], float] | float,
    field: str = "bound",
    test: str = "",
    **more: Any,
) -> list[Any]:
    """The layer of the marks of bounds, in the shape `path` gives for what stands in a field; none if all are exact.

    `size` is that of a mark, or of one with a share of the full size; `test` says which rows have marks at all.
    """
    paths = {row[field]: path(row[field]) for row in rows if row["bound"] != Bound.EXACT}
    if not paths:
        return []
    sized = {} if callable(size) else {"size": size}
    mark = base(" && ".join(filter(None, (test, f"datum.bound != '{Bound.EXACT}'"))))
    mark = mark.mark_point(style="bound", strokeWidth=1.75, opacity=1, **sized, **more)
    channels = ("stroke", "size") if callable(size) else ("stroke",)
    drawn = look(rows, *channels, size=size if callable(size) else None)
    return [mark.encode(**at, shape=shape(field, paths), description="id:N", **drawn)]


def dots(
    rows: Sequence[Record],
    path: Callable[[str], str],
    at: Mapping[str, Any],
    *,
    size: Callable[[float], float],
    test: str = "",
    legend: alt.Legend | None = None,
) -> list[Any]:
    """The layers of the points of rows that pass a test, and of the marks of their bounds, in the shape of `path`.

    `size` is the area of a point by its share of the full size.
    """
    drawn = look(rows, "fill", "stroke", *outline(rows), "size", size=size, legend=legend)
    dot = base(test).mark_point(style="quantity", strokeWidth=1.75, opacity=1)
    # an interval shows how near a value is: strokes beside its point would be taken for further values
    spread = [row for row in rows if row["bound"] == Bound.ABOUT and "within" in row]
    alone = f"!(isValid(datum.within) && datum.bound === '{Bound.ABOUT}')" if spread else ""
    tests = " && ".join(filter(None, (test, alone)))
    marked = [row for row in rows if row not in spread]
    bounds = bound_marks(marked, path, at, size=size, test=tests)
    return [dot.encode(**at, **drawn, **known(rows)), *bounds]


def leaders(
    rows: Iterable[Record], field: str, at: Mapping[str, Any], ink: str, width: float
) -> list[Any]:
    """The layer of lines from marks to their words, paths in a field; none where no row has one."""
    if not (paths := {row[field]: row[field] for row in rows if field in row}):
        return []
    mark = base(f"isValid(datum.{field})").mark_point(
        size=4, fill="transparent", stroke=colour(ink), strokeWidth=width, opacity=1, aria=False
    )  # fmt: skip
    return [mark.encode(**at, shape=shape(field, paths))]


def value_text(
    at: Mapping[str, Any],
    test: str = "",
    *,
    field: str = "label",
    role: Role = "value",
    of: str = NAME,
    **more: Any,
) -> Any:
    """The layer that writes a value, or what is said in its place, of rows that pass a test, as theirs.

    What the chart is about is in bold.
    """
    bold = {"fontWeight": WEIGHT} if role in ("value", "inside") else {}
    mark = base(test, of=of).mark_text(**text(role, aria=True) | bold | more)
    return mark.encode(**at, text=f"{field}:N", description="id:N")


def rule(at: Mapping[str, Any], ink: str = "ink", test: str = "", **look: Any) -> Any:
    """A line where `at` says, for the rows that pass a test."""
    mark = base(test).mark_rule(**{"strokeWidth": ZERO, "aria": False, **look})
    return mark.encode(**at, color=alt.value(colour(ink)))


def strokes(
    at: Mapping[str, Any], size: float, ink: str = "ink", test: str = "", **look: Any
) -> Any:
    """Upright strokes so high, across the marks of rows that pass a test."""
    look = {"thickness": ZERO, "aria": False, **look}
    mark = base(test).mark_tick(orient="vertical", size=size, **look)
    return mark.encode(**at, color=alt.value(colour(ink)))

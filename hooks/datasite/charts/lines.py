"""Lines through a chart, or strokes across its marks: at zero, at a value that others are compared with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import altair as alt

from .grammar import base
from .theme import colour

ZERO = 1.25  # how thick the line is where values start, in pixels


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

"""Lines through a chart at a value that others are compared with."""

from __future__ import annotations

from typing import Any

import altair as alt

from .grammar import base
from .theme import colour

STROKE = 26.0  # how high a stroke is, in pixels


def reference(test: str, **at: Any) -> Any:
    """A dashed line through the whole chart at the values that pass a test, on the axis `at` names."""
    mark = base().transform_filter(test).mark_rule(strokeDash=[6, 3], strokeWidth=1.5, aria=False)
    return mark.encode(**at, color=alt.value(colour("target")))


def strokes(test: str, value: float, y: alt.Y) -> Any:
    """A stroke across the marks of rows that pass a test, where names stand between them."""
    mark = base().transform_filter(test)
    mark = mark.mark_tick(orient="vertical", size=STROKE, thickness=1.75, aria=False)
    return mark.encode(x=alt.XDatum(value), y=y, color=alt.value(colour("target")))

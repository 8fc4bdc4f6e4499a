"""Lines through a chart at a value that others are compared with."""

from __future__ import annotations

from typing import Any

import altair as alt

from .grammar import base
from .theme import colour


def reference(test: str, **at: Any) -> Any:
    """A dashed line through the whole chart at the values that pass a test, on the axis `at` names."""
    mark = base().transform_filter(test).mark_rule(strokeDash=[6, 3], strokeWidth=1.5, aria=False)
    return mark.encode(**at, color=alt.value(colour("target")))

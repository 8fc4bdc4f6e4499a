"""The interval that a source gives around an estimate: a line from its low end to its high end, a stroke at both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import altair as alt

from .grammar import base, look
from .theme import colour
from .values import Record

CAP = 9.0  # the height of the stroke at an end


def whiskers(
    rows: Sequence[Record], x: Callable[[str], alt.X], y: alt.Y, *, across: bool = False
) -> list[Any]:
    """The whiskers of rows that have an interval; `x` gives the scale for a field.

    In the look of their rows, or `across` bars, where that is not seen: in ink with a pale edge.
    """
    if not any("within" in row for row in rows):
        return []
    if across:
        inks = [
            (width, {"color": alt.value(colour(ink))})
            for width, ink in ((4.5, "paper"), (1.75, "ink"))
        ]
        return [layer for width, ink in inks for layer in drawn(x, y, width, ink, ink)]
    own = look(rows, "stroke", "strokeDash")
    return drawn(x, y, 2, own, {"color": own["stroke"]})


def drawn(
    x: Callable[[str], alt.X], y: alt.Y, width: float, line: dict[str, Any], cap: dict[str, Any]
) -> list[Any]:
    """The lines and the strokes at their ends."""
    found = base().transform_filter("isValid(datum.within)")
    rule = found.mark_rule(strokeWidth=width, aria=False)
    tall = CAP if width < 3 else CAP + 2.5
    tick = found.mark_tick(orient="vertical", size=tall, thickness=width, opacity=1, aria=False)
    ends = [tick.encode(x=x(end), y=y, **cap) for end in ("low", "high")]
    return [rule.encode(x=x("low"), x2="high:Q", y=y, **line), *ends]

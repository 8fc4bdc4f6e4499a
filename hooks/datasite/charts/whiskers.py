"""The interval that a source gives around an estimate: a line from its low end to its high end, a stroke at both."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

import altair as alt

from .grammar import base, look
from .theme import colour
from .values import Record

CAP = 9.0  # the height of the stroke at an end
WITHIN = "isValid(datum.within)"
Scaled = Callable[[str], Any]  # a field on the scale of values
Way = Literal["x", "y"]  # that of values


def whiskers(
    rows: Sequence[Record], scaled: Scaled, at: Mapping[str, Any], way: Way = "x", cap: float = CAP,
    test: str = WITHIN,
) -> list[Any]:  # fmt: skip
    """The whiskers of rows that have an interval, in the look of their rows."""
    if not any("within" in row for row in rows):
        return []
    own = look(rows, "stroke", "strokeDash")
    return drawn(scaled, at, way, 2, own, own["stroke"], cap, test)


def across(rows: Sequence[Record], scaled: Scaled, at: Mapping[str, Any]) -> list[Any]:
    """The same across bars, where that look is not seen: in ink with a pale edge."""
    found: list[Any] = []
    for width, more, ink in ((4.5, 2.5, "paper"), (1.75, 0.0, "ink")):
        color = alt.value(colour(ink))
        found += drawn(scaled, at, "x", width, {"color": color}, color, CAP + more, WITHIN)
    return found if any("within" in row for row in rows) else []


def drawn(
    scaled: Scaled, at: Mapping[str, Any], way: Way, width: float, line: dict[str, Any], ink: Any,
    cap: float, test: str,
) -> list[Any]:  # fmt: skip
    """The lines and the strokes at their ends, so long."""
    rule = base(test).mark_rule(strokeWidth=width, aria=False)
    tick = base(test).mark_tick(
        orient="vertical" if way == "x" else "horizontal", size=cap, thickness=width, opacity=1, aria=False
    )  # fmt: skip
    low, high = ({**at, way: scaled(end)} for end in ("low", "high"))
    ends = [tick.encode(**end, color=ink) for end in (low, high)]
    return [rule.encode(**low, **{f"{way}2": "high:Q"}, **line), *ends]

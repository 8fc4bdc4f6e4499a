"""Finds what the text of the article says and a table of it says too."""

from __future__ import annotations

from collections.abc import Iterable

from ..bound import Bound
from .observations import Observation


def repeated(values: Iterable[Observation]) -> dict[str, Observation]:
    """The values of a table of the article that its text gives too, perhaps in round numbers, by the id of that."""
    rows: dict[object, Observation] = {}
    texts: list[Observation] = []
    for o in values:
        if o.value is None or o.period is None or o.bound != Bound.EXACT or o.status != "reported":
            continue
        if o.tabled:
            rows.setdefault((o.indicator, o.area, o.period.span), o)
        else:
            texts.append(o)
    found: dict[str, Observation] = {}
    for o in texts:
        row = rows.get((o.indicator, o.area, o.period and o.period.span))
        if row and agree(o, row):
            found[o.id] = row
    return found


def agree(one: Observation, other: Observation) -> bool:
    """Whether two values are the same, or one is the other in round numbers."""
    if one.value is None or other.value is None:
        return False
    return abs(one.value - other.value) * 2 <= max(one.step, other.step) or one.value == other.value

"""The rows of a chart as its specification publishes them: each a record with its fields, in data units."""

from __future__ import annotations

from typing import Any

from ..bound import SIDES, Bound
from . import looks
from .drawings import Drawing
from .rows import Row

Record = dict[str, Any]
NAME = "rows"  # of the dataset


def record(row: Row, highlighted: bool) -> Record:
    """A value with what it is of, when, how exact it is and who says so; `label` is how it is written."""
    start, end = row.period.span if row.period else (None, None)
    side, value = row.bound.side, None if row.symbol else plain(row.value)
    exact = row.bound is Bound.EXACT
    low, high = (value if exact or side == end else None for end in SIDES)
    return {
        "id": row.id,
        "name": row.name,
        "area": row.area,
        "period": str(row.period) if row.period else None,
        "start": start.isoformat() if start else None,
        "end": end.isoformat() if end else None,
        "value": value,
        "low": low if row.low is None else plain(row.low),
        "high": high if row.high is None else plain(row.high),
        "bound": str(row.bound),
        "status": row.status,
        "source": row.source,
        "label": row.missing or row.label,
        "look": looks.name(row, highlighted),
    } | ({"within": row.within} if row.within else {})


def plain(number: float) -> float | int:
    """A whole number without its point."""
    return int(number) if number == int(number) else number


def highlighted(drawing: Drawing) -> set[str]:
    """What a chart is about and so has its accent: the subject among other areas, else what the title names.

    Where neither tells some rows from the others, all have it.
    """
    rows = drawing.every
    for chosen in ({r.id for r in rows if r.subject}, {r.id for r in rows if r.titled}):
        if chosen and len(chosen) < len(rows):
            return chosen
    return {r.id for r in rows}


def records(drawing: Drawing) -> list[Record]:
    """The rows of a drawing, in its order."""
    about = highlighted(drawing)
    return [record(row, row.id in about) for row in drawing.rows]

"""Which dated values a line joins: those that follow each other, over gaps, and to what is forecast."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from . import looks
from .plane import Point

NEAR = timedelta(days=4)  # periods that follow each other: months are not of one length


def join(given: Sequence[Point]) -> None:
    """Numbers the stretches of each line in `stretch`; where one begins after a gap, `from_…` is where it left off.

    A line is of what it is about as a whole: `path` is its look. `ahead_…` is where it leaves off for a forecast.
    """
    stretch = 0
    for stated, forecast in ahead(given):
        about = not forecast.record["look"].endswith(looks.BESIDE)
        forecast.record.update(
            path=looks.line(about),
            ahead_middle=stated.middle.isoformat(),
            ahead_value=stated.row.value,
        )
    for of in dict.fromkeys(p.line for p in given if p.row.status != "forecast"):
        line = [p for p in given if p.line == of]
        about = all(not p.record["look"].endswith(looks.BESIDE) for p in line)
        for before, after in [(None, line[0]), *pairwise(line)]:
            gap = before is not None and after.start - before.end > NEAR
            stretch += before is None or gap
            after.record.update(stretch=stretch, path=looks.line(about))
            if before is not None and gap:
                after.record.update(
                    from_middle=before.middle.isoformat(), from_value=before.row.value
                )


def ahead(given: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    """Each forecast, after the last value before it that is stated of the same thing and as long a time."""
    last: dict[tuple[object, ...], Point] = {}
    for p in given:
        name, status, months = p.line
        if status == "forecast" and (name, months) in last:
            yield last[name, months], p
        if status in ("reported", "context", "forecast"):
            last[name, months] = p


def joined(given: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    """From which point to which a line goes, whole or dotted or dashed."""
    for line in dict.fromkeys(p.line for p in given):
        yield from pairwise(p for p in given if p.line == line)
    yield from ahead(given)

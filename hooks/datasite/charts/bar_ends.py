"""What stands at the end of each bar, and the scale on which bars are longest and all of it has room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .bands import AFTER
from .drawings import Drawing
from .labels import role, width
from .rows import Row
from .values import records


@dataclass(frozen=True)
class Ends:
    """What stands at the end of a bar: the mark of its bound, and its value."""

    row: Row
    mark: float  # how far the mark of the bound goes on beyond the value, in pixels
    wide: float  # of the value as written, in pixels
    dark: bool = False  # whether a value can be written on it
    past: float | None = None  # where a line goes down beside it
    beyond: float = 0  # how far its interval goes on beyond the value, in the values' unit

    def start(self, unit: float) -> float:
        """How far from the end of the bar its value starts, at so many pixels for a unit; inside it, below zero."""
        after = max(self.mark, self.beyond * unit) + AFTER
        if self.past is None or self.row.status == "target":
            return after
        gap = (self.past - self.row.value) * unit  # to the line
        if not -after < gap < after + self.wide + AFTER:
            return after
        roomy = abs(self.row.value) * unit > self.wide + 3 * AFTER
        return -AFTER if roomy and self.dark else max(after, gap + AFTER)

    def extent(self, unit: float) -> float:
        """How far bar and value go from zero."""
        start = self.start(unit)
        return abs(self.row.value) * unit + (start + self.wide if start > 0 else self.mark)

    def behind(self, unit: float) -> float:
        """How far its interval goes beyond zero on the other side."""
        end = self.row.high if self.row.value < 0 else self.row.low
        return 0 if end is None else max(0, end if self.row.value < 0 else -end) * unit


def beyond(row: Row) -> float:
    """How far the interval of a row goes on beyond its value, away from zero."""
    end = row.low if row.value < 0 else row.high
    return 0 if end is None else abs(end - row.value)


def largest(rows: Iterable[Row]) -> float:
    """How far the value that is farthest from zero is."""
    return max(abs(row.value) for row in rows) or 1


def endings(
    drawing: Drawing, half: float, reach: Mapping[str, float], dot: float, past: float | None
) -> list[Ends]:
    """What stands at the ends of a drawing's bars, which are twice `half` thick."""
    return [
        Ends(
            row,
            half * reach[row.bound.side] + dot,
            width(drawing, role(r), r["label"]),
            r["look"] == "article",
            past,
            beyond(row),
        )
        for row, r in zip(drawing.rows, records(drawing), strict=True)
    ]


def domain(ends: list[Ends], long: float) -> tuple[float, float]:
    """The scale, in the values' unit, on which bars are longest and every value has room on `long` pixels."""
    most = max(largest(e.row for e in ends), *(e.past or 0 for e in ends))

    def sides(unit: float) -> tuple[float, float]:
        falling = [e.extent(unit) if e.row.value < 0 else e.behind(unit) for e in ends]
        rising = [e.extent(unit) if e.row.value >= 0 else e.behind(unit) for e in ends]
        return max(falling, default=0), max(rising, default=0)

    low, high = long / most / 1000, long / most
    for _ in range(30):
        unit = (low + high) / 2
        low, high = (low, unit) if sum(sides(unit)) > long else (unit, high)
    below = sides(low)[0] / low
    return -below, long / low - below

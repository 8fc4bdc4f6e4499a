"""Where dated values stand: the points of lines over time, and the scales."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

import altair as alt

from ..period import Period
from .drawings import Drawing
from .forms.interval import limits
from .rows import Row
from .values import Record, highlighted, record

EDGE = 14.0  # from the outermost points to the edge of the plot, in pixels
UNDER = 28.0  # room for a label under the lowest point, where values fall below zero


@dataclass(frozen=True)
class Point:
    """A dated value with its row."""

    row: Row
    record: Record
    start: datetime
    end: datetime

    @property
    def middle(self) -> datetime:
        """Where it stands on the axis of time."""
        return self.start + (self.end - self.start) / 2

    @property
    def value(self) -> float:
        """Its value."""
        return self.row.value

    @property
    def reach(self) -> Sequence[float]:
        """Its value and the ends of its interval."""
        ends = (self.row.value, self.row.low, self.row.high)
        return [end for end in ends if end is not None]

    @property
    def line(self) -> tuple[object, ...]:
        """What it shares with the points that a line may join it to."""
        months = round((self.end - self.start) / timedelta(days=30.4))
        return self.record["line"], self.row.status, months


def points(drawing: Drawing, *, symbols: bool | None = False) -> list[Point]:
    """The dated rows in order of time: those with a value, those that the source leaves open, or (None) both."""
    about = highlighted(drawing)
    several = lines(drawing.rows)
    found = []
    for row in drawing.rows:
        if row.period is None or symbols not in (None, row.symbol):
            continue
        start, end = extent(row.period)
        of = record(row, row.id in about)
        of["line"] = several(row)
        found.append(Point(row, of, start, end))
        of["middle"] = found[-1].middle.isoformat()
    return sorted(found, key=lambda p: (p.middle, p.end))


def extent(period: Period) -> tuple[datetime, datetime]:
    """When a period begins and when it is over."""
    first, last = (datetime.combine(day, time(), UTC) for day in period.span)
    return first, last + timedelta(days=1)


def lines(rows: Sequence[Row]) -> Callable[[Row], str]:
    """What names the line of a row: its area where these differ, else its field; titles of values join nothing."""
    areas, fields = {row.area for row in rows}, {row.field for row in rows}
    return (
        (lambda row: row.field) if len(areas) == 1 and len(fields) > 1 else (lambda row: row.area)
    )


@dataclass(frozen=True)
class Plane:
    """The limits of time and value, and the size of the plot: only to see what fits."""

    first: datetime
    last: datetime
    low: float
    high: float
    width: float
    height: float
    turned: bool  # the smallest at the top: ranks

    @property
    def cut(self) -> bool:
        """Whether the axis of values leaves zero out; that of ranks has none."""
        return not self.turned and not self.low <= 0 <= self.high

    @property
    def below(self) -> bool:
        """Whether the axis of values goes on under zero."""
        return self.low < 0 and not self.turned

    def x(self, at: datetime) -> float:
        """How far a moment is from the left, in pixels."""
        return (at - self.first) / (self.last - self.first) * self.width

    def y(self, value: float) -> float:
        """How far a value is from the top, in pixels."""
        share = (value - self.low) / (self.high - self.low)
        return self.height * (share if self.turned else 1 - share)

    @property
    def scale(self) -> alt.Scale:
        """The scale of values, in their unit."""
        return alt.Scale(domain=[self.low, self.high], nice=False, zero=False, reverse=self.turned)

    @property
    def time(self) -> alt.Scale:
        """The scale of time."""
        limits = [int(at.timestamp() * 1000) for at in (self.first, self.last)]
        return alt.Scale(type="utc", domain=limits, nice=False)


def around(values: Sequence[float]) -> tuple[float, float]:
    """Limits that leave zero out where it is far, with room under the least value."""
    low, high = limits(values)
    return low and low - (high - low) / 8, high


def from_zero(values: Sequence[float]) -> tuple[float, float]:
    """The least and the greatest of some values and zero."""
    low, high = min(0, *values), max(0, *values)
    return low, high or (0 if low else 1)


def plane(
    given: Sequence[Point],
    others: Sequence[Row],
    width: float,
    height: float,
    beside: float,
    over: float = 0.0,
    before: float = 0.0,
) -> Plane:
    """The limits: from zero, ranks from one, an index around its values; more time than points have, room for names.

    So many pixels `over` the highest point and `before` the first are part of the plot.
    """
    values = [p.row.value for p in given] + [row.value for row in others]
    values += [end for p in given for end in (p.row.low, p.row.high) if end is not None]
    ranks = given[0].row.kind == "rank"
    if ranks:
        low, high = 1.0, max(*values, 2) + 0.6
    else:
        low, high = around(values) if given[0].row.kind == "index" else from_zero(values)
    under = UNDER if low < 0 else 0
    more = (high - low) * over / (height - over - under)
    less = (high - low) * under / (height - over - under)
    low, high = (low - more, high) if ranks else (low and low - less, high + more)
    first, last = given[0].middle, given[-1].middle
    unit = ((last - first) or timedelta(days=365)) / (width - 2 * EDGE - beside - before)
    ends = first - unit * (EDGE + before), last + unit * (EDGE + beside)
    return Plane(*ends, low, high, width, height, ranks)

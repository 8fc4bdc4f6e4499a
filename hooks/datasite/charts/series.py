"""Values over time: lines joined where periods follow each other, dotted over gaps, labels where there is room."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import altair as alt

from ..bound import Bound
from ..period import Period
from . import looks
from .bars import WEIGHT, role
from .drawings import Drawing, Row
from .grammar import base, finish, known, look, shape, text
from .labels import width
from .placing import Spot, spread
from .theme import LEADING, TEXT, colour
from .values import Record, highlighted, plain, record

DENSE = 60  # more points than this are a line without dots
NEAR = timedelta(days=4)  # periods that follow each other: months are not of one length
EDGE = 14.0  # from the outermost points to the edge of the plot, in pixels
LIFT = 15.0  # from a point to the middle of its label


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
    def line(self) -> tuple[object, ...]:
        """What it shares with the points that a line may join it to."""
        months = round((self.end - self.start) / timedelta(days=30.4))
        return self.record["line"], self.row.status, months


def points(drawing: Drawing) -> list[Point]:
    """The dated rows in order of time."""
    about, several = highlighted(drawing.rows), lines(drawing.rows)
    found = []
    for row in drawing.rows:
        if row.period is None:
            continue
        first, last = row.period.span
        start = datetime.combine(first, time(), UTC)
        end = datetime.combine(last, time(), UTC) + timedelta(days=1)
        of = record(row, row.id in about)
        of["line"] = several(row)
        found.append(Point(row, of, start, end))
        of["middle"] = found[-1].middle.isoformat()
    return sorted(found, key=lambda p: (p.middle, p.end))


def lines(rows: Sequence[Row]) -> Any:
    """What names the line of a row: its area where these differ, else its name."""
    areas = {row.area for row in rows}
    return (lambda row: row.area) if len(areas) > 1 else (lambda row: row.name)


def join(given: Sequence[Point]) -> None:
    """Numbers the stretches of each line in `stretch`; where one begins after a gap, `from_…` is where it left off."""
    stretch = 0
    for of in dict.fromkeys(p.line for p in given):
        line = [p for p in given if p.line == of]
        for before, after in [(None, line[0]), *pairwise(line)]:
            gap = before is not None and after.start - before.end > NEAR
            stretch += before is None or gap
            after.record["stretch"] = stretch
            if before is not None and gap:
                after.record.update(
                    from_middle=before.middle.isoformat(), from_value=before.row.value
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


def plane(given: Sequence[Point], others: Sequence[Row], width: float, height: float) -> Plane:
    """The limits: from zero, ranks from one; a little more time than the points have."""
    values = [p.row.value for p in given] + [row.value for row in others]
    ranks = given[0].row.kind == "rank"
    low, high = (1.0, max(*values, 2) + 0.6) if ranks else (min(0, *values), max(0, *values) or 1)
    first, last = given[0].middle, given[-1].middle
    pad = ((last - first) or timedelta(days=365)) * EDGE / (width - 2 * EDGE)
    return Plane(first - pad, last + pad, low, high, width, height, ranks)


def series(drawing: Drawing) -> alt.LayerChart:
    """The chart of the dated rows; what options name are lines through it."""
    given = points(drawing)
    join(given)
    others = list(drawing.named.values())
    on = plane(given, others, drawing.width, 190 if drawing.narrow else 240)
    levels_ = levels(drawing, given[0].row, on)
    label(drawing, given, on, levels_)
    rows = [p.record for p in given] + [reference(drawing, row) for row in others]
    x = alt.X("middle:T", scale=on.time, axis=times(drawing, given, on))
    y = alt.Y("value:Q", scale=on.scale, axis=axis(levels_))
    layers = [*through(others, y), *drawn(rows, x, y, len(given) > DENSE), *written(rows, x, y)]
    return finish(layers, rows, on.width, on.height)


# what is drawn


def drawn(rows: list[Record], x: alt.X, y: alt.Y, dense: bool) -> list[Any]:
    """Lines over stretches without a gap, dots over gaps, then the points and the marks of their bounds."""
    at = {"x": x, "y": y}
    line = base().transform_filter("isValid(datum.stretch)").mark_line(strokeWidth=2, aria=False)
    found = [line.encode(**at, detail="stretch:N", **look(rows, "stroke"))]
    if any("from_middle" in row for row in rows):
        gap = base().transform_filter("isValid(datum.from_middle)")
        gap = gap.mark_rule(strokeDash=[1, 4], strokeCap="round", strokeWidth=1.5, aria=False)
        found.append(
            gap.encode(
                x="from_middle:T",
                x2="middle:T",
                y="from_value:Q",
                y2="value:Q",
                **look(rows, "stroke"),
            )
        )
    return found + dots(
        rows, x, y, (lambda share: 16.0) if dense else (lambda share: (13 * share) ** 2)
    )


def dots(rows: list[Record], x: alt.X, y: alt.Y, area: Callable[[float], float]) -> list[Any]:
    """The points, of that area by their share of the full size, and the marks of their bounds over or under them."""
    full = look(rows, "fill", "stroke", "size", size=area)
    dot = (
        base()
        .transform_filter("isValid(datum.middle)")
        .mark_point(style="quantity", strokeWidth=1.75, opacity=1)
    )
    found = [dot.encode(x=x, y=y, **full, **known(rows))]
    paths = {
        row["bound"]: looks.upward(looks.halo(Bound(row["bound"])))
        for row in rows
        if row["bound"] != "exact"
    }
    if paths:
        test = "isValid(datum.middle) && datum.bound != 'exact'"
        mark = base().transform_filter(test).mark_point(style="bound", strokeWidth=1.75, opacity=1)
        size = look(rows, "stroke", "size", size=area)
        found.append(mark.encode(x=x, y=y, shape=shape("bound", paths), description="id:N", **size))
    return found


def written(rows: list[Record], x: alt.X, y: alt.Y) -> list[Any]:
    """The values that have room, what the chart is about in bold."""
    if not any("label_dy" in row for row in rows):
        return []
    mark = base().transform_filter("isValid(datum.label_dy)").mark_text(
        baseline="middle", align=alt.ExprRef("datum.label_align"), dx=alt.ExprRef("datum.label_dx"),
        dy=alt.ExprRef("datum.label_dy"), **text("value", fontWeight=WEIGHT),
    )  # fmt: skip
    return [mark.encode(x=x, y=y, text="label:N")]


def reference(drawing: Drawing, row: Row) -> Record:
    """What a value that is a line through the chart is written as."""
    return record(row, False) | {
        "line": row.name,
        "heading": drawing.words.join_phrases((row.name, row.text)),
    }


def through(others: Sequence[Row], y: alt.Y) -> list[Any]:
    """Lines through the whole chart, their words over them at the left."""
    if not others:
        return []
    named = base().transform_filter("isValid(datum.heading)")
    rule = named.mark_rule(strokeDash=[6, 3], strokeWidth=1.5, description="reference")
    words = named.mark_text(align="left", baseline="bottom", dy=-4, **text("note"))
    ink = alt.value(colour("target" if others[0].status == "target" else "muted"))
    return [rule.encode(y=y, color=ink), words.encode(x=alt.value(0), y=y, text="heading:N")]


# axes and labels


def times(drawing: Drawing, given: Sequence[Point], on: Plane) -> alt.Axis:
    """The axis of time: a stroke and a word for each period, or each year, as many as fit, the last always."""
    marks = dict(moments(drawing, given))
    kept: dict[int, str] = {}
    edge = float("inf")
    for at, word in sorted(marks.items(), reverse=True):
        half = width(drawing, "note", word) / 2
        centre = min(max(on.x(at), half), on.width - half)
        if centre + half + 8 < edge:
            kept[int(at.timestamp() * 1000)] = word
            edge = centre - half
    return alt.Axis(
        values=sorted(kept), labelExpr=chosen(dict(sorted(kept.items()))), ticks=True, tickColor=colour("rule"),
        domain=True, domainColor=colour("ink" if on.low == 0 and not on.turned else "rule"), labelFlush=True,
        title=None,
    )  # fmt: skip


def moments(drawing: Drawing, given: Sequence[Point]) -> Iterator[tuple[datetime, str]]:
    """What the axis of time may name: whole years where there are any, else every year of many, else periods."""
    years = [p for p in given if p.row.period and str(p.row.period).isdecimal()]
    if years:
        yield from ((p.middle, str(p.row.period)) for p in years)
    elif given[-1].end - given[0].start > timedelta(days=3 * 365):
        for year in range(given[0].start.year, given[-1].end.year + 1):
            at = datetime(year, 1, 1, tzinfo=UTC)
            if given[0].start <= at <= given[-1].end:
                yield at, drawing.words.period(Period.of_year(year))
    else:
        yield from ((p.middle, p.row.when) for p in given)


def levels(drawing: Drawing, row: Row, on: Plane) -> dict[float, str]:
    """A few round values and how an axis writes them; of ranks the first."""
    unit = drawing.words.site.units[row.unit]
    if on.turned:
        return {1: drawing.words.axis(Decimal(1), unit)}
    step = round_step(max(abs(on.low), on.high) / 3)
    steps = range(int(Decimal(on.low) / step), int(Decimal(on.high) / step) + 1)
    return {plain(float(step * n)): drawing.words.axis(step * n, unit) for n in steps}


def axis(levels: dict[float, str]) -> alt.Axis:
    """The axis of values: faint lines at the levels, their words over them."""
    return alt.Axis(
        values=[*levels], labelExpr=chosen(levels), grid=True, gridColor=colour("rule"), labelAlign="left",
        labelBaseline="bottom", labelPadding=0, labelOffset=-3, minExtent=0, maxExtent=0, title=None,
        labelFontSize=TEXT["note"][0], labelColor=colour("muted"),
    )  # fmt: skip


def chosen(words: Mapping[int, str] | Mapping[float, str]) -> str:
    """The expression that gives the word of each value of an axis."""
    return f"{json.dumps([*words.values()], ensure_ascii=False)}[indexof({[*words]}, toNumber(datum.value))]"


def label(drawing: Drawing, given: Sequence[Point], on: Plane, levels: dict[float, str]) -> None:
    """Writes into the records where the value of each point stands that has room for it.

    First those that the title names, then the article's own, the ends, the bounded, then all others.
    """
    dense = len(given) > DENSE
    spots = {
        p.row.id: Spot(on.x(p.middle), on.y(p.row.value), width(drawing, role(p.record), p.row.text),
                       TEXT[role(p.record)][0] * LEADING, up=LIFT + (14 if p.row.bound.side == "low" else 0))
        for p in given
    }  # fmt: skip

    def order(p: Point) -> tuple[bool, ...]:
        end = p in (given[0], given[-1])
        return (
            not p.row.titled,
            p.row.status == "context",
            not end,
            p.row.bound is Bound.EXACT,
        )

    wanted = [
        p
        for p in sorted(given, key=order)
        if not dense or p.row.titled or p in (given[0], given[-1])
    ]
    strokes = [
        (spots[one.row.id], spots[other.row.id])
        for line in dict.fromkeys(p.line for p in given)
        for one, other in pairwise(p for p in given if p.line == line)
    ]
    written_ = [
        (0.0, on.y(at) - 17, width(drawing, "note", word), on.y(at) - 3)
        for at, word in levels.items()
    ]
    must = {p.row.id for p in given if p.row.titled}
    placed = spread(
        {p.row.id: spots[p.row.id] for p in wanted},
        must,
        list(spots.values()),
        strokes,
        written_,
        on.width,
    )
    for p in given:
        if p.row.titled:
            p.record.update(titled=True, labelled=p.row.id in placed)
        if p.row.id in placed:
            align, dx, dy = placed[p.row.id]
            p.record.update(label_align=align, label_dx=dx, label_dy=dy)


def round_step(about: float) -> Decimal:
    """The step of 1, 2 or 5 times a power of ten that is nearest above."""
    power = Decimal(10) ** (len(str(int(about))) - 1 if about >= 1 else 0)
    return next(power * n for n in (1, 2, 5, 10) if float(power * n) >= about)

"""The axes of a line over time: which periods and which levels are named, in the words of the page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from math import ceil, floor

import altair as alt

from ..model import Unit
from ..period import Period
from .drawings import Drawing
from .labels import width
from .plane import Plane, Point
from .rows import Row
from .theme import TEXT, colour
from .values import plain


def times(drawing: Drawing, given: Sequence[Point], on: Plane) -> alt.Axis:
    """The axis of time: a stroke and a word for each period, or each year, as many as fit, the last always."""
    marks = dict(moments(drawing, given))
    kept: dict[int, str] = {}
    out = min(
        filter(None, (outward(drawing, on, at, word) for at, word in marks.items())), default=0.0
    )
    edge, flush = float("inf"), 0.0  # how near an end words begin or end at their stroke
    beside = False  # whether the last words do
    for at, word in sorted(marks.items(), reverse=True):
        wide, x = width(drawing, "note", word), on.x(at)
        near = min(x, on.width - x)
        turned = max(flush, near + 1) if near < wide / 2 else flush
        at_end = near < turned
        first = x - wide / 2
        if at_end:
            first = x - out if x < on.width / 2 else x - wide + out
        if first + wide + (3 if at_end or beside else 8) < edge:
            kept[int(at.timestamp() * 1000)] = word
            edge, flush, beside = first, turned, at_end
    return alt.Axis(
        values=sorted(kept), labelExpr=chosen(dict(sorted(kept.items()))), ticks=True, tickColor=colour("rule"),
        domain=True, domainColor=colour("ink" if on.low == 0 and not on.turned else "rule"),
        labelFlush=round(flush, 1) or True, labelFlushOffset=round(out, 1), title=None,
    )  # fmt: skip


def outward(drawing: Drawing, on: Plane, at: datetime, word: str) -> float:
    """How far a word too near an end to stand under its stroke may still reach beyond it; 0 of all others.

    A pixel less than there is: what ends between two pixels makes the drawing one wider.
    """
    near = min(on.x(at), on.width - on.x(at))
    return max(0.0, near - 1) if near < width(drawing, "note", word) / 2 else 0.0


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
    reach = on.high - on.low if on.cut else max(abs(on.low), on.high)
    return steps(drawing, unit, on.low, on.high, round_step(reach / 3))


def steps(drawing: Drawing, unit: Unit, low: float, high: float, step: Decimal) -> dict[float, str]:
    """Every whole step between two values and how an axis writes it."""
    first, last = ceil(Decimal(low) / step), floor(Decimal(high) / step)
    each = (step * n for n in range(first, last + 1))
    return {plain(float(value)): drawing.words.axis(value, unit) for value in each}


def axis(levels: dict[float, str], on: Plane) -> alt.Axis:
    """The axis of values: faint lines at the levels, their words over them; a stronger one at zero over negatives.

    Zero keeps its line where its word has no room: what side of it a point is on must be seen.
    """
    below = on.low < 0 and not on.turned
    named = {0: "", **levels} if below else levels
    zero = alt.condition(
        "datum.value === 0", alt.value(colour("context")), alt.value(colour("rule"))
    )
    return alt.Axis(
        values=[*named], labelExpr=chosen(named), grid=True, gridColor=zero if below else colour("rule"),
        labelAlign="left", labelBaseline="bottom", labelPadding=0, labelOffset=-3, minExtent=0, maxExtent=0,
        title=None, labelFontSize=TEXT["note"][0], labelColor=colour("muted"),
    )  # fmt: skip


def chosen(words: Mapping[int, str] | Mapping[float, str]) -> str:
    """The expression that gives the word of each value of an axis."""
    return f"{json.dumps([*words.values()], ensure_ascii=False)}[indexof({[*words]}, toNumber(datum.value))]"


def round_step(about: float) -> Decimal:
    """The step of 1, 2 or 5 times a power of ten that is nearest above."""
    power = Decimal(10) ** Decimal(about).adjusted()
    return next(power * n for n in (1, 2, 5, 10) if float(power * n) >= about)

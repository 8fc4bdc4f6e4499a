"""The axes of a line over time: which periods and which levels are named, in the words of the page."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from math import ceil, floor
from typing import Any

import altair as alt

from ..model import Unit
from ..period import Period
from .drawings import Drawing
from .labels import width
from .plane import UNDER, Plane, Point, extent
from .rows import Row
from .theme import TEXT, colour
from .values import plain

BETWEEN = 6.0  # two words of time, in pixels
LONG = timedelta(days=3 * 365)  # what is longer is named by its years
MONTH = "month"
# so many months from one word to the next, the shortest first, by what the values are of
STEPS = {"day": (1, 3, 6, 12), MONTH: (1, 3, 6, 12), "quarter": (3, 6, 12), "half": (6, 12)}


def times(drawing: Drawing, given: Sequence[Point], on: Plane) -> alt.Axis:
    """The axis of time: a stroke and a word for each period, or each year; else at the shortest step that fits."""
    tried = [dict(marks) for marks in (moments(drawing, given), *regular(drawing, given))]
    fitted = [fitting(drawing, marks, on) for marks in tried]
    pairs = zip(fitted, tried, strict=True)
    kept = next((kept for kept, marks in pairs if len(kept) == len(marks)), fitted[0])
    named = {at: word for at, (word, _) in kept.items()}
    moved = {at: far for at, (_, far) in kept.items()}
    # at the foot of values under zero a line would be taken for that of zero
    return alt.Axis(
        values=[*named], labelExpr=chosen(named), labelOffset=alt.ExprRef(chosen(moved)), labelFlush=False,
        labelOverlap=False, ticks=True, tickColor=colour("rule"), title=None,
        domain=not on.below, domainColor=colour("ink" if on.low == 0 and not on.turned else "rule"),
    )  # fmt: skip


def fitting(
    drawing: Drawing, marks: Mapping[datetime, str], on: Plane
) -> dict[int, tuple[str, float]]:
    """As many of the words as fit, the last always, and how far each is moved so as not to end beyond the plot."""
    kept: dict[int, tuple[str, float]] = {}
    edge = on.width + BETWEEN
    for at, word in sorted(marks.items(), reverse=True):
        x, half = on.x(at), width(drawing, "note", word) / 2
        middle = min(max(x, half + 1), on.width - half - 1)
        if middle + half + BETWEEN <= edge:
            edge = middle - half
            kept[int(at.timestamp() * 1000)] = word, round(middle - x, 1) or 0
    return dict(sorted(kept.items()))


def moments(drawing: Drawing, given: Sequence[Point]) -> Iterator[tuple[datetime, str]]:
    """What the axis of time may name: whole years where there are any, else every year of many, else periods."""
    years = [p for p in given if p.row.period and str(p.row.period).isdecimal()]
    if len({p.middle for p in years}) > 1 or len(years) == len(given):
        yield from ((p.middle, str(p.row.period)) for p in years)
    elif given[-1].end - given[0].start > LONG:
        for year in range(given[0].start.year, given[-1].end.year + 1):
            at = datetime(year, 1, 1, tzinfo=UTC)
            if given[0].start <= at <= given[-1].end:
                yield at, drawing.words.period(Period.of_year(year))
    else:
        yield from ((p.middle, p.row.when) for p in given)


def regular(drawing: Drawing, given: Sequence[Point]) -> Iterator[Iterable[tuple[datetime, str]]]:
    """What it may name of values most of which are of one part of a year: each, or every so many, from its start."""
    span = given[-1].end - given[0].start
    days: Counter[str] = Counter()
    for period in (p.row.period for p in given if p.row.period):
        days[period.first.kind if period.first == period.last else ""] += period.days
    kind, most = days.most_common(1)[0]
    if span <= LONG and 2 * most >= span.days:  # with few gaps
        for step in STEPS.get(kind, ()):
            yield stepped(drawing, given, kind, step)


def stepped(
    drawing: Drawing, given: Sequence[Point], kind: str, months: int
) -> Iterator[tuple[datetime, str]]:
    """A moment every so many months of the year; the first month and each January with their year."""
    at = MONTH if kind == "day" else kind
    first, last, told = given[0].middle, given[-1].middle, False
    for year in range(first.year, last.year + 1):
        for month in range(1, 13, months):
            of = Period.part(year, at, month)
            start, end = extent(of)
            middle = start if kind == "day" else start + (end - start) / 2
            if first <= middle <= last:
                short = told and at == MONTH and month > 1
                yield middle, drawing.words.month(of.first) if short else drawing.words.period(of)
                told = True


def levels(drawing: Drawing, row: Row, on: Plane) -> dict[float, str]:
    """A few round values and how an axis writes them; of ranks the first."""
    unit = drawing.words.site.units[row.unit]
    if on.turned:
        return {1: drawing.words.axis(Decimal(1), unit)}
    low = on.low + (on.high - on.low) * UNDER / on.height if on.below else on.low
    reach = on.high - low if on.cut else max(abs(low), on.high)
    return steps(drawing, unit, on.low, on.high, round_step(reach / 3))


def steps(drawing: Drawing, unit: Unit, low: float, high: float, step: Decimal) -> dict[float, str]:
    """Every whole step between two values and how an axis writes it."""
    first, last = ceil(Decimal(low) / step), floor(Decimal(high) / step)
    each = (step * n for n in range(first, last + 1))
    return {plain(float(value)): drawing.words.axis(value, unit) for value in each}


def any_steps(drawing: Drawing, row: Row, low: float, high: float, most: int) -> dict[float, str]:
    """Every value that Vega may name between two on an axis of about so many steps or fewer, and how it is written."""
    unit = drawing.words.site.units[row.unit]
    tried = {round_step((high - low) / n) for n in range(1, 2 * most + 1)}
    return {
        at: word
        for step in sorted(tried)
        for at, word in steps(drawing, unit, low, high, step).items()
    }


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


def chosen(
    words: Mapping[int, Any] | Mapping[float, str] | Mapping[str, str],
    value: str = "toNumber(datum.value)",
) -> str:
    """The expression that gives the word of each value of an axis, or of a key."""
    return f"{json.dumps([*words.values()], ensure_ascii=False)}[indexof({[*words]}, {value})]"


def round_step(about: float) -> Decimal:
    """The step of 1, 2 or 5 times a power of ten that is nearest above."""
    power = Decimal(10) ** Decimal(about).adjusted()
    return next(power * n for n in (1, 2, 5, 10) if float(power * n) >= about)

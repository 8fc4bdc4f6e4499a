"""What happened and what was counted on a line of time: a bar over each period, a dot where it is short."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import altair as alt

from ..period import Period
from .annotations import noted, under
from .axes import chosen
from .bands import GAP, OUTLINE, bands
from .drawings import Drawing
from .grammar import base, finish, known, look
from .labels import Label, label, widest, words
from .nodes import Node
from .plane import extent
from .rows import Row
from .theme import colour
from .values import Record, record

HALF = 6.0
SHORT = 8.0  # what is shorter, in pixels, is a dot


def draw(drawing: Drawing) -> alt.LayerChart:
    """The chart: one row for each record in order of time, years across the top."""
    every: list[Row | Node] = [*drawing.nodes, *drawing.rows]
    shown = sorted(
        (r for r in every if r.period), key=lambda r: (r.period and r.period.axis) or (0, 0)
    )
    rows, said, when = [told(r) for r in shown], [named(drawing, r) for r in shown], times(shown)
    lead = 0.0 if drawing.narrow else widest(drawing, said) + GAP
    begins, ends = zip(
        *when, *(each for of in drawing.beside for each in times(of.rows)), strict=True
    )
    first = datetime(min(begins).year, 1, 1, tzinfo=UTC)
    last = datetime((max(ends) - timedelta(days=1)).year + 1, 1, 1, tzinfo=UTC)
    long = drawing.width - lead - OUTLINE
    for row, (begin, end) in zip(rows, when, strict=True):
        row["start"], row["stop"] = begin.isoformat(), end.isoformat()
        row["middle"] = (begin + (end - begin) / 2).isoformat()
        row["short"] = (end - begin) / (last - first) * long < SHORT
    beyond = (last - first) * HALF / long  # a dot at the very end stands within the chart
    limits = [int(at.timestamp() * 1000) for at in (first, last + beyond)]
    scale = alt.Scale(type="utc", domain=limits, nice=False)
    x = alt.X("start:T", scale=scale, axis=years(drawing, first.year, last.year, long))
    at = [(begin - first) / (last - first) * long for begin, _ in when]
    placed = bands(drawing, rows, said, HALF, 14, under(drawing, rows, at, HALF, long))
    y = placed.y
    inked = look(rows, "fill", "stroke", "strokeDash")
    bar = base("!datum.short").mark_bar(
        style="period", size=2 * HALF, cornerRadius=3, strokeWidth=1.5, orient="horizontal"
    )
    dot = base("datum.short").mark_point(style="period", size=(2 * HALF) ** 2, opacity=1)
    layers = [bar.encode(x=x, x2="stop:T", y=y, **inked, **known(rows))]
    layers += [
        dot.encode(x=alt.X("middle:T", scale=scale), y=y, **inked, **known(rows)),
        *words(rows, y, -lead),
        *noted(rows, x, y),
    ]
    return finish(layers, rows, long, placed.height)


def told(of: Row | Node) -> Record:
    """A record with its fields."""
    if isinstance(of, Row):
        return record(of, True)
    name = "article" if of.status == "reported" else "other"
    period = str(of.period) if of.period else None
    return {
        "id": of.id, "name": of.name, "area": None, "period": period, "value": None, "bound": None, "status": of.status,
        "source": of.source, "label": None, "look": name,
    }  # fmt: skip


def named(drawing: Drawing, of: Row | Node) -> Label:
    """Name, and under it the value where there is one, when, and how it is known where it is not stated."""
    pieces = [of.text] if isinstance(of, Row) else []
    pieces.append(of.when)
    pieces += [drawing.words.basis("implied")] if of.basis == "implied" else []
    pieces += [of.source] if of.status == "context" else []
    pieces += (
        [drawing.words.status(of.status)] if of.status in ("forecast", "target", "derived") else []
    )
    return label(drawing, of.name, drawing.words.join_facts(pieces))


def times(given: Iterable[Row | Node]) -> list[tuple[datetime, datetime]]:
    """When each period begins and when it is over."""
    return [extent(of.period) for of in given if of.period]


def years(drawing: Drawing, first: int, last: int, long: float) -> alt.Axis:
    """A line at the start of each year and its name after it, as many as fit."""
    each = max(1, -(-(last - first) * 44 // int(long)))
    named = {
        int(datetime(year, 1, 1, tzinfo=UTC).timestamp() * 1000): drawing.words.period(
            Period.of_year(year)
        )
        for year in range(first, last, each)
    }
    return alt.Axis(
        orient="top", offset=4, values=[*named], labelExpr=chosen(named), grid=True, gridColor=colour("rule"),
        labelAlign="left", labelOffset=3, ticks=True, tickColor=colour("rule"), tickSize=16,
        labelPadding=-14, title=None,
    )  # fmt: skip

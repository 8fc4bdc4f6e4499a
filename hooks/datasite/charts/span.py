"""What happened and what was counted on a line of time: a bar over each period, a dot where it is short."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import altair as alt

from ..period import Period
from .annotations import noted, under
from .axes import chosen
from .bands import GAP, OUTLINE, bands
from .drawings import Drawing
from .grammar import base, finish, known, look
from .labels import Label, label, widest, words
from .nodes import Node
from .rows import Row
from .theme import colour
from .values import Record, record

HALF = 6.0
SHORT = 8.0  # what is shorter, in pixels, is a dot


def chart(drawing: Drawing) -> alt.LayerChart:
    """The chart: one row for each record in order of time, years across the top."""
    every: list[Row | Node] = [*drawing.nodes, *drawing.rows]
    dated = [r for r in every if r.period]
    shown = sorted(dated, key=lambda r: r.period.axis if r.period else (0, 0))
    rows, said = [told(r) for r in shown], [named(drawing, r) for r in shown]
    lead = 0.0 if drawing.narrow else widest(drawing, said) + GAP
    alike: list[Row | Node] = [
        *shown,
        *(r for each in drawing.beside for r in each.rows if r.period),
    ]
    first = datetime(min(begin(r) for r in alike).year, 1, 1, tzinfo=UTC)
    last = datetime((max(stop(r) for r in alike) - timedelta(days=1)).year + 1, 1, 1, tzinfo=UTC)
    long = drawing.width - lead - OUTLINE
    for row, of in zip(rows, shown, strict=True):
        row["start"], row["stop"] = begin(of).isoformat(), stop(of).isoformat()
        row["middle"] = (begin(of) + (stop(of) - begin(of)) / 2).isoformat()
        row["short"] = (stop(of) - begin(of)) / (last - first) * long < SHORT
    beyond = (last - first) * HALF / long  # a dot at the very end stands within the chart
    limits = [int(at.timestamp() * 1000) for at in (first, last + beyond)]
    scale = alt.Scale(type="utc", domain=limits, nice=False)
    x = alt.X("start:T", scale=scale, axis=years(drawing, first.year, last.year, long))
    at = [(begin(of) - first) / (last - first) * long for of in shown]
    placed = bands(drawing, rows, said, HALF, 14, under(drawing, rows, at, HALF, long))
    y = placed.y
    inked = look(rows, "fill", "stroke", "strokeDash")
    bar = (
        base()
        .transform_filter("!datum.short")
        .mark_bar(
            style="period", size=2 * HALF, cornerRadius=3, strokeWidth=1.5, orient="horizontal"
        )
    )
    dot = (
        base()
        .transform_filter("datum.short")
        .mark_point(style="period", size=(2 * HALF) ** 2, opacity=1)
    )
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
    return label(drawing, of.name, drawing.dotted(pieces))


def begin(of: Row | Node) -> datetime:
    """When its period begins."""
    assert of.period  # noqa: S101 (only dated ones come here)
    return datetime.combine(of.period.span[0], time(), UTC)


def stop(of: Row | Node) -> datetime:
    """When its period is over."""
    assert of.period  # noqa: S101
    return datetime.combine(of.period.span[1], time(), UTC) + timedelta(days=1)


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

"""The key of a chart over time that draws the article's values and another source's in one colour: whose is which."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt

from . import looks
from .axes import chosen
from .drawings import Drawing
from .labels import width
from .plane import Point
from .rows import Row

SYMBOL = 24.0  # the mark before its words, in pixels


def sources(drawing: Drawing, given: Sequence[Point]) -> alt.Legend | None:
    """Who reports the points of each look; nothing where the colour tells, or one source reports all, or in a panel."""
    alike: dict[str, list[Row]] = {}
    for p in given:
        if p.row.status in ("reported", "context"):
            alike.setdefault(p.record["look"], []).append(p.row)
    beside = {name.endswith(looks.BESIDE) for name in alike}
    if drawing.beside or len(beside) > 1 or len({rows[0].outside for rows in alike.values()}) < 2:
        return None
    words = {name: said(drawing, alike[name]) for name in looks.used(alike)}
    room = drawing.width / len(words)
    wide = max(width(drawing, "note", each) for each in words.values()) + SYMBOL
    return alt.Legend(
        values=[*words],
        labelExpr=chosen(words, "datum.value"),
        columns=len(words) if wide < room else 1,
    )


def said(drawing: Drawing, rows: Sequence[Row]) -> str:
    """The publisher of values, where it is one; of another source than the article, that they are context."""
    publishers = {row.publisher for row in rows}
    if not rows[0].outside:
        return rows[0].publisher
    words = drawing.words
    who = publishers.pop() if len(publishers) == 1 else drawing.words.ui("chart.others")
    told = words.labelled(words.status("context"), who)
    if width(drawing, "note", told) + SYMBOL > drawing.width:
        told = words.labelled(words.status("context"), drawing.words.ui("chart.others"))
    return told[:1].upper() + told[1:]

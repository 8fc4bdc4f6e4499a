"""Counts as dots: one mark is one thing, or so many of them."""

from __future__ import annotations

from math import ceil
from typing import Any

import altair as alt

from . import looks
from .bands import AFTER, GAP
from .bars import square
from .drawings import Drawing
from .grammar import base, finish, known, look, outline
from .labels import labels, place, widest, width, words
from .layers import bound_marks, value_text
from .values import records

STEP = 18.0  # from dot to dot, in pixels
DOT = 12.0
MOST = 30  # dots in a line


def draw(drawing: Drawing) -> alt.LayerChart:
    """The chart: a block of dots for each row, its name beside or above, its value after the last dot."""
    rows, said = records(drawing), labels(drawing)
    lead = 0.0 if drawing.narrow else widest(drawing, said) + GAP
    room = drawing.width - lead
    across = max(5, min(MOST, int(room // STEP) // 5 * 5))
    place(rows, said, STEP / 2 + 4 if drawing.narrow else 0)
    line = 0.0
    for record, label in zip(rows, said, strict=True):
        count = round(record["value"])
        tall, need = ceil(count / across), label.height / STEP
        record["first"] = line + (need + 0.3 if drawing.narrow else max(0.0, (need - tall) / 2))
        record["last"] = record["first"] + tall - 1
        record["named"] = record["first"] + (0 if drawing.narrow else (tall - 1) / 2)
        record["across"] = across
        record["column"] = (count - 1) % across
        after = (record["column"] + 1) * STEP + 3 * AFTER + width(drawing, "value", record["label"])
        under = after > room  # no room after the last dot
        record["said_line"], record["said_column"] = (
            record["last"] + under,
            -0.5 if under else record["column"],
        )
        tall += under
        line += (tall + need if drawing.narrow else max(tall, need)) + 0.8
    long = across * STEP
    x = scale("column", [-0.5, across - 0.5])
    limits = [-0.5, line - 0.8]
    dots = (
        base()
        .transform_calculate(unit="sequence(datum.value)")
        .transform_flatten(["unit"])
        .transform_calculate(
            column="datum.unit % datum.across",
            line="datum.first + floor(datum.unit / datum.across)",
        )
        .mark_point(style="unit", strokeWidth=1.5, size=DOT**2, opacity=1)
    )
    layers = [
        dots.encode(
            x=x,
            y=scale("line", limits, alt.Y),
            **known(rows),
            **look(rows, "fill", "stroke", *outline(rows), "size", size=square(DOT / 2)),
        )
    ]
    last = scale("last", limits, alt.Y)
    layers += words(rows, scale("named", limits, alt.Y), -lead)
    layers += bound_marks(rows, looks.after, {"x": x, "y": last}, size=DOT**2)
    beside = f"datum.said_column < 0 ? 0 : datum.bound == 'exact' ? {DOT} : {DOT + 20}"
    at = {"x": scale("said_column", [-0.5, across - 0.5]), "y": scale("said_line", limits, alt.Y)}
    layers.append(value_text(at, align="left", dx=alt.ExprRef(beside)))
    return finish(layers, rows, long, (limits[1] - limits[0]) * STEP)


def scale(field: str, domain: list[float], channel: Any = alt.X) -> Any:
    """A count of dots as a position: of columns, or of lines from the top."""
    fixed = alt.Scale(domain=domain, nice=False, zero=False, reverse=channel is alt.Y)
    return channel(f"{field}:Q", axis=None, scale=fixed)

"""Parts of a whole one under the other, each from where the one before it ends, where a bar has no room for names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import altair as alt

from . import looks
from .bands import AFTER, GAP, MANY, OUTLINE, bands, headings
from .drawings import Drawing
from .grammar import base, finish, known, look
from .labels import labels, widest, width, with_value, words
from .layers import bound_marks, strokes, value_text
from .theme import colour
from .values import Record, plain
from .whole import shape_at, with_total

STATED = "datum.part && !datum.rest"  # the parts that a source gives


def cascade(drawing: Drawing, rows: list[Record], limit: float) -> alt.LayerChart:
    """The chart: a line for each part, its value behind or before it, else with its name."""
    said, many = labels(drawing), len(rows) > MANY
    half = (5.0 if many else 8.0) if drawing.narrow else (7.0 if many else 10.0)
    lead = 0.0 if drawing.narrow else widest(drawing, said) + GAP
    long = drawing.width - lead - 2 * OUTLINE
    most = max(limit, *(row["to"] for row in rows))
    for n, (row, of) in enumerate(zip(rows, drawing.rows, strict=True)):
        mark = half * looks.REACH[of.bound.side] + AFTER
        left, right = row["from"] / most * long, (1 - row["to"] / most) * long
        wide = width(drawing, "value", row["label"])
        row["beside"] = "right" if wide + mark <= right else "left" if wide + AFTER <= left else ""
        row["after"] = round(mark, 1)
        if not row["beside"] and not row["rest"]:  # the part is nearly all of the whole
            said[n] = with_value(drawing, said[n], row["label"])
    placed = bands(drawing, rows, said, half, 8 if many else 14)
    y = placed.at("band")
    x = alt.Scale(domain=[0, plain(most)], nice=False)
    layers = [
        *parts(rows, x, y, lambda share: 2 * half * share, colour("paper")),
        *ends(x, y, half, most),
    ]
    layers += [
        *words(rows, y, -lead),
        *headings(rows, placed, -lead, long),
        *written(rows, x, y),
    ]
    height, more = with_total(drawing, rows, layers, x, placed.height)
    return finish(layers, rows, long, height, **more)


def ends(x: alt.Scale, y: alt.Y, half: float, most: float) -> list[Any]:
    """Where the whole begins and ends, as a stroke on each line."""
    return [
        strokes(
            {"x": alt.XDatum(plain(at), axis=None, scale=x), "y": y},
            2 * half + 6,
            ink,
            "isValid(datum.bar)",
        )
        for at, ink in ((0.0, "ink"), (most, "context"))
    ]


def parts(
    rows: list[Record],
    x: alt.Scale,
    y: alt.Y,
    thick: Callable[[float], float],
    ground: str,
    between: Sequence[Any] = (),
) -> list[Any]:
    """The parts, what is not stated on its ground, what is drawn `between` them, and the marks of bounds.

    `thick` says how thick the bar of a share of the full size is.
    """
    stated = [row for row in rows if not row["rest"]]
    at = {"x": alt.X("to:Q", axis=None, scale=x), "y": y}
    looked = look(stated, "fill", "stroke", "strokeDash", "size", size=thick)
    bar = base(STATED).mark_bar(style="part", strokeWidth=1.5, orient="horizontal")
    found = [bar.encode(**at, x2="from:Q", **looked, **known(stated))]
    if any(row["rest"] for row in rows):
        hollow = base("datum.rest").mark_bar(
            size=thick(1) - 2, fill=ground, stroke=colour("context"), strokeDash=[2, 3], orient="horizontal",
            aria=False,
        )  # fmt: skip
        found.append(hollow.encode(**at, x2="from:Q"))
    area, paper = (lambda share: thick(share) ** 2), colour("paper")
    marks = bound_marks(stated, shape_at, at, size=area, test=STATED, fill=paper)
    return [*found, *between, *marks]


def written(rows: list[Record], x: alt.Scale, y: alt.Y) -> list[Any]:
    """The value of each part."""
    kinds = (("right", "to", "left", "datum.after"), ("left", "from", "right", f"-{AFTER:g}"))
    found = []
    for side, field, align, dx in kinds:
        if any(row["beside"] == side for row in rows if not row["rest"]):
            at = {"x": alt.X(f"{field}:Q", axis=None, scale=x), "y": y}
            test = f"{STATED} && datum.beside == '{side}'"
            found.append(value_text(at, test, align=align, dx=alt.ExprRef(dx)))
    return found

"""Bars from zero, of either sign: names at the left or, on a phone, above; values at their ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Literal

import altair as alt

from ..bound import Bound
from . import looks
from .annotations import noted, under
from .bands import AFTER, GAP, MANY, OUTLINE, bands, headings
from .bar_ends import domain, endings, largest
from .drawings import Drawing
from .grammar import base, finish, known, look
from .labels import NONE, Remarks, labels, widest, with_value, words
from .layers import bound_marks, dots, rule, strokes, value_text
from .theme import Role, colour
from .values import Record, records
from .whiskers import across, whiskers

LEAST = 70.0  # the shortest that the longest bar may be where values are written at its end
STROKE = 26.0  # how high the line of a target is that crosses each bar
FALLING = ", falling"
Side = Literal["inside", "before", "after"]  # of the end of a bar


def draw(
    drawing: Drawing,
    past: float | None = None,
    *,
    dotted: bool = False,
    remarks: Remarks = NONE,
) -> alt.LayerChart:
    """Every row of a drawing as a bar in the order given, or as a dot at the end of a thin line.

    A line goes down at the target `past`, in the values' unit, and no value is written across it.
    """
    rows, said = records(drawing), labels(drawing, remarks)
    many = max(len(each.rows) for each in drawing.alike) > MANY
    half = (5.0 if many else 8.0) if drawing.narrow else (7.0 if many else 11.0)
    half = min(half, 7.0) if dotted else half
    lead = 0.0 if drawing.narrow else widest(drawing, said) + GAP
    long = drawing.width - lead - OUTLINE
    reach = looks.HALO_REACH if dotted else looks.REACH
    ends, *others = (
        endings(of, half, reach, half if dotted else 0, None if past is None else of.rows[-1].value)
        for of in (drawing, *drawing.beside)
    )
    every = [end for panel in others or [ends] for end in panel]
    low, high = domain(every, long)
    above = drawing.narrow and long / (high - low) * largest(e.row for e in every) < LEAST
    if above:
        low, high = domain([replace(e, wide=-AFTER) for e in every], long)
        said = [
            s if row.symbol else with_value(drawing, s, row.label)
            for s, row in zip(said, drawing.rows, strict=True)
        ]
    for record, end in zip(rows, ends, strict=True):
        record["tip"] = f"{end.row.bound}{FALLING if end.row.value < 0 else ''}"
        record["after"] = round(end.start(long / (high - low)), 1)
        if record["value"] is None:
            record["from"] = max(0, record["high"] or 0)
    x = scaled("value", low, high)
    unit = long / (high - low)
    at = [(row.value - low) * unit for row in drawing.rows]
    line = None if past is None else (past - low) * unit
    below = under(drawing, rows, at, half, long, past=line, back=True)
    placed = bands(drawing, rows, said, half, 8 if many else 16, below)
    y, grouped = placed.y, not drawing.narrow and any("group" in row for row in rows)
    layers = [
        *(on_stems if dotted else drawn)(rows, x, y, half),
        *(whiskers if dotted else across)(rows, lambda field: scaled(field, low, high), {"y": y}),
        *words(rows, y, -lead),
        *headings(rows, placed, -lead, long),
        zero(x, y, (placed.step / 2 if grouped else half + 3), drawing.narrow or grouped),
        *missing(rows, y, x=scaled("from", low, high), xOffset=alt.value(AFTER)),
        *noted(rows, x, y),
    ]
    if not above:
        layers += values(rows, x, y)
    if past is not None:
        layers.append(target(drawing, past, x, y))
    return finish(layers, rows, long, placed.height)


def target(drawing: Drawing, value: float, x: alt.X, y: alt.Y) -> Any:
    """The line of a target through the rows above it, or where words stand between bars, through each bar."""
    if drawing.beside or drawing.narrow:
        at = {"x": alt.XDatum(value), "y": y}
        return strokes(at, STROKE, "target", "datum.status != 'target'", thickness=1.75)
    dashed = {"strokeDash": [6, 3], "strokeWidth": 1.5}
    return rule({"x": x}, "target", "datum.status == 'target'", **dashed)


def scaled(field: str, low: float, high: float) -> alt.X:
    """A field on the scale from one value to another."""
    return alt.X(f"{field}:Q", axis=None, scale=alt.Scale(domain=[low, high], nice=False))


def drawn(rows: list[Record], x: alt.X, y: alt.Y, half: float) -> list[Any]:
    """The bars and the marks at their ends."""
    thick = look(rows, "fill", "stroke", "strokeDash", "size", size=lambda share: 2 * half * share)
    bar = base().mark_bar(style="quantity", strokeWidth=1.5, orient="horizontal")
    found = [bar.encode(x=x, y=y, **thick, **known(rows))]
    area = square(half)
    ground = colour("paper")
    return found + bound_marks(rows, path, {"x": x, "y": y}, size=area, field="tip", fill=ground)


def square(half: float) -> Callable[[float], float]:
    """The area of a mark as thick as a bar, by its share of the full thickness."""
    return lambda share: (2 * half * share) ** 2


def on_stems(rows: list[Record], x: alt.X, y: alt.Y, half: float) -> list[Any]:
    """Dots at the ends of thin lines from zero, and the marks beside them."""
    stem = base().mark_rule(strokeWidth=2, aria=False)
    inked = look(rows, "stroke", "strokeDash")
    drawn = dots(rows, looks.beside, {"x": x, "y": y}, size=square(half))
    return [stem.encode(x=x, x2=alt.X2Datum(0), y=y, **inked), *drawn]


def path(end: str) -> str:
    """The shape at the end of a bar; where it falls, what is higher lies towards zero."""
    bound = Bound(end.removesuffix(FALLING))
    return looks.mirrored(looks.end(bound.opposite)) if end.endswith(FALLING) else looks.end(bound)


def zero(x: alt.X, y: alt.Y, half: float, apart: bool) -> Any:
    """Where all bars start: one line, or where words stand between bars, a stroke at each, twice `half` long."""
    at = {"x": alt.XDatum(0, axis=None)}
    return strokes(at | {"y": y}, 2 * half, opacity=1) if apart else rule(at)


def values(rows: list[Record], x: alt.X, y: alt.Y) -> list[Any]:
    """Each value after the end of its bar or, on its ground, inside it; what the chart is about in bold."""
    number = "isValid(datum.value) && " if any(row["value"] is None for row in rows) else ""
    kinds: dict[Side, tuple[str, str, str, Role]] = {
        "inside": ("datum.after < 0", "right", "", "inside"),
        "before": ("datum.after > 0 && datum.value < 0", "right", "-", "value"),
        "after": (f"{number}datum.after > 0 && datum.value >= 0", "left", "", "value"),
    }
    there, at = set(map(side, rows)), {"x": x, "y": y}
    return [
        value_text(at, test, role=role, align=align, dx=alt.ExprRef(f"{sign}datum.after"))
        for test, align, sign, role in (kinds[each] for each in kinds if each in there)
    ]


def side(row: Record) -> Side:
    """Where the value of a row stands: on its bar, or beyond its end to the left or to the right."""
    if row["after"] < 0:
        return "inside"
    return "before" if (row["value"] or 0) < 0 else "after"


def missing(rows: list[Record], y: alt.Y, *, ranges: bool = True, **at: Any) -> list[Any]:
    """That the source leaves a value open, where its mark would stand, or between which ends it lies."""
    kinds: dict[bool, tuple[str, Role]] = {False: ("!", "note"), True: ("", "value")}
    found = {"within" in row for row in rows if row["value"] is None} - {None if ranges else True}
    return [
        value_text(
            {**at, "y": y}, f"!isValid(datum.value) && {no}isValid(datum.within)",
            role=role, align="left",
        )
        for no, role in (kinds[ranged] for ranged in sorted(found))
    ]  # fmt: skip

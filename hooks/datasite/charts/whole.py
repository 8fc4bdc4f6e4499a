"""A whole in two parts: one bar, what is stated full, the rest pale and dashed, the whole under it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import altair as alt

from ..bound import Bound
from . import looks
from .bands import AFTER, OUTLINE
from .drawings import Drawing
from .grammar import base, finish, known, look
from .labels import Label, broken, place, width, words
from .layers import bound_marks, rule, value_text
from .rows import Row
from .theme import LEADING, TEXT, colour
from .values import Record, highlighted, plain, record

THICK = 40.0
BELOW = 10.0  # from the bar to the line of the whole


def draw(drawing: Drawing) -> alt.LayerChart:
    """The chart: part and rest with their names above the bar, the share in the part or beside it, the whole below."""
    part, all_of_it = drawing.rows
    if part.area != all_of_it.area:  # one lies within the other
        part, all_of_it = (replace(row, name=row.area) for row in drawing.rows)
    rest, share = drawing.named["rest"], drawing.named.get("share")
    about = highlighted(drawing)
    rows = [record(row, part.id in about or not drawing.beside) for row in (part, rest, all_of_it)]
    for row, start, stop in zip(
        rows, (0, part.value, 0), (part.value, all_of_it.value, all_of_it.value), strict=True
    ):
        row |= {"from": plain(start), "to": plain(stop), "part": row is not rows[2]}
    long = drawing.width - 2 * OUTLINE
    open_end = max(looks.REACH[each.rows[1].bound.side] for each in drawing.alike) * THICK / 2
    most = max(each.rows[1].value for each in drawing.alike)
    limits = alt.Scale(domain=[0, most * long / (long - open_end)], nice=False)
    edge = part.value / most * (long - open_end)
    inside = share is not None and width(drawing, "value", share.text) + 2 * AFTER < edge
    said = [heading(drawing, part), heading(drawing, rest)]
    place(rows[:2], said, THICK / 2 + 6)
    tall = max(label.height for label in said) + 6
    middle, at = tall + THICK / 2, {"y": alt.value(tall + THICK / 2)}
    parts = "isValid(datum.heading)"
    x = alt.X("to:Q", axis=None, scale=limits)
    bar = base(parts).mark_bar(style="part", size=THICK, strokeWidth=1.5, orient="horizontal")
    looked = look(rows[:2], "fill", "stroke", "strokeDash")
    layers = [bar.encode(x=x, x2="from:Q", **at, **looked, **known(rows[:2]))]
    # where the part ends, and where the whole does
    edges = [row for row in rows if row["from"] == 0]
    ground = colour("paper")
    layers += bound_marks(
        edges, shape_at, {"x": x, **at}, size=THICK**2, test="datum.from == 0", fill=ground
    )
    layers += words(rows, at["y"], 0.0, test=f" && datum.id == '{part.id}'")
    layers += words(rows, at["y"], long, align="right", test=f" && datum.id == '{rest.id}'")
    layers += total(drawing, all_of_it, x, middle + THICK / 2 + BELOW)
    notes = [summed(drawing, all_of_it)]
    if share:
        notes.append({"id": share.id, "label": share.text, "kind": "share"})
        after = edge + looks.REACH[part.bound.side] * THICK / 2 + AFTER
        style: dict[str, Any] = {"role": "inside"} if inside else {"align": "left"}
        part_at = {"x": alt.value(edge / 2 if inside else after), **at}
        shown = "datum.kind == 'share'"
        layers.append(value_text(part_at, shown, of="notes", fontWeight=700, **style))
    return finish(layers, rows, long, middle + THICK / 2 + BELOW, notes=notes)


def shape_at(bound: str) -> str:
    """The shape of a bound at the end of the bar."""
    return looks.end(Bound(bound))


def heading(drawing: Drawing, row: Row) -> Label:
    """The words above a part: its name and its value."""
    room = drawing.width / 2 - AFTER
    named = broken(drawing, "label", row.name, room)
    return Label(named, (), broken(drawing, "value", row.text, room))


def with_total(
    drawing: Drawing, rows: list[Record], layers: list[Any], x: alt.Scale, height: float, **at: str
) -> tuple[float, dict[str, list[Record]]]:
    """Adds the whole that an option names, under all parts: how high the chart is then, and the rows of its words."""
    whole = drawing.named.get("whole")
    if whole is None:
        return height, {}
    line = {"from": 0, "to": plain(whole.value), **at, "part": False}
    rows.append(record(whole, True) | line)
    layers += total(drawing, whole, alt.X("to:Q", axis=None, scale=x), height + BELOW)
    return height + BELOW, {"notes": [summed(drawing, whole)]}


def summed(drawing: Drawing, row: Row) -> Record:
    """The row that says the name and the value of the whole."""
    said = drawing.words.join_phrases((row.name, row.text))
    label = "\n".join(broken(drawing, "label", said, drawing.width))
    return {"id": row.id, "label": label, "kind": "whole"}


def total(drawing: Drawing, row: Row, x: alt.X, y: float) -> list[Any]:
    """A line as long as the whole, and its name and value under it."""
    along = {"x": x, "x2": "from:Q", "y": alt.value(y)}
    under = {"x": alt.value(drawing.width / 2), "y": alt.value(y + 8)}
    leading = TEXT["label"][0] * LEADING
    return [
        rule(along, "muted", f"datum.id == '{row.id}'"),
        value_text(
            under, "datum.kind == 'whole'", of="notes", role="label", baseline="top", lineHeight=leading
        ),
    ]  # fmt: skip

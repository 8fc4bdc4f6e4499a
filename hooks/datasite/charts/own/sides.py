"""Where the names of rows stand: beside their marks, in lines that fit, or on a phone above them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .. import labels
from ..labels import LEADING
from ..values import Record

if TYPE_CHECKING:
    from ..drawings import Drawing

Settings = dict[str, Any]
BESIDE = 0.36  # of the width, for names beside a chart
SHORT = 0.25  # of the width of a phone, up to which names are beside their marks there too
STEP, THICK = 34.0, 18.0  # from row to row, and of what lies under its name
GAP = 5.0  # between a name and the mark under it
BEFORE = 8  # from names to what is beside them
CALLED = ("heading", "name", "area", "source")  # fields with names


def sides(
    drawing: Drawing, rows: list[Record], upright: Iterable[str], *, single: bool
) -> Settings:
    """The settings of axes and steps; names in the `upright` fields stand one under the other.

    In a `single` plot they begin at the left edge, as in ours; on a phone long ones stand over their marks.
    """
    wide = [labels.width(drawing, "label", name) for name in names(rows, upright)]
    over = single and drawing.narrow and max(wide, default=0) > drawing.width * SHORT
    room = drawing.width if over else drawing.width * BESIDE
    said = [*lines(drawing, names(rows, upright), room).values()]
    tall = max(map(len, said), default=1) * LEADING
    below = max(drawing.width / max(len(rows), 1) - 8, 40)
    found = {
        "view": {"discreteHeight": {"step": max(STEP, tall + 14)}},
        "axisX": broken(drawing, rows, below),
        "axisY": broken(drawing, rows, room),
    }
    if over:
        return found | above(tall)
    every = [line for each in said for line in each]
    if single and every:
        widest = max(labels.width(drawing, "label", line) for line in every)
        found["axisYDiscrete"] = {"labelAlign": "left", "labelPadding": round(widest) + BEFORE}
    return found


def above(tall: float) -> Settings:
    """The settings that put names, so high in all, over marks of one thickness."""
    top = -(THICK / 2 + GAP + tall)
    return {
        "view": {"discreteHeight": {"step": THICK + GAP + tall + 12}},
        "bar": {"discreteBandSize": THICK},
        "axisYDiscrete": {
            "labelAlign": "left",
            "labelBaseline": "top",
            "labelPadding": 0,
            "labelOffset": top,
        },
    }


def broken(
    drawing: Drawing, rows: list[Record], room: float, fields: Iterable[str] = CALLED
) -> Settings:
    """What makes an axis write in lines the names that are wider than the room; nothing where none is."""
    said = lines(drawing, names(rows, fields), room)
    long = {name: found for name, found in said.items() if len(found) > 1}
    if not long:
        return {}
    chosen = f"{json.dumps(long, ensure_ascii=False)}[datum.label] || datum.label"
    return {"labelExpr": chosen, "labelLineHeight": LEADING}


def names(rows: list[Record], fields: Iterable[str]) -> list[str]:
    """The texts in some fields, in a fixed order."""
    return sorted({row[f] for row in rows for f in fields if isinstance(row.get(f), str)})


def lines(drawing: Drawing, names: list[str], room: float) -> dict[str, list[str]]:
    """The lines of each name."""
    return {name: [*labels.broken(drawing, "label", name, room)] for name in names}

"""Puts a specification of somebody else into the site's theme, over the rows of its figure, as wide as its column."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .. import measure, theme
from ..theme import colour
from ..values import NAME, Record
from .marks import Marks, Spec

if TYPE_CHECKING:
    from ..drawings import Drawing

SINGLE = ("mark", "layer")  # of one plot, which can be made to fit
NAMES = 0.36  # of the width, for names beside a chart
STEP = 34.0  # from row to row
LEADING = round(theme.TEXT["label"][0] * theme.LEADING, 1)


def dressed(spec: Spec, drawing: Drawing, rows: list[Record]) -> Spec:
    """The specification with theme, rows and width; marks have the looks of their rows and tell which they are."""
    config = merged(merged(theme.config(), settings()), named(drawing, rows))
    found: Spec = {"data": {"name": NAME}} | Marks(drawing, rows).of(spec)
    found["config"] = merged(config, spec.get("config") or {})
    found["datasets"] = {**spec.get("datasets", {}), NAME: rows}
    if any(key in spec for key in SINGLE):
        found.setdefault("width", drawing.width)
        found["autosize"] = {"type": "fit-x", "contains": "padding"}
    return found


def settings() -> Spec:
    """What the theme says of marks and axes that nobody has set."""
    size, _, ink = theme.TEXT["label"]
    small, _, muted = theme.TEXT["note"]
    title: Spec = {"titleFontSize": small, "titleFontWeight": 400, "titleColor": colour(muted)}
    point: Spec = {"filled": True, "opacity": 1, "size": 90}
    return {
        "view": {"continuousHeight": 260},
        "mark": {"color": colour("accent")},
        "bar": {"strokeWidth": 1.5},
        "scale": {"bandPaddingInner": 0.3},
        "text": {"color": colour(ink), "fontSize": size, "lineHeight": LEADING},
        "rule": {"color": colour(ink)},
        "line": {"strokeWidth": 2},
        "point": point,
        "circle": point,
        "square": point,
        "axisQuantitative": {"grid": True, "gridColor": colour("rule"), "tickCount": 5},
        "axisTemporal": {"tickCount": 5},
        "axisX": {"labelAngle": 0} | title,
        "axisY": {"labelPadding": 8} | title,
        "header": {"labelFontSize": size, "labelColor": colour(ink), "title": None},
        "range": {"category": [colour(c) for c in ("accent", "context", "target", "ink")]},
    }


def merged(first: Mapping[str, Any], second: Mapping[str, Any]) -> Spec:
    """The settings of both; where both say something, the second."""
    return dict(first) | {
        key: merged(first[key], value)
        if isinstance(value, Mapping) and isinstance(first.get(key), Mapping)
        else value
        for key, value in second.items()
    }


def named(drawing: Drawing, rows: list[Record]) -> Spec:
    """How long names stand at an axis: in lines that fit, which have room."""
    beside = drawing.width * NAMES
    below = max(drawing.width / max(len(rows), 1) - 8, 40)
    tall = max((len(lines) for lines in lines_of(drawing, rows, beside).values()), default=1)
    step: Spec = {"discreteHeight": {"step": max(STEP, tall * LEADING + 14)}}
    return {
        "view": step,
        "axisX": broken(drawing, rows, below),
        "axisY": broken(drawing, rows, beside),
        "header": broken(drawing, rows, beside),
    }


def broken(drawing: Drawing, rows: list[Record], room: float) -> Spec:
    """What makes an axis write in lines the names that are wider than the room; nothing where none is."""
    long = {word: lines for word, lines in lines_of(drawing, rows, room).items() if len(lines) > 1}
    if not long:
        return {}
    chosen = f"{json.dumps(long, ensure_ascii=False)}[datum.label] || datum.label"
    return {"labelExpr": chosen, "labelLineHeight": LEADING}


def lines_of(drawing: Drawing, rows: list[Record], room: float) -> dict[str, list[str]]:
    """The lines of each name, in a fixed order."""
    size, weight, _ = theme.TEXT["label"]
    full = drawing.words.lang.type.full_width
    names = {row[field] for row in rows for field in ("name", "area", "source") if row[field]}
    return {name: measure.wrap(name, size, room, weight, full) for name in sorted(names)}

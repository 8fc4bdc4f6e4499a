"""Puts a specification of somebody else into the site's theme, over the rows of its figure, as wide as its column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .. import theme
from ..labels import LEADING
from ..theme import colour
from ..values import NAME, Record
from .marks import Marks, Spec
from .sides import sides
from .views import arranged, one_plot

if TYPE_CHECKING:
    from ..drawings import Drawing

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"


def dressed(spec: Spec, drawing: Drawing, rows: list[Record]) -> Spec:
    """The specification with theme, rows and width; marks have the looks of their rows and tell which they are."""
    marks = Marks(drawing, rows)
    found: Spec = {"$schema": SCHEMA, "data": {"name": NAME}} | marks.of(spec)
    single = one_plot(spec)
    if not single:
        found = arranged(found, drawing, rows)
    stands = sides(drawing, rows, marks.upright, single=single)
    config = merged(merged(theme.config(), settings()), stands)
    found["config"] = merged(config, spec.get("config") or {})
    found["datasets"] = {**spec.get("datasets", {}), NAME: rows}
    if single:
        found.setdefault("width", drawing.width)
        found["autosize"] = {"type": "fit-x", "contains": "padding"}
    else:  # the renderer finds out how wide each view may be for all to fit
        of_views = found["config"]["view"]
        of_views["continuousWidth"] = of_views["discreteWidth"] = drawing.width
    return found


def settings() -> Spec:
    """What the theme says of marks and axes that nobody has set."""
    size, _, ink = theme.TEXT["label"]
    small, _, muted = theme.TEXT["note"]
    title: Spec = {"titleFontSize": small, "titleFontWeight": 400, "titleColor": colour(muted)}
    point: Spec = {"filled": True, "opacity": 1, "size": 90}
    return {
        "padding": {"left": 2},  # a figure at the very left is drawn a little over its edge
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
        "axisX": {"labelAngle": 0, "labelPadding": 6} | title,
        "axisY": {"labelPadding": 8} | title,
        "header": {
            "labelFontSize": size,
            "labelColor": colour(ink),
            "title": None,
            "labelAnchor": "start",
        },
        "headerRow": {"labelOrient": "top", "labelAngle": 0},
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

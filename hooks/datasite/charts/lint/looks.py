"""Rules of how a chart looks and what it reads: not colour alone, texts that can be read, data of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...rules import rule
from .. import measure
from ..theme import SMALLEST_TEXT, colour
from .reading import Spec, layers, texts
from .values import DRAWN


@rule("chart-not-colour-alone", hard=True)
def not_colour_alone(spec: Spec) -> Iterator[str]:
    """Two marks differ in colour and in nothing else.

    Why: Some readers do not see the difference, and a printer may not either. Outline,
    dashes or shape say the same.

    Example:
        chart.vl.json:
            {"layer": [{"mark": "point", "data": {"values": [{"value": 3, "kind": "target"}]},
             "encoding": {"color": {"field": "kind"}}}]}
    Instead:
        chart.vl.json:
            {"layer": [{"mark": "point", "data": {"values": [{"value": 3, "shape": "stroke"}]},
             "encoding": {"shape": {"field": "shape"}}}]}
    """
    for _, mark, encoding, rows in layers(spec):
        for channel in ("color", "fill", "stroke"):
            if encoding.get(channel, {}).get("scale", {}) is not None and "field" in encoding.get(
                channel, {}
            ):
                yield f"{channel} has a scale of its own"
        if mark.get("style") not in (*DRAWN, "period"):
            continue
        seen: dict[tuple[object, ...], object] = {}
        for row in rows:
            hue = (row.get("fill"), row.get("stroke"))
            if seen.setdefault(form(row), hue) != hue:
                yield f"{row.get('of')} differs from another mark in colour alone"


def form(row: Mapping[str, Any]) -> tuple[object, ...]:
    """Everything of a mark's look but its hue."""
    hollow = row.get("fill") in ("none", colour("paper"))
    thickness = round(row["y2"] - row["y"]) if "y2" in row else None
    return hollow, tuple(row.get("dash", ())), thickness, row.get("shape"), row.get("thick")


@rule("chart-text-size", hard=True)
def text_size(spec: Spec) -> Iterator[str]:
    """A text is smaller than can be read on a phone.

    Why: A label that cannot be read is none.

    Example:
        chart.vl.json:
            {"width": 200, "height": 40, "layer": [{"mark": {"type": "text", "fontSize": 6}, "encoding": {},
             "data": {"values": [{"text": "12 routes", "x": 20, "y": 20}]}}]}
    Instead:
        chart.vl.json:
            {"width": 200, "height": 40, "layer": [{"mark": {"type": "text", "fontSize": 12}, "encoding": {},
             "data": {"values": [{"text": "12 routes", "x": 20, "y": 20}]}}]}
    """
    for _, mark, encoding, _ in layers(spec):
        if mark["type"] == "text" and mark.get("fontSize", 11) < SMALLEST_TEXT:
            yield f"text of {mark.get('fontSize', 11)} px"
        for channel in encoding.values():
            axis = channel.get("axis") if isinstance(channel, Mapping) else None
            if axis and axis.get("labelFontSize", 10) < SMALLEST_TEXT:
                yield "axis labels too small"


@rule("chart-text-fits", hard=True)
def text_fits(spec: Spec) -> Iterator[str]:
    """A text runs out of the picture or into another text.

    Why: On a phone the one would be cut off and the other could not be read.

    Example:
        chart.vl.json:
            {"width": 200, "height": 40, "layer": [{"mark": {"type": "text", "fontSize": 12}, "encoding": {},
             "data": {"values": [{"text": "12 routes", "x": 190, "y": 20}]}}]}
    Instead:
        chart.vl.json:
            {"width": 200, "height": 40, "layer": [{"mark": {"type": "text", "fontSize": 12}, "encoding": {},
             "data": {"values": [{"text": "12 routes", "x": 20, "y": 20}]}}]}
    """
    boxes: list[tuple[str, float, float, float, float]] = []
    for mark, row in texts(spec):
        size = mark.get("fontSize", 11)
        wide = measure.width(row["text"], size, mark.get("fontWeight", 400)) / measure.SLACK
        left = row["x"] - {"left": 0, "center": wide / 2, "right": wide}[row.get("align", "left")]
        box = (row["text"], left, row["y"] - size * 0.45, left + wide, row["y"] + size * 0.45)
        if box[1] < -1 or box[3] > spec["width"] + 1 or box[2] < -1 or box[4] > spec["height"] + 1:
            yield f"“{row['text']}” runs out of the picture"
        for other in boxes:
            if box[1] < other[3] and other[1] < box[3] and box[2] < other[4] and other[2] < box[4]:
                yield f"“{row['text']}” runs into “{other[0]}”"
        boxes.append(box)


@rule("chart-no-address", hard=True)
def no_address(spec: Spec) -> Iterator[str]:
    """A chart takes its data from an address.

    Why: The chart would be empty where the address cannot be reached, and could change after it was
    checked.

    Example:
        chart.vl.json:
            {"layer": [], "data": {"url": "https://example.org/cargo.csv"}}
    Instead:
        chart.vl.json:
            {"layer": [], "data": {"values": []}}
    """
    for layer in (spec, *spec.get("layer", [])):
        if "url" in layer.get("data", {}):
            yield "data come from an address"


@rule("chart-fields-exist", hard=True)
def fields_exist(spec: Spec) -> Iterator[str]:
    """A layer of a chart has no rows, or reads a field that its rows do not have.

    Why: Vega-Lite then draws nothing and says nothing.

    Example:
        chart.vl.json:
            {"layer": [{"mark": "point", "data": {"values": [{"value": 3}]},
             "encoding": {"x": {"field": "amount"}}}]}
    Instead:
        chart.vl.json:
            {"layer": [{"mark": "point", "data": {"values": [{"value": 3}]},
             "encoding": {"x": {"field": "value"}}}]}
    """
    for _, mark, encoding, rows in layers(spec):
        if not rows:
            yield f"a layer of {mark['type']} marks has no rows"
        for name, channel in encoding.items():
            field = channel.get("field") if isinstance(channel, Mapping) else None
            if field and any(field not in row for row in rows):
                yield f"{name} reads a field “{field}” that is not there"

"""Rules of how a chart looks and what it reads: not colour alone, texts that can be read, data of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...rules import rule
from ..theme import SMALLEST_TEXT
from .reading import ANY, Chart
from .svg import Words, drawn_width, marks, plots, words

COLOURS = ("color", "fill", "stroke")
LEAST = 40  # of a plot, in pixels
NEAR = 2  # what fonts are measured apart


@rule("chart-not-colour-alone", hard=True)
def not_colour_alone(chart: Chart) -> Iterator[str]:
    """Colour tells marks apart and nothing else does.

    Why: Some readers do not see the difference, and a printer may not either. A place of its own, an outline,
    dashes, a shape or words say the same.

    Example:
        chart.vl.json:
            {"mark": "point", "data": {"values": [{"value": 3, "kind": "a"}, {"value": 4, "kind": "b"}]},
             "encoding": {"color": {"field": "kind"}}}
    Instead:
        chart.vl.json:
            {"mark": "point", "data": {"values": [{"value": 3, "kind": "a"}, {"value": 4, "kind": "b"}]},
             "encoding": {"color": {"field": "kind"}, "shape": {"field": "kind"}}}
    """
    every = chart.layers
    other = {
        layer.field(channel)
        for layer in every
        for channel in layer.encoding
        if channel not in COLOURS
    }
    for field in dict.fromkeys(layer.field(c) for layer in every for c in COLOURS):
        values = {row.get(field) for layer in every for row in layer.rows if field in row}
        if field and field not in other and len(values) > 1:
            yield f"only colour tells apart what differs in “{field}” — give it a shape, dashes or a place too"


@rule("chart-text-size", hard=True)
def text_size(chart: Chart) -> Iterator[str]:
    """A text is smaller than can be read on a phone.

    Why: A label that cannot be read is none.

    Example:
        chart.vl.json:
            {"mark": {"type": "text", "fontSize": 6}, "encoding": {}, "data": {"values": [{"text": "12 routes"}]}}
    Instead:
        chart.vl.json:
            {"mark": {"type": "text", "fontSize": 12}, "encoding": {}, "data": {"values": [{"text": "12 routes"}]}}
    """
    config = chart.spec.get("config") or {}
    usual = config.get("axis", {}).get("labelFontSize", 10)
    of_text = config.get("text", {}).get("fontSize", 11)
    for layer in chart.layers:
        size = layer.mark.get("fontSize", of_text)
        if layer.type == "text" and isinstance(size, int | float) and size < SMALLEST_TEXT:
            yield f"text of {size} px — write {SMALLEST_TEXT} or more"
        for channel in layer.encoding.values():
            axis = channel.get("axis") if isinstance(channel, Mapping) else None
            if axis and axis.get("labelFontSize", usual) < SMALLEST_TEXT:
                yield f"axis labels too small — write {SMALLEST_TEXT} or more"


@rule("chart-text-fits", hard=True)
def text_fits(chart: Chart) -> Iterator[str]:
    """A text runs into another.

    Why: Neither could be read.

    Example:
        chart.svg:
            <svg xmlns="http://www.w3.org/2000/svg"><text x="20" y="20" font-size="12">12 routes</text>
            <text x="40" y="22" font-size="12">13 routes</text></svg>
    Instead:
        chart.svg:
            <svg xmlns="http://www.w3.org/2000/svg"><text x="20" y="20" font-size="12">12 routes</text>
            <text x="20" y="40" font-size="12">13 routes</text></svg>
    """
    seen: list[Words] = []
    for each in words(chart.svg):
        for other in seen:
            if each.touches(other):
                where = f" in a column of {chart.width} px" if chart.width else ""
                hint = "write fewer or shorter texts, or give them more room"
                yield f"“{each.text}” runs into “{other.text}”{where} — {hint}"
        seen.append(each)


@rule("chart-no-address", hard=True)
def no_address(chart: Chart) -> Iterator[str]:
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
    if '"url":' in str(chart.spec).replace("'", '"'):
        yield "data come from an address — read the rows of the figure"


@rule("chart-fields-exist", hard=True)
def fields_exist(chart: Chart) -> Iterator[str]:
    """A layer of a chart has no rows, or reads a field that its rows do not have, or no mark is drawn at all.

    Why: Vega-Lite then draws nothing and says nothing.

    Example:
        chart.vl.json:
            {"mark": "point", "data": {"values": [{"value": 3}]}, "encoding": {"x": {"field": "amount"}}}
    Instead:
        chart.vl.json:
            {"mark": "point", "data": {"values": [{"value": 3}]}, "encoding": {"x": {"field": "value"}}}
    """
    for layer in chart.layers:
        if not layer.rows:
            yield f"a layer of {layer.type} marks has no rows"
        known = {key for row in layer.rows for key in row} | layer.made
        for channel in layer.encoding:
            field = layer.field(channel)
            if field and not known & {field, ANY} and layer.rows:
                yield f"{channel} reads a field “{field}” that is not there"
    if chart.layers and "role-frame" in chart.svg and not marks(chart.svg):  # as Vega has drawn it
        yield "no mark is drawn — look at its filters and at the limits of its scales"


@rule("chart-room", hard=True)
def room(chart: Chart) -> Iterator[str]:
    """A chart is wider than its column, or what stands beside it leaves it no room.

    Why: What is too wide is shrunk until its words cannot be read. What is squeezed cannot be compared.

    Example:
        chart.svg:
            <svg xmlns="http://www.w3.org/2000/svg" width="300" height="80"><g class="role-frame"><g>
            <path class="background" d="M0,0h12v80h-12Z"/></g></g></svg>
    Instead:
        chart.svg:
            <svg xmlns="http://www.w3.org/2000/svg" width="300" height="80"><g class="role-frame"><g>
            <path class="background" d="M0,0h180v80h-180Z"/></g></g></svg>
    """
    for plot in plots(chart.svg):
        if plot < LEAST:
            yield f"a plot is {plot:.0f} px wide — shorten what stands beside it, or write it above"
    wide = drawn_width(chart.svg)
    if 0 < chart.width < wide - NEAR:
        hint = "leave out its width, write less beside it, or set fewer views side by side"
        yield f"it is {wide:.0f} px wide and has {chart.width} — {hint}"

"""Rules of what a chart shows: bounds marked, parts that sum, none upon another, the title's value written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...bound import Bound
from ...rules import rule
from .reading import AXES, NEAR, SAID, Chart, drawn
from .svg import words

PLACES = (*AXES, "xOffset", "yOffset", "facet", "row", "column")  # channels that part marks


def told(chart: Chart) -> set[str]:
    """The ids of rows whose label stands in the chart, with the word of its bound."""
    rows = [r for x in chart.layers if x.field("text") in SAID and x.type == "text" for r in x.rows]
    seen = "".join(each.text for each in words(chart.svg)).replace(" ", "")
    return {
        row.get("id", "")
        for row in rows
        if not seen or "".join(str(row.get("label", "")).split()) in seen
    }


@rule("chart-bounds-marked", hard=True)
def bounds_marked(chart: Chart) -> Iterator[str]:
    """A value that is over, under or about is drawn as if it were exact.

    Why: The bound would be lost in the one place that most readers look at.

    Example:
        chart.vl.json:
            {"layer": [{"mark": {"type": "point", "style": "quantity"}, "encoding": {},
             "data": {"values": [{"id": "cargo", "bound": "over"}]}}]}
    Instead:
        chart.vl.json:
            {"layer": [{"mark": {"type": "point", "style": "quantity"}, "encoding": {},
             "data": {"values": [{"id": "cargo", "bound": "over"}]}},
             {"mark": {"type": "point", "style": "bound"},
             "encoding": {"shape": {"field": "bound", "scale": {"domain": ["over"], "range": ["M0,0L1,1"]}}},
             "data": {"values": [{"id": "cargo", "bound": "over"}]}}]}
    """
    shaped = {
        row.get("id")
        for layer in chart.layers
        if layer.mark.get("style") == "bound"
        for row in layer.rows
        if row.get(layer.field("shape"))
        in ((layer.encoding["shape"].get("scale") or {}).get("domain", ()))
    }
    shaped |= {  # what is drawn over its interval shows how near it is
        row.get("id")
        for layer in chart.layers
        if layer.type == "rule" and "high" in (layer.field("x2"), layer.field("y2"))
        for row in layer.rows
        if "within" in row and row.get("bound") == Bound.ABOUT
    }
    values = drawn(chart)
    ours = all("style" in layer.mark for layer in values)
    shaped |= set() if ours else told(chart)
    hint = "" if ours else " — write its `label` beside it, or draw the mark of its bound"
    for layer in values:
        for row in layer.rows:
            inner = row.get("from", 0) > 0  # a rest: its open edge is the part's
            if (
                row.get("bound") not in (None, "exact")
                and not inner
                and row.get("id") not in shaped
            ):
                yield f"{row.get('id')} is “{row['bound']}” and is drawn as exact{hint}"


@rule("chart-parts-sum", hard=True)
def parts_sum(chart: Chart) -> Iterator[str]:
    """Parts do not follow each other without gap, or do not fill their whole.

    Why: A whole that is drawn longer or shorter than its parts shows something that is not there.

    Example:
        chart.vl.json:
            {"mark": {"type": "bar", "style": "part"}, "encoding": {},
             "data": {"values": [{"id": "a", "from": 0, "to": 4, "part": true},
             {"id": "b", "from": 4, "to": 9, "part": true}, {"id": "all", "from": 0, "to": 10}]}}
    Instead:
        chart.vl.json:
            {"mark": {"type": "bar", "style": "part"}, "encoding": {},
             "data": {"values": [{"id": "a", "from": 0, "to": 4, "part": true},
             {"id": "b", "from": 4, "to": 10, "part": true}, {"id": "all", "from": 0, "to": 10}]}}
    """
    for layer in chart.layers:
        if layer.mark.get("style") != "part":
            continue
        at, bar = 0.0, None
        for row in (row for row in layer.rows if row.get("part")):
            at, bar = (at if row.get("bar") == bar else 0.0), row.get("bar")
            if abs(row["from"] - at) > NEAR * max(1, at):
                yield f"{row.get('id')} does not follow the part before it"
            at = row["to"]
        for row in (row for row in layer.rows if not row.get("part") and "to" in row):
            if abs(at - row["to"]) > NEAR * max(1, row["to"]):
                yield f"the parts give {at:g}, the whole is {row['to']:g}"


@rule("chart-stacked", hard=True)
def stacked(chart: Chart) -> Iterator[str]:
    """Bars or areas of several values stand in one place, one upon the other.

    Why: Stacked lengths say that these are parts of one whole. Vega-Lite stacks whatever shares a place, and says
    nothing. Parts of a whole have forms of their own.

    Example:
        chart.vl.json:
            {"mark": "bar", "data": {"values": [{"name": "Cargo", "value": 3}, {"name": "Cargo", "value": 4}]},
             "encoding": {"x": {"field": "value", "type": "quantitative"}, "y": {"field": "name", "type": "nominal"}}}
    Instead:
        chart.vl.json:
            {"mark": "bar", "data": {"values": [{"name": "Cargo", "value": 3}, {"name": "Mail", "value": 4}]},
             "encoding": {"x": {"field": "value", "type": "quantitative"}, "y": {"field": "name", "type": "nominal"}}}
    """
    for layer in chart.layers:
        for axis in AXES if layer.type in ("bar", "area") and "style" not in layer.mark else ():
            given = layer.encoding.get(axis) or {}
            free = layer.filtered or f"{axis}2" in layer.encoding or given.get("aggregate")
            if free or not layer.quantity(axis):
                continue
            fields = [f for c in PLACES if c != axis and (f := layer.field(c))]
            if layer.made & {*fields}:
                continue
            places: dict[tuple[Any, ...], list[str]] = {}
            for row in layer.rows:
                place = tuple(row.get(field) for field in fields)
                places.setdefault(place, []).append(str(row.get("id", row.get(layer.field(axis)))))
            for those in (found for found in places.values() if len(found) > 1):
                where = f"{' and '.join(those)} stand in one place, on one another"
                yield f"{where} — give each a place of its own, as its heading"


@rule("chart-title-labelled", hard=True)
def title_labelled(chart: Chart) -> Iterator[str]:
    """The title names a value of the chart, and the chart does not write it.

    Why: A reader looks for the number of the title first, and should not have to guess which mark it is.

    Example:
        chart.vl.json:
            {"mark": {"type": "text", "fontSize": 15}, "encoding": {"text": {"field": "label"}},
             "data": {"values": [{"id": "cargo", "titled": true, "label": "12 tons", "labelled": false}]}}
    Instead:
        chart.vl.json:
            {"mark": {"type": "text", "fontSize": 15}, "encoding": {"text": {"field": "label"}},
             "data": {"values": [{"id": "cargo", "titled": true, "label": "12 tons", "labelled": true}]}}
    """
    missing = {
        row["id"]: row
        for layer in chart.layers
        for row in layer.rows
        if row.get("titled") and row.get("labelled") is False
    }
    for id_ in missing:
        yield f"{id_} stands in the title and has no label"


@rule("chart-subject-highlighted", hard=True)
def subject_highlighted(chart: Chart) -> Iterator[str]:
    """Every mark is set back, so that nothing is what the chart is about.

    Why: Colour says what a chart is about. Where all is grey, it says nothing.

    Example:
        chart.vl.json:
            {"mark": "bar", "encoding": {"fill": {"field": "look"}},
             "data": {"values": [{"id": "cargo", "look": "other, beside"}]}}
    Instead:
        chart.vl.json:
            {"mark": "bar", "encoding": {"fill": {"field": "look"}, "size": {"field": "look"}},
             "data": {"values": [{"id": "cargo", "look": "other"}]}}
    """
    found = [row["look"] for layer in chart.layers for row in layer.rows if row.get("look")]
    if found and all(look.endswith(", beside") for look in found):
        yield "all marks are grey"

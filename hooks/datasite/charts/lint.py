"""Holds the rules of an honest chart on the final specification, whatever was meant by the form.

Knows Vega-Lite and the site's marks (styles `quantity`, `part`, `bound`, `period`, `text-…`), nothing
of the data's meaning: a chart that breaks a rule is refused at build time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..rules import RULES, rule
from . import measure
from .theme import SMALLEST_TEXT, colour

Spec = Mapping[str, Any]
Rows = list[dict[str, Any]]
NEAR = 1e-6
DRAWN = ("quantity", "part")


@dataclass(frozen=True)
class Finding:
    """A rule that a chart breaks, and where."""

    code: str
    message: str

    @property
    def rule(self) -> str:
        """The rule in words."""
        return self.code.removeprefix("chart-").replace("-", " ")


def lint(spec: Spec) -> list[Finding]:
    """Every rule that the specification breaks; none for an honest chart."""
    rules = [each for each in RULES.values() if each.module == __name__]
    return [Finding(each.code, message) for each in rules for message in each(spec)]


# reading a specification


def layers(spec: Spec) -> Iterator[tuple[Spec, Spec, Spec, Rows]]:
    """Each layer with its mark, its encoding and its rows."""
    for layer in spec.get("layer", [spec]):
        mark = layer["mark"] if isinstance(layer["mark"], dict) else {"type": layer["mark"]}
        yield layer, mark, layer.get("encoding", {}), rows_of(spec, layer)


def rows_of(spec: Spec, layer: Spec) -> Rows:
    """The rows that a layer draws."""
    data = layer.get("data", spec.get("data", {}))
    return list(data.get("values") or spec.get("datasets", {}).get(data.get("name"), []))


def drawn(spec: Spec, *styles: str) -> Iterator[tuple[Spec, Spec, Rows]]:
    """The layers of some styles: mark, encoding, rows."""
    for _, mark, encoding, rows in layers(spec):
        if mark.get("style") in styles:
            yield mark, encoding, rows


def scales(spec: Spec) -> Iterator[tuple[str, Spec, Spec, Rows]]:
    """Every positional channel that has a scale: its axis, the channel, the mark, the rows."""
    for _, mark, encoding, rows in layers(spec):
        for axis in ("x", "y"):
            channel = encoding.get(axis, {})
            if "field" in channel and channel.get("scale", {}) is not None:
                yield axis, channel, mark, rows


def texts(spec: Spec) -> Iterator[tuple[Spec, dict[str, Any]]]:
    """Every text on the chart with its mark."""
    for _, mark, _, rows in layers(spec):
        if mark["type"] == "text":
            yield from ((mark, row) for row in rows)


# the rules


@rule("chart-zero-baseline", hard=True)
def zero_baseline(spec: Spec) -> Iterator[str]:
    """A bar or stem does not start at zero, or zero is not on its scale.

    Why: Length is what is compared. A bar that is cut at its foot makes a small difference look
    large.

    Example:
        chart.vl.json:
            {"layer": [{"mark": {"type": "bar", "style": "quantity"}, "data": {"values": [{"value": 12, "text": ""}]},
             "encoding": {"x": {"field": "value", "scale": {"domain": [10, 12]}}, "x2": {"datum": 0}}}]}
    Instead:
        chart.vl.json:
            {"layer": [{"mark": {"type": "bar", "style": "quantity"}, "data": {"values": [{"value": 12, "text": ""}]},
             "encoding": {"x": {"field": "value", "scale": {"domain": [0, 12]}}, "x2": {"datum": 0}}}]}
    """
    for mark, encoding, _ in drawn(spec, "quantity"):
        if mark["type"] not in ("bar", "rule"):
            continue
        axis = "x" if "datum" in encoding.get("x2", {}) or "scale" in encoding["x"] else "y"
        if encoding.get(f"{axis}2", {}).get("datum") != 0:
            yield f"a {mark['type']} does not start at zero"
        low, high = (encoding[axis].get("scale") or {}).get("domain", (0, 0))
        if not low <= 0 <= high:
            yield f"zero is not on the scale from {low:g} to {high:g}"


@rule("chart-one-scale", hard=True)
def one_scale(spec: Spec) -> Iterator[str]:
    """An axis has more than one scale.

    Why: With two scales on one axis any two values can be made to look alike.

    Example:
        chart.vl.json:
            {"layer": [], "resolve": {"scale": {"y": "independent"}}}
    Instead:
        chart.vl.json:
            {"layer": []}
    """
    if "independent" in str(spec.get("resolve", "")):
        yield "scales are resolved independently"
    for wanted in ("x", "y"):
        found = {
            (tuple(channel["scale"].get("domain", ())), tuple(channel["scale"].get("range", ())))
            for axis, channel, _, _ in scales(spec)
            if axis == wanted and channel.get("scale")
        }
        if len(found) > 1:
            yield f"the {wanted} axis has {len(found)} scales"


@rule("chart-nothing-cut", hard=True)
def nothing_cut(spec: Spec) -> Iterator[str]:
    """A value lies outside its scale, or a text may be shortened.

    Why: What is cut off is not seen, and nobody knows that it is missing.

    Example:
        chart.vl.json:
            {"layer": [{"mark": "point", "data": {"values": [{"value": 30}]},
             "encoding": {"x": {"field": "value", "scale": {"domain": [0, 20]}}}}]}
    Instead:
        chart.vl.json:
            {"layer": [{"mark": "point", "data": {"values": [{"value": 30}]},
             "encoding": {"x": {"field": "value", "scale": {"domain": [0, 40]}}}}]}
    """
    for _, channel, mark, rows in scales(spec):
        domain: list[float] = list((channel.get("scale") or {}).get("domain", ()))
        if mark.get("clip"):
            yield "marks are clipped"
        for row in rows if domain else ():
            value = row.get(channel["field"])
            if isinstance(value, int | float) and not domain[0] - NEAR <= value <= domain[1] + NEAR:
                yield f"{row.get('of', value)} lies outside the scale from {domain[0]:g} to {domain[1]:g}"
    for mark, row in texts(spec):
        if mark.get("limit", 0):
            yield f"“{row['text']}” may be shortened"


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


@rule("chart-sized-by-value", hard=True)
def sized_by_value(spec: Spec) -> Iterator[str]:
    """Something other than length stands for a value, or a length stands without its value beside it.

    Why: Areas and shades are judged badly. A length can be read exactly only where its number
    stands by it.

    Example:
        chart.vl.json:
            {"layer": [{"mark": "circle", "data": {"values": [{"value": 3}]},
             "encoding": {"size": {"field": "value"}}}]}
    Instead:
        chart.vl.json:
            {"layer": [{"mark": "circle", "data": {"values": [{"value": 3}]},
             "encoding": {"x": {"field": "value"}}}]}
    """
    said: dict[str, str] = {}
    for _, row in texts(spec):  # a long value may stand on several lines
        said[row.get("of", "")] = said.get(row.get("of", ""), "") + row["text"].replace(" ", "")
    for _, mark, encoding, rows in layers(spec):
        if "field" in encoding.get("size", {}) or "field" in encoding.get("opacity", {}):
            yield "a size or opacity stands for something"
        vertical = encoding.get("y", {}).get("field") == "value"
        if mark.get("style") in DRAWN and not vertical:
            for row in rows:
                if row.get("text", "").replace(" ", "") not in said.get(row.get("of", ""), ""):
                    yield f"{row.get('of')} is drawn without its value"


@rule("chart-bounds-marked", hard=True)
def bounds_marked(spec: Spec) -> Iterator[str]:
    """A value that is over, under or about is drawn as if it were exact.

    Why: The bound would be lost in the one place that most readers look at.

    Example:
        chart.vl.json:
            {"layer": [{"mark": {"type": "point", "style": "quantity"}, "encoding": {},
             "data": {"values": [{"of": "cargo", "bound": "over"}]}}]}
    Instead:
        chart.vl.json:
            {"layer": [{"mark": {"type": "point", "style": "quantity"}, "encoding": {},
             "data": {"values": [{"of": "cargo", "bound": "over"}]}},
             {"mark": {"type": "point", "style": "bound"}, "encoding": {},
             "data": {"values": [{"of": "cargo", "bound": "over"}]}}]}
    """
    marked = {
        (row.get("of"), row.get("bound")) for _, _, rows in drawn(spec, "bound") for row in rows
    }
    for _, _, rows in drawn(spec, *DRAWN):
        for row in rows:
            inner = row.get("start", 0) > 0  # a rest: its open edge is the part's
            if (
                row.get("bound", "exact") != "exact"
                and not inner
                and (row["of"], row["bound"]) not in marked
            ):
                yield f"{row['of']} is “{row['bound']}” and is drawn as exact"


@rule("chart-parts-sum", hard=True)
def parts_sum(spec: Spec) -> Iterator[str]:
    """Parts do not follow each other without gap, or do not fill their whole.

    Why: A whole that is drawn longer or shorter than its parts shows something that is not there.

    Example:
        chart.vl.json:
            {"layer": [{"mark": {"type": "bar", "style": "part"},
             "encoding": {"x": {"field": "value", "scale": {"domain": [0, 10]}}},
             "data": {"values": [{"of": "a", "start": 0, "amount": 4, "value": 4},
             {"of": "b", "start": 4, "amount": 5, "value": 9}]}}]}
    Instead:
        chart.vl.json:
            {"layer": [{"mark": {"type": "bar", "style": "part"},
             "encoding": {"x": {"field": "value", "scale": {"domain": [0, 10]}}},
             "data": {"values": [{"of": "a", "start": 0, "amount": 4, "value": 4, "thick": 1},
             {"of": "b", "start": 4, "amount": 6, "value": 10, "thick": 1}]}}]}
    """
    for _, encoding, rows in drawn(spec, "part"):
        at = 0.0
        for row in rows:
            if (
                abs(row["start"] - at) > NEAR
                or abs(row["start"] + row["amount"] - row["value"]) > NEAR
            ):
                yield f"{row.get('of')} does not follow the part before it"
            at = row["value"]
        whole = encoding["x"]["scale"]["domain"][1]
        if abs(at - whole) > NEAR * max(1, whole):
            yield f"the parts give {at:g}, the whole is {whole:g}"


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

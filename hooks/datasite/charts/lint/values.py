"""Rules of what a chart shows: lengths from zero on one scale, nothing cut, bounds marked, parts that sum."""

from __future__ import annotations

from collections.abc import Iterator

from ...rules import rule
from .reading import Spec, drawn, layers, scales, texts

NEAR = 1e-6


DRAWN = ("quantity", "part")


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

"""Rules of the scales of a chart: zero under lengths, one scale for an axis, nothing outside it or sized by value."""

from __future__ import annotations

from collections.abc import Iterator

from ...rules import rule
from .reading import AXES, NEAR, SAID, Chart, Spec, drawn, parts
from .svg import words

CUT = "…"  # what Vega ends a text with that it has shortened
VALUES = ("quantity", "part", "period")  # drawn on a scale


@rule("chart-zero-baseline", hard=True)
def zero_baseline(chart: Chart) -> Iterator[str]:
    """The scale of bars or areas does not have zero on it.

    Why: Length is what is compared. A bar that is cut at its foot makes a small difference look
    large.

    Example:
        chart.vl.json:
            {"mark": "bar", "data": {"values": [{"value": 12}]},
             "encoding": {"x": {"field": "value", "type": "quantitative", "scale": {"domain": [10, 12]}}}}
    Instead:
        chart.vl.json:
            {"mark": "bar", "data": {"values": [{"value": 12}]},
             "encoding": {"x": {"field": "value", "type": "quantitative", "scale": {"domain": [0, 12]}}}}
    """
    for layer in chart.layers:
        for axis in AXES if layer.type in ("bar", "area") else ():
            channel = layer.encoding.get(axis) or {}
            if channel.get("type") != "quantitative":
                continue
            domain = layer.domain(axis)
            if domain and not min(domain) <= 0 <= max(domain):
                yield f"zero is not on the scale from {min(domain):g} to {max(domain):g}"
            elif not domain and without_zero(channel.get("scale") or {}):
                yield f"the scale of a {layer.type} leaves zero out — let it begin there, or draw points"


def without_zero(scale: Spec) -> bool:
    """Whether a scale without limits of its own has no zero on it."""
    above, below = scale.get("domainMin", 0), scale.get("domainMax", 0)
    cut = any(
        isinstance(end, int | float) and sign * end > 0 for end, sign in ((above, 1), (below, -1))
    )
    return scale.get("zero") is False or scale.get("type") == "log" or cut


@rule("chart-one-scale", hard=True)
def one_scale(chart: Chart) -> Iterator[str]:
    """An axis has more than one scale.

    Why: With two scales on one axis any two values can be made to look alike.

    Example:
        chart.vl.json:
            {"layer": [], "resolve": {"scale": {"y": "independent"}}}
    Instead:
        chart.vl.json:
            {"layer": []}
    """
    for axis in AXES:
        if any(each.get(axis) == "independent" for each in resolved(chart.spec)):
            yield f"the scales of {axis} are resolved independently — share them, or make two figures"
        if "layer" in chart.spec or "concat" in chart.spec:  # panels are compared by their values
            found = {
                tuple(layer.domain(axis))
                for layer in chart.layers
                if "layer" in chart.spec or layer.mark.get("style") in VALUES
            } - {()}
            if len(found) > 1:
                yield f"the {axis} axis has {len(found)} scales"


def resolved(spec: Spec) -> Iterator[Spec]:
    """How the scales of a chart are resolved, and those of layers in it."""
    yield (spec.get("resolve") or {}).get("scale") or {}
    for part in parts(spec):
        yield from (found for found in resolved(part) if "layer" in part)


@rule("chart-nothing-cut", hard=True)
def nothing_cut(chart: Chart) -> Iterator[str]:
    """A value lies outside its scale, or a text is shortened or may be.

    Why: What is cut off is not seen, and nobody knows that it is missing.

    Example:
        chart.vl.json:
            {"mark": "point", "data": {"values": [{"value": 30}]},
             "encoding": {"x": {"field": "value", "type": "quantitative", "scale": {"domain": [0, 20]}}}}
    Instead:
        chart.vl.json:
            {"mark": "point", "data": {"values": [{"value": 30}]},
             "encoding": {"x": {"field": "value", "type": "quantitative", "scale": {"domain": [0, 40]}}}}
    """
    for layer in chart.layers:
        if layer.mark.get("clip"):
            yield "marks are clipped — leave out `clip`"
        if layer.mark.get("limit"):
            yield "a text may be shortened — leave out `limit`"
        for axis in AXES:
            field, domain = layer.field(axis), layer.domain(axis)
            for row in layer.rows if field and domain else ():
                value = row.get(field)
                if (
                    isinstance(value, int | float)
                    and not min(domain) - NEAR <= value <= max(domain) + NEAR
                ):
                    limits = f"{min(domain):g} to {max(domain):g}"
                    yield f"{row.get('id', value)} lies outside the scale from {limits} — make it longer"
    told = {str(value) for layer in chart.layers for row in layer.rows for value in row.values()}
    for each in words(chart.svg):
        if each.text.endswith(CUT) and not any(each.text in said for said in told):
            yield f"“{each.text}” is cut short — give it more room, or leave out its limit"


@rule("chart-sized-by-value", hard=True)
def sized_by_value(chart: Chart) -> Iterator[str]:
    """An area or a shade stands for a value, or lengths stand without numbers.

    Why: Areas and shades are judged badly. A length can be read exactly only where its number
    stands by it, or an axis gives the scale.

    Example:
        chart.vl.json:
            {"mark": "circle", "data": {"values": [{"value": 3}]},
             "encoding": {"size": {"field": "value", "type": "quantitative"}}}
    Instead:
        chart.vl.json:
            {"mark": "circle", "data": {"values": [{"value": 3}]},
             "encoding": {"x": {"field": "value", "type": "quantitative"}}}
    """
    every = chart.layers
    said = any(layer.type == "text" and layer.field("text") in SAID for layer in every)
    values = drawn(chart)
    for layer in every:
        if layer.quantity("theta") and len(layer.rows) > 2:
            yield "slices of a circle stand for more than two values — draw bars"
        for channel in ("size", "opacity", "fillOpacity", "color", "fill"):
            given = layer.encoding.get(channel)
            if isinstance(given, dict) and given.get("type") == "quantitative":
                yield f"{channel} stands for a quantity — show it along x or y"
        bare = any(layer.without_axis(axis) for axis in AXES)
        if layer in values and bare and not said:
            yield "marks stand without their values, and no axis gives the scale — write each `label`, or have an axis"

"""Reads a chart: its layers with their marks, encodings and rows, and the texts of its drawing."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from .. import measure

Spec = Mapping[str, Any]
Rows = list[dict[str, Any]]
SVG = "{http://www.w3.org/2000/svg}"
MOVED = re.compile(r"translate\((-?[\d.e-]+)[, ](-?[\d.e-]+)\)")
GROUND = re.compile(r"M0(?:\.5)?,0(?:\.5)?h([\d.]+)v")
# the fields that a step adds where it does not name them; those of a pivot are words of the rows
ANY = "*"
USUAL = {
    "fold": ("key", "value"), "density": ("value", "density"), "quantile": ("prob", "value"), "pivot": (ANY,),
}  # fmt: skip
JOINED = ("layer", "concat", "hconcat", "vconcat")


@dataclass(frozen=True)
class Chart:
    """A specification, the drawing that is made of it (empty where there is none), and how wide it may be."""

    spec: Spec
    svg: str = ""
    width: int = 0

    @cached_property
    def layers(self) -> list[Layer]:
        """Every layer, however deep it stands in the specification."""
        return list(within(self.spec, self.spec, Layer({}, {}, [], frozenset()), {}))


@dataclass(frozen=True)
class Layer:
    """A mark with its encoding, that of the facets around it too, and its rows; `made` are fields that steps add."""

    mark: Spec
    encoding: Mapping[str, Any]
    rows: Rows
    made: frozenset[str]
    filtered: bool = False  # whether it may draw some of the rows only

    @property
    def type(self) -> str:
        """The kind of mark."""
        return str(self.mark["type"])

    def field(self, channel: str) -> str:
        """The field that a channel shows; nothing where it shows none."""
        found = self.encoding.get(channel)
        name = found.get("field", "") if isinstance(found, Mapping) else ""
        return name if isinstance(name, str) else ""

    def without_axis(self, channel: str) -> bool:
        """Whether a channel shows a quantity on a scale that no axis tells."""
        found = self.encoding.get(channel) or {}
        return found.get("type") == "quantitative" and found.get("axis", "usual") is None

    def quantity(self, channel: str) -> bool:
        """Whether a channel shows the quantity of each row."""
        found = self.encoding.get(channel)
        return (
            isinstance(found, Mapping) and found.get("type") == "quantitative" and "field" in found
        )

    def domain(self, channel: str) -> list[Any]:
        """The limits of a channel's scale, where they are numbers that are given."""
        scale = (self.encoding.get(channel) or {}).get("scale") or {}
        given = scale.get("domain", ())
        return list(given) if all(isinstance(end, int | float) for end in given) else []


def within(top: Spec, spec: Spec, above: Layer, data: Spec) -> Iterator[Layer]:
    """The layers of a part of a specification; what its parts have in common is handed down."""
    data, steps = spec.get("data", data), spec.get("transform", ())
    common = Layer(
        {},
        {**above.encoding, **facets(spec), **spec.get("encoding", {})},
        [],
        above.made | {name for step in steps for name in names(step)},
        above.filtered or any("filter" in step for step in steps),
    )
    for part in parts(spec):
        yield from within(top, part, common, data)
    if "mark" in spec:
        mark = spec["mark"] if isinstance(spec["mark"], Mapping) else {"type": spec["mark"]}
        named = top.get("datasets", {}).get(data.get("name"), [])
        yield replace(common, mark=mark, rows=list(data.get("values") or named))


def parts(spec: Spec) -> Iterator[Spec]:
    """The specifications in a specification."""
    yield from (part for key in JOINED for part in spec.get(key, ()))
    if "spec" in spec:
        yield spec["spec"]


def facets(spec: Spec) -> Mapping[str, Any]:
    """The channels that part a chart into several."""
    found = spec.get("facet", {})
    return {"facet": found} if "field" in found else found


def names(step: Spec) -> Iterator[str]:
    """The fields that a transform adds."""
    usual = next((fields for key, fields in USUAL.items() if key in step), ())
    given = step.get("as", usual)
    yield from [given] if isinstance(given, str) else given
    yield from (
        each["as"] for key in ("aggregate", "window", "joinaggregate") for each in step.get(key, ())
    )


@dataclass(frozen=True)
class Words:
    """A line of text where it stands in a drawing, in pixels."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: Words) -> bool:
        """Whether both share room."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def words(svg: str) -> Iterator[Words]:
    """Every line of text of a drawing."""
    if svg:
        yield from placed(ET.fromstring(svg), 0, 0)  # noqa: S314 (our own)


def placed(element: ET.Element, x: float, y: float) -> Iterator[Words]:
    """The lines of text in an element that is moved so far."""
    match = MOVED.match(element.get("transform", ""))
    if match:
        x, y = x + float(match[1]), y + float(match[2])
    if element.get("opacity") == "0":  # a label that Vega leaves out for want of room
        return
    if element.tag != f"{SVG}text":
        for child in element:
            yield from placed(child, x, y)
        return
    x, y = x + float(element.get("x", 0)), y + float(element.get("y", 0))
    upright = "rotate(" in element.get("transform", "")  # the title of an axis
    yield from line(element, element.text, x, y, upright)
    for part in element:
        y += float(part.get("dy", 0))
        yield from line(element, part.text, x, y, upright)


def line(
    element: ET.Element, text: str | None, x: float, y: float, upright: bool
) -> Iterator[Words]:
    """A line of a text, with its room; nothing for an empty one."""
    if not text or not text.strip():
        return
    size = float(element.get("font-size", "11").removesuffix("px"))
    weight = 700 if element.get("font-weight") in ("bold", "700") else 400
    wide = measure.width(text, size, weight) / measure.SLACK
    before = {"middle": wide / 2, "end": wide}.get(element.get("text-anchor", ""), 0)
    if upright:
        yield Words(text, x - size * 0.72, y - wide + before, x + size * 0.18, y + before)
        return
    left = x - before
    yield Words(text, left, y - size * 0.72, left + wide, y + size * 0.18)


def plots(svg: str) -> Iterator[float]:
    """How wide each plot of a drawing is: Vega draws a ground under it."""
    groups = ET.fromstring(svg).iter(f"{SVG}g") if svg else ()  # noqa: S314 (our own)
    parts = [g for g in groups if "role-frame" in g.get("class", "")]
    parts = [g for p in parts for g in p.iter() if "role-scope" in g.get("class", "")] or parts
    for ground in (path for part in parts for path in part.iterfind(f"{SVG}g/{SVG}path")):
        if match := GROUND.match(ground.get("d", "")):
            yield float(match[1])


def drawn_width(svg: str) -> float:
    """How wide a drawing is, with the words that go on beyond it."""
    if not svg:
        return 0.0
    wide = float(ET.fromstring(svg).get("width", 0))  # noqa: S314
    return max(wide, *(each.right for each in words(svg)), 0)

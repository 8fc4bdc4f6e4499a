"""Reads the drawing of a chart: where words stand, how wide its plots and the whole are."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass

from .. import measure

SVG = "{http://www.w3.org/2000/svg}"
MOVED = re.compile(r"translate\((-?[\d.e-]+)[, ](-?[\d.e-]+)\)")
GROUND = re.compile(r"M0(?:\.5)?,0(?:\.5)?h([\d.]+)v")


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


def marks(svg: str) -> int:
    """How many marks a drawing has, texts among them, without those of axes and legends."""
    groups = ET.fromstring(svg).iter(f"{SVG}g") if svg else ()  # noqa: S314 (our own)
    drawn = [g for g in groups if "role-mark" in g.get("class", "")]
    return sum(mark.tag != f"{SVG}path" or bool(mark.get("d")) for group in drawn for mark in group)


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

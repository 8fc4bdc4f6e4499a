"""Paints a chart of ours into a picture: the few elements and attributes that `vector.KEPT` leaves in its SVG.

Nothing of a machine is asked, and no picture is packed and unpacked between: that takes longer than to paint it.
"""

from __future__ import annotations

import math
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .lettering import FINER, PARTS, Mask, face, line, shaded
from .paths import Point
from .shapes import filled, stroked
from .strokes import Pen

if TYPE_CHECKING:
    from PIL.Image import Image

SVG = "{http://www.w3.org/2000/svg}"
MOVE = re.compile(r"(\w+)\(([^)]*)\)")
ANCHORS = {"middle": 0.5, "end": 1.0}
INHERITED = (
    "fill fill-opacity stroke stroke-width stroke-dasharray stroke-linecap font-size font-weight text-anchor"
).split()
HAIR = 1e-6

Colour = tuple[int, ...]
Style = Mapping[str, str]


@dataclass(frozen=True)
class Place:
    """Where an element stands in a picture, and how much of what is behind it shows through."""

    at: Point
    turn: Point = 1 + 0j  # how it is turned and enlarged
    opacity: float = 1.0

    def within(self, element: ET.Element) -> Place:
        """The place of what is in an element of this place."""
        place = replace(self, opacity=self.opacity * float(element.get("opacity", 1)))
        for name, words in MOVE.findall(element.get("transform", "")):
            numbers = [float(number) for number in re.split(r"[\s,]+", words.strip())]
            match name:
                case "translate":
                    to = complex(*numbers) * place.turn
                    place = replace(place, at=place.at + to)
                case "rotate":
                    angle = math.radians(numbers[0])
                    turn = complex(math.cos(angle), math.sin(angle))
                    place = replace(place, turn=place.turn * turn)
                case "scale":
                    place = replace(place, turn=place.turn * numbers[0])
        return place


class Canvas:
    """A picture that is painted on, in words of one language."""

    def __init__(self, image: Image, language: str) -> None:
        """What stands in the picture stays, but where something is painted over it."""
        self.image, self.language = image, language
        self.size = [0.0, 0.0]  # of what is painted

    def paint(self, svg: str, at: Point, scale: float) -> None:
        """A chart at a place of the picture, at a scale."""
        root = ET.fromstring(svg)  # noqa: S314 (our own)
        self.size = [float(number) for number in root.get("viewBox", "0 0 0 0").split()[2:]]
        self.inside(root, Place(at, complex(scale)), {})

    def inside(self, element: ET.Element, place: Place, style: Style) -> None:
        """All that is in an element."""
        for child in element:
            given = {key: child.get(key, style.get(key, "")) for key in INHERITED}
            within = place.within(child)
            match child.tag.removeprefix(SVG):
                case "g":
                    self.inside(child, within, given)
                case "path":
                    self.shape(child.get("d", ""), within, given)
                case "line":
                    to = (child.get(key, "0") for key in ("x", "y", "x2", "y2"))
                    self.shape("M{},{}L{},{}".format(*to), within, given)
                case "rect":
                    self.box(child, within, given)
                case "text":
                    self.words(child, within, given)

    def box(self, element: ET.Element, place: Place, style: Style) -> None:
        """A rectangle of whole pixels, as the paper is."""
        start = complex(float(element.get("x", 0)), float(element.get("y", 0)))
        sides = zip(("width", "height"), self.size, strict=True)
        size = [
            whole if element.get(side) == "100%" else float(element.get(side, 0))
            for side, whole in sides
        ]
        corners = (place.at + p * place.turn for p in (start, start + complex(*size)))
        if fill := colour(style["fill"] or "black"):
            one, other = ((round(p.real), round(p.imag)) for p in corners)
            self.image.paste(fill, (*one, *other))

    def shape(self, path: str, place: Place, style: Style) -> None:
        """What is inside a path, and the line around it."""
        corner = complex(math.floor(place.at.real), math.floor(place.at.imag))
        part = place.at - corner
        part = complex(round(part.real * FINER), round(part.imag * FINER)) / FINER
        if fill := colour(style["fill"] or "black"):
            opacity = place.opacity * float(style["fill-opacity"] or 1)
            self.put(filled(path, place.turn, part), corner, fill, opacity)
        if stroke := colour(style["stroke"] or "none"):
            dashes = tuple(map(float, re.findall(r"[\d.]+", style["stroke-dasharray"])))
            pen = Pen(float(style["stroke-width"] or 1), dashes, style["stroke-linecap"] or "butt")
            self.put(stroked(path, place.turn, part, pen), corner, stroke, place.opacity)

    def words(self, element: ET.Element, place: Place, style: Style) -> None:
        """The lines of a text."""
        font = face(self.language, style["font-weight"] == "700")
        size = float(style["font-size"] or 0) * abs(place.turn)
        anchor = ANCHORS.get(style["text-anchor"], 0.0)
        ink = colour(style["fill"] or "black")
        opacity = place.opacity * float(style["fill-opacity"] or 1)
        for x, y, text in placed(element):
            at = place.at + complex(x, y) * place.turn
            across, part = divmod(round(at.real * PARTS), PARTS)
            if ink and (mask := line(font, text, size, anchor, part)):
                turned = mask if abs(place.turn.imag) < HAIR else rotated(mask, place.turn)
                self.put(turned, complex(across, round(at.imag)), ink, opacity)

    def put(self, mask: Mask | None, at: Point, ink: Colour, opacity: float) -> None:
        """A colour where a mask lets it through."""
        if mask is None:
            return
        image = mask.image if opacity == 1 else mask.image.point(lambda level: level * opacity)
        self.image.paste(ink, (mask.left + int(at.real), mask.top + int(at.imag)), image)


def colour(words: str) -> Colour | None:
    """A colour in numbers; None of what is not painted."""
    from PIL.ImageColor import getrgb

    try:
        return getrgb(words)[:3]
    except ValueError:
        return None


def placed(text: ET.Element) -> Iterator[tuple[float, float, str]]:
    """The lines of a text with where each begins, ends or has its middle."""
    x, y = float(text.get("x", 0)), float(text.get("y", 0))
    yield x, y, text.text or ""
    for part in text:
        x, y = float(part.get("x", x)), y + float(part.get("dy", 0))
        yield x, y, part.text or ""


def rotated(mask: Mask, turn: Point) -> Mask:
    """A mask turned around its point."""
    from PIL import Image

    right, bottom = mask.left + mask.image.width, mask.top + mask.image.height
    reach = max(map(abs, (mask.left, mask.top, right, bottom))) * 2
    whole = Image.new("L", (2 * reach, 2 * reach))
    whole.paste(mask.image, (reach + mask.left, reach + mask.top))
    angle = -math.degrees(math.atan2(turn.imag, turn.real))
    return Mask(shaded(whole.rotate(angle, Image.Resampling.BICUBIC)), -reach, -reach)

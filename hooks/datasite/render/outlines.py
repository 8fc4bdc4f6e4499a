"""Draws the words of a picture as outlines: no font of a machine is asked, and none is read for each glyph."""

from __future__ import annotations

import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache, lru_cache

from .. import languages
from ..charts import theme
from .faces import EM, WEIGHTS, Face

SVG = "{http://www.w3.org/2000/svg}"
ANCHORS = {"middle": 0.5, "end": 1.0}


def outlined(svg: str, language: str) -> str:
    """A standalone SVG without words, in which their outlines stand where they stood."""
    root = ET.fromstring(svg)  # noqa: S314 (our own)
    for style in root.findall(f"{SVG}style"):  # which brings the font along
        root.remove(style)
    for text in list(root.iter(f"{SVG}text")):
        bold = text.get("font-weight", "400") == "700"
        lines = list(placed(text))
        for part in list(text):
            text.remove(part)
        text.tag, text.text = f"{SVG}g", None
        size = float(text.get("font-size", 0)) / EM
        share = ANCHORS.get(text.get("text-anchor", ""), 0.0)
        for x, y, words in lines:
            outlines, width = set_out(face(language, bold), words)
            moved = f"translate({x - share * width * size:g},{y:g}) scale({size:g},{-size:g})"
            ET.SubElement(text, f"{SVG}g", transform=moved).extend(outlines)
    return ET.tostring(root, encoding="unicode")


@cache
def face(language: str, bold: bool) -> Face:
    """The face in which a language is set."""
    kind = languages.language(language).type
    return Face(theme.FAMILIES[kind.full_width], [*WEIGHTS][bold], kind.han)


def placed(text: ET.Element) -> Iterator[tuple[float, float, str]]:
    """The lines of a text with where each begins, ends or has its middle."""
    x, y = float(text.get("x", 0)), float(text.get("y", 0))
    yield x, y, text.text or ""
    for line in text:
        x, y = float(line.get("x", x)), y + float(line.get("dy", 0))
        yield x, y, line.text or ""


@lru_cache(maxsize=2000)  # most words stand in each width
def set_out(face: Face, words: str) -> tuple[list[ET.Element], float]:
    """The outlines of a line, each moved to its place, and how wide it is, in thousandths of the size."""
    at, before, outlines = 0.0, "", []
    for character in words:
        if unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f":
            continue  # marks that say how others are written, and show nothing
        shape = face.shape(character)
        at += face.nearer(before, shape.name) if before and shape.name else 0
        if shape.outline:
            place = f"translate({at:g})"
            outlines.append(ET.Element(f"{SVG}path", d=shape.outline, transform=place))
        at, before = at + shape.width, shape.name
    return outlines, at

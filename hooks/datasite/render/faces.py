"""Cuts faces for pictures: the site's own characters, and beside them those that are shown of a packaged font."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

OURS = Path(__file__).with_name("fonts")  # how text is laid out; tools/vendor_font.py makes them
PACKAGED = (
    "Noto Sans CJK"  # a collection with a face for each region that writes Chinese characters
)
WEIGHTS = {"Regular": 400, "Bold": 700}
BOX = "box"  # what ours show for a character that they lack


def collection() -> Path:
    """The packaged font. RuntimeError where the package is missing."""
    found = find_spec("manimgx_fonts_cjk")
    if not found or not found.origin:
        raise RuntimeError("the fonts are missing: install requirements.txt")
    return next(Path(found.origin).parent.glob("*.ttc"))


def ours(family: str, style: str) -> Path:
    """The file of one of our faces."""
    return OURS / f"{family} {style}.ttf".lower().replace(" ", "-")


def cut(like: str, region: str, characters: Iterable[str], family: str) -> Iterator[TTFont]:
    """The faces of a family like one of ours, with more characters as a region writes them.

    Of the packaged face only the glyphs that are asked for are read: it has 65,535.
    """
    from fontTools.ttLib import TTCollection, TTFont

    with TTCollection(collection(), lazy=True) as packaged:
        face = next(f for f in packaged if f["name"].getDebugName(1) == f"{PACKAGED} {region}")
        count = face["maxp"].numGlyphs
        face.setGlyphOrder(
            [str(n) for n in range(count)]
        )  # else names are made up, which takes long
        names = face.getBestCmap()
        points = sorted(map(ord, characters))
        for style, weight in WEIGHTS.items():
            drawn = face.getGlyphSet(location={"wght": weight})
            shown = {p: drawn[names[p]] for p in points if p in names}
            font = TTFont(ours(like, style), recalcTimestamp=False)
            yield joined(font, dict.fromkeys(points, None) | shown, family)


def joined(font: TTFont, glyphs: Mapping[int, Any], family: str) -> TTFont:
    """One of ours with more glyphs, by their characters, under another name; None is drawn as a box."""
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    characters = font["cmap"].getcmap(3, 1).cmap
    drawn, metrics = font["glyf"].glyphs, font["hmtx"].metrics
    for point, glyph in glyphs.items():
        name = characters[point] = f"u{point:X}" if glyph else BOX
        if glyph:
            pen = TTGlyphPen(None)
            glyph.draw(Cu2QuPen(pen, max_err=0.5, reverse_direction=True))
            drawn[name], metrics[name] = pen.glyph(), (round(glyph.width), 0)
    font.setGlyphOrder(list(drawn))
    FontBuilder(font=font).setupCharacterMap(characters)
    font["name"].setName(family, 1, 3, 1, 0x409)
    return font

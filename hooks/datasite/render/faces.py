"""The shapes of characters: the site's own, and beside them those of a packaged font as a region writes them."""

from __future__ import annotations

from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ..charts.theme import FACES

if TYPE_CHECKING:
    from fontTools.ttLib import TTCollection, TTFont

# a collection with a face for each region that writes Chinese characters
PACKAGED = "Noto Sans CJK"
WEIGHTS = {"Regular": 400, "Bold": 700}
BOX = "box"  # what ours show for a character that they lack
EM = 1000  # of the fonts: how many units their size is


class Shape(NamedTuple):
    """A glyph: its outline as SVG has it, upwards, how wide it is, and what our font calls it."""

    outline: str
    width: float
    name: str = ""


def collection() -> Path:
    """The packaged font. RuntimeError where the package is missing."""
    found = find_spec("manimgx_fonts_cjk")
    if not found or not found.origin:
        raise RuntimeError("the fonts are missing: install requirements.txt")
    return next(Path(found.origin).parent.glob("*.ttc"))


def ours(family: str, style: str) -> Path:
    """The file of one of our faces."""
    return FACES / f"{family} {style}.ttf".lower().replace(" ", "-")


class Face:
    """One of our faces, and what it lacks as a region writes it; all in thousandths of the size."""

    def __init__(self, family: str, style: str, region: str) -> None:
        from fontTools.ttLib import TTFont

        self.font: TTFont = TTFont(ours(family, style))
        self.own: dict[int, str] = self.font["cmap"].getcmap(3, 1).cmap
        self.glyphs = self.font.getGlyphSet()
        self.style, self.region = style, region
        self.shapes: dict[str, Shape] = {}

    def shape(self, character: str) -> Shape:
        """How a character is drawn; as a box where no font has it."""
        if character not in self.shapes:
            self.shapes[character] = self.drawn(ord(character))
        return self.shapes[character]

    def drawn(self, point: int) -> Shape:
        """The same, read anew."""
        other = None if point in self.own else written(self.region).get(point)
        if other:
            return packaged(self.style, other)
        name = self.own.get(point, BOX)
        return shape(self.glyphs, name, name)

    @cached_property
    def pairs(self) -> list[Any]:
        """The tables of how near two of our glyphs stand."""
        (lookup,) = self.font["GPOS"].table.LookupList.Lookup
        return list(lookup.SubTable)

    def nearer(self, left: str, right: str) -> float:
        """How much two of our glyphs are moved apart."""
        for table in self.pairs:
            if left not in table.Coverage.glyphs:
                continue
            if table.Format == 2:
                first = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)]
                value = first.Class2Record[table.ClassDef2.classDefs.get(right, 0)].Value1
                return float(value.XAdvance) if value else 0.0
            pairs = table.PairSet[table.Coverage.glyphs.index(left)]
            for pair in pairs.PairValueRecord:
                if pair.SecondGlyph == right:
                    return float(pair.Value1.XAdvance)
        return 0.0


def shape(glyphs: Any, glyph: str, name: str = "") -> Shape:
    """A glyph's outline, in whole units, and its width."""
    from fontTools.pens.svgPathPen import SVGPathPen

    pen, found = SVGPathPen(glyphs, ntos=lambda number: str(round(number))), glyphs[glyph]
    found.draw(pen)
    return Shape(str(pen.getCommands()), found.width, name)


@cache
def opened() -> TTCollection:
    """The packaged font. Of its glyphs only those are read that are asked for: it has 65,535."""
    from fontTools.ttLib import TTCollection

    found = TTCollection(collection(), lazy=True)
    for face in found:
        # else names are made up, which takes long
        face.setGlyphOrder([str(n) for n in range(face["maxp"].numGlyphs)])
    return found


@cache
def written(region: str) -> dict[int, str]:
    """The glyphs of the packaged font as a region writes its characters."""
    face = next(f for f in opened() if f["name"].getDebugName(1) == f"{PACKAGED} {region}")
    return dict(face.getBestCmap())


@cache
def weighed(style: str) -> Any:
    """The glyphs of the packaged font in a weight: all regions share them."""
    return opened().fonts[0].getGlyphSet(location={"wght": WEIGHTS[style]})


@cache
def packaged(style: str, name: str) -> Shape:
    """A glyph of the packaged font."""
    return shape(weighed(style), name)

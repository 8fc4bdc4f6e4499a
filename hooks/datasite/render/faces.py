"""The letters of pictures: the site's own font, and beside it a packaged one as a region writes its characters."""

from __future__ import annotations

from functools import cache, cached_property, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont
    from PIL.ImageFont import FreeTypeFont

OURS = Path(__file__).with_name("fonts")  # how text is laid out; tools/vendor_font.py makes them
PACKAGED = (
    "Noto Sans CJK"  # a collection with a face for each region that writes Chinese characters
)
WEIGHTS = {"Regular": 400, "Bold": 700}
BOX = "box"  # what ours show for a character that they lack
EM = 1000  # of our fonts, in which widths are told


def collection() -> Path:
    """The packaged font. RuntimeError where the package is missing."""
    found = find_spec("manimgx_fonts_cjk")
    if not found or not found.origin:
        raise RuntimeError("the fonts are missing: install requirements.txt")
    return next(Path(found.origin).parent.glob("*.ttc"))


def ours(family: str, style: str) -> Path:
    """The file of one of our faces."""
    return OURS / f"{family} {style}.ttf".lower().replace(" ", "-")


class Face:
    """One of our faces, and what it lacks as a region writes it; all in thousandths of the size."""

    def __init__(self, family: str, style: str, region: str) -> None:
        from fontTools.ttLib import TTFont

        self.file = ours(family, style)
        self.font: TTFont = TTFont(self.file)
        self.own: dict[str, str] = {
            chr(point): name for point, name in self.font["cmap"].getcmap(3, 1).cmap.items()
        }
        self.weight, self.region = WEIGHTS[style], region
        self.widths: dict[str, float] = {}
        self.nearness: dict[tuple[str, str], float] = {}

    def foreign(self, character: str) -> bool:
        """Whether a character is drawn with the packaged font."""
        return character not in self.own and ord(character) in written(self.region)

    def drawn_with(self, character: str, size: float) -> FreeTypeFont:
        """What draws a character at a size; as a box where no font has it."""
        if self.foreign(character):
            return packaged(self.region, size, self.weight)
        return opened(self.file, size)

    def width(self, character: str) -> float:
        """How wide a character is."""
        if character not in self.widths:
            self.widths[character] = self.drawn_with(character, EM).getlength(character)
        return self.widths[character]

    @cached_property
    def pairs(self) -> list[Any]:
        """The tables of how near two of our glyphs stand."""
        (lookup,) = self.font["GPOS"].table.LookupList.Lookup
        return list(lookup.SubTable)

    def nearer(self, left: str, right: str) -> float:
        """How much two characters are moved apart."""
        pair = left, right
        if pair not in self.nearness:
            known = left in self.own and right in self.own
            self.nearness[pair] = self.kern(self.own[left], self.own[right]) if known else 0.0
        return self.nearness[pair]

    def kern(self, left: str, right: str) -> float:
        """The same of two of our glyphs, read anew."""
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


@lru_cache(maxsize=100)
def opened(file: Path, size: float, index: int = 0) -> FreeTypeFont:
    """A font at a size. Its letters are set one by one, so that each stands where it was measured."""
    from PIL.ImageFont import Layout, truetype

    return truetype(str(file), size, index, layout_engine=Layout.BASIC)


@lru_cache(maxsize=100)
def packaged(region: str, size: float, weight: int) -> FreeTypeFont:
    """The packaged font in one of its faces (KR, TC, SC). RuntimeError where the package is missing."""
    from PIL.ImageFont import Layout, truetype

    file = collection()
    font = truetype(str(file), size, place(file, region), layout_engine=Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


@cache
def place(file: Path, region: str) -> int:
    """Where in a collection of fonts the face of a region stands."""
    names = (opened(file, EM, index).getname()[0] for index in range(20))
    return next(index for index, name in enumerate(names) if name == f"{PACKAGED} {region}")


@cache
def written(region: str) -> frozenset[int]:
    """The characters that the packaged font has as a region writes them."""
    from fontTools.ttLib import TTFont

    file = collection()
    with TTFont(file, fontNumber=place(file, region), lazy=True) as font:
        # else names are made up, which takes long
        font.setGlyphOrder([str(n) for n in range(font["maxp"].numGlyphs)])
        return frozenset(font.getBestCmap())

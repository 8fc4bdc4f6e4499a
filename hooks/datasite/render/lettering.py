"""Sets a line of text as a mask: how much of each pixel its letters cover, where each stands as it was measured.

Letters are drawn four times as large and made smaller, so that a font's own grid moves none of them; each is drawn
once, for each of the two places that it may begin at within a pixel.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from .. import languages
from ..charts import theme
from .faces import EM, WEIGHTS, Face

if TYPE_CHECKING:
    from PIL.Image import Image

FINER, PARTS = 4, 2  # how much larger in each direction, and places within a pixel
SHADES = 8  # of an edge: more are not seen, and take room in a file
LEVELS = [round(level * SHADES / 255) * 255 // SHADES for level in range(256)]


class Mask(NamedTuple):
    """Shades of grey by how much is covered, and where they stand: left and top of a point."""

    image: Image
    left: int
    top: int


@cache
def face(language: str, bold: bool) -> Face:
    """The face in which a language is set."""
    kind = languages.language(language).type
    return Face(theme.FAMILIES[kind.full_width], [*WEIGHTS][bold], kind.han)


def set_out(face: Face, words: str) -> Iterator[tuple[float, str]]:
    """The characters of a line with where each begins, in thousandths of the size; last the end of the line."""
    at, before = 0.0, ""
    for character in words:
        if unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f":
            continue  # marks that say how others are written, and show nothing
        at += face.nearer(before, character) if before else 0
        yield at, character
        at, before = at + face.width(character), character
    yield at, ""


@lru_cache(maxsize=1000)
def line(face: Face, words: str, size: float, anchor: float, within: int) -> Mask | None:
    """A line as a mask around where it is anchored, or None where it shows nothing; `within` is a place in a pixel."""
    from PIL import Image

    letters = list(set_out(face, words))
    start = within - anchor * letters[-1][0] * size / EM * PARTS
    masks = []
    for at, character in letters[:-1]:
        x, part = divmod(round(start + at * size / EM * PARTS), PARTS)
        if mask := letter(face, character, size, part):
            masks.append(Mask(mask.image, mask.left + x, mask.top))
    if not masks:
        return None
    left, top = min(mask.left for mask in masks), min(mask.top for mask in masks)
    right = max(mask.left + mask.image.width for mask in masks)
    bottom = max(mask.top + mask.image.height for mask in masks)
    whole = Image.new("L", (right - left, bottom - top))
    for mask in masks:
        whole.paste(255, (mask.left - left, mask.top - top), mask.image)
    return Mask(shaded(whole), left, top)


@lru_cache(maxsize=4000)
def letter(face: Face, character: str, size: float, within: int) -> Mask | None:
    """A character as a mask around where it begins on its line."""
    from PIL import Image

    font = face.drawn_with(character, size * FINER)
    drawn, (x, y) = font.getmask2(character, "L", anchor="ls")
    width, height = drawn.size
    if not width or not height:
        return None
    x += within * FINER // PARTS
    left, top = x // FINER, y // FINER
    x, y = x - left * FINER, y - top * FINER
    large = Image.new("L", (x + width + -(x + width) % FINER, y + height + -(y + height) % FINER))
    large.im.paste(drawn, (x, y, x + width, y + height))
    return Mask(large.reduce(FINER), left, top)


def shaded(mask: Image) -> Image:
    """A mask in few shades."""
    return mask.point(LEVELS)

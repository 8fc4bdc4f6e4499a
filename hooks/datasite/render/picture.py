"""A chart as a picture that stands alone: its words above and below it, literal colours, paper behind."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from ..charts import Caption, measure, theme
from ..receipts import image
from . import typeface
from .outlines import outlined

if TYPE_CHECKING:
    from PIL.Image import Image

MARGIN, TITLE, SUBTITLE, SMALL, LAST = 24, 19.0, 14.0, 13.0, 12.0
DOT = " · "
SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
MUTED = f'fill="{theme.colour("muted")}"'


@dataclass(frozen=True)
class Block:
    """Lines of text of one look, and the room above them."""

    lines: list[str]
    size: float
    leading: float
    above: float
    look: str

    @property
    def height(self) -> float:
        """From the end of what stands above to the end of the last line."""
        return self.above + len(self.lines) * self.size * self.leading if self.lines else 0.0


def standalone(svg: str, caption: Caption) -> str:
    """The chart's SVG with its words in it and no need of a page: for download and embedding."""
    width, height = extent(svg)
    above, below = over(caption, width), under(caption, width)
    top = MARGIN + sum(block.height for block in above) + 14
    foot = top + height + 8
    rule = foot + sum(block.height for block in below[:-1]) + 10
    bottom = foot + sum(block.height for block in below) + MARGIN
    start = svg.index('<g aria-hidden="true"')
    head = svg[:start].replace(
        f'viewBox="0 0 {width:g} {height:g}"', f'viewBox="0 0 {width + 2 * MARGIN:g} {bottom:.0f}"'
    )
    head = head.replace(f'width="{width:g}"', f'width="{width + 2 * MARGIN:g}"').replace(
        f' height="{height:g}"', f' height="{bottom:.0f}"'
    )
    pieces = (
        head,
        f'<rect width="100%" height="100%" fill="{theme.colour("paper")}"/>',
        *written(above, MARGIN),
        f'<g transform="translate({MARGIN},{top:g})">{svg[start:-6]}</g>',
        *written(below, foot),
        f'<path d="M{MARGIN},{rule:.1f}h{width:g}" stroke="{theme.colour("rule")}"/></svg>',
    )
    whole = theme.literal("".join(pieces).replace(theme.colour("paper"), "#ffffff"))
    return typeface.embedded(whole, caption.language)


def extent(svg: str) -> tuple[float, float]:
    """How wide and high a drawing is."""
    width, height = SIZE.findall(svg)[0]
    return float(width), float(height)


def over(caption: Caption, width: float) -> list[Block]:
    """The finding, and under it what is measured."""
    bold = f'fill="{theme.colour("ink")}" font-weight="700"'
    title = measure.wrap(caption.title, TITLE, width, 700, caption.full_width)
    sub = measure.greedy(caption.subtitle, SUBTITLE, width, 400, caption.full_width)
    return [Block(title, TITLE, 1.3, 0, bold), Block(sub, SUBTITLE, 1.4, 4, MUTED)]


def under(caption: Caption, width: float) -> list[Block]:
    """What else a reader must know, who says so, and last who publishes it."""
    remarks = [
        Block(measure.greedy(line, SMALL, width, 400, caption.full_width), SMALL, 1.4, 7, MUTED)
        for line in caption.below
    ]
    return [*remarks, Block(imprint(caption, width), LAST, 1.4, 20, MUTED)]


def imprint(caption: Caption, width: float) -> list[str]:
    """The pieces of the imprint with dots between them; no piece is broken that fits on a line."""
    lines: list[str] = []
    for piece in caption.imprint:
        longer = DOT.join((*lines[-1:], piece))
        if measure.width(longer, LAST, 400, caption.full_width) <= width:
            lines[-1:] = [longer]
        else:
            lines += measure.greedy(piece, LAST, width, 400, caption.full_width)
    return lines


def placed(blocks: Iterable[Block], top: float) -> Iterator[tuple[Block, float, str]]:
    """The lines of blocks one under the other, each with its baseline."""
    for block in blocks:
        for index, line in enumerate(block.lines):
            yield block, top + block.above + (index + 0.8) * block.size * block.leading, line
        top += block.height


def written(blocks: Iterable[Block], top: float) -> Iterator[str]:
    """The same as SVG."""
    for block, y, line in placed(blocks, top):
        yield f'<text x="{MARGIN}" y="{y:.1f}" font-size="{block.size:g}" {block.look}>{escape(line)}</text>'


def png(whole: str, language: str, scale: float = 2) -> bytes:
    """The picture of a standalone SVG, drawn without asking a machine for a font."""
    drawn = typeface.renderer().svg_to_png(outlined(whole, language), scale=scale)
    return packed(bytes(drawn))


def packed(drawn: bytes) -> bytes:
    """The same picture as a sixth of the bytes, with the hash of what it shows."""
    from PIL import Image

    picture, file = with_palette(Image.open(io.BytesIO(drawn)).convert("RGB")), io.BytesIO()
    # large even areas: runs are found in half the time
    picture.save(file, "PNG", compress_level=4, compress_type=zlib.Z_RLE)
    return image.hashed(file.getvalue(), picture.convert("RGB"))


def with_palette(picture: Image) -> Image:
    """A picture with a palette; one of many colours keeps them all."""
    from PIL import Image

    used = picture.getcolors(256)
    if not used:
        return picture
    palette = Image.new("P", (1, 1))
    palette.putpalette([level for _, colour in used for level in colour])  # type: ignore[union-attr]
    return picture.quantize(palette=palette, dither=Image.Dither.NONE)

"""The card of a page where it is shared: its title and its number or its chart, on a picture of 1200 × 630.

Pillow draws it: three times as fast as the renderer of the charts, and it measures with the font itself,
so that nothing is cut. It draws in levels of grey; sixteen colours then stand for them, and a card is small.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from ..charts import theme
from ..languages import language
from . import cache, typeface
from .cache import FOLDER
from .outlines import outlined
from .pen import COLOUR, INK, MUTED, PAPER, RULE, Pen, Style
from .picture import extent, with_palette

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTH, HEIGHT, MARGIN = 1200, 630, 72
ROOM = WIDTH - 2 * MARGIN
TOP, BASE = 146, HEIGHT - 68  # below the masthead, and the lowest baseline
# The mark of the site in a box of 24, as the masthead of the pages has it.
MARK = (
    (3, 3, 2, 18), (7, 4.5, 9, 3.5), (7, 10.25, 5, 3.5), (7, 16, 9, 3.5), (17.5, 16, 1.5, 3.5),
    (20.5, 16, 1.5, 3.5),
)  # fmt: skip
BOLD = 700
STEPS = 7  # shades of each ramp: from the ink to the paper, and from there to the accent
ASIDE, GAP = 430, 44  # how wide a title beside a chart is, and how far from it
SHADES = [round(level * 2 * STEPS / COLOUR) for level in range(256)]


@dataclass(frozen=True)
class Card:
    """What stands on a card.

    `number` is what stands before a value, its bound, its digits, its unit; `drawings` are a chart's
    for a wide and for a narrow place.
    """

    language: str
    masthead: str
    corner: str
    title: str
    lead: str = ""
    number: tuple[str, str, str, str] | None = None
    what: str = ""
    drawings: tuple[str, ...] = ()


def png(card: Card, folder: Path = FOLDER) -> bytes:
    """The picture of a card."""
    return cache.cached(cache.key("card", asdict(card)), lambda: drawn(card), folder)


def drawn(card: Card) -> bytes:
    """The picture, drawn anew."""

    drawn = headed(card.language, card.masthead, card.corner).copy()
    pen = Pen(drawn, card.language)
    chart = None
    if card.drawings:
        chart = beside(pen, card)
    elif card.number:
        title(pen, card, number(pen, card, card.number, foot(pen, card, card.what, 2)) - 46)
    else:
        title(pen, card, (foot(pen, card, card.lead, 4) if card.lead else BASE) - 46)
    found = drawn.point(SHADES)
    found.putpalette(palette())
    if chart:
        found = with_chart(found, chart, card.language)
    file = io.BytesIO()
    # large even areas: runs are found in half the time, and take less
    smaller = {} if chart else {"bits": 4, "compress_type": zlib.Z_RLE}
    found.save(file, "PNG", compress_level=4, **smaller)
    return file.getvalue()


@dataclass(frozen=True)
class Chart:
    """A drawing, where it stands on a card, and how large."""

    svg: str
    x: float
    y: float
    scale: float


def beside(pen: Pen, card: Card) -> Chart:
    """The title above the wide drawing, or left of the narrow one or of a tall wide one: whichever is the largest."""
    wide, narrow = (extent(svg) for svg in card.drawings)
    lines, style = fitted(pen, card, ROOM, ((n, 2) for n in range(52, 20, -2)))
    tall = TOP + len(lines) * style.size * leading(card) + 20
    above = min(ROOM / wide[0], (BASE - tall) / wide[1])
    left = ROOM - ASIDE - GAP
    aside, tall_aside = (min(left / w, (BASE - TOP) / h) for w, h in (narrow, wide))
    which = 0 if tall_aside > max(above, aside) else 1
    if above >= max(aside * 0.8, tall_aside):  # what is wide has the longer labels and more of them
        set_lines(pen, card, lines, style, TOP + style.size * 0.92)
        y = tall + (BASE - tall - wide[1] * above) / 2
        return Chart(card.drawings[0], MARGIN, y, above)
    lines, style = fitted(pen, card, ASIDE, ((n, 9) for n in range(52, 20, -2)), BASE - TOP)
    set_lines(pen, card, lines, style, TOP + style.size * 0.92)
    (long, high), scale = ((wide, tall_aside), (narrow, aside))[which]
    x = WIDTH - MARGIN - long * scale
    return Chart(card.drawings[which], x, TOP + (BASE - TOP - high * scale) / 2, scale)


def with_chart(card: Image, chart: Chart, language: str) -> Image:
    """A card with a chart on it, in as many colours as a palette has."""
    from PIL import Image

    svg = outlined(theme.literal(chart.svg), language)
    painted = bytes(typeface.renderer().svg_to_png(svg, scale=chart.scale))
    whole, drawn = card.convert("RGB"), Image.open(io.BytesIO(painted))
    whole.paste(drawn, (round(chart.x), round(chart.y)), drawn)
    found = with_palette(whole)
    return found if found.mode == "P" else whole.quantize(dither=Image.Dither.NONE)


@lru_cache(maxsize=32)
def headed(language: str, name: str, section: str) -> Image:
    """A card with a band in the accent, the name of the site, where in it the page stands, and a rule."""
    from PIL import Image

    drawn = Image.new("L", (WIDTH, HEIGHT), PAPER)
    pen = Pen(drawn, language)
    pen.box(0, 0, WIDTH, 16, COLOUR)
    for x, y, width, height in MARK:
        pen.box(MARGIN + (x - 3) * 2, 46 + y * 2, width * 2, height * 2, COLOUR)
    pen.text(MARGIN + 56, 82, name, Style(28, INK, BOLD))
    corner = Style(28, COLOUR, BOLD)
    pen.text(WIDTH - MARGIN - pen.width(section, corner), 82, section, corner)
    pen.box(MARGIN, 108, ROOM, 2, RULE)
    return drawn


def title(pen: Pen, card: Card, foot: float) -> None:
    """The title, as large as the room above `foot` allows; rather one line than two larger ones."""
    sizes = (*((n, 1) for n in range(96, 62, -4)), *((n, 3) for n in range(80, 20, -2)))
    lines, style = fitted(pen, card, ROOM, sizes, foot - TOP)
    set_lines(pen, card, lines, style, TOP + style.size * 0.92)


def fitted(
    pen: Pen, card: Card, room: float, sizes: Iterable[tuple[int, int]], most_tall: float = HEIGHT
) -> tuple[list[str], Style]:
    """The title in the first of the sizes, each with the lines that it may have, that fits the room."""
    for size, most in sizes:
        style = Style(size, INK, BOLD)
        lines = pen.wrapped(card.title, style, room)
        tall = len(lines) * size * leading(card)
        if len(lines) <= most and tall <= most_tall and pen.fits(lines, style, room):
            break
    return lines, style


def foot(pen: Pen, card: Card, text: str, most: int) -> float:
    """Words at the foot of the card, on few lines. Gives where they begin."""
    for size in range(40 if most > 2 else 34, 18, -1):
        style = Style(size, MUTED)
        lines = pen.wrapped(text, style, ROOM)
        if len(lines) <= most and pen.fits(lines, style, ROOM):
            break
    first = BASE - (len(lines) - 1) * size * (leading(card) + 0.12)
    set_lines(pen, card, lines, style, first, 0.12)
    return first - size


def number(pen: Pen, card: Card, value: tuple[str, str, str, str], below: float) -> float:
    """The number with its bound and unit, as large as the width allows. Gives where it begins."""
    before, bound, digits, after = value
    baseline = below - 40
    start = language(card.language).marks.space.join(filter(None, (before, bound)))
    for size in range(156, 40, -4):
        small = Style(max(34, round(size * 0.3)), INK, BOLD)
        words = ((start, small), (digits, Style(size, COLOUR, BOLD)), (after, small))
        pieces = [(text, style, pen.width(text, style)) for text, style in words if text]
        gap = small.size * 0.3
        if sum(width + gap for _, _, width in pieces) - gap <= ROOM:
            break
    x = float(MARGIN)
    for text, style, width in pieces:
        pen.text(x, baseline, text, style)
        x += width + gap
    return baseline - size * 0.74


def set_lines(
    pen: Pen, card: Card, lines: list[str], style: Style, first: float, more: float = 0
) -> None:
    """Lines of one style, the baseline of the first given."""
    for at, text in enumerate(lines):
        pen.text(MARGIN, first + at * style.size * (leading(card) + more), text, style)


def leading(card: Card) -> float:
    """From line to line, in the size of the text."""
    return language(card.language).type.leading


def palette() -> list[int]:
    """The sixteen colours: from ink over paper to the accent."""
    paper, ink, colour = (theme.COLOURS[role] for role in ("paper", "ink", "accent"))

    def ramp(start: str, end: str) -> Iterator[int]:
        for step in range(STEPS):
            for at in (1, 3, 5):
                a, b = int(start[at : at + 2], 16), int(end[at : at + 2], 16)
                yield round(a + (b - a) * step / STEPS)

    last = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    return [*ramp(ink, paper), *ramp(paper, colour), *last]

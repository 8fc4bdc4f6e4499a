"""Draws shapes as masks: some times as large, and made smaller; what is drawn often, as a dot, is drawn once."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise

from .lettering import FINER, Mask, shaded
from .paths import Point, stretches
from .strokes import Pen, covered

FINEST, SMALL = 8, 64  # how much larger a shape is drawn that has fewer pixels in each direction
EDGE = 0.4  # of a pixel that Pillow fills beyond each edge


@lru_cache(maxsize=300)
def filled(path: str, turn: Point, part: Point) -> Mask | None:
    """What is inside a path. Parts that turn the other way than the first are holes in it."""
    rings = [[p * turn + part for p in each.points] for each in stretches(path)]
    rings = [ring for ring in rings if len(ring) > 2]
    return mask(rings, [area(ring) * area(rings[0]) >= 0 for ring in rings])


@lru_cache(maxsize=300)
def stroked(path: str, turn: Point, part: Point, pen: Pen) -> Mask | None:
    """What a pen covers that follows a path."""
    shapes = [shape for each in stretches(path) for shape in covered(each, pen)]
    return mask([[p * turn + part for p in shape] for shape in shapes], [True] * len(shapes))


def area(ring: Sequence[Point]) -> float:
    """Twice what a ring encloses, below zero where it turns against the clock."""
    return sum((a.conjugate() * b).imag for a, b in zip(ring, (*ring[1:], ring[0]), strict=True))


def mask(rings: Sequence[Sequence[Point]], full: Sequence[bool]) -> Mask | None:
    """Rings one over the other, full or as holes."""
    from PIL import Image
    from PIL.ImageDraw import Draw

    points = [p for ring in rings for p in ring]
    if not points:
        return None
    left, top = (math.floor(min(of)) for of in parts(points))
    right, bottom = (math.ceil(max(of)) + 1 for of in parts(points))
    finer = FINEST if max(right - left, bottom - top) < SMALL else FINER
    large = Image.new("L", ((right - left) * finer, (bottom - top) * finer))
    draw = Draw(large)
    for ring, is_full in zip(rings, full, strict=True):
        spots = [(p - complex(left, top)) * finer for p in ring]
        across, down = ({*map(round, of)} for of in parts(spots))
        if len(across) == len(down) == 2 and len(ring) in (4, 5):  # its last pixel is not in it
            draw.rectangle((min(across), min(down), max(across) - 1, max(down) - 1), 255 * is_full)
        else:
            draw.polygon([(round(p.real), round(p.imag)) for p in drawn_in(spots)], 255 * is_full)
    return Mask(shaded(large.reduce(finer)), left, top)


def drawn_in(ring: Sequence[Point]) -> Iterator[Point]:
    """A ring as much smaller as Pillow enlarges it, which fills the pixels that it touches."""
    ring = [point for point, _ in groupby(ring)]
    ends = pairwise((*ring, ring[0]))
    inward = [
        (b - a) / abs(b - a) * (1j if area(ring) > 0 else -1j) if a != b else 0j for a, b in ends
    ]
    for point, before, after in zip(ring, (inward[-1], *inward), inward, strict=False):
        both = before + after
        yield point + both * EDGE / max(abs(both) ** 2 / 2, 1)


def parts(points: Sequence[Point]) -> tuple[list[float], list[float]]:
    """How far points are across and down."""
    return [p.real for p in points], [p.imag for p in points]

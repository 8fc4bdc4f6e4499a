"""What a line covers that is drawn with a pen: a shape for each of its pieces, its corners and its ends."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import cycle, groupby, pairwise
from typing import NamedTuple

from .paths import Point, Stretch

MITRE = 4.0  # how many times as long as the line is wide a corner's point may be, as SVG has it


class Pen(NamedTuple):
    """How a line is drawn."""

    width: float
    dashes: tuple[float, ...] = ()
    cap: str = "butt"


def covered(stretch: Stretch, pen: Pen) -> Iterator[list[Point]]:
    """The shapes of a stretch that is drawn with a pen."""
    points = [*stretch.points, *stretch.points[:1]] if stretch.closed else stretch.points
    if not any(pen.dashes):
        yield from line(points, pen, stretch.closed)
        return
    for dash in dashed(points, pen.dashes):
        yield from line(dash, pen)


def line(points: Sequence[Point], pen: Pen, closed: bool = False) -> Iterator[list[Point]]:
    """The shapes of a line without gaps."""
    points = [point for point, _ in groupby(points)]
    half = pen.width / 2
    ways = [(b - a) / abs(b - a) for a, b in pairwise(points)]
    for (a, b), way in zip(pairwise(points), ways, strict=True):
        aside = way * 1j * half
        yield [a + aside, b + aside, b - aside, a - aside]
    corners = list(zip(points[1:], ways, ways[1:], strict=False))
    if closed and ways:
        corners.append((points[0], ways[-1], ways[0]))
    for point, before, after in corners:
        yield corner(point, before, after, half)
    if not closed and pen.cap != "butt":
        first, last = (ways[0], ways[-1]) if ways else (1 + 0j, 1 + 0j)
        yield cap(points[0], -first * half, pen.cap)
        yield cap(points[-1], last * half, pen.cap)


def corner(point: Point, before: Point, after: Point, half: float) -> list[Point]:
    """What is between two pieces on the outer side of their corner; its point, unless that were very long."""
    side = -1j if (before.conjugate() * after).imag > 0 else 1j
    one, other = before * side * half, after * side * half
    both = one + other
    shape = [point, point + one, point + other]
    if abs(both) * MITRE >= 2 * half:
        shape.insert(2, point + both * 2 * half**2 / abs(both) ** 2)
    return shape


def cap(end: Point, out: Point, kind: str) -> list[Point]:
    """What is at an end of a line, as far out as the line is half wide."""
    if kind == "square":
        return [end + out * 1j, end + out * (1 + 1j), end + out * (1 - 1j), end - out * 1j]
    turns = (n / 16 * math.pi - math.pi / 2 for n in range(17))
    return [end + out * complex(math.cos(turn), math.sin(turn)) for turn in turns]


def dashed(points: Sequence[Point], dashes: Sequence[float]) -> Iterator[list[Point]]:
    """The parts of a line that are drawn, of a pattern of lengths drawn and not."""
    lengths = cycle([*dashes, *dashes][: len(dashes) * (1 + len(dashes) % 2)])
    left, drawn = next(lengths), True
    dash = [points[0]]
    for start, end in pairwise(points):
        at, long = 0.0, abs(end - start)
        while long - at > left:
            at += left
            place = start + (end - start) * at / long
            if drawn:
                yield [*dash, place]
            dash, left, drawn = [place], next(lengths), not drawn
        left -= long - at
        if drawn:
            dash.append(end)
    if drawn and len(dash) > 1:
        yield dash

"""Reads the path of an SVG as lines: its curves and arcs become short pieces of them."""

from __future__ import annotations

import cmath
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

Point = complex  # across and down
STEP = re.compile(r"([MLHVCSQTAZmlhvcsqtaz])|(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)")
TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
PIECES = 16  # of a curve, and of half a turn of an arc


@dataclass
class Stretch:
    """Points in a row, and whether the last leads back to the first."""

    points: list[Point]
    closed: bool = False


def stretches(path: str) -> list[Stretch]:
    """The parts of a path, each drawn without lifting the pen."""
    found: list[Stretch] = []
    at = handle = 0j
    for sign, given in steps(path):
        kind, base = sign.upper(), at if sign.islower() else 0j
        points = [base + complex(*pair) for pair in zip(given[::2], given[1::2], strict=False)]
        if kind == "M" or not found or found[-1].closed:
            found.append(Stretch([points[0] if kind == "M" else at]))
        to = found[-1].points
        mirrored, handle = 2 * at - handle, points[-1] if points else at
        match kind:
            case "M" | "L":
                to.extend(points[kind == "M" :])
            case "H":
                to.append(complex(base.real + given[0], at.imag))
            case "V":
                to.append(complex(at.real, base.imag + given[0]))
            case "C" | "S":
                first, second, end = points if kind == "C" else (mirrored, *points)
                to.extend(curve(at, first, second, end))
                handle = second
            case "Q" | "T":
                middle, end = points if kind == "Q" else (mirrored, *points)
                to.extend(curve(at, at + (middle - at) * 2 / 3, end + (middle - end) * 2 / 3, end))
                handle = middle
            case "A":
                to.extend(arc(at, given, base + complex(*given[5:])))
            case "Z":
                found[-1].closed = True
        at = to[0] if kind == "Z" else to[-1]
        if kind not in "CSQT":
            handle = at
    return found


def steps(path: str) -> Iterator[tuple[str, list[float]]]:
    """The letters of a path with the numbers that each takes; a letter is not written again, and then M means L."""
    sign = ""
    given: list[float] = []
    for letter, number in STEP.findall(path):
        if letter:
            sign, given = letter, []
        else:
            given.append(float(number))
        if sign and len(given) == TAKES[sign.upper()]:
            yield sign, given
            sign, given = {"M": "L", "m": "l"}.get(sign, sign), []


def curve(start: Point, first: Point, second: Point, end: Point) -> Iterator[Point]:
    """A cubic curve, without its start."""
    for n in range(1, PIECES + 1):
        t = n / PIECES
        u = 1 - t
        yield u**3 * start + 3 * u * u * t * first + 3 * u * t * t * second + t**3 * end


def arc(start: Point, given: list[float], end: Point) -> Iterator[Point]:
    """A part of an ellipse, without its start: as the appendix of the standard finds its middle."""
    wide, high, turn = abs(given[0]), abs(given[1]), math.radians(given[2])
    large, clockwise = map(bool, given[3:5])
    if start == end or not wide or not high:
        yield end
        return

    def flat(point: Point) -> Point:
        """Where the ellipse is a circle of radius 1."""
        point *= complex(math.cos(turn), -math.sin(turn))
        return complex(point.real / wide, point.imag / high)

    one, other = flat(start), flat(end)
    half = abs(other - one) / 2
    larger = max(1.0, half)  # a radius too small to reach is taken as one that does
    away = math.sqrt(max(0.0, larger**2 - half**2)) * (1 if large == clockwise else -1)
    middle = (one + other) / 2 + (one - other) / (2 * half) * 1j * away
    begin = cmath.phase(one - middle)
    angle = (cmath.phase(other - middle) - begin) % math.tau
    angle -= 0 if clockwise else math.tau
    pieces = math.ceil(abs(angle) / math.pi * PIECES)
    for n in range(1, pieces + 1):
        point = middle + cmath.rect(larger, begin + angle * n / pieces)
        round_ = complex(point.real * wide, point.imag * high)
        yield round_ * complex(math.cos(turn), math.sin(turn)) if n < pieces else end

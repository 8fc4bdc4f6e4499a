"""Measures and breaks text without a font: the same layout on every machine.

Widths are those of the font that pages and pictures bring with them, without its kerning, which draws nearer. A
Chinese character is one em wide; beside it Latin is set a little larger, as Chinese fonts have it, and the marks that
both write are those of the Chinese font.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from .theme import FACES

CHINESE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]")
SHARED = frozenset("·‘’“”—…")
OTHER = 1000  # what the font does not have is drawn by some other: hardly one is wider
BESIDE = 1.117  # how much larger Latin is beside Chinese: as tall as it is within Noto CJK, where it is the same
SLACK = 1.01  # for what browsers round

# a word, or one full-width character; closing marks stay with what they close, opening marks with what they open
OPENING = "（([《「『〈【“‘"
CLOSING = "，：；）！？。、》」』〉】”’·%)],.;:!?…—"
PIECE = re.compile(
    rf"[{re.escape(OPENING)}]*"
    r"(?:[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60“”—–/]+[–/]?|[^\s])"
    rf"[{re.escape(CLOSING)}]*\s*"
)


class Widths(dict[str, float]):
    """The width of each character in thousandths of the size."""

    def __missing__(self, character: str) -> float:
        return OTHER


@cache
def of_font(bold: bool) -> dict[str, int]:
    """The width of each character that the font has."""
    from fontTools.ttLib import TTFont  # late: not all that knows charts measures text

    with TTFont(FACES / f"datasite-sans-{'bold' if bold else 'regular'}.ttf", lazy=True) as font:
        own = font["cmap"].getcmap(3, 1).cmap  # what the font lacks has a box
        return {chr(point): font["hmtx"][name][0] for point, name in own.items()}


@cache
def widths(bold: bool, chinese: bool) -> Widths:
    """The same by itself, or beside Chinese."""
    font = of_font(bold)
    if not chinese:
        return Widths(font)
    return Widths({each: wide * BESIDE for each, wide in font.items() if each not in SHARED})


def width(text: str, size: float, weight: int = 400, chinese: bool = False) -> float:
    """The width of a line of text in pixels, a little on the safe side. Chinese shows itself by its characters."""
    table = widths(weight >= 600, chinese or bool(CHINESE.search(text)))
    return sum(map(table.__getitem__, text)) / 1000 * size * SLACK


def wrap(
    text: str, size: float, room: float, weight: int = 400, chinese: bool = False
) -> list[str]:
    """The text in as few lines as fit the room, the lines about equally long."""
    return balanced(lambda wide: greedy(text, size, wide, weight, chinese), room)


def balanced(fill: Callable[[float], list[str]], room: float) -> list[str]:
    """The lines of a text in the narrowest room that takes no more of them; `fill` fills a room line by line."""
    lines = fill(room)
    low, high = room / 2, room
    for _ in range(7 if len(lines) > 1 else 0):
        middle = (low + high) / 2
        if len(fill(middle)) > len(lines):
            low = middle
        else:
            high = middle
    return lines if high == room else fill(high)


def greedy(text: str, size: float, room: float, weight: int, chinese: bool) -> list[str]:
    """Lines filled one after the other; a word wider than the room stands alone."""
    return [*filled(text, size, room, weight, chinese)]


@lru_cache(maxsize=10_000)  # the words of a figure go into several files
def filled(text: str, size: float, room: float, weight: int, chinese: bool) -> tuple[str, ...]:
    """The same, kept."""
    lines: list[str] = []
    line = ""
    room += 0.01  # what is as wide as its room fits, whatever sums have rounded
    for piece in PIECE.findall(text):
        if line and width((line + piece).rstrip(), size, weight, chinese) > room:
            lines.append(line.rstrip().removesuffix(" ·"))
            line = piece.removeprefix("· ")
        else:
            line += piece
    return (*lines, line.rstrip()) if line.strip() else tuple(lines) or ("",)

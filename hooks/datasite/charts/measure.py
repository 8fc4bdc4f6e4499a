"""Measures and breaks text without a font: the same layout on every machine.

Widths are those of Arial and its metric twins (Liberation Sans, Arimo); a Chinese character is one em. Other fonts of
the stacks differ by a few per cent: hence the slack.
"""

from __future__ import annotations

import re

FIRST = 32
REGULAR = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556"
    " 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722"
    " 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278"
    " 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"
)
BOLD = (
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556"
    " 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778"
    " 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611"
    " 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584"
)
WIDTHS = [int(w) for w in REGULAR.split()], [int(w) for w in BOLD.split()]
SPECIAL = {"–": 556, "−": 584, "·": 333, "›": 333, "‹": 333, "’": 278, "‘": 278, "\u00a0": 278}
FULL = re.compile(r"[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60“”—…]")
SLACK = 1.04

# a word, or one full-width character; closing marks stay with what they close, opening marks with what they open
OPENING = "（([《「『〈【“‘"
CLOSING = "，：；）！？。、》」』〉】”’·%)],.;:!?…—"
PIECE = re.compile(
    rf"[{re.escape(OPENING)}]*"
    r"(?:[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60“”—–/]+[–/]?|[^\s])"
    rf"[{re.escape(CLOSING)}]*\s*"
)


def width(text: str, size: float, weight: int = 400) -> float:
    """The width of a line of text in pixels, a little on the safe side."""
    table = WIDTHS[weight >= 600]
    total = 0
    for character in text:
        position = ord(character) - FIRST
        if 0 <= position < len(table):
            total += table[position]
        else:
            total += 1000 if FULL.match(character) else SPECIAL.get(character, 600)
    return total / 1000 * size * SLACK


def wrap(text: str, size: float, room: float, weight: int = 400) -> list[str]:
    """The text in as few lines as fit the room, the lines about equally long."""
    lines = greedy(text, size, room, weight)
    if len(lines) == 1:
        return lines
    low, high = room / 2, room
    for _ in range(7):
        middle = (low + high) / 2
        if len(greedy(text, size, middle, weight)) > len(lines):
            low = middle
        else:
            high = middle
    return greedy(text, size, high, weight)


def greedy(text: str, size: float, room: float, weight: int) -> list[str]:
    """Lines filled one after the other; a word wider than the room stands alone."""
    lines: list[str] = []
    line = ""
    for piece in PIECE.findall(text):
        if line and width((line + piece).rstrip(), size, weight) > room:
            lines.append(line.rstrip().removesuffix(" ·"))
            line = piece.removeprefix("· ")
        else:
            line += piece
    return [*lines, line.rstrip()] if line.strip() else lines or [""]

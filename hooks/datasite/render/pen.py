"""Writes text into a picture with the packaged font: the same glyphs and the same breaks on every machine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from ..charts.measure import PIECE, balanced
from ..languages import language
from ..languages.entry import Type
from .faces import PACKAGED, collection

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

# Levels of a drawing: paper lies between the two inks, so that each has shades towards it.
INK, PAPER, COLOUR = 0, 128, 255
MUTED, RULE = 40, 92
Piece = tuple[str, float, float]
CLAUSE = re.compile(r"[^，。：；、！？·]+[，。：；、！？·]*")
ASIDE = re.compile(r"([（(][^（）()]{1,12}[）)][，。：；、！？,.:;!?]*\s*)")
HAN = re.compile(r"([\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+)")
EM = 100  # the size that is measured; others follow from it
SLACK = 1.01  # for what a font rounds at a size


@dataclass(frozen=True)
class Style:
    """How a text is set."""

    size: float
    level: int
    weight: int = 400


class Pen:
    """Writes in one language."""

    def __init__(self, picture: Image, code: str) -> None:
        from PIL.ImageDraw import Draw

        self.draw = Draw(picture)
        self.code, self.type = code, language(code).type

    def box(self, x: float, y: float, width: float, height: float, level: int) -> None:
        """A filled rectangle."""
        self.draw.rectangle(
            (round(x), round(y), round(x + width) - 1, round(y + height) - 1), level
        )

    def width(self, text: str, style: Style) -> float:
        """How wide a text is, in pixels."""
        return ems(text, style.weight, self.code) * style.size

    def text(self, x: float, y: float, text: str, style: Style) -> None:
        """One line, its baseline at y."""
        for piece, of in runs(text, self.type):
            font = face(of, style.size, style.weight)
            self.draw.text((x, y), piece, style.level, font, "ls")
            x += font.getlength(piece)

    def wrapped(self, text: str, style: Style, room: float) -> list[str]:
        """The text in as few lines as fit, about equally long; where it can be, clause by clause."""
        most = room / style.size
        lines = self.lines(pieces(text), style.weight, most)
        if self.type.full_width:
            clauses = self.lines(CLAUSE.findall(text), style.weight, most)
            if len(clauses) == len(lines) and self.fits(clauses, style, room):
                return clauses
        return lines

    def fits(self, lines: list[str], style: Style, room: float) -> bool:
        """Whether no word of the lines is wider than the room."""
        return all(self.width(line, style) <= room for line in lines)

    def lines(self, found: list[str], weight: int, room: float) -> list[str]:
        """The pieces in as few lines as fit, the lines about equally long."""
        code = self.code
        measured = [(p, ems(p, weight, code), ems(p.rstrip(), weight, code)) for p in found]
        return balanced(lambda wide: filled(measured, wide), room)


def pieces(text: str) -> list[str]:
    """Where a text may break: as those of the charts do, but not inside a short aside."""
    parts = enumerate(ASIDE.split(text))
    return [piece for n, part in parts for piece in ([part] if n % 2 else PIECE.findall(part))]


def filled(found: list[Piece], room: float) -> list[str]:
    """Lines filled one after the other; a word wider than the room stands alone."""
    lines, text, width = [], "", 0.0
    for piece, whole, bare in found:
        if text and width + bare > room:
            lines.append(ended(text))
            text, width = "", 0.0
        text, width = text + piece, width + whole
    return [*lines, ended(text)]


def ended(line: str) -> str:
    """A line without the space and the dot between two things that would end it."""
    return line.rstrip().removesuffix("·").rstrip()


def runs(text: str, of: Type) -> Iterator[tuple[str, str]]:
    """A text in pieces of one face: Chinese on an English card has its own glyphs."""
    for piece in HAN.split(text):
        if piece:
            yield piece, of.han if not of.full_width and HAN.match(piece) else of.cards


@cache
def ems(text: str, weight: int, code: str) -> float:
    """How wide a text is, in its size; cards share most of their words, and try each in many sizes."""
    pieces = runs(text, language(code).type)
    return sum(face(of, EM, weight).getlength(piece) for piece, of in pieces) / EM * SLACK


@lru_cache(maxsize=100)
def face(region: str, size: float, weight: int) -> FreeTypeFont:
    """The packaged font in one of its faces (KR, TC, SC). RuntimeError where the package is missing."""
    from PIL.ImageFont import Layout, truetype

    file = collection()
    font = truetype(
        str(file), size, place(file, f"{PACKAGED} {region}"), layout_engine=Layout.BASIC
    )
    font.set_variation_by_axes([weight])
    return font


@cache
def place(file: Path, family: str) -> int:
    """Where in a collection of fonts a family stands."""
    from PIL.ImageFont import truetype

    names = (truetype(str(file), EM, index).getname()[0] for index in range(20))
    return next(index for index, name in enumerate(names) if name == family)

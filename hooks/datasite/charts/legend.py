"""The key to all marks: the same drawing as in the charts, with a sentence beside each."""

from __future__ import annotations

import altair as alt

from ..location import Location
from ..model import Figure, Text
from ..words import Words
from .drawings import Drawing
from .marks import KINDS
from .sheet import Sheet


def chart(words: Words, width: int) -> alt.LayerChart:
    """One line for each mark."""
    sheet = Sheet(blank(words, width))
    pitch = 30.0
    half = (len(KINDS) + 1) // 2
    for index, kind in enumerate(KINDS):
        column, line = (0, index) if sheet.drawing.narrow else divmod(index, half)
        x, y = column * width / 2, pitch * (line + 0.5)
        sheet.sample(kind, x, y)
        sheet.text("label", x + 52, y, sheet.drawing.word(f"key.{kind}"))
    return sheet.chart(pitch * (len(KINDS) if sheet.drawing.narrow else half))


def blank(words: Words, width: int) -> Drawing:
    """A drawing without records, for its words and its width."""
    figure = Figure("key", "", "key", Text(), (), (), {}, None, None, Location("", 1, 1))
    return Drawing(figure, "key", {}, (), {}, (), words, width)

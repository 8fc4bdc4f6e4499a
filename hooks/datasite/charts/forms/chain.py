"""Ordered chains: one box a step, arrows between; downwards on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...model import Entity, Figure, Site
from ...words import Words
from ..clauses import said
from ..drawings import Drawing, Node
from ..drawn import Line
from ..form import Cells, Complaint, Form, Takes
from ..sheet import Sheet
from ..theme import colour

if TYPE_CHECKING:
    import altair as alt

GAP, PAD, MOST = 26.0, 10.0, 6


class Chain(Form):
    takes = Takes(entities=1)
    example = """
        form: chain
        entities: [career]
    """

    def lacking(self, site: Site, figure: Figure) -> Iterator[Complaint]:
        """Entities with steps."""
        for id_ in figure.entities:
            if not site.entities[id_].steps:
                yield f"{id_} has no steps", "name entities of kind chain"

    def cells(self, words: Words, node: Node) -> list[Cells]:
        """One row a step."""
        return [{"name": node.name, "step": step, "source": node.source} for step in node.steps]

    def clauses(self, words: Words, node: Node) -> list[str]:
        """Its steps, one after the other."""
        return [
            said(
                words,
                node.name,
                words.marks.arrow.join(node.steps),
                [],
            )
        ]

    def lines(self, site: Site, figure: Figure, entity: Entity) -> Iterator[Line]:
        """One line a step."""
        for at, words in enumerate(entity.steps, start=1):
            yield Line(f"{entity.id}:{at}", "step", words, entity, entity.id, at)

    def chart(self, drawing: Drawing) -> alt.LayerChart:
        """Every chain of the figure, named where there are several."""
        sheet = Sheet(drawing)
        top = 1.0
        for index, node in enumerate(drawing.nodes):
            if len(drawing.nodes) > 1:
                top = (
                    sheet.lines(
                        "strong",
                        0,
                        top + (18 if index else 0),
                        sheet.wrap("strong", node.name, sheet.width),
                    )
                    + 8
                )
            top = downwards(sheet, node, top) if drawing.narrow else across(sheet, node, top)
        return sheet.chart(top + 1)


def across(sheet: Sheet, node: Node, top: float) -> float:
    """Steps side by side, in further lines when there are more than fit."""
    count = min(len(node.steps), MOST)
    width = (sheet.width - (count - 1) * GAP - 2) / count
    for start in range(0, len(node.steps), count):
        steps = node.steps[start : start + count]
        wrapped = [sheet.wrap("label", s, width - 2 * PAD) for s in steps]
        height = max(44.0, max(sheet.height("label", w) for w in wrapped) + 2 * PAD)
        for index, lines in enumerate(wrapped):
            x = 1 + index * (width + GAP)
            step(sheet, node, x, top, width, height, lines)
            if start + index + 1 < len(node.steps):
                arrow = x + width + GAP / 2
                sheet.line("path", arrow - 8, top + height / 2, arrow + 7, top + height / 2)
                sheet.glyph(arrow + 8, top + height / 2, "M-6,-5L0,0L-6,5", colour("accent"))
        top += height + (18 if start + count < len(node.steps) else 0)
    return top


def downwards(sheet: Sheet, node: Node, top: float) -> float:
    """Steps under each other."""
    for index, words in enumerate(node.steps):
        if index:
            sheet.line("path", 24, top + 3, 24, top + 17)
            sheet.glyph(24, top + 18, "M-5,-6L0,0L5,-6", colour("accent"))
            top += 22
        lines = sheet.wrap("label", words, sheet.width - 2 * PAD - 2)
        height = max(38.0, sheet.height("label", lines) + 2 * PAD)
        step(sheet, node, 1, top, sheet.width - 2, height, lines)
        top += height
    return top


def step(
    sheet: Sheet, node: Node, x: float, top: float, width: float, height: float, lines: list[str]
) -> None:
    """One box with its words."""
    sheet.box(x, top, width, height, colour("paper"), colour("accent"), of=node.id)
    middle = top + height / 2 - sheet.height("label", lines) / 2
    if sheet.drawing.narrow:
        sheet.lines("label", x + PAD, middle, lines)
    else:
        sheet.lines("label", x + width / 2, middle, lines, "center")

"""Ordered chains: one step after the other, arrows between."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ...model import Entity, Figure, Site
from ...words import Words
from ..clauses import said
from ..diagrams import Diagram, about, heading, joined
from ..drawings import Drawing
from ..drawn import Line
from ..form import Cells, Complaints, Takes
from ..nodes import Node


class Chain(Diagram):
    takes = Takes(entities=1)
    example = """
        form: chain
        entities: [career]
    """

    def lacking(self, site: Site, figure: Figure) -> Complaints:
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

    def diagram(self, drawing: Drawing) -> Markup:
        """Every chain of the figure, named where there are several or one says more than the title."""
        return joined(named(drawing, node) + steps(node) for node in drawing.nodes)


def named(drawing: Drawing, node: Node) -> Markup:
    """The name of a chain, where it is needed."""
    own = about(drawing.words, node)
    return heading(node.name, own) if own or len(drawing.nodes) > 1 else Markup()


def steps(node: Node) -> Markup:
    """The steps as a list in order; the arrows are the stylesheet's."""
    items = joined(Markup("<li>%s</li>") % step for step in node.steps)
    return Markup('<ol class="ds-steps" data-mark="%s">%s</ol>') % (node.id, items)

"""How institutions relate: who, by which relation, to whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import ClassVar, Literal

from markupsafe import Markup

from ...model import Entity, Figure, Relation, Site
from ...words import Words
from ..clauses import edge
from ..diagrams import Diagram, about, joined
from ..drawings import Drawing
from ..drawn import Line
from ..form import Cells, Complaints, Option, Takes
from ..nodes import Node


class RelationGraph(Diagram):
    takes = Takes(entities=2)
    options: ClassVar = {"relations": Option("relations", "the types to draw; left out: all")}
    example = """
        form: relation_graph
        entities: [school, tower, coast, town, college]
    """

    def lacking(self, site: Site, figure: Figure) -> Complaints:
        """Entities that are related to one another, by the relations that are shown."""
        drawn = (
            (id_, r) for id_ in figure.entities for r in self.links(figure, site.entities[id_])
        )
        tied = {id_ for one, relation in drawn for id_ in (one, relation.target)}
        for id_ in figure.entities:
            if id_ not in tied:
                yield f"{id_} has no relation to the others", "leave it out, or add its relation"

    def speaks(self, figure: Figure, entity: Entity) -> bool:
        """Who is only pointed at says nothing."""
        return any(r.target in figure.entities for r in entity.relations)

    def links(self, figure: Figure, entity: Entity) -> tuple[Relation, ...]:
        """Those of the types that the figure names, to others of its own."""
        types = figure.options.get("relations", "").split()
        return tuple(
            r
            for r in entity.relations
            if r.target in figure.entities and (not types or r.type in types)
        )

    def cells(self, words: Words, node: Node) -> list[Cells]:
        """One row a relation."""
        return [
            {
                "id": f"{node.id} {to}",
                "name": node.name,
                "relation": relation,
                "target": words.text(words.site.entities[to].name),
                "source": node.source,
            }
            for relation, to in node.links
        ]

    def clauses(self, words: Words, node: Node) -> list[str]:
        """Each relation from the first to the second."""
        known = words.site.entities
        return [edge(words, node.name, how, words.text(known[to].name)) for how, to in node.links]

    def lines(self, site: Site, figure: Figure, entity: Entity) -> Iterator[Line]:
        """One line a relation."""
        for at, each in enumerate(self.links(figure, entity), start=1):
            id_ = f"{entity.id}:{each.type}:{each.target}"
            yield Line(
                id_, "edge", entity.name, entity, entity.id, at, None, each.type, each.target
            )

    def diagram(self, drawing: Drawing) -> Markup:
        """One row a subject; those with the same relations share theirs."""
        words, known = drawing.words, {node.id: node for node in drawing.nodes}
        subjects = (node for node in drawing.nodes if node.links)
        rows = (
            Markup("<li><div>%s</div>%s</li>")
            % (joined(party(words, node, "p") for node in who), relations(words, known, who[0]))
            for who in (list(group) for _, group in groupby(subjects, key=lambda n: n.links))
        )
        return Markup('<ul class="ds-links">%s</ul>') % joined(rows)


def relations(words: Words, known: Mapping[str, Node], subject: Node) -> Markup:
    """Each relation with whom it leads to."""
    pairs = (
        Markup("<div><dt>%s</dt>%s</div>")
        % (how, joined(party(words, known[to], "dd") for each, to in subject.links if each == how))
        for how in dict.fromkeys(how for how, _ in subject.links)
    )
    return Markup("<dl>%s</dl>") % joined(pairs)


def party(words: Words, node: Node, tag: Literal["p", "dd"]) -> Markup:
    """An entity with its date."""
    held = (tag, node.id, node.name, about(words, node), tag)
    return Markup('<%s data-mark="%s">%s%s</%s>') % held

"""How institutions relate: each relation an arrow with its word, from the first entity to the second."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from ...model import Entity, Figure, Relation, Site
from ...words import Words
from ..clauses import edge
from ..drawings import Drawing, Node
from ..drawn import Line
from ..form import Cells, Complaint, Form, Option, Takes
from ..sheet import Sheet
from ..theme import colour

if TYPE_CHECKING:
    import altair as alt

PAD, GAP = 9.0, 14.0


class RelationGraph(Form):
    takes = Takes(entities=2)
    options: ClassVar = {"relations": Option("relations", "the types to draw; left out: all")}
    example = """
        form: relation_graph
        entities: [school, tower, coast, town, college]
    """

    def lacking(self, site: Site, figure: Figure) -> Iterator[Complaint]:
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

    def chart(self, drawing: Drawing) -> alt.LayerChart:
        """Two columns with arrows between them; on a phone each entity with its relations under it."""
        sheet = Sheet(drawing)
        nodes = {n.id: n for n in drawing.nodes}
        subjects = [n for n in drawing.nodes if n.links]
        bottom = (
            listed(sheet, nodes, subjects) if drawing.narrow else columns(sheet, nodes, subjects)
        )
        return sheet.chart(bottom + 1)


def by_relation(node: Node) -> dict[str, list[str]]:
    """A node's relations, the targets of each word together."""
    groups: dict[str, list[str]] = {}
    for word, target in node.links:
        groups.setdefault(word, []).append(target)
    return groups


def box(
    sheet: Sheet, node: Node, x: float, middle: float, width: float, first: bool, least: float = 36
) -> float:
    """An entity's box around a middle; gives its height."""
    lines = sheet.wrap("label", node.name, width - 2 * PAD)
    height = max(least, sheet.height("label", lines) + 2 * PAD)
    fill, stroke = (colour("paper"), colour("accent" if first else "context"))
    sheet.box(x, middle - height / 2, width, height, fill, stroke, of=node.id)
    sheet.lines("label", x + PAD, middle - sheet.height("label", lines) / 2, lines)
    return height


def tall(sheet: Sheet, node: Node, width: float, least: float = 36) -> float:
    """The height that a box will take."""
    return max(
        least, sheet.height("label", sheet.wrap("label", node.name, width - 2 * PAD)) + 2 * PAD
    )


def columns(sheet: Sheet, nodes: dict[str, Node], subjects: list[Node]) -> float:
    """Who relates at the left, to whom at the right, each relation's word on its way."""
    words = max((sheet.measure("note", w) for n in subjects for w, _ in n.links), default=0)
    width = min(250.0, (sheet.width - words - 78) / 2)
    left, right = 1.0, sheet.width - width - 1
    heights = [tall(sheet, n, width, 24 * len(by_relation(n)) + 12) for n in subjects]
    targets = list(dict.fromkeys(t for n in subjects for _, t in n.links))
    sides = [tall(sheet, nodes[t], width) for t in targets]
    total = max(sum(column) + GAP * len(column) for column in (heights, sides))
    entry = dict(zip(targets, spread(sides, total), strict=True))
    trunk = left + width + words + 24
    # relations of one word to the same others share their way: a bracket instead of a bundle
    lanes = list(dict.fromkeys((w, *to) for n in subjects for w, to in by_relation(n).items()))
    for node, middle in zip(subjects, spread(heights, total), strict=True):
        groups = by_relation(node)
        box(sheet, node, left, middle, width, True, 24 * len(groups) + 12)
        for index, (word, to) in enumerate(groups.items()):
            y = middle + (index - (len(groups) - 1) / 2) * 24
            x = trunk + (lanes.index((word, *to)) + 0.5) / len(lanes) * (right - trunk - 22)
            arrows(sheet, word, left + width, y, x, [entry[t] for t in to], right)
    for target in targets:
        box(sheet, nodes[target], right, entry[target], width, False)
    return total + 2


def spread(heights: list[float], total: float) -> list[float]:
    """The middles of boxes spread evenly over a column's height."""
    spare = total - sum(heights)
    gap = spare / len(heights)
    middles, y = [], gap / 2
    for height in heights:
        middles.append(y + height / 2 + 1)
        y += height + gap
    return middles


def arrows(
    sheet: Sheet, word: str, x: float, y: float, trunk: float, targets: list[float], right: float
) -> None:
    """One relation: its word over a line to the trunk, and an arrow from there to each target."""
    sheet.line("link", x, y, trunk, y)
    sheet.add("boxes", {"x": x + 8, "y": y - 9, "x2": x + 16 + sheet.measure("note", word), "y2": y + 9,
                        "fill": colour("paper"), "stroke": "none", "dash": [1, 0], "of": ""})  # fmt: skip
    sheet.text("note", x + 12, y, word)
    if min(targets) != y or max(targets) != y:
        sheet.line("link", trunk, min(y, *targets), trunk, max(y, *targets))
    for target in targets:
        sheet.line("link", trunk, target, right, target)
        sheet.glyph(right - 1, target, "M-7,-5L0,0L-7,5", colour("muted"))


def listed(sheet: Sheet, nodes: dict[str, Node], subjects: list[Node]) -> float:
    """The phone's layout: an entity, then under it each relation's word and whom it leads to.

    Entities with the same relations stand over one list of them.
    """
    top = 1.0
    for _, group in groupby(subjects, key=lambda n: n.links):
        for index, node in enumerate(group):
            top += 6 if index else 0
            height = tall(sheet, node, sheet.width - 2)
            box(sheet, node, 1, top + height / 2, sheet.width - 2, True)
            top += height
        top = leads(sheet, nodes, by_relation(node), top) + 14
    return top - 14


def leads(
    sheet: Sheet, nodes: dict[str, Node], relations: dict[str, list[str]], top: float
) -> float:
    """The relations under a box, each target at an arrow."""
    start, last = top, top
    for word, to in relations.items():
        top = sheet.lines("note", 30, top + 6, [word])
        for target in to:
            lines = sheet.wrap("label", nodes[target].name, sheet.width - 44)
            last = top + 11
            sheet.line("link", 14, last, 26, last)
            sheet.glyph(27, last, "M-6,-4L0,0L-6,4", colour("muted"))
            top = sheet.lines("label", 34, top + 2, lines) + 2
    sheet.line("link", 14, start, 14, last)
    return top

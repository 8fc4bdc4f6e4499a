"""A counted structure such as 1 + 2 + 3: its parts, how many each holds, and the members named."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from markupsafe import Markup

from ...bound import Bound
from ...model import Entity, Figure, Site
from ...words import Words
from ..clauses import said
from ..diagrams import Diagram, about, heading, joined
from ..drawings import Drawing
from ..drawn import Line
from ..form import Cells, Complaints, Takes
from ..nodes import Branch, Node


class StructureTree(Diagram):
    takes = Takes(entities=1)
    example = """
        form: structure_tree
        entities: [network]
    """

    def lacking(self, site: Site, figure: Figure) -> Complaints:
        """One structure."""
        if len(figure.entities) != 1 or not site.entities[figure.entities[0]].parts:
            yield "no structure with parts is named", "write `entities: [ID]` of a structure"

    def counts(self, entity: Entity) -> tuple[str, ...]:
        """How many each part holds."""
        return tuple(part.observation for part in entity.parts)

    def cells(self, words: Words, node: Node) -> list[Cells]:
        """One row a part."""
        return [
            {
                "id": b.row.id,
                "name": node.name,
                "part": b.label,
                "value": b.row.text,
                "members": words.join(list(b.members)),
                "source": node.source,
            }
            for b in node.parts
        ]

    def clauses(self, words: Words, node: Node) -> list[str]:
        """Each part with its count and the members that are named."""
        name = words.ui("chart.part").replace("{name}", node.name)
        return [
            said(words, name.replace("{part}", b.label), b.row.text, list(b.members))
            for b in node.parts
        ]

    def lines(self, site: Site, figure: Figure, entity: Entity) -> Iterator[Line]:
        """One line a part."""
        for at, part in enumerate(entity.parts, start=1):
            count = site.observations[part.observation]
            yield Line(count.id, "part", part.label, count, entity.id, at, members=part.members)

    def diagram(self, drawing: Drawing) -> Markup:
        """Each structure: its name, then a list of its parts."""
        return joined(structure(drawing.words, node) for node in drawing.nodes)


def structure(words: Words, node: Node) -> Markup:
    """One structure; what is said of all its counts is said once, beside its name."""
    said = [about(words, part.row) for part in node.parts]
    apart = len(set(said)) > 1
    name = heading(node.name, about(words, node) if apart else said[0])
    items = (
        Markup('<li data-mark="%s"><span class="ds-counts__number">%s</span> <b>%s</b>%s%s</li>')
        % (part.row.id, count(words, part), part.label, own if apart else "", members(words, part))
        for part, own in zip(node.parts, said, strict=True)
    )
    return name + Markup('<ul class="ds-counts">%s</ul>') % joined(items)


def count(words: Words, part: Branch) -> Markup:
    """How many there are; the word of a bound stands with its number, smaller."""
    of = words.site.observations[part.row.id]
    bound, digits = words.bound(of), words.digits(of)
    return Markup("<small>%s</small> %s") % (bound, digits) if bound else Markup.escape(digits)


def members(words: Words, part: Branch) -> Markup:
    """The members that the source names, and in words how many it does not."""
    items = [Markup("<li>%s</li>") % name for name in part.members]
    if rest := unnamed(words, part):
        items.append(Markup('<li class="ds-diagram__about">%s</li>') % rest)
    return Markup("<ul>%s</ul>") % joined(items) if items else Markup()


def unnamed(words: Words, part: Branch) -> str:
    """What is said of members that are counted and not named; one of its kind needs no name but its part's."""
    row, named = part.row, len(part.members)
    if row.symbol and not row.within:
        return words.ui("chart.open_symbol")
    exact, more = row.bound is Bound.EXACT, round(row.value) - named
    if not named:
        return words.ui("chart.unnamed") if more > 1 or not exact else ""
    if not exact:
        return words.ui("chart.unnamed.others")
    if more <= 0:
        return ""
    number = words.lang.writing.number(Decimal(more), words.site.units[row.unit], 0)
    return words.ui("chart.unnamed.more").replace("{n}", words.converted(number))

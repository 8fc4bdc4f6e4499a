"""Everything that a figure draws, one thing a line: its records, and the parts, steps and edges of these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from .. import charts
from ..model import Entity, Figure, Observation, Site, Text
from ..words import Words

Kind = Literal["observation", "rest", "entity", "part", "step", "edge"]
KINDS: tuple[str, ...] = get_args(Kind)


@dataclass(frozen=True)
class Line:
    """One thing that is drawn. What it has of its own kind only is None or empty elsewhere."""

    id: str
    kind: Kind
    label: Text
    record: Observation | Entity  # what it is, or what it is a part of
    of: str | None = None  # the entity that a part, step or edge belongs to
    position: int | None = None
    role: str | None = None  # the option that names the record
    relation: str | None = None
    target: str | None = None
    members: tuple[str, ...] = ()

    @property
    def observation(self) -> Observation | None:
        """The value it stands for, if any."""
        return self.record if isinstance(self.record, Observation) else None


def lines(site: Site, figure: Figure) -> Iterator[Line]:
    """The lines of a figure, in its order; what an option names follows the figure's own."""
    values = site.observations
    roles = {id_: role for role, id_ in figure.options.items() if id_ in values}
    for id_ in dict.fromkeys((*figure.observations, *roles)):
        yield Line(id_, "observation", values[id_].title, values[id_], role=roles.get(id_))
    if figure.form == "two_part_whole":
        rest = charts.rest(site, figure)
        yield Line(rest.id, "rest", rest.title, rest)
    for id_ in figure.entities:
        entity = site.entities[id_]
        yield Line(id_, "entity", entity.name, entity)
        yield from inside(site, figure, entity)


def inside(site: Site, figure: Figure, entity: Entity) -> Iterator[Line]:
    """What the figure's form draws of an entity besides its name and date."""
    match figure.form:
        case "structure_tree":
            for at, part in enumerate(entity.parts, start=1):
                count = site.observations[part.observation]
                yield Line(count.id, "part", part.label, count, entity.id, at, members=part.members)
        case "chain":
            for at, step in enumerate(entity.steps, start=1):
                yield Line(f"{entity.id}:{at}", "step", step, entity, entity.id, at)
        case "relation_graph":
            for at, edge in enumerate(charts.related(figure, entity), start=1):
                id_ = f"{entity.id}:{edge.type}:{edge.target}"
                yield Line(
                    id_, "edge", entity.name, entity, entity.id, at, None, edge.type, edge.target
                )


def label(words: Words, line: Line) -> str:
    """What a line is, in words; of an edge, both its ends."""
    name = words.text(line.label)
    if line.relation is None or line.target is None:
        return name
    other = words.text(words.site.entities[line.target].name)
    return charts.edge(words, name, words.relation(line.relation), other)

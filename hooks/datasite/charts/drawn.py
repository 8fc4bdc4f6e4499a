"""Everything that a figure draws, one thing a line: its records, and the parts, steps and edges of these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from ..model import Entity, Figure, Observation, Site, Text
from ..words import Words
from .clauses import edge
from .forms import form_of
from .panels import panels

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
    """The lines of a figure, panel by panel in its order, each once."""
    told: set[str] = set()
    for part in panels(site, figure):
        for line in lines_of(site, part):
            if figure.multiples is None or line.id not in told:
                yield line
            told.add(line.id)


def lines_of(site: Site, figure: Figure) -> Iterator[Line]:
    """The lines of one chart; what an option names follows the figure's own."""
    drawn_as = form_of(figure)
    roles = {o.id: role for role, o in drawn_as.named(site, figure).items()}
    for id_ in dict.fromkeys((*figure.observations, *roles)):
        value = site.observations[id_]
        yield Line(id_, "observation", value.title, value, role=roles.get(id_))
    if (rest := drawn_as.rest(site, figure)) is not None:
        yield Line(rest.id, "rest", rest.title, rest)
    for id_ in figure.entities:
        entity = site.entities[id_]
        yield Line(id_, "entity", entity.name, entity)
        yield from drawn_as.lines(site, figure, entity)


def label(words: Words, line: Line) -> str:
    """What a line is, in words; of an edge, both its ends."""
    name = words.text(line.label)
    if line.relation is None or line.target is None:
        return name
    other = words.text(words.site.entities[line.target].name)
    return edge(words, name, words.relation(line.relation), other)

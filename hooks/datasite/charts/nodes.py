"""One entity in words, ready to be drawn."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Entity, Figure, PeriodBasis, Status
from ..period import Period
from ..words import Words
from .forms import form_of
from .rows import Row, row, where


@dataclass(frozen=True)
class Node:
    """One entity in words; `links` are (relation in words, id of the other) among the figure's own."""

    id: str
    name: str
    period: Period | None
    when: str
    basis: PeriodBasis
    steps: tuple[str, ...]
    parts: tuple[Branch, ...]
    links: tuple[tuple[str, str], ...]
    status: Status
    source: str


@dataclass(frozen=True)
class Branch:
    """One counted part of a structure, in words."""

    label: str
    row: Row
    members: tuple[str, ...]


def node(words: Words, of: Entity, figure: Figure) -> Node:
    """An entity in words, with its relations to others of the figure."""
    site = words.site
    return Node(
        id=of.id,
        name=words.text(of.name),
        period=of.date,
        when=words.period(of.date),
        basis=of.date_basis,
        steps=tuple(words.text(s) for s in of.steps),
        parts=tuple(
            Branch(
                words.text(p.label),
                row(words, site.observations[p.observation]),
                tuple(words.text(site.entities[m].name) for m in p.members),
            )
            for p in of.parts
        ),
        links=tuple((words.relation(r.type), r.target) for r in form_of(figure).links(figure, of)),
        status="reported" if site.sources[of.source].own else "context",
        source=where(words, of.locator, of.source),
    )

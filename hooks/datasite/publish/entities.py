"""The tables of entities (institutions, policies, programmes, events …) and of how they relate."""

from __future__ import annotations

from typing import get_args

from .. import period
from ..model import Entity, PeriodBasis, Relation, Site
from ..words import Words
from .resource import (
    Field,
    Resource,
    WordsByLanguage,
    by_language,
    field,
    in_each_language,
    resource_of,
    table_languages,
)

NAME_BASES = ("official", "in_use", "ours")


def entities(site: Site, words: WordsByLanguage) -> Resource:
    """Every entity. The first nine columns are a contract and none may go."""

    roles = any(entity.role for entity in site.entities.values())
    several = len(table_languages(words)) > 1

    def steps(of: Words, entity: Entity) -> str | None:
        return " → ".join(of.text(step) for step in entity.steps) or None

    def relation(entity: Entity) -> str | None:
        return ";".join(f"{r.type}:{r.target}" for r in entity.relations) or None

    fields: tuple[Field[Entity], ...] = (
        field("id", lambda e: e.id, required=True),
        field("kind", lambda e: e.kind, required=True),
        *in_each_language("name", lambda e: e.name, words),
        field("locator", lambda e: e.locator),
        field("date", lambda e: e.date, pattern=period.PATTERN),
        field("relation", relation),
        *in_each_language("description", lambda e: e.description, words),
        field("section", lambda e: e.section, required=True),
        field("name_basis", lambda e: e.name_basis, required=several, one_of=NAME_BASES),
        field("date_basis", lambda e: e.date_basis, required=True, one_of=get_args(PeriodBasis)),
        field("source", lambda e: e.source, required=True),
        field("as_stated", lambda e: e.as_stated),
        *by_language("steps", steps, words),
        *(in_each_language("role", lambda e: e.role, words) if roles else ()),
    )
    return resource_of("entities", fields, site.entities.values(), links={"source": "sources"})


def relations(site: Site) -> Resource:
    """The edges between entities, one a row."""
    edges: list[tuple[Entity, Relation]] = [
        (entity, relation) for entity in site.entities.values() for relation in entity.relations
    ]
    return resource_of(
        "relations",
        (
            field("entity", lambda edge: edge[0].id, required=True),
            field("type", lambda edge: edge[1].type, required=True),
            field("target", lambda edge: edge[1].target, required=True),
        ),
        edges,
        key=("entity", "type", "target"),
        links={"entity": "entities", "target": "entities"},
    )

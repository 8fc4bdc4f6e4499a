"""The tables of entities (institutions, policies, programmes, events …) and of how they relate."""

from __future__ import annotations

from typing import get_args

from .. import period
from ..model import Entity, Language, PeriodBasis, Relation, Site, Text
from .sheet import Field, Sheet, WordsByLanguage, field, in_two_languages, sheet

NAME_BASES = ("official", "in_use", "ours")


def entities(site: Site, words: WordsByLanguage) -> Sheet:
    """Every entity. The first nine columns are a contract and none may go."""

    def steps(entity: Entity, language: Language) -> str | None:
        return " → ".join(words[language].text(step) for step in entity.steps) or None

    def relation(entity: Entity) -> str | None:
        return ";".join(f"{r.type}:{r.target}" for r in entity.relations) or None

    fields: tuple[Field[Entity], ...] = (
        field("id", lambda e: e.id, required=True),
        field("kind", lambda e: e.kind, required=True),
        *in_two_languages("name", lambda e: e.name, words),
        field("locator", lambda e: e.locator),
        field("date", lambda e: e.date, pattern=period.PATTERN),
        field("relation", relation),
        *in_two_languages("description", lambda e: e.description, words),
        field("section", lambda e: e.section, required=True),
        field("name_basis", lambda e: e.name_basis, required=True, one_of=NAME_BASES),
        field("date_basis", lambda e: e.date_basis, required=True, one_of=get_args(PeriodBasis)),
        field("source", lambda e: e.source, required=True),
        field("as_stated", lambda e: e.as_stated),
        field("steps_en", lambda e: steps(e, "en")),
        field("steps_zh", lambda e: steps(e, "zh-Hant")),
    )
    title = Text("Entities: who and what the source names", "實體：來源提到的機構、政策、項目等")
    return sheet("entities", title, fields, site.entities.values(), links={"source": "sources"})


def relations(site: Site) -> Sheet:
    """The edges between entities, one a row."""
    edges: list[tuple[Entity, Relation]] = [
        (entity, relation) for entity in site.entities.values() for relation in entity.relations
    ]
    return sheet(
        "relations",
        Text("Relations between entities", "實體之間的關係"),
        (
            field("entity", lambda edge: edge[0].id, required=True),
            field("type", lambda edge: edge[1].type, required=True),
            field("target", lambda edge: edge[1].target, required=True),
        ),
        edges,
        key=("entity", "type", "target"),
        links={"entity": "entities", "target": "entities"},
    )

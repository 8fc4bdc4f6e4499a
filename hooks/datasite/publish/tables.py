"""The tables of the whole dataset, and what a codebook says of their columns."""

from __future__ import annotations

from collections.abc import Iterable

from ..charts import Caption
from ..model import Site
from ..words import Words
from .entities import entities, relations
from .figures import figure_resource
from .observations import observations
from .resource import (
    Column,
    Field,
    Resource,
    WordsByLanguage,
    by_language,
    field,
    resource_of,
)
from .vocabulary import areas, glossary, indicators, numerals, sources, units


def resources(site: Site, words: WordsByLanguage) -> tuple[Resource, ...]:
    """The tables of the whole dataset, in the order of importance."""
    return (
        observations(site, words),
        entities(site, words),
        relations(site),
        indicators(site, words),
        units(site, words),
        areas(site, words),
        sources(site, words),
        glossary(site, words),
        numerals(site),
    )


def explained(site: Site, words: WordsByLanguage) -> tuple[Resource, ...]:
    """The tables that a codebook explains: those of the whole, and one figure's, for all have its columns."""
    figures = list(site.figures.values())[:1]
    unsaid = dict.fromkeys(words, Caption())
    return (*resources(site, words), *(figure_resource(site, f, words, unsaid) for f in figures))


def codebook(tables: Iterable[Resource], words: WordsByLanguage) -> Resource:
    """Every column of the tables as a table of its own: what it holds, and what it means in each language."""
    fields: tuple[Field[tuple[Resource, Column]], ...] = (
        field("table", lambda at: at[0].kind or at[0].name, required=True),
        field("column", lambda at: at[1].name, required=True),
        field("type", lambda at: at[1].type, required=True),
        field("values", lambda at: ", ".join(at[1].one_of) or None),
        *by_language("meaning", lambda of, at: at[0].meaning(at[1].name, of), words),
    )
    every = [(table, column) for table in tables for column in table.columns]
    return resource_of("codebook", fields, every, key=("table", "column"))


def codebook_rows(tables: tuple[Resource, ...], words: Words) -> list[tuple[str, str, str]]:
    """Rows of table and column, type, meaning: a column that means the same is listed once."""
    rows: dict[tuple[str, str, str], str] = {}
    for table in tables:
        for column in table.columns:
            meaning = table.meaning(column.name, words)
            rows.setdefault((column.name, column.type, meaning), table.kind or table.name)
    return [(f"{table}.{name}", kind, meaning) for (name, kind, meaning), table in rows.items()]

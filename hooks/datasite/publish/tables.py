"""The tables of the whole dataset, and what a codebook says of their columns."""

from __future__ import annotations

from ..charts import Caption
from ..model import Site
from ..words import Words
from .entities import entities, relations
from .figures import figure_resource
from .observations import observations
from .resource import Resource, WordsByLanguage
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


def codebook_rows(tables: tuple[Resource, ...], words: Words) -> list[tuple[str, str, str]]:
    """Rows of table and column, type, meaning: a column that means the same is listed once."""
    rows: dict[tuple[str, str, str], str] = {}
    for table in tables:
        for column in table.columns:
            meaning = table.meaning(column.name, words)
            rows.setdefault((column.name, column.type, meaning), table.kind or table.name)
    return [(f"{table}.{name}", kind, meaning) for (name, kind, meaning), table in rows.items()]

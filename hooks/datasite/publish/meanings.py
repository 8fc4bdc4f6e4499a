"""What each published column means: for the data page and the Data Package.

A column that is a key of a record means what the record's class says; for what is computed, or differs in one table,
there are the messages `meaning.<column>` and `meaning.<table>.<column>`. Columns that end in the key of a language
are one text in several languages and are explained once.
"""

from __future__ import annotations

from collections.abc import Mapping

from .. import languages
from ..fields import Field, fields_of
from ..model import (
    Area,
    DerivedValue,
    Entity,
    Indicator,
    Numeral,
    Observation,
    Part,
    Relation,
    Source,
    Term,
    Unit,
)
from ..schemas import meanings
from ..words import Words

RECORDS: Mapping[str, type] = {
    "relations": Relation,
    "indicators": Indicator,
    "entities": Entity,
    "units": Unit,
    "areas": Area,
    "sources": Source,
    "glossary": Term,
    "numerals": Numeral,
}
# Whose keys a column may be, if not of the table's own records: what means the same everywhere is said once.
COMMON = (Observation, DerivedValue, Indicator, Entity, Part, Relation)


def meaning(table: str, column: str, words: Words) -> str:
    """What a column of a table means; KeyError where the codebook has a gap."""
    stem, _, key = column.rpartition("_")
    if key not in languages.text_keys():
        return look_up(table, column, words)
    said = words.ui("meaning.in_language").replace("{meaning}", look_up(table, stem, words))
    return said.replace("{language}", words.of_language(key))


def look_up(table: str, stem: str, words: Words) -> str:
    """What a column means, its language taken off."""
    found = entry(table, stem, words.lang.messages)
    if isinstance(found, str):
        return words.ui(found)
    return words.converted(meanings.column(*found, words.lang.key))


def entry(table: str, stem: str, messages: Mapping[str, str]) -> str | tuple[type, Field]:
    """Where the meaning of a column stands: under a message, or at a key of a record."""
    if (own := f"meaning.{table}.{stem}") in messages:
        return own
    for record in (RECORDS.get(table, Observation), *COMMON):
        for field in fields_of(record):
            if field.attribute == stem and field.key.column:
                return record, field
    return f"meaning.{stem}"

"""What a published table is: columns with meaning, rows, a key, and links to other tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from ..model import Language, Text
from ..words import Words
from .cells import Value, csv_bytes
from .meanings import meaning

WordsByLanguage = Mapping[Language, Words]
Record = TypeVar("Record")
Type = Literal["string", "number", "integer"]


@dataclass(frozen=True)
class Column:
    """One column as programs need it; what it means to people stands in the codebook."""

    name: str
    type: Type = "string"
    required: bool = False
    one_of: tuple[str, ...] = ()
    pattern: str | None = None


@dataclass(frozen=True)
class Field(Generic[Record]):
    """A column and how a record fills it."""

    column: Column
    fill: Callable[[Record], Value]


@dataclass(frozen=True)
class Sheet:
    """A published table. `key` names the columns that tell rows apart; `links` column → sheet."""

    name: str
    title: Text
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    key: tuple[str, ...]
    links: Mapping[str, str]
    kind: str = ""  # what the codebook calls tables of these columns, where there are many
    sources: tuple[str, ...] | None = None  # whose records they are, where not of all sources

    @property
    def path(self) -> str:
        """Where it is published, from the root of the site."""
        return f"data/{self.name}.csv"

    def csv(self) -> bytes:
        """The table as CSV."""
        return csv_bytes([column.name for column in self.columns], self.rows)

    def records(self) -> list[dict[str, Value]]:
        """The rows as mappings from column to value."""
        names = [column.name for column in self.columns]
        return [dict(zip(names, row, strict=True)) for row in self.rows]

    def meaning(self, column: str) -> Text:
        """What one of its columns means."""
        return meaning(self.kind or self.name, column)


def sheet(
    name: str,
    title: Text,
    fields: Iterable[Field[Record]],
    records: Iterable[Record],
    key: tuple[str, ...] = ("id",),
    links: Mapping[str, str] | None = None,
) -> Sheet:
    """A table of records."""
    fields = tuple(fields)
    rows = tuple(tuple(field.fill(record) for field in fields) for record in records)
    return Sheet(name, title, tuple(field.column for field in fields), rows, key, links or {})


def field(
    name: str,
    fill: Callable[[Record], Value],
    type: Type = "string",  # noqa: A002  the Table Schema word
    *,
    required: bool = False,
    one_of: tuple[str, ...] = (),
    pattern: str | None = None,
) -> Field[Record]:
    """A column and its cells."""
    return Field(Column(name, type, required, one_of, pattern), fill)


def in_two_languages(
    name: str, text: Callable[[Record], Text | None], words: WordsByLanguage
) -> tuple[Field[Record], Field[Record]]:
    """The columns `<name>_en` and `<name>_zh` of a text, its references written out."""

    def fill(language: Language) -> Callable[[Record], Value]:
        def cell(record: Record) -> Value:
            found = text(record)
            return None if found is None else words[language].text(found)

        return cell

    return field(f"{name}_en", fill("en")), field(f"{name}_zh", fill("zh-Hant"))

"""What a published table is: columns with meaning, rows, a key, and links to other tables."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Generic, Literal, TypeVar

from ..model import Text
from ..words import Words
from .cells import Value, csv_bytes
from .meanings import meaning

WordsByLanguage = Mapping[str, Words]
Record = TypeVar("Record")
Type = Literal["string", "number", "integer", "date"]


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
class Resource:
    """A published table. `key` names the columns that tell rows apart; `links` column → table."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    key: tuple[str, ...]
    links: Mapping[str, str]
    kind: str = ""  # what the codebook calls tables of these columns, where there are many
    sources: tuple[str, ...] | None = None  # whose records they are, where not of all sources

    @property
    def path(self) -> str:
        """Where it is published, from the root of the site."""
        return f"data/{self.file}"

    @property
    def file(self) -> str:
        """Its name in a folder."""
        return f"{self.name}.csv"

    def csv(self) -> bytes:
        """The table as CSV."""
        return csv_bytes([column.name for column in self.columns], self.rows)

    def records(self) -> list[dict[str, Value]]:
        """The rows as mappings from column to value."""
        names = [column.name for column in self.columns]
        return [dict(zip(names, row, strict=True)) for row in self.rows]

    @property
    def used(self) -> Resource:
        """The table without the columns that no row has anything in."""
        empty = [
            column.name
            for n, column in enumerate(self.columns)
            if self.rows and not any(filled(row[n]) for row in self.rows)
        ]
        return self.without(empty)

    def without(self, names: Container[str]) -> Resource:
        """The table without these columns."""
        kept = [n for n, column in enumerate(self.columns) if column.name not in names]
        rows = tuple(tuple(row[n] for n in kept) for row in self.rows)
        return replace(self, columns=tuple(self.columns[n] for n in kept), rows=rows)

    def where(self, keep: Callable[[Mapping[str, Value]], bool]) -> Resource:
        """The table with those rows alone that are to be kept."""
        kept = zip(self.rows, self.records(), strict=True)
        return replace(self, rows=tuple(row for row, record in kept if keep(record)))

    def meaning(self, column: str, words: Words) -> str:
        """What one of its columns means."""
        return meaning(self.kind or self.name, column, words)


def filled(value: Value) -> bool:
    """Whether a cell has something in it."""
    return value is not None and value != ""


def resource_of(
    name: str,
    fields: Iterable[Field[Record]],
    records: Iterable[Record],
    key: tuple[str, ...] = ("id",),
    links: Mapping[str, str] | None = None,
) -> Resource:
    """A table of records."""
    fields = tuple(fields)
    rows = tuple(tuple(field.fill(record) for field in fields) for record in records)
    return Resource(name, tuple(field.column for field in fields), rows, key, links or {})


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


def table_languages(words: WordsByLanguage) -> tuple[Words, ...]:
    """The languages of tables: a derived one needs no column, for anyone can derive it."""
    return tuple(each for each in words.values() if each.lang.derived_from is None)


def spoken(say: Callable[[Words], str], words: WordsByLanguage) -> str:
    """Something for programs that know one language only: in every language, one after the other."""
    return " / ".join(say(each) for each in table_languages(words))


def by_language(
    name: str, say: Callable[[Words, Record], Value], words: WordsByLanguage
) -> Iterator[Field[Record]]:
    """The columns of something that is said in words: `<name>_en`, `<name>_zh` and so on."""
    for each in table_languages(words):
        yield field(f"{name}_{each.lang.key}", partial(say, each))


def in_each_language(
    name: str, text: Callable[[Record], Text | None], words: WordsByLanguage
) -> Iterator[Field[Record]]:
    """The columns of a text, its references written out."""

    def cell(of: Words, record: Record) -> Value:
        found = text(record)
        return None if found is None or of.instead(found) else of.text(found)

    return by_language(name, cell, words)

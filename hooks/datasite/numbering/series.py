"""Writes the tables of a text as drafts: each a long series, with the indicators and units that its columns need."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ..load.tables import written
from ..model.text import WANTED
from ..period import Period
from . import records
from .document import SetAside, Table, one_line
from .drafted import PLAIN, Drafts, Quantity
from .files import CONFIDENCE, Read, quoted
from .ids import free, slug
from .joining import joined
from .of_column import is_change, is_guessed, quantity
from .sections import letter
from .tables import Column, Value, columns, holds_values, is_table

CONTEXT = "data/context.yml"
SOURCE = "article-tables"  # what they are credited to
HEAD = ("id", "indicator", "value", "multiplier", "period", "period_basis", "area", "source")
MARKS = {"p": "number.preliminary", "r": "number.revised"}  # letters that tables mark values with
MOST = 3  # of the heads that are named as left out


@dataclass(frozen=True)
class There:
    """What a site has already: its ids, and the number of its last table."""

    ids: frozenset[str] = frozenset()
    tables: int = 0


NEW = There()


@dataclass(frozen=True)
class Series:
    """A table as a draft: its name, its rows, its indicators in YAML, and how many values it has."""

    name: str
    rows: str
    indicators: str
    values: int
    doubtful: frozenset[str] = frozenset()  # monies that are guessed
    read: str = ""  # what was read of it, for `verify`
    of: tuple[str, ...] = ()  # the indicators of its columns
    table: Table = field(default_factory=lambda: Table(()))
    aside: str = ""  # why it is set aside, where it is

    section: str = ""  # in which the article has it, where that is known

    @property
    def file(self) -> str:
        """That of its indicators."""
        return f"data/sections/{self.section}.yml" if self.section else CONTEXT

    @property
    def line(self) -> int:
        """Where it begins in the file."""
        return self.table.line


def series(
    tables: Sequence[Table], read: Read, published: Period, made: Drafts, there: There = NEW
) -> Iterator[Series]:
    """Each table that is one, also those that are not read; `made` gets the units that they need."""
    told = (each.id for each in read.drafted.records.values())
    taken = {*there.ids, *read.drafted.quantities, *told}
    tables = [each for each in tables if holds_values(each, read.reader)]
    for at, table in enumerate(tables, start=there.tables + 1):
        try:
            shared = there is NEW and not placed(table, read)
            writer = Writer(read, published, made, taken, shared=shared)
            found = writer.series(f"table-{at}", told_apart(table))
        except SetAside as why:
            found = Series(f"table-{at}", "", "", 0, aside=str(why))
        yield replace(found, table=table, section=placed(table, read))


def placed(table: Table, read: Read) -> str:
    """The section in which an article has a table: that of the text which it stands behind."""
    for section in read.sections:
        texts = (one_line(text) for text in (section.heading or "", *section.paragraphs.values()))
        if table.before and any(text.endswith(table.before) for text in texts):
            return section.id
    return ""


def told_apart(table: Table) -> Table:
    """A table, if it is no frame of a page."""
    if not is_table(table):
        raise SetAside("it has one row or column, or the text of paragraphs in its cells")
    return table


@dataclass
class Writer:
    """Writes one table."""

    read: Read
    published: Period
    made: Drafts
    taken: set[str]
    shared: bool = True  # whether its indicators have the definition of all

    def series(self, name: str, table: Table) -> Series:
        found, left = columns(table, self.read.reader, self.published)
        if not found:
            raise SetAside(f"no value of it has a time or a name: {', '.join(left[:MOST])}")
        texts: list[str] = []
        rows: list[dict[str, str]] = []
        of: list[str] = []
        for column in found:
            quantity = self.quantity(column, table.caption, alone=len(found) == 1)
            todo = self.todo(column, quantity, left)
            told = joined(self.read.drafted, quantity, column)
            id_ = told or self.free(quantity.stem(f"column-{letter(len(of))}"))
            own = [self.row(id_, column, value) for value in column.values]
            if told:
                own[0]["todo"] = todo  # its indicator is the text's
            else:
                texts.append(records.indicator(self.read, id_, quantity, todo, shared=self.shared))
            rows += own
            of.append(id_)
        doubtful = frozenset(c.scale.family.lower() for c in found if c.scale.guessed)
        read = "".join(received(name, table.caption, found))
        return Series(
            name, self.written(rows), "\n".join(texts), len(rows), doubtful, read, tuple(of)
        )

    @property
    def level(self) -> str:
        """How sure the intervals of the article are, where it says one level for all."""
        levels = {each.level for each in self.read.drafted.records.values() if each.level}
        return levels.pop() if len(levels) == 1 else ""

    def free(self, stem: str, end: str = "") -> str:
        """An id that nothing else has."""
        id_ = free(stem, self.taken, end)
        self.taken.add(id_)
        return id_

    def quantity(self, column: Column, caption: str, *, alone: bool = False) -> Quantity:
        """What a column is of."""
        return quantity(column, caption, self.read.reader, self.made, alone=alone)

    def todo(self, column: Column, quantity: Quantity, left: Sequence[str]) -> str:
        """What somebody is to compare with the table, and what is guessed."""
        brackets = any(value.cell.bracketed for value in column.values)
        guessed = (
            "its unit" if quantity.unit == PLAIN else "",
            "that brackets are a minus" if brackets else "",
            "that it is a change" if is_guessed(column, quantity) else "",
            "what the change is on" if is_change(quantity) and not quantity.on else "",
            "" if all(value.time for value in column.values) else "that it has no time",
            "what sets it apart from a column of the same name" if column.alike else "",
        )
        said = f"guessed: {', '.join(filter(None, guessed))}" if any(guessed) else ""
        out = ", ".join(left[:MOST]) + (f" and {len(left) - MOST} more" if len(left) > MOST else "")
        parts = (
            "compare it with the table: name, unit, times",
            said,
            f"not read: {out}" if out else "",
        )
        return "; ".join(filter(None, parts)).translate(str.maketrans("", "", "<>{}`\\"))[:200]

    def row(self, indicator: str, column: Column, value: Value) -> dict[str, str]:
        """A value as the cells of a row."""
        of, time = value.cell, value.time
        stem = slug(f"{value.of} {column.name}") or indicator if value.of else indicator
        power = of.multiplier + column.scale.multiplier
        found = dict.fromkeys(HEAD, "") | {
            "id": self.free(stem, f"-{time.in_id}" if time else ""),
            "indicator": indicator,
            "value": of.number,
            "multiplier": str(power or ""),
            "period": str(time or ""),
            "period_basis": "stated" if time else "undated",
            "area": "here",
            "source": SOURCE,
        }
        if of.margin:
            found["low"], found["high"] = of.ends
            found["level"] = self.level
        if value.of:
            for stock in self.read.stocks:
                own = stock.language.key == self.read.key
                found[f"title.{stock.language.key}"] = value.of if own else WANTED
        for mark in (mark for mark in MARKS if mark in of.marks):
            for stock in self.read.stocks:
                found[f"note.{stock.language.key}"] = stock.words[MARKS[mark]]
        return found

    @staticmethod
    def written(rows: Sequence[dict[str, str]]) -> str:
        """Rows as a table, with a column for each key that any has."""
        out = io.StringIO()
        keys = dict.fromkeys(key for row in rows for key in row) or dict.fromkeys(HEAD)
        write = csv.DictWriter(out, [*keys], restval="", lineterminator="\n")
        write.writeheader()
        write.writerows(rows)
        return out.getvalue()


def received(name: str, caption: str, found: Sequence[Column]) -> Iterator[str]:
    """What was read of a table, beside what it says, for `verify`."""
    yield f"- id: {name}\n  caption: {quoted(caption)}\n  columns:\n"
    for column in found:
        yield f"  - name: {quoted(column.name)}\n    cells:\n"
        for value in column.values:
            number = written(value.cell.number, value.cell.multiplier + column.scale.multiplier)
            time = f"time: {quoted(str(value.time))}, " if value.time else ""
            said = f"row: {quoted(value.row)}, says: {quoted(value.said)}"
            yield f"    - {{{said}, {time}number: {quoted(number)}}}\n"


def source(read: Read) -> str:
    """The source that the tables are credited to, for `data/sources.yml`."""
    title = read.text("number.tables")
    return (
        f"\n- id: {SOURCE}\n  todo: {quoted(CONFIDENCE)}\n  title: {title}\n  url: null\n"
        "  confidence: media\n  tables: true\n"
    )


def context(found: Sequence[Series], read: Read) -> str:
    """What `data/context.yml` says of the tables."""
    indicators = "\n".join(each.indicators for each in found if each.indicators)
    tables = "".join(f"- series/{each.name}.csv\n" for each in found)
    undefined = indicators.count("- id: ") > indicators.count("\n  definition: ")
    lent = f"defaults:\n{records.definition(read)}\n" if undefined else ""
    own = f"indicators:\n{indicators}\n" if indicators else ""
    return f"\n{lent}{own}observations:\n{tables}"

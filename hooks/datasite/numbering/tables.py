"""Makes of a table of a text the columns of a long series: what each is of, in which unit, and its values in time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from ..languages import Reader
from ..languages.date_words import YEAR
from ..period import Period
from .calendars import calendar
from .cells import Cell, Scale, cell, margin, scale, unmarked
from .document import Table
from .rolling_heads import widening
from .sections import letter
from .table_rows import MOSTLY, Line, parted, stub
from .table_times import time_in, times
from .unsaid_times import refuse, share, under_years

LEAST = 3  # numbers of a table
WIDEST = 40  # characters of a cell with a number
WITHIN = re.compile(
    rf"(?:\(|{YEAR})([A-Za-z])\b"
)  # marks of a head that has more words: 2014r, May (p)
ASIDE = re.compile(r"\s*[(\[]([^)\]]*)[)\]]")


@dataclass(frozen=True)
class Value:
    """A value of a column, and its time where the table gives one."""

    cell: Cell
    time: Period | None = None
    of: str = ""  # what tells it from the others, where that is no time
    row: str = ""  # the head of its row, and what the cell says
    said: str = ""


@dataclass
class Column:
    """A series: its name, what it is in, its values, and what is guessed of it."""

    name: str
    scale: Scale = field(default_factory=Scale)
    values: list[Value] = field(default_factory=list)
    alike: bool = False  # whether another has its name

    @property
    def families(self) -> set[str | None]:
        """What its cells say beside their numbers that they are in."""
        return {value.cell.said.family for value in self.values if value.cell.said}


def is_table(table: Table) -> bool:
    """Whether rows are a table of something, and not the frame of a page."""
    return (
        len(table.rows) > 1
        and max(map(len, table.rows)) > 1
        and all(len(cell) < 200 for row in table.rows for cell in row)
    )


def holds_values(table: Table, reader: Reader) -> bool:
    """Whether a table has some numbers, and not only words."""
    values = (
        True for row in table.rows for text in row if len(text) < WIDEST and cell(text, reader)
    )
    return is_table(table) or len([*islice(values, LEAST)]) == LEAST


def columns(table: Table, reader: Reader, published: Period) -> tuple[list[Column], list[str]]:
    """The series of a table, and the heads whose values are of no time though the others are.

    SetAside says why a table is not read whose times cannot be told.
    """
    if calendar_of := by_calendar(table, reader, published):
        return calendar_of
    head, lines = parted(table, reader, published)
    width = max((len(line.cells) for line in lines), default=0)
    head += [""] * (width - len(head))
    said = next(map(int, re.findall(rf"\b{YEAR}\b", table.caption)), None)
    whole = times(head[:width], reader, published, said)
    among = (time_in(words, reader, published) for words in head[:width])
    across = [
        None if is_step(words, reader, published) else one or other
        for words, one, other in zip(head, whole, among, strict=False)
    ]
    down = list(down_times(lines, reader, published, said))
    widen = widening(table.rows, reader)
    found: dict[str, Column] = {}
    left: dict[str, None] = {}
    by_column = share(across) >= MOSTLY
    by_row = not by_column and share(down) >= MOSTLY
    if by_row or by_column:
        refuse(
            head[:width],
            lines,
            across if by_column else down,
            reader,
            published,
            said,
            across=by_column,
        )
    for line, at in zip(lines, down, strict=True):
        read_before: list[Value] = []
        for number, text in enumerate(line.cells):
            if (read := cell(text, reader)) is None:
                if of := margin(text, reader) if read_before else "":
                    with_margin(found, read_before.pop(), of)
                elif any(map(str.isdigit, text)):
                    left[head[number] or line.label] = None
                continue
            marks = "".join(WITHIN.findall(head[number])) if by_column else unmarked(line.label)[1]
            read = replace(read, marks=read.marks + marks)
            time = across[number] if by_column else at if by_row else None
            if time is None and (by_column or by_row):
                left[head[number] if by_column else line.label] = None
                continue
            time = time and widen(time)
            name = line.label if by_column else head[number]
            name = ", ".join(filter(None, (name, line.group)))
            of = "" if by_column or by_row else line.label
            value = Value(read, time, of, head[number] if by_column else line.label, text)
            own = scale(head[number], reader) if by_column else None
            free_one(found, name, value, own).values.append(value)
            read_before = [value]
    over = scale(table.caption, reader) or scale(stub(table.rows), reader)
    return [scaled(each, over, reader) for each in found.values()], [*left]


def by_calendar(
    table: Table, reader: Reader, published: Period
) -> tuple[list[Column], list[str]] | None:
    """The series of a table of months and years: their values in time."""
    if (found := calendar(table, reader, published)) is None:
        return None
    over = scale(table.caption, reader) or scale(stub(table.rows), reader)
    widen, made = widening(table.rows, reader), []
    for name, points in found.series.items():
        column = Column(name)
        for time in sorted(points, key=lambda time: time.span):
            of = points[time]
            if read := cell(of.text, reader):
                read = replace(read, marks=read.marks + of.marks)
                column.values.append(Value(read, widen(time), row=of.said, said=of.text))
        made.append(scaled(column, over, reader))
    return made, [*found.left]


def free_one(found: dict[str, Column], name: str, value: Value, own: Scale | None) -> Column:
    """The series of a name; another one, if that has a value of this time already, or is in another unit."""
    for n in range(len(found) + 1):
        made = Column(name, own or Scale(), alike=n > 0)
        column = found.setdefault(f"{name} {letter(n)}" if n else name, made)
        if column.scale == made.scale and all(
            (each.time, each.of) != (value.time, value.of) for each in column.values
        ):
            return column
    raise AssertionError("a new one has no value")


def with_margin(found: dict[str, Column], value: Value, of: str) -> None:
    """Give a value the margin that stands in the cell behind it."""
    for column in found.values():
        if column.values and column.values[-1] is value:
            column.values[-1] = replace(value, cell=replace(value.cell, margin=of))


def scaled(column: Column, over: Scale | None, reader: Reader) -> Column:
    """A column with what it is in: by its own head, by its cells, or else by what is said over the table."""
    own = scale(column.name, reader) or (column.scale if column.scale != Scale() else None)
    if own is None and "percent" in column.families:
        own = Scale(family="percent")
    if own is None:
        own = over or Scale()
    elif over and not own.family:
        own = replace(own, family=over.family, guessed=over.guessed)
    elif over and own.family == over.family and not own.multiplier:
        own = replace(own, multiplier=over.multiplier)
    name = ASIDE.sub(
        lambda aside: "" if scale(aside[1], reader) else aside[0], unmarked(column.name)[0]
    )
    return replace(column, name=name.strip(" ,;:") or column.name, scale=own)


def is_step(head: str, reader: Reader, published: Period) -> bool:
    """Whether a head says a change from one time to another: November to December 2014, % change."""
    if reader.pattern("headed_change").search(head) is None:
        return False
    dates = [*reader.dates(head, published.first.year)]
    return len(dates) > 1 or any(p.first != p.last for each in dates for p in each.periods[:1])


def down_times(
    rows: Sequence[Line], reader: Reader, published: Period, said: int | None
) -> Iterator[Period | None]:
    """The times of rows: those under a year are of it; where none is over them, of that said before."""
    for block in under_years(rows):
        labels = [line.label for line in block]
        yield from times(labels, reader, published, block[0].year or said)

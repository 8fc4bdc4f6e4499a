"""The rows of a table under its heads: year and month of a row in one, and what stands over some rows with each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..languages import Reader
from ..period import Period
from .cells import cell, unmarked
from .document import Table
from .table_times import is_yearless, year_of

MOSTLY = 0.5  # of the heads of rows or columns that are times, from which on all are meant to be
FOOTNOTE = re.compile(r"(?<=[a-zäöüß)])[1-9](?:,\s?[1-9])*$")  # prices1, (total)2
MONTH = re.compile(r"0?[1-9]|1[0-2]")


@dataclass(frozen=True)
class Line:
    """A row of a table under its head: what it is of, its cells, and what stands over it, a year or other words."""

    label: str
    cells: tuple[str, ...]
    group: str = ""
    year: int | None = None


def parted(table: Table, reader: Reader, published: Period) -> tuple[list[str], list[Line]]:
    """The head of each column of values, from all rows above the first with a value, and the rows below."""
    rows = joined(table.rows, reader, published)
    first = next((n for n, row in enumerate(rows) if has_value(row, reader) and n), len(rows))
    while first > 1 and not any(rows[first - 1][1:]):
        first -= 1
    width = max(map(len, rows))
    heads = [row for row in rows[:first] if len(row) > 1]
    head = [
        " ".join(dict.fromkeys(row[at] for row in heads if at < len(row) and row[at]))
        for at in range(1, width)
    ]
    return head, [*lines(rows[first:], reader)]


def stub(rows: Sequence[tuple[str, ...]]) -> str:
    """What stands over the heads of the rows: (in thousands)."""
    return rows[0][0] if rows and len(rows[0]) > 1 else ""


def has_value(row: Sequence[str], reader: Reader) -> bool:
    """Whether a row has a value, and not only years as the head of columns."""
    found = [text for text in row[1:] if cell(text, reader) and year_of(text) is None]
    return bool(found)


def joined(
    rows: Sequence[tuple[str, ...]], reader: Reader, published: Period
) -> list[tuple[str, ...]]:
    """Rows whose year and month stand in two cells, with both in one."""
    rows = numbered(rows, reader)
    body = [row for row in rows[1:] if len(row) > 2 and has_value(row, reader)]
    parts = [row for row in body if row[1] and cell(row[1], reader) is None]
    if not body or len(parts) < MOSTLY * len(body):
        return list(rows)
    if not all(is_yearless(row[1], reader, published) for row in parts):
        return list(rows)
    made, year = [], ""
    for row in rows:
        if len(row) < 3:
            made.append(row)
            continue
        year = row[0] if year_of(row[0]) else year
        month = unmarked(row[1])[0]
        both = f"{month} {year_of(year) or ''}{row[1][len(month) :]}"
        both = both.strip() if row in body else row[0] or row[1]
        made.append((both, *row[2:]))
    return made


def numbered(rows: Sequence[tuple[str, ...]], reader: Reader) -> Sequence[tuple[str, ...]]:
    """Rows whose year and month, by its number under that word, stand in two cells, with both in one: 2031-05."""
    head = rows[0][1] if rows and len(rows[0]) > 2 else ""
    words = (each.dates_by.month for each in reader.readings)
    if not any(re.fullmatch(word, head.strip(), re.IGNORECASE) for word in words):
        return rows
    made, year = [(rows[0][0], *rows[0][2:])], ""
    for row in rows[1:]:
        if len(row) < 3 or not MONTH.fullmatch(row[1]):
            return rows
        year = row[0] if year_of(row[0]) else year
        made.append((f"{year}-{int(row[1]):02}", *row[2:]))
    return made


def lines(rows: Sequence[tuple[str, ...]], reader: Reader) -> Iterator[Line]:
    """The rows under a head; one with words alone says what those below it are of."""
    group, year = "", None
    for row in rows:
        label, cells = (row[0], row[1:]) if row else ("", ())
        if not any(cell(text, reader) for text in cells):
            if found := year_of(label):
                year = found
            elif label:
                group, year = unmarked(label)[0].strip(" :"), None
            continue
        yield Line(FOOTNOTE.sub("", label), cells, group, year)

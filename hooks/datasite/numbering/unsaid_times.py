"""Refuses a table whose heads are times on one side and name months or years on the other that are not read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ..languages import Reader
from ..languages.date_words import YEAR
from ..period import Period
from .document import SetAside
from .table_rows import MOSTLY, Line
from .table_times import is_yearless, times

YEARLESS = 2001  # any year
NO_YEAR = "its months or quarters have no year"


def refuse(
    head: Sequence[str],
    rows: Sequence[Line],
    found: Sequence[Period | None],
    reader: Reader,
    published: Period,
    said: int | None,
    *,
    across: bool,
) -> None:
    """Raise SetAside where the times that were `found` on one side are not all that a cell's row and column say."""
    of_one_side(head, rows, reader, published)
    labels = [line.label for line in rows]
    if all_years(found):
        of_years(labels if across else head, reader)
    blocks = (
        [(head, said)]
        if across
        else [
            ([line.label for line in block], block[0].year or said) for block in under_years(rows)
        ]
    )
    if any(lacks_year(heads, reader, published, year) for heads, year in blocks):
        raise SetAside(NO_YEAR)


def of_one_side(
    head: Sequence[str], rows: Sequence[Line], reader: Reader, published: Period
) -> None:
    """Refuse months as rows below heads that name years, of which then none is read."""
    if not any(is_yearless(row.label, reader, published) for row in rows):
        return
    years = [words for words in head if re.search(YEAR, reader.pattern("base").sub("", words))]
    if years:
        raise SetAside(f"its rows are months, and the year of “{years[0][:40]}” is not read")


def all_years(found: Sequence[Period | None]) -> bool:
    """Whether all times of one side are years."""
    return all(time.kind == "year" for time in found if time)


def of_years(heads: Sequence[str], reader: Reader) -> None:
    """Refuse years on one side and heads on the other that name months, which then are not read: March 104.1."""
    named = [h for h in heads if any(d.yearless and d.periods for d in reader.dates(h, YEARLESS))]
    if len(named) >= MOSTLY * len(heads):
        raise SetAside(f"one side of it is years, and the time of “{named[0][:40]}” is not read")


def lacks_year(heads: Sequence[str], reader: Reader, published: Period, year: int | None) -> bool:
    """Whether the first of some heads that is a time has no year, and none is said over them."""
    first = next((n for n, time in enumerate(times(heads, reader, published, year)) if time), None)
    return year is None and first is not None and is_yearless(heads[first], reader, published)


def share(found: Sequence[Period | None]) -> float:
    """How many of some heads are times."""
    return sum(time is not None for time in found) / len(found) if found else 0


def under_years(rows: Sequence[Line]) -> Iterator[list[Line]]:
    """The rows that stand together under a year or other words."""
    for _, block in groupby(rows, key=lambda line: (line.year, line.group)):
        yield [*block]

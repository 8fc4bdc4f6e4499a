"""Makes of each table of a text a draft of a long series: a row for each of its numbers, in the columns of a series."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from ..languages import Reader
from ..period import Period
from .drafted import free, slug, when
from .sections import letter

Table = Sequence[Sequence[str]]
HEAD = ("id", "indicator", "value", "multiplier", "period", "period_basis", "area", "source")
SOURCE = "article-tables"  # what they are credited to: a source to be added
MOSTLY = 0.6  # of the heads of rows or columns that are times, from which on all are meant to be


def is_table(rows: Table) -> bool:
    """Whether rows are a table of something, and not the frame of a page."""
    return (
        len(rows) > 1
        and max(map(len, rows)) > 1
        and all(len(cell) < 200 for row in rows for cell in row)
    )


def series(rows: Table, reader: Reader, published: Period) -> str:
    """A table as a draft of `data/series/<name>.csv`."""
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\n")
    write.writerow(HEAD)
    write.writerows(values(rows, reader, published))
    return out.getvalue()


def values(rows: Table, reader: Reader, published: Period) -> Iterator[tuple[str, ...]]:
    """A row for each number. Where the heads of columns are times, those of rows say what it is, or vice versa."""
    head, *body = rows
    across = [time_of(cell, reader, published) for cell in head[1:]]
    down = [time_of(row[0] if row else "", reader, published) for row in body]
    by_column = share(across) >= MOSTLY
    by_row = not by_column and share(down) >= MOSTLY
    taken: set[str] = set()
    for row, at in zip(body, down, strict=True):
        for column, cell in enumerate(row[1:]):
            found = [n for n in reader.numerals(reader.normal(cell)) if not n.spelled]
            if not found:
                continue
            time = across[column] if by_column and column < len(across) else at if by_row else None
            over = head[column + 1] if column + 1 < len(head) else ""
            named = row[0] if by_column else over if by_row else f"{over} {row[0]}"
            indicator = slug(named) or f"column-{letter(column)}"
            id_ = free(indicator, taken, f"-{when(time)}" if time else "")
            taken.add(id_)
            multiplier = str(found[0].multiplier or "")
            basis = "stated" if time else "undated"
            yield (
                id_,
                indicator,
                found[0].number,
                multiplier,
                str(time or ""),
                basis,
                "here",
                SOURCE,
            )


def share(times: Sequence[Period | None]) -> float:
    """How many of some heads are times."""
    return sum(time is not None for time in times) / len(times) if times else 0


def time_of(cell: str, reader: Reader, published: Period) -> Period | None:
    """The time that the head of a row or column is, if it is nothing else."""
    words = cell.strip(" .:*")
    found = [
        d for d in reader.dates(words, published.first.year) if d.end - d.start >= len(words) - 1
    ]
    return next((p for d in found for p in d.periods), None)

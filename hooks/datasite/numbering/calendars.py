"""Reads a table whose one side is months or quarters and whose other is years: one series over time, or one a block."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ..languages import Reader
from ..period import Period
from .cells import cell, unmarked
from .document import SetAside, Table
from .parts_of_year import parts_of_year
from .year_heads import Year, is_year, year_in, years_of

MOSTLY = 0.5  # of the heads of a side that are of one kind, from which on all are meant to be
COLUMNS = 3  # of a table that may have words before its years


@dataclass(frozen=True)
class Point:
    """A cell with its time, as its own row and column say it."""

    time: Period
    text: str
    said: str  # its row and its column
    marks: str


@dataclass
class Block:
    """Rows under a head of times, and what the line above them says that they are of."""

    head: tuple[str, ...]
    group: str
    rows: list[tuple[str, ...]] = field(default_factory=list)


@dataclass
class Calendar:
    """What is read of a table: the points of each series by its name, and the heads that are no times."""

    series: dict[str, dict[Period, Point]] = field(default_factory=dict)
    left: dict[str, None] = field(default_factory=dict)


def calendar(table: Table, reader: Reader, published: Period) -> Calendar | None:
    """The series of such a table; None where it is none, SetAside where a time of it cannot be told."""
    found, any_read = Calendar(), False
    for block in [*blocks(table, reader, published)]:
        if (sides := of_block(block, reader, published)) is None:
            continue
        any_read = True
        for name, point in points(block, *sides, found.left, reader):
            if point.time in found.series.setdefault(name, {}):
                raise SetAside(f"it has two values for {point.time}, and nothing tells them apart")
            found.series[name][point.time] = point
    return found if any_read else None


def blocks(table: Table, reader: Reader, published: Period) -> Iterator[Block]:
    """The rows under each head, and under each line of words between them."""
    head, group, block = None, "", None
    for row in grouped(table.rows, reader):
        if is_head(row, reader, published):
            head, block = row, None
        elif not any(cell(text, reader) for text in row[1:]):
            words = " ".join(dict.fromkeys(filter(None, row)))
            if words and not has_time(row, reader, published):
                group, block = unmarked(words)[0].strip(" :"), None
        elif head is not None:
            if block is None:
                block = Block(head, group)
                yield block
            block.rows.append(row)


def grouped(rows: Sequence[tuple[str, ...]], reader: Reader) -> Iterator[tuple[str, ...]]:
    """Rows with words before their years: these words once, as a line above them."""
    wide = [row for row in rows if len(row) > COLUMNS]
    years = [row for row in wide if is_year(row[1], reader) and not is_year(row[0], reader)]
    if len(years) * 2 <= len(wide):
        yield from rows
        return
    last = ""
    for row in rows:
        if row in years and row[0] and row[0] != last:
            last = row[0]
            yield (last,)
        yield row[1:] if len(row) > 1 else row


def is_head(row: Sequence[str], reader: Reader, published: Period) -> bool:
    """Whether a row says the times of columns: no value stands in it, and it is itself of no time."""
    texts = [text for text in row[1:] if text]
    if not texts or has_time(row[:1], reader, published):
        return False
    years = [year_in(text, reader) for text in texts]
    parts = parts_of_year(texts, reader, published, row[0])
    timed = sum(bool(year or part) for year, part in zip(years, parts, strict=True))
    values = (t for t, y, p in zip(texts, years, parts, strict=True) if not (y or p))
    return timed >= MOSTLY * len(texts) and not any(cell(text, reader) for text in values)


def has_time(row: Sequence[str], reader: Reader, published: Period) -> bool:
    """Whether the first cell of a row is a year or a part of one."""
    text = row[0] if row else ""
    return is_year(text, reader) or any(parts_of_year([text], reader, published))


Sides = tuple[list[Year | None], list[str | None], bool]


def of_block(block: Block, reader: Reader, published: Period) -> Sides | None:
    """The years of one side of a block, the parts of a year on its other, and whether these are its rows."""
    across, down = list(block.head[1:]), [row[0] for row in block.rows]
    years, parts = years_of(across, reader), parts_of_year(down, reader, published, block.head[0])
    if is_side(years, across) and is_side(parts, down):
        return years, ascending(parts), True
    years, parts = years_of(down, reader), parts_of_year(across, reader, published)
    if is_side(years, down) and is_side(parts, across):
        return years, ascending(parts), False
    return None


def is_side(found: Sequence[object], texts: Sequence[str]) -> bool:
    """Whether heads of a side are of a kind: at least half of those that say something."""
    some = sum(each is not None for each in found)
    return some > 0 and some >= MOSTLY * sum(map(bool, texts))


def ascending(parts: list[str | None]) -> list[str | None]:
    """The parts that are of the kind of most; those of a year come in order, or its beginning is not known."""
    kinds = Counter(kind_of(part) for part in parts if part)
    most = kinds.most_common(1)[0][0]
    found = [part if part and kind_of(part) == most else None for part in parts]
    numbers = [part for part in found if part]
    if any(one >= other for one, other in pairwise(numbers)):
        raise SetAside(
            "its months or quarters are not in the order of a year, so that the year of some is not said"
        )
    return found


def kind_of(part: str) -> str:
    """Whether a part of a year is a quarter, a half or a month."""
    return part[0] if part[0].isalpha() else ""


def points(
    block: Block,
    years: Sequence[Year | None],
    parts: Sequence[str | None],
    by_row: bool,
    left: dict[str, None],
    reader: Reader,
) -> Iterator[tuple[str, Point]]:
    """The cells of a block that are of a time, each with the name of its series."""
    for at, row in enumerate(block.rows):
        for column, text in enumerate(row[1:], start=1):
            if not text or cell(text, reader) is None:
                continue
            head = block.head[column] if column < len(block.head) else ""
            own, other = (at, column - 1) if by_row else (column - 1, at)
            part = parts[own] if own < len(parts) else None
            year = years[other] if other < len(years) else None
            if part is None or year is None:
                left[
                    (row[0] if (part is None) == by_row else head) or "a column without a head"
                ] = None
                continue
            marks = "".join(unmarked(words)[1] for words in (row[0], head))
            name = ", ".join(filter(None, (year[1], block.group)))
            time = Period.parse(f"{year[0]}-{part}")
            yield name, Point(time, text, f"{row[0]}, {head}", marks)

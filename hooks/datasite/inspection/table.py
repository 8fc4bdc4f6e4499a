"""Reads a table in CSV however a program wrote it, and says in what that differs from how we write it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from ..receipts import Damaged
from .kinds import BREAK, decoded

KEY = ("id", "of")  # what tells the rows of records apart, of a figure too
SIGNS = ",;\t"
NAMES = {";": "semicolons", "\t": "tabs"}
WIDEST, LONGEST = 100_000, 200_000  # characters of a cell, rows of a table

Row = Mapping[str, str]


@dataclass(frozen=True)
class Table:
    """Columns and rows, and how the file is written where we write otherwise."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    manner: tuple[str, ...] = ()

    def keyed(self, key: Sequence[str]) -> dict[tuple[str, ...], Row]:
        """The rows by the cells that tell them apart; of two the same, the first."""
        found: dict[tuple[str, ...], Row] = {}
        for row in self.rows:
            found.setdefault(tuple(row.get(name, "") for name in key), row)
        return found


def table(content: bytes) -> Table:
    """A table. Raises Damaged where it is none."""
    text, encoding = decoded(content)
    if text is None:
        raise Damaged("is no text")
    head = BREAK.split(text, maxsplit=1)[0]
    sign = max(SIGNS, key=head.count)
    csv.field_size_limit(WIDEST)
    try:
        head_row, *cells = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    except (csv.Error, ValueError) as error:
        raise Damaged(f"is no whole CSV ({error})") from error
    if len(cells) > LONGEST:
        raise Damaged(f"has more than {LONGEST:,} rows, as no table of ours has")
    columns = tuple(name.strip() for name in head_row)
    rows = [dict(zip(columns, row, strict=False)) for row in cells if any(row)]
    wrong = next((n for n, row in enumerate(cells, 2) if any(row) and len(row) != len(columns)), 0)
    if wrong:
        raise Damaged(f"is no whole CSV (row {wrong} has not as many cells as there are columns)")
    return Table(columns, tuple(rows), tuple(manner(text, encoding, sign)))


def manner(text: str, encoding: str, sign: str) -> Iterator[str]:
    """In what a file is written otherwise."""
    if encoding == "utf-8-sig":
        yield "it begins with a byte order mark"
    elif encoding != "utf-8":
        yield f"it is encoded as {encoding.upper()}"
    if sign in NAMES:
        yield f"{NAMES[sign]} stand between its cells"
    if "\r" in text:
        yield "its lines end as in Windows or on an old Mac"


def differences(here: Table, there: Table, key: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What is altered in a table, as `value of tide-level is 440,000`, and what the original has."""
    lost = [name for name in there.columns if name not in here.columns]
    more = [name for name in here.columns if name not in there.columns]
    if lost:
        yield f"without the column{'s' * (len(lost) > 1)} {', '.join(lost)}", ""
    if more:
        yield f"with the column{'s' * (len(more) > 1)} {', '.join(more)} besides", ""
    if any(name in lost for name in key):
        return
    mine, theirs = here.keyed(key), there.keyed(key)
    for name, row in theirs.items():
        for column in there.columns if name in mine else ():
            if column in here.columns and not same(now := mine[name][column], was := row[column]):
                yield f"{column} of {called(name)} is {written(now)}", written(was)
    for name in mine:
        if name not in theirs:
            yield f"with a row {called(name)} besides", ""
    if len(here.rows) > len(mine):
        yield "with rows that stand twice", ""
    yield from ((f"without the row {called(name)}", "") for name in theirs if name not in mine)


def missing(here: Table, there: Table, key: Sequence[str]) -> tuple[int, int]:
    """How many rows and columns of the original a table is without."""
    rows = there.keyed(key).keys() - here.keyed(key).keys()
    return len(rows), len(set(there.columns) - set(here.columns))


def written_anew(here: Table, there: Table, key: Sequence[str]) -> Iterator[str]:
    """In what a table with the same data is written otherwise than ours."""
    found = [*here.manner]
    if here.columns != there.columns:
        found.append("its columns stand in another order")
    mine, theirs = here.keyed(key), there.keyed(key)
    if list(mine) != list(theirs):
        found.append("its rows stand in another order")
    pairs = ((mine[name][c], row[c]) for name, row in theirs.items() for c in there.columns)
    spelt = [pair for pair in pairs if pair[0] != pair[1]]
    if spelt:
        now, was = spelt[0]
        found.append(f"numbers are spelt otherwise: {len(spelt)} of them, as {now} for {was}")
    yield from found or ["its cells stand in other quotes, or it ends otherwise"]


def same(one: str, other: str) -> bool:
    """Whether two cells say the same: 4 and 4.0 are one number."""
    return one == other or (number(one) is not None and number(one) == number(other))


def number(cell: str) -> Decimal | None:
    """A cell as a number, or None."""
    try:
        found = Decimal(cell)
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def written(cell: str) -> str:
    """A cell as a message shows it: long numbers in groups, words in quotes."""
    if not cell:
        return "empty"
    found = number(cell)
    if found is None:
        return f"“{cell if len(cell) <= 60 else cell[:60] + '…'}”"
    return f"{found:,f}"


def called(name: Sequence[str]) -> str:
    """What a row is called."""
    return " of ".join(part for part in name if part)

"""Writes tables as an Excel workbook: numbers as numbers, all else as text, and no cell that runs.

A period stays the text that it is, for a spreadsheet would take `2022-08` for a day. A number is shown with the
digits it was published with: 4.0 is no 4. The same tables give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from ..receipts import Receipt
from ..receipts.workbook import stamp
from .cells import Value, cell, one_line
from .resource import Column, Resource, filled

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

UNDATED = datetime(1980, 1, 1, tzinfo=UTC)  # what a file is dated that has no date, as in archives
SAFE = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
EXACT = 15  # digits that a spreadsheet keeps: a longer number stays text
GROUPED = 10_000  # from here on digits stand in groups; years stay below
NARROW, WIDE = 8, 40  # the least and the most that a column is wide, in digits
LABEL, PROSE = 24, 96  # the two columns of the first sheet
LONGEST = 31  # characters of a sheet's name


@dataclass(frozen=True)
class FirstSheet:
    """The first sheet: what the workbook is, as names and words. A name without words is a heading."""

    name: str
    lines: Sequence[tuple[str, str]]
    properties: Mapping[str, str]  # title, author, comments … as spreadsheets show them of a file


def workbook(
    front: FirstSheet, tables: Iterable[Resource], made: datetime | None, receipt: Receipt
) -> bytes:
    """A workbook with a first sheet that says what it is, one sheet a table, and its receipt."""
    from xlsxwriter import Workbook  # late: a build that remembers its workbooks writes none

    out = BytesIO()
    book = Workbook(out, SAFE)
    day = (made or UNDATED).astimezone(UTC).replace(tzinfo=None)
    book.set_properties({**front.properties, "created": day})
    first_sheet(book, front)
    for table in tables:
        sheet(book, table)
    stamp(book, receipt)
    book.close()
    return out.getvalue()


def first_sheet(book: Workbook, front: FirstSheet) -> None:
    """What the workbook is, in words."""
    page = book.add_worksheet(front.name[:LONGEST])
    page.hide_gridlines(2)
    page.set_column(0, 0, LABEL)
    page.set_column(1, 1, PROSE)
    top = {"valign": "top", "text_wrap": True}
    label, prose = book.add_format({**top, "font_color": "#555555"}), book.add_format(top)
    heading = book.add_format({"bold": True, "font_size": 14})
    for row, (name, words) in enumerate(front.lines):
        if not words:
            page.write_string(row, 0, name, heading if name else label)
            continue
        page.write_string(row, 0, name, label)
        page.write_string(row, 1, words, prose)
        lines = sum(-(-width(line) // PROSE) or 1 for line in words.split("\n"))
        page.set_row(row, 15 * lines)


def sheet(book: Workbook, table: Resource) -> None:
    """A table: its header stays in sight, and rows can be filtered by each column."""
    from xlsxwriter.utility import xl_range

    page = book.add_worksheet(table.name[:LONGEST])
    head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#eef3f5"})
    for at, column in enumerate(table.columns):
        page.write_string(0, at, column.name, head)
        shown = (width(displayed(row[at])) for row in table.rows)
        page.set_column(at, at, min(WIDE, max(NARROW, width(column.name) + 3, *shown, 0)) + 1)
    formats: dict[str, Format] = {}
    for down, row in enumerate(table.rows, start=1):
        for at, value in enumerate(row):
            write(book, page, (down, at), table.columns[at], value, formats)
    page.freeze_panes(1, 1)
    whole = (0, 0, len(table.rows), len(table.columns) - 1)
    page.autofilter(*whole)
    page.ignore_errors({"number_stored_as_text": xl_range(*whole)})  # a year is text on purpose


def write(
    book: Workbook,
    page: Worksheet,
    place: tuple[int, int],
    column: Column,
    value: Value,
    formats: dict[str, Format],
) -> None:
    """One cell; nothing is an empty cell."""
    if not filled(value):
        return
    if (
        isinstance(value, int | Decimal)
        and len(Decimal(value).normalize().as_tuple().digits) <= EXACT
    ):
        pattern = number_format(Decimal(value))
        if pattern not in formats:
            formats[pattern] = book.add_format({"num_format": pattern})
        page.write_number(*place, float(value), formats[pattern])
    elif isinstance(value, str):
        page.write_string(*place, one_line(value))  # typed as text, it needs no guard
    else:
        page.write_string(*place, cell(value))


def displayed(value: Value) -> str:
    """A value as it is seen in its cell."""
    if isinstance(value, int | Decimal) and abs(Decimal(value)) >= GROUPED:
        return f"{Decimal(value):,f}"
    return cell(value)


def number_format(number: Decimal) -> str:
    """How a spreadsheet is to show a number: with its own decimals, and groups where it is long."""
    exponent = number.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    whole = "#,##0" if abs(number) >= GROUPED else "0"
    return f"{whole}.{'0' * decimals}" if decimals else whole


def width(text: str) -> int:
    """How many digits wide a text is: a full-width character is two."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)

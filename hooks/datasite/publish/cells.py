"""Writes cells, rows and documents as bytes that every program reads alike.

CSV is UTF-8, comma separated, quoted as RFC 4180 says, one record a line ended by a line feed. It has no
byte order mark: programs that take UTF-8 at its word read one as part of the first column's name, and the
data page says how to open a file in Excel. A text that a spreadsheet would run as a formula gets one
apostrophe in front (numbers never do): nothing is lost, since whoever reads it can take that away again.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from ..period import Period

# What spreadsheets take for the start of a formula, full-width forms included.
FORMULA = re.compile(r"'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]")
NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
BREAKS = re.compile(r"\s*[\r\n\u2028\u2029]+\s*")

Value = str | Decimal | int | Period | None


def plain_number(number: Decimal) -> str:
    """The number with the digits it has and no exponent: 4.0 stays 4.0, 1E+11 is 100000000000."""
    return format(number, "f")


def one_line(text: str) -> str:
    """The text without line breaks, so that a record is a line."""
    return BREAKS.sub(" ", text.strip(" \n\r"))


def guarded(text: str) -> str:
    """The text, safe to open in a spreadsheet; digits that read as a number are not a formula."""
    return f"'{text}" if FORMULA.match(text) and not NUMBER.fullmatch(text) else text


def cell(value: Value) -> str:
    """One CSV cell; nothing is an empty cell."""
    match value:
        case None:
            return ""
        case Decimal():
            return plain_number(value)
        case int() | Period():
            return str(value)
    return guarded(one_line(value))


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """A table as CSV with a header line."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue().encode()


def json_value(value: Value) -> str | int | float | None:
    """A value as JSON has it: whole numbers whole, whatever their size; others as decimals."""
    if isinstance(value, Period):
        return str(value)
    if not isinstance(value, Decimal):
        return value
    text = plain_number(value)
    return float(text) if "." in text else int(text)


def json_bytes(document: Any) -> bytes:
    """A document as readable JSON; the same content gives the same bytes."""
    return (json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def script_json(document: Any) -> str:
    """JSON to stand inside `<script>`: no character that HTML could end the element with."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text

"""The numbers of the tables of the article as they were read, in `data/article.tables`: no hand writes this file.

`python -m datasite verify ARTICLE --record` writes it: table and column, the time or a dash, the number with its power
of ten. A site without the file does not hold its tables to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from ..location import Location
from ..model import TableCell
from ..problems import Problem, Problems, problem_at
from ..rules import rule
from .files import read_text

PATH = "data/article.tables"
RECORD = "`python -m datasite verify ARTICLE --record` writes it anew"
NUMBER = r"(-?\d+(?:\.\d+)?)(?:e(\d+))?"
_LINE = re.compile(rf"(\S+)\.(\d+)  (\S+) {NUMBER}")
UNDATED = "-"


@rule("tables", hard=True)
def misread(place: Location, message: str, hint: str = RECORD) -> Problem:
    """The file of the numbers of the article's tables is damaged, or they are not those of the article.

    Why: The rows of a series are held to it, so that a sign or a month that was changed is found. No hand writes it.

    Example:
        data/article.tables:
            table-1.1 2031-05 12.5e3
    Instead:
        data/article.tables:
            table-1.1  2031-05 12.5e3
    """
    return problem_at(place, message, hint)


def content(cells: Iterable[TableCell]) -> str:
    """The file for the cells of tables, in their order."""
    return "".join(f"{line(cell)}\n" for cell in cells)


def line(cell: TableCell) -> str:
    """What the file says of one cell."""
    return f"{cell.table}.{cell.column}  {cell.time or UNDATED} {written(cell.number, cell.multiplier)}"


def written(number: str, multiplier: int) -> str:
    """A number with its power of ten: 12.5e3."""
    return number + (f"e{multiplier}" if multiplier else "")


def read_tables(root: Path, problems: Problems) -> tuple[TableCell, ...]:
    """The cells on record; a line that says none is a problem."""
    if not (root / PATH).exists():
        return ()
    text, faults = read_text(root / PATH, PATH)
    problems.extend(replace(fault, hint=RECORD) for fault in faults)
    return tuple(_cells(text or "", problems))


def _cells(text: str, problems: Problems) -> Iterator[TableCell]:
    for number, said in enumerate(text.splitlines(), start=1):
        place = Location(PATH, number, 1)
        if found := _LINE.fullmatch(said):
            table, column, time, digits, power = found.groups()
            yield TableCell(
                table, int(column), time if time != UNDATED else "", digits, int(power or 0), place
            )
        else:
            message = "a line is a table and its column, two spaces, the time and the number"
            problems.extend([misread(place, message)])

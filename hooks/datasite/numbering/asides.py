"""Keeps the tables that are not read: beside the site, with the reason and where each begins in the file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..check.set_aside import AGAIN
from ..problems import Problem
from .alternating import is_joined_table
from .document import one_line
from .files import Read
from .series import Series

FILE = "drafts.{}.csv"
LAYOUT = (
    "read are tables with one time in each row, or in the head of each column, or with months or quarters on one side "
    "and years on the other, and two spaces, a tab or a stroke between cells"
)

HOW = f"lay it out so in a file of its own, and run {AGAIN}"


def kept_aside(path: Path, found: Sequence[Series]) -> dict[str, bytes]:
    """The files of tables that are set aside: why in the first line, then their cells."""
    return {
        FILE.format(each.name): f"# {path.name}:{each.line}: {each.aside}\n{cells(each)}".encode()
        for each in found
        if each.aside
    }


def cells(of: Series) -> str:
    """The title and the cells of a table, as they were found."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([(of.table.caption,), *of.table.rows])
    return out.getvalue()


def told(path: Path, found: Sequence[Series], read: Read | None = None) -> list[str]:
    """A line for each table that is set aside, where it begins and why, and what would be read.

    Beside those `found`, where an article was `read`, its paragraphs that only look like tables.
    """
    lines = [
        *of_series(path, found, beside=read is not None),
        *(of_text(path, read) if read else ()),
    ]
    return [*lines, f"{LAYOUT}; {HOW}" if read else LAYOUT] if lines else []


def of_series(path: Path, found: Sequence[Series], *, beside: bool) -> Iterator[str]:
    """Those of tables."""
    for each in (each for each in found if each.aside):
        where = f", and lies in {FILE.format(each.name)}" if beside else ""
        yield line(path, each.line, f"this table is set aside{where}: {each.aside}")


def of_text(path: Path, read: Read) -> Iterator[str]:
    """Those of paragraphs."""
    lines = [one_line(each) for each in path.read_text("utf-8", errors="replace").splitlines()]
    for section in read.sections:
        for id_, text in section.paragraphs.items():
            if is_joined_table(text, section.numerals[id_]):
                begins = (n for n, each in enumerate(lines, 1) if each and text.startswith(each))
                message = "looks like a table whose columns are not told apart, and nothing is drafted of it"
                yield line(path, next(begins, 1), f"{id_} {message}")


def line(path: Path, number: int, message: str) -> str:
    """What is said of a place in the file."""
    return str(Problem(str(path), number or 1, 1, message))

"""Keeps the tables that are not read: beside the site, with the reason and where each begins in the file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..check.set_aside import AGAIN
from ..problems import Problem
from .series import Series

FILE = "drafts.{}.csv"
LAYOUT = (
    "read are tables with one time in each row, or in the head of each column, or with months or quarters on one side "
    "and years on the other, and two spaces, a tab or a stroke between cells"
)


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


def told(path: Path, found: Sequence[Series], *, beside: bool = True) -> Iterator[str]:
    """A line for each table that is set aside: where it begins, why, and what would be read."""
    again = f"{LAYOUT}: lay it out so in a file of its own, and run {AGAIN}" if beside else LAYOUT
    for each in (each for each in found if each.aside):
        where = f", and lies in {FILE.format(each.name)}" if beside else ""
        message = f"this table is set aside{where}: {each.aside}"
        yield str(Problem(str(path), each.line or 1, 1, message, again))

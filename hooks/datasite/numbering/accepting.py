"""Writes the drafts of an article into its site, as far as the check accepts them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from ..check.verification import record
from ..formatting import reformat
from ..problems import DataError, Problem
from ..project import checked_site
from ..starter import sample
from ..starter.layout import write
from . import records
from .drafted import Draft, Drafts
from .files import Read

UNITS = "data/units.yml"
DRAFTS = "drafts.yml"
ROUNDS = 5  # of writing what the check accepts


def accepted(root: Path, read: Read) -> Read:
    """Write the drafts that the check accepts. One that it refuses becomes an open numeral again."""
    units = (root / UNITS).read_text(encoding="utf-8")
    for _ in range(ROUNDS):
        try:
            put(root, read, units)
            checked_site(root)
        except DataError as error:
            refused = of_drafts(root, read, error)
            read = replace(read, drafted=read.drafted.without(refused) if refused else Drafts())
        else:
            return read
    read = replace(read, drafted=Drafts())
    put(root, read, units)
    return read


def put(root: Path, read: Read, units: str) -> None:
    """Write what depends on the drafts, in the handwriting of the data."""
    files = {"data/article.yml": read.article(), DRAFTS: read.drafts()}
    files[UNITS] = units.rstrip("\n") + "\n" + records.units(read)
    for section in read.sections:
        name, text = f"data/sections/{section.id}.yml", records.records(read, section)
        (root / name).unlink(missing_ok=True)
        files |= {name: text} if text else {}
    files |= dict(read.pages())
    write(root, {name: text.encode() for name, text in files.items()})
    record(root, root / sample.ARTICLE)
    reformat(root)


def of_drafts(root: Path, read: Read, error: DataError) -> set[str]:
    """The drafts that problems are of: by their id, by their indicator, or by the lines of the file."""
    drafted = read.drafted.records.values()
    named = {id_ for problem in error.problems for id_ in (problem.of, at_line(root, problem))}
    return {each.id for each in drafted if named & {each.id, each.indicator, unit_of(read, each)}}


def unit_of(read: Read, draft: Draft) -> str:
    """The id of the unit of a draft."""
    return read.drafted.quantities[draft.indicator][1].unit


def at_line(root: Path, problem: Problem) -> str:
    """The id of the record that the line of a problem is of, where the file can be read."""
    file = root / problem.path
    lines = file.read_text(encoding="utf-8").splitlines()[: problem.line] if file.is_file() else []
    ids = (re.match(r"- id: (\S+)|.* record: ([\w-]+)", line) for line in reversed(lines))
    return next((found[1] or found[2] for found in ids if found), "")

"""The files of records: one for each section, that of the context, and the tables that they name."""

from __future__ import annotations

from collections.abc import Iterator
from os.path import lexists
from pathlib import Path

from ..location import Location
from ..problems import Problem, did_you_mean, of_whole, problem_at, quote
from ..rules import rule
from .data_file import DataFile
from .files import read_text
from .folder import SECTIONS, DataFolder
from .judging import CONTEXT
from .locations import location_of

SERIES = "series"


def load_sections(folder: DataFolder, order: list[str]) -> Iterator[tuple[DataFile, str]]:
    """The files of records with the name of their section, in this order, context last."""
    held = folder.root / "data" / SECTIONS
    paths = []
    for path in folder.entries_of(held, "it holds one <section>.yml each") if lexists(held) else ():
        if path.suffix == ".yml":
            paths.append(path)
        else:
            named = path.stem if path.suffix == ".yaml" else "<section>"
            folder.refuse_name(path, f"a file of records is called {named}.yml")
    paths.sort(key=lambda p: (order.index(p.stem) if p.stem in order else len(order), p.name))
    context = folder.root / "data" / f"{CONTEXT}.yml"
    paths += [context] if lexists(context) else []
    files = [folder.file(path, "section") for path in paths]
    read = [file for file in files if file is not None]
    for file in with_tables(folder, read, complete=read == files and context in paths):
        yield file, Path(file.shown).stem


def with_tables(folder: DataFolder, files: list[DataFile], *, complete: bool) -> Iterator[DataFile]:
    """The files of records with the tables that they name, each once; `complete` if none is missing."""
    held = folder.root / "data" / SERIES
    unnamed = list(folder.entries_of(held, "it holds a <name>.csv each") if lexists(held) else ())
    meant: set[str] = set()
    for file in files:
        file.tables = {}
        for node in file.table_names():
            path = folder.root / "data" / str(node.value)
            if path in unnamed:
                unnamed.remove(path)
                file.tables[str(node.value)] = folder.file(path, "section")
            else:
                names = [f"{SERIES}/{each.name}" for each in unnamed]
                near = did_you_mean(str(node.value), names)
                meant.add(near.partition('"')[2].rstrip('"?').rpartition("/")[2])
                hint = near or "each table is named once"
                found = unknown_table(location_of(node, file.shown), str(node.value), hint)
                folder.problems.extend([found])
        yield file
    for path in unnamed:
        if not complete or path.name in meant:  # a misspelt name is one mistake
            folder.skip_file(read_text(path, folder.shown(path))[0])
        elif path.suffix == ".csv":
            folder.problems.extend([unnamed_table(folder.shown(path), path.name)])
            folder.skip_file(read_text(path, folder.shown(path))[0])
        else:
            folder.refuse_name(path, f"a table is called {path.stem}.csv")


@rule("table-unknown", hard=True)
def unknown_table(place: Location, name: str, hint: str) -> Problem:
    """A list of observations names a table that does not exist, or that is named already.

    Why: The rows of a table are observations of the list that names it. Its values would be missing.

    Example:
        data/context.yml:
            observations:
            - series/cargo.csv
    Instead:
        data/context.yml:
            observations:
            - id: passengers-2030-lakeland
              value: 410000
    """
    return problem_at(place, f"there is no other table {quote(name)}", hint)


@rule("table-unnamed", hard=True)
def unnamed_table(shown: str, name: str) -> Problem:
    """A table in `data/series` is named by no list of observations.

    Why: The rows of a table are observations of the list that names it. Nothing reads one that no list names.

    Example:
        data/series/passengers.csv:
            id,indicator,value,period,period_basis,area,source
            passengers-lakeland-2029,passengers,400000,2029,stated,lakeland,yearbook
    Instead:
        data/context.yml:
            observations:
            - series/passengers.csv
        data/series/passengers.csv:
            id,indicator,value,period,period_basis,area,source
            passengers-lakeland-2029,passengers,400000,2029,stated,lakeland,yearbook
    """
    message = "no list of observations names this table, so that nothing reads it"
    where = f"where its rows belong, such as in data/{CONTEXT}.yml"
    return of_whole(shown, message, f"write `- {SERIES}/{name}` among the observations {where}")

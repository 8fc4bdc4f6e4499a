"""Puts the tables of an article into its site as series of another record, as far as the check accepts them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ..formatting import reformat
from ..period import Period
from ..problems import DataError
from ..project import checked_site
from ..starter.layout import write
from . import records
from .document import Table
from .drafted import Drafts
from .files import Read
from .series import CONTEXT, NEW, SOURCE, Series, There, context, series, source

SOURCES, UNITS = "data/sources.yml", "data/units.yml"

NAMES = ("data/series/table-*.csv", "drafts.table-*.csv")
LISTS = re.compile(r"^(?:indicators|observations|defaults):", re.MULTILINE)
NUMBER = re.compile(r"table-(\d+)\.csv$")


def tabled(
    root: Path, read: Read, tables: Sequence[Table], published: Period, there: There = NEW
) -> list[Series]:
    """Write the tables into the site, where there are any. One that the check refuses is set aside, and says why."""
    made = Drafts()
    found = list(series(tables, read, published, made, there))
    names = {CONTEXT, SOURCES, UNITS, *(each.file for each in found)}
    before = {name: (root / name).read_bytes() for name in names if (root / name).is_file()}
    kept: list[Series] = []
    aside: list[Series] = []
    for each in found:
        if each.aside:
            aside.append(each)
            continue
        write(root, files(before, read, [*kept, each], made))
        try:
            reformat(root)
            checked_site(root)
        except DataError as error:
            (root / path(each)).unlink()
            if each.file not in before:
                (root / each.file).unlink()
            why = error.problems[0].message
            aside.append(replace(each, aside=f"the check refuses what is read of it: {why}"))
        else:
            kept.append(each)
    write(root, files(before, read, kept, made) if kept else before)
    reformat(root)
    return [*kept, *aside]


def files(
    before: Mapping[str, bytes], read: Read, found: Sequence[Series], made: Drafts
) -> dict[str, bytes]:
    """What is written of some tables, over what the files held before."""
    used = {
        line[8:]
        for each in found
        for line in each.indicators.splitlines()
        if line[:8] == "  unit: "
    }
    known = {line[6:] for line in before[UNITS].decode().splitlines() if line[:6] == "- id: "}
    needed = replace(
        read,
        drafted=Drafts(
            units={id_: noun for id_, noun in made.units.items() if id_ in used - known},
            monies={id_: code for id_, code in made.monies.items() if id_ in used - known},
        ),
    )
    in_files = dict.fromkeys(each.file for each in found)
    doubtful = {id_ for each in found for id_ in each.doubtful}
    texts = {
        **{name: text.decode() for name, text in before.items()},
        **{
            name: with_series(before.get(name, b"").decode(), name, found, read)
            for name in in_files
        },
        SOURCES: with_source(before[SOURCES].decode(), read),
        UNITS: before[UNITS].decode() + records.units(needed, doubtful),
        **{path(each): each.rows for each in found},
    }
    return {name: text.encode() for name, text in texts.items()}


def with_source(text: str, read: Read) -> str:
    """The sources with that of the tables."""
    return text if f"- id: {SOURCE}\n" in text else text + source(read)


def with_series(text: str, name: str, tables: Sequence[Series], read: Read) -> str:
    """A file with its tables and their indicators: in the lists that are there, or in new ones."""
    found = [each for each in tables if each.file == name]
    text = text or records.head(found[0].section)
    lists = {
        "indicators": "\n".join(each.indicators for each in found if each.indicators),
        "observations": "".join(f"- series/{each.name}.csv\n" for each in found),
    }
    if name == CONTEXT and not LISTS.search(text):
        return text + context(found, read)
    for key, lines in lists.items():
        start = re.search(rf"^{key}:\n", text, re.MULTILINE)
        if start is None:
            text = f"{text.rstrip()}\n\n{key}:\n{lines}" if lines else text
            continue
        end = re.compile(r"^(?=[a-z])", re.MULTILINE).search(text, start.end())
        at = end.start() if end else len(text)
        text = f"{text[:at].rstrip()}\n{lines}\n{text[at:]}"
    return text


def last(root: Path) -> int:
    """The number of the last table of a site, of those that are set aside too."""
    names = (each.name for pattern in NAMES for each in root.glob(pattern))
    return max((int(found[1]) for name in names if (found := NUMBER.search(name))), default=0)


def path(of: Series) -> str:
    """Where the rows of a table stand in the site."""
    return f"data/series/{of.name}.csv"

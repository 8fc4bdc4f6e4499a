"""The published versions of the data: what each value was, in `data/versions/<version>.csv`.

`python -m datasite release` writes these files; nobody edits them. They hold what a reader may have
quoted: value in the base unit, unit, bound and period of every observation.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from pathlib import Path

from ..bound import Bound
from ..model import Observation, Site
from ..period import Period, fault
from ..problems import DataError, Problem
from ..rules import rule
from .files import read_text

FOLDER = Path("data") / "versions"
COLUMNS = ("id", "bound", "value", "unit", "period")
RANGE = ".."  # between its ends
OPEN = "open"  # where the source gives a letter

Published = Mapping[str, str]  # id → what it was, as `stated` writes it


def stated(site: Site, o: Observation) -> str:
    """A value as an entry of changes.yml names it: `over 430000 person, 2022-08`."""
    return value_in_words(*row(site, o)[1:])


def row(site: Site, o: Observation) -> tuple[str, str, str, str, str]:
    """The cells of one observation."""
    if o.ranged:
        value = RANGE.join(format(end, "f") for end in (o.low, o.high) if end is not None)
    else:
        value = OPEN if o.value is None else format(o.value, "f")
    return o.id, o.bound or "", value, site.unit_of(o).id, str(o.period or "")


def value_in_words(bound: str, value: str, unit: str, period: str) -> str:
    """The cells of a value in words."""
    word = f"{bound} " if bound not in ("", Bound.EXACT) else ""
    return f"{word}{value} {unit}, {period or 'undated'}"


def read(text: str) -> tuple[Bound, str, str, Period | None] | None:
    """Bound, value, unit and period of what `value_in_words` wrote; None for any other words."""
    found = re.fullmatch(r"(?:([a-z_]+) )?(\S+) (\S+), (\S+)", text)
    if found is None:
        return None
    bound, value, unit, period = found.groups()
    bound = bound or Bound.EXACT
    if bound not in tuple(Bound) or (period != "undated" and fault(period)):
        return None
    return Bound(bound), value, unit, None if period == "undated" else Period.parse(period)


def content(site: Site) -> bytes:
    """The file of a version that holds the values as they are now."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(row(site, o) for o in site.observations.values())
    return out.getvalue().encode()


def released(root: Path) -> list[str]:
    """The versions that are published, oldest first."""
    names = [path.stem for path in (root / FOLDER).glob("*.csv")]
    return sorted((n for n in names if order(n)), key=order)


def frozen(root: Path) -> dict[str, bytes]:
    """The file of each published version, as it was written."""
    return {each: (root / FOLDER / f"{each}.csv").read_bytes() for each in released(root)}


def order(version: str) -> tuple[int, ...]:
    """What versions are sorted by; empty for what is no version."""
    parts = version.split(".")
    return tuple(map(int, parts)) if all(part.isdecimal() for part in parts) else ()


@rule("version-damaged", hard=True)
def damaged(shown: str, line: int) -> Problem:
    """The file of a published version is not as it was written.

    Why: It is the memory of what was published. What others quoted is compared with it, so nobody edits it.

    Example:
        data/versions/1.0.csv:
            id,value
            routes,12
    Instead:
        data/versions/1.0.csv:
            id,bound,value,unit,period
            routes,exact,12,route,
    """
    message = f"this is not the file of a version: a line is {','.join(COLUMNS)}"
    hint = "this file is written by `python -m datasite release`: take it from the repository"
    return Problem(shown, line, 1, message, hint)


def published(root: Path, version: str) -> Published:
    """Every value of a published version. Raises DataError where its file is damaged."""
    shown = (FOLDER / f"{version}.csv").as_posix()
    text, problems = read_text(root / shown, shown)
    if text is None:
        raise DataError(problems)
    rows = list(csv.reader(io.StringIO(text))) or [[]]
    for number, cells in enumerate(rows, start=1):
        if len(cells) != len(COLUMNS) or (number == 1 and tuple(cells) != COLUMNS):
            raise DataError([damaged(shown, number)])
    return {cells[0]: value_in_words(*cells[1:]) for cells in rows[1:]}

"""Holds the rows of a series to the table of the article that it was made of: each number under its time, none missing.

Which column of which table a series is, its numbers say: names, files and units are for people to change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ..load.tables import written
from ..location import Location
from ..model import Observation, Site, TableCell
from ..problems import Problem, problem_at
from ..rules import rule
from .table_columns import Column, apart, exact, grouped, when

MOST = 3  # rows of a series that are told one by one
RECORD = "then `python -m datasite verify article.yml --record`"
MISREAD = f"if the table was misread, correct it in article.yml, {RECORD}"


@rule("table-cell", hard=True)
def other_cell(
    place: Location, message: str, hint: str, otherwise: str = f"; {MISREAD}"
) -> Problem:
    """A row of a series is not what the table of the article has: its number, or its time, or it is missing.

    Why: Nobody reads hundreds of rows twice. A sign that was lost, or a row under the month of another, looks right.

    Example:
        data/sources.yml:
            sources:
            - id: article-tables
              title: {en: The tables of the article, zh: "\u539f\u6587\u7684\u8868\u683c"}
              url: null
              confidence: media
              tables: true
        data/context.yml:
            observations:
            - series/table-1.csv
        data/series/table-1.csv:
            id,indicator,value,period,period_basis,area,source
            row-2028,passengers,410000,2028,stated,mirror-lake,article-tables
            row-2029,passengers,425000,2029,stated,mirror-lake,article-tables
        data/article.tables:
            table-1.1  2028 410000
            table-1.1  2029 452000
    Instead:
        data/sources.yml:
            sources:
            - id: article-tables
              title: {en: The tables of the article, zh: "\u539f\u6587\u7684\u8868\u683c"}
              url: null
              confidence: media
              tables: true
        data/context.yml:
            observations:
            - series/table-1.csv
        data/series/table-1.csv:
            id,indicator,value,period,period_basis,area,source
            row-2028,passengers,410000,2028,stated,mirror-lake,article-tables
            row-2029,passengers,452000,2029,stated,mirror-lake,article-tables
        data/article.tables:
            table-1.1  2028 410000
            table-1.1  2029 452000
    """
    return problem_at(place, message, f"{hint}{otherwise}")


ALIKE: Sequence[Callable[[TableCell, Observation], bool]] = (
    lambda cell, o: cell.time == when(o) and cell.exact == exact(o),
    lambda cell, o: cell.exact == exact(o),
    lambda cell, o: cell.time == when(o),
)


def differing(site: Site, cells: Sequence[TableCell]) -> Iterator[Problem]:
    """Each row of the site's tables that is not in those of the article, and each of theirs that is missing."""
    by_column = groupby(cells, key=lambda cell: (cell.table, cell.column))
    columns = [Column([*own]) for _, own in by_column]
    tabled = [o for o in site.observations.values() if o.tabled and o.number is not None]
    for own in grouped(tabled, lambda o: (o.place.path, o.indicator)) if columns else ():
        for rows in apart(own, columns):
            best = max(columns, key=lambda column: column.score(rows))
            pairs, numbers, _ = best.score(rows)
            if max(pairs, numbers) * 2 < len(rows):
                yield foreign(rows)
            else:
                best.rows += rows
    for column in columns:
        if column.rows:
            found = [*of_column(column)]
            yield from (
                found
                if len(found) <= MOST
                else [
                    replace(
                        found[0],
                        message=f"{found[0].message} (and {len(found) - 1} more rows of it are others)",
                    )
                ]
            )


def foreign(rows: Sequence[Observation]) -> Problem:
    """What is said of a series whose rows are in no table."""
    first, more = rows[0], len(rows) - 1
    message = f"{first.id}{f' and {more} more' if more else ''}: in no table of the article are these numbers"
    return told(first, other_cell(first.place.inside("value"), message, "restore them"))


def told(o: Observation, problem: Problem) -> Problem:
    """A problem of a row."""
    return replace(problem, of=o.id, about=frozenset([o.id]))


def of_column(column: Column) -> Iterator[Problem]:
    """What is wrong with the rows of one column of a table."""
    pairs, cells, rows = matched(column)
    shifts = Counter(o.multiplier - cell.multiplier for cell, o in pairs)
    usual = max(shifts, key=lambda shift: shifts[shift], default=0)
    if moved := [(cell, o) for cell, o in pairs if cell.exact == exact(o) and cell.time != when(o)]:
        yield other_times(*moved[0], len(moved) - 1)
    for cell, o in pairs:
        said = f"{o.id}: the table has "
        if cell.exact != exact(o):
            at = f" for {cell.time}" if cell.time else " here"
            message, hint = f"{said}{cell.number}{at}, not {o.number}", f"write {cell.number}"
            yield told(o, other_cell(o.place.inside("value"), message, hint))
        elif cell.time == when(o) and o.multiplier - cell.multiplier != usual:
            power = cell.multiplier + usual
            message = (
                f"{o.id}: multiplier {o.multiplier}, and the other rows of its column have {power}"
            )
            yield told(o, other_cell(o.place.inside("multiplier"), message, f"write {power}"))
    for o in rows:
        message = f"{o.id}: the table has no {o.number} for {o.period or 'it'}"
        yield told(o, other_cell(o.place.inside("value"), message, "delete the row"))
    known = {id(cell): o for cell, o in pairs}
    for cell in cells:
        at = f"{cell.time}, " if cell.time else ""
        message = (
            f"a row is missing: the table has {at}{written(cell.number, cell.multiplier + usual)}"
        )
        yield other_cell(beside(column, cell, known), message, "add it")


def other_times(cell: TableCell, o: Observation, more: int) -> Problem:
    """What is said of rows whose times are not those of their cells: either side may be the wrong one."""
    so = f" (and so with {more} more row{'s' * (more > 1)} of its column)" if more else ""
    message = f"{o.id}: the table has {cell.number} for {cell.time or 'no time'}, not for {o.period or 'none'}{so}"
    here = f"`{cell.time}` as its period" if cell.time else "no period here"
    there = f'`time: "{o.period}"`' if o.period else "no `time:`"
    each = f"; each of the {more + 1} rows likewise" if more else ""
    hint = (
        f"one of the two is wrong: if the row is, write {here}; if the table was misread, write {there} for it in "
        f"the `tables:` of article.yml, {RECORD}{each}"
    )
    return told(o, other_cell(o.place.inside("period"), message, hint, ""))


def matched(
    column: Column,
) -> tuple[list[tuple[TableCell, Observation]], list[TableCell], list[Observation]]:
    """Cells and rows that belong together: the same in all, in the number, in the time; and those that are left."""
    cells, rows = list(column.cells), list(column.rows)
    pairs: list[tuple[TableCell, Observation]] = []
    for alike in ALIKE:
        for o in rows[:]:
            if cell := next((each for each in cells if alike(each, o)), None):
                cells.remove(cell)
                rows.remove(o)
                pairs.append((cell, o))
    return pairs, cells, rows


def beside(column: Column, cell: TableCell, known: dict[int, Observation]) -> Location:
    """Where a row is missing: at that of the cell before it in the table, or behind it."""
    at = next(n for n, each in enumerate(column.cells) if each is cell)
    near = (*reversed(column.cells[:at]), *column.cells[at:])
    return next(known[id(each)].place for each in near if id(each) in known)

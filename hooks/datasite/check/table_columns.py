"""Which rows of a site are a column of a table of the article: those that have most of its numbers, at their times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ..model import Observation, TableCell

SEVERAL = 2  # rows more that are found in a table where they are parted by areas


@dataclass
class Column:
    """A column of a table, and the rows of the site that are its."""

    cells: Sequence[TableCell]
    rows: list[Observation] = field(default_factory=list)

    def score(self, rows: Iterable[Observation]) -> tuple[int, int, bool]:
        """How many of some rows are cells of this column, and how many have at least their numbers."""
        known = Counter((cell.time, cell.exact) for cell in self.cells)
        numbers = Counter(cell.exact for cell in self.cells)
        both = Counter((when(o), exact(o)) for o in rows)
        return (known & both).total(), (numbers & Counter(map(exact, rows))).total(), not self.rows


def exact(o: Observation) -> object:
    """The number of a row with all its digits."""
    return Decimal(o.number or "0").as_tuple()


def when(o: Observation) -> str:
    """The time of a row, as a cell has it."""
    return str(o.period or "")


def grouped(
    rows: Iterable[Observation], key: Callable[[Observation], object]
) -> list[list[Observation]]:
    """Rows of one key together, in their order."""
    found: dict[object, list[Observation]] = {}
    for o in rows:
        found.setdefault(key(o), []).append(o)
    return [*found.values()]


def apart(rows: list[Observation], columns: Sequence[Column]) -> list[list[Observation]]:
    """The rows of an indicator by their areas, where these were columns of the table; together where they were rows."""
    areas = grouped(rows, lambda o: o.area)
    whole, parts = (
        sum(max(column.score(own)[0] for column in columns) for own in each)
        for each in ([rows], areas)
    )
    return areas if parts >= whole + SEVERAL else [rows]

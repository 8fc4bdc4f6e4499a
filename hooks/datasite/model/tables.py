"""A number of a table of the article, as it was read there."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ..location import Location


@dataclass(frozen=True)
class TableCell:
    """A number of a table: in which column of values it stands, of what time it is, and what it is.

    `time` is a period, or empty where the table gives none.
    """

    table: str
    column: int
    time: str
    number: str
    multiplier: int
    place: Location

    @property
    def exact(self) -> object:
        """The number with all its digits: 4.0 is no 4."""
        return Decimal(self.number).as_tuple()

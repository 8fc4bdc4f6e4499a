"""A rule of the check that a record or a page is let off, for the reason that it gives."""

from __future__ import annotations

from dataclasses import dataclass

from ..location import Location

Position = tuple[int, int]


@dataclass(frozen=True)
class Exemption:
    """One rule that does not hold between two positions of a file; `place` is where that is asked."""

    code: str
    reason: str
    place: Location
    first: Position
    end: Position  # the first position after it
    record: str = ""  # the id of the record that asks; empty for a page

    def covers(self, path: str, position: Position) -> bool:
        """Whether a position of a file lies in it."""
        return path == self.place.path and self.first <= position < self.end

"""Where something stands in a file of the project."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Location:
    """A path relative to the project, with line and column from 1.

    `record` are the line and column of the record that it is of, where that stands elsewhere.
    """

    path: str
    line: int
    column: int
    record: tuple[int, int] | None = None

    def inside(self, *steps: str | int) -> Location:
        """Where a part of the record stands: without the file's tree, where the record does."""
        return self

    def either(self, *keys: str) -> Location:
        """Where one of some keys stands that do not agree: the one that many records share, or the first."""
        places = [self.inside(key) for key in keys]
        return next((place for place in places if place.record is not None), places[0])

    def part(self, *steps: str | int) -> Location:
        """The location of a record inside this one, such as a paragraph of a section."""
        return self.inside(*steps)


def shown_path(path: Path) -> str:
    """A path as messages name it: printable, whatever bytes it holds."""
    return path.as_posix().encode("utf-8", "backslashreplace").decode("utf-8")

"""Changes the text of a data file at the exact place of a value, as a slip of the hand would."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from datasite.formatting.scalars import scalar
from datasite.load.locations import NodeLocation
from datasite.location import Location

QUOTED = re.compile(r'"(?:[^"\\\n]|\\.)*"|' + r"'(?:[^'\n]|'')*'")
FOLDED = re.compile(r">-\n( +)[^\n]*(?:\n\1[^\n]*)*")


@dataclass(frozen=True)
class Edit:
    """Characters of a file to replace."""

    start: int
    end: int
    new: str


@dataclass(frozen=True)
class Mutation:
    """One change of one record: its kind, the record, what is changed, and the edits of one file."""

    kind: str
    record: str
    what: str
    path: str
    edits: tuple[Edit, ...]

    def applied(self, text: str) -> str:
        """The text of the file after the change."""
        for edit in sorted(self.edits, key=lambda e: e.start, reverse=True):
            text = text[: edit.start] + edit.new + text[edit.end :]
        return text


class Files:
    """The texts of a project's data files, and where in them the values of records stand."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._texts: dict[str, str] = {}

    def text(self, path: str) -> str:
        """The text of a file, read once."""
        if path not in self._texts:
            self._texts[path] = (self.root / path).read_text(encoding="utf-8")
        return self._texts[path]

    def offset(self, place: Location) -> int:
        """Where a place is in the text of its file."""
        lines = self.text(place.path).split("\n")
        return sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1

    def span(self, place: Location, *steps: str | int) -> tuple[int, int] | None:
        """Where a scalar of a record stands, quotes included; None if it is not written there."""
        if not isinstance(place, NodeLocation):
            return None
        node = place.node
        for step in steps:
            inner = node.follow(step)
            if inner is node or step in node.lent:
                return None
            node = inner
        if not isinstance(node.value, str):
            return None
        text, start = (
            self.text(place.path),
            self.offset(Location(place.path, node.line, node.column)),
        )
        if found := QUOTED.match(text, start) or FOLDED.match(text, start):
            return start, found.end()
        return (start, start + len(node.value)) if text.startswith(node.value, start) else None

    def replaced(self, place: Location, new: str, *steps: str | int) -> tuple[Edit, ...]:
        """The edit that gives a scalar another value, in quotes if it had them or was folded."""
        span = self.span(place, *steps)
        if span is None:
            return ()
        first = self.text(place.path)[span[0]]
        if first == ">":
            return (Edit(*span, scalar(new)),)
        quote = first if first in "\"'" else ""
        return (Edit(*span, f"{quote}{new}{quote}"),)

    def added(self, place: Location, key: str, value: str) -> tuple[Edit, ...]:
        """The edit that gives a record a key it had not; a row of a table has those of its head."""
        if place.path.endswith(".csv"):
            return ()
        start = self.offset(place)
        if self.text(place.path)[start] == "{":
            return (Edit(start + 1, start + 1, f"{key}: {value}, "),)
        return (Edit(start, start, f"{key}: {value}\n{' ' * (place.column - 1)}"),)

    def given(self, place: Location, key: str, value: str) -> tuple[Edit, ...]:
        """The edit after which the record's key has this value, whether it was written or not."""
        return self.replaced(place, value, key) or self.added(place, key, value)

    def swapped(
        self, place: Location, one: tuple[str | int, ...], other: tuple[str | int, ...]
    ) -> tuple[Edit, ...]:
        """The edits that exchange two scalars."""
        a, b = self.span(place, *one), self.span(place, *other)
        text = self.text(place.path)
        if a is None or b is None or text[slice(*a)] == text[slice(*b)]:
            return ()
        return Edit(*a, text[slice(*b)]), Edit(*b, text[slice(*a)])

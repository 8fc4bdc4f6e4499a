"""A data file that could be parsed: its records with their places, and the tables that it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from .defaults import child
from .locations import NodeLocation, location_of
from .nodes import Node
from .series import LIST


@dataclass
class DataFile:
    """A data file that could be parsed: its tree, the paths of its faulty records, and its tables.

    A table stands in the list of observations by its name, and its rows are records of the list.
    """

    shown: str
    node: Node
    bad: set[tuple[str | int, ...]]
    tables: dict[str, DataFile | None] = field(default_factory=dict)

    def records(self, key: str) -> Iterator[tuple[dict[str, Any], NodeLocation, bool]]:
        """Each record of a list with its place, and whether the schema accepts it."""
        listed, unread = child(self.node, key), dict(self.tables)
        for i, node in enumerate(listed.value if listed and isinstance(listed.value, list) else ()):
            if isinstance(node.value, str):
                table = unread.pop(node.value, None)
                yield from table.records(key) if table else ()
                continue
            plain = node.plain()
            good = isinstance(plain, dict) and (key, i) not in self.bad
            yield (plain if isinstance(plain, dict) else {}), location_of(node, self.shown), good

    def table_names(self) -> Iterator[Node]:
        """Where the names of tables stand that the schema accepts."""
        listed = child(self.node, LIST)
        for i, node in enumerate(listed.value if listed and isinstance(listed.value, list) else ()):
            if isinstance(node.value, str) and (LIST, i) not in self.bad:
                yield node

    def mapping(self, key: str) -> tuple[dict[str, Any], NodeLocation]:
        """A mapping at the top of the file, empty if it is faulty, and its place."""
        node = self.node.follow(key)
        faulty = any(path[:1] == (key,) for path in self.bad)
        plain = {} if faulty or node is self.node else node.plain()
        return (plain if isinstance(plain, dict) else {}), location_of(node, self.shown)

"""The place of a record, which also finds the places of the parts of the record."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..model import Place
from .nodes import Node


@dataclass(frozen=True)
class LentPlace(Place):
    """Where a key stands that the file's `defaults` lend to a record, and the line and column of that record."""

    record: tuple[int, int]


@dataclass(frozen=True, eq=False)
class NodePlace(Place):
    """A place that knows its node, and so where the parts of the record stand."""

    node: Node = field(repr=False)

    def inside(self, *steps: str | int) -> Place:
        """Where a part of the record stands, as near as known."""
        line, column = self.node.find(*steps)
        if steps and steps[0] in self.node.lent:
            return LentPlace(self.path, line, column, (self.line, self.column))
        return Place(self.path, line, column)

    def part(self, *steps: str | int) -> NodePlace:
        """The place of a record inside this one, such as a paragraph of a section."""
        return place_of(self.node.follow(*steps), self.path)


def place_of(node: Node, path: str) -> NodePlace:
    """The place of a record's node in a file."""
    return NodePlace(path, node.line, node.column, node)

"""The location of a record, which also finds the locations of the parts of the record."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..location import Location
from .nodes import Node


@dataclass(frozen=True, eq=False)
class NodeLocation(Location):
    """A location that knows its node, and so where the parts of the record stand."""

    node: Node = field(repr=False, kw_only=True)

    def inside(self, *steps: str | int) -> Location:
        """Where a part of the record stands, or the nearest part around it that is written down.

        A key that the file's `defaults` lend stands there, and is still of this record.
        """
        lent = bool(steps) and steps[0] in self.node.lent
        record = (self.line, self.column) if lent else None
        return Location(self.path, *self.node.find(*steps), record)

    def part(self, *steps: str | int) -> NodeLocation:
        """The location of a record inside this one, such as a paragraph of a section."""
        return location_of(self.node.follow(*steps), self.path)


def location_of(node: Node, path: str) -> NodeLocation:
    """The location of a record's node in a file."""
    return NodeLocation(path, node.line, node.column, node=node)

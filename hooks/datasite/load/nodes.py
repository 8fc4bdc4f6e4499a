"""A data file as a tree of nodes: scalars keep their text, and every node and key its place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")


class Numeral(str):
    """An unquoted number; its digits stay as written (4.0 stays 4.0)."""

    __slots__ = ()


def is_decimal(value: object) -> bool:
    """Whether a scalar is a number as data files write it, quoted or not."""
    return isinstance(value, str) and DECIMAL.fullmatch(value) is not None


Scalar = str | bool | None


@dataclass(slots=True)
class Node:
    """A scalar, list or mapping and where it starts; for a mapping also where its keys stand.

    `lent` are keys that are not written here: the file's `defaults` say them.
    """

    value: Scalar | dict[str, Node] | list[Node]
    line: int
    column: int
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)
    lent: frozenset[str] = frozenset()

    def plain(self) -> Any:
        """The same as plain dicts, lists and scalars."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value

    def follow(self, *steps: str | int) -> Node:
        """The node that `steps` lead to, or the nearest one above it."""
        node = self
        for step in steps:
            if isinstance(node.value, dict) and step in node.value:
                node = node.value[str(step)]
            elif isinstance(node.value, list) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
            else:
                break
        return node

    def find(self, *steps: str | int) -> tuple[int, int]:
        """Line and column of the part that `steps` lead to, or of the nearest part above it."""
        node, where = self, (self.line, self.column)
        for step in steps:
            if isinstance(node.value, dict) and step in node.value:
                where, node = node.keys[str(step)], node.value[str(step)]
            elif isinstance(node.value, list) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                where = (node.line, node.column)
            else:
                break
        return where

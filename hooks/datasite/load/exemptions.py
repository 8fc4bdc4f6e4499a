"""Finds where a file asks to be let off a rule: `silence:` with the rule's code and the reason.

It stands in a record, or in the front matter of a page, and holds for everything in that.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..location import Location
from .nodes import Node

KEY = "silence"
Position = tuple[int, int]
END: Position = (10**9, 0)


@dataclass(frozen=True)
class Exemption:
    """One rule that does not hold between two positions of a file; `place` is where that is asked."""

    code: str
    reason: str
    place: Location
    first: Position
    end: Position  # the first position after it

    def covers(self, path: str, position: Position) -> bool:
        """Whether a position of a file lies in it."""
        return path == self.place.path and self.first <= position < self.end


def exemptions_in(node: Node, path: str, end: Position = END) -> Iterator[Exemption]:
    """Every exemption in a file's tree; what is not as the schema says is left to the schema."""
    if isinstance(node.value, list):
        starts = [(part.line, part.column) for part in node.value]
        for part, after in zip(node.value, [*starts[1:], end], strict=False):
            yield from exemptions_in(part, path, after)
    elif isinstance(node.value, dict):
        starts = [node.keys[key] for key in node.value]
        for (key, part), after in zip(node.value.items(), [*starts[1:], end], strict=False):
            if key == KEY:
                yield from asked(part, path, (node.line, node.column), end)
            else:
                yield from exemptions_in(part, path, after)


def asked(listed: Node, path: str, first: Position, end: Position) -> Iterator[Exemption]:
    """The exemptions in the list under `silence`."""
    for entry in listed.value if isinstance(listed.value, list) else ():
        plain = entry.plain()
        if isinstance(plain, dict) and isinstance(plain.get("code"), str):
            place = Location(path, *entry.find("code"))
            yield Exemption(plain["code"], str(plain.get("reason") or ""), place, first, end)

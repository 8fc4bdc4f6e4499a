"""Finds where a file asks to be let off a rule: `silence:` with the rule's code and the reason.

It stands in a record, or in the front matter of a page, and holds for everything in that.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..location import Location
from ..model import Exemption
from ..model.exemptions import Position
from .nodes import Node

KEY = "silence"
END: Position = (10**9, 0)


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
                yield from asked(part, path, node, end)
            else:
                yield from exemptions_in(part, path, after)


def asked(listed: Node, path: str, record: Node, end: Position) -> Iterator[Exemption]:
    """The exemptions in the list under `silence` of a record, which may have no id."""
    of = record.plain().get("id") or ""
    for entry in listed.value if isinstance(listed.value, list) else ():
        plain = entry.plain()
        if isinstance(plain, dict) and isinstance(plain.get("code"), str):
            place = Location(path, *entry.find("code"))
            reason, first = str(plain.get("reason") or ""), (record.line, record.column)
            yield Exemption(plain["code"], reason, place, first, end, str(of))

"""What all records of a list share is said once, in `defaults:`; here each record gets it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..problems import Problem
from ..rules import rule
from .nodes import Node

DEFAULTS = "defaults"


def lend(root: Node, schema: Any, shown: str) -> list[Problem]:
    """Give the records of each list what `defaults` says of it and they leave out.

    A lent key keeps the place of the default, so a message about it points there. What the schema
    does not let a list share is left to the schema to refuse; what no record takes is a problem.
    """
    problems = []
    for name, known in shared(schema).items():
        list_ = child(child(root, DEFAULTS), name)
        if list_ is None or not isinstance(list_.value, dict):
            continue
        for key in [key for key in list_.value if key in known]:
            takers = [r for r in records(root, name) if key not in r.value]
            for record in takers:
                record.value[key] = list_.value[key]
                record.keys[key] = list_.keys[key]
                record.lent |= {key}
            if not takers:
                line, column = list_.keys[key]
                problems.append(unused(shown, line, column, name, key))
    return problems


@rule("default-unused", hard=True)
def unused(shown: str, line: int, column: int, name: str, key: str) -> Problem:
    """A default of a file is taken by none of its records.

    Why: It says something of all records that is true of none, and misleads whoever adds the next one.

    Example:
        data/sections/harbour.yml:
            defaults:
              observations: {area: lakeland}
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              area: mirror-lake
    """
    message = f'none of the {name} leaves out "{key}", so this default is of no use'
    return Problem(shown, line, column, message, "delete it")


def shared(schema: Any) -> dict[str, list[str]]:
    """The keys that the records of each list may share, as a schema with its `$ref`s written out says."""
    lists = schema.get("properties", {}).get(DEFAULTS, {}).get("properties", {})
    return {name: list(keys["properties"]) for name, keys in lists.items()}


def records(root: Node, name: str) -> Iterator[Any]:
    """The mappings of a list of the file."""
    list_ = child(root, name)
    for node in list_.value if list_ and isinstance(list_.value, list) else ():
        if isinstance(node.value, dict):
            yield node


def child(node: Node | None, key: str) -> Node | None:
    """The value of a key, if the node is a mapping that has it."""
    return node.value.get(key) if node and isinstance(node.value, dict) else None

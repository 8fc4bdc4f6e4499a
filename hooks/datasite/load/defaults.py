"""What all records of a list share is said once, in `defaults:`; here each record gets it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..problems import Problem, did_you_mean
from ..rules import rule
from .nodes import Node

DEFAULTS = "defaults"


def lend(root: Node, schema: Any, shown: str) -> list[Problem]:
    """Give the records of each list what `defaults` says of it and they leave out.

    A lent key keeps the place of the default, so a message about it points there. What the schema
    does not let a list share is left to the schema to refuse, and is lent all the same, a misspelt key as
    the one that is meant: else each record would miss it. What no record takes is a problem.
    """
    problems = []
    for name, known in shared(schema).items():
        list_ = child(child(root, DEFAULTS), name)
        if list_ is None or not isinstance(list_.value, dict):
            continue
        for key in list_.value:
            meant = key if key in known else own(schema, name, key) or near(key, known)
            takers = [r for r in records(root, name) if meant and meant not in r.value]
            for record in takers:
                record.value[meant] = list_.value[key]
                record.keys[meant] = list_.keys[key]
                record.lent |= {meant}
            if key in known and not takers:
                line, column = list_.keys[key]
                problems.append(unused(shown, line, column, name, key))
    return problems


@rule("default-unused", hard=True)
def unused(shown: str, line: int, column: int, name: str, key: str) -> Problem:
    """No record of the file takes one of its defaults.

    Why: Every record says otherwise. The default would mislead whoever adds the next one.

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


def takers(root: Node, line: int, column: int) -> frozenset[str]:
    """The ids of the records that take the default at a place; none where there is no default."""
    lists = child(root, DEFAULTS)
    names = lists.value if lists is not None and isinstance(lists.value, dict) else ()
    return frozenset(
        str(record.value["id"].value)
        for name in names
        for record in records(root, name)
        if "id" in record.value and any(record.keys[key] == (line, column) for key in record.lent)
    )


def own(schema: Any, name: str, key: str) -> str:
    """A key that the records of a list have, though they do not share it; empty for any other."""
    items = schema.get("properties", {}).get(name, {}).get("items", {})
    return key if key in items.get("properties", {}) else ""


def near(key: str, known: Iterable[str]) -> str:
    """The key that a misspelt one is; empty where none is near."""
    return did_you_mean(key, known).partition('"')[2].rstrip('"?')


def records(root: Node, name: str) -> Iterator[Any]:
    """The mappings of a list of the file."""
    list_ = child(root, name)
    for node in list_.value if list_ and isinstance(list_.value, list) else ():
        if isinstance(node.value, dict):
            yield node


def child(node: Node | None, key: str) -> Node | None:
    """The value of a key, if the node is a mapping that has it."""
    return node.value.get(key) if node and isinstance(node.value, dict) else None

"""The ids of a project's records by their kind, as its files have them, sound or not: editors offer them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .files import read_node, read_text

FILE = "ids.json"  # among the schemas
# What the lists of the files hold.
LISTS = {
    "observations": "observation", "derived": "observation", "indicators": "indicator", "entities": "entity",
    "figures": "figure", "units": "unit", "areas": "area", "sources": "source", "terms": "term", "kinds": "kind",
    "relations": "relation", "confidence": "confidence", "sections": "section", "paragraphs": "paragraph",
}  # fmt: skip


def ids(root: Path) -> dict[str, list[str]]:
    """The ids of each kind in the order of the files; each once."""
    found: dict[str, dict[str, None]] = {kind: {} for kind in LISTS.values()}
    data = root / "data"
    for file in sorted(data.rglob("*.yml")):
        node, _, _ = read_node(file, file.name)
        for kind, id_ in named(node.plain() if node else None, data):
            found[kind][id_] = None
    return {kind: [*each] for kind, each in found.items()}


def named(value: Any, data: Path) -> Iterator[tuple[str, str]]:
    """The ids in a file, each with its kind; a table that it names has some of them."""
    for key, inside in value.items() if isinstance(value, dict) else ():
        for each in inside if key in LISTS and isinstance(inside, list) else ():
            if isinstance(each, dict):
                yield from [(LISTS[key], id_)] if isinstance(id_ := each.get("id"), str) else []
                yield from named(each, data)
            elif isinstance(each, str) and (data / each).suffix == ".csv":
                yield from ((LISTS[key], id_) for id_ in table(data / each))


def table(file: Path) -> Iterator[str]:
    """The ids of a table."""
    text, _ = read_text(file, file.name)
    yield from (row["id"] for row in csv.DictReader((text or "").splitlines()) if row.get("id"))

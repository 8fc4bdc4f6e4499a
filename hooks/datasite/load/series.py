"""Reads a long series from a table, `data/series/<name>.csv`: one observation a row, one key a column.

A row is a record as in YAML, and each cell keeps its place. An empty cell is a key that is left out;
`note.en` is the English of a note. The values are those of other sources, as in `context.yml`.
"""

from __future__ import annotations

import re
from typing import Any

from ..problems import Problem, did_you_mean, quote
from ..rules import rule
from .characters import FORBIDDEN, character_problems
from .nodes import DECIMAL, Node, Numeral

LIST = "observations"
_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=,|$)')
_BARE = re.compile(r'[^",]*(?=,|$)')
_SHAPE = "a cell with a comma or a quote stands in quotes, and a quote in it is written twice"

# What spreadsheets part cells by where the comma stands before decimals. It is refused and not guessed at: behind a
# semicolon 1,234 may be a thousand or a little more than one.
PARTED = {";": "semicolons", "\t": "tabs"}
_COMMAS = "save it with commas between cells and a point before decimals (in Excel: CSV UTF-8, comma delimited)"

Cells = list[tuple[int, str]]  # column from 1, and what stands there


def series(text: str, shown: str, section: str, schema: Any) -> tuple[Node | None, list[Problem]]:
    """The table as the tree of a file of records; `schema` is that of such files."""
    if parted := parted_by(text):
        message = f"the cells of this table are parted by {parted}"
        return None, [no_table(shown, 1, 1, message, _COMMAS)]
    problems = character_problems(text, shown, FORBIDDEN)
    if problems:
        return None, problems
    rows: list[tuple[int, Cells]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        found, fault = _cells(line)
        if fault:
            problems.append(no_table(shown, number, fault, "this is no cell of a table", _SHAPE))
        elif line:
            rows.append((number, found))
    if problems or not rows:
        return None, problems or [no_table(shown, 1, 1, "the file is empty")]
    (_, head), *rest = rows
    problems = [*_head_problems(head, shown, schema["properties"][LIST]["items"]["properties"])]
    if problems:
        return None, problems
    records = []
    for number, cells in rest:
        if len(cells) == len(head):
            records.append(_record(number, head, cells))
        else:
            message = f"this row has {len(cells)} cells, the head has {len(head)}"
            problems.append(no_table(shown, number, 1, message, _SHAPE))
    root = Node({"section": Node(section, 1, 1), LIST: Node(list(records), 1, 1)}, 1, 1)
    root.keys = {"section": (1, 1), LIST: (1, 1)}
    return root, problems


@rule("table", hard=True)
def no_table(shown: str, line: int, column: int, message: str, hint: str = "") -> Problem:
    """A table of observations has a column that no record has, or a row or cell that cannot be read.

    Why: A row with a cell too few puts every value behind it under another name.

    Example:
        data/context.yml:
            observations:
            - series/passengers.csv
        data/series/passengers.csv:
            id,indicator,value,period,period_basis,area,source
            passengers-lakeland-2029,passengers,400000,stated,lakeland,yearbook
    Instead:
        data/context.yml:
            observations:
            - series/passengers.csv
        data/series/passengers.csv:
            id,indicator,value,period,period_basis,area,source
            passengers-lakeland-2029,passengers,400000,2029,stated,lakeland,yearbook
    """
    return Problem(shown, line, column, message, hint)


def parted_by(text: str) -> str:
    """What parts the cells of a table in place of commas, by its head; empty where commas do."""
    head = text.partition("\n")[0]
    return "" if "," in head else next((name for sign, name in PARTED.items() if sign in head), "")


def _cells(line: str) -> tuple[Cells, int]:
    """The cells of a line, and the column of what is none, or 0."""
    found: Cells = []
    start = 0
    while True:
        quoted = _QUOTED.match(line, start)
        match = quoted or _BARE.match(line, start)
        if match is None:
            return found, start + 1
        found.append((start + 1, match[1].replace('""', '"') if quoted else match[0]))
        if match.end() == len(line):
            return found, 0
        start = match.end() + 1


def _head_problems(head: Cells, shown: str, known: dict[str, Any]) -> list[Problem]:
    """What is wrong with the names of the columns."""
    names = [name for key, schema in known.items() for name in _columns(key, schema)]
    problems = []
    for number, (column, name) in enumerate(head):
        if name not in names and not _is_open(name, known):
            hint = did_you_mean(name, names) or f"known here: {', '.join(names)}"
            problems.append(no_table(shown, 1, column, f"unknown column {quote(name)}", hint))
        elif name in [other for _, other in head[:number]]:
            message = f"column {quote(name)} stands twice"
            problems.append(no_table(shown, 1, column, message, "delete one of the two"))
    return problems


def _columns(key: str, schema: Any) -> list[str]:
    """The columns that hold a key: one for each part of a mapping, none for a list."""
    if schema.get("type") == "array":
        return []
    return [f"{key}.{part}" for part in schema.get("properties", {})] or [key]


def _is_open(name: str, known: dict[str, Any]) -> bool:
    """Whether a column holds a part of a mapping whose parts the schema leaves open."""
    key, _, part = name.partition(".")
    return bool(part) and isinstance(known.get(key, {}).get("additionalProperties"), dict)


def _record(number: int, head: Cells, cells: Cells) -> Node:
    """The record of a row."""
    record = Node({}, number, 1)
    for (_, name), (column, text) in zip(head, cells, strict=True):
        node = record
        *above, key = name.split(".")
        for step in above if text else ():
            node = _put(node, step, Node({}, number, column))
        if text:
            _put(
                node, key, Node(Numeral(text) if DECIMAL.fullmatch(text) else text, number, column)
            )
    return record


def _put(parent: Node, key: str, node: Node) -> Node:
    """The node under a key, put there if there is none yet."""
    assert isinstance(parent.value, dict)  # noqa: S101  (made by _record)
    parent.keys.setdefault(key, (node.line, node.column))
    return parent.value.setdefault(key, node)

"""Formats the text of one data file, and proves that the records in it stay the same."""

from __future__ import annotations

from typing import Any

from ..load.defaults import lend
from ..load.nodes import Node
from ..load.schema import cut_off
from ..load.strict import parse_yaml
from ..problems import DataError, Problem
from .layout import laid_out
from .order import ordered
from .pieces import Piece, taken_apart
from .repeats import without_repeats


def formatted(text: str, shown: str, schema: Any) -> str:
    """The text in our handwriting. Raises DataError where it is not sound YAML; `shown` is its path."""
    before = _tree(text, shown, schema)
    root, tail = taken_apart(text)
    if open_ended(root) and (cut := cut_off(before, schema, shown)):
        raise DataError(cut)
    written = laid_out(arranged(root, schema), tail)
    if not same(before, _tree(written, shown, schema)) or _comments(text) != _comments(written):
        message = "the formatter would change what this file says, so it leaves it as it is"
        raise DataError(
            [Problem(shown, 1, 1, message, "this is a fault of the formatter: report it")]
        )
    return written


def open_ended(piece: Piece) -> bool:
    """Whether behind some key nothing is written, not even null."""
    if isinstance(piece.value, str):
        return piece.literal and not piece.value
    return any(
        map(open_ended, piece.value.values() if isinstance(piece.value, dict) else piece.value)
    )


def arranged(root: Piece, schema: Any) -> Piece:
    """The pieces without repeats, in the order of the schema; what the file begins with stays its beginning."""
    first = next(iter(root.value.values()), None) if isinstance(root.value, dict) else None
    head = list(first.before) if first else []
    if first:
        first.before.clear()
    made = ordered(without_repeats(root, schema), schema)
    if first and isinstance(made.value, dict):
        next(iter(made.value.values())).before[:0] = head
    return made


def same(one: Node, other: Node) -> bool:
    """Whether two trees hold the same: 4.0 and "4.0" differ, the order of keys does not count."""
    a, b = one.value, other.value
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same, a, b))
    return type(a) is type(b) and a == b


def _tree(text: str, shown: str, schema: Any) -> Node:
    """What the loader reads, defaults included."""
    node, problems = parse_yaml(text, shown)
    if node is None or problems:
        raise DataError(problems)
    lend(node, schema, shown)
    return node


def _comments(text: str) -> list[str]:
    """Every comment, in any order."""
    root, tail = taken_apart(text)
    found, open_ = list(tail), [root]
    for piece in open_:
        found += [*piece.before, *([piece.after[1]] if piece.after else ())]
        if not isinstance(piece.value, str):
            open_ += piece.value.values() if isinstance(piece.value, dict) else piece.value
    return sorted(found)

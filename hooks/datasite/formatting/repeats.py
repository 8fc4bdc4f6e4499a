"""Leaves out of records what the `defaults` of their file say already."""

from __future__ import annotations

from typing import Any

from ..load.defaults import DEFAULTS, shared
from .pieces import Piece


def without_repeats(root: Piece, schema: Any) -> Piece:
    """The same piece, its records without the keys in which they repeat a default."""
    defaults = _parts(root).get(DEFAULTS, Piece(""))
    for name, known in shared(schema).items():
        lent = _parts(_parts(defaults).get(name, Piece("")))
        records = _parts(root).get(name, Piece("")).value
        for record in records if isinstance(records, list) else ():
            for key in lent.keys() & known:
                own = _parts(record).get(key)
                if own == lent[key] and not own.commented():
                    del _parts(record)[key]
    return root


def _parts(piece: Piece) -> dict[str, Piece]:
    return piece.value if isinstance(piece.value, dict) else {}

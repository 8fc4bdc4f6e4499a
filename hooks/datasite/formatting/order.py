"""Puts the keys of each record in the order in which the schema lists them."""

from __future__ import annotations

from typing import Any

from .pieces import Piece


def ordered(piece: Piece, schema: Any) -> Piece:
    """The same piece, its keys as in the schema; what the schema does not know comes last."""
    if isinstance(piece.value, list):
        for item in piece.value:
            ordered(item, _part(schema, "items"))
    elif isinstance(piece.value, dict):
        known = list(_part(schema, "properties"))
        places = {key: place for place, key in enumerate(known)}
        entries = sorted(piece.value.items(), key=lambda entry: places.get(entry[0], len(known)))
        piece.value = dict(entries)
        for key, value in entries:
            inner = _part(schema, "properties").get(key) or _part(schema, "additionalProperties")
            ordered(value, inner)
    return piece


def _part(schema: Any, name: str) -> dict[str, Any]:
    """A part of a schema that may be missing, or be no schema."""
    found = schema.get(name) if isinstance(schema, dict) else None
    return found if isinstance(found, dict) else {}

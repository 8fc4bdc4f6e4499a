"""Reads a specification: its layers with their marks, encodings and rows, its scales, its texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Spec = Mapping[str, Any]


Rows = list[dict[str, Any]]


def layers(spec: Spec) -> Iterator[tuple[Spec, Spec, Spec, Rows]]:
    """Each layer with its mark, its encoding and its rows."""
    for layer in spec.get("layer", [spec]):
        mark = layer["mark"] if isinstance(layer["mark"], dict) else {"type": layer["mark"]}
        yield layer, mark, layer.get("encoding", {}), rows_of(spec, layer)


def rows_of(spec: Spec, layer: Spec) -> Rows:
    """The rows that a layer draws."""
    data = layer.get("data", spec.get("data", {}))
    return list(data.get("values") or spec.get("datasets", {}).get(data.get("name"), []))


def drawn(spec: Spec, *styles: str) -> Iterator[tuple[Spec, Spec, Rows]]:
    """The layers of some styles: mark, encoding, rows."""
    for _, mark, encoding, rows in layers(spec):
        if mark.get("style") in styles:
            yield mark, encoding, rows


def scales(spec: Spec) -> Iterator[tuple[str, Spec, Spec, Rows]]:
    """Every positional channel that has a scale: its axis, the channel, the mark, the rows."""
    for _, mark, encoding, rows in layers(spec):
        for axis in ("x", "y"):
            channel = encoding.get(axis, {})
            if "field" in channel and channel.get("scale", {}) is not None:
                yield axis, channel, mark, rows


def texts(spec: Spec) -> Iterator[tuple[Spec, dict[str, Any]]]:
    """Every text on the chart with its mark."""
    for _, mark, _, rows in layers(spec):
        if mark["type"] == "text":
            yield from ((mark, row) for row in rows)

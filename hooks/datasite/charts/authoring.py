"""What a chart of one's own may take from ours: the marks of bounds, the looks of values, values as they are written.

`rows` are those that the function is given, `x` and `y` the encodings of the chart that the layers go with.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from . import grammar, layers, looks
from .theme import Role
from .values import Record

__all__ = ["bounds", "look", "values"]

look = grammar.look


def bounds(rows: list[Record], *, upright: bool = False, size: float = 90, **at: Any) -> list[Any]:
    """The layer of the marks of bounds beside points; none where all values are exact.

    `upright` is for a chart whose values rise, `size` the area of its points.
    """

    def path(bound: str) -> str:
        shape = looks.beside(bound)
        return looks.upward(shape) if upright else shape

    return layers.bound_marks(rows, path, at, size=size)


def values(*, role: Role = "plain", dx: float = 10, **at: Any) -> Any:
    """The layer that writes each value as the site does, its bound in words, after the mark of its bound."""
    beyond = alt.ExprRef(f"{dx} + (datum.bound == 'exact' ? 0 : 14)")
    return layers.value_text(at, role=role, align="left", dx=beyond)

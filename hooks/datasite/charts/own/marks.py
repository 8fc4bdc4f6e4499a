"""Gives the marks of a specification what its author left out: the looks of rows, their ids, axes in words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..axes import any_steps
from ..grammar import look, plain
from ..values import NAME, Record

if TYPE_CHECKING:
    from ..drawings import Drawing

Spec = dict[str, Any]
PARTS = ("layer", "concat", "hconcat", "vconcat")
# marks that stand for one row each, and steps that keep the rows as they are
OF_A_ROW = ("bar", "point", "circle", "square", "tick", "rect")
KEEPING = ("filter", "calculate", "window", "joinaggregate", "stack")
COLOURS = ("color", "fill", "stroke")
QUANTITIES = ("value", "low", "high")
STEPS = 12  # of an axis, at most


class Marks:
    """The rows that marks stand for, and how their values are written on an axis."""

    def __init__(self, drawing: Drawing, rows: list[Record]) -> None:
        # the fields whose values stand one under the other, with names
        self.upright: set[str] = set()
        self.looks = plain(look(rows, "fill", "stroke", "strokeDash"))
        self.levels = levels(drawing)

    def of(self, spec: Spec, above: Spec | None = None, kept: bool = True) -> Spec:
        """A part of a specification; `above` are the encodings around it, `kept` whether its rows are the figure's."""
        kept = kept and spec.get("data", {"name": NAME}) == {"name": NAME}
        kept = kept and all(any(k in step for k in KEEPING) for step in spec.get("transform", ()))
        own = {key: self.channel(key, each) for key, each in spec.get("encoding", {}).items()}
        every, found = {**(above or {}), **own}, dict(spec)
        if "mark" in spec and kept and of_a_row(spec["mark"], every):
            given = {"description": {"field": "id", "type": "nominal"}}
            mark = spec["mark"] if isinstance(spec["mark"], Mapping) else {}
            if not any(colour in each for colour in COLOURS for each in (every, mark)):
                given |= self.looks
            own = {**given, **own} if "description" not in every else own
        if own:
            found["encoding"] = own
        for key in PARTS:
            if key in spec:
                found[key] = [self.of(part, every, kept) for part in spec[key]]
        if "spec" in spec:
            found["spec"] = self.of(spec["spec"], every, kept)
        return found

    def channel(self, name: str, given: Any) -> Any:
        """A channel; an axis of values that says nothing of its words has those of the page."""
        if name not in ("x", "y") or not isinstance(given, Mapping):
            return given
        axis = given.get("axis", {})
        left = axis is not None and axis.get("orient") != "right"
        if name == "y" and left and given.get("type") in ("nominal", "ordinal"):
            self.upright.add(str(given.get("field")))
        plainly = given.get("field") in QUANTITIES and not given.get("aggregate")
        if not plainly or axis is None or axis.keys() & {"labelExpr", "format", "labels"}:
            return given
        return {**given, "axis": {**axis, "labelExpr": self.levels}}


def of_a_row(mark: Any, encoding: Spec) -> bool:
    """Whether each mark of a layer stands for a row of its own."""
    kind = mark.get("type") if isinstance(mark, Mapping) else mark
    channels = [each for each in encoding.values() if isinstance(each, Mapping)]
    return kind in OF_A_ROW and not any(c.get("aggregate") or c.get("bin") for c in channels)


def levels(drawing: Drawing) -> str:
    """The expression that writes a round value of an axis as the site writes values of this unit.

    The axis may begin at zero or near the least value.
    """
    values = [row.value for row in drawing.rows]
    most, least = max(values), min(values)
    around = (most - least) or abs(most) or 1
    spans = (2 * min(least, 0), 2 * max(most, 0) or 1), (least - around, most + around)
    found = {
        at: word
        for span in spans
        for at, word in any_steps(drawing, drawing.rows[0], *span, 2 * STEPS).items()
    }
    return f"{json.dumps(found, ensure_ascii=False)}[datum.value] || datum.label"

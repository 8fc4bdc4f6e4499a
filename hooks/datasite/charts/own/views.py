"""Arranges several views: as many beside one another as the width has room for, the name of each over it, in lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..values import Record
from .sides import broken

if TYPE_CHECKING:
    from ..drawings import Drawing

Spec = dict[str, Any]
SINGLE = ("mark", "layer")  # of one plot
PARTING = ("row", "column", "facet")  # channels that make several of it
# what a view needs that has axes of its own, and one that shares them, in pixels
VIEW, PANEL = 280, 160
FREE = 0.85  # of the width, for names over views: what is left has axes and gaps


def one_plot(spec: Mapping[str, Any]) -> bool:
    """Whether a specification is of one plot, not of several views beside one another."""
    return any(key in spec for key in SINGLE) and not {*PARTING} & {*spec.get("encoding", {})}


def arranged(spec: Spec, drawing: Drawing, rows: list[Record]) -> Spec:
    """The views of a specification in their places; on a phone what stood side by side stands one under the other."""
    found = dict(spec)
    if drawing.narrow and "hconcat" in found:
        found["vconcat"] = found.pop("hconcat")
    for key, least in (("concat", VIEW), ("repeat", VIEW)):
        if isinstance(found.get(key), list):
            found.setdefault("columns", max(1, int(drawing.width // least)))
    most = max(1, int(drawing.width // PANEL))
    parted = found.get("facet")
    if parted and [*parted] == ["column"] and number(parted["column"], rows) > most:
        parted = parted["column"]
    if parted and "field" in parted:
        found["facet"] = named(parted, drawing, rows, found.setdefault("columns", most))
    elif parted:
        found["facet"] = named_all(parted, drawing, rows)
    elif "encoding" in found:
        channels = dict(found["encoding"])
        if "row" not in channels and number(channels.get("column"), rows) > most:
            channels["facet"] = channels.pop("column")
        if "facet" in channels:
            channels["facet"] = {"columns": most, **channels["facet"]}
        found["encoding"] = named_all(channels, drawing, rows)
    return found


def number(of: Any, rows: list[Record]) -> int:
    """How many views a channel makes."""
    field = str(of.get("field")) if isinstance(of, Mapping) else ""
    return len({str(row.get(field)) for row in rows})


def named_all(channels: Spec, drawing: Drawing, rows: list[Record]) -> Spec:
    """Channels, those that part a chart with the names of their views."""
    most = {"row": 1, "column": len(rows), "facet": len(rows)}
    return {
        key: named(of, drawing, rows, most[key]) if key in most else of
        for key, of in channels.items()
    }


def named(of: Any, drawing: Drawing, rows: list[Record], most: int) -> Any:
    """A channel that parts a chart into views, at most so many beside one another; their names in lines that fit."""
    if not isinstance(of, Mapping) or of.get("header", {}) is None:
        return of
    room = FREE * drawing.width / max(min(number(of, rows), of.get("columns", most)), 1)
    header = broken(drawing, rows, room, [str(of.get("field"))])
    return {**of, "header": header | of.get("header", {})}

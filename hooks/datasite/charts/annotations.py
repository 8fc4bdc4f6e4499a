"""Annotations: one short line with a leader at a mark, where the form has made room for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt

from . import leading
from .drawings import Drawing
from .grammar import base, text
from .labels import LEADING, broken, width
from .layers import leaders
from .placing import DOT, Box, Spot, stroke
from .theme import colour
from .values import Record

ROOM = 190.0  # the width of the words, in pixels
SHORT = 110.0  # words are not broken into shorter lines to stand along a mark
LEADER = 7.0  # how long a leader is that goes straight down
GAP = 5.0  # from the words to what is under them
CLEAR = 2.0  # between a mark and its leader, and between that and the words


def lines(drawing: Drawing, id_: str, room: float = ROOM) -> tuple[str, ...]:
    """What is said at a mark, in lines that fit; nothing where nothing is."""
    return broken(drawing, "note", drawing.annotations.get(id_, ""), min(room, drawing.width))


def measured(drawing: Drawing, said: Sequence[str]) -> tuple[float, float]:
    """How wide and how high the lines are."""
    return max(width(drawing, "note", line) for line in said), len(said) * LEADING


def write(row: Record, said: Sequence[str], align: str, at: tuple[float, float], path: str) -> None:
    """Writes into a row what is said at its mark, and from there how far the words begin, and the leader."""
    dx, top = at
    row |= {"annotation": "\n".join(said), "annotation_align": align, "leader": path}
    row |= {"annotation_dx": round(dx, 1), "annotation_dy": round(top + LEADING / 2, 1)}


# under marks that have bands


def under(
    drawing: Drawing,
    rows: Sequence[Record],
    at: Sequence[float],
    half: float,
    long: float,
    *,
    past: float | None = None,
    back: bool = False,
) -> dict[str, float]:
    """Writes what is said under marks that are twice `half` thick. Gives how much room that takes, by the id of a row.

    `at` is how far a mark is from the left of a plot that is so `long`. The words begin there, or end there if they
    go `back` along it, and not across a line at `past`; all in pixels.
    """
    found = {}
    for row, x in zip(rows, at, strict=True):
        align = "right" if back and x > SHORT else "left"
        room = x if align == "right" else long
        if not (said := lines(drawing, row["id"], room)):
            continue
        wide, tall = measured(drawing, said)
        begin = 0.0 if align == "right" else min(0.0, max(-x, long - wide - x))
        if align == "left" and past is not None and x <= past < x + wide <= long - past + x:
            begin = past - x + 2 * CLEAR
        write(
            row, said, align, (begin, half + LEADER + 2 * CLEAR), f"M0,{half + CLEAR:g}v{LEADER:g}"
        )
        found[row["id"]] = tall + LEADER + 3 * CLEAR + GAP
    return found


# on a plane


def beside(
    drawing: Drawing,
    spots: Mapping[str, tuple[Record, Spot]],
    taken: Sequence[Box],
    plot: tuple[float, float],
    foot: Box | None = None,
    *,
    near: bool = False,
) -> list[Box] | None:
    """Writes what is said near points on a plot of that size, clear of all that is `taken`. Gives what that takes.

    What has no room there stands over the plot, or in the room `foot` under it; if all must stand `near`, nothing is
    written where one has no room.
    """
    found: list[Box] = []
    told: list[tuple[Record, Sequence[str], str, tuple[float, float], str]] = []
    for id_ in (id_ for id_ in spots if id_ in drawing.annotations):
        row, spot = spots[id_]
        said = lines(drawing, id_, min(ROOM, plot[0] - 2 * DOT))
        box = leading.near(spot, *measured(drawing, said), [*taken, *found], plot)
        if box is None and near:
            return None
        if box is None:
            said = lines(drawing, id_, foot[2] - foot[0] if foot else plot[0])
            box = leading.outside(spot, *measured(drawing, said), [*taken, *found], plot, foot)
        found += [box, *stroke(spot, leading.end(spot, box))]
        at = box[0] - spot.x, box[1] - spot.y
        told.append((row, said, "left", at, leading.leader(spot, box)))
    for each in told:
        write(*each)
    return found


# what is drawn


def noted(rows: Sequence[Record], x: Any, y: Any) -> list[Any]:
    """The layers of the leaders and of the words."""
    if not (drawn := leaders(rows, "leader", {"x": x, "y": y}, "ink", 1)):
        return []
    moved = {key: alt.ExprRef(f"datum.annotation_{key}") for key in ("align", "dx", "dy")}
    words = base("isValid(datum.annotation)").mark_text(
        baseline="middle", **moved, **text("note", fill=colour("ink"), lineHeight=LEADING)
    )
    return [*drawn, words.encode(x=x, y=y, text="annotation:N")]

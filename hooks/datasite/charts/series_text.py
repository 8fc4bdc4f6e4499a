"""What is written in a chart over time beside its values: names of lines, what is left open, lines across."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from . import theme
from .drawings import Drawing
from .labels import LEADING, broken, width
from .placing import GAP, Box
from .plane import EDGE, Plane, Point
from .rows import Row
from .values import Record, record

ROOM = {True: 92.0, False: 190.0}  # of the names of lines, on a phone and elsewhere
NOTE_LEADING = round(theme.TEXT["note"][0] * theme.LEADING, 1)
CLEAR = 22.0  # between a line across and a level that is named
FOOT = 9.0  # from zero to the middle of what is said of a value left open
LIFT = 15.0  # from a point to the middle of its label


def name_lines(drawing: Drawing, name: str) -> tuple[str, ...]:
    """The name of a line as it stands at its end."""
    return broken(drawing, "label", name, ROOM[drawing.narrow])


def call(drawing: Drawing, named: Mapping[str, Point], on: Plane) -> None:
    """Writes into the last point of each line its name and how far it is moved, so that no two names meet."""
    floor = float("-inf")
    right = max((on.x(point.middle) for point in named.values()), default=0.0) + EDGE
    for name, point in sorted(named.items(), key=lambda each: on.y(each[1].row.value)):
        lines, y = name_lines(drawing, name), on.y(point.row.value)
        top = max(y - (len(lines) - 1) * LEADING / 2, floor)
        floor = top + len(lines) * LEADING
        moved = {"called_dx": right - on.x(point.middle), "called_dy": top - y}
        called = "\n".join(lines)
        point.record.update(called=called, **{key: round(by, 1) for key, by in moved.items()})


def at_foot(
    drawing: Drawing, left_open: Sequence[Point], on: Plane, levels: Mapping[float, str]
) -> Iterator[Box]:
    """Writes where it is said, over zero, that the source leaves a value open, and gives what that takes.

    Of several beside one another the first is told of in the chart, all in its table.
    """
    foot = on.height if on.turned or on.cut else on.y(0)
    edge = max(
        (
            width(drawing, "note", word)
            for at, word in levels.items()
            if abs(on.y(at) - foot) < CLEAR
        ),
        default=-GAP,
    )
    far = LIFT + max(edge, 0)  # from its own place
    for p in left_open:
        half = width(drawing, "note", p.record["label"]) / 2
        at = min(max(on.x(p.middle), edge + GAP + half), on.width - half)
        if at - half > edge + GAP - 0.1 and abs(at - on.x(p.middle)) <= half + far:
            edge = at + half
            p.record["open_dx"] = round(at - on.x(p.middle), 1)
            yield at - half, foot - 2 * FOOT, at + half, foot


def reference(drawing: Drawing, row: Row) -> Record:
    """What a value that is a line through the chart is written as, in lines that fit."""
    said = across(drawing, row)
    dy = -4 - round((len(said) - 1) * NOTE_LEADING, 1)  # of the first line
    return record(row, False) | {"line": row.name, "heading": "\n".join(said), "heading_dy": dy}


def across(drawing: Drawing, row: Row) -> tuple[str, ...]:
    """The words over a line through the chart."""
    return broken(drawing, "note", drawing.words.join_phrases((row.name, row.text)), drawing.width)

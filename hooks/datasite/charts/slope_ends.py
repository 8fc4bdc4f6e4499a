"""What is written at both ends of the lines between two times, and how far from its point each of it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from statistics import fmean

from . import looks
from .drawings import Drawing
from .labels import LEADING, broken, role, width
from .plane import Point, points
from .theme import Role
from .values import highlighted

ASIDE = 14.0  # from a point to what is written of it, in pixels
BETWEEN = 8.0  # from a value to the name beside it
GAP = 5.0  # between what is written of two lines
LEAST = 200.0  # how high the plot is
STEP = 20.0  # higher by so much where words would go far from their points
MORE = 35.0  # at most by so much for each line
MOST = 480.0  # and up to this
FAR = 6.0  # words that are moved further are led to
LED = 30.0  # and have so much room before them
VALUE = 150.0  # the room of a value
NAME = 190.0  # and of a name
PHONE = 92.0  # and of both on a phone, where the name stands under its value


@dataclass(frozen=True)
class End:
    """A value at an end of a line: what is written beside it, in lines that fit, and how wide that is."""

    point: Point
    value: tuple[str, ...]
    name: tuple[str, ...]
    wide: tuple[float, float]  # of value and name
    stacked: bool
    later: bool

    @property
    def tall(self) -> float:
        """How high all of it is."""
        heights = len(self.value), len(self.name)
        return LEADING * (sum(heights) if self.stacked else max(heights))

    @property
    def reach(self) -> float:
        """How far from the point it goes."""
        value, name = self.wide
        beside = value + BETWEEN + name if name else value
        return max(self.wide) if self.stacked else beside

    def write(self, aside: float, down: float) -> None:
        """Writes it into the record, so far beside the point, the first line so far under it."""
        of, value = self.point.record, len(self.value) * LEADING
        of |= {"said": "\n".join(self.value), "said_dy": round(down, 1)}
        of["said_dx"] = aside if self.later else -aside
        if self.name:
            at = (0.0, value) if self.stacked else (self.wide[0] + BETWEEN, 0.0)
            of |= {"heading": "\n".join(self.name), "heading_dx": round(aside + at[0], 1)}
            of["heading_dy"] = round(down + at[1], 1)
        if aside == LED:
            way = 1 if self.later else -1
            of["lead"] = f"M{way * ASIDE / 2:g},0L{way * (LED - 3):g},{down:.1f}"


def height(sides: Sequence[Sequence[End]], most: float) -> float:
    """How high the plot is: as low as leaves all words near their points, and no higher than is read at a glance."""
    high = max(LEAST, *(sum(end.tall + GAP for end in side) for side in sides))
    limit = min(LEAST + MORE * max(map(len, sides)), MOST)
    while high < limit and any(furthest(side, high, most) > FAR for side in sides):
        high += STEP
    return high


def ends(drawing: Drawing) -> tuple[list[End], list[End]]:
    """The earlier values and the later ones; what the chart is about is whole lines."""
    known = {p.row.id: p for p in points(drawing)}
    about = highlighted(drawing)
    found: tuple[list[End], list[End]] = [], []
    for before, after in zip(drawing.rows[::2], drawing.rows[1::2], strict=True):
        pair = known[before.id], known[after.id]
        for end in pair:
            end.record["look"] = looks.name(end.row, bool(about & {before.id, after.id}))
        earlier = pair[0].record
        pair[1].record.update(from_middle=earlier["middle"], from_value=earlier["value"])
        found[0].append(ending(drawing, pair[0], ""))
        found[1].append(ending(drawing, pair[1], title(drawing, pair[1])))
    return found


def ending(drawing: Drawing, point: Point, name: str) -> End:
    """What is written at an end of a line."""
    value, narrow = role(point.record), drawing.narrow
    said = broken(drawing, value, point.row.label, PHONE if narrow else VALUE)
    called = broken(drawing, "label", name, PHONE if narrow else NAME)

    def wide(kind: Role, lines: tuple[str, ...]) -> float:
        return max((width(drawing, kind, line) for line in lines), default=0)

    return End(point, said, called, (wide(value, said), wide("label", called)), narrow, bool(name))


def title(drawing: Drawing, point: Point) -> str:
    """What a line is called: its name, with its area where there are several, or that alone where names are one."""
    row, several = point.row, len({row.area for row in drawing.rows}) > 1
    if several and len({row.name for row in drawing.rows}) == 1:
        return row.area
    return drawing.words.join_facts(
        [row.name, row.area if several and row.area not in row.name else ""]
    )


def moves(side: Sequence[End], high: float, most: float) -> list[float]:
    """How far under its point each end's words begin: as near as the others leave room, none above the plot."""
    at = [high * (1 - end.point.value / most) for end in side]
    order = sorted(range(len(side)), key=lambda n: at[n])
    steps = [0.0, *accumulate(side[n].tall + GAP for n in order[:-1])]
    heaps: list[
        list[float]
    ] = []  # what touches moves together, to the mean of where each would stand
    for n, step in zip(order, steps, strict=True):
        heaps.append([at[n] - step])
        while len(heaps) > 1 and fmean(heaps[-2]) >= fmean(heaps[-1]):
            heaps[-2:] = [heaps[-2] + heaps[-1]]
    moved = [max(fmean(heap), 0) for heap in heaps for _ in heap]
    down = {n: move + step - at[n] for n, move, step in zip(order, moved, steps, strict=True)}
    return [down[n] for n in range(len(side))]


def furthest(side: Sequence[End], high: float, most: float) -> float:
    """How far the words of an end stand from its point at most, in pixels."""
    return max(abs(down) for down in moves(side, high, most))

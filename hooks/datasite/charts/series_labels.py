"""Which points of a chart over time are labelled with their value, and where each label stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from statistics import median

from ..bound import Bound
from . import theme
from .annotations import beside
from .drawings import Drawing
from .joined import joined
from .labels import LEADING, role, width
from .placing import DOT, GAP, Box, Place, Spot, spread, stroke
from .plane import Plane, Point
from .rows import Row
from .series_text import LIFT, NOTE_LEADING, across
from .whiskers import CAP

DENSE = 60  # more points than this are small dots on their line
NEAR = 17.0  # so are those that stand nearer to one another, in pixels
SMALL = 4.0  # half of what such a dot takes
RADIUS = 9.0  # of a point, and a little
MARK = 14.0  # more, over a mark that stands on it
FULL, SHORTEST = 13, 6  # how large a point is, in pixels, and beside a short interval
SOME = 12  # more points than this are a long line
TRIES = 8  # how often labels are placed anew
FEW = 16  # and of how many


def dense(given: Sequence[Point], on: Plane) -> bool:
    """Whether the points of a line are too many or too near to one another for large dots and a value at each."""
    near = (
        on.x(after.middle) - on.x(before.middle)
        for of in dict.fromkeys(p.line for p in given)
        for before, after in pairwise(p for p in given if p.line == of)
    )
    return len(given) > DENSE or median([*near, NEAR]) < NEAR


def diameter(given: Sequence[Point], on: Plane, *, told: bool) -> float:
    """How large a full point is, in pixels: less than the shortest interval, whose ends are seen on both its sides.

    Where its size is `told` in a key, it is larger than one of another source in a dense line too.
    """
    if dense(given, on):
        return SHORTEST if told else SMALL
    spans = [on.y(min(p.reach)) - on.y(max(p.reach)) for p in given if len(p.reach) > 1]
    return min(FULL, *(max(SHORTEST, 0.55 * abs(span)) for span in spans)) if spans else FULL


def label(
    drawing: Drawing,
    given: Sequence[Point],
    on: Plane,
    levels: dict[float, str],
    others: Sequence[Row],
    foot: Sequence[Box],
) -> None:
    """Writes into the records where the value of each point stands that has room for it, and what is said at points.

    First those that the title names, of a dense series its turns, then the article's own, the ends, the bounded, then
    all others; where what is said has no room beside them all, it comes after those of the title, turns and ends.
    """
    few = not dense(given, on)
    spots = spotted(drawing, given, on)
    strokes = [(spots[one.row.id], spots[other.row.id]) for one, other in joined(given)]

    several = len({p.record["line"] for p in given}) > 1
    ends = [given[0], given[-1]]
    extremes = [] if several or (few and len(given) <= SOME) else turns(given)

    def order(p: Point) -> tuple[bool | int, ...]:
        return (
            not p.row.titled,
            extremes.index(p) if p in extremes else len(extremes),
            p.row.outside,
            p not in ends,
            p.row.bound is Bound.EXACT,
        )

    chosen = [p for p in given if "called" in p.record] if several else [*extremes, *ends]
    wanted = [
        p for p in sorted(given, key=order) if (few and not several) or p.row.titled or p in chosen
    ]
    written_ = [
        (0.0, on.y(at) - 17, width(drawing, "note", word), on.y(at) - 3)
        for at, word in levels.items()
    ]
    for p in (p for p in given if "called" in p.record):
        left = on.x(p.middle) + p.record["called_dx"]
        top = on.y(p.row.value) + p.record["called_dy"] - LIFT / 2
        tall = LEADING * p.record["called"].count("\n")
        written_.append((left, top, on.width, top + LIFT + tall))
    written_ += foot
    written_ += intervals(given, on)
    if on.below:
        written_.append((0.0, on.y(0) - 1, on.width, on.y(0) + 1))
    written_ += [
        (0.0, y - 4 - NOTE_LEADING * len(across(drawing, row)), on.width, y + 2)
        for row, y in ((row, on.y(row.value)) for row in others)
    ]
    must = [p.row.id for p in wanted if p.row.titled]

    def fitted(
        ids: Iterable[str], besides: Sequence[Box], must: Collection[str]
    ) -> dict[str, Place]:
        # words of time are under it
        at_foot = any(on.y(min(p.reach)) > on.height - RADIUS for p in given)
        low = [on.height - GAP / 2] if drawing.beside or at_foot else []  # panels are low
        of, dots = {id_: spots[id_] for id_ in ids}, list(spots.values())
        return spread(of, must, dots, strokes, [*written_, *besides], on.width, *low)

    def boxes(placed: Mapping[str, Place]) -> list[Box]:
        return [spots[id_].box(place) for id_, place in placed.items()]

    taken = [box for pair in strokes for box in stroke(*pair)] + written_
    taken += [each.dot for each in spots.values()]
    said = {p.row.id: (p.record, spots[p.row.id]) for p in given}
    plot = on.width, on.height
    placed = settled(lambda ids, must: fitted(ids, (), must), [p.row.id for p in wanted], must)
    if beside(drawing, said, [*taken, *boxes(placed)], plot, near=True) is None:
        first = [p.row.id for p in wanted if p.row.titled or p in chosen]
        placed = fitted(first, (), must)
        more = boxes(placed)
        more += beside(drawing, said, [*taken, *more], plot) or ()
        rest = [p.row.id for p in wanted if p.row.id not in placed]
        placed |= settled(lambda ids, must: fitted(ids, more, must), rest, ())
    for p in given:
        if p.row.titled:
            p.record.update(titled=True, labelled=p.row.id in placed)
        if p.row.id in placed:
            align, dx, dy = placed[p.row.id]
            p.record.update(label_align=align, label_dx=dx, label_dy=dy)


def spotted(drawing: Drawing, given: Sequence[Point], on: Plane) -> dict[str, Spot]:
    """Where each point stands, by its id, and the size of its value."""
    half = SMALL if dense(given, on) else DOT
    return {p.row.id: spot(drawing, p, on, half) for p in given}


def intervals(given: Sequence[Point], on: Plane) -> list[Box]:
    """What the intervals of points take."""
    return [
        (on.x(p.middle) - CAP / 2, on.y(max(p.reach)), on.x(p.middle) + CAP / 2, on.y(min(p.reach)))
        for p in given
        if len(p.reach) > 1
    ]


def room_after(drawing: Drawing, given: Sequence[Point], on: Plane) -> float:
    """How much room the last value of a dense line needs behind its point: none where it has some at it."""
    if not dense(given, on) or drawing.beside:
        return 0.0
    spots, last = spotted(drawing, given, on), given[-1].row.id
    lines = [(spots[one.row.id], spots[other.row.id]) for one, other in joined(given)]
    every = [*spots.values()]
    placed = spread({last: spots[last]}, (), every, lines, intervals(given, on), on.width)
    return 0.0 if placed else spots[last].wide


def turns(given: Sequence[Point]) -> list[Point]:
    """Where a dense series is highest, lowest and last: what a reader looks for first."""
    return [max(given, key=lambda p: p.value), min(given, key=lambda p: p.value), given[-1]]


def settled(
    fitted: Callable[[Sequence[str], Collection[str]], dict[str, Place]],
    order: Sequence[str],
    must: Collection[str],
) -> dict[str, Place]:
    """The places of labels, tried again with those first that had none, where more of them find one so."""
    best = found = fitted(order, must)
    for _ in range(TRIES if len(order) <= FEW else 0):
        if len(best) == len(order):
            break
        order = sorted(order, key=lambda id_: id_ in found)
        found = fitted(order, ())
        if len(found) > len(best) and found.keys() >= set(must):
            best = found
    return best


def spot(drawing: Drawing, of: Point, on: Plane, half: float) -> Spot:
    """Where a point of that size stands, and the size of its value."""
    kind = role(of.record)
    over = MARK if of.row.bound.side in ("low", "around") else 0
    wide, tall = width(drawing, kind, of.row.label), theme.TEXT[kind][0] * theme.LEADING
    under = MARK if of.row.bound.side == "high" else 0
    above, beneath = (abs(on.y(pick(of.reach)) - on.y(of.row.value)) for pick in (max, min))
    up = max(LIFT + over, above + tall / 2 + 2 if above else 0)
    at = on.x(of.middle), on.y(of.row.value)
    return Spot(*at, wide, tall, up, half, under, beneath, max(above, over))

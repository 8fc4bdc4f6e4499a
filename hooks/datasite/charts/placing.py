"""Places labels at points so that none runs into another, into a point or out of the plot."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import hypot

Box = tuple[float, float, float, float]  # left, top, right, bottom
Place = tuple[str, float, float]  # alignment, and how far from the point, in pixels
DOT = 7.0  # half of what a point takes
GAP = 4.0  # between two labels


@dataclass(frozen=True)
class Spot:
    """A point with the size of its label, in pixels; `up` is how far over it the label's middle must be.

    `half` is half of what the point itself takes, `under` how far a mark of its bound goes below that,
    `beneath` how far the end of its interval is under its middle.
    """

    x: float
    y: float
    wide: float
    tall: float
    up: float
    half: float = DOT
    under: float = 0.0
    beneath: float = 0.0

    @property
    def places(self) -> Sequence[Place]:
        """Where its label may stand, the best first."""
        aside, up, down = DOT + 5, -self.up, 17 + max(self.under, self.beneath - DOT / 2)
        return (
            ("center", 0, up), ("center", 0, down), ("left", aside, 0), ("right", -aside, 0),
            ("left", -DOT, up), ("right", DOT, up), ("left", -DOT, down), ("right", DOT, down),
            ("left", DOT, up), ("right", -DOT, up), ("left", DOT, down), ("right", -DOT, down),
            ("left", aside, 6), ("right", -aside, 6), ("left", aside, -6), ("right", -aside, -6),
        )  # fmt: skip

    def box(self, place: Place) -> Box:
        """What its label takes at a place."""
        align, dx, dy = place
        left = self.x + dx - {"left": 0.0, "center": self.wide / 2, "right": self.wide}[align]
        top = self.y + dy - self.tall / 2
        return left, top, left + self.wide, top + self.tall

    @property
    def dot(self) -> Box:
        """What the point itself takes."""
        low = self.y + self.half + self.under
        return self.x - self.half, self.y - self.half, self.x + self.half, low


def spread(
    wanted: Mapping[str, Spot],
    must: Collection[str],
    dots: Sequence[Spot],
    strokes: Sequence[tuple[Spot, Spot]],
    others: Sequence[Box],
    width: float,
    foot: float = float("inf"),
) -> dict[str, Place]:
    """The place of each label that has one, the first wanted first; clear of dots, lines and `others`.

    No label stands nearer to another dot than to its own: it would be read as that one's. What must have a place has
    its best one, whatever stands there.

    Labels may stand over the top of the plot, where there is room, and not under its bottom, nor under a `foot`.
    """
    bottom = min(foot, max(spot.y for spot in dots) + 2 * DOT + max(spot.tall for spot in dots))
    taken = [box for one, other in strokes for box in stroke(one, other)]
    taken += others
    taken += [spot.dot for spot in dots]
    found: dict[str, Place] = {}
    for id_, spot in wanted.items():
        for place in spot.places:
            left, _, right, low = box = spot.box(place)
            fits = left >= 0 and right <= width and low <= bottom
            clear = not any(touch(box, other) for other in taken if other != spot.dot)
            if fits and clear and nearest(spot, box, dots):
                found[id_] = place
                break
        else:
            if id_ in must:
                others_ = [box for box in taken if box != spot.dot]
                found[id_] = min(
                    spot.places, key=lambda at: sum(touch(spot.box(at), box) for box in others_)
                )
        if id_ in found:
            left, top, right, low = spot.box(found[id_])
            taken.append((left - GAP, top, right + GAP, low))
    return found


def nearest(spot: Spot, box: Box, dots: Sequence[Spot]) -> bool:
    """Whether no other point stands nearer to a box than this one; small ones, close on their line, have no labels."""
    own = distance(spot, box)
    others = (dot for dot in dots if dot.half >= DOT and (dot.x, dot.y) != (spot.x, spot.y))
    return all(distance(dot, box) >= own for dot in others)


def distance(spot: Spot, box: Box) -> float:
    """How far a point is from a box."""
    nearby = end(spot, box)
    return hypot(nearby.x - spot.x, nearby.y - spot.y)


def stroke(one: Spot, other: Spot) -> Iterator[Box]:
    """What a line between two points takes, in short pieces, but for where it meets them."""
    steps = max(2, int(max(abs(other.x - one.x), abs(other.y - one.y)) / 5))
    for n in range(1, steps):
        x = one.x + (other.x - one.x) * n / steps
        y = one.y + (other.y - one.y) * n / steps
        if min(abs(x - one.x) + abs(y - one.y), abs(x - other.x) + abs(y - other.y)) > DOT:
            yield x - 1, y - 1, x + 1, y + 1


def touch(one: Box, other: Box) -> bool:
    """Whether two boxes share room."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


# what is said of a point, with a leader


AWAY = (24.0, 36.0, 50.0, 68.0, 90.0, 120.0)  # how far the words are from their point


def near(
    spot: Spot, wide: float, tall: float, taken: Sequence[Box], plot: tuple[float, float]
) -> Box | None:
    """A box of that size near a point, within the plot and clear of all that is taken, as is its leader."""
    for away in AWAY:
        for box in around(spot, wide, tall, away):
            left, top, right, low = box
            if left < 0 or right > plot[0] or top < 0 or low > plot[1] - GAP:
                continue
            line = list(stroke(spot, end(spot, box)))
            if not any(
                touch((left - GAP, top - GAP, right + GAP, low + GAP), other)
                or (other != spot.dot and any(touch(piece, other) for piece in line))
                for other in taken
            ):
                return box
    return None


def around(spot: Spot, wide: float, tall: float, away: float) -> Iterator[Box]:
    """Boxes over and under a point and to its sides."""
    x, y = spot.x, spot.y
    for top in (y - away - tall, y + away):
        for left in (x - wide / 2, x - wide + DOT, x - DOT, x - wide - DOT, x + DOT):
            yield left, top, left + wide, top + tall
    for left in (x + away, x - away - wide):
        for top in (y - tall / 2, y - tall, y):
            yield left, top, left + wide, top + tall


def outside(
    spot: Spot,
    wide: float,
    tall: float,
    taken: Sequence[Box],
    plot: tuple[float, float],
    foot: Box | None,
) -> Box:
    """A box of that size over the plot and all that is taken, or under the top of `foot` and what is there."""
    first, _, last, _ = foot or (0.0, 0.0, plot[0], 0.0)
    left = max(first, min(spot.x - wide / 2, last - wide - 1))
    if foot:
        top = max([foot[1], *(box[3] for box in taken)]) + 2 * GAP
        return left, top, left + wide, top + tall
    low = min([0.0, *(box[1] for box in taken)]) - 2 * GAP
    return left, low - tall, left + wide, low


def end(spot: Spot, box: Box) -> Spot:
    """The point of a box that is nearest to a point."""
    left, top, right, low = box
    x, y = max(left, min(spot.x, right)), max(top, min(spot.y, low))
    return Spot(x, y, 0, 0, 0)


def leader(spot: Spot, box: Box) -> str:
    """A line from a point to a box, as SVG has it, from the point."""
    to = end(spot, box)
    x, y = to.x - spot.x, to.y - spot.y
    far = max(abs(x), abs(y))
    start, stop = DOT / far, 1 - 2 / far
    return f"M{x * start:.1f},{y * start:.1f}L{x * stop:.1f},{y * stop:.1f}"

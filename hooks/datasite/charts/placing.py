"""Places labels at points so that none runs into another, into a point or out of the plot."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import hypot

Box = tuple[float, float, float, float]  # left, top, right, bottom
Place = tuple[str, float, float]  # alignment, and how far from the point, in pixels
DOT = 7.0  # half of what a point takes
GAP = 4.0  # between two labels
# how many pieces of lines are as bad as another's mark, as what cannot be read together, as what ends beyond the plot
ELSEWHERE, TOUCHED, BEYOND = 3, 6, 40
SAME = 1.0  # what distances may differ by and be seen as equal


@dataclass(frozen=True)
class Spot:
    """A point with the size of its label, in pixels; `up` is how far over it the label's middle must be.

    `half` is half of what the point itself takes, `under` how far a mark of its bound goes below that,
    `above` and `beneath` how far the ends of its interval, or a mark over it, are over and under its middle.
    """

    x: float
    y: float
    wide: float
    tall: float
    up: float
    half: float = DOT
    under: float = 0.0
    beneath: float = 0.0
    above: float = 0.0

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

    No label stands nearer to another mark than to its own: it would be read as that one's. What must have a place has
    its best one, whatever stands there.

    Labels may stand over the top of the plot, where there is room, and not under its bottom, nor under a `foot`.
    """
    lowest = max(spot.y + spot.beneath for spot in dots)
    bottom = min(foot, lowest + 2 * DOT + max(spot.tall for spot in dots))
    lines = [box for one, other in strokes for box in stroke(one, other)]
    taken = [*others, *(spot.dot for spot in dots)]
    found: dict[str, Place] = {}
    for id_, spot in wanted.items():
        besides = [box for box in taken if box != spot.dot]
        faults = partial(wrong, spot, lines, besides, dots, (width, bottom))
        places = spot.places if id_ in must else [at for at in spot.places if not faults(at)]
        if places:
            found[id_] = min(places, key=faults)
            left, top, right, low = spot.box(found[id_])
            taken.append((left - GAP, top, right + GAP, low))
    return found


def wrong(
    spot: Spot,
    lines: Sequence[Box],
    taken: Sequence[Box],
    dots: Sequence[Spot],
    plot: tuple[float, float],
    at: Place,
) -> int:
    """How much is wrong with a place: the pieces of lines and what else its label touches, another's mark, the edge."""
    left, _, right, low = box = spot.box(at)
    beyond = left < 0 or right > plot[0] or low > plot[1]
    crossed = sum(touch(box, line) for line in lines)
    touched = sum(touch(box, other) for other in taken)
    return (
        crossed + TOUCHED * touched + BEYOND * beyond + ELSEWHERE * (not nearest(spot, box, dots))
    )


def nearest(spot: Spot, box: Box, dots: Sequence[Spot]) -> bool:
    """Whether a box is clearly this point's: no other is nearer, and what is as near is farther from its middle."""
    own, middle = distance(spot, box), (box[0] + box[2]) / 2
    for dot in dots:
        far = distance(dot, box)
        beside = abs(middle - spot.x) + SAME > abs(middle - dot.x)
        if (dot.x, dot.y) != (spot.x, spot.y) and (
            far < own - SAME or (far < own + SAME and beside)
        ):
            return False
    return True


def distance(spot: Spot, box: Box) -> float:
    """How far the mark of a point, with its interval, is from a box."""
    left, top, right, low = box
    across = max(left - spot.x, spot.x - right, 0)
    along = max(top - spot.y - max(spot.beneath, spot.under), spot.y - spot.above - low, 0)
    return hypot(across, along)


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

"""Places what is said of a point away from it, clear of all else, with a leader to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .placing import DOT, GAP, Box, Spot, stroke, touch

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

"""Estimates with their intervals: a dot and a line from low to high for each; the axis need not start at zero."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model import Figure, Observation, Site
from ...words import Words
from ..form import Complaints, Form, Shown, Takes


class Interval(Form):
    drawn_in = "estimates"
    takes = Takes(1, 60, one_unit=True, negative=True, open=True)
    free = ("period", "area", "status")
    apart = ("area", "period")
    annotated = True
    serves = "intervals"
    example = """
        form: interval
        observations: [idle, idle-lakeland, idle-land]
    """

    def lacking(self, site: Site, figure: Figure) -> Complaints:
        """An interval."""
        if not any(site.observations[id_].estimated for id_ in figure.observations):
            yield "no value has an interval", "write low and high in its record"

    def facts(self, words: Words, shown: Shown) -> Iterator[str]:
        """How sure the intervals are, where all are alike, and that the axis leaves zero out."""
        yield from sureness(words, shown)
        ends = [float(end) for o in shown if o.value is not None for end in reach(o)]
        if not limits(ends)[0] <= 0 <= limits(ends)[1]:
            yield words.ui("chart.axis_cut")


def sureness(words: Words, shown: Shown) -> Iterator[str]:
    """How sure the intervals are, where all are alike."""
    if len(levels := {o.level for o in shown if o.estimated}) == 1 and (level := levels.pop()):
        yield words.level(level)


def reach(o: Observation) -> Iterator[float]:
    """What of a value lies on the axis: itself and the ends of its interval."""
    for end in (o.value, *((o.low, o.high) if o.estimated else ())):
        if end is not None:
            yield float(end)


def limits(ends: Iterable[float]) -> tuple[float, float]:
    """The least and the greatest value of an axis; zero too, where that leaves two thirds of it to the values."""
    low, high = min(ends := list(ends)), max(ends)
    span = high - low or abs(high) or 1
    return (0 if 0 < low <= span / 2 else low), (0 if 0 < -high <= span / 2 else high)

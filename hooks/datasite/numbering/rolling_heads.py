"""Reads what stands over times as how long each of them is: Year ended, over Aug 2017, is the twelve months to that."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..languages import Reader
from ..period import Period, Point
from .cells import unmarked

Widen = Callable[[Period], Period]
HEADS = 3  # rows whose first cell may say such a thing


def widening(rows: Sequence[Sequence[str]], reader: Reader) -> Widen:
    """What makes of a time of a table the one that a head of it says ends with it; the same where none does."""
    for row in rows[:HEADS]:
        words = unmarked(reader.normal(row[0] if row else ""))[0].strip(" :*")
        for reading in reader.readings if words else ():
            if found := reading.ends_with(words):
                return lambda time: ending(time, *found)
    return lambda time: time


def ending(time: Period, many: int, month: int) -> Period:
    """So many months that end with a time; of a year, with that month of it. A longer or another time stays."""
    last = time.last.ends[1]
    if last.kind == "year" and month:
        last = Point(last.year, month=month)
    elif (time.months or 1) >= many or month:
        return time
    last = Point(last.year, month=last.month)
    first = last.moved(1 - many)
    return Period(first, last) if first else time

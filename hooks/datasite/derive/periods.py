"""Reads ISO 8601 periods as first and last day: their length, their kind, the same a year before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

POINT = re.compile(r"(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?))?")


@dataclass(frozen=True)
class Period:
    """From the first to the last day, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @property
    def months(self) -> int | None:
        """How many calendar months it has; None where it does not consist of whole months."""
        if self.first.day != 1 or (self.last + timedelta(days=1)).day != 1:
            return None
        return (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1

    @property
    def kind(self) -> str:
        """What sort of period: day, month, quarter, half-year, year or so many months or days."""
        if self.days == 1:
            return "day"
        named = {1: "month", 3: "quarter", 6: "half-year", 12: "year"}
        return named.get(self.months or 0) or (
            f"{self.months} months" if self.months else f"{self.days} days"
        )


def read(text: str) -> Period:
    """The period that a text such as `2022`, `2022-H1` or `2022-01/2022-08` names.

    Raises ValueError on any other shape and where the end lies before the start.
    """
    start, slash, end = text.partition("/")
    first = point(start)
    if not slash:
        return first
    last = point(end)
    if last.last < first.first:
        raise ValueError(text)
    return Period(first.first, last.last)


def point(text: str) -> Period:
    """A year, half, quarter, month or day."""
    match = POINT.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year = int(match[1])
    if match[5]:
        day = date(year, int(match[4]), int(match[5]))
        return Period(day, day)
    if match[2]:
        start, length = int(match[2]) * 6 - 5, 6
    elif match[3]:
        start, length = int(match[3]) * 3 - 2, 3
    elif match[4]:
        start, length = int(match[4]), 1
    else:
        start, length = 1, 12
    after = start + length
    end = date(year + 1, 1, 1) if after == 13 else date(year, after, 1)
    return Period(date(year, start, 1), end - timedelta(days=1))


def shifted(text: str, years: int) -> str:
    """The same period so many years later, written as it was."""
    return re.sub(r"\d{4}(?=-|/|$)(?<![-\d]\d{4})", lambda m: f"{int(m[0]) + years:04}", text)


def same(one: str | None, other: str | None) -> bool:
    """Whether two texts name one period (`2022-H1` is `2022-01/2022-06`)."""
    if one is None or other is None:
        return one == other
    return one == other or read(one) == read(other)

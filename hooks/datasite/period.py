"""The time that something is of: ISO 8601 as one type, with all that the engine asks of it.

A period is a point (`2022`, `2022-H1`, `2022-Q3`, `2022-08`, `2022-08-14`) or runs from one point to a
later one of the same kind, both included (`2022-01/2022-06`).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from .problems import quote

HINT = "write 2022, 2022-08, 2022-08-14, 2022-H1, 2022-Q3 or 2022-01/2022-06"
_SPLIT = re.compile("([0-9]{4})/([0-9]{2})")  # 2013/14
_POINT = "[0-9]{4}(-(H[12]|Q[1-4]|[01][0-9](-[0-3][0-9])?))?"
PATTERN = f"{_POINT}(/{_POINT})?"  # for schemas of what is published
_PARTS = re.compile("([0-9]{4})(?:-(?:H([12])|Q([1-4])|([0-9]{2})(?:-([0-9]{2}))?))?")
DAY_PATTERN = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_MOMENT = re.compile(f"({DAY_PATTERN})(?:T([0-9]{{2}}):([0-9]{{2}}))?")


@dataclass(frozen=True)
class Point:
    """A year, or a half, a quarter, a month or a day of it; what is 0 is not said."""

    year: int
    half: int = 0
    quarter: int = 0
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> Point:
        """The point that a text names. Raises ValueError with what is wrong, as a clause."""
        match = _PARTS.fullmatch(text)
        if not match:
            raise ValueError(f"{quote(text)} is not a period")
        point = cls(*(int(part or 0) for part in match.groups()))
        if not 1000 <= point.year <= 2999:
            raise ValueError(f"{point.year} is not a year")
        if match[4] and not 1 <= point.month <= 12:
            raise ValueError(f'"{text}" has no month {match[4]}')
        if match[5] and not 1 <= point.day <= monthrange(point.year, point.month)[1]:
            raise ValueError(f'"{text}" has no day {match[5]}')
        return point

    def __str__(self) -> str:
        parts = (
            (self.half, "H{}"),
            (self.quarter, "Q{}"),
            (self.month, "{:02}"),
            (self.day, "{:02}"),
        )
        return "-".join([f"{self.year:04}", *(form.format(part) for part, form in parts if part)])

    @property
    def kind(self) -> str:
        """What it is: day, month, quarter, half or year."""
        return next((k for k in ("day", "month", "quarter", "half") if getattr(self, k)), "year")

    @property
    def months(self) -> tuple[int, int]:
        """Its first and its last month, from 1."""
        for number, length in ((self.half, 6), (self.quarter, 3), (self.month, 1)):
            if number:
                return length * (number - 1) + 1, length * number
        return 1, 12

    @property
    def start(self) -> date:
        """Its first day."""
        return date(self.year, self.months[0], self.day or 1)

    @property
    def end(self) -> date:
        """Its last day."""
        month = self.months[1]
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def ends(self) -> tuple[Point, Point]:
        """The first and last month of a half or quarter, which other standards do not know; else itself."""
        if self.half or self.quarter:
            return Point(self.year, month=self.months[0]), Point(self.year, month=self.months[1])
        return self, self

    @property
    def axis(self) -> tuple[float, float]:
        """Where it starts and ends in years: all months are of one length, and so are all days."""
        first, last = self.months
        start = self.year + (first - 1) / 12
        if self.day:
            start += (self.day - 1) / 372
            return start, start + 1 / 372
        return start, start + (last - first + 1) / 12

    def shifted(self, years: int) -> Point:
        """The same so many years later; of 29 February, the 28th where there is none."""
        year = self.year + years
        day = min(self.day, monthrange(year, self.month)[1]) if self.day else 0
        return replace(self, year=year, day=day)

    def moved(self, months: int) -> Point | None:
        """The same so many months later; None where it does not move by whole ones of its kind."""
        length = {"year": 12, "half": 6, "quarter": 3}.get(self.kind, 1)
        if months % length:
            return None
        at = self.year * 12 + self.months[0] - 1 + months
        point = Point(at // 12, month=at % 12 + 1)
        if self.half or self.quarter or not self.month:
            part = {"half": at % 12 // 6 + 1, "quarter": at % 12 // 3 + 1, "year": 0}[self.kind]
            return Point(at // 12, **({self.kind: part} if part else {}))
        last = monthrange(point.year, point.month)[1]
        return replace(point, day=min(self.day, last))


@dataclass(frozen=True)
class Period:
    """From a first to a last point, which are the same where it is but one.

    Two are equal that are written alike; whether they are the same time, `same` says.
    """

    first: Point
    last: Point

    @classmethod
    def parse(cls, text: str) -> Period:
        """The period that a text names. Raises ValueError with what is wrong, as a clause."""
        ends = text.split("/")
        if len(ends) > 2:
            raise ValueError(f'{quote(text)} has more than one "/"')
        first, last = (Point.parse(end[:20]) for end in (ends[0], ends[-1]))
        if first.kind != last.kind:
            raise ValueError(f'"{text}" starts with a {first.kind} and ends with a {last.kind}')
        if len(ends) == 2 and first.start >= last.start:
            raise ValueError(f'"{text}" does not end after it starts')
        return cls(first, last)

    @classmethod
    def day_of(cls, moment: str) -> Period:
        """The day of a date that may carry a time, `2022-10-14T10:00`. Raises ValueError as `parse` does."""
        match = _MOMENT.fullmatch(moment)
        if not match:
            raise ValueError(f"{quote(moment)} is not a date")
        if match[2] and not (int(match[2]) < 24 and int(match[3]) < 60):
            raise ValueError(f'"{moment}" has no such time of day')
        return cls.parse(match[1])

    @classmethod
    def of_year(cls, year: int) -> Period:
        """A whole year."""
        return cls(Point(year), Point(year))

    @classmethod
    def part(cls, year: int, kind: str, month: int) -> Period:
        """The month, quarter or half of a year that a month begins."""
        of = {"month": 1, "quarter": 3, "half": 6}[kind]
        point = Point(year, **{kind: (month - 1) // of + 1})
        return cls(point, point)

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}/{self.last}"

    @property
    def in_id(self) -> str:
        """What an id ends in that says when: 2031, 2031q1, 2031-05, and of a range m05 for its months."""
        if self.first == self.last:
            return re.sub(r"-([HQ]\d)$", lambda found: found[1].lower(), str(self))
        return "-to-".join(str(p).lower().replace("-", "m") for p in (self.first, self.last))

    @property
    def span(self) -> tuple[date, date]:
        """Its first and its last day."""
        return self.first.start, self.last.end

    @property
    def days(self) -> int:
        """How many days it has."""
        start, end = self.span
        return (end - start).days + 1

    @property
    def months(self) -> int | None:
        """How many calendar months it has; None where it does not consist of whole months."""
        start, end = self.span
        if start.day != 1 or end.day != monthrange(end.year, end.month)[1]:
            return None
        return (end.year - start.year) * 12 + end.month - start.month + 1

    @property
    def kind(self) -> str:
        """What sort of period: day, month, quarter, half-year, year or so many months or days."""
        if self.days == 1:
            return "day"
        if (months := self.months) is None:
            return f"{self.days} days"
        named = {1: "month", 3: "quarter", 6: "half-year", 12: "year"}
        return named.get(months, f"{months} months")

    @property
    def axis(self) -> tuple[float, float]:
        """Where it starts and ends on an axis of years: 2022-05 covers the whole month."""
        return self.first.axis[0], self.last.axis[1]

    @property
    def order(self) -> tuple[date, str]:
        """What periods are sorted by: when they end, a half-year after its months."""
        return self.last.end, str(self)

    def shifted(self, years: int) -> Period:
        """The same so many years later."""
        return Period(self.first.shifted(years), self.last.shifted(years))


def moved(period: Period, months: int) -> Period | None:
    """A period so many months later; None where it has no such time, as a year half a year later."""
    first, last = period.first.moved(months), period.last.moved(months)
    return Period(first, last) if first and last else None


def same(one: Period | None, other: Period | None) -> bool:
    """Whether both are the same days (`2022-H1` is `2022-01/2022-06`), or neither is dated."""
    return one == other if one is None or other is None else one.span == other.span


def coverage(periods: Iterable[Period | None]) -> str | None:
    """The ISO 8601 interval that periods cover together; None where nothing is dated."""
    dated = [period for period in periods if period]
    if not dated:
        return None
    # of two that start or end together the longer one
    first = min((p.first.ends[0] for p in dated), key=lambda p: (p.start, -p.end.toordinal()))
    last = max((p.last.ends[1] for p in dated), key=lambda p: (p.end, -p.start.toordinal()))
    return str(Period(first, last))


def fault(text: str, parse: Callable[[str], object] = Period.parse) -> str | None:
    """What is wrong with a period, or with what another way to read one takes; or None."""
    try:
        parse(text)
    except ValueError as error:
        return str(error)
    return None


def hint(text: str) -> str:
    """What to write in place of a text that is no period."""
    found = _SPLIT.fullmatch(text)
    if found is None or (int(found[1]) + 1) % 100 != int(found[2]):
        return HINT
    return f"a year that begins in April is {found[1]}-04/{int(found[1]) + 1}-03: write its first and its last month"

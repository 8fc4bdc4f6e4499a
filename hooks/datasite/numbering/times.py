"""Finds when a number is said to be: the date of its sentence that stands nearest, or one that was named before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..check.dates_said import nearest
from ..languages import Reader
from ..languages.date_words import Dated
from ..period import Period, moved
from .listing import Listed
from .subjects import CLAUSE

EARLIER = {1: "month", 3: "quarter", 12: "year"}  # months between a time and what its change is on


@dataclass(frozen=True)
class Time:
    """When a value is said to be, how it is known, and what is guessed of it."""

    period: Period | None = None
    basis: str = "undated"
    guessed: str = ""


class Times:
    """The dates of a paragraph, and the time that the article before it is about."""

    def __init__(
        self,
        text: str,
        rows: Sequence[Listed],
        published: Period,
        reader: Reader,
        whole: Period | None,
    ) -> None:
        self.text, self.rows, self.published, self.reader = text, rows, published, reader
        self.whole = self.now = whole
        dated = reader.dates(text, published.first.year)
        self.dates = {
            at: found
            for at, row in enumerate(rows)
            if row.kind == "date" and (found := longest(dated, row)) is not None
        }
        self.compared = {
            date
            for date in self.dates
            if date and (self.is_compared(date - 1, date) or self.came(date - 1))
        }

    def of(self, at: int, start: int, end: int, *, changes: bool) -> Time:
        """The time of the numeral at a place in the sentence from `start` to `end`."""
        behind = self.behind(at, end)
        if behind is not None and not self.is_compared(at, behind):
            gap = self.text[self.rows[at].end : self.rows[behind].start]
            if CLAUSE.search(gap) is None or not any(
                start <= self.rows[d].start for d in self.dates if d < at
            ):
                return self.told(behind)
        before = [
            date
            for date in self.dates
            if start <= self.rows[date].start < self.rows[at].start
            and not (self.passed(date, at) or (changes and date in self.compared))
        ]
        if before:
            return self.told(before[-1])
        if self.now is None:
            return Time(guessed="its time")
        return Time(self.now, "implied", "" if self.now == self.whole else "its time")

    def against(self, at: int, end: int, period: Period | None) -> str:
        """What a change is on by the date behind it: the month, quarter or year before, or a time since."""
        behind = self.behind(at, end)
        other = self.period(self.dates[behind]) if behind is not None else None
        if behind is None or other is None or period is None or not self.is_compared(at, behind):
            return ""
        for months, word in EARLIER.items():
            if moved(period, -months) == other:
                return word
        return f"since {other}" if other.span[1] < period.span[0] else ""

    def behind(self, at: int, end: int) -> int | None:
        """The date behind a numeral in its sentence, where nothing but its interval stands between."""
        for place in range(at + 1, len(self.rows)):
            row = self.rows[place]
            if row.start >= end:
                return None
            if place in self.dates:
                return place
            if row.kind == "open" and not (row.phrase and (row.phrase.margin or row.phrase.level)):
                return None
        return None

    def is_compared(self, at: int, date: int) -> bool:
        """Whether the words of a number and those up to a date say that the date is what something is compared with."""
        said = self.text[self.rows[at].start : self.rows[date].start]
        return (
            self.rows[at].kind == "open"
            and self.reader.pattern("compared").search(said) is not None
        )

    def came(self, at: int) -> bool:
        """Whether a number is what something came from, and so the date behind it an earlier one."""
        return self.reader.ends("compared", self.text[: self.rows[at].start])

    def passed(self, date: int, at: int) -> bool:
        """Whether a date is where something came from, and the number where it came to: from April to 5.1%."""
        if date not in self.compared:
            return False
        gap = self.text[self.rows[date].end : self.rows[at].start]
        return self.reader.pattern("level", r"^\s*{}").search(gap) is not None

    def told(self, date: int) -> Time:
        """The time that a date says."""
        dated = self.dates[date]
        if dated.shift is not None and not dated.periods:
            period = moved(self.now, dated.shift) if self.now else None
            return Time(period, "implied") if period else Time(guessed="its time")
        period = self.period(dated)
        if period is None:
            return Time(guessed="its time")
        several = {p for p in dated.periods if not dated.yearless and p != period}
        if date not in self.compared:
            self.now = period
        return Time(period, "stated", "its time" if several else "")

    def period(self, dated: Dated) -> Period | None:
        """What a date is; without a year, the last such time before publication."""
        if dated.shift is not None and self.now is not None:
            return moved(self.now, dated.shift)
        found = nearest(dated, self.published) if dated.yearless else iter(dated.periods)
        known = [
            period
            for period in found
            if period.span[0] <= self.published.span[1] or not dated.yearless
        ]
        return known[0] if known else None


def longest(dated: Sequence[Dated], row: Listed) -> Dated | None:
    """The date that a numeral of the list is."""
    inside = [d for d in dated if d.start < row.end and row.start < d.end]
    return max(inside, key=lambda d: (d.end - d.start, bool(d.periods)), default=None)

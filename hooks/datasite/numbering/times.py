"""Finds when a number is said to be: the date of its sentence that stands nearest, or one that was named before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..check.dates_said import nearest
from ..languages import Reader
from ..languages.date_words import Dated
from ..period import Period, moved
from .listing import Listed
from .subjects import CLAUSE, sentences

EARLIER = {1: "month", 3: "quarter", 12: "year"}  # months between a time and what its change is on
LIKENED = r"{}(?:\s[^\s,;:()]+){{0,3}}\s*$"  # up to a date: higher than for
UNSURE = "its time"


@dataclass(frozen=True)
class Time:
    """When a value is said to be, how it is known, and what is guessed of it."""

    period: Period | None = None
    basis: str = "undated"
    guessed: str = ""
    against: str = ""  # where the date says what a change is on: from October to November


class Times:
    """The dates of a paragraph, and the time that the article before it is about."""

    def __init__(
        self,
        text: str,
        rows: Sequence[Listed],
        published: Period,
        reader: Reader,
        now: Period | None,
        whole: Period | None,
    ) -> None:
        """`now` is what the article is about, and `whole` the same where its title or a heading says so."""
        self.text, self.rows, self.published, self.reader = text, rows, published, reader
        self.now, self.whole = now, whole
        self.sentences = sentences(text, rows)
        dated = reader.dates(text, published.first.year)
        self.dates = {
            at: found
            for at, row in enumerate(rows)
            if row.kind == "date" and (found := longest(dated, row)) is not None
        }
        self.compared = {date for date in self.dates if self.is_likened(date)}
        self.undated = text  # but for what something is compared with
        for row in (rows[date] for date in self.dates if date not in self.compared):
            gap = " " * (row.end - row.start)
            self.undated = f"{self.undated[: row.start]}{gap}{self.undated[row.end :]}"

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
            and not self.passed(date, at)
            and not (date in self.compared and (changes or self.apart(date, at)))
        ]
        if before:
            return self.told(before[-1])
        if behind is not None and (period := self.followed(behind)):
            self.now = period  # the month after that which it is compared with
        if self.now is None:
            return Time(guessed=UNSURE)
        sure = self.now == self.whole or self.is_said(at, start, end)
        return Time(self.now, "implied", "" if sure else UNSURE)

    def is_said(self, at: int, start: int, end: int) -> bool:
        """Whether another date of the sentence says the time at hand, and is not what a number is compared with."""
        return any(
            start <= self.rows[date].start < end
            and self.period(dated) == self.now
            and not self.reader.pattern("likened").search(
                self.text, self.rows[at].end, self.rows[date].start
            )
            for date, dated in self.dates.items()
        )

    def followed(self, date: int) -> Period | None:
        """The time that a change is of, among those told of before, if it is on one that a date says."""
        dated = self.dates[date]
        other = self.period(dated) if dated.shift is None else None
        return next(
            (
                period
                for period in (self.now, self.whole)
                if period and other and other in (moved(period, -months) for months in EARLIER)
            ),
            None,
        )

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

    def sentence(self, at: int) -> tuple[int, int]:
        """Where the sentence of a numeral starts and ends."""
        place = self.rows[at].start
        return next(span for span in self.sentences if span[0] <= place < span[1])

    def is_likened(self, date: int) -> bool:
        """Whether a date is one that something is compared with, by what stands before it in its sentence."""
        at, last = self.rows[date].start, date - 1
        start, _ = self.sentence(date)
        if last < 0 or self.rows[last].start < start:
            last, gap = -1, self.text[start:at]
        else:
            gap = self.text[self.rows[last].end : at]
        if last >= 0 and (self.is_compared(last, date) or self.came(last)):
            return True
        return self.reader.pattern("likened", LIKENED).search(gap) is not None

    def follows(self, date: int) -> bool:
        """Whether a date stands right behind the number that is compared with it, in one clause but for a margin."""
        gap = self.text[self.rows[date - 1].end : self.rows[date].start] if date else ","
        return CLAUSE.search(gap.lstrip(" )）*")) is None

    def came(self, at: int) -> bool:
        """Whether a number is what something came from, and so the date behind it an earlier one."""
        row = self.rows[at]
        return row.kind == "open" and self.reader.ends("compared", self.text[: row.start])

    def apart(self, date: int, at: int) -> bool:
        """Whether a number stands in another clause than a date before it; a bracket alone parts none."""
        gap = self.text[self.rows[date].end : self.rows[at].start]
        return CLAUSE.search(gap.rstrip(" (（")) is not None

    def passed(self, date: int, at: int) -> bool:
        """Whether a date is where something came from, and the number where it came to: from April to 5.1%."""
        if date not in self.compared:
            return False
        gap = self.text[self.rows[date].end : self.rows[at].start]
        return self.reader.pattern("level", r"^\s*{}").search(gap) is not None

    def told(self, date: int) -> Time:
        """The time that a date says."""
        dated = self.dates[date]
        if dated.shift is not None:
            period = self.period(dated)
            if period is None or self.now is None:
                return Time(period, "stated" if period else "undated", UNSURE)
            said = self.is_said(date, *self.sentence(date))
            sure = (said or self.now == self.whole) and self.is_of_length(date, dated.shift)
            return Time(period, "stated" if said else "implied", "" if sure else UNSURE)
        period = self.period(dated)
        if period is None:
            return Time(guessed=UNSURE)
        if step := self.step(date, period):
            return Time(Period(period.last, period.last), "stated", against=step)
        several = {p for p in dated.periods if not dated.yearless and p != period}
        if date not in self.compared:
            self.now = period
        return Time(period, "stated", UNSURE if several or self.joins_spans(date) else "")

    def is_of_length(self, date: int, shift: int) -> bool:
        """Whether a time so far away is as long as the one at hand: a year earlier is, last year is a year."""
        said, words = self.rows[date].fragment, [each.dates_by for each in self.reader.readings]
        ago = (rf"\b(?:{each.ago})$|^(?:{each.ago_before})" for each in words)
        alike = self.now is not None and self.now.months == abs(shift)
        return alike or any(re.search(each, said, re.IGNORECASE) for each in ago)

    def step(self, date: int, period: Period) -> str:
        """What a change is on that is said to be from one time to the next: the October to November change."""
        behind = self.text[self.rows[date].end :]
        if not self.reader.pattern("change_noun").match(behind):
            return ""
        one = Period(period.first, period.first)
        after = (w for n, w in EARLIER.items() if moved(one, n) == Period(period.last, period.last))
        return next(after, "")

    def joins_spans(self, date: int) -> bool:
        """Whether a date is of two that are spans themselves: April to June and July to September."""
        row = self.rows[date]
        dated = self.reader.dates(row.fragment, self.published.first.year)
        return sum(p.first != p.last for d in dated for p in d.periods[:1]) > 1

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

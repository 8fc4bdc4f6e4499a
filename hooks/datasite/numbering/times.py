"""Finds when a number is said to be: the date of its sentence that stands nearest, or one that was named before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..check.dates_said import nearest
from ..languages import Reader
from ..languages.date_words import Dated
from ..period import Period, moved
from .dates import Dates
from .listing import Listed
from .nouns import CLAUSE
from .subjects import ASIDE

EARLIER = {1: "month", 3: "quarter", 12: "year"}  # months between a time and what its change is on
UNSURE = "its time"


@dataclass(frozen=True)
class Time:
    """When a value is said to be, how it is known, and what is guessed of it."""

    period: Period | None = None
    basis: str = "undated"
    guessed: str = ""
    against: str = ""  # where the date says what a change is on: from October to November


class Times(Dates):
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
        super().__init__(text, rows, published, reader)
        self.now, self.whole = now, whole

    def of(self, at: int, start: int, end: int, *, changes: bool) -> Time:
        """The time of the numeral at a place in the sentence from `start` to `end`."""
        behind = self.behind(at, end)
        if behind is not None and not self.is_compared(at, behind):
            gap = self.text[self.rows[at].end : self.rows[behind].start]
            if CLAUSE.search(gap) is None or not any(
                start <= self.rows[d].start for d in self.dates if d < at
            ):
                return self.told(behind)
        if self.likens(at, start) and (period := self.earlier()):
            return Time(period, "implied", UNSURE)  # compared with an increase of
        before = [
            date
            for date in self.dates
            if start <= self.rows[date].start < self.rows[at].start
            and not self.passed(date, at)
            and not (date in self.compared and (changes or self.apart(date, at)))
        ]
        before = [date for date in before if date not in self.compared] or before
        if before:
            return self.told(before[-1])
        if (period := self.until_now(start, end)) is not None:
            self.now = period
        elif (time := self.later(at, end)) is not None:
            return time
        if behind is not None and (period := self.followed(behind)):
            self.now = period  # the month after that which it is compared with
        if self.now is None:
            return Time(guessed=UNSURE)
        sure = self.now == self.whole or self.is_said(at, start, end)
        return Time(self.now, "implied", "" if sure else UNSURE)

    def until_now(self, start: int, end: int) -> Period | None:
        """The time from the beginning of the year, where a sentence says that it is of that."""
        if self.now is None or self.now.kind not in ("month", "quarter"):
            return None
        if not self.reader.pattern("to_date").search(self.text, start, end):
            return None
        last = self.now.last if self.now.kind == "month" else self.now.last.ends[1]
        return Period.parse(f"{last.year}-01/{last}") if last.months[0] > 1 else None

    def later(self, at: int, end: int) -> Time | None:
        """The time that a number shares with others behind it: rose by 3 to 50 in the three months to May."""
        dates = [d for d in self.dates if d > at and self.rows[d].start < end]
        told = [d for d in dates if d not in self.compared and self.dates[d].shift is None]
        if len(told) != 1 or self.period(self.dates[told[0]]) == self.now:
            return None
        gap = ASIDE.sub("", self.text[self.rows[at].end : self.rows[told[0]].start])
        now, time = self.now, self.told(told[0])
        if CLAUSE.search(gap) is None:
            return time
        self.now = now
        return Time(now, "implied", UNSURE) if now else None

    def as_long(self, at: int, end: int, time: Time, *, share: bool) -> Time:
        """The time of a change that is as long as the one that it is on, or for somebody to look at."""
        period, behind = time.period, self.compared_behind(at, end)
        if period and share and period.months == 12 and period.first.kind == "month":
            last = Period(
                period.last, period.last
            )  # prices rose by 2% for the 12 months ending in May
            return replace(time, period=last, guessed=UNSURE, against="year")
        dated = self.dates[behind] if behind is not None else None
        other = self.period(dated) if dated and dated.shift is None else None
        if period is None or other is None or other.months in (None, period.months) or time.guessed:
            return time
        said = self.text[self.rows[at].end : self.rows[behind or 0].start]
        if self.reader.ends("same_time", said):
            return time
        year = moved(other, 12)
        if year and year.span[1] == period.span[1]:
            period = year
        return replace(time, period=period, guessed=UNSURE)

    def is_said(self, at: int, start: int, end: int) -> bool:
        """Whether another date of the sentence says the time at hand, and is not what a number is compared with."""
        return any(
            start <= self.rows[date].start < end
            and not self.starts_comparison(date)
            and self.period(dated) == self.now
            and not self.reader.pattern("likened").search(
                self.text, self.rows[at].end, self.rows[date].start
            )
            for date, dated in self.dates.items()
        )

    def starts_comparison(self, date: int) -> bool:
        """Whether right before a date stands what makes it an earlier one: from, than the same month of."""
        before = self.text[: self.rows[date].start]
        return any(self.reader.ends(name, before) for name in ("compared", "same_time"))

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
        behind = self.compared_behind(at, end)
        other = self.period(self.dates[behind]) if behind is not None else None
        if behind is None or other is None or period is None:
            return ""
        said = self.text[self.rows[at].end : self.rows[behind].start]
        if self.reader.pattern("foremost").search(said):
            return ""  # its largest rise since
        if self.reader.ends("same_time", said) and other.kind == "year":
            other = moved(period, -12) if other.first.year == period.first.year - 1 else None
        for months, word in EARLIER.items():
            if moved(period, -months) == other:
                return word
        return f"since {other}" if other and other.span[1] < period.span[0] else ""

    def earlier(self) -> Period | None:
        """The time before the one at hand that is as long."""
        length = self.now.months if self.now else None
        return moved(self.now, -length) if self.now and length else None

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

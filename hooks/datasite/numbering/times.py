"""Finds when a number is said to be: the date of its sentence that stands nearest, or one that was named before."""

from __future__ import annotations

from dataclasses import replace

from ..period import Period, moved
from .nouns import CLAUSE
from .subjects import ASIDE
from .told import EARLIER, UNSURE, Time, Told

NEXT = 3  # characters between a date and a number right behind it


class Times(Told):
    """The time of each number of a paragraph."""

    def of(self, at: int, start: int, end: int, *, changes: bool) -> Time:
        """The time of the numeral at a place in the sentence from `start` to `end`."""
        self.hear(start)
        if at - 1 in self.dates and self.rows[at - 1].start >= start:
            gap = self.text[self.rows[at - 1].end : self.rows[at].start]
            if self.reader.pattern("dated_of").fullmatch(gap.strip()):
                return self.told(at - 1)
        behind = self.behind(at, end)
        came = not changes and self.came(at)  # down from 5.3 when compared to the August figure
        if behind is not None and (came or not self.is_compared(at, behind)):
            gap = self.text[self.rows[at].end : self.rows[behind].start]
            if CLAUSE.search(gap) is None or not any(
                start <= self.rows[d].start for d in self.dates if d < at
            ):
                return self.told(behind)
        if self.likens(at, start) and (period := self.earlier()):
            return Time(period, "implied", UNSURE)  # compared with an increase of
        before = self.before(at, start, changes=changes)
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
        basis = "stated" if self.is_told(self.now) else "implied"
        return Time(self.now, basis, "" if sure else UNSURE)

    def before(self, at: int, start: int, *, changes: bool) -> list[int]:
        """The dates before a numeral in its sentence that may say its time, the likeliest last."""
        dates = [
            date
            for date in self.dates
            if start <= self.rows[date].start < self.rows[at].start
            and not self.passed(date, at)
            and not self.left(date, at)
            and not (date in self.compared and (changes or self.apart(date, at)))
        ]
        own = [date for date in dates if date not in self.compared]
        if dates and len(self.text[self.rows[dates[-1]].end : self.rows[at].start].strip()) < NEXT:
            return dates  # compared with April's 3%
        return own or [d for d in dates if not any(r.kind == "open" for r in self.rows[d:at])]

    def left(self, date: int, at: int) -> bool:
        """Whether a number stands behind what something came from at a date: from 37.1% last year to 37.3%."""
        came = self.reader.ends("compared", self.text[: self.rows[date].start])
        figures = [row for row in self.rows[date:at] if row.kind == "open"]
        gap = self.text[figures[-1].end : self.rows[at].start] if figures else ""
        return came and (self.reader.ends("onto", gap) or CLAUSE.search(gap) is not None)

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
        behind, since = self.compared_behind(at, end), True
        if behind is None:
            start, _ = self.sentence(at)
            before = [d for d in self.compared if d < at and start <= self.rows[d].start]
            sure = [d for d in before if d in self.set_against or self.fronts(d, start)]
            near = [d for d in before if self.moves_behind(d, at)]
            behind = max(sure or near, default=None)
            since = bool(sure)
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
        return f"since {other}" if since and other and other.span[1] < period.span[0] else ""

    def said_on(self, start: int, end: int) -> str:
        """What all changes of a sentence are on, where it says one such time: by a word, or by a date."""
        said = self.reader.growth_on(self.text[start:end])
        dates = (d for d in sorted(self.compared) if start <= self.rows[d].start < end)
        others = {self.period(self.dates[d]) for d in dates if self.dates[d].shift is None}
        by_date = {w for m, w in EARLIER.items() if self.now and moved(self.now, -m) in others}
        found = {*said, *by_date}
        return found.pop() if len(found) == 1 else ""

    def earlier(self) -> Period | None:
        """The time before the one at hand that is as long."""
        length = self.now.months if self.now else None
        return moved(self.now, -length) if self.now and length else None

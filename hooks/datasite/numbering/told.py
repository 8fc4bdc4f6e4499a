"""Tells which time a date says, and how sure that is, by the time that is at hand where it is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations, product

from ..check.dates_said import nearest
from ..languages import Reader
from ..languages.date_words import Dated
from ..period import Period, moved
from .dates import Dates
from .listing import Listed

EARLIER = {1: "month", 3: "quarter", 12: "year"}  # months between a time and what its change is on
UNSURE = "its time"
FRONT = re.compile(r"\s*(?:\w+\s){0,2}")  # before a date that a sentence begins with


@dataclass(frozen=True)
class Time:
    """When a value is said to be, how it is known, and what is guessed of it."""

    period: Period | None = None
    basis: str = "undated"
    guessed: str = ""
    against: str = ""  # where the date says what a change is on: from October to November


class Told(Dates):
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
        self.latest = -1  # the date that said what is at hand

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
        if both := self.both_spans(date):
            return both
        open_ = not (dated.yearless or dated.same)
        several = {p for p in dated.periods if open_ and p != period}
        if date not in self.compared and not dated.same:
            self.now, self.latest = period, date
        return Time(period, "stated", UNSURE if several or self.joins_spans(date) else "")

    def hear(self, start: int) -> None:
        """Take up the time that a sentence before a place begins with, though it says no number: in May."""
        for date, dated in self.dates.items():
            at = self.rows[date].start
            if (
                at >= start
                or date <= self.latest
                or date in self.compared
                or dated.shift is not None
            ):
                continue
            period, (first, end) = self.period(dated), self.sentence(date)
            if period is None or period.kind == "day" or period.span[1] > self.published.span[1]:
                continue
            alone = sum(first <= self.rows[other].start < end for other in self.dates) == 1
            if alone and FRONT.fullmatch(self.text, first, at):
                self.now, self.latest = period, date

    def fronts(self, date: int, start: int) -> bool:
        """Whether a sentence begins with a date that its numbers are compared with: against October 2015."""
        front = FRONT.fullmatch(self.text, start, self.rows[date].start)
        return front is not None and self.reader.pattern("likened").search(front[0]) is not None

    def moves_behind(self, date: int, at: int) -> bool:
        """Whether something is said to move between a date and a number, and no other number: since May it rose by."""
        gap = self.text[self.rows[date].end : self.rows[at].start]
        moves = ("rises", "falls", "changed_by")
        only = all(row.kind == "date" for row in self.rows[date:at])
        return only and any(self.reader.pattern(name).search(gap) for name in moves)

    def period(self, dated: Dated) -> Period | None:
        """What a date is; without a year, the last such time before publication."""
        if dated.shift is not None and self.now is not None:
            return moved(self.now, dated.shift)
        if dated.same and self.now is not None:
            return moved(self.now, 12 * (dated.periods[0].first.year - self.now.first.year))
        found = nearest(dated, self.published) if dated.yearless else iter(dated.periods)
        known = [
            period
            for period in found
            if period.span[0] <= self.published.span[1] or not dated.yearless
        ]
        return known[0] if known else None

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

    def is_told(self, period: Period) -> bool:
        """Whether a date of the paragraph says a time by itself, and not as what something is compared with."""
        return any(
            dated.shift is None and date not in self.compared and self.period(dated) == period
            for date, dated in self.dates.items()
        )

    def starts_comparison(self, date: int) -> bool:
        """Whether right before a date stands what makes it an earlier one: from, than the same month of."""
        if self.dates[date].same:
            return True
        before = self.text[: self.rows[date].start]
        return any(self.reader.ends(name, before) for name in ("compared", "same_time"))

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

    def both_spans(self, date: int) -> Time | None:
        """The later of two spans between which something changed: between January to March and April to June."""
        dated = self.reader.dates(self.rows[date].fragment, self.published.first.year)
        spans = [p for d in dated for p in d.periods[:1] if p.first != p.last]
        for (one, other), (months, word) in product(permutations(spans, 2), EARLIER.items()):
            if moved(one, months) == other:
                return Time(other, "stated", against=word)
        return None

    def joins_spans(self, date: int) -> bool:
        """Whether a date is of two that are spans themselves: April to June and July to September."""
        row = self.rows[date]
        dated = self.reader.dates(row.fragment, self.published.first.year)
        return sum(p.first != p.last for d in dated for p in d.periods[:1]) > 1

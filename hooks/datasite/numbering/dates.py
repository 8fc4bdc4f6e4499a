"""Finds the dates of a paragraph, and which of them something is compared with: from April, than a year earlier."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..check.signs import without_asides
from ..languages import Reader
from ..languages.date_words import Dated
from ..period import Period
from .listing import Listed
from .nouns import CLAUSE, NUMERAL
from .pairs import paired
from .subjects import ASIDE, sentences

BRACKET = re.compile(r"\s?%?\s?[(（][^()（）]*[)）]")  # right behind a number
LIKENED = r"{}(?:\s[^\s,;:()]+){{0,3}}\s*$"  # up to a date: higher than for


class Dates:
    """The dates of a paragraph by the places of their numerals."""

    def __init__(
        self, text: str, rows: Sequence[Listed], published: Period, reader: Reader
    ) -> None:
        """A date that only says what an index or a price is measured in is none: 2015 = 100."""
        self.text, self.rows, self.published, self.reader = text, rows, published, reader
        self.sentences = sentences(text, rows)
        dated = reader.dates(text, published.first.year)
        self.dates = {
            at: found
            for at, row in enumerate(rows)
            if row.kind == "date"
            and (found := longest(dated, row)) is not None
            and not reader.pattern("base").match(text[row.end :])
        }
        self.set_against = {*self.those_set_against()}
        self.compared = {d for d in self.dates if d in self.set_against or self.is_likened(d)}
        self.undated = text  # but for what something is compared with
        for row in (rows[date] for date in self.dates if date not in self.compared):
            gap = " " * (row.end - row.start)
            self.undated = f"{self.undated[: row.start]}{gap}{self.undated[row.end :]}"

    def clause(self, at: int, start: int, end: int, *, dated: bool) -> str:
        """What stands before a numeral in its clause, and behind it up to the next one that is a figure too.

        Before it nothing up to a date that another number is compared with: from the previous month and 9.8 percent.
        """
        text = self.text if dated else self.undated
        past = (
            self.rows[date].end
            for date in self.compared
            if date < at and self.follows(date) and not self.is_joined(date)
        )
        start = max((start, *past))
        row = self.rows[at]
        aside = BRACKET.match(self.text, row.end, end)  # 3.3% (+$0.99 to $31.06) year over year
        later = (
            r.start
            for r in self.rows[at + 1 :]
            if r.kind == "open"
            and not (r.phrase and r.phrase.margin)
            and not paired(row, r, self.text, self.reader)
            and not (aside and r.end <= aside.end())
        )
        figures = [r for r in self.rows[:at] if r.kind == "open" and r.start >= start]
        head = text[start : self.rows[at].start]
        before = CLAUSE.split(head)[-1] if figures else head
        until = next(later, end)
        rest = text[self.rows[at].start : min(end, until)]
        rest = BRACKET.sub(" ", without_asides(rest, self.reader), count=1) if aside else rest
        own, *others = CLAUSE.split(without_asides(rest, self.reader))
        ends = until >= end or len(others) > 1  # and no other figure is what is compared
        goes_on = ends and others and self.reader.pattern("likened", r"\s*{}").match(others[0])
        if goes_on:
            return before + own + others[0]
        return self.own_part(before, own, later=bool(figures))

    def is_joined(self, date: int) -> bool:
        """Whether a number stands behind a date that is joined to the one before: 1% and on the year before 2%."""
        before = max((r.end for r in self.rows[:date] if r.kind == "open"), default=-1)
        gap = self.text[before : self.rows[date].start]
        joins = self.reader.pattern("also", r"\s{}\s").search(gap)
        return before >= 0 and self.leads(date) and joins is not None

    def own_part(self, before: str, behind: str, *, later: bool) -> str:
        """What of a clause is of one number of two that each say what they are on: 1% on the month, 2% on the year."""
        joins = self.reader.pattern("also", r"\s{}\s")
        first, last = joins.split(before)[-1] if later else before, joins.split(behind)[0]
        said = self.reader.growth_on
        before = first if said(first + behind) else before
        return before + (last if said(before + last) else behind)

    def leads(self, date: int) -> bool:
        """Whether a number stands behind a date in its clause, of which that is: compared with April's 5%."""
        if date + 1 >= len(self.rows) or self.rows[date + 1].kind != "open":
            return False
        gap = self.text[self.rows[date].end : self.rows[date + 1].start]
        return re.search(r"[.。]", gap) is None and CLAUSE.search(gap) is None

    def behind(self, at: int, end: int) -> int | None:
        """The date behind a numeral in its sentence, where nothing but its interval stands between."""
        for place in range(at + 1, len(self.rows)):
            row = self.rows[place]
            if row.start >= end:
                return None
            if place in self.dates:
                return place
            if row.kind == "open" and not (
                (row.phrase and (row.phrase.margin or row.phrase.level))
                or paired(self.rows[at], row, self.text, self.reader)
            ):
                return None
        return None

    def is_compared(self, at: int, date: int) -> bool:
        """Whether the words of a number and those up to a date say that the date is what something is compared with."""
        said = self.text[self.rows[at].start : self.rows[date].start]
        return (
            self.rows[at].kind == "open"
            and self.reader.pattern("compared").search(said) is not None
        )

    def compared_behind(self, at: int, end: int) -> int | None:
        """The date behind a numeral that it is compared with; its own may stand between: in May compared with April."""
        behind = self.behind(at, end)
        if behind is None:  # down 0.2 from 5.3 in April, 3% (±1%) below the 5.3 of April
            other = self.figure_behind(at)
            gap = (
                ASIDE.sub("", self.text[self.rows[at].end : self.rows[other].start])
                if other
                else ""
            )
            likened = self.reader.pattern("compared").search(gap) and CLAUSE.search(gap) is None
            return self.behind(other, end) if other and likened else None
        gap = without_asides(self.text[self.rows[at].end : self.rows[behind].start], self.reader)
        *others, own = CLAUSE.split(gap)
        if self.is_joined(behind):
            return None
        if others and (
            not self.reader.pattern("likened", r"\s*{}").match(own) or self.leads(behind)
        ):
            return None
        if self.is_compared(at, behind):
            return behind
        later = behind + 1
        if later not in self.dates or self.rows[later].start >= end:
            return None
        *others, own = CLAUSE.split(self.text[self.rows[behind].end : self.rows[later].start])
        name = "likened" if others else "compared"
        return later if self.reader.pattern(name).search(own) else None

    def sentence(self, at: int) -> tuple[int, int]:
        """Where the sentence of a numeral starts and ends."""
        place = self.rows[at].start
        return next(span for span in self.sentences if span[0] <= place < span[1])

    def is_likened(self, date: int) -> bool:
        """Whether a date is one that something is compared with, by what stands before it in its sentence."""
        at, last = self.rows[date].start, date - 1
        start, _ = self.sentence(date)
        while last >= 0 and is_aside(self.rows[last]):
            last -= 1  # nearly the same as (±2.2 percent) the May estimate
        if self.goes_to(date):
            return True
        if last in self.dates and not self.text[self.rows[last].end : at].strip():
            return self.is_likened(last)  # the month before, April
        if last < 0 or self.rows[last].start < start:
            last, gap = -1, self.text[start:at]
        else:
            gap = self.text[self.rows[last].end : at]
        if last >= 0 and (
            self.is_compared(last, date) or self.came(last) or self.likens(last, start)
        ):
            return True
        return self.reader.pattern("likened", LIKENED).search(gap) is not None

    def those_set_against(self) -> Iterator[int]:
        """The dates with which others before them are compared at once: comparing May with a year earlier."""
        text = self.text
        for row in (self.rows[date] for date in self.dates):
            text = text[: row.start] + NUMERAL * (row.end - row.start) + text[row.end :]
        for found in self.reader.pattern("sets_against").finditer(text):
            yield max(d for d in self.dates if found.start() <= self.rows[d].start < found.end())

    def goes_to(self, date: int) -> bool:
        """Whether something goes from a date to the next: from August to September it fell."""
        if date + 1 not in self.dates or not self.reader.ends(
            "compared", self.text[: self.rows[date].start]
        ):
            return False
        gap = self.text[self.rows[date].end : self.rows[date + 1].start]
        return any(
            self.reader.pattern(name).fullmatch(gap.strip() if name == "onto" else gap)
            for name in ("onto", "to")
        )

    def figure_behind(self, at: int) -> int | None:
        """The figure behind one, past its margin, where no date stands between."""
        rest = (n for n in range(at + 1, len(self.rows)) if not is_aside(self.rows[n]))
        found = next(rest, None)
        return found if found is not None and self.rows[found].kind == "open" else None

    def likens(self, at: int, start: int) -> bool:
        """Whether a number is what another is compared with: compared with an increase of 0.9 percent."""
        dated = (self.rows[date].end for date in self.dates if date < at)
        said = self.text[max((start, *dated)) : self.rows[at].start]
        return (
            self.rows[at].kind == "open"
            and self.reader.pattern("likened", LIKENED).search(said) is not None
        )

    def follows(self, date: int) -> bool:
        """Whether a date stands right behind the number that is compared with it, in one clause but for a margin."""
        start, _ = self.sentence(date)
        if not date or self.rows[date - 1].kind != "open" or self.rows[date - 1].start < start:
            return False
        gap = self.text[self.rows[date - 1].end : self.rows[date].start]
        return CLAUSE.search(gap.lstrip(" )）*")) is None

    def came(self, at: int) -> bool:
        """Whether a number is what something came from, and so the date behind it an earlier one."""
        row = self.rows[at]
        return row.kind == "open" and self.reader.ends("compared", self.text[: row.start])

    def came_onto(self, at: int) -> bool:
        """Whether a number is what something came from, with no date before what it came to: from 5.3 to 5.1."""
        if not self.came(at) or at + 1 >= len(self.rows) or self.rows[at + 1].kind == "date":
            return False
        gap = self.reader.without_money(self.text[self.rows[at].end : self.rows[at + 1].start])
        return CLAUSE.search(gap) is None and self.reader.ends("onto", gap)

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


def is_aside(row: Listed) -> bool:
    """Whether a numeral only says how sure the figure before it is."""
    return row.phrase is not None and (row.phrase.margin or row.phrase.level)


def longest(dated: Sequence[Dated], row: Listed) -> Dated | None:
    """The date that a numeral of the list is."""
    inside = [d for d in dated if d.start < row.end and row.start < d.end]
    return max(inside, key=lambda d: (d.end - d.start, bool(d.periods)), default=None)

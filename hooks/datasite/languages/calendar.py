"""Reads the dates of a source by the words of its language: days, parts of years, rolling and fiscal years, last year.

What a source leaves open stays open: a date that may be several times is read as each of them. 2013/14 may begin in
January, April, July, September or October; late 2007 is its last quarter, its second half or that year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from itertools import pairwise

from ..period import Period
from .date_patterns import LENGTHS, PHASES, date_pattern, lately, lengths_of_time, stretch_pattern
from .date_words import YEAR, Dated, DateWords

FISCAL_STARTS = (4, 7, 9, 10)  # months in which years begin that are not the calendar's


@dataclass(frozen=True)
class Calendar:
    """How one language says dates."""

    words: DateWords
    months: Mapping[str, int]
    month: str  # any of them

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any date."""
        return date_pattern(self.words, self.month)

    @cached_property
    def stretch(self) -> re.Pattern[str]:
        """A length of time that says when, not how long: the last 12 months, a 12-month change."""
        return stretch_pattern(self.words)

    @cached_property
    def span(self) -> re.Pattern[str]:
        """A length of time and nothing else: 2 months."""
        number, length = lengths_of_time(self.words)
        return re.compile(rf"\s*{number}\s+(?:{length})\s*", re.IGNORECASE)

    @cached_property
    def lately(self) -> str:
        """A length of time that runs up to now, or from now: the last 12 months."""
        return lately(self.words)

    def dates(self, text: str, year: int) -> list[Dated]:
        """The dates of a text, in order; those without a year are of the given one. What runs from one to the next
        is read with them."""
        matches = [
            (m, dated) for m in self.pattern.finditer(text) if (dated := self.dated(m, year))
        ]
        found, runs = [dated for _, dated in matches], []
        for at, ((match, one), (_, other)) in enumerate(pairwise(matches)):
            if not re.fullmatch(
                rf"{self.words.to}|\s?/\s?", text[one.end : other.start], re.IGNORECASE
            ):
                continue
            if one.yearless and other.periods and not other.yearless:
                found[at] = one = self.in_year_of(match, other.periods[0]) or one
            runs.append(Dated(one.start, other.end, ranged(one.periods, other.periods)))
        return found + [run for run in runs if run.periods]

    def in_year_of(self, found: re.Match[str], later: Period) -> Dated | None:
        """A date whose year is that of the date it runs to, or the one before: 1 January to 30 June 2013."""
        both = (self.dated(found, later.first.year - back) for back in (0, 1))
        return next((d for d in both if d and d.periods and d.periods[0].span < later.span), None)

    def dated(self, found: re.Match[str], year: int) -> Dated | None:
        """A date that was found; None for what is none, as 31 June."""
        shift = self.shift(found)
        texts = [*self.texts(found, year, shift)]
        periods = tuple(dict.fromkeys(p for text in texts if (p := parsed(text)) is not None))
        if not periods and shift is None:
            return None
        named = (
            not found["from_before"] and (found["from"] or found["which"] or found["part"])
        ) or (found["ends_name"] or found["quarter_end"])
        named = named or (found["some"] and not found["some_before"])
        years = [
            value for key, value in found.groupdict().items() if value and re.fullmatch(YEAR, value)
        ]
        return Dated(
            *found.span(),
            periods,
            shift,
            alone=bool(found["alone"]) and not self.framed(found),
            yearless=bool(named) and not years,
        )

    def framed(self, found: re.Match[str]) -> bool:
        """Whether what stands before a bare number makes it a year."""
        before = found.string[: found.start()]
        return re.search(rf"\b{self.words.inside}\s*$", before, re.IGNORECASE) is not None

    def shift(self, found: re.Match[str]) -> int | None:
        """How many months a date lies from the others, where that is what is said: a year earlier."""
        for name in ("ago", "before"):
            if found[f"{name}_many"]:
                many, length = self.number(found[f"{name}_many"]), self.length(found, name)
                return -many * length if length else None
        if found["rel"]:
            length = self.length(found, "rel")
            return self.word(self.words.before, found["rel"]) * length if length else None
        return self.word(self.words.whole, found["rel_whole"]) if found["rel_whole"] else None

    def texts(self, found: re.Match[str], year: int, shift: int | None) -> Iterator[str]:
        """What a date may be, as ISO 8601 has it."""
        if whole := found["iso"] or found["alone"]:
            yield whole
            if re.fullmatch(rf"{YEAR}-\d\d", whole) and whole[:2] + whole[5:] > whole[:4]:
                yield from split(whole[:4], whole[5:], joined=False)  # 2010-12 may be a month
        elif found["y"]:
            day, month = int(found["d"]), int(found["m"])
            yield f"{found['y']}-{month:02}-{day:02}"
            if not self.words.day_first or found["sep"] == "/":
                yield f"{found['y']}-{day:02}-{month:02}"
        elif found["ends_name"] or found["ends_at"] or found["ends_in"]:
            yield from self.rolling(found, year)
        elif found["twelve_of"]:
            yield found["twelve_of"]
        elif found["some"]:
            yield self.months_of(found, year)
        elif found["which"]:
            number = self.word(self.words.ordinals, found["which"])
            of = int(found["part_year"] or year)
            if found["part_before"]:
                of += self.word(self.words.before, found["part_before"])
            if found["part_whole"]:
                of += self.word(self.words.whole, found["part_whole"]) // 12
            parts = 2 if found["is_half"] else 4
            yield f"{of}-{'H' if parts == 2 else 'Q'}{number if number > 0 else parts}"
        elif part := found["part"] or found["part_last"]:
            yield f"{found['coded'] or found['coded_first'] or year}-{part.upper()}"
        elif found["count"]:
            yield f"{found['counted']}-{found['letter'].upper()}{found['count']}"
        elif found["fiscal"]:
            yield from fiscal(found["fiscal"].strip("’'"), found["fiscal_to"])
        elif found["split"]:
            if found["split_fiscal"]:
                yield from fiscal(found["split"], found["split_to"])
            else:
                yield from split(found["split"], found["split_to"], joined=found["cut"] == "/")
        elif found["tens"]:
            yield f"{found['tens']}/{int(found['tens']) + 9}"
        elif found["rel_to"]:  # last May may be of this year
            way, month = (
                self.word(self.words.before, found["rel_to"]),
                self.month_of(found["rel_name"]),
            )
            yield from (f"{of}-{month:02}" for of in dict.fromkeys((year + way, year)))
        elif shift is not None:
            if shift % 12 == 0:
                yield str(year + shift // 12)
        elif found["quarter_number"]:
            yield f"{found['numbered_of']}-Q{found['quarter_number']}"
        elif found["year_end"]:
            yield ending(int(found["year_end_of"]), self.month_of(found["year_end"]), 12)
        elif found["quarter_end"]:
            yield self.quarter(found, year)
        elif found["from"]:
            yield from self.by_name(found, year)
        else:
            yield from self.phase(found, year)

    def by_name(self, found: re.Match[str], year: int) -> Iterator[str]:
        """A month, its days, or from month to month."""
        first, last = (self.month_of(found[key]) for key in ("from", "to"))
        of = int(found["year"] or year)
        if found["from_before"]:
            of += self.word(self.words.before, found["from_before"])
        start = f"{of}-{first:02}"
        day = found["day"] or found["day_after"]
        if last:  # December to February 2014 begins in 2013
            yield f"{of - (last < first)}-{first:02}/{of}-{last:02}"
        elif found["day_to"]:
            yield f"{start}-{int(day):02}/{start}-{int(found['day_to']):02}"
        else:
            yield f"{start}-{int(day):02}" if day else start

    def quarter(self, found: re.Match[str], year: int) -> str:
        """A quarter by the month in which it ends; where that is none of the calendar's, as its months."""
        of, month = (
            int(found["quarter_year"] or found["quarter_of"] or year),
            self.month_of(found["quarter_end"]),
        )
        if month % 3 == 0:
            return f"{of}-Q{month // 3}"
        return ending(of, month, 3)

    def months_of(self, found: re.Match[str], year: int) -> str:
        """So many months at the beginning or the end of a year."""
        of = int(found["some_of"] or year)
        if found["some_before"]:
            of += self.word(self.words.before, found["some_before"])
        many = min(self.number(found["some"]) * self.length(found, "some"), 12)
        first = 1 if found["opening"] else 13 - many
        return f"{of}-{first:02}/{of}-{first + many - 1:02}"

    def month_of(self, name: str | None) -> int:
        """The number of a month by its name, which may stand in capitals; 0 for none."""
        said = (name or "").rstrip(".")
        capitals = (n for each, n in self.months.items() if each.upper() == said)
        return self.months.get(said) or next(capitals, 0)

    def phase(self, found: re.Match[str], year: int) -> Iterator[str]:
        """The beginning, the middle or the end of a month or a year."""
        of = found["phase_year"] or str(year)
        if found["phase_month"]:
            yield f"{of}-{self.month_of(found['phase_month']):02}"
        elif found["phase_year"]:
            name = next(name for name in PHASES if found[name])
            yield from (f"{of}-{part}" for part in PHASES[name])
            yield of

    def rolling(self, found: re.Match[str], year: int) -> Iterator[str]:
        """So many months, or a week, that end with a date."""
        year = int(found["ends_of"] or found["ends_at"] or found["ends_in"] or year)
        many = self.number(found["many"] or "")
        month = self.month_of(found["ends_name"]) or 12
        if part := parsed(f"{year}-{(found['ends_part'] or '').upper()}"):
            month = part.span[1].month
        if length := 12 if found["last_twelve"] else self.length(found, "last"):
            yield ending(year, month, many * length)
        day = found["ends_day"] or found["ends_day_after"]
        if day and (last := parsed(f"{year}-{month:02}-{int(day):02}")):
            if found["last_week"]:
                yield f"{last.first.start - timedelta(7 * many - 1)}/{last}"
            else:
                yield str(last)

    def length(self, found: re.Match[str], name: str) -> int:
        """How many months a length of time has; 0 for a week."""
        return next((n for key, n in LENGTHS.items() if found[f"{name}_{key}"]), 0)

    def number(self, text: str) -> int:
        """How many, in digits or in words; one where it is not said."""
        return int(text) if text.isdecimal() else self.word(self.words.numbers, text) if text else 1

    @staticmethod
    def word(words: Mapping[str, int], said: str) -> int:
        """What a word stands for; its key is a pattern."""
        return next(n for word, n in words.items() if re.fullmatch(word, said, re.IGNORECASE))


def split(first: str, second: str, *, joined: bool) -> Iterator[str]:
    """Two years of which the second is cut: 2013/14 and 2013-14 are fiscal, 2010-13 four years."""
    last = int(first[:2] + second)
    last += 100 if last < int(first) else 0
    if last == int(first) + 1:
        yield from fiscal(first, second)
    if last > int(first) and (not joined or last == int(first) + 1):
        yield f"{first}/{last}"


def fiscal(first: str, second: str | None) -> Iterator[str]:
    """A year that may not begin in January; named by one year, it is the one in which it ends, or begins."""
    year = int(first if len(first) == 4 else f"20{first}")
    if second is None:
        yield str(year)
    for start in (year,) if second else (year - 1, year):
        yield from (f"{start}-{m:02}/{start + 1}-{m - 1:02}" for m in FISCAL_STARTS)


def ranged(one: tuple[Period, ...], other: tuple[Period, ...]) -> tuple[Period, ...]:
    """From a date to a later one of the same kind."""
    both = (parsed(f"{a.first}/{b.last}") for a in one for b in other)
    return tuple(period for period in both if period is not None)


def ending(year: int, month: int, many: int) -> str:
    """So many months that end with one, as ISO 8601 has it."""
    first = year * 12 + month - many
    return f"{first // 12}-{first % 12 + 1:02}/{year}-{month:02}"


def parsed(text: str) -> Period | None:
    """A period, or None where there is no such time."""
    try:
        return Period.parse(text)
    except ValueError:
        return None

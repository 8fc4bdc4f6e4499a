"""The patterns of dates by the words of a language: what each way to say a date looks like, as named groups."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .date_words import DASH, ISO, NEVER, YEAR, DateWords

LENGTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decades": 120}  # in months
# Which halves and quarters a phase of a year may be.
PHASES = {
    "early": ("Q1", "H1", "01"),
    "middle": ("Q2", "Q3", "06"),
    "late": ("Q4", "H2", "12"),
}


def date_pattern(w: DateWords, month: str) -> re.Pattern[str]:
    """Any date, by the words of a language and the names of its months."""
    ordinal, number, before = map(choice, (w.ordinals, w.numbers, w.before))
    day = r"(?P<{}>[0-3]?\d)(?:st|nd|rd|th|\.)?"
    lengths = "|".join(rf"(?P<{{0}}_{name}>{getattr(w, name)})" for name in (*LENGTHS, "week"))
    phase = "|".join(rf"(?P<{name}>{getattr(w, name)})" for name in PHASES)
    # the end of a length of time, which says its year or at least its month
    date = (
        rf"(?:{day.format('{0}_day')}\s*)?"
        rf"(?:(?P<{{0}}_name>{month})(?:\s+{day.format('{0}_day_after')}(?!\d))?(?:,?\s*(?P<{{0}}_of>{YEAR}))?"
        rf"(?:\s+(?:{w.quarter_to})\b)?"
        rf"|(?P<{{0}}_part>[HQ][1-4])\s*(?P<{{0}}_in>{YEAR})|(?P<{{0}}_at>{YEAR}))"
    )
    return re.compile(
        rf"(?P<iso>{ISO})"
        rf"|\b(?P<d>[0-3]?\d)(?P<sep>[./])(?P<m>[0-3]?\d)(?P=sep)(?P<y>{YEAR})\b"
        rf"|\b(?:(?:{before}\s+)?(?:(?P<many>\d{{1,2}}|{number})[\s-]+)?(?:{lengths.format('last')})s?{w.until}"
        rf"|(?P<last_twelve>{w.year_ending})\s+){date.format('ends')}\b"
        rf"|\b(?:{twelve(w.numbers)})[\s-]+(?:{w.month}){w.of}(?P<twelve_of>{YEAR})\b"
        rf"|\b(?:(?P<opening>{w.opening})|{w.closing})\s+(?P<some>\d{{1,2}}|{number})[\s-]+(?:{lengths.format('some')})"
        rf"(?:{w.of}(?:(?P<some_of>{YEAR})|(?P<some_before>{before})\s*(?:{w.year})\b)|(?(opening)|(?!)))"
        rf"|(?<!\w)(?P<which>{ordinal})[\s-]*(?:(?P<is_half>{w.half})|(?P<is_quarter>{w.quarter}))"
        rf"(?:{w.of}(?:(?P<part_year>{YEAR})|(?P<part_before>{before})\s*(?:{w.year})"
        rf"|(?P<part_whole>{choice(w.whole)})\b))?"
        rf"|\b(?:{w.quarter_to})\s(?P<quarter_number>[1-4])(?:{w.of}|,?\s)(?P<numbered_of>{YEAR})\b"
        rf"|\b(?P<part>[HQ][1-4])(?:(?:{w.of}|\s*){date_year('coded')})?\b"
        rf"|\b{date_year('coded_first')}\s?(?P<part_last>[HQ][1-4])\b"
        rf"|\b(?P<count>[1-4])(?P<letter>[HQ])\s?(?P<counted>{YEAR})\b"
        rf"|\b(?:{w.fiscal})\s?(?P<fiscal>{YEAR}|’?'?\d\d)(?:(?:/|{DASH})(?P<fiscal_to>{YEAR}|\d\d))?\b"
        rf"|\b(?P<split>{YEAR})(?P<cut>/|{DASH})(?P<split_to>\d\d)\b(?![-/.,]?\d)(?P<split_fiscal>\s{w.fiscal_after})?"
        rf"|\b(?:{phase})[\s-]*(?:(?P<phase_month>{month})\s*)?(?P<phase_year>{YEAR})?\b"
        rf"|\b(?P<ago_many>\d{{1,2}}|{number})[\s-]+(?:{lengths.format('ago')})[a-z]*[\s-]+(?:{w.ago})\b"
        rf"|\b(?:{w.ago_before})(?P<before_many>\d{{1,2}}|{number})[\s-]+(?:{lengths.format('before')})"
        rf"|\b(?P<rel_to>{before})\s+(?P<rel_name>{month})"
        rf"|\b(?P<rel>{before})\s*(?:{lengths.format('rel')})\b|\b(?P<rel_whole>{choice(w.whole)})\b"
        rf"|\b(?P<year_end>{month})\s+(?P<year_end_of>{YEAR})\s+(?:{w.year_to})\b"
        rf"|\b(?P<quarter_end>{month})\s+"
        rf"(?:(?P<quarter_year>{YEAR})\s+(?:{w.quarter_to})|(?:{w.quarter_to})(?:{w.of}(?P<quarter_of>{YEAR}))?)\b"
        rf"|(?<![\d.,/])(?:{day.format('day')}(?:\s*(?:{DASH}|{w.to})\s*{day.format('day_to')})?\s*(?:of\s+)?)?"
        rf"\b(?P<from>{month})(?:{w.to}(?P<to>{month}))?"
        rf"(?:\s+{day.format('day_after')}(?!\d))?"
        rf"(?:,?\s+(?P<year>{YEAR})|{w.of}(?P<from_before>{before})\s*(?:{w.year})\b)?"
        rf"|\b(?P<tens>{YEAR})(?:{w.decade})\b|\b(?P<alone>{YEAR})\b(?!\s?[%％])",
        re.IGNORECASE,
    )


def stretch_pattern(w: DateWords) -> re.Pattern[str]:
    """A length of time that says when, not how long: the last 12 months, a 12-month change, a 12/16-month rule."""
    number, length = lengths_of_time(w)
    return re.compile(
        rf"{lately(w)}|(?<![\w.,])(?:\d{{1,2}}/)?{number}-(?:{length})(?![\w-])", re.IGNORECASE
    )


def lately(w: DateWords) -> str:
    """A length of time that runs up to now, or from now: the last 12 months."""
    number, length = lengths_of_time(w)
    return rf"\b(?:{choice(w.before)}|{w.lately})\s+{number}\s+(?:{length})\b"


def lengths_of_time(w: DateWords) -> tuple[str, str]:
    """How many, and of what."""
    length = "|".join(getattr(w, name) for name in (*LENGTHS, "week"))
    return rf"(?:\d{{1,2}}|{choice(w.numbers)})", length


def twelve(numbers: Mapping[str, int]) -> str:
    """The number of months that a year has, in digits or in words."""
    return "|".join(("12", *(word for word, number in numbers.items() if number == 12)))


def choice(words: Mapping[str, int]) -> str:
    """Any of some words."""
    return "(?:" + "|".join(words) + ")" if words else NEVER


def date_year(name: str) -> str:
    """A year as a group."""
    return rf"(?P<{name}>{YEAR})-?"

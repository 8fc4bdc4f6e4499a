"""What a language says dates with, and a date as it stands in a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..period import Period

NEVER = r"(?!)"
YEAR = r"(?:19|20)\d\d"
ISO = rf"{YEAR}-(?:H[12]|Q[1-4]|(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)(?!\d)"
DASH = "[–—-]"


@dataclass(frozen=True)
class DateWords:
    """What a language says dates with, beside the names of its months: patterns without groups."""

    month: str = NEVER  # what lengths of time are called
    quarter: str = NEVER
    quarter_to: str = NEVER  # behind the month in which one ends: the December 2016 quarter
    year_to: str = NEVER  # behind the month in which one ends: the July 2019 year
    half: str = NEVER
    year: str = NEVER
    week: str = NEVER
    of: str = r"\s+"  # between a part and its year
    to: str = rf"\s*{DASH}\s*"  # from one date to another
    until: str = NEVER  # between a length of time and its end: three months to May
    year_ending: str = NEVER  # before the end of a year, in short: YE March 2016
    ordinals: Mapping[str, int] = field(default_factory=dict)  # which part of a year
    numbers: Mapping[str, int] = field(default_factory=dict)  # how many months
    before: Mapping[str, int] = field(default_factory=dict)  # last: -1, this: 0, next: 1
    whole: Mapping[str, int] = field(default_factory=dict)  # said in one word: Vorjahr
    ago: str = NEVER  # after a length of time
    lately: str = NEVER  # before one that runs up to now, beside the words of `before`
    ago_before: str = NEVER  # before it: vor einem Jahr
    early: str = NEVER
    middle: str = NEVER
    late: str = NEVER
    fiscal: str = NEVER
    fiscal_after: str = NEVER  # behind such a year: the 2013-14 tax year
    decade: str = NEVER  # after a year that ends in 0
    decades: str = NEVER  # ten years
    opening: str = NEVER  # before so many months of a year: its first five
    closing: str = NEVER
    inside: str = NEVER  # what makes a bare number a year: in, since
    day_first: bool = True  # 31/05/2014


@dataclass(frozen=True)
class Dated:
    """A date as it stands: where, what it may be, and how far it lies from the dates around it, in months."""

    start: int
    end: int
    periods: tuple[Period, ...] = ()
    shift: int | None = None
    alone: bool = False  # a bare year, which may be a number
    yearless: bool = False
    same: bool = False  # the part of its year that others are: the same period in 2006

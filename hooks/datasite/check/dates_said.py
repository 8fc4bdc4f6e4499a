"""What the dates of fragments may be, beside others of their paragraph and the day of publication."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .. import languages
from ..languages.date_words import Dated
from ..period import Period, moved

Days = tuple[date, date]


def said(
    fragments: list[str], beside: list[str], published: Period, reader: languages.Reader
) -> list[Days]:
    """What the dates of some fragments may be, in a paragraph with these.

    One without a year is of the year of publication, or of the one before where it would lie ahead. One that is so
    far from another (a year earlier) is so far from any of the paragraph's, or from publication. The same period in a
    year is the part of it that another is of its own; a year alone may be.
    """
    year = published.first.year
    found = [d for fragment in fragments for d in reader.dates(fragment, year)]
    given = [p for d in found for p in (d.periods if not d.yearless else nearest(d, published))]
    if years := [d for d in found if d.same or d.alone]:
        around = [d for each in beside for d in reader.dates(each, year) if not d.same]
        parts = [p for d in around for p in parts_of_year(d)]
        whole = any(p.kind == "year" for d in around if d.shift is None for p in d.periods)
        for each in years:
            alike = [*in_years(parts, each)]
            if each.same and alike and not whole:
                given = [p for p in given if p not in each.periods]
            given += alike
    shifts = {d.shift for d in found if d.shift is not None}
    if shifts:
        told = (d for each in beside for d in reader.dates(each, year) if not d.same)
        others = [p for d in told for p in d.periods]
        month = published.first.month or 1
        now = [
            Period.parse(f"{year}{part}")
            for part in (f"-{month:02}", f"-Q{(month + 2) // 3}", f"-H{(month + 5) // 6}", "")
        ]
        given += [m for s in shifts for p in (*others, *now) if (m := moved(p, s)) is not None]
    return [period.span for period in dict.fromkeys(given)]


def parts_of_year(dated: Dated) -> list[Period]:
    """The parts of a year that a date may be, of which another year has the same."""
    return [p for p in dated.periods if p.kind != "year" and p.first.year == p.last.year]


def in_years(parts: list[Period], dated: Dated) -> Iterator[Period]:
    """Some parts of years in those that a date may be."""
    for year in dated.periods:
        yield from (part.shifted(year.first.year - part.first.year) for part in parts)


def nearest(dated: Dated, published: Period) -> Iterator[Period]:
    """What a date without a year may be: in December an article of January speaks of the year before too."""
    for period in dated.periods:
        yield period
        if period.span[0] > published.span[1]:
            yield period.shifted(-1)


def followed(given: list[Days], published: date) -> set[Days]:
    """The periods that follow: those printed, the last month of each, and the time of publication."""
    ends = [(last.replace(day=1), last) for _, last in given]
    now = [Period.parse(f"{published:{form}}") for form in ("%Y", "%Y-%m", "%Y-%m-%d")]
    return {*given, *ends, *(p.span for p in now)}

"""Reads the heads of a table as times: Oct. 98, 1998 Oct, Q2 2014, or the months in a row under a year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..languages import Reader
from ..languages.date_words import YEAR
from ..period import Period
from .cells import unmarked

ONE = re.compile(rf"({YEAR})\s*[:.]?")
YEAR_FIRST = re.compile(rf"({YEAR})[\s:.,/-]+(.*[^\W\d].*)")
SHORT_YEAR = re.compile(r"(.*[^\W\d].*?)[\s.'’-]+(\d\d)")
MONTH = re.compile(rf"({YEAR})\s*[-./M]\s*(\d\d?)|(\d\d?)\s*[/.]\s*({YEAR})")
CUT = re.compile(r"\b([^\W\d_]{3,4})\b\.?")
PART = re.compile(rf"({YEAR})\s*[-/]?\s*([QH][1-4])|([QH][1-4])\s*[-/]?\s*({YEAR})")


def time_of(
    words: str, reader: Reader, published: Period, year: int | None = None
) -> Period | None:
    """The time that a head is, if it is nothing else; `year` is that of a month that is said without one."""
    words = in_full(unmarked(words)[0].strip(" :*"), reader)
    if found := MONTH.fullmatch(words):
        month = int(found[2] or found[3])
        return parsed(f"{found[1] or found[4]}-{month:02}")
    if found := PART.fullmatch(words):
        return parsed(f"{found[1] or found[4]}-{found[2] or found[3]}")
    if found := YEAR_FIRST.fullmatch(words):
        return read(f"{found[2]} {found[1]}", reader, published, None) or read(
            words, reader, published, None
        )
    short = SHORT_YEAR.fullmatch(words)
    if short and is_yearless(short[1], reader, published):
        century = published.first.year // 100 * 100
        full = century + int(short[2])
        full -= 100 if full > published.first.year else 0
        return read(f"{short[1].rstrip('.')} {full}", reader, published, None) or read(
            f"{short[1]} {full}", reader, published, None
        )
    return read(words, reader, published, year)


def time_in(words: str, reader: Reader, published: Period) -> Period | None:
    """The one part of a year that a head names among other words: Nov. 2008, advance."""
    turned = re.sub(rf"\b({YEAR}) ([^\W\d]+\.?)", r"\2 \1", words)  # 2008 Nov.
    for text in (words, turned):
        found = {
            period
            for dated in reader.dates(text, published.first.year)
            if not dated.yearless
            for period in dated.periods
            if period.kind != "year"
        }
        if len(found) == 1:
            return found.pop()
    return None


def in_full(words: str, reader: Reader) -> str:
    """Words with the months in full that tables cut in ways of their own: Sep. in German, where Sept. is usual."""
    months = {name: number for each in reader.readings for name, number in each.months.items()}

    def whole(found: re.Match[str]) -> str:
        named = [name for name in months if name.lower().startswith(found[1].lower())]
        unsure = found[1] in months or len({months[name] for name in named}) != 1
        return found[0] if unsure else max(named, key=len)

    return CUT.sub(whole, words)


def read(words: str, reader: Reader, published: Period, year: int | None) -> Period | None:
    """The date that all of some words are."""
    found = [
        dated
        for dated in reader.dates(words, year or published.first.year)
        if dated.end - dated.start >= len(words.strip(" .")) - 1
    ]
    return next((period for dated in found for period in dated.periods), None)


def is_yearless(words: str, reader: Reader, published: Period) -> bool:
    """Whether some words are a time that leaves out its year: Oct."""
    words = in_full(unmarked(words)[0].strip(" :*"), reader)
    return any(
        dated.yearless and dated.end - dated.start >= len(words.strip(" .")) - 1
        for dated in reader.dates(words, published.first.year)
    )


def times(
    heads: Iterable[str], reader: Reader, published: Period, year: int | None = None
) -> Iterator[Period | None]:
    """The time of each head; a month without a year is of that before it, or of the next where it comes before that."""
    last: Period | None = None
    for head in heads:
        if is_yearless(head, reader, published):
            of = last.first.year if last else year
            found = time_of(head, reader, published, of)
            if found and last and found.kind == last.kind and found.span < last.span:
                found = time_of(head, reader, published, (of or published.first.year) + 1)
            if found and of is None and found.span[1] > published.span[1]:
                found = time_of(head, reader, published, published.first.year - 1)
        else:
            found = time_of(head, reader, published)
        last = found or last
        yield found


def year_of(words: str) -> int | None:
    """The year that a head is, if it is nothing else."""
    found = ONE.fullmatch(unmarked(words)[0])
    return int(found[1]) if found else None


def parsed(text: str) -> Period | None:
    """A period by its code, if there is such a one."""
    try:
        return Period.parse(text)
    except ValueError:
        return None

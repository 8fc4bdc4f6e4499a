"""Finds the lines of a text that begin with a date or are one: neither a point of a list, nor a heading."""

from __future__ import annotations

import re

from .. import languages
from .document import Part

ANY_YEAR = 2000  # where only the place of a date matters
LONG = 60  # characters of a line with the day of publication, at most
HEAD = 12  # lines in which that may stand
MARKER = re.compile(
    r"^(?P<space> {0,3})(?P<number>\d{1,2})\.(?=[ \t]+\S)(?P<rest>.*)", re.MULTILINE
)
BEFORE = re.compile(r"(?:.*[,:：|])?\s*[^\W\d]*\s*", re.DOTALL)  # Berlin, Monday, · Released
BEHIND = re.compile(r"[\s,.|–-]*(?:\d{1,2}[:.]\d\d(?:\s\w+)?)?[\s.]*")


def with_dates_in_full(text: str) -> str:
    """A text in Markdown whose lines that begin with a date are no points of a list: 30. April, 3. Quartal."""

    def kept(found: re.Match[str]) -> str:
        line = found[0].lstrip()
        return f"{found['space']}{found['number']}\\.{found['rest']}" if begins(line) else found[0]

    return MARKER.sub(kept, text)


def begins(line: str) -> bool:
    """Whether a line begins with a date that the number before its full stop is part of."""
    number = line.index(".") + 1
    dates = (d for each in languages.own() for d in each.reading.dates(line, ANY_YEAR))
    return any(date.start == 0 and date.end > number for date in dates)


def is_dateline(line: str) -> bool:
    """Whether a line says nothing but a day, perhaps after a place or what day it is."""
    if len(line) > LONG or not any(map(str.isdigit, line)):
        return False
    days = (
        date
        for each in languages.own()
        for date in each.reading.dates(line, ANY_YEAR)
        if not date.yearless and any(period.kind == "day" for period in date.periods)
    )
    return any(
        BEFORE.fullmatch(line[: day.start]) and BEHIND.fullmatch(line[day.end :]) for day in days
    )


def without_edition(parts: list[Part]) -> list[Part]:
    """The parts of an article without one before its headings that says nothing but when it appeared."""
    first, *rest = parts
    bare = first.heading is None and all(map(is_dateline, first.paragraphs))
    return rest if bare and rest else parts


def apart(text: str) -> str:
    """A text in which the day of publication, if a line near the head says it, is a paragraph of its own."""
    lines = text.split("\n")
    head = (f"\n{line}\n" if is_dateline(line.strip()) else line for line in lines[:HEAD])
    return "\n".join([*head, *lines[HEAD:]])

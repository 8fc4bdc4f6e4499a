"""Writes ISO 8601 periods as people say them: `2022-01/2022-08` is January–August 2022."""

from __future__ import annotations

from ..model import Language

MONTHS = (
    "January February March April May June July August September October November December"
).split()
QUARTERS = (("first", "一"), ("second", "二"), ("third", "三"), ("fourth", "四"))


def period(text: str, language: Language) -> str:
    """The period in words, Traditional script for Chinese; an unknown shape is returned as it is."""
    start, slash, end = text.partition("/")
    write = english if language == "en" else chinese
    if not slash:
        return write(start)
    return write_range(start, end, language)


def write_range(start: str, end: str, language: Language) -> str:
    """A range, the year said once where it can be."""
    same_year = start[:4] == end[:4] and len(start) == len(end) == 7
    if language == "en":
        if same_year:
            return f"{MONTHS[int(start[5:]) - 1]}–{english(end)}"
        gap = "–" if len(start) == len(end) == 4 else " – "
        return f"{english(start)}{gap}{english(end)}"
    if same_year:
        return f"{start[:4]}年{int(start[5:])}—{int(end[5:])}月"
    if len(start) == len(end) == 4:
        return f"{start}—{end}年"
    return f"{chinese(start)}—{chinese(end)}"


def english(text: str) -> str:
    """One point or standard period in English."""
    year, _, rest = text.partition("-")
    if rest in ("H1", "H2"):
        return f"{'first' if rest == 'H1' else 'second'} half of {year}"
    if rest.startswith("Q"):
        return f"{QUARTERS[int(rest[1]) - 1][0]} quarter of {year}"
    month, _, day = rest.partition("-")
    if not month:
        return year
    return (
        f"{int(day)} {MONTHS[int(month) - 1]} {year}" if day else f"{MONTHS[int(month) - 1]} {year}"
    )


def chinese(text: str) -> str:
    """One point or standard period in Chinese."""
    year, _, rest = text.partition("-")
    if rest in ("H1", "H2"):
        return f"{year}年{'上' if rest == 'H1' else '下'}半年"
    if rest.startswith("Q"):
        return f"{year}年第{QUARTERS[int(rest[1]) - 1][1]}季度"
    month, _, day = rest.partition("-")
    if not month:
        return f"{year}年"
    return f"{year}年{int(month)}月" + (f"{int(day)}日" if day else "")

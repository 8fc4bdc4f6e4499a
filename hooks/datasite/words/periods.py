"""Writes periods as people say them: `2022-01/2022-08` is January–August 2022."""

from __future__ import annotations

from ..model import Language
from ..period import Period, Point

MONTHS = (
    "January February March April May June July August September October November December"
).split()
QUARTERS = (("first", "一"), ("second", "二"), ("third", "三"), ("fourth", "四"))


def period(of: Period, language: Language) -> str:
    """The period in words, Traditional script for Chinese."""
    if of.first == of.last:
        return english(of.first) if language == "en" else chinese(of.first)
    return write_range(of.first, of.last, language)


def write_range(start: Point, end: Point, language: Language) -> str:
    """A range, the year said once where it can be."""
    same_year = start.year == end.year and start.kind == end.kind == "month"
    years = start.kind == end.kind == "year"
    if language == "en":
        if same_year:
            return f"{MONTHS[start.month - 1]}–{english(end)}"
        return f"{english(start)}{'–' if years else ' – '}{english(end)}"
    if same_year:
        return f"{start.year}年{start.month}—{end.month}月"
    if years:
        return f"{start.year}—{end.year}年"
    return f"{chinese(start)}—{chinese(end)}"


def english(point: Point) -> str:
    """One point in English."""
    if point.half:
        return f"{'first' if point.half == 1 else 'second'} half of {point.year}"
    if point.quarter:
        return f"{QUARTERS[point.quarter - 1][0]} quarter of {point.year}"
    day = f"{point.day} " if point.day else ""
    month = f"{MONTHS[point.month - 1]} " if point.month else ""
    return f"{day}{month}{point.year}"


def chinese(point: Point) -> str:
    """One point in Chinese."""
    if point.half:
        return f"{point.year}年{'上' if point.half == 1 else '下'}半年"
    if point.quarter:
        return f"{point.year}年第{QUARTERS[point.quarter - 1][1]}季度"
    month = f"{point.month}月" if point.month else ""
    return f"{point.year}年{month}" + (f"{point.day}日" if point.day else "")

"""Tells the numerals of which too little is read for a record: ends of ranges, lengths of time, gaps to a norm."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..check.phrases import Phrase, near
from ..languages import Reader
from .listing import Listed
from .nouns import CLAUSE
from .subjects import ASIDE, Subject, number

LENGTHS = ("month", "quarter", "year", "week")


def says_little(
    text: str, rows: Sequence[Listed], at: int, phrase: Phrase, said: Subject, reader: Reader
) -> bool:
    """Whether too little is read in a numeral for a record."""
    before = text[: rows[at].start].rstrip()
    small = phrase.spelled and phrase.family is None and phrase.ratio is None
    known = not phrase.multiplier and reader.ends("articles", before)  # all four groups
    if reader.pattern("confidence").search(said.name) and phrase.family == "percent":
        return True
    if phrase.shift or (small and (known or not said.noun)) or is_length(said.noun, reader):
        return True
    if phrase.spelled and reader.ends("per", before):  # per million units
        return True
    if before.endswith("=") and phrase.number == "100":  # 2015 = 100
        return True
    return beside_norm(text[number(rows[at])[1] :], reader) or in_range(text, rows, at, reader)


def beside_norm(rest: str, reader: Reader) -> bool:
    """Whether a number is how far something lies above or below what is no earlier time: below its average."""
    rest = ASIDE.sub("", rest)
    away = any(reader.starts(name, rest) for name in ("falls_after", "rises_after"))
    clause = re.split(r"\d", CLAUSE.split(rest)[0])[0]
    return away and reader.pattern("norm").search(clause) is not None


def in_range(text: str, rows: Sequence[Listed], at: int, reader: Reader) -> bool:
    """Whether a numeral is one end of a range, which has no value between."""
    for one, other in pairwise(rows[max(at - 1, 0) : at + 2]):
        joined = reader.pattern("to").fullmatch(text[one.end : other.start])
        came_from = reader.ends("compared", text[: one.start])
        if joined and not came_from and alike(one.phrase, other.phrase):
            return True
    return False


def alike(one: Phrase | None, other: Phrase | None) -> bool:
    """Whether two numbers may be the ends of a range: of one unit, or of one that only the second says."""
    if one is None or other is None or one.family not in (None, other.family):
        return False
    one = replace(one, multiplier=one.multiplier or other.multiplier)  # 5 to 10 million
    if one.shift != other.shift:
        return False  # by 6 cents to 25 dollars
    return one.ratio is None and other.ratio is None and near(one, other)


def is_length(noun: str, reader: Reader) -> bool:
    """Whether what is counted is a length of time."""
    words = (getattr(each.dates_by, name) for each in reader.readings for name in LENGTHS)
    length = (rf"^(?:{word})s?\b|\b(?:{word})s?$" for word in words)  # consecutive months
    return any(re.search(each, noun, re.IGNORECASE) for each in length)

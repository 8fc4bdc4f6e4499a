"""Reads what a fragment of the source says of each number in it: value, bound, and what family of unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..bound import Bound
from ..languages import Reader, Written
from ..languages.reading import ATTAINED

__all__ = ["ATTAINED", "Phrase", "phrases"]

YEARS_FROM = 1000  # below it, what looks like a year is a length of time


@dataclass(frozen=True)
class Phrase:
    """One number of a fragment with what its neighbours say of it."""

    number: str
    multiplier: int
    bounds: tuple[Bound, ...]
    family: str | None  # percent, currency, rank, age; None where the fragment does not say
    quoted: str
    rest: str  # what follows the number
    spelled: bool  # in words, whose zeros say nothing of precision
    bare: bool  # the fragment is this number alone: a cell of a table, its unit stands elsewhere
    falls: bool = False  # the fragment says that something became less


def phrases(fragment: str, reader: Reader) -> Iterator[Phrase]:
    """Every number of a fragment but dates and `per 10,000`, with first places said in words."""
    falls = reader.pattern("falls").search(fragment) is not None
    for found in reader.numerals(fragment):
        before, rest = fragment[: found.start], fragment[found.end :]
        if reader.ends("per", before) or dates(found, rest, reader):
            continue
        family = family_of(found, before, rest, reader)
        yield Phrase(
            found.number,
            found.multiplier,
            (Bound.EXACT,) if family == "rank" else bounds_of(found, before, rest, reader),
            family,
            found.quoted,
            rest.lstrip(),
            found.spelled,
            found.quoted == fragment.strip() and found.multiplier == 0,
            falls,
        )
    for match in reader.pattern("first").finditer(fragment):
        yield Phrase("1", 0, (Bound.EXACT,), "rank", match.group(), "", spelled=True, bare=False)


def dates(found: Written, rest: str, reader: Reader) -> bool:
    """Whether a number is a year, a month or a day by what follows it."""
    if not reader.starts("date_after", rest):
        return False
    return not reader.starts("date_long", rest) or found.value >= YEARS_FROM


def family_of(found: Written, before: str, rest: str, reader: Reader) -> str | None:
    """The family of unit that the words around a number give it."""
    if found.ordinal:
        return "rank"
    if reader.starts("percent", rest) or reader.ends("percent_before", before):
        return "percent"
    if reader.starts("money", rest) or reader.ends("money_before", before):
        return "currency"
    return "age" if reader.starts("age", rest) else None


def bounds_of(found: Written, before: str, rest: str, reader: Reader) -> tuple[Bound, ...]:
    """The bounds that the words around a number allow."""
    if found.vague:
        return (Bound.OVER,)
    for pattern, bounds in reader.bounds_after:
        if pattern.match(rest):
            return bounds
    for pattern, bounds in reader.bounds_before:
        if pattern.search(before):
            return bounds
    return (Bound.EXACT,)

"""Lists the numerals of a paragraph: the fragment that carries each, and what it seems to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..bound import Bound
from ..check.phrases import bounds_of, dates, family_of
from ..check.prose import numbers_in
from ..check.verification import places
from ..languages import Reader, Written
from ..model import NumeralKind

UNQUOTED = re.compile(r"[<>{}`\\\n]|\]\(|&#?[0-9A-Za-z]+;")  # what no fragment may hold
REST = re.compile(r"(?<=[a-z])[a-z]+")
NAMED = re.compile(r"[A-Za-z]-?\d|\d[A-Za-z]{2}")  # COVID-19, G20
SEEMS = {"currency": "money", "percent": "percent", "rank": "ordinal", "age": "age", None: "count"}


@dataclass(frozen=True)
class Listed:
    """One numeral: its fragment, its kind, and of a figure what is read in it."""

    start: int
    end: int
    fragment: str
    kind: NumeralKind
    seems: str  # percent, money, count, ordinal, age, date, name, grammar
    written: Written | None = None
    bound: Bound = Bound.EXACT


@dataclass(frozen=True)
class Span:
    """A stretch of a paragraph that holds a numeral."""

    start: int
    end: int
    kind: NumeralKind
    seems: str
    written: Written | None = None
    bound: Bound = Bound.EXACT


def listed(text: str, reader: Reader, year: int, longest: int) -> list[Listed]:
    """Every numeral of a paragraph in reading order; each fragment is at most so long."""
    numerals = set(places(text, reader.pattern("numeral")))
    found: list[Listed] = []
    for span in spans(text, reader, year, numerals):
        for start, stop, whole in pieces(span, text, longest):
            if numerals.isdisjoint(range(start, stop)):
                continue
            end = found[-1].end if found else 0
            fragment = placed(text, max(start, end), stop, end)
            kind = kind_of(fragment, span, reader)
            seems = span.seems if kind != "grammar" else "grammar"
            written = span.written if whole else None
            found.append(
                Listed(stop - len(fragment), stop, fragment, kind, seems, written, span.bound)
            )
    return found


def spans(text: str, reader: Reader, year: int, numerals: set[int]) -> list[Span]:
    """The stretches that hold numerals: dates first, then numbers with what belongs to them, then the rest."""
    taken: list[Span] = []

    def free(start: int, end: int) -> bool:
        return not any(start < each.end and each.start < end for each in taken)

    for start, end in dated(text, reader):
        if numerals & set(range(start, end)) and free(start, end):
            taken.append(Span(start, end, "date", "date"))
    numbers = [n for n in reader.numerals(text) if free(n.start, n.end)]
    for at, number in enumerate(numbers):
        if not free(number.start, number.end):
            continue
        after = numbers[at + 1].start if at + 1 < len(numbers) else len(text)
        left = max((each.end for each in taken if each.end <= number.start), default=0)
        right = min((each.start for each in taken if each.start >= number.end), default=after)
        taken.append(with_unit(text, number, left, min(right, after), reader))
    covered = {at for each in taken for at in range(each.start, each.end)}
    for start, end in runs(sorted(numerals - covered)):
        taken.append(Span(start, end, "grammar", "grammar"))
    return sorted(
        (s for s in taken if numerals & set(range(s.start, s.end))), key=lambda s: s.start
    )


def dated(text: str, reader: Reader) -> list[tuple[int, int]]:
    """Where dates stand, the longest first."""
    found = {match.span() for each in reader.readings for match in each.dates.finditer(text)}
    for number in reader.numerals(text):
        if dates(number, text[number.end :], reader):
            sign = reader.pattern("date_after", r"\s*{}").match(text, number.end)
            found.add((number.start, sign.end() if sign else number.end))
    return sorted(found, key=lambda span: (span[0] - span[1], span))


def with_unit(text: str, number: Written, left: int, right: int, reader: Reader) -> Span:
    """A number with the words that bound it, its money, and its unit."""
    before, rest = text[: number.start], text[number.end : right]
    family = family_of(number, before, rest, reader)
    bound = bounds_of(number, before, rest, reader)[0]
    start, end = number.start, number.end
    if money := reader.pattern("money_before", r"({})\s*$").search(text, left, start):
        start = money.start()
    if bound is not Bound.EXACT:
        for pattern, _ in reader.bounds_before:
            if words := pattern.search(text[left : number.start]):
                start = min(start, left + words.start())
                break
    for name in ("percent", "money", "age"):
        if unit := reader.pattern(name, r"\s*(?:{})").match(text, end, right):
            end = unit.end()
            if rest_of_word := REST.match(text, end, right):
                end = rest_of_word.end()  # percentage, of which percent was read
            break
    seems = SEEMS[family]
    around = text[max(left, number.start - 2) : min(right, number.end + 2)]
    if family is None and not number.spelled and NAMED.search(around):
        seems = "name"
    return Span(start, end, "open", seems, number, bound)


def pieces(span: Span, text: str, longest: int) -> Iterator[tuple[int, int, bool]]:
    """A span as it may be quoted: whole, or its number alone, or word by word; and whether it has the number."""
    if span.end - span.start <= longest:
        yield span.start, span.end, True
    elif span.written and span.written.end - span.written.start <= longest:
        yield span.written.start, span.written.end, True
    else:
        for word in re.finditer(rf"\S{{1,{longest}}}", text[span.start : span.end]):
            yield span.start + word.start(), span.start + word.end(), False


def placed(text: str, start: int, end: int, after: int) -> str:
    """The fragment from start to end, with more before it where it would be found too early."""
    while text.find(text[start:end], after) != start and start > after:
        start -= 1
    return text[start:end]


def kind_of(fragment: str, span: Span, reader: Reader) -> NumeralKind:
    """Grammar only where the check agrees that nothing is counted."""
    if span.kind == "date":
        return "date" if reader.is_date(fragment) else "open"
    counts = reader.pattern("counted").search(fragment) or numbers_in(fragment, reader)
    return "open" if counts else "grammar"


def runs(positions: list[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring positions together, from and to."""
    start = end = -1
    for at in positions:
        if at != end:
            if end > 0:
                yield start, end
            start = at
        end = at + 1
    if end > 0:
        yield start, end

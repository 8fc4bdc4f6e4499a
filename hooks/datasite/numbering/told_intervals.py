"""Finds intervals that a text tells in words: the 95% interval of a rise of 17 is from a fall of 39 to a rise of 74.

Around which figure it lies is told by its sentence, or by the one before; where several may be meant, none is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from ..check.phrases import Phrase
from ..languages import Reader
from .listing import Listed
from .subjects import number, sentences

BESIDE = 40  # characters between an estimate and the ends right behind it


@dataclass(frozen=True)
class Told:
    """The two ends of an interval: their numerals, the level by its numeral, the sentence, and what it is around.

    `estimate` is the numeral of that, or None where the sentences do not say.
    """

    low: int
    high: int
    level: int | None
    estimate: int | None
    sentence: str


def told_intervals(text: str, rows: Sequence[Listed], reader: Reader) -> Iterator[Told]:
    """The intervals that a paragraph tells in words, in their order."""
    level: int | None = None
    before: list[int] = []  # the figures of the last sentence that has some
    heard = False  # whether an interval was named in the paragraph
    for start, end in sentences(text, rows):
        own = [n for n, row in enumerate(rows) if start <= row.start < end and is_figure(row)]
        named = reader.pattern("interval_said").search(text, start, end) is not None
        level = next((n for n in own if is_level(rows[n])), level if heard else None)
        heard = heard or named
        figures = [n for n in own if not is_level(rows[n])]
        if heard and not reader.pattern("supposed").search(text, start, end):
            ends = [each for each in pairwise(figures) if are_ends(text, rows, *each, reader)]
            taken = {n for pair in ends for n in pair}
            for low, high in ends:
                free = [n for n in figures if n not in taken and fits(rows, n, low, high)]
                estimate = beside(text, rows, low, free)
                if named and estimate is None:
                    free = [n for n in free if in_unit(rows, n, low, high)]
                    earlier = [n for n in before if fits(rows, n, low, high)]
                    earlier = [n for n in earlier if in_unit(rows, n, low, high)]
                    near = [n for n in free if n < low] or free or earlier
                    estimate = near[0] if len(near) == 1 else None
                if estimate is not None:
                    taken.add(estimate)
                if named or estimate is not None:
                    yield Told(low, high, level, estimate, text[start:end])
            figures = [n for n in figures if n not in {n for pair in ends for n in pair}]
        before = figures or before


def is_figure(row: Listed) -> bool:
    """Whether a numeral may be a figure, or how sure one is."""
    return row.kind == "open" and row.phrase is not None and row.seems not in ("ordinal", "name")


def is_level(row: Listed) -> bool:
    """Whether a numeral says how sure an interval is."""
    return row.phrase is not None and row.phrase.level


def are_ends(text: str, rows: Sequence[Listed], low: int, high: int, reader: Reader) -> bool:
    """Whether two figures side by side are the ends of an interval: from one to the other."""
    one, other = rows[low].phrase, rows[high].phrase
    if high != low + 1 or one is None or other is None or one.margin or other.margin:
        return False
    if one.ratio is not None or other.ratio is not None or one.shift != other.shift:
        return False
    gap = text[rows[low].end : rows[high].start]
    joined = reader.pattern("between_ends").fullmatch(reader.without_money(gap))
    alike = one.family in (None, other.family) or other.family is None
    return joined is not None and alike and end_in_full(one, other) < end_in_full(other, one)


def end_in_full(one: Phrase, other: Phrase) -> Decimal:
    """The number of one end in full: negative where something falls by it, in the millions that only the other says."""
    said = -Decimal(one.number) if one.falls else Decimal(one.number)
    lent = not one.multiplier and abs(said) < abs(Decimal(other.number)) * 10
    return said.scaleb(one.multiplier or (other.multiplier if lent else 0))


def fits(rows: Sequence[Listed], estimate: int, low: int, high: int) -> bool:
    """Whether a figure lies between two ends and is in their unit."""
    own, one, other = (rows[n].phrase for n in (estimate, low, high))
    if own is None or one is None or other is None or own.margin or own.ratio is not None:
        return False
    unlike = {one.family, other.family} - {None, own.family}
    return not unlike and end_in_full(one, other) <= end_in_full(own, own) <= end_in_full(
        other, one
    )


def in_unit(rows: Sequence[Listed], estimate: int, low: int, high: int) -> bool:
    """Whether a figure has the unit that one of the ends has, and not one that both leave out."""
    own, one, other = (rows[n].phrase for n in (estimate, low, high))
    return bool(own and one and other and own.family in (one.family, other.family))


def beside(text: str, rows: Sequence[Listed], low: int, free: Sequence[int]) -> int | None:
    """The estimate right before its ends, in a bracket or behind a comma: 5.1 (95% interval: 4.9 to 5.3)."""
    last = max((n for n in free if n < low), default=None)
    if last is None:
        return None
    gap = text[rows[last].end : number(rows[low])[0]]
    return last if re.match(r"\s?[,(:：，（]", gap) and len(gap) <= BESIDE else None

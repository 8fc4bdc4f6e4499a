"""Tells what of a figure somebody should look at, although it is read: a part, growth of growth, what was expected."""

from __future__ import annotations

from collections.abc import Sequence

from ..check.phrases import Phrase
from ..languages import Reader
from .beside import Before
from .listing import Listed
from .nouns import CLAUSE

CHANGES = "whether it is a change"
WHOLE = 100  # percent
MANY = 1000  # from which on a number without a noun is hardly that of an index
UNIT = "its unit"
LEVEL = "the level of its interval"


def in_points(phrase: Phrase | None, noun: str, last: Before | None, start: int) -> bool:
    """Whether a bare number may be of points of the percentage before it: 71.0 per cent, up 0.4."""
    if phrase is None or phrase.family or noun or phrase.multiplier or phrase.ratio is not None:
        return False
    near = last is not None and last.sentence == start and last.phrase.family == "percent"
    return near and abs(phrase.value) < WHOLE


def counts_unsaid(phrase: Phrase, name: str, reader: Reader) -> bool:
    """Whether a number is so large that it counts something, and neither a noun nor its name says what it counts."""
    return abs(phrase.value) >= MANY and not reader.pattern("tallies").search(name)


def is_part(text: str, rows: Sequence[Listed], at: int, start: int, reader: Reader) -> bool:
    """Whether a number is of a part of what was named before: 958 of them, of whom 20."""
    clause = CLAUSE.split(text[start : rows[at].start])[-1]
    behind = reader.pattern("partly", r"\s*{}").match(text, rows[at].end)
    return reader.pattern("partly").search(clause) is not None or behind is not None


def is_of_growth(last: Before | None, start: int, phrase: Phrase) -> bool:
    """Whether points behind a growth may be of that, and not of what grows: rose 9%, 0.2 points faster."""
    if last is None or last.sentence != start or not phrase.points or not last.way:
        return False
    return last.phrase.family == "percent" and not last.phrase.points


def may_change(
    last: Before | None, start: int, phrase: Phrase, clause: str, reader: Reader
) -> tuple[str, ...]:
    """What to look at where a number behind a change may be one too: fell by 3 in the north, 2 in the south."""
    if (
        last is None
        or last.sentence != start
        or not last.way
        or last.phrase.family != phrase.family
    ):
        return ()
    if reader.pattern("likened").search(clause):
        return ()
    levels = any(reader.ends(name, reader.without_money(clause)) for name in ("level", "onto"))
    return () if levels else (CHANGES,)


def expected(clause: str, reader: Reader) -> tuple[str, ...]:
    """What to look at where a number may be one that was only expected."""
    found = reader.pattern("expected").search(clause)
    return ("whether it is so or was expected",) if found else ()

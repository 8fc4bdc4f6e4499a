"""Tells what of a figure somebody should look at, although it is read: a part, growth of growth, what was expected."""

from __future__ import annotations

from ..check.phrases import Phrase
from ..languages import Reader
from .beside import Before


def is_part(clause: str, rest: str, reader: Reader) -> bool:
    """Whether a number is of a part of what was named before: 958 of them, of whom 20."""
    behind = reader.pattern("partly", r"\s*{}").match(rest)
    return reader.pattern("partly").search(clause) is not None or behind is not None


def is_of_growth(last: Before | None, start: int, phrase: Phrase) -> bool:
    """Whether points behind a growth may be of that, and not of what grows: rose 9%, 0.2 points faster."""
    if last is None or last.sentence != start or not phrase.points or not last.way:
        return False
    return last.phrase.family == "percent" and not last.phrase.points


def expected(clause: str, reader: Reader) -> tuple[str, ...]:
    """What to look at where a number may be one that was only expected."""
    found = reader.pattern("expected").search(clause)
    return ("whether it is so or was expected",) if found else ()

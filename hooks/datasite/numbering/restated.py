"""Tells what is said of a value besides its number: that it is revised, or hardly changed, by no more than a margin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..bound import Bound
from ..languages import Reader
from .listing import Listed

BRACKET = re.compile(r"\s*[(（][^()（）\d]*[)）]")


def is_revised(
    text: str, rows: Sequence[Listed], at: int, span: tuple[int, int], reader: Reader
) -> bool:
    """Whether a number is said to be a later estimate than the first: the revised May estimate of, 5.3 (revised).

    Not where something was revised from one number to another, and not of what other estimates show.
    """
    start, end = span
    row = rows[at]
    first = max((start, *(r.end for r in rows[:at] if r.kind == "open")))
    said = [*reader.pattern("revised").finditer(text, first, row.start)]
    verbs = reader.pattern("verbs")
    if said and not any(v.group() for v in verbs.finditer(text, said[-1].end(), row.start)):
        return True
    behind = BRACKET.match(text, row.end, end)
    return behind is not None and reader.pattern("revised").search(behind[0]) is not None


def is_changed_to(
    text: str, rows: Sequence[Listed], one: int, other: int, span: tuple[int, int], reader: Reader
) -> bool:
    """Whether words say that of two numbers, with no other between them, one was replaced by the other: revised to."""
    start, end = span
    asides = [row.phrase is not None and (row.phrase.margin or row.phrase.level) for row in rows]
    figures = [at for at, r in enumerate(rows) if r.kind == "open" and not asides[at]]
    if any(one < at < other for at in figures):
        return False
    first = max((start, *(rows[at].end for at in figures if at < one)))
    last = min((end, *(rows[at].start for at in figures if at > other)))
    return reader.pattern("revising").search(text, first, last) is not None


def steady(
    text: str, rows: Sequence[Listed], at: int, longest: int, reader: Reader
) -> Listed | None:
    """A margin in percent as the change of about 0 that words before it tell: nearly the same as (±2.2 percent).

    None where it stands behind no such words.
    """
    margin = rows[at].phrase
    if margin is None or not margin.margin or margin.family != "percent":
        return None
    before = re.sub(r"\s*[(（]\s*$", "", text[: rows[at].start])
    came = reader.pattern("compared", r"\s{}$").search(before)  # unchanged from
    ends = (len(before), *([came.start()] if came else []))
    tried = (reader.pattern("unchanged", r"{}$").search(before[:end]) for end in ends)
    said = next(filter(None, tried), None)
    if said is None:
        return None
    hardly = reader.pattern("hardly", r"{}\s*$").search(before[: said.start()])
    start = hardly.start() if hardly else said.start()
    evidence = text[start : rows[at].end + (text[rows[at].end :][:1] in (")", "）"))]
    bound = Bound.ABOUT if hardly else Bound.EXACT
    phrase = replace(margin, number="0", bounds=(bound,), margin=False)
    if len(evidence) > longest:
        return None
    return replace(rows[at], start=start, phrase=phrase, evidence=evidence)

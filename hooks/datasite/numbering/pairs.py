"""Tells where of two numbers one says what the other leaves out, or the same once more: 3 percent, or $5 billion."""

from __future__ import annotations

import re
from dataclasses import replace

from ..languages import Reader
from .listing import Listed

SEMICOLON = re.compile(r"\s*[;；]\s*\+?\s*")


def paired(one: Listed, other: Listed, text: str, reader: Reader) -> bool:
    """Whether two numerals say one change, of which one is in percent and the other is not."""
    if one.phrase is None or other.phrase is None:
        return False
    apart = (one.phrase.family == "percent") != (other.phrase.family == "percent")
    gap = reader.without_money(text[one.end : other.start])
    sign = gap.rstrip().endswith("+") or other.phrase.number.startswith("-")
    beside = sign and SEMICOLON.fullmatch(gap)  # (+43,000; +0.7%)
    return apart and bool(beside or reader.pattern("pair").fullmatch(gap))


def lent(one: Listed, other: Listed, text: str, reader: Reader) -> Listed:
    """A numeral in the money of the one behind it, where something went between them: from 3.05 to 3.20 dollars."""
    mine, its = one.phrase, other.phrase
    if not mine or not its or mine.family or its.family != "currency":
        return one
    gap = reader.without_money(text[one.end : other.start])
    went = any(reader.pattern(n, r"\s*{}\s*").fullmatch(gap) for n in ("onto", "compared", "level"))
    if not went or mine.multiplier != its.multiplier or reader.money(text[: one.start], ""):
        return one
    return replace(one, phrase=replace(mine, family="currency", monies=its.monies))

"""Tells where a number says once more, in another unit, what the one before it says: 3 percent, or $5 billion."""

from __future__ import annotations

import re

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

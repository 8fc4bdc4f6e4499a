"""What a number measures: its unit, whether it is a change and which way, and whether it is one end of a range."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..check.phrases import Phrase, near
from ..check.signs import last
from ..languages import Reader
from ..languages.currency import Codes
from ..languages.written import decimal
from .intervals import signed
from .listing import Listed
from .subjects import NUMERAL

RATIO_PLACES = 1
LENGTHS = ("month", "quarter", "year", "week")
BEST_KNOWN = ("USD", "EUR", "GBP")


def direction(phrase: Phrase, before: str, rest: str, reader: Reader) -> int:
    """Whether a number says by how much something fell (-1) or rose (1); 0 where it says how much there is."""
    if phrase.falls:
        return -1
    if phrase.times or any(reader.starts(name, rest) for name in ("rises_after", "more_after")):
        return 1
    rises = last(reader, "rises", before)
    if rises < 0 or rises < last(reader, "falls", before):
        return 0
    gap = before[rises:]
    bound = reader.bound_before(gap)
    bare = reader.pattern("by").sub("", gap[: bound[0]] if bound else gap).strip()
    near = not re.search(rf"[,;:{NUMERAL}]", gap) and (" " in gap or not bare)
    return int(near and last(reader, "level", gap) <= last(reader, "by", gap))


def digits(phrase: Phrase, way: int) -> str:
    """The digits of a value; a part of a whole as a percentage, what fell with a minus."""
    if phrase.ratio is None:
        return format(signed(phrase), "f")
    if phrase.times:
        return decimal((phrase.ratio - 1) * 100, RATIO_PLACES)
    return ("-" if way < 0 else "") + decimal(phrase.ratio * 100, RATIO_PLACES)


def money(monies: Codes) -> tuple[str, bool]:
    """The money that a sign or a name means, and whether that is a guess: $ is the dollar of several countries."""
    code = next((code for code in BEST_KNOWN if code in monies), min(monies))
    return code, len(monies) > 1 and code not in ("EUR", "GBP")


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
    return one.ratio is None and other.ratio is None and near(one, other)


def is_length(noun: str, reader: Reader) -> bool:
    """Whether what is counted is a length of time."""
    words = (getattr(each.dates_by, name) for each in reader.readings for name in LENGTHS)
    return any(re.match(rf"(?:{word})s?\b", noun, re.IGNORECASE) for word in words)

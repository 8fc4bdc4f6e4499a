"""Reads what a fragment of the source says of each number in it: value, bound, and what family of unit.

Knows the words that bound a number (超 近 余 達 約 over nearly …) and those that give its unit a
family (% 元 第 …), in Traditional, Simplified and English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..bound import Bound
from ..numerals import Written, numerals

ATTAINED: tuple[Bound, ...] = (Bound.AT_LEAST, Bound.EXACT)
# Before the number. The first that fits counts, so longer words stand before those they end in.
# 達 and "reached" say that a mark is reached, or merely introduce what is attained: see `attained`.
BEFORE: tuple[tuple[str, tuple[Bound, ...]], ...] = (
    (
        r"不少[於于]|不低[於于]|至少|at least|no fewer than|no less than|minimum of",
        (Bound.AT_LEAST,),
    ),
    (r"不足|不到|未滿|未满|低[於于]|少[於于]|less than|fewer than|under|below", (Bound.UNDER,)),
    (r"不超過|不超过|不高[於于]|不多[於于]|至多|最高|最多", (Bound.AT_MOST,)),
    (
        r"at most|up to|no (?:more|higher|later) than|not (?:more|over) than|within|maximum of",
        (Bound.AT_MOST,),
    ),
    (r"接近|將近|将近|近|nearly|almost|close to|just under|just short of", (Bound.UNDER,)),
    (r"超過|超过|超出|超|破|逾|多[於于]|高[於于]|大[於于]", (Bound.OVER,)),
    (r"over|above|more than|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|top(?:s|ped)", (Bound.OVER,)),
    (r"大約|大约|大概|約|约|about|around|roughly|approximately|some|circa", (Bound.ABOUT,)),
    (r"達到|达到|達|达|\breach(?:es|ed|ing)?|\bhit", ATTAINED),
)
AFTER: tuple[tuple[str, tuple[Bound, ...]], ...] = (
    (r"[余餘多]", (Bound.OVER,)),
    (r"左右|上下|前後|前后|or so", (Bound.ABOUT,)),
    (r"以上|or more|and above", (Bound.AT_LEAST, Bound.OVER)),
    (r"以下|or less|or fewer", (Bound.AT_MOST, Bound.UNDER)),
    # 十年內 and 3天之內, not 國內 or 內容
    (r"[以之]?(?<![國国省市境區区海院校])[內内](?![部容外在地需資资])", (Bound.AT_MOST,)),
)
# Between bound and number there may stand a currency or 人民幣.
CURRENCY_BEFORE = r"(?:RMB|CNY|¥|￥|人民[幣币])?"
BEFORE_PATTERNS = tuple(
    (re.compile(rf"(?:{words})\s*(?:a total of\s*)?{CURRENCY_BEFORE}\s*$", re.IGNORECASE), bounds)
    for words, bounds in BEFORE
)
# After the number there may stand its unit, a few characters, before 左右 or 以上.
AFTER_PATTERNS = tuple((re.compile(rf"\s*.?.?{words}", re.IGNORECASE), b) for words, b in AFTER[1:])

PERCENT = re.compile(
    r"\s*(?:%|％|‰|個?百分[點点]|个百分点|per\s?cent|percent|por ciento|個點|个点)", re.IGNORECASE
)
PERCENT_BEFORE = re.compile(r"百分之\s*$")
MONEY = re.compile(r"\s*(?:元|人民[幣币]|yuan|RMB|CNY)", re.IGNORECASE)
MONEY_BEFORE = re.compile(r"(?:RMB|CNY|¥|￥|人民[幣币])\s*$", re.IGNORECASE)
AGE = re.compile(r"\s*(?:歲|岁|周歲|周岁|years? old|years of age)", re.IGNORECASE)
DATE = re.compile(r"\s*(?:年|月|日|號|号|世紀|世纪)(?!均|[齡龄])")
YEARS_FROM = 1000  # 2022年 is a date, 十年 a length
PER = re.compile(r"(?:每|\b(?:per|every|each))\s*$", re.IGNORECASE)
# First places that are said without a numeral.
FIRST = re.compile(
    r"首位|榜首|居首|首名|頭名|头名|冠軍|冠军|夺冠|奪冠|蟬聯|蝉联|top of|top spot|tops\b"
)


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


def phrases(fragment: str) -> Iterator[Phrase]:
    """Every number of a fragment but dates and `per 10,000`, with first places said in words."""
    for found in numerals(fragment):
        before, rest = fragment[: found.start], fragment[found.end :]
        date = DATE.match(rest)
        if PER.search(before) or (date and ("年" not in date[0] or found.value >= YEARS_FROM)):
            continue
        family = family_of(found, before, rest)
        yield Phrase(
            found.number,
            found.multiplier,
            (Bound.EXACT,) if family == "rank" else bounds_of(found, before, rest),
            family,
            found.quoted,
            rest.lstrip(),
            found.script != "arabic",
            found.quoted == fragment.strip() and found.multiplier == 0,
        )
    for match in FIRST.finditer(fragment):
        yield Phrase("1", 0, (Bound.EXACT,), "rank", match.group(), "", spelled=True, bare=False)


def family_of(found: Written, before: str, rest: str) -> str | None:
    """The family of unit that the words around a number give it."""
    if found.ordinal:
        return "rank"
    if PERCENT.match(rest) or PERCENT_BEFORE.search(before):
        return "percent"
    if MONEY.match(rest) or MONEY_BEFORE.search(before):
        return "currency"
    return "age" if AGE.match(rest) else None


def bounds_of(found: Written, before: str, rest: str) -> tuple[Bound, ...]:
    """The bounds that the words around a number allow."""
    if found.vague or re.match(AFTER[0][0], rest):
        return AFTER[0][1]
    for pattern, bounds in AFTER_PATTERNS:
        if pattern.match(rest):
            return bounds
    for pattern, bounds in BEFORE_PATTERNS:
        if pattern.search(before):
            return bounds
    return (Bound.EXACT,)

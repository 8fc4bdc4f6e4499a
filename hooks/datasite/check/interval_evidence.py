"""Holds the interval around a value, and how sure it is, to the fragment that `as_stated` quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from ..languages import Reader, reader
from ..model import Observation, Site
from ..problems import Problem, problem_at, quote
from ..rules import rule
from .agreement import power, readings
from .fragments import gives_end, phrases_of, said_beside, said_of
from .units_said import other_family

INTERVALS = ("interval-ends", "interval-around", "interval-bound")


@rule("margin-missing", each=Observation, after=("number-evidence", "interval-ends"))
def margin_left_out(site: Site, o: Observation) -> Iterator[Problem]:
    """The evidence of a value has its margin, ±, and the record has no interval.

    Why: An estimate whose margin reaches beyond zero says neither a rise nor a fall. Without its ends the page
    calls it exact.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: cargo-growth-2031h1
              value: 8.5
              as_stated: 增長8.5%（±1.6%）
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: cargo-growth-2031h1
              value: 8.5
              low: 6.9
              high: 10.1
              as_stated: 增長8.5%（±1.6%）
        data/article.yml:
            sections:
            - id: harbour
              paragraphs:
              - id: harbour.1
                numerals:
                - {fragment: over 1.2 million, kind: figure, record: cargo-2031h1}
                - {fragment: 8.5%, kind: figure, record: cargo-growth-2031h1}
                - {fragment: ±1.6%, kind: figure, record: cargo-growth-2031h1}
                - {fragment: RMB 3 million, kind: figure, record: dues-2031}
    """
    if o.value is None or o.formula is not None or o.low is not None or o.high is not None:
        return
    said = said_of(site, o)
    for own, beside in pairwise(said):
        found = None if own.margin or own.ratio is not None else readings(site, o, own)
        if not beside.margin or not found or other_family(site, o, beside):
            continue
        number, power_of = found[0]
        if abs(Decimal(number).scaleb(power_of)) != abs(o.value):
            continue
        away = beside.value.scaleb(-own.multiplier).normalize()
        low, high = (
            (Decimal(number) + end).scaleb(power_of - o.multiplier) for end in (-away, away)
        )
        yield problem_at(
            o.place.inside("as_stated"),
            f"{o.id}: as_stated {quote(o.as_stated or '')} gives a margin, and the record has no interval",
            f"write `low: {low:f}` and `high: {high:f}`",
        )
        return


@rule(
    "interval-evidence", each=Observation, after=("value-evidence", "number-evidence", *INTERVALS)
)
def interval_of_fragment(site: Site, o: Observation) -> Iterator[Problem]:
    """An end of an interval is not in the evidence of its value.

    Why: The ends are numbers of the source like the estimate between them. Where they stand further away than
    a fragment reaches, the ledger of the paragraph that gives them lists them, or their margin, with the same
    record: of this paragraph or of another, as notes on accuracy are.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: cargo-growth-2031h1
              value: 8.5
              low: 8.1
              high: 8.9
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: cargo-growth-2031h1
              value: 8.5
    """
    if o.as_stated is None or not o.estimated:
        return
    said = said_beside(site, o)
    missing = {}
    for key, end in (("low", o.low), ("high", o.high)):
        number = format((end or Decimal(0)).scaleb(-o.multiplier), "f")
        if said and not any(gives_end(site, replace(o, number=number), o, p) for p in said):
            missing[key] = f"{key} {number}{power(o.multiplier)}"
    if not missing:
        return
    place, ends = o.place.inside(next(iter(missing))), " and ".join(missing.values())
    if other := next(filter(None, (other_family(site, o, p) for p in said if p.margin)), None):
        yield problem_at(
            place,
            f"{o.id}: {ends} rest on a margin in {other}, and the value is in {site.unit_of(o).id}",
            "a margin in another unit is of a change: give it to the record of that, or delete both ends",
        )
    else:
        yield problem_at(
            place,
            f"{o.id}: {ends} not in as_stated {quote(o.as_stated)}, nor in another numeral of this record in the "
            "ledger",
            "copy the interval from the source; in whichever paragraph it stands, the ledger of that lists it as "
            f'`{{fragment: "{example(site, o)}", kind: figure, record: {o.id}}}`, in the characters of the article',
        )


def example(site: Site, o: Observation) -> str:
    """How the ledger may have an interval: by its margin, or by one of its ends, written as the source writes."""
    read = reader(site.article.language)
    if not o.margin:
        return in_groups(o.low or Decimal(0), o.as_stated or "", read)
    numerals = (n.fragment for p in site.article.paragraphs() for n in p.numerals)
    signed = (read.pattern("margin", r"{}\s*").match(fragment) for fragment in numerals)
    sign = next((found.group() for found in signed if found), "±")
    return f"{sign}{in_groups(o.margin.normalize(), o.as_stated or '', read)}"


def in_groups(number: Decimal, stated: str, read: Reader) -> str:
    """A number with the signs of a language, and its thousands apart as in what was stated, or usual."""
    group, point = read.readings[0].separators
    if any(len(digits) > 3 for digits in re.findall(r"\d+", stated)):
        group = ""
    elif found := re.search(r"\d([^\w.,])\d{3}(?!\d)", stated):
        group = found[1]
    return f"{number:,f}".translate({ord(","): group, ord("."): point})


@rule("level-evidence", each=Observation, after=INTERVALS)
def level_of_fragment(site: Site, o: Observation) -> Iterator[Problem]:
    """The level of an interval is neither in the evidence of its value nor listed once for all intervals.

    Why: The level is a number of the source like the ends. A release often says it once, in its notes, for all
    its intervals: there it is a numeral of kind level.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: cargo-growth-2031h1
              value: 8.5
              low: 8.1
              high: 8.9
              level: 95
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: cargo-growth-2031h1
              value: 8.5
    """
    if o.as_stated is None or o.level is None or o.formula is not None or o.note:
        return  # a note may say where the source gives it for all its intervals
    said = said_beside(site, o)
    if not said or o.level in levels_said(site):
        return
    if not any(p.level and Decimal(p.number) == o.level for p in said):
        yield problem_at(
            o.place.inside("level"),
            f"{o.id}: level {o.level:f} not in as_stated {quote(o.as_stated)}, nor in another numeral of this "
            "record in the ledger",
            "copy the level from the source, or list it once, in the ledger of the paragraph that gives it for all "
            f"intervals, as `{{fragment: …{o.level:f} …, kind: level}}`",
        )


def levels_said(site: Site) -> set[Decimal]:
    """The levels that the article says once for its intervals, in percent."""
    numerals = (n for p in site.article.paragraphs() for n in p.numerals if n.kind == "level")
    return {Decimal(p.number) for n in numerals for p in phrases_of(site, n.fragment)}

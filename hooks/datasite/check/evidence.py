"""Holds each record to its evidence: value, bound and unit must be what `as_stated` says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from ..bound import Bound
from ..languages import reader, written_in
from ..model import Observation, Site, Unit
from ..problems import Problem, problem_at, quote
from ..rules import rule
from .ledger import of_ledger
from .phrases import ATTAINED, Phrase, phrases

INTERVALS = ("interval-ends", "interval-around", "interval-bound")


@rule("symbol-evidence", each=Observation, after=("value-or-symbol",))
def symbol_of_fragment(site: Site, o: Observation) -> Iterator[Problem]:
    """The letter that stands for an open number is not in its evidence.

    Why: Which letter the source leaves open is part of what it says, and readers look for that letter.

    Example:
        data/sections/fleet.yml:
            observations:
            - id: services-open
              symbol: N
              as_stated: “1+X”
    Instead:
        data/sections/fleet.yml:
            observations:
            - id: services-open
              symbol: X
              as_stated: “1+X”
    """
    if o.symbol is not None and o.as_stated is not None and o.symbol not in o.as_stated:
        yield problem_at(
            o.place.inside("symbol"),
            f"{o.id}: the symbol {quote(o.symbol)} does not stand in as_stated {quote(o.as_stated)}",
            "write the symbol that the source leaves open",
        )


@rule("number-evidence", each=Observation, after=("value-or-symbol",))
def number_in_fragment(site: Site, o: Observation) -> Iterator[Problem]:
    """The evidence of a value holds no number that the engine can read.

    Why: The fragment is there so that anyone can compare the value with the source. Where a source says
    a number in words that the engine does not know, silence this rule and say so.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: routes
              as_stated: routes on the lake
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              as_stated: 12 routes
    """
    if o.value is not None and o.as_stated is not None and not phrases_of(site, o.as_stated):
        yield problem_at(
            o.place.inside("as_stated"),
            f"{o.id}: as_stated {quote(o.as_stated)} holds no number",
            "write the shortest fragment that carries the value",
        )


@rule("value-evidence", each=Observation, after=("value-or-symbol", "unit-multiplier"))
def value_of_fragment(site: Site, o: Observation) -> Iterator[Problem]:
    """The value is another number than its evidence says, or has more digits or fewer.

    Why: A wrong digit or a lost zero is the commonest slip, and nothing else on the page would show it.
    Digits count too: 43 times ten thousand is rounded, 430000 claims to be exact to the last one.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: routes
              value: 21
              as_stated: 12 routes
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              value: 12
              as_stated: 12 routes
    """
    phrases_said = (
        phrases_of(site, o.as_stated) if o.value is not None and o.as_stated is not None else ()
    )
    if not phrases_said or any(agrees(o, phrase) for phrase in phrases_said):
        return
    near = next(
        (p for p in phrases_said if Decimal(p.number).scaleb(p.multiplier) == o.value),
        phrases_said[0],
    )
    multiplier = f", multiplier: {near.multiplier}" if near.multiplier or o.multiplier else ""
    numbers = " and ".join(dict.fromkeys(phrase_number(p) for p in phrases_said))
    yield problem_at(
        o.place.inside("value"),
        f"{o.id}: value {o.number}{power(o.multiplier)} but as_stated {quote(o.as_stated or '')} "
        f"says {numbers}",
        f"write `value: {near.number}{multiplier}`, or correct as_stated",
    )


@rule(
    "interval-evidence", each=Observation, after=("value-evidence", "number-evidence", *INTERVALS)
)
def interval_of_fragment(site: Site, o: Observation) -> Iterator[Problem]:
    """An end of an interval is not in the evidence of its value.

    Why: The ends are numbers of the source like the estimate between them. Where they stand further away than a
    fragment reaches, the ledger of the paragraph lists them beside it, with the same record.

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
    fragments = (o.as_stated, *of_ledger(site, o)[1])
    said = [phrase for each in fragments for phrase in phrases_of(site, each)]
    missing = {}
    for key, end in (("low", o.low), ("high", o.high)):
        number = format((end or Decimal(0)).scaleb(-o.multiplier), "f")
        if said and not any(agrees(replace(o, number=number), phrase) for phrase in said):
            missing[key] = f"{key} {number}{power(o.multiplier)}"
    if missing:
        yield problem_at(
            o.place.inside(next(iter(missing))),
            f"{o.id}: {' and '.join(missing.values())} not in as_stated {quote(o.as_stated)}, nor in another "
            "numeral of this record in the ledger",
            "copy the interval from the source, or list its ends in the ledger of the paragraph too",
        )


@rule("bound-evidence", each=Observation, hard=True, after=("rank-bound", "symbol-bound"))
def bound_of_fragment(site: Site, o: Observation) -> Iterator[Problem]:
    """The bound of a value is not the one that its evidence says.

    Why: "Over 3,000" and "3,000" are different claims. The bound is kept in every chart, table, sentence
    and download, and a value without the bound of its source would say more than the source does.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: cargo-2031h1
              bound: exact
              as_stated: over 1.2 million
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: cargo-2031h1
              bound: over
              as_stated: over 1.2 million
    """
    phrase = phrase_of(site, o)
    allowed = attained(o, phrase) if phrase else ()
    if allowed and o.bound not in allowed:
        yield problem_at(
            o.place.inside("bound"),
            f"{o.id}: bound {o.bound} but as_stated {quote(o.as_stated or '')} "
            f"says {' or '.join(allowed)}",
            "leave `bound` out" if allowed == (Bound.EXACT,) else f"write `bound: {allowed[0]}`",
        )


@rule("unit-evidence", each=Observation, after=("measure-unit", "share-unit", "noun-unit"))
def unit_of_fragment(site: Site, o: Observation) -> Iterator[Problem]:
    """The evidence of a value names another unit than its indicator has.

    Why: A percentage that stands under an indicator in persons is drawn and added up as persons.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: routes
              as_stated: 12%
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              as_stated: 12 routes
    """
    phrase = phrase_of(site, o)
    other = other_unit(site, o, phrase) if phrase else None
    if other is not None:
        yield problem_at(
            o.place.inside("indicator"),
            f"{o.id}: unit {site.unit_of(o).id} but as_stated {quote(o.as_stated or '')} says {other}",
            "give the observation an indicator in that unit, or correct as_stated",
        )


def phrases_of(site: Site, fragment: str) -> tuple[Phrase, ...]:
    """What a fragment says of each of its numbers; the article's language comes first."""
    return phrases_in(fragment, site.article.language, *site.languages)


@lru_cache(maxsize=1000)
def phrases_in(fragment: str, *codes: str) -> tuple[Phrase, ...]:
    """What a fragment says of each of its numbers, read in these languages."""
    return tuple(phrases(fragment, reader(*codes)))


def phrase_of(site: Site, o: Observation) -> Phrase | None:
    """The phrase of a record's fragment that gives its value: of several, the one it agrees with most."""
    if o.value is None or o.as_stated is None:
        return None

    def faults(phrase: Phrase) -> int:
        unlike = other_unit(site, o, phrase) is not None
        return int(o.bound not in attained(o, phrase)) + int(unlike)

    return min((p for p in phrases_of(site, o.as_stated) if agrees(o, p)), key=faults, default=None)


def agrees(o: Observation, phrase: Phrase) -> bool:
    """Whether a phrase gives the record's value with its digits.

    Digits count: 43 × 10⁴ is not 430000, which claims to be exact to the unit. In words they do
    not show. A cell of a table shows digits alone, its unit and scale stand in the table's head.
    """
    if phrase.bare and not phrase.spelled:
        same_sign = phrase.number.startswith("-") == (o.number or "").startswith("-")
        return (same_sign or phrase.falls) and digits(phrase.number) == digits(o.number)
    given = Decimal(phrase.number).scaleb(phrase.multiplier)
    if given != o.value and not (phrase.falls and -given == o.value):
        return False
    return phrase.spelled or step(phrase.number, phrase.multiplier) == step(o.number, o.multiplier)


def digits(number: str | None) -> str:
    """The significant digits, without the point."""
    return (number or "").replace(".", "").lstrip("-0")


def step(number: str | None, multiplier: int) -> int:
    """The power of ten of the last digit."""
    return int(Decimal(number or "0").as_tuple().exponent) + multiplier


def phrase_number(phrase: Phrase) -> str:
    """A phrase's number as digits and power of ten."""
    return f"{phrase.number}{power(phrase.multiplier)}"


def power(multiplier: int) -> str:
    """A multiplier as people write it, nothing for none."""
    return f" × 10^{multiplier}" if multiplier else ""


def attained(o: Observation, phrase: Phrase) -> tuple[Bound, ...]:
    """The bounds that a phrase allows for this record.

    "Reached" bounds a target, or a round mark that was passed, from below; before any other number it is a
    verb of attainment, as statistical prose uses it: what reached 479 stands at 479.
    """
    if phrase.bounds != ATTAINED:
        return phrase.bounds
    mark = len(digits(o.number).rstrip("0")) == 1 and (o.value or 0) >= 10
    return (Bound.AT_LEAST if mark or o.status == "target" else Bound.EXACT,)


def other_unit(site: Site, o: Observation, phrase: Phrase) -> str | None:
    """The family of unit that a phrase names, or the noun of another unit, where it is not the record's."""
    unit = site.unit_of(o)
    if any(phrase.rest.startswith(noun) for noun in nouns_of(site, unit)):
        return None
    kind = None if unit.kind in ("count", "duration", "ratio") else unit.kind
    family = phrase.family
    if family is None and unit.kind in ("percent", "rank") and not phrase.bare:
        return "number without %" if unit.kind == "percent" else "plain number"
    if family is None or family == kind or (family in ("currency", "age") and unit.kind == "ratio"):
        return other_noun(site, unit, phrase)
    return family


def other_noun(site: Site, unit: Unit, phrase: Phrase) -> str | None:
    """The noun after the number, where it belongs to other units and not to this one."""
    nouns: dict[str, set[str]] = {}
    general = [noun for each in written_in(site) for noun in each.reading.general]
    for each in site.units.values():
        for noun in nouns_of(site, each):
            if noun not in general:
                nouns.setdefault(noun, set()).add(each.id)
    found = [noun for noun in nouns if phrase.rest.startswith(noun)]
    longest = max(found, key=len, default="")
    return None if unit.id in nouns.get(longest, {unit.id}) else longest


def nouns_of(site: Site, unit: Unit) -> list[str]:
    """What stands right behind a number of a unit, in languages where that is its measure word."""
    found = [
        unit.pattern[each.key].rpartition("{n}")[2].strip()
        for each in written_in(site)
        if each.reading.noun_follows
    ]
    return [noun for noun in found if noun]

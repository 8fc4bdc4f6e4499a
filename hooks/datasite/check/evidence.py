"""Holds each record to its evidence: value, bound and unit must be what `as_stated` says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from ..bound import Bound
from ..languages import reader
from ..model import Observation, Site
from ..problems import Problem, problem_at, quote
from ..rules import rule
from .agreement import agrees, attained, grows, power, readings, written
from .ledger import of_ledger
from .phrases import Phrase, phrases, without_asides
from .units_said import other_unit

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
    if o.value is not None and o.as_stated is not None and not said_of(site, o):
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
    phrases_said = said_of(site, o) if o.value is not None else ()
    if not phrases_said or any(agrees(site, o, phrase) for phrase in phrases_said):
        return
    phrases_said = tuple(p for p in phrases_said if not p.margin) or phrases_said
    way = other_way(site, o, phrases_said)
    if way is not None:
        number = turned(o).number
        yield problem_at(
            o.place.inside("value"),
            f"{o.id}: value {o.number}{power(o.multiplier)} but as_stated {quote(o.as_stated or '')} "
            f"says {number}{power(o.multiplier)}, a {way}",
            f"write `value: {number}`: only the sign is wrong",
        )
        return
    said, _ = written(site, o, phrases_said)
    yield problem_at(
        o.place.inside("value"),
        f"{o.id}: value {o.number}{power(o.multiplier)} but as_stated {quote(o.as_stated or '')} "
        f"says {said}",
        instead(site, o, phrases_said),
    )


def other_way(site: Site, o: Observation, phrases_said: Iterable[Phrase]) -> str | None:
    """What the evidence of growth says that it is, where only the sign of the value is wrong: a fall, or a rise."""
    if not grows(site, o) or not any(agrees(site, turned(o), phrase) for phrase in phrases_said):
        return None
    if (o.value or 0) > 0:
        return "fall"
    read = reader(site.article.language, *site.languages)
    behind = (without_asides(phrase.rest, read) for phrase in phrases_said)
    rises = read.pattern("rises").search(o.as_stated or "")
    return "rise" if rises or any(b and read.starts("rises_after", b) for b in behind) else None


def turned(o: Observation) -> Observation:
    """A record with the other sign."""
    number = o.number or ""
    return replace(o, number=number[1:] if number.startswith("-") else f"-{number}")


def instead(site: Site, o: Observation, phrases_said: tuple[Phrase, ...]) -> str:
    """What to write where a value is not what its evidence says: every value that this may give, and no other."""
    plain = {p: Decimal(p.number).scaleb(p.multiplier) for p in phrases_said if p.ratio is None}
    read = reader(site.article.language, *site.languages)
    moves = any(read.pattern(n).search(o.as_stated or "") for n in ("falls", "rises", "level"))
    if not moves and o.value is not None and o.value < 0 and -o.value in plain.values():
        return "quote the word that says that it fell, or correct one of the two"
    near = [phrase for phrase, value in plain.items() if value == o.value]
    _, keys = written(site, o, near or phrases_said)
    if not keys:
        return "a part of a whole is a percentage: give it an indicator in percent, or correct as_stated"
    return f"write {keys}, or correct as_stated"


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
        if not beside.margin or not found or abs(number_of(*found[0])) != abs(o.value):
            continue
        number, power_of = found[0]
        away = number_of(beside.number, beside.multiplier - own.multiplier).normalize()
        low, high = (
            (Decimal(number) + end).scaleb(power_of - o.multiplier) for end in (-away, away)
        )
        yield problem_at(
            o.place.inside("as_stated"),
            f"{o.id}: as_stated {quote(o.as_stated or '')} gives a margin, and the record has no interval",
            f"write `low: {low:f}` and `high: {high:f}`",
        )
        return


def number_of(number: str, multiplier: int) -> Decimal:
    """A number in the base unit."""
    return Decimal(number).scaleb(multiplier)


@rule(
    "interval-evidence", each=Observation, after=("value-evidence", "number-evidence", *INTERVALS)
)
def interval_of_fragment(site: Site, o: Observation) -> Iterator[Problem]:
    """An end of an interval is not in the evidence of its value.

    Why: The ends are numbers of the source like the estimate between them. Where they stand further away than
    a fragment reaches, the ledger of the paragraph lists them beside it, with the same record.

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
    if missing:
        yield problem_at(
            o.place.inside(next(iter(missing))),
            f"{o.id}: {' and '.join(missing.values())} not in as_stated {quote(o.as_stated)}, nor in another "
            "numeral of this record in the ledger",
            "copy the interval from the source, or list its ends in the ledger of the paragraph too",
        )


@rule("level-evidence", each=Observation, after=INTERVALS)
def level_of_fragment(site: Site, o: Observation) -> Iterator[Problem]:
    """How sure an interval is, is not in the evidence of its value, nor said once for all.

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


def said_beside(site: Site, o: Observation) -> list[Phrase]:
    """What the evidence of a value says, and the ledger's other numerals of it."""
    fragments = (o.as_stated or "", *of_ledger(site, o)[1])
    return [phrase for each in fragments for phrase in phrases_of(site, each)]


def levels_said(site: Site) -> set[Decimal]:
    """The levels that the article says once for its intervals, in percent."""
    numerals = (n for p in site.article.paragraphs() for n in p.numerals if n.kind == "level")
    return {Decimal(p.number) for n in numerals for p in phrases_of(site, n.fragment)}


@rule(
    "bound-evidence",
    each=Observation,
    hard=True,
    after=("rank-bound", "symbol-bound", "interval-bound"),
)
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
    allowed = attained(o, phrase) if phrase and not o.ranged else ()
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


def of_end(site: Site, o: Observation, phrase: Phrase) -> bool:
    """Whether a phrase gives one of the ends around a value, or of a range."""
    ends = (end.scaleb(-o.multiplier) for end in (o.low, o.high) if end is not None)
    return any(gives_end(site, replace(o, number=format(end, "f")), o, phrase) for end in ends)


def gives_end(site: Site, end: Observation, o: Observation, phrase: Phrase) -> bool:
    """Whether a phrase gives the end of an interval: as a number, or as what lies on either side of the value."""
    if not phrase.margin:  # around a fall an end may be a rise
        either = (phrase,) if o.ranged else (phrase, replace(phrase, falls=False))
        return any(agrees(site, end, each) for each in either)
    away = Decimal(phrase.number).scaleb(phrase.multiplier)
    return end.value is not None and o.value is not None and abs(end.value - o.value) == away


def phrases_of(site: Site, fragment: str) -> tuple[Phrase, ...]:
    """What a fragment of the article says of each of its numbers; the article's language comes first."""
    return phrases_in(fragment, site.article.language, *site.languages)


def said_of(site: Site, o: Observation) -> tuple[Phrase, ...]:
    """What the evidence of a value says; that of another source may write numbers as any of the site's languages."""
    if o.as_stated is None:
        return ()
    codes = (site.article.language, *site.languages)
    source = site.sources.get(o.source)
    if source is None or source.main:
        return phrases_of(site, o.as_stated)
    firsts = {reader(code).readings[0].digits: code for code in reversed(codes)}
    found = (phrases_in(o.as_stated, code, *codes) for code in reversed(firsts.values()))
    return tuple(dict.fromkeys(phrase for phrases in found for phrase in phrases))


@lru_cache(maxsize=1000)
def phrases_in(fragment: str, *codes: str) -> tuple[Phrase, ...]:
    """What a fragment says of each of its numbers, read in these languages."""
    return tuple(phrases(fragment, reader(*codes)))


def phrase_of(site: Site, o: Observation) -> Phrase | None:
    """The phrase of a record's fragment that gives its value: of several, the one it agrees with most."""
    if o.ranged:
        return next((p for p in said_of(site, o) if of_end(site, o, p)), None)
    if o.value is None or o.as_stated is None:
        return None

    def faults(phrase: Phrase) -> int:
        unlike = other_unit(site, o, phrase) is not None
        return int(o.bound not in attained(o, phrase)) + int(unlike)

    return min((p for p in said_of(site, o) if agrees(site, o, p)), key=faults, default=None)

"""Holds each value to its evidence: symbol, number, bound and unit must be what `as_stated` says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..bound import Bound
from ..languages import reader
from ..model import Observation, Site
from ..problems import Problem, problem_at, quote
from ..rules import rule
from .agreement import agrees, attained, grows, power, turned, written
from .fragments import phrase_of, said_of
from .phrases import Phrase
from .signs import without_asides
from .units_said import other_unit


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

    Why: With the fragment anyone can compare the value with the source. Where a source says a number in words
    that the engine does not know, silence this rule and say so.

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
    """The value is not the number that its evidence gives, or has more or fewer digits.

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
    phrases_said = tuple(p for p in phrases_said if not (p.margin or p.level))
    if not phrases_said:
        yield problem_at(
            o.place.inside("as_stated"),
            f"{o.id}: as_stated {quote(o.as_stated or '')} gives no value, only how far it may be off",
            "quote the number of the value too; where the source says it in words alone, let the record off "
            "with `silence` and that reason",
        )
        return
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


def instead(site: Site, o: Observation, phrases_said: tuple[Phrase, ...]) -> str:
    """What to write where a value is not what its evidence says: every value that this may give, and no other."""
    plain = {p: p.value for p in phrases_said if p.ratio is None}
    read = reader(site.article.language, *site.languages)
    moves = any(read.pattern(n).search(o.as_stated or "") for n in ("falls", "rises", "level"))
    if not moves and o.value is not None and o.value < 0 and -o.value in plain.values():
        return "quote the word that says that it fell, or correct one of the two"
    near = [phrase for phrase, value in plain.items() if value == o.value]
    _, keys = written(site, o, near or phrases_said)
    if not keys:
        return "a part of a whole is a percentage: give it an indicator in percent, or correct as_stated"
    return f"write {keys}, or correct as_stated"


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

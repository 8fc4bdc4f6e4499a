"""Holds each record to its evidence: value, bound and unit must be what `as_stated` says."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..bound import Bound
from ..model import Observation, Site, Unit
from ..problems import Problem, Spot, inside, quote
from .phrases import ATTAINED, Phrase, phrases

GENERAL = ("個", "个")  # the measure word that fits anything counted


def evidence(site: Site) -> tuple[Problem, ...]:
    """Every record whose fragment says something else."""
    return tuple(
        problem
        for o in site.observations.values()
        if o.as_stated is not None
        for problem in compare(site, o, o.as_stated)
    )


def compare(site: Site, o: Observation, fragment: str) -> Iterator[Problem]:
    """What a record and its fragment disagree on: first the value, then bound and unit."""
    if o.symbol is not None:
        if o.symbol not in fragment:
            yield problem(
                inside(o.place, "symbol"),
                f"{o.id}: the symbol {quote(o.symbol)} does not stand in as_stated {quote(fragment)}",
                "write the symbol that the source leaves open",
            )
        return
    if o.value is None:
        return
    said = list(phrases(fragment))
    if not said:
        yield problem(
            inside(o.place, "as_stated"),
            f"{o.id}: as_stated {quote(fragment)} holds no number",
            "write the shortest fragment that carries the value",
        )
        return
    agreed = [phrase for phrase in said if agrees(o, phrase)]
    if not agreed:
        yield wrong_value(o, fragment, said)
        return
    found = [(wrong_bound(o, fragment, p), wrong_unit(site, o, fragment, p)) for p in agreed]
    for complaint in min(found, key=lambda pair: sum(p is not None for p in pair)):
        if complaint is not None:
            yield complaint


def problem(place: Spot, message: str, hint: str) -> Problem:
    """A problem at a place."""
    return Problem(place.path, place.line, place.column, message, hint)


def agrees(o: Observation, phrase: Phrase) -> bool:
    """Whether a phrase gives the record's value with its digits.

    Digits count: 43萬 is not 430000, which claims to be exact to the unit. In words (千億) they do
    not show. A cell of a table shows digits alone, its unit and scale stand in the table's head.
    """
    if phrase.bare and not phrase.spelled:
        return digits(phrase.number) == digits(o.number)
    if Decimal(phrase.number).scaleb(phrase.multiplier) != o.value:
        return False
    return phrase.spelled or step(phrase.number, phrase.multiplier) == step(o.number, o.multiplier)


def digits(number: str | None) -> str:
    """The significant digits, without the point."""
    return (number or "").replace(".", "").lstrip("-0")


def step(number: str | None, multiplier: int) -> int:
    """The power of ten of the last digit."""
    return int(Decimal(number or "0").as_tuple().exponent) + multiplier


def wrong_value(o: Observation, fragment: str, said: list[Phrase]) -> Problem:
    """The record gives a value, or digits, that no phrase of its fragment has."""
    near = next((p for p in said if Decimal(p.number).scaleb(p.multiplier) == o.value), said[0])
    multiplier = f", multiplier: {near.multiplier}" if near.multiplier or o.multiplier else ""
    numbers = " and ".join(dict.fromkeys(shown(p) for p in said))
    return problem(
        inside(o.place, "value"),
        f"{o.id}: value {o.number}{power(o.multiplier)} but as_stated {quote(fragment)} "
        f"says {numbers}",
        f"write `value: {near.number}{multiplier}`, or correct as_stated",
    )


def shown(phrase: Phrase) -> str:
    """A phrase's number as digits and power of ten."""
    return f"{phrase.number}{power(phrase.multiplier)}"


def power(multiplier: int) -> str:
    """A multiplier as people write it, nothing for none."""
    return f" × 10^{multiplier}" if multiplier else ""


def attained(o: Observation, phrase: Phrase) -> tuple[Bound, ...]:
    """The bounds that a phrase allows for this record.

    達 and "reached" bound a target, or a round mark that was passed, from below; before any other
    number they are verbs of attainment, as statistical prose uses them: 達479件 stands at 479.
    """
    if phrase.bounds != ATTAINED:
        return phrase.bounds
    mark = len(digits(o.number).rstrip("0")) == 1 and (o.value or 0) >= 10
    return (Bound.AT_LEAST if mark or o.status == "target" else Bound.EXACT,)


def wrong_bound(o: Observation, fragment: str, phrase: Phrase) -> Problem | None:
    """The fragment bounds the number otherwise."""
    allowed = attained(o, phrase)
    if o.bound in allowed:
        return None
    return problem(
        inside(o.place, "bound"),
        f"{o.id}: bound {o.bound} but as_stated {quote(fragment)} says {' or '.join(allowed)}",
        "leave `bound` out" if allowed == (Bound.EXACT,) else f"write `bound: {allowed[0]}`",
    )


def wrong_unit(site: Site, o: Observation, fragment: str, phrase: Phrase) -> Problem | None:
    """The fragment names a unit of another family, or the noun of another unit."""
    unit = site.unit_of(o)
    own = unit.pattern.zh.rpartition("{n}")[2].strip()
    if own and phrase.rest.startswith(own):
        return None
    kind = None if unit.kind in ("count", "duration", "ratio") else unit.kind
    said = phrase.family
    if said is None and unit.kind in ("percent", "rank") and not phrase.bare:
        said = "number without %" if unit.kind == "percent" else "plain number"
    elif said is None or said == kind or (said in ("currency", "age") and unit.kind == "ratio"):
        said = other_noun(site, unit, phrase)
    if said is None:
        return None
    return problem(
        inside(o.place, "indicator"),
        f"{o.id}: unit {unit.id} but as_stated {quote(fragment)} says {said}",
        "give the observation an indicator in that unit, or correct as_stated",
    )


def other_noun(site: Site, unit: Unit, phrase: Phrase) -> str | None:
    """The noun after the number, where it belongs to other units and not to this one."""
    nouns: dict[str, set[str]] = {}
    for each in site.units.values():
        noun = each.pattern.zh.rpartition("{n}")[2].strip()
        if noun and noun not in GENERAL:
            nouns.setdefault(noun, set()).add(each.id)
    found = [noun for noun in nouns if phrase.rest.startswith(noun)]
    longest = max(found, key=len, default="")
    return None if unit.id in nouns.get(longest, {unit.id}) else longest

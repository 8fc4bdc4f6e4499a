"""Names the units of rates: deaths per 100,000 people are of the units death and person, whose words are theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from ..languages import Language, own
from ..model import Text, Unit


def with_words(units: Mapping[str, Unit]) -> dict[str, Unit]:
    """The units, a rate with the words that it leaves out; one of unknown units has none, which is told elsewhere."""
    return {id_: named(unit, units) for id_, unit in units.items()}


def named(unit: Unit, units: Mapping[str, Unit]) -> Unit:
    """A unit with its words."""
    counts, of = units.get(unit.counts or ""), units.get(unit.of or "")
    if counts is None or of is None or unit.per is None:
        return unit
    name = unit.name or written("rate.name", counts.name, unit.per, of)
    one = unit.one or (name if unit.name else written("rate.name", counts.one, unit.per, of))
    pattern = unit.pattern or written("rate.pattern", counts.pattern, unit.per, of)
    return replace(unit, name=name, one=one, pattern=pattern)


def written(message: str, counted: Text, per: int, of: Unit) -> Text:
    """What is counted, per how many of what, in each language."""
    return Text(**{
        each.key: each.messages[message].format_map({
            "counted": counted[each.key], "per": round_number(each, per, of), "of": of.name[each.key]
        })
        for each in own() if each.key in counted and each.key in of.name
    })  # fmt: skip


def round_number(language: Language, per: int, of: Unit) -> str:
    """A power of ten as running text has it: 100,000; of one million, million alone."""
    power = len(str(per)) - 1
    said = language.writing.number(Decimal(1).scaleb(power), of, power if power >= 6 else 0)
    bare = said.removeprefix("1").strip()
    return said if any(map(str.isdecimal, bare)) else bare

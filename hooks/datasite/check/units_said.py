"""Which unit a phrase of the source names: its family, its money, points or percent, the noun behind its number."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ..languages import known, reader, written_in
from ..languages.currency import Codes
from ..model import Observation, Site, Unit
from .phrases import Phrase, phrases

KNOWN = ("USD", "EUR", "GBP")
FEW = 3  # monies that a message lists
NOTHING = Phrase("1", 0, (), None, "1", "", spelled=False, bare=True)


def unit_said(site: Site, unit: Unit) -> Phrase:
    """What the written form of a unit says of its numbers, in the first language whose form says anything."""
    codes = (site.article.language, *site.languages)
    return form_said(tuple(unit.pattern.values()), unit.currency, codes)


@lru_cache(maxsize=1000)
def form_said(patterns: tuple[str, ...], currency: str | None, codes: tuple[str, ...]) -> Phrase:
    """The same of its patterns."""
    read = reader(*codes)
    said = [each for form in patterns for each in phrases(form.replace("{n}", "1"), read)]
    monies = [each.monies for each in said if each.monies]
    common = frozenset.intersection(*monies) or frozenset.union(*monies) if monies else None
    return Phrase(
        **{
            **vars(NOTHING),
            "monies": frozenset((currency,)) if currency else common,
            "shift": min((each.shift for each in said), default=0),
            "points": any(each.points for each in said),
        }
    )


def other_unit(site: Site, o: Observation, phrase: Phrase) -> str | None:
    """The family of unit that a phrase names, or the noun of another unit, where it is not the record's."""
    unit = site.unit_of(o)
    if phrase.ratio is not None or any(begins(phrase.rest, noun) for noun in nouns_of(site, unit)):
        return other_measure(site, unit, phrase)
    kind = None if unit.kind in ("count", "duration", "ratio", "index") else unit.kind
    family = phrase.family
    if family is None and unit.kind == "rank" and not phrase.bare:
        return "plain number"
    # a change of a rate is said without its unit: 5.5%, down 0.1 on the quarter
    if family is None and unit.kind == "percent" and not (phrase.bare or phrase.moves):
        return "number without %"
    if family is None or family == kind or (family in ("currency", "age") and unit.kind == "ratio"):
        return other_measure(site, unit, phrase) or other_noun(site, unit, phrase)
    return family


def other_family(site: Site, o: Observation, phrase: Phrase) -> str | None:
    """The unit of an end or a margin that is not in the unit of its value; points around a percentage are."""
    unit = site.unit_of(o)
    if unit.kind == "percent" and phrase.points:
        return None
    if phrase.family in ("percent", "currency") and unit.kind not in (phrase.family, "ratio"):
        return phrase.family
    return other_measure(site, unit, phrase)


def other_measure(site: Site, unit: Unit, phrase: Phrase) -> str | None:
    """Another money than the unit's, or percent where that is in points, or the other way about."""
    if phrase.monies:
        own = unit_said(site, unit).monies
        return listed(phrase.monies) if own and not phrase.monies & own else None
    if unit.kind != "percent" or phrase.family != "percent":
        return None
    if phrase.points == unit_said(site, unit).points:
        return None
    return "percentage points" if phrase.points else "percent"


def listed(monies: Codes) -> str:
    """Monies as a clause; of a sign or a name that many countries have, the best known."""
    known = sorted(monies, key=lambda code: (code not in KNOWN, code))
    return " or ".join(known) if len(known) <= FEW else f"{known[0]} or another money of that name"


def other_noun(site: Site, unit: Unit, phrase: Phrase) -> str | None:
    """The noun after the number, where it belongs to other units or to other things and not to this one."""
    if not phrase.rest:
        return None
    nouns: dict[str, set[str]] = {}
    general = [noun for each in written_in(site) for noun in each.reading.general]
    for each in site.units.values():
        for noun in nouns_of(site, each):
            if noun not in general:
                nouns.setdefault(noun, set()).add(each.id)
    found = [noun for noun in nouns if begins(phrase.rest, noun)]
    longest = max(found, key=len, default="")
    if unit.id not in nouns.get(longest, {unit.id}):
        return longest
    return other_thing(site, unit, phrase.rest) if unit.kind == "count" and not longest else None


def other_thing(site: Site, unit: Unit, rest: str) -> str | None:
    """The noun after a number, where it is of another sort than what the unit counts: firms are no persons."""
    for language in written_in(site):
        key, reading = language.key, language.reading
        said = reading.thing(rest)
        forms = (unit.name[key], unit.one[key], unit.pattern[key].rpartition("{n}")[2])
        own = {sort for form in forms if (sort := reading.thing(form)) is not None}
        if said is not None and own and said not in own:
            return reading.head(rest)
    return None


def nouns_of(site: Site, unit: Unit) -> tuple[str, ...]:
    """What stands right behind a number of a unit, in languages where that is its measure word.

    Of a rate that may be what it counts alone.
    """
    counted = site.units.get(unit.counts or "")
    return nouns_in(unit, site.languages) + (nouns_in(counted, site.languages) if counted else ())


@lru_cache(maxsize=1000)
def nouns_in(unit: Unit, codes: tuple[str, ...]) -> tuple[str, ...]:
    """The same in some languages."""
    found = [
        form.rpartition("{n}")[2].strip()
        for each in {known()[code].key: known()[code] for code in codes if code in known()}.values()
        if each.reading.noun_follows
        for form in forms(unit, each.key)
    ]
    return tuple(noun for noun in dict.fromkeys(found) if noun)


def forms(unit: Unit, key: str) -> Iterable[str]:
    """How a unit is written in a language, of many and of one."""
    pattern = unit.pattern[key]
    return dict.fromkeys((pattern, pattern.replace(unit.name[key], unit.one[key])))


def begins(rest: str, noun: str) -> bool:
    """Whether what follows a number begins with a noun, and not with a longer word."""
    if not rest.startswith(noun):
        return False
    after = rest[len(noun) : len(noun) + 1]
    return not (noun[-1].isascii() and noun[-1].isalpha() and after.isascii() and after.isalpha())

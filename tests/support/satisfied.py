"""Whether check and `verify` are both satisfied by what one writes down for a sentence, and by what a hint proposes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from datasite.check import evidence, record_problems, scale
from datasite.check.agreement import attained, readings
from datasite.check.ledger_kinds import counts_something, no_date
from datasite.check.ledger_places import ledger_differences
from datasite.check.phrases import Phrase, phrases
from datasite.languages import language, reader
from datasite.model import Numeral, Paragraph, Site
from datasite.numbering.listing import Listed, listed

from .readings import MEASURES, UNITS, called, counted
from .records import indicator, place, site, stated, text

THINGS = counted("things", "count", called("things", "Dinge", "x"), called("{n}", "{n}", "{n}"))
MONEY = counted("money", "currency", called("money", "Geld", "x"), called("{n}", "{n}", "{n}"))
PROPOSED = re.compile(r"`value: (-?[\d.]+)(?:, multiplier: (\d+))?`")


def unsatisfied(sentence: str, code: str) -> list[str]:
    """What one is told of a sentence whose numerals are all written down as they are read."""
    of = language(code)
    found = [
        replace(each, kind="figure") if each.kind == "open" else each
        for each in listed(sentence, reader(code), 2014, int(of.fragment))
    ]
    told = [*of_ledger(sentence, code, found)]
    for each in (each for each in found if each.kind == "figure"):
        said = [*phrases(each.fragment, reader(code))]
        told += [] if said else [f"{each.fragment}: no number"]
        for phrase in (phrase for phrase in said if not (phrase.margin or phrase.level)):
            told += [f"{each.fragment}: {fault}" for fault in of_figure(each, phrase, code)]
    return told


def of_ledger(sentence: str, code: str, found: list[Listed]) -> Iterator[str]:
    """What `verify` says of the numerals of a sentence, and the check of their kinds."""
    numerals = tuple(Numeral(each.fragment, each.kind, None, None, place()) for each in found)
    paragraph = Paragraph("harbour.1", "harbour", "0" * 64, 0, (), text(), numerals, place())
    about = recorded(code, "1", "things", "1")
    yield from (each.sentence for each in ledger_differences(paragraph, sentence, reader(code)))
    for rule in (counts_something, no_date):
        yield from (each.sentence for each in rule(about, paragraph))


def of_figure(each: Listed, phrase: Phrase, code: str) -> Iterator[str]:
    """What the check says of a record with the value that is read, and of one with a value that a hint proposes."""
    unit = unit_of(phrase)
    record = recorded(code, each.fragment, unit, "1", phrase)
    for number, power in readings(record, record.observations["x"], phrase):
        digits, power = (number, power) if power >= 0 else (plain(number, power), 0)
        right = recorded(code, each.fragment, unit, digits, phrase, power)
        bound = attained(right.observations["x"], phrase)[0]
        yield from faults(recorded(code, each.fragment, unit, digits, phrase, power, bound))
        other = digits[1:] if digits.startswith("-") else f"-{digits}"
        for wrong in (str(Decimal(digits) + 1), str(Decimal(digits) * 10), other):
            told = faults(recorded(code, each.fragment, unit, wrong, phrase, power, bound))
            for value, multiplier in PROPOSED.findall(" ".join(told)):
                scaled = int(multiplier or (power if "only the sign" in told[0] else 0))
                better = recorded(code, each.fragment, unit, value, phrase, scaled, bound)
                yield from (f"{told[0]}: {it}" for it in faults(better) if "bound" not in it)


def plain(number: str, power: int) -> str:
    """A number without its power of ten."""
    return format(Decimal(number).scaleb(power), "f")


def unit_of(phrase: Phrase) -> str:
    """In which unit one would write down what a phrase says."""
    if phrase.family == "percent":
        return "points" if phrase.points else "growth" if phrase.falls else "share"
    if phrase.ratio is not None:
        return "times" if phrase.times else "share"
    return {"rank": "rank", "age": "years", "currency": "money"}.get(phrase.family or "", "things")


def recorded(
    code: str,
    fragment: str,
    unit: str,
    number: str,
    phrase: Phrase | None = None,
    multiplier: int = 0,
    bound: str = "exact",
) -> Site:
    """A site of one value, in one language."""
    monies = sorted((phrase.monies if phrase else None) or {"GBP"})
    kept = [each for each in UNITS if each.kind != "currency"]
    units = (*kept, THINGS, replace(MONEY, currency=monies[0]))
    indicators = [indicator(each.id, each.id, MEASURES.get(each.id, "count")) for each in units]
    record = stated("x", unit, number, as_stated=fragment, multiplier=multiplier, bound=str(bound))
    about = site(record, units=units, indicators=indicators)
    return replace(about, languages=(code,), article=replace(about.article, language=code))


def faults(about: Site) -> list[str]:
    """What the check says of the value of a site."""
    return [each.sentence for each in record_problems(about, evidence, scale)]

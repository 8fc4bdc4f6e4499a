"""Which numbers of a fragment say how much: not those of its dates, names, groups by age and times of day."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..languages import Reader, Written
from ..languages.date_words import Dated

ANY_YEAR = 2000  # where only the place of a date matters
YEARS_FROM = 1000  # below it, what looks like a year is a length of time
NAMED = re.compile(r"(?:[A-Za-z]|[A-Z]-)$")  # before the digits of a name: CO2, COVID-19


def numbers(fragment: str, reader: Reader) -> list[Written]:
    """The numbers and amounts of a fragment in order; those that say when or of whom only where it has no others."""
    amounts = reader.amounts(fragment)
    found = [
        n
        for n in reader.numerals(fragment)
        if free(n, amounts)
        and not named(n, fragment, reader)
        and not dates(n, fragment[n.end :], reader)
    ]
    per = [n for n in found if reader.ends("per", fragment[: n.start])]
    found = [n for n in found if n not in per]
    dated = reader.dates(fragment, ANY_YEAR)
    spans = [d for d in dated if not d.alone]
    years = [d for d in dated if d.alone and not counting(d, fragment, reader)]
    timeless = [n for n in (*amounts, *found) if free(n, spans)]
    main = [n for n in timeless if free(n, [*reader.asides(fragment), *years])]
    if not timeless and any(n.value.normalize().as_tuple().digits != (1,) for n in per):
        return per  # so many each, where nothing else is said
    bare = all(re.fullmatch(r"[12]\d{3}", n.number) is None for n in found)
    return sorted(main or (timeless if timeless or bare else found), key=lambda n: n.start)


def free(number: Written, spans: Iterable[Written | Dated]) -> bool:
    """Whether a number lies outside of all spans."""
    return not any(number.start < each.end and each.start < number.end for each in spans)


def named(number: Written, fragment: str, reader: Reader) -> bool:
    """Whether the digits of a number are part of a name, as letters before them and no unit behind them say."""
    before, rest = fragment[: number.start], fragment[number.end :]
    if number.spelled or number.multiplier or number.ordinal or not NAMED.search(before[-2:]):
        return False
    return not (reader.starts("percent", rest) or reader.money(before, rest))


def uncounted(text: str, reader: Reader) -> str:
    """A text without the numerals that are of no quantity and no date: people aged 16 to 64, 9.30am, table 3, CO2."""
    text = reader.pattern("uncounted").sub("", text)
    for number in reversed([*reader.numerals(text)]):
        if named(number, text, reader):
            text = text[: number.start] + text[number.end :]
    return text


def counting(year: Dated, fragment: str, reader: Reader) -> bool:
    """Whether what looks like a year counts something, by what stands around it."""
    before, rest = fragment[: year.start], fragment[year.end :]
    return bool(
        reader.starts("percent", rest)
        or reader.money(before, rest)
        or reader.readings[0].counts(rest)
    )


def dates(found: Written, rest: str, reader: Reader) -> bool:
    """Whether a number is a year, a month or a day by what follows it."""
    if not reader.starts("date_after", rest):
        return False
    return not reader.starts("date_long", rest) or found.value >= YEARS_FROM

"""Whether a phrase of the source gives a record's value, and what one would write for what it says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from ..bound import Bound
from ..languages import reader
from ..languages.written import decimal, ends
from ..model import Observation, Site
from .phrases import ATTAINED, Phrase
from .units_said import unit_said

Number = tuple[str, int]  # digits and power of ten
MEASURED = ("currency", "percent", "ratio")  # kinds of unit of which there are smaller ones: pence
DIGITS = 2  # that a fraction without end has at least, rounded


def agrees(site: Site, o: Observation, phrase: Phrase) -> bool:
    """Whether a phrase gives the record's value with its digits.

    Digits count: 43 × 10⁴ is not 430000, which claims to be exact to the unit. In words they do
    not show. A cell of a table shows digits alone, its unit and scale stand in the table's head.
    """
    if o.value is None:
        return False
    if phrase.ratio is not None:
        return any(rounds(part, o) for part in parts(site, o, phrase))
    if phrase.bare and not phrase.spelled:
        same_sign = any(
            f"{sign}{phrase.number}".startswith("-") == (o.number or "").startswith("-")
            for sign in signs(site, o, phrase)
        )
        return same_sign and digits(phrase.number) == digits(o.number)
    return any(
        Decimal(number).scaleb(multiplier) == o.value
        and (phrase.spelled or step(number, multiplier) == step(o.number, o.multiplier))
        for number, multiplier in readings(site, o, phrase)
    )


def readings(site: Site, o: Observation, phrase: Phrase) -> list[Number]:
    """What a phrase may give as the record's value: what falls by 3 is 3 less, or, if no change, a fall of 3."""
    if phrase.ratio is not None:
        places = 1 if site.unit_of(o).kind == "percent" else 3
        sides = {bound.side for bound in phrase.bounds}
        side = sides.pop() if len(sides) == 1 else ""
        return [(decimal(part, places, side), 0) for part in parts(site, o, phrase)]
    unit = site.unit_of(o)
    own = unit_said(site, unit).shift if unit.kind in MEASURED else 0
    multiplier = phrase.multiplier + phrase.shift - own
    return [(f"{sign}{phrase.number}", multiplier) for sign in signs(site, o, phrase)]


def signs(site: Site, o: Observation, phrase: Phrase) -> tuple[str, ...]:
    """The signs that a record may have: a change without the minus would publish a fall as a rise."""
    if not phrase.falls or phrase.number.startswith("-"):
        return ("",)
    return ("-",) if grows(site, o) and not phrase.either else ("-", "")


def grows(site: Site, o: Observation) -> bool:
    """Whether the sign of a record says which way something went: it is growth, or a difference in persons or money.

    A difference is a flow that is on an earlier time or is called a change; what is called a fall needs no minus.
    """
    indicator = site.indicators[o.indicator]
    if indicator.measure != "flow":
        return indicator.measure == "growth"
    read = reader(site.article.language, *site.languages)
    names = (*o.title.values(), *indicator.name.values())
    falls, rises = (any(map(read.pattern(each).search, names)) for each in ("falls", "rises"))
    if falls and not rises:
        return False
    change = read.pattern("headed_change", r"^(?:\w+\s)?{0}|[:：,，]\s*{0}|{0}$")
    return indicator.against is not None or any(map(change.search, names))


def turned(o: Observation) -> Observation:
    """A record with the other sign."""
    number = o.number or ""
    return replace(o, number=number[1:] if number.startswith("-") else f"-{number}")


def parts(site: Site, o: Observation, phrase: Phrase) -> list[Fraction]:
    """What a part of a whole is in the record's unit, if that can say one; what doubles grows by as much."""
    unit, ratio = site.unit_of(o), phrase.ratio
    if ratio is None or unit.kind not in ("percent", "ratio") or unit_said(site, unit).points:
        return []
    found = [ratio - 1] if phrase.times and grows(site, o) else [ratio]
    if phrase.falls and not phrase.times:
        found = [-ratio if sign else ratio for sign in signs(site, o, phrase)]
    return [each / Fraction(unit.scale) for each in found]


def rounds(exact: Fraction, o: Observation) -> bool:
    """Whether a value is a fraction, rounded to the digits that it has where the fraction has no end.

    A limit may also be cut where the fraction lies beyond it: over 66.6 is true of more than two-thirds.
    """
    value = Fraction(o.value or 0)
    if value == exact or ends(exact) or len(digits(o.number)) < DIGITS:
        return value == exact
    last = Fraction(Decimal(1).scaleb(step(o.number, o.multiplier)))
    short = abs(exact) - abs(value)
    beyond = {"low": short, "high": -short}.get(o.bound.side if o.bound else "", Fraction(-1))
    return abs(value - exact) <= last / 2 or (0 <= beyond < last and value * exact > 0)


def digits(number: str | None) -> str:
    """The significant digits, without the point."""
    return (number or "").replace(".", "").lstrip("-0")


def step(number: str | None, multiplier: int) -> int:
    """The power of ten of the last digit."""
    return int(Decimal(number or "0").as_tuple().exponent) + multiplier


def written(site: Site, o: Observation, phrases: Iterable[Phrase]) -> tuple[str, str]:
    """What phrases say, and what to write for it; nothing to write where no unit like this can say it."""
    phrases = list(phrases)
    said = [phrase_said(site, o, phrase) for phrase in phrases]
    keys = [
        f"`value: {number}{f', multiplier: {multiplier}' if multiplier or o.multiplier else ''}`"
        for phrase in phrases
        for number, multiplier in map(plain, readings(site, o, phrase))
    ]
    return " and ".join(dict.fromkeys(said)), " or ".join(dict.fromkeys(keys))


def phrase_said(site: Site, o: Observation, phrase: Phrase) -> str:
    """What a phrase may say, as numbers."""
    whole = [
        (decimal(phrase.ratio or Fraction()), 0)
    ]  # where the record's unit says no part of one
    numbers = " or ".join(number_said(number) for number in readings(site, o, phrase) or whole)
    return numbers if phrase.ratio is None else f"{phrase.quoted} ({numbers})"


def plain(number: Number) -> Number:
    """A number whose power of ten a record may have: pence are hundredths of a pound."""
    text, multiplier = number
    if multiplier >= 0:
        return number
    return format(Decimal(text).scaleb(multiplier), "f"), 0


def number_said(number: Number) -> str:
    """A number as digits and power of ten."""
    text, multiplier = plain(number)
    return f"{text}{power(multiplier)}"


def power(multiplier: int) -> str:
    """A multiplier as people write it, nothing for none."""
    return f" × 10^{multiplier}" if multiplier else ""


def attained(o: Observation, phrase: Phrase) -> tuple[Bound, ...]:
    """The bounds that a phrase allows for this record.

    "Reached" bounds a target, or a round mark that was passed, from below; before any other number it is a
    verb of attainment, as statistical prose uses it: what reached 479 stands at 479. A fraction in words without
    an end in digits is rounded in any record.
    """
    if phrase.ratio is not None and not ends(phrase.ratio) and phrase.bounds == (Bound.EXACT,):
        return (Bound.EXACT, Bound.ABOUT)
    if phrase.bounds != ATTAINED:
        return phrase.bounds
    mark = len(digits(o.number).rstrip("0")) == 1 and (o.value or 0) >= 10
    return (Bound.AT_LEAST if mark or o.status == "target" else Bound.EXACT,)

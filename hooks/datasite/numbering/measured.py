"""What a number measures: its unit, whether it is a change and which way, and whether it is one end of a range."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..bound import Bound
from ..check.phrases import ATTAINED, Phrase
from ..languages import Reader
from ..languages.currency import Codes
from ..languages.written import decimal
from .intervals import signed

RATIO_PLACES = 1
MARK = 10  # from which on a round number is one
MANY = 1000  # from which on a number of people is surely no value of an index
BEST_KNOWN = ("USD", "EUR", "GBP")


def digits(phrase: Phrase, way: int) -> str:
    """The digits of a value; a part of a whole as a percentage that leaves its bound true, what fell with a minus."""
    if phrase.ratio is None:
        return format(signed(phrase), "f")
    side = bounded(phrase).side
    if phrase.times:
        return decimal((phrase.ratio - 1) * 100, RATIO_PLACES, side)
    return ("-" if way < 0 else "") + decimal(phrase.ratio * 100, RATIO_PLACES, side)


def home_money(texts: Iterable[str], reader: Reader) -> str:
    """The money of the country that an article speaks of, by its code; empty where it speaks of none or of several."""
    homes = {code: where for each in reader.readings for code, where in each.homes.items()}
    found = {c for c, where in homes.items() if any(re.search(where, text) for text in texts)}
    return found.pop() if len(found) == 1 else ""


def bounded(phrase: Phrase) -> Bound:
    """The bound of a value; what reached a number stands at it, but for a round mark that is passed from below."""
    if phrase.bounds != ATTAINED:
        return phrase.bounds[0] if phrase.bounds else Bound.EXACT
    one_digit = len(re.sub(r"[-.]", "", phrase.number).strip("0")) == 1
    return Bound.AT_LEAST if one_digit and phrase.value >= MARK else Bound.EXACT


def money(monies: Codes, home: str = "") -> tuple[str, bool]:
    """The money that a sign or a name means, and whether that is a guess: $ is the dollar of several countries."""
    if home in monies:
        return home, False
    code = next((code for code in BEST_KNOWN if code in monies), min(monies))
    return code, len(monies) > 1 and code not in ("EUR", "GBP")


def counts_people(phrase: Phrase, noun: str, name: str, reader: Reader, *, payroll: bool) -> bool:
    """Whether a number counts people: by its noun, or without one by its name, where it is large and whole.

    Where a text counts jobs on payrolls, employment may be these.
    """
    people = any(each.thing(noun) == 0 for each in reader.readings)
    if noun:
        return people or reader.pattern("persons").fullmatch(noun) is not None
    whole = abs(phrase.value) >= MANY and phrase.value == int(phrase.value)
    jobs = payroll and reader.pattern("on_payroll").search(name) is not None
    return whole and not jobs and reader.pattern("peopled").search(name) is not None


def measured(phrase: Phrase, name: str, reader: Reader, *, changes: bool) -> str:
    """How a value is measured: growth or a ratio, a count or a change of one, money that flows or is there."""
    if phrase.family == "currency":
        return "stock" if reader.pattern("stocked").search(name) and not changes else "flow"
    if phrase.family == "percent" or phrase.ratio is not None:
        return "growth" if changes else "ratio"
    return "flow" if changes else "count"

"""Finds the interval that a text gives around an estimate: a margin behind it, or two ends and how sure they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from ..check.phrases import Phrase
from ..languages import Reader
from .listing import Listed
from .subjects import sentences
from .told_intervals import Told, end_in_full, is_figure, is_level, told_intervals

FINER = 3  # digits that a margin may have behind the last one of its value: 1.2 million ±39,000


@dataclass(frozen=True)
class Interval:
    """The ends around a value, in its power of ten, and what numerals give them, by their places."""

    low: Decimal
    high: Decimal
    level: str
    parts: tuple[int, ...]
    sentence: str = field(default="", compare=False)  # that names it an interval


def intervals(text: str, numerals: Sequence[Listed], reader: Reader) -> dict[int, Interval]:
    """The interval of each value of a paragraph that has one, by the place of that."""
    found: dict[int, Interval] = {}
    for start, end in sentences(text, numerals):
        own = [at for at, each in enumerate(numerals) if start <= each.start < end]
        named = reader.pattern("interval_said").search(text, start, end)
        for at in own:
            given = {part for of in found.values() for part in of.parts}
            if at in given or numerals[at].kind != "open":
                continue
            if of := around(numerals, at, own[-1]):
                found[at] = replace(of, sentence=text[start:end] if named else "")
        if named:
            found |= apart(numerals, own, found, text[start:end])
    for told in told_intervals(text, numerals, reader):
        given = {*found, *(part for of in found.values() for part in of.parts)}
        if told.estimate is not None and given.isdisjoint((told.low, told.high, told.estimate)):
            found[told.estimate] = interval(told, numerals)
    return found


def apart(
    numerals: Sequence[Listed], own: Sequence[int], found: Mapping[int, Interval], sentence: str
) -> dict[int, Interval]:
    """A margin of a sentence apart from the one figure that may have it: a rise of 12, with an interval of ±20."""
    given = {*found, *(part for of in found.values() for part in of.parts)}
    free = [at for at in own if at not in given and is_figure(numerals[at])]
    margins = [at for at in free if (said := numerals[at].phrase) and said.margin]
    values = [at for at in free if at not in margins and not is_level(numerals[at])]
    one, margin = (numerals[at[0]].phrase if len(at) == 1 else None for at in (values, margins))
    if one is None or margin is None or one.ratio is not None or one.family != margin.family:
        return {}
    if not (ends := beside(one, margin)):
        return {}
    return {values[0]: Interval(*ends, "", (margins[0],), sentence)}


def loose(text: str, numerals: Sequence[Listed], reader: Reader) -> list[Told]:
    """The ends of intervals whose estimate stands elsewhere."""
    told = [*told_intervals(text, numerals, reader)]
    found = intervals(text, numerals, reader) if told else {}
    given = {*found, *(part for of in found.values() for part in of.parts)}
    return [each for each in told if given.isdisjoint((each.low, each.high))]


def interval(told: Told, numerals: Sequence[Listed]) -> Interval:
    """The interval that a text tells in words, in the power of ten of its estimate; of a loose one in full."""
    one, other = numerals[told.low].phrase, numerals[told.high].phrase
    own = numerals[told.estimate].phrase if told.estimate is not None else None
    level = numerals[told.level].phrase if told.level is not None else None
    if one is None or other is None:
        raise ValueError("ends are numbers")
    power = own.multiplier if own else 0
    low, high = end_in_full(one, other).scaleb(-power), end_in_full(other, one).scaleb(-power)
    parts = (told.low, told.high, *([told.level] if told.level is not None else []))
    return Interval(low, high, level.number if level else "", parts, told.sentence)


def around(numerals: Sequence[Listed], at: int, last: int) -> Interval | None:
    """The interval that stands right behind a value: 1.1 percent (±0.7), 5.1% (95% interval 4.9% to 5.3%).

    The last numeral of its sentence is that up to which both ends are looked for.
    """
    behind = [each.phrase for each in numerals[at + 1 : at + 4]]
    own, level = numerals[at].phrase, ""
    if own is None or own.margin or own.level or own.ratio is not None:
        return None
    first = at + 1
    if behind and behind[0] and behind[0].level:
        level, first = behind.pop(0).number, at + 2  # type: ignore[union-attr]
    if behind and behind[0] and behind[0].margin:
        ends = beside(own, behind[0])
        return Interval(*ends, level, tuple(range(at + 1, first + 1))) if ends else None
    value = signed(own)
    if not level or first + 1 > last or (one := behind[0]) is None or (other := behind[1]) is None:
        return None
    low, high = sorted(
        end.scaleb(-own.multiplier) for end in (end_in_full(one, other), end_in_full(other, one))
    )
    parts = tuple(range(at + 1, first + 2))
    return Interval(low, high, level, parts) if low <= value <= high and low < high else None


def signed(phrase: Phrase) -> Decimal:
    """The number of a phrase, negative where something falls by it."""
    return -Decimal(phrase.number) if phrase.falls else Decimal(phrase.number)


def beside(value: Phrase, margin: Phrase) -> tuple[Decimal, Decimal] | None:
    """The ends that a margin gives a value, in the power of ten of that; None where it is of something else.

    One in another unit is of a change, not of the value: $284.6 billion, nearly the same as (±2.2 percent).
    """
    # points around a percentage, not the other way about
    points = margin.points or not value.points
    monies = not margin.monies or not value.monies or margin.monies & value.monies
    if margin.family and not (margin.family == value.family and points and monies):
        return None
    one, away = signed(value), Decimal(margin.number)
    if margin.family:  # pence of a pound
        away = away.scaleb(margin.shift - value.shift)
    if margin.multiplier or abs(away) >= abs(one):  # else in the billions that only the value says
        power = margin.multiplier - value.multiplier
        away = away.scaleb(power).normalize() if power else away
    finer = places(away.normalize()) - places(one)
    return (one - away, one + away) if finer <= FINER else None


def places(number: Decimal) -> int:
    """How many digits stand behind the point of a number."""
    return -int(number.as_tuple().exponent)

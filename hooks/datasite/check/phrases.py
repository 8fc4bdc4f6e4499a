"""Reads what a fragment of the source says of each number in it: value, sign, bound, and what family of unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from ..bound import Bound
from ..languages import Reader, Written
from ..languages.currency import Codes
from ..languages.reading import ATTAINED
from ..languages.written import decimal
from .counting import numbers
from .signs import changing, dashed, falling, last, signed

__all__ = ["ATTAINED", "Phrase", "phrases"]

SIGNS = " \u00a0\u2009\u202f+-–−"  # around a number that is a cell of a table
BETWEEN = 3  # words between two numbers of which one word behind both may be said
NEAR = 10  # times that one end of a range may be as large as the other


@dataclass(frozen=True)
class Phrase:
    """One number of a fragment with what its neighbours say of it."""

    number: str
    multiplier: int
    bounds: tuple[Bound, ...]
    family: str | None  # percent, currency, rank, age; None where the fragment does not say
    quoted: str
    rest: str  # what follows the number
    spelled: bool  # in words, whose zeros say nothing of precision
    bare: bool  # the fragment is this number alone: a cell of a table, its unit stands elsewhere
    falls: bool = False  # something became less by it
    either: bool = False  # whether it did is not said for sure
    moves: bool = False  # or more: it is a change
    ratio: Fraction | None = None  # a part of a whole, or how many times as large
    times: bool = False  # the latter
    margin: bool = False  # how far the value may lie on either side: ±
    level: bool = False  # how sure an interval is
    points: bool = False  # percentage points
    monies: Codes | None = None  # which monies it may be of
    shift: int = 0  # the power of ten of what it is of: pence of a pound, basis points

    @property
    def value(self) -> Decimal:
        """The number with its multiplier."""
        return Decimal(self.number).scaleb(self.multiplier)


def phrases(fragment: str, reader: Reader) -> Iterator[Phrase]:
    """Every number of a fragment but dates and `per 10,000`, with first places said in words."""
    fragment = reader.normal(fragment)
    said = [(each, of(each, fragment, reader)) for each in numbers(fragment, reader)]
    said = fallen(said, fragment, reader)
    for at, (written, phrase) in enumerate(said):
        for other, beside in said[at + 1 : at + 2]:
            if joined(fragment[written.end : other.start], reader):
                phrase = shared(phrase, beside, scale=True)
                said[at + 1] = (other, shared(beside, phrase))
        yield phrase
    for match in reader.pattern("unchanged").finditer(fragment):
        hardly = reader.ends("hardly", fragment[: match.start()])
        bounds = (Bound.ABOUT, Bound.EXACT) if hardly else (Bound.EXACT,)
        yield Phrase("0", 0, bounds, None, match.group(), "", spelled=True, bare=True)
    for match in reader.pattern("first").finditer(fragment):
        yield Phrase("1", 0, (Bound.EXACT,), "rank", match.group(), "", spelled=True, bare=False)


def fallen(
    said: list[tuple[Written, Phrase]], fragment: str, reader: Reader
) -> list[tuple[Written, Phrase]]:
    """The numbers; of several before one word for a fall each fell: nominal 0.5% and real 1.2% less.

    Where more than the prices stands between them, the word may be of the last alone.
    """
    found = said[:]
    for at in reversed(range(len(said) - 1)):
        (written, phrase), (other, beside) = found[at : at + 2]
        before = fragment[: written.start]
        behind = beside.falls and last(reader, "falls", fragment[: other.start]) < 0
        alike = beside.family == phrase.family or reader.pattern("also", r"\s*{}\s*").fullmatch(
            fragment[written.end : other.start]
        )
        if not behind or not alike or phrase.falls or phrase.number.startswith("-"):
            continue
        if last(reader, "rises", before) >= 0 or phrase.ratio is not None:
            continue
        gap = reader.pattern("percent", r"^\s*{}").sub("", fragment[written.end : other.start])
        apart = reader.pattern("priced").sub(" ", gap)
        words = reader.pattern("also", r"^([^\d,.;()（）]*)(?:{}|,)([^\d,.;()（）]*)$").match(apart)
        more = len("".join(words.groups(" ")).split()) if words else BETWEEN + 1
        if more <= (0 if "," in gap and apart != gap else -1 if "," in gap else BETWEEN):
            found[at] = written, replace(phrase, falls=True, either=more > 0)
    return found


def of(written: Written, fragment: str, reader: Reader, dash: int | None = None) -> Phrase:
    """A number with what stands around it; `dash` tells whether one before it is its minus, as a longer text says."""
    before, rest = fragment[: written.start], fragment[written.end :]
    short = reader.without_money(before) if before else ""
    margin = bool(short) and reader.ends("margin", short)
    number = written.number
    if dash is None:
        dash = dashed(before, rest, reader) if before else -1
    if short and not margin and (dash > 0 or signed(short, reader, money=short != before)):
        number = f"-{number}"
    family = family_of(written, before, rest, reader)
    monies, minor = (
        reader.monies(reader.money(before, rest)) if family == "currency" else (None, False)
    )
    shift = reader.smaller(rest) if family == "percent" else -2 if minor else 0
    falls = family != "rank" and not (margin or number.startswith("-"))
    phrase = Phrase(
        number,
        written.multiplier,
        (Bound.EXACT,) if family == "rank" else bounds_of(written, before, rest, reader),
        family,
        written.quoted,
        rest.lstrip(),
        written.spelled,
        written.quoted == fragment.strip(SIGNS)
        and written.multiplier == 0
        and written.ratio is None,
        falls=falls and (dash == 0 or falling(before, rest, reader)),
        either=falls and dash == 0 and not falling(before, rest, reader),
        moves=changing(before, reader),
        ratio=written.ratio,
        times=written.times,
        margin=margin,
        level=family == "percent"
        and (reader.starts("confidence", rest) or reader.ends("confidence_before", short)),
        points=(family == "percent" and shift == -2) or reader.starts("points", rest),
        monies=monies,
        shift=shift,
    )
    return numbered(phrase) if family == "percent" else phrase


def numbered(phrase: Phrase) -> Phrase:
    """A fraction as a number, which it is of percent or points: a quarter of a point, ½ per cent."""
    if phrase.ratio is None or phrase.times:
        return phrase
    return replace(phrase, number=decimal(phrase.ratio), ratio=None, spelled=True)


def joined(gap: str, reader: Reader) -> bool:
    """Whether two numbers with this between them are one statement: 0.6 to 0.8 percent."""
    return reader.pattern("to").fullmatch(reader.without_money(gap)) is not None


def shared(phrase: Phrase, beside: Phrase, *, scale: bool = False) -> Phrase:
    """A number with what it shares with the one beside it: unit, money, and scale where it is the smaller one."""
    if phrase.ratio and scale and beside.family == "percent" and abs(beside.value) < 1:
        phrase = numbered(phrase)  # between ½ and ¾ per cent
    if (
        phrase.ratio is not None
        or beside.ratio is not None
        or "rank" in (phrase.family, beside.family)
    ):
        return phrase
    multiplier, bounds = phrase.multiplier, phrase.bounds
    small = abs(Decimal(phrase.number)) < NEAR * abs(Decimal(beside.number))
    if scale and not multiplier and small:
        multiplier = beside.multiplier
    if not scale and beside.bounds[0] is Bound.ABOUT and bounds == (Bound.EXACT,):
        # about 45 to 50; from about 45 to 50 the second may be exact
        bounds = (Bound.ABOUT, Bound.EXACT) if beside.falls or beside.moves else beside.bounds
    own = phrase.family is not None
    return replace(
        phrase,
        multiplier=multiplier,
        bounds=bounds,
        family=phrase.family or beside.family,
        rest=beside.rest if scale else phrase.rest,
        bare=False,
        falls=phrase.falls or (beside.falls and near(phrase, beside)),
        points=phrase.points if own else beside.points,
        monies=phrase.monies if own else beside.monies,
        shift=phrase.shift if own else beside.shift,
    )


def near(phrase: Phrase, beside: Phrase) -> bool:
    """Whether two numbers are the ends of a range: by 0.6 to 0.8, and not by 200 to 946,000."""
    one, other = (abs(p.value) for p in (phrase, beside))
    return not phrase.number.startswith("-") and max(one, other) < NEAR * min(one, other)


def family_of(found: Written, before: str, rest: str, reader: Reader) -> str | None:
    """The family of unit that the words around a number give it."""
    if found.ordinal:
        return "rank"
    if reader.starts("percent", rest) or reader.ends("percent_before", before):
        return "percent"
    if reader.money(before, rest):
        return "currency"
    return "age" if reader.starts("age", rest) else None


def bounds_of(found: Written, before: str, rest: str, reader: Reader) -> tuple[Bound, ...]:
    """The bounds that the words around a number allow."""
    if found.vague:
        return (Bound.OVER,)
    for pattern, bounds in reader.bounds_after:
        if pattern.match(rest):
            return bounds
    said = reader.bound_before(before)
    return said[1] if said else (Bound.EXACT,)

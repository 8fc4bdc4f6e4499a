"""Reads a source in one language or in several at once: numbers, what bounds them, dates, characters.

The first language decides how digits are grouped; all others are looked for as well, for an article's records quote
sources of other languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from ..bound import Bound
from ..period import Period
from .reading import NEVER, YEAR, Reading

LONGEST = 200  # characters of a number in words; Python refuses to write out longer ones
SIGN = r"(?<![\w.,)\]–—-])[-\N{MINUS SIGN}](?=\d)"  # not the dash of a range, a name or a date
DATES_AND_TIMES = (
    rf"\b{YEAR}-\d\d(?:-\d\d)?(?:T?\s?\d\d:\d\d)?\b",
    r"\b\d{1,2}:\d\d\b",
)


@dataclass(frozen=True)
class Written:
    """A number as it stands in a text.

    `number` × 10**`multiplier` is its value, `number` having the digits as written. `spelled` says that it is
    in words; `vague` that a word such as "odd" follows; `ordinal` that it is a place in an order.
    """

    start: int
    end: int
    quoted: str
    number: str
    multiplier: int
    spelled: bool
    vague: bool = False
    ordinal: bool = False

    @property
    def value(self) -> Decimal:
        """What it is worth."""
        return Decimal(self.number).scaleb(self.multiplier)


class Reader:
    """What is read in some languages."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Of at least one language."""
        self.readings = tuple(readings)
        self._compiled: dict[tuple[str, str], re.Pattern[str]] = {}

    def any(self, name: str) -> str:
        """The pattern of that name in each language, as one; it has no group."""
        found = dict.fromkeys(getattr(each, name) for each in self.readings)
        return "|".join(f"(?:{pattern})" for pattern in found if pattern != NEVER) or NEVER

    def pattern(self, name: str, form: str = "{}") -> re.Pattern[str]:
        """The same, compiled, as part of a pattern of that form."""
        if (name, form) not in self._compiled:
            whole = form.format(f"(?:{self.any(name)})")
            self._compiled[name, form] = re.compile(whole, re.IGNORECASE)
        return self._compiled[name, form]

    def starts(self, name: str, text: str) -> bool:
        """Whether a text starts with what some language writes so."""
        return self.pattern(name, r"\s*{}").match(text) is not None

    def ends(self, name: str, text: str) -> bool:
        """Whether a text ends with it."""
        return self.pattern(name, r"{}\s*$").search(text) is not None

    # --- numbers ---

    @cached_property
    def number(self) -> re.Pattern[str]:
        """A number in digits or in words."""
        scales = "|".join(
            rf"(?P<vague{n}>{each.vague})(?P<scale_vague{n}>{each.scale})?|(?P<scale{n}>{each.scale})"
            for n, each in enumerate(self.readings)
        )
        words = "".join(
            rf"|(?P<words{n}>{each.words})(?:(?P<vague_words{n}>{each.vague})(?P<scale_words{n}>{each.scale})?)?"
            rf"|\b(?P<place{n}>{'|'.join(each.ordinals) or NEVER})\b"
            for n, each in enumerate(self.readings)
        )
        return re.compile(
            rf"(?P<sign>{SIGN})?(?P<ordinal>{self.any('ordinal_before')})?"
            rf"(?:(?P<digits>{self.readings[0].digits})(?:(?P<th>{self.any('ordinal_after')})|{scales})?{words})",
            re.IGNORECASE,
        )

    def numerals(self, text: str) -> Iterator[Written]:
        """Every number of a text, in order."""
        for match in self.number.finditer(text):
            number, multiplier = self.read(match)
            groups = match.groupdict()
            yield Written(
                match.start(),
                match.end(),
                match.group(),
                f"-{number}" if match["sign"] else number,
                multiplier,
                spelled=not match["digits"],
                vague=any(value for key, value in groups.items() if key.startswith("vague")),
                ordinal=any(
                    value
                    for key, value in groups.items()
                    if key in ("ordinal", "th") or key.startswith("place")
                ),
            )

    def read(self, match: re.Match[str]) -> tuple[str, int]:
        """Digits and multiplier of one match; a number in words without end is worth nothing."""
        if match["digits"]:
            power = sum(
                each.power(scale)
                for n, each in enumerate(self.readings)
                if (scale := match[f"scale{n}"] or match[f"scale_vague{n}"])
            )
            return self.readings[0].plain(match["digits"]), power
        if len(match[0]) > LONGEST:
            return "0", 0
        for n, each in enumerate(self.readings):
            if words := match[f"words{n}"]:
                number, multiplier = shortened(each.value(words))
                scale = match[f"scale_words{n}"]
                return number, multiplier + (each.power(scale) if scale else 0)
            if place := match[f"place{n}"]:
                return str(each.ordinals[place.lower()]), 0
        return "0", 0

    # --- what bounds a number ---

    @cached_property
    def bounds_before(self) -> tuple[tuple[re.Pattern[str], tuple[Bound, ...]], ...]:
        """The words that bound the number behind them, at the end of a text."""
        return tuple(
            (
                re.compile(
                    rf"(?:{words})\s*{each.between}(?:{self.any('money_before')})?\s*$",
                    re.IGNORECASE,
                ),
                bounds,
            )
            for each in self.readings
            for words, bounds in each.before
        )

    @cached_property
    def bounds_after(self) -> tuple[tuple[re.Pattern[str], tuple[Bound, ...]], ...]:
        """The words that bound the number before them, at the start; its unit may stand between, a few characters."""
        return tuple(
            (re.compile(gap + f"(?:{words})", re.IGNORECASE), bounds)
            for gap, name in (("", "after_at_once"), (r"\s*.?.?", "after"))
            for each in self.readings
            for words, bounds in getattr(each, name)
        )

    @property
    def spelled(self) -> str:
        """The characters that are numerals by themselves."""
        return "".join(dict.fromkeys("".join(each.spelled for each in self.readings)))

    @property
    def digits_in_names(self) -> str:
        """The characters of numerals that a name and its numeral must share."""
        return "".join(each.digits_in_names for each in self.readings)

    # --- prose ---

    @cached_property
    def idle(self) -> re.Pattern[str]:
        """Numerals that stand for no quantity: dates, places in a text, and plain grammar.

        The lists are short on purpose: a counted noun (five actions) is a figure and has a record, so what is
        doubtful is left out and the writer is asked for a reference.
        """
        patterns = (*DATES_AND_TIMES, *(p for each in self.readings for p in each.idle))
        return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)

    # --- dates ---

    def periods(self, text: str, year: int) -> list[Period]:
        """The dates of a text in any of the languages, each once."""
        found = (period for each in self.readings for period in each.periods(text, year))
        return list(dict.fromkeys(found))

    def is_date(self, text: str) -> bool:
        """Whether a fragment may be a date."""
        return re.search(r"\b[12][0-9]{3}\b", text) is not None or any(
            each.is_date(text) for each in self.readings
        )


def shortened(value: int) -> tuple[str, int]:
    """Digits and multiplier of a number said in words, from a hundred on: a hundred billion is 1 × 10¹¹."""
    digits = str(value)
    zeros = len(digits) - len(digits.rstrip("0"))
    return (digits[:-zeros], zeros) if zeros > 1 else (digits, 0)

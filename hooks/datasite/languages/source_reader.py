"""Reads a source in one language or in several at once: numbers, what bounds them, dates, characters.

The first language decides how digits are grouped; all others are looked for as well, for an article's records quote
sources of other languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from ..bound import Bound
from ..period import Period
from .currency import Codes
from .date_words import Dated
from .reading import DOCUMENT, MARKS, NEVER, TELEPHONE, YEAR, Reading
from .written import Written

__all__ = ["Reader", "Written"]

FULL_WIDTH = str.maketrans("０１２３４５６７８９．％＋－", "0123456789.%+-")
WIDE_COMMA = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")
Bounds = tuple[tuple[re.Pattern[str], tuple[Bound, ...]], ...]
LONGEST = 200  # characters of a number in words; Python refuses to write out longer ones
DATES_AND_TIMES = (
    rf"\b{YEAR}-\d\d(?:-\d\d)?(?:T?\s?\d\d:\d\d)?\b",
    r"\b\d{1,2}:\d\d\b",
)


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

    @staticmethod
    def normal(text: str) -> str:
        """A text of the same length with ordinary digits and signs for those as wide as a Chinese character."""
        if text.isascii():
            return text
        return WIDE_COMMA.sub(",", text.translate(FULL_WIDTH))

    # --- numbers ---

    @cached_property
    def sign(self) -> str:
        """The sign of a negative number: not the dash of a range, a name or a date, nor a part of +/-.

        It stands apart from what is before it; where a language puts no spaces, not behind a number with its unit.
        """
        unspaced = self.any("unspaced")
        behind = "".join(
            rf"(?<!\d{f'(?:{unspaced})' * n}.)" for n in (1, 2, 3) if unspaced != NEVER
        )
        return (
            rf"(?:[-\N{{MINUS SIGN}}\N{{NON-BREAKING HYPHEN}}](?<!(?!{unspaced})[\w.,)\]+/–—-].){behind}"
            r"|–(?<!\d\s.)(?<!%\s.)(?<![^\s(].))(?=\.?\d)"
        )

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
            rf"(?P<sign>{self.sign})?(?P<ordinal>{self.any('ordinal_before')})?"
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
    def bounds_before(self) -> Bounds:
        """The words that bound the number behind them, at the end of a text."""
        return tuple(
            (re.compile(rf"(?:{words})\s*{between}\s*$", re.IGNORECASE), bounds)
            for between, table in (*((e.between, e.before) for e in self.readings), ("", MARKS))
            for words, bounds in table
        )

    def bound_before(self, text: str) -> tuple[int, tuple[Bound, ...]] | None:
        """Where the words stand that bound a number after a text, and what they say; money may be between."""
        text = self.without_money(text)
        for pattern, bounds in self.bounds_before:
            if found := pattern.search(text):
                return found.start(), bounds
        return None

    @cached_property
    def bounds_after(self) -> Bounds:
        """The words that bound the number before them, at the start; its unit may stand between."""
        return tuple(
            (re.compile(gap + f"(?:{words})", re.IGNORECASE), bounds)
            for name in ("after_at_once", "after")
            for each in self.readings
            for gap in (each.gap if name == "after" else "",)
            for words, bounds in getattr(each, name)
        )

    def money(self, before: str, after: str) -> list[str]:
        """The signs, codes and names of money around a number."""
        ahead = self.pattern("money_before", r"({})\s*$").search(before)
        behind = self.pattern("money", r"(?:\s*|-)({})").match(after)
        return [found[1] for found in (ahead, behind) if found]

    def without_money(self, before: str) -> str:
        """What stands before a number and the money that it is of."""
        money = self.pattern("money_before", r"({})\s*$").search(before)
        return before[: money.start()] if money else before

    def monies(self, said: Sequence[str]) -> tuple[Codes | None, bool]:
        """Which monies signs, codes and names may mean, if any, and whether it is of their hundredths."""
        known = [read for each in said for one in self.readings if (read := one.monies(each))[0]]
        if not known:
            return None, False
        codes = [codes for codes, _ in known]
        return frozenset.intersection(*codes) or codes[0], any(minor for _, minor in known)

    def smaller(self, rest: str) -> int:
        """By which power of ten what a number is of is less than a percent or a point: basis points by two."""
        for each in self.readings:
            for words, power in each.smaller.items():
                if re.match(rf"\s*(?:{words})", rest, re.IGNORECASE):
                    return power
        return 0

    def asides(self, text: str) -> list[Dated]:
        """Where numerals of a text say when or of whom, in any of the languages."""
        return [each for one in self.readings for each in one.asides(text)]

    def amounts(self, text: str) -> list[Written]:
        """What is said of amounts beside numbers, in order: two-thirds, one in five, doubled."""
        found: list[Written] = []
        for each in self.readings:
            for written in each.amounts(text):
                if not any(written.start < o.end and o.start < written.end for o in found):
                    found.append(written)
        return sorted(found, key=lambda written: written.start)

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
        patterns = (
            *DATES_AND_TIMES,
            TELEPHONE,
            DOCUMENT,
            *(p for each in self.readings for p in each.idle),
        )
        return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)

    def growth_on(self, text: str) -> tuple[str, ...]:
        """What growth is on, as a text says it: year, quarter, month; more where one word may mean either."""
        words = ("year", "quarter", "month")
        return tuple(word for word in words if self.pattern(f"on_{word}").search(text))

    # --- dates ---

    def dates(self, text: str, year: int) -> list[Dated]:
        """The dates of a text as each of the languages reads them."""
        found = [dated for each in self.readings for dated in each.dates(text, year)]
        return [self.with_same(dated, text) for dated in found]

    def with_same(self, dated: Dated, text: str) -> Dated:
        """A year with the words before it that make it a part of one: the same period in 2006."""
        year = dated.shift is None and [each.kind for each in dated.periods] == ["year"]
        said = self.pattern("same_time", r"{}\s*$").search(text[: dated.start]) if year else None
        return replace(dated, start=said.start(), alone=False, same=True) if said else dated

    def periods(self, text: str, year: int) -> list[Period]:
        """What the dates of a text may be in any of the languages, each once."""
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

"""How a source in a language says numbers, bounds, units and dates: what a language gets from CLDR without asking.

A language with more to say has a `reading` module whose `Reading` changes it. Patterns have no named groups, for
those of several languages are joined (see `reader`); where a language has nothing to say, a pattern is NEVER.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from babel import Locale, UnknownLocaleError
from babel.numbers import list_currencies

from ..bound import Bound
from ..period import Period

NEVER = r"(?!)"
# "reached" says that a mark is reached, or merely introduces what is attained.
ATTAINED: tuple[Bound, ...] = (Bound.AT_LEAST, Bound.EXACT)
Bounded = tuple[tuple[str, tuple[Bound, ...]], ...]
SIGNS = "[$£€¥￥₩₹₽]"  # of money, whatever the language
YEAR = r"(?:19|20)\d\d"
ISO = rf"{YEAR}-(?:H[12]|Q[1-4]|\d\d(?:-\d\d)?)(?!\d)"


class Reading:
    """How one language is read."""

    # numerals
    ordinal_before = NEVER  # what makes a number a place in an order
    ordinal_after = NEVER
    scale = NEVER  # what multiplies the digits before it
    vague = NEVER  # what between digits and scale makes them a lower bound
    words = NEVER  # a number in words
    ordinals: Mapping[str, int] = {}  # places in words
    # what bounds a number; the first that fits counts, so longer words stand before those they end in
    before: Bounded = ()
    after: Bounded = ()
    after_at_once: Bounded = ()  # without a unit between
    between = ""  # what may stand between bound and number
    falls = NEVER  # that what is said to change becomes less
    # what gives a number a family of unit
    percent = "(?:%|％|por ciento|por cento|pour cent|Prozent)"  # sources of context may be in any language
    percent_before = NEVER
    age = NEVER
    date_after = NEVER  # what makes it a year, a month or a day
    date_long = NEVER  # of these, what a length of time is written with too
    per = NEVER  # before it: per 10,000
    first = NEVER  # a first place that is said without a numeral
    noun_follows = False  # whether the unit's noun stands right behind the number
    general: tuple[str, ...] = ()  # nouns that fit anything counted
    # numbers in prose that stand for no quantity, quantities without a numeral, places in a ranking
    idle: tuple[str, ...] = ()
    quantity = NEVER
    ranked = NEVER
    unit_after = "(?:%|％)"  # what is quoted with a number
    # what things are called
    aim = NEVER
    aimed = NEVER
    share = NEVER
    # in the ledger: what a numeral is made of, what counts or dates, what a date holds
    numeral = r"[0-9０-９①-⑳Ⅰ-Ⅻ]|(?<=[0-9])[.,](?=[0-9])"
    counted = NEVER
    digits_in_names = "0123456789"
    spelled = (
        ""  # characters that are numerals by themselves, each easily taken for the one before it
    )

    # what contributors are shown of all this, in the engine's language
    shown: Mapping[str, str] = {
        "scaled": "43 for 43 million",
        "scales": "3 for thousands, 6 for millions",
        "bounds": "over: more than that, at_least: reached, under: nearly, at_most: up to, about",
        "idle": "one of the",
    }

    def __init__(self, code: str) -> None:
        """Of a language, by its code."""
        self.code = code

    @cached_property
    def locale(self) -> Locale | None:
        """What CLDR knows of the language."""
        try:
            return Locale.parse(self.code, sep="-")
        except (UnknownLocaleError, ValueError):
            return None

    @cached_property
    def separators(self) -> tuple[str, str]:
        """What groups digits, and what stands before decimals."""
        if self.locale is None:
            return ",", "."
        symbols = self.locale.number_symbols["latn"]
        return symbols["group"], symbols["decimal"]

    @property
    def digits(self) -> str:
        """A number in digits; groups may also stand apart by a space."""
        group, point = map(re.escape, self.separators)
        return rf"\d{{1,3}}(?:(?:{group}|[ \u00a0\u202f'’])\d{{3}})+(?:{point}\d+)?(?!\d)|\d+(?:{point}\d+)?"

    def plain(self, digits: str) -> str:
        """The digits without groups, a point before decimals."""
        point = self.separators[1]
        return re.sub(r"\D", "", digits.partition(point)[0]) + (
            f".{digits.partition(point)[2]}" if point in digits else ""
        )

    def power(self, scale: str) -> int:
        """The power of ten of scale words."""
        return 0

    def value(self, words: str) -> int:
        """What a number in words is worth."""
        return 0

    @property
    def money(self) -> str:
        """What after a number makes it money: signs, codes, and what the language calls them."""
        return rf"(?:{SIGNS}|(?-i:{CODES})\b)"

    @property
    def money_before(self) -> str:
        """What before a number makes it money."""
        return rf"(?:\b(?-i:{CODES})|(?:\b(?-i:US|A|C|HK|NT))?{SIGNS})"

    @cached_property
    def months(self) -> Mapping[str, int]:
        """The names of the months and their numbers, whole and cut, written as the language does."""
        if self.locale is None:
            return {}
        known = self.locale.months["format"]
        found = {
            name.rstrip("."): n
            for width in ("wide", "abbreviated")
            for n, name in known[width].items()
        }
        return {name: n for name, n in found.items() if not name.isdigit()}

    @cached_property
    def month(self) -> str:
        """A month by name: May is a month, may is not."""
        names = sorted(self.months, key=len, reverse=True)
        return rf"(?-i:{'|'.join(map(re.escape, names))})\b\.?" if names else NEVER

    @cached_property
    def dates(self) -> re.Pattern[str]:
        """A date in a source: 31 May 2014, May 31, 2014, January to March 2014, May, 2014-05, Q2 2014, 2014."""
        day = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th|\.)?"
        return re.compile(
            rf"(?P<iso>{ISO})|(?:{day.format('day')}\s+(?:of\s+)?)?\b(?P<from>{self.month})"
            rf"(?:\s*(?:–|—|-|to|and|bis|à)\s*(?P<to>{self.month}))?"
            rf"(?:\s+{day.format('day_after')}(?!\d))?(?:,?\s+(?P<year>{YEAR}))?"
            rf"|\b(?P<part>[HQ][1-4])\s+(?P<part_year>{YEAR})|\b(?P<alone>{YEAR})\b(?!\s?[%％])",
            re.IGNORECASE,
        )

    def periods(self, text: str, year: int) -> Iterator[Period]:
        """The dates of a text; those without a year are of the `year` of publication."""
        for found in self.dates.finditer(text):
            if (period := parsed(self.iso(found, year))) is not None:
                yield period

    def iso(self, found: re.Match[str], year: int) -> str:
        """A date that was found, as ISO 8601 has it."""
        if found["iso"] or found["alone"]:
            return found["iso"] or found["alone"]
        if found["part"]:
            return f"{found['part_year']}-{found['part'].upper()}"
        first, last = (self.months.get((found[key] or "").rstrip(".")) for key in ("from", "to"))
        start = f"{found['year'] or year}-{first:02}"
        if last:
            return f"{start}/{found['year'] or year}-{last:02}"
        day = found["day"] or found["day_after"]
        return f"{start}-{int(day):02}" if day else start

    def is_date(self, text: str) -> bool:
        """Whether a fragment may be a date at all."""
        return self.dates.search(text) is not None

    # the script of what is written in the language

    letters = r"[^\W\d_\u3400-\u9fff]"  # a letter of the language
    script = other_script = ""  # what its script is called, and the one that is easily taken for it

    def foreign(self, text: str, overrides: Mapping[str, str]) -> list[tuple[int, str, str]]:
        """The characters that the script of the language does not have: offset, character, what to write."""
        return []


CODES = "|".join(sorted((*list_currencies(), "RMB")))  # RMB is what people write of CNY


def parsed(text: str) -> Period | None:
    """A period, or None where there is no such time."""
    try:
        return Period.parse(text)
    except ValueError:
        return None

"""How a source in a language says numbers, bounds, units and dates: what a language gets from CLDR without asking.

A language with more to say has a `reading` module whose `Reading` changes it. Patterns have no named groups, for
those of several languages are joined (see `reader`); where a language has nothing to say, a pattern is NEVER.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from babel import Locale, UnknownLocaleError

from ..bound import Bound
from ..period import Period
from .calendar import Calendar, parsed
from .currency import CODE, SIGN, Codes, of_sign
from .date_words import NEVER, YEAR, Dated, DateWords
from .drafting import Drafting
from .written import Written

CLOCK = r"(?<![\d:])\d{1,2}:\d\d(?![\d:])"
SAMPLE, MAY = (
    2001,
    5,
)  # any year, and any month but one with which a quarter or a half of a year ends
LETTER = r"[^\W\d_]"
SHORT = 3  # letters of the name of a month that in capitals may be another word: MAY
# Telephone numbers: with the code of a country, with a zero before that of a town, or as (301) 763-2713.
TELEPHONE = (
    r"(?<![\w.,+])(?<!\d[ \u00a0\u202f])(?:\+(?!\d{1,3}(?:[ \u00a0]\d{3})+(?![\d -]))\d{1,3}"
    r"(?: ?\(0\) ?\d{2,5}(?:[ -]\d{2,}){1,4}|(?:[ -]\(?\d{2,}\)?){2,5})"
    r"|\(?0\d{2,5}\)?(?:[ /-]\d{2,}){1,4}|(?:\(\d{3}\) ?|\d{3}-)\d{3}-\d\d\d\d)(?!\w|[.,]\d|%)"
)
# Numbers of documents, in one word: CB09-06, USDL-00-280. A fiscal year or a quarter is a date.
DOCUMENT = r"(?-i:(?<![\w-])(?!FY|[HQ][1-4]-)(?:[A-Z]{1,4}\d+(?:-\d+)+|[A-Z]{2,}(?:-\d+){2,})(?![\w-]|\.\d|%))"
__all__ = ["ATTAINED", "NEVER", "YEAR", "Bounded", "Reading", "parsed"]

# "reached" says that a mark is reached, or merely introduces what is attained.
ATTAINED: tuple[Bound, ...] = (Bound.AT_LEAST, Bound.EXACT)
Bounded = tuple[tuple[str, tuple[Bound, ...]], ...]
# Signs that bound a number, whatever the language.
MARKS: Bounded = (
    (r"≥|>=", (Bound.AT_LEAST,)),
    (r"≤|<=", (Bound.AT_MOST,)),
    (r">", (Bound.OVER,)),
    (r"<", (Bound.BELOW,)),
    (r"[~≈]", (Bound.ABOUT,)),
)


class Reading(Drafting):
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
    gap = r"\s*.?.?"  # what may stand between number and bound: its unit
    # what of a number changes: it falls or rises by it, to it (a level); nothing changes
    falls = NEVER
    falls_after = NEVER  # behind the number and its unit
    rises = NEVER
    rises_after = NEVER
    by = NEVER
    how_much = NEVER  # between the word for a change and how much it was: fell by, a fall of
    level = NEVER
    onto = NEVER  # before a level that something falls to
    turns = NEVER  # where a sentence turns, and what fell before falls no more
    unchanged = NEVER
    hardly = NEVER  # before it, where a little may have changed: nearly unchanged
    negative = NEVER  # a sign in a word, before it
    priced = NEVER  # in which prices a change is, right before or behind its number: nominal, in real terms
    also = NEVER  # between numbers of which the words behind the last are said: 0.5% and 1.2% less
    # two numbers that are one statement: from one to the other, more or less
    to = r"\s*[–—-]\s*"
    margin = r"(?:±|\+/[-−])"
    confidence = NEVER  # after a percentage that says how sure an interval is
    confidence_before = NEVER  # before one
    # what gives a number a family of unit
    percent = "(?:%|％|por ciento|por cento|pour cent|Prozent)"  # sources of context may be in any language
    percent_before = NEVER
    points = NEVER  # of a percentage
    smaller: Mapping[str, int] = {
        "‰": -1
    }  # what is less than a percent or a point, by its power of ten
    currencies: Mapping[str, Codes] = {}  # what monies are called
    minor: Mapping[str, Codes] = {}  # and their hundredths
    money_prefix = NEVER  # what monies are called before a number alone: Rs
    age = NEVER
    date_after = NEVER  # what makes it a year, a month or a day
    date_long = NEVER  # of these, what a length of time is written with too
    per = NEVER  # before it: per 10,000
    first = NEVER  # a first place that is said without a numeral
    noun_follows = False  # whether the unit's noun stands right behind the number
    nouns: tuple[
        str, ...
    ] = ()  # names of one sort of thing each, in one or many: nothing is two of them
    general: tuple[str, ...] = ()  # nouns that fit anything counted
    # numbers in prose that stand for no quantity, quantities without a numeral, places in a ranking
    idle: tuple[str, ...] = ()
    quantity = NEVER
    ranked = NEVER
    unit_after = "(?:%|％)"  # what is quoted with a number
    measured = NEVER  # behind a small number in words, where it measures and not merely counts: times, years
    # what things are called
    aim = NEVER
    aimed = NEVER
    share = NEVER
    # groups by age or size, whose numerals belong to what is counted and are no figures
    classes = NEVER
    # numerals that say when: a time of day, the last three years
    telephone = TELEPHONE
    clock = NEVER
    lately = NEVER
    lasts = NEVER  # before a length of time that is no quantity: it takes (two months)
    lasts_after = NEVER  # behind it
    numbered = NEVER  # what has a number for a name: table 3, SHA-256
    # which earlier time a growth is on
    on_year = NEVER
    on_quarter = NEVER
    on_month = NEVER
    dates_by = DateWords()
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
        "bounds": "over: more than that, at_least: reached, under: nearly, below: fewer than, at_most: up to, "
        "about",
        "idle": "one of the",
        "window": "12 months of 2031",
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

    def head(self, text: str) -> str:
        """The last word of what a number counts, behind the number: companies, of "private companies in"."""
        found = re.match(rf"(?:(?!{self.stops})[^\d.,;:()%–—])*", text, re.IGNORECASE)
        return (found[0].split() or [""])[-1] if found else ""

    def thing(self, text: str) -> int | None:
        """Which sort of things a number counts, by the noun behind it."""
        head = self.head(text)
        sorts = (n for n, sort in enumerate(self.nouns) if re.fullmatch(sort, head, re.IGNORECASE))
        return next(sorts, None) if head else None

    stops = NEVER  # before it, what a number counts has been said

    def counts(self, text: str) -> bool:
        """Whether what stands behind a number of four digits is what it counts, so that it is no year."""
        return self.head(text)[:1].isalpha()

    @cached_property
    def aside(self) -> tuple[re.Pattern[str], ...]:
        """What numerals stand in that say when, or of whom."""
        found = (self.uncounted, self.lately, self.calendar.lately)
        return tuple(re.compile(each, re.IGNORECASE) for each in found if each != NEVER)

    @property
    def uncounted(self) -> str:
        """What numerals stand in that are of no quantity and no date."""
        found = (TELEPHONE, DOCUMENT, CLOCK, self.clock, self.classes, self.numbered)
        return "|".join(f"(?:{each})" for each in found if each != NEVER)

    def asides(self, text: str) -> Iterator[Dated]:
        """Where numerals of a text say when, or of whom: at 9.30am, the past three years, people aged 16 to 64."""
        for pattern in self.aside:
            yield from (Dated(*found.span()) for found in pattern.finditer(text))

    def amounts(self, text: str) -> Iterator[Written]:
        """What is said of an amount beside numbers: two-thirds, one in five, doubled, half a million."""
        return iter(())

    @property
    def money(self) -> str:
        """What after a number makes it money: signs, codes, and what the language calls them."""
        called = [*self.currencies, *self.minor]
        words = rf"|(?:{'|'.join(called)}){self.money_end}" if called else ""
        return rf"(?:{SIGN}|(?-i:{CODE})\b{words})"

    money_end = r"\b"  # after the name of a money

    @property
    def money_before(self) -> str:
        """What before a number makes it money."""
        return rf"(?:\b(?-i:{CODE})|{SIGN}|{self.money_prefix})"

    def monies(self, said: str) -> tuple[Codes, bool]:
        """Which monies a sign, a code or a name may mean, and whether it is of their hundredths."""
        if found := of_sign(said):
            return found, False
        for names, minor in ((self.currencies, False), (self.minor, True)):
            for name, codes in names.items():
                if re.fullmatch(name, said, re.IGNORECASE):
                    return codes, minor
        return frozenset(), False

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
        """A month by name: May is a month, may is not, and MAY only before or behind a number."""
        names = sorted(self.months, key=len, reverse=True)
        beside = rf"(?:(?<=\d\s)(?={LETTER})|(?={LETTER}+\.?,?\s\d))"
        capitals = [
            f"{beside if len(name) <= SHORT else ''}{re.escape(name.upper())}"
            for name in names
            if name.upper() != name
        ]
        return rf"(?-i:{'|'.join([*map(re.escape, names), *capitals])})\b\.?" if names else NEVER

    @cached_property
    def calendar(self) -> Calendar:
        """How it says dates."""
        return Calendar(self.dates_by, self.months, self.month)

    def dates(self, text: str, year: int) -> list[Dated]:
        """The dates of a text, each with all that it may be; those without a year are of the `year` of publication."""
        return self.calendar.dates(text, year)

    def periods(self, text: str, year: int) -> Iterator[Period]:
        """What the dates of a text may be."""
        for dated in self.dates(text, year):
            yield from dated.periods

    def ends_with(self, head: str) -> tuple[int, int] | None:
        """How many months end with each of the times under a head, and, of years, in which month: Year ended June."""
        may = next((name for name, n in self.months.items() if n == MAY), "")
        for month, text in ((0, f"{head} {may} {SAMPLE}"), (1, f"{head} {SAMPLE}")):
            for dated in self.dates(text, SAMPLE) if may else ():
                if (dated.start, dated.end) == (0, len(text)) and (of := dated.periods):
                    last, many = of[0].last, of[0].months or 0
                    if many > 1 and last.month and (month or last.month == MAY):
                        return many, last.month * month
        return None

    @cached_property
    def lengths(self) -> str:
        """What lengths of time are counted in: months, years."""
        words = self.dates_by
        return "|".join((words.month, words.quarter, words.half, words.year, words.week))

    def is_date(self, text: str) -> bool:
        """Whether a fragment may be a date at all, or is a length of time: estimates are revised for 2 months."""
        windows = (self.calendar.stretch.search(text), self.calendar.span.fullmatch(text))
        return bool(self.dates(text, 2000)) or any(windows)

    # the script of what is written in the language

    unspaced = NEVER  # a letter of a script that puts no spaces between words
    letters = r"[^\W\d_\u3400-\u9fff]"  # a letter of the language
    script = other_script = ""  # what its script is called, and the one that is easily taken for it

    def foreign(self, text: str, overrides: Mapping[str, str]) -> list[tuple[int, str, str]]:
        """The characters that the script of the language does not have: offset, character, what to write."""
        return []

    def rewritten(self, text: str, overrides: Mapping[str, str]) -> str:
        """The text in the script of the language where it is typed in the other one; as long as it was."""
        return text

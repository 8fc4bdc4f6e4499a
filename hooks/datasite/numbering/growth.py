"""Finds which earlier time a change is on: by a date behind it, by words of its clause, or by what is usual."""

from __future__ import annotations

from dataclasses import dataclass

from ..languages import Reader
from ..period import Period
from .adjusted import of_all
from .told import EARLIER

GUESSED = "what time the change is on"


@dataclass(frozen=True)
class On:
    """What a change is on, as far as it is known, and what it is guessed to be on where that must be said."""

    known: str = ""
    guess: str = ""

    @property
    def against(self) -> str:
        """What it is on, or is guessed to be on."""
        return self.known or self.guess

    @property
    def guessed(self) -> tuple[str, ...]:
        """What somebody must look at."""
        return () if self.known else (GUESSED,)


def on_what(dated: str, clause: str, period: Period | None, reader: Reader) -> str:
    """What a change is surely on: by its date, as month, quarter, year or since 2019, or by the words of its clause."""
    said = reader.growth_on(clause)
    if dated not in EARLIER.values() and len(said) == 1:
        return said[0]
    if not dated and not said and reader.pattern("annualised").search(clause):
        return of_length(period)
    return dated


def below(heading: str | None, period: Period | None, reader: Reader) -> str:
    """What the changes below a heading are on that says one such time of changes; nothing shorter than their own."""
    words = of_all(heading, reader)
    said = reader.growth_on(words)
    names = ("headed_change", "rises", "falls", "compared", "likened")
    changes = any(reader.pattern(name).search(words) for name in names)
    months = next((m for m, word in EARLIER.items() if (word,) == said), -1)
    return said[0] if changes and months >= ((period and period.months) or 0) else ""


def without_on(name: str, reader: Reader) -> str:
    """The name of what changes without what the change is on at its end: sales on the quarter."""
    for on in EARLIER.values():
        name = reader.pattern(f"on_{on}", r"[\s,]+{}$").sub("", name)
    return name


def of_length(period: Period | None) -> str:
    """The time before one that is as long as it; empty for other lengths."""
    return EARLIER.get((period and period.months) or 0, "")


def as_before(on: str, reader: Reader) -> str:
    """What a change is on of which it is not said, where what was said last is also what is always meant."""
    return on if any(on and each.growth_unsaid == on for each in reader.readings) else ""


def usual(period: Period | None, reader: Reader) -> str:
    """What a change is mostly on where nothing says it: in some languages on the year, else on the time before."""
    said = next((each.growth_unsaid for each in reader.readings if each.growth_unsaid), "")
    return said or of_length(period) or "year"

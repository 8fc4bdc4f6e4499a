"""What a value is relative to: the time at which an index is a round number, the earlier time that growth is on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .period import Period, moved

BASE = re.compile(r"(\S+) = ([1-9][0-9]*)")
MONTHS = {"year": 12, "quarter": 3, "month": 1}
SINCE = "since "
BASE_HINT = "write the time and the number it has then: 2015 = 100"
EARLIER_HINT = "write year, quarter or month, or one time for all values: since 2019-12"


@dataclass(frozen=True)
class Base:
    """The time at which an index stands at a round number: 2015 = 100."""

    period: Period
    number: int

    @classmethod
    def parse(cls, text: str) -> Base:
        """The base that a text names. Raises ValueError with what is wrong, as a clause."""
        found = BASE.fullmatch(text)
        if found is None:
            raise ValueError(f'"{text}" is no base')
        return cls(Period.parse(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.period} = {self.number}"


@dataclass(frozen=True)
class Earlier:
    """The time that growth is on: the same a year, quarter or month before, or one time for all values."""

    word: str  # year, quarter, month; empty where it is `since` a time
    since: Period | None = None

    @classmethod
    def parse(cls, text: str) -> Earlier:
        """The time that a text names. Raises ValueError with what is wrong, as a clause."""
        if text.startswith(SINCE):
            return cls("", Period.parse(text.removeprefix(SINCE)))
        if text not in MONTHS:
            raise ValueError(f'"{text}" is no time that growth is on')
        return cls(text)

    def __str__(self) -> str:
        return self.word or f"{SINCE}{self.since}"

    def before(self, period: Period) -> Period | None:
        """The time that growth in a period is on; None where it has no such time, as a year a month before."""
        return self.since or moved(period, -MONTHS[self.word])

    def after(self, period: Period) -> Period | None:
        """The time whose growth is on that period; None where many are."""
        return moved(period, MONTHS[self.word]) if self.word else None

"""What a number shares with the one before it in its sentence: the way it goes, its time, what it is on."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..check.phrases import Phrase
from ..languages import Reader
from .told import Time


@dataclass(frozen=True)
class Before:
    """The number before, and what was read of it."""

    at: int  # its place
    sentence: int  # where that starts
    way: int
    phrase: Phrase
    time: Time = field(default_factory=Time)
    on: str = ""
    name: str = ""  # what it is of
    behind: str = ""  # the words behind it
    paired: bool = False  # whether the number at hand says the same once more

    def listed(self, phrase: Phrase, gap: str, reader: Reader) -> bool:
        """Whether a number is of a list with this one: rose by 0.7% in services, 0.5% in trade and by 0.3% at sea."""
        whole, gap = gap, reader.pattern("by", r"\s*{}\s*$").sub("", gap).rstrip()
        by = reader.ends("changed_by", whole) and reader.pattern("joins").search(whole)
        ends = gap.endswith((",", "，", "、")) or reader.ends("articles", gap) or by
        alike = self.phrase.family == phrase.family and self.phrase.points == phrase.points
        likened = reader.pattern("likened", r"[,，]\s*{}\s*$").search(
            gap
        )  # rose 2%, compared with 3%
        verbs = any(found.group() for found in reader.pattern("verbs").finditer(gap))
        return alike and bool(ends or likened) and not verbs

    def signed(self, phrase: Phrase, gap: str) -> bool:
        """Whether a number with a sign behind a change is one too: (first estimate: -2.7%), after +3% in 2029."""
        sign = phrase.number.startswith("-") or gap.rstrip().endswith("+")
        return bool(self.way) and sign and self.phrase.family == phrase.family == "percent"

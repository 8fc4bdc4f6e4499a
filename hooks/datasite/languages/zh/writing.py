"""Chinese numbers and periods: 萬 and 億, 第一 and 兩, 2022年上半年 and 2022年1—8月."""

from __future__ import annotations

from decimal import Decimal

from ...model import Unit
from .. import writing
from ..writing import grouped, plain, scaled

SCALES = ((8, "億"), (4, "萬"))
# What running text writes in words: up to ten. Before a measure word the Chinese two is 兩.
WORDS = "一兩三四五六七八九十"
PLACES = "一二三四五六七八九十"


class Writing(writing.Writing):
    """How Chinese writes."""

    def magnitude(self, value: Decimal, unit: Unit, multiplier: int) -> str:
        """A number: 億 and 萬 where stated in them, for money, and for round numbers."""
        if unit.kind in ("percent", "rank"):
            return plain(value)
        size = abs(value)
        for power, word in SCALES:
            stated = multiplier >= 4 or unit.kind == "currency" or size % 10**4 == 0
            if size >= 10**power and stated:
                return f"{grouped(scaled(value, power, multiplier), 4)}{word}"
        return grouped(plain(value), 4)

    def spelled(self, value: Decimal | None, unit: Unit) -> str | None:
        """A whole number from one to ten in words, a rank as its place; None for any other value."""
        if not writing.countable(value, unit):
            return None
        at = int(value or 0) - 1
        return f"第{PLACES[at]}" if unit.kind == "rank" else WORDS[at]

    def span(self, start: str, end: str) -> str:
        """A range, the year said once where it can be."""
        if writing.months_of_one_year(start, end):
            return f"{start[:4]}年{int(start[5:])}—{int(end[5:])}月"
        if len(start) == len(end) == 4:
            return f"{start}—{end}年"
        return f"{self.point(start)}—{self.point(end)}"

    def part(self, year: str, of: str) -> str:
        """A half or a quarter of a year."""
        if of[0] == "H":
            return f"{year}年{'上' if of == 'H1' else '下'}半年"
        return f"{year}年第{PLACES[int(of[1]) - 1]}季度"

    def year(self, year: str) -> str:
        """A year."""
        return f"{year}年"

    def month(self, year: str, month: int) -> str:
        """A month."""
        return f"{year}年{month}月"

    def day(self, year: str, month: int, day: int) -> str:
        """A day."""
        return f"{year}年{month}月{day}日"

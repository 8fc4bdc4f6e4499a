"""Chinese numbers and periods: 萬 and 億, 第一 and 兩, 2022年上半年 and 2022年1—8月."""

from __future__ import annotations

from decimal import Decimal

from ...model import Unit
from ...period import Period, Point
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

    def between(self, low: str, high: str, pattern: str) -> str:
        """From one number to another, each with its sign."""
        gap = "至" if writing.apart(low, high) else "—"
        return gap.join(pattern.replace("{n}", end) for end in (low, high))

    def spelled(self, value: Decimal | None, unit: Unit) -> str | None:
        """A whole number from one to ten in words, a rank as its place; None for any other value."""
        if not writing.countable(value, unit):
            return None
        at = int(value or 0) - 1
        return f"第{PLACES[at]}" if unit.kind == "rank" else WORDS[at]

    def period(self, of: Period) -> str:
        """A period, the year of a range said once where it can be."""
        first, last = of.first, of.last
        if first == last:
            return self.point(first)
        if writing.is_year_of_months(of):
            return f"截至{self.point(last)}止年度"
        if writing.months_of_one_year(of):
            return f"{first.year}年{first.month}—{last.month}月"
        if first.kind == last.kind == "year":
            return f"{first.year}—{last.year}年"
        return f"{self.point(first)}—{self.point(last)}"

    def point(self, point: Point) -> str:
        """A year, or a part of it, a month or a day."""
        if point.half:
            return f"{point.year}年{'上' if point.half == 1 else '下'}半年"
        if point.quarter:
            return f"{point.year}年第{PLACES[point.quarter - 1]}季度"
        month = f"{point.month}月" if point.month else ""
        return f"{point.year}年{month}" + (f"{point.day}日" if point.day else "")

    def month(self, point: Point) -> str:
        """A month without its year."""
        return f"{point.month}月"

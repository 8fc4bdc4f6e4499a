"""The time that periods cover together, as one ISO 8601 interval."""

from __future__ import annotations

from collections.abc import Iterable

PARTS = {"H1": ("01", "06"), "H2": ("07", "12")} | {
    f"Q{n}": (f"{3 * n - 2:02}", f"{3 * n:02}") for n in (1, 2, 3, 4)
}


def ends(period: str) -> tuple[str, str]:
    """First and last month, day or year of a period; half years and quarters become months."""
    first, _, last = period.partition("/")
    return point(first)[0], point(last or first)[1]


def point(text: str) -> tuple[str, str]:
    """First and last of one point: 2022-H1 is 2022-01 and 2022-06."""
    year, _, rest = text.partition("-")
    months = PARTS.get(rest)
    return (f"{year}-{months[0]}", f"{year}-{months[1]}") if months else (text, text)


def coverage(periods: Iterable[str | None]) -> str | None:
    """From the earliest start to the latest end; None where nothing is dated."""
    dated = [ends(period) for period in periods if period]
    if not dated:
        return None
    start = min(first for first, _ in dated)
    # 2022 lasts longer than 2022-08: a shorter text that another continues ends later
    end = max((last for _, last in dated), key=lambda last: last.ljust(10, "~"))
    return start if start == end else f"{start}/{end}"

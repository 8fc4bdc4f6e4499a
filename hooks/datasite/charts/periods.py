"""Where an ISO 8601 period starts and ends, in years and fractions of years."""

from __future__ import annotations

HALVES = {
    "H1": (0.0, 0.5),
    "H2": (0.5, 1.0),
    "Q1": (0, 0.25),
    "Q2": (0.25, 0.5),
    "Q3": (0.5, 0.75),
    "Q4": (0.75, 1),
}


def span(period: str) -> tuple[float, float]:
    """Start and end of a period: 2022-05 covers the whole month."""
    first, _, last = period.partition("/")
    start, end = one(first)
    return (start, one(last)[1]) if last else (start, end)


def one(text: str) -> tuple[float, float]:
    """Start and end of a single year, half, quarter, month or day."""
    year, _, rest = text.partition("-")
    if not rest:
        return float(year), float(year) + 1
    if rest in HALVES:
        return float(year) + HALVES[rest][0], float(year) + HALVES[rest][1]
    month, _, day = rest.partition("-")
    start = float(year) + (int(month) - 1) / 12
    if not day:
        return start, start + 1 / 12
    start += (int(day[:2]) - 1) / 372
    return start, start + 1 / 372

"""A linear scale between values and pixels."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Scale:
    """Values from `low` to `high` stand at pixels from `start` to `end`."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """The pixel of a value."""
        if self.high == self.low:
            return self.start
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


UNIT = Scale(0, 1, 0, 1)


def round_step(about: float) -> Decimal:
    """The step of 1, 2 or 5 times a power of ten that is nearest above."""
    power = Decimal(10) ** (len(str(int(about))) - 1 if about >= 1 else 0)
    return next(power * n for n in (1, 2, 5, 10) if float(power * n) >= about)

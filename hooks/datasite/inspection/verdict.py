"""What is found of a file, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from ..receipts import Receipt

MOST = 10  # differences that are told


@dataclass(frozen=True)
class Verdict:
    """Whether a file is as it was published, in one sentence, and what more there is to say of it."""

    unaltered: bool
    said: str
    more: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "\n".join((self.said, *(f"  {line}" for line in self.more)))


def unaltered(version: str, shows: str, place: str = "") -> Verdict:
    """That a file is as it was published, and where."""
    return Verdict(True, f"unaltered: {f'{place} of ' if place else ''}version {version}, {shows}")


def altered(version: str, shows: str, found: Iterable[tuple[str, str]]) -> Verdict:
    """That a file was altered, and where, beside what the version has: (here, there)."""
    return Verdict(False, f"altered: version {version}, {shows}", tuple(told(version, found)))


def told(version: str, found: Iterable[tuple[str, str]]) -> list[str]:
    """Differences in words, not too many."""
    return listed(
        f"{here} here and {there} in version {version}" if there else here for here, there in found
    )


def listed(lines: Iterable[str]) -> list[str]:
    """The first of the lines, and how many more there are."""
    rest = iter(lines)
    first = list(islice(rest, MOST))
    more = sum(1 for _ in islice(rest, 10_000))
    return [*first, f"and {more} more"] if more else first


def shows(figure: str, records: Sequence[str]) -> str:
    """Which figure and records a file shows."""
    what = f"figure {figure}" if figure else "the whole of the data"
    named = ", ".join(records[:5]) + (", …" if len(records) > 5 else "")
    count = f"{len(records)} record{'s' * (len(records) != 1)}"
    return f"{what}, {count} ({named})" if records else what


def of_receipt(receipt: Receipt) -> str:
    """What the receipt of a file says that it shows."""
    return shows(receipt.figure, receipt.records)

"""What is found of a file, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from ..receipts import Receipt

MOST = 10  # differences that are told unless all are asked for
LIMIT = 10_000  # of those that are counted
ALTERED = "altered"


@dataclass(frozen=True)
class Verdict:
    """Whether a file is as it was published, in one sentence, each difference, and what more there is to say."""

    unaltered: bool
    said: str
    more: tuple[str, ...] = ()
    found: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.told()

    def told(self, *, whole: bool = False) -> str:
        """The sentence with what follows it, the first differences or the whole of them."""
        shown = self.found if whole else self.found[:MOST]
        left = len(self.found) - len(shown)
        rest = [f"and {left} more; `--all` lists them"] if left else []
        return "\n".join((self.said, *(f"  {line}" for line in (*shown, *rest, *self.more))))

    @property
    def unlikeness(self) -> tuple[bool, int]:
        """How far a file is from what it was compared with: what is altered weighs more than what is missing."""
        return self.said.startswith(ALTERED), len(self.found)


def unaltered(version: str, shows: str, place: str = "") -> Verdict:
    """That a file is as it was published, and where."""
    return Verdict(True, f"unaltered: {f'{place} of ' if place else ''}version {version}, {shows}")


def altered(version: str, shows: str, found: Iterable[tuple[str, str]]) -> Verdict:
    """That a file was altered, and where, beside what the version has: (here, there)."""
    return Verdict(False, f"{ALTERED}: version {version}, {shows}", found=told(version, found))


def excerpt(
    version: str, shows: str, rows: int, columns: int, found: Iterable[tuple[str, str]]
) -> Verdict:
    """That a table lacks rows or columns, and nothing else is altered in it."""
    lost = " and ".join(counted(n, of) for n, of in ((rows, "row"), (columns, "column")) if n)
    are = "is" if rows + columns == 1 else "are"
    said = f"an excerpt of version {version}: {lost} {are} missing, the rest is unaltered: {shows}"
    return Verdict(False, said, found=told(version, found))


def counted(number: int, of: str) -> str:
    """So many of something."""
    return f"{number:,} {of}{'s' * (number != 1)}"


def told(version: str, found: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Differences in words."""
    return listed(
        f"{here} here and {there} in version {version}" if there else here for here, there in found
    )


def listed(lines: Iterable[str]) -> tuple[str, ...]:
    """Lines, not without end."""
    return tuple(islice(lines, LIMIT))


def shows(figure: str, records: Sequence[str]) -> str:
    """Which figure and records a file shows."""
    what = f"figure {figure}" if figure else "the whole of the data"
    named = ", ".join(records[:5]) + (", …" if len(records) > 5 else "")
    return f"{what}, {counted(len(records), 'record')} ({named})" if records else what


def of_receipt(receipt: Receipt) -> str:
    """What the receipt of a file says that it shows."""
    return shows(receipt.figure, receipt.records)

"""What was corrected since a version that a file is of, as far as the project remembers."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..load import versions
from ..problems import DataError


@dataclass(frozen=True)
class History:
    """The values of each published version: id → what it was, in words."""

    values: dict[str, versions.Published]

    def corrected(self, version: str, records: Collection[str], now: str) -> Iterator[str]:
        """The values of records that were others in a version."""
        old, new = self.values.get(version, {}), self.values.get(now, {})
        for id_ in records:
            if id_ in old and old[id_] != new.get(id_):
                yield f"{id_} was {old[id_]}, and is {new.get(id_, 'no longer there')}"

    def knows(self, version: str) -> bool:
        """Whether the version was published."""
        return version in self.values


def history_of(root: Path) -> History:
    """What the project in a folder remembers; where there is none, nothing."""
    try:
        return History({each: versions.published(root, each) for each in versions.released(root)})
    except (DataError, OSError):
        return History({})

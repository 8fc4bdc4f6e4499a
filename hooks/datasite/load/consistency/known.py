"""What is known of the other files when a record is looked at."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from ...model import EntityKind


@dataclass(frozen=True)
class Known:
    """The id of the article's source, None where it is not known, and what of the other files could be read."""

    main: str | None = None
    paragraphs: Set[str] = frozenset()
    kinds: Mapping[str, EntityKind] = field(default_factory=dict)


NOTHING = Known()

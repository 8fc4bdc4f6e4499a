"""What is known of the other files when a record is looked at."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass


@dataclass(frozen=True)
class Known:
    """The id of the article's source, None where it is not known, and the paragraphs that could be read."""

    main: str | None = None
    paragraphs: Set[str] = frozenset()


NOTHING = Known()

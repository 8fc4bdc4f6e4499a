"""What a page's blocks became the last time, so that a build writes only what follows from what has changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from ..render import cache

Value = TypeVar("Value")
Entries = dict[str, tuple[object, Any]]  # by name: what a value follows from, and the value


@dataclass
class Memory:
    """Values by name. Nothing is remembered without a file, nor if the file's values follow from another `key`."""

    file: Path | None = None
    key: str = ""
    known: Entries = field(default_factory=dict)
    used: Entries = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Read what is known."""
        if self.file:
            self.known = cache.unpacked(self.file, self.key) or {}

    def recall(self, name: str, cause: object, make: Callable[[], Value]) -> Value:
        """The value of a name, if it followed from the same cause; made anew if not."""
        before, value = self.known.get(name, (None, None))
        made: Value = value if before == cause else make()
        self.used[name] = cause, made
        return made

    def keep(self) -> None:
        """Store what was used, where anything of it is new."""
        causes = [{name: cause for name, (cause, _) in e.items()} for e in (self.known, self.used)]
        if self.file and causes[0] != causes[1]:
            cache.pack(self.file, self.key, self.used)

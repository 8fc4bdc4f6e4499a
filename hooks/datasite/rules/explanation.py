"""What a rule says of itself, read from its docstring: what it does, why, an example, what to write instead.

A docstring of a rule opens with what the rule refuses. Then follow `Why:` with its reason, and
`Example:` and `Instead:`, each with parts of files under the path of each file.
"""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass

PARTS = ("Why", "Example", "Instead")
_HEADING = re.compile(rf"^({'|'.join(PARTS)}):[ \n]*", re.MULTILINE)
_PATH = re.compile(r"^ {4}(\S+):\n", re.MULTILINE)


@dataclass(frozen=True)
class Excerpt:
    """A part of a file that shows a rule: of a record, only the keys that matter."""

    path: str
    text: str


@dataclass(frozen=True)
class Explanation:
    """What a rule refuses, why, an example that it refuses, and what to write instead."""

    what: str
    why: str
    example: tuple[Excerpt, ...]
    instead: tuple[Excerpt, ...]


def read_docstring(docstring: str) -> Explanation:
    """The explanation that a docstring holds; what is not there is empty."""
    what, *rest = _HEADING.split(inspect.cleandoc(docstring))
    parts = dict(zip(rest[::2], rest[1::2], strict=True))
    return Explanation(
        paragraph(what),
        paragraph(parts.get("Why", "")),
        excerpts(parts.get("Example", "")),
        excerpts(parts.get("Instead", "")),
    )


def paragraph(text: str) -> str:
    """Words on one line."""
    return " ".join(text.split())


def excerpts(text: str) -> tuple[Excerpt, ...]:
    """The parts of files in a part of a docstring."""
    _, *rest = _PATH.split(f"    {text.strip()}\n")
    return tuple(
        Excerpt(path, inspect.cleandoc(f"\n{content}") + "\n")
        for path, content in zip(rest[::2], rest[1::2], strict=True)
    )

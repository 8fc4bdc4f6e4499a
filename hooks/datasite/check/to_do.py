"""What is still to be done before a site is published: it is listed, and stops no build."""

from __future__ import annotations

from pathlib import Path

from ..model import Site
from ..problems import Problem, tidy
from .unwritten import unwritten

MOST = 20  # of a list in a terminal


def to_do(site: Site, root: Path) -> tuple[Problem, ...]:
    """Everything that is left, in the order of the files."""
    return tidy(unwritten(site, root))


def listed(found: tuple[Problem, ...]) -> str:
    """The list for a terminal, none where nothing is left; a long one is cut."""
    rest = len(found) - MOST
    more = [f"to do: and {rest} more like these"] if rest > 0 else []
    return "".join(f"{line}\n" for line in (*(f"to do: {p}" for p in found[:MOST]), *more))

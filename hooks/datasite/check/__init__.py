"""Checks a completed site: what its records and pages say against what they may say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..model import Site
from ..problems import Problem, tidy
from .comparability import comparability
from .evidence import evidence
from .pages import pages
from .prose import prose

__all__ = ["run"]


def run(site: Site, root: Path) -> tuple[Problem, ...]:
    """Every problem of a site and its pages, sorted, each once."""

    def found() -> Iterator[Problem]:
        for records in (evidence, comparability):
            yield from records(site)
        for written in (pages, prose):
            yield from written(site, root)

    return tidy(found())

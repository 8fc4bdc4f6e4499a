"""Checks a completed site: what its records and pages say against what they may say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..model import Site
from ..problems import Problem, tidy
from .chinese import foreign_script
from .comparability import comparability
from .corrections import corrections
from .dates import dates
from .evidence import evidence
from .languages import languages
from .ledger import ledger
from .naming import naming
from .pages import pages
from .prose import prose
from .scale import scale

__all__ = ["RECORDS", "run"]

# What needs the completed records only, and no page.
RECORDS = (evidence, scale, comparability, ledger, dates, languages, naming, foreign_script)


def run(site: Site, root: Path) -> tuple[Problem, ...]:
    """Every problem of a site and its pages, sorted, each once."""

    def found() -> Iterator[Problem]:
        for records in RECORDS:
            yield from records(site)
        for written in (pages, prose, corrections):
            yield from written(site, root)

    return tidy(found())

"""Holds the data against their published versions: which values have changed since, and what may be published."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..load import versions
from ..model import Site
from ..problems import Problem
from ..rules import rule

CHANGES = Path("data") / "changes.yml"
GONE = "removed"


@dataclass(frozen=True)
class Difference:
    """A value that is not what the newest published version says."""

    id: str
    was: str
    now: str


def differences(site: Site, root: Path) -> list[Difference]:
    """Every published value that has changed since, or is gone. Raises DataError for a damaged file."""
    known = versions.released(root)
    before = versions.published(root, known[-1]) if known else {}
    return between(before, as_it_is(site))


def as_it_is(site: Site) -> versions.Published:
    """Every value as a version of today would have it."""
    return {id_: versions.stated(site, o) for id_, o in site.observations.items()}


def between(before: versions.Published, after: versions.Published) -> list[Difference]:
    """Every value of a version that another one does not have, or has otherwise."""
    return [
        Difference(id_, was, after.get(id_, GONE))
        for id_, was in before.items()
        if after.get(id_) != was
    ]


@rule("release", hard=True)
def unpublished(message: str, hint: str) -> Problem:
    """The data are not those of a published version, or cannot become one as they are.

    Why: A version is what others cite and compare with. Its values are frozen in `data/versions`; changed
    values need a version of their own, which an entry of the changes names. `python -m datasite release`
    freezes it.

    Example:
        data/versions/1.1.csv:
            id,bound,value,unit,period
            routes,exact,11,route,
        data/changes.yml:
            changes:
            - id: version-1-1
              date: 2031-10-01
              version: 1.1
              text: {en: New pages., zh: New pages.}
    Instead:
        data/versions/1.1.csv:
            id,bound,value,unit,period
            routes,exact,11,route,
        data/changes.yml:
            changes:
            - id: corrections-1-2
              date: 2031-10-01
              version: 1.2
              text: {en: A route was left out., zh: A route was left out.}
              corrected:
              - {id: routes, was: "11 route, undated", now: "12 route, undated"}
    """
    return Problem(CHANGES.as_posix(), 1, 1, message, hint)

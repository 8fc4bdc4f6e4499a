"""Holds that no published value changes in silence: an entry of changes.yml names it, old and new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..load import versions
from ..model import Change, Correction, Observation, Site
from ..problems import DataError, Problem, Spot, inside

GONE = "removed"
REASON = "REASON"  # what `python -m datasite change` leaves for a person to write
HINT = "`python -m datasite change` writes the entry for data/changes.yml; add the reason"


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
    now = {id_: versions.stated(site, o) for id_, o in site.observations.items()}
    return [
        Difference(id_, was, now.get(id_, GONE))
        for id_, was in before.items()
        if now.get(id_) != was
    ]


def corrections(site: Site, root: Path) -> Iterator[Problem]:
    """Every change of a published value without an entry, and every entry that says otherwise."""
    try:
        found = {each.id: each for each in differences(site, root)}
    except DataError as error:
        yield from error.problems
        return
    known = versions.released(root)
    if not known:
        return
    newer = [c for c in site.changes if versions.order(c.version) > versions.order(known[-1])]
    for change in newer:
        if REASON in change.text.values():
            place = inside(change.place, "text")
            yield problem(place, f"{change.id} gives no reason", "say why, in each language")
    told = {each.id: (change, n) for change in newer for n, each in enumerate(change.corrected)}
    for id_, (change, n) in told.items():
        yield from wrong(change, n, found.get(id_))
    for id_, difference in found.items():
        if id_ not in told:
            yield silent(site.observations.get(id_), difference, known[-1])


def wrong(change: Change, n: int, difference: Difference | None) -> Iterator[Problem]:
    """What an entry says of a value against what has become of it."""
    entry: Correction = change.corrected[n]
    if difference is None:
        message = f"{entry.id} is as it was published"
        yield problem(inside(change.place, "corrected", n, "id"), message, "delete this line")
        return
    for key in ("was", "now"):
        said, true = getattr(entry, key), getattr(difference, key)
        if said != true:
            place = inside(change.place, "corrected", n, key)
            yield problem(place, f'{entry.id} {key} not "{said}"', f'write "{true}"')


def silent(o: Observation | None, difference: Difference, version: str) -> Problem:
    """A change that no entry names."""
    place: Spot = o.place if o else Problem("data/changes.yml", 1, 1, "")
    message = (
        f'{difference.id} was published as "{difference.was}" in version {version} '
        f'and is now "{difference.now}"'
    )
    return problem(place, message, HINT)


def problem(place: Spot, message: str, hint: str) -> Problem:
    """A problem at a place."""
    return Problem(place.path, place.line, place.column, message, hint)

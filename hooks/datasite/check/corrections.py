"""Holds that no published value changes in silence: an entry of changes.yml names it, old and new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path

from ..load import versions
from ..location import Location
from ..model import Change, Correction, Observation, Site
from ..problems import DataError, Problem, problem_at
from ..rules import rule
from .consequences import of_value
from .released import Difference, as_it_is, between

REASON = "REASON"  # what `python -m datasite change` leaves for a person to write
LOST = "put its entry back into data/changes.yml: what was published stays told"
HINT = "`python -m datasite change` writes the entry for data/changes.yml; add the reason"


@dataclass(frozen=True)
class Step:
    """From a published version to the next, or to what the data are now: what changed, and what is said of it."""

    version: str
    later: str | None
    found: dict[str, Difference]
    said: list[Change]


def steps(site: Site, root: Path) -> Iterator[Step]:
    """Every step since the first version. Raises DataError for a damaged file."""
    known = versions.released(root)
    states = [*(versions.published(root, each) for each in known), as_it_is(site)]
    for n, (version, later) in enumerate(zip_longest(known, known[1:])):
        newer = [c for c in site.changes if versions.order(c.version) > versions.order(version)]
        if later:
            newer = [c for c in newer if versions.order(c.version) <= versions.order(later)]
        found = {each.id: each for each in between(states[n], states[n + 1])}
        yield Step(version, later, found, newer)


def unexplained_changes(site: Site, root: Path) -> Iterator[Problem]:
    """Every change of a published value without an entry, and every entry that says otherwise."""
    try:
        taken = [*steps(site, root)]
    except DataError as error:
        yield from error.problems
        return
    for step in taken:
        named = {each.id: (c, n) for c in step.said for n, each in enumerate(c.corrected)}
        for change in step.said:
            yield from without_reason(change)
        for id_, (change, n) in named.items():
            difference = step.found.get(id_)
            yield from (*unchanged(change, n, difference), *other_change(change, n, difference))
        for id_, difference in step.found.items():
            if id_ not in named:
                o = None if step.later else site.observations.get(id_)
                found_here = unsaid(o, difference, step.version, step.later)
                yield replace(found_here, about=frozenset(of_value(site, id_)))


@rule("change-reason", hard=True)
def without_reason(change: Change) -> Iterator[Problem]:
    """The entry of a correction still asks for its reason.

    Why: Readers who quoted the old value are told that it changed. They must be told why.

    Example:
        data/versions/1.0.csv:
            id,bound,value,unit,period
            routes,exact,11,route,
        data/changes.yml:
            changes:
            - id: corrections-1-1
              date: 2031-10-01
              version: 1.1
              text: {en: REASON, zh: REASON}
              corrected:
              - {id: routes, was: "11 route, undated", now: "12 route, undated"}
    Instead:
        data/versions/1.0.csv:
            id,bound,value,unit,period
            routes,exact,11,route,
        data/changes.yml:
            changes:
            - id: corrections-1-1
              date: 2031-10-01
              version: 1.1
              text: {en: A route was left out., zh: A route was left out.}
              corrected:
              - {id: routes, was: "11 route, undated", now: "12 route, undated"}
    """
    if REASON in change.text.values():
        place = change.place.inside("text")
        yield problem_at(place, f"{change.id} gives no reason", "say why, in each language")


@rule("change-needless", hard=True)
def unchanged(change: Change, n: int, difference: Difference | None) -> Iterator[Problem]:
    """An entry says that a published value changed, and it did not.

    Why: The list of changes is read by people who check what they quoted. It must say what happened.

    Example:
        data/versions/1.0.csv:
            id,bound,value,unit,period
            routes,exact,12,route,
        data/changes.yml:
            changes:
            - id: corrections-1-1
              date: 2031-10-01
              version: 1.1
              text: {en: A route was left out., zh: A route was left out.}
              corrected:
              - {id: routes, was: "11 route, undated", now: "12 route, undated"}
    Instead:
        data/versions/1.0.csv:
            id,bound,value,unit,period
            routes,exact,12,route,
        data/changes.yml:
            changes:
            - id: version-1-1
              date: 2031-10-01
              version: 1.1
              text: {en: New pages., zh: New pages.}
    """
    if difference is None:
        place = change.place.inside("corrected", n, "id")
        message = f"{change.corrected[n].id} is as it was published"
        yield problem_at(place, message, "delete this line")


@rule("change-differs", hard=True)
def other_change(change: Change, n: int, difference: Difference | None) -> Iterator[Problem]:
    """An entry gives another old or new value than the published version and the records have.

    Why: Both are quoted by others. `python -m datasite change` writes them as they are.

    Example:
        data/versions/1.0.csv:
            id,bound,value,unit,period
            routes,exact,11,route,
        data/changes.yml:
            changes:
            - id: corrections-1-1
              date: 2031-10-01
              version: 1.1
              text: {en: A route was left out., zh: A route was left out.}
              corrected:
              - {id: routes, was: "10 route, undated", now: "12 route, undated"}
    Instead:
        data/versions/1.0.csv:
            id,bound,value,unit,period
            routes,exact,11,route,
        data/changes.yml:
            changes:
            - id: corrections-1-1
              date: 2031-10-01
              version: 1.1
              text: {en: A route was left out., zh: A route was left out.}
              corrected:
              - {id: routes, was: "11 route, undated", now: "12 route, undated"}
    """
    entry: Correction = change.corrected[n]
    for key in ("was", "now") if difference else ():
        said, true = getattr(entry, key), getattr(difference, key)
        if said != true:
            place = change.place.inside("corrected", n, key)
            yield problem_at(place, f'{entry.id} {key} not "{said}"', f'write "{true}"')


# Rules whose faults in a value explain that it is not what was published.
OF_VALUE = (
    *("value-evidence", "bound-evidence", "unit-evidence", "measure-unit", "noun-unit"),
    *("period-past", "period-future", "period-ledger", "period-id", "ledger-period", "table-cell"),
)


@rule("change-unsaid", hard=True, after=OF_VALUE)
def unsaid(
    o: Observation | None, difference: Difference, version: str, later: str | None
) -> Problem:
    """A value differs from the last published version, and no entry of the changes says so.

    Why: Somebody has quoted the old value. A site that changes it without a word cannot be quoted at all.

    Example:
        data/versions/1.0.csv:
            id,bound,value,unit,period
            routes,exact,11,route,
        data/changes.yml:
            changes:
            - id: version-1-1
              date: 2031-10-01
              version: 1.1
              text: {en: New pages., zh: New pages.}
    Instead:
        data/versions/1.0.csv:
            id,bound,value,unit,period
            routes,exact,11,route,
        data/changes.yml:
            changes:
            - id: corrections-1-1
              date: 2031-10-01
              version: 1.1
              text: {en: A route was left out., zh: A route was left out.}
              corrected:
              - {id: routes, was: "11 route, undated", now: "12 route, undated"}
    """
    place: Location = o.place if o else Location("data/changes.yml", 1, 1)
    message = (
        f'{difference.id} was published as "{difference.was}" in version {version} '
        f'and {f"in version {later}" if later else "is now"} "{difference.now}"'
    )
    return problem_at(place, message, LOST if later else HINT)

"""Holds that no published value changes in silence: an entry of changes.yml names it, old and new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..load import versions
from ..location import Location
from ..model import Change, Correction, Observation, Site
from ..problems import DataError, Problem, problem_at
from ..rules import rule
from .consequences import of_value
from .released import Difference, differences

REASON = "REASON"  # what `python -m datasite change` leaves for a person to write
HINT = "`python -m datasite change` writes the entry for data/changes.yml; add the reason"


def unexplained_changes(site: Site, root: Path) -> Iterator[Problem]:
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
    named = {each.id: (change, n) for change in newer for n, each in enumerate(change.corrected)}
    for change in newer:
        yield from without_reason(change)
    for id_, (change, n) in named.items():
        yield from (*unchanged(change, n, found.get(id_)), *other_change(change, n, found.get(id_)))
    for id_, difference in found.items():
        if id_ not in named:
            found_here = unsaid(site.observations.get(id_), difference, known[-1])
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
    *("period-past", "period-future", "period-ledger", "period-id", "ledger-period"),
)


@rule("change-unsaid", hard=True, after=OF_VALUE)
def unsaid(o: Observation | None, difference: Difference, version: str) -> Problem:
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
        f'and is now "{difference.now}"'
    )
    return problem_at(place, message, HINT)

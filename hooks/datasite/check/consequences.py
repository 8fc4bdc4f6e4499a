"""Leaves out what only follows from another fault, in the same record or in one that it rests on.

A rule says under `after` which rules explain it. A value whose indicator has a wrong unit has that of its evidence
too, and one message tells it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ..model import Entity, Figure, Indicator, Observation, Paragraph, Site
from ..problems import Problem, tidy
from ..references import ids_in
from ..rules import RULES
from .reference_rules import no_record
from .texts import Found


def causes(problems: Iterable[Problem]) -> list[Problem]:
    """The problems without those that another one explains."""
    found = list(problems)
    faults: dict[str, set[str]] = {}  # by the code of the rule: the records that it found them in
    for each in found:
        if each.of:
            faults.setdefault(each.code, set()).add(each.of)
    for taken in (
        by_key,
        by_name,
    ):  # what is wrong with a default explains all else in the records that take it
        takers = {id_ for each in found for id_ in taken(each)}
        found = [each for each in found if taken(each) or not takers & {each.of, *each.about}]
    return once(each for each in found if not explained(each, faults))


def by_key(problem: Problem) -> frozenset[str]:
    """The records that take what is no default."""
    return problem.takers


def by_name(problem: Problem) -> frozenset[str]:
    """The record that takes a default which names nothing."""
    lent = problem.code == no_record.code and problem.record is not None
    return frozenset([problem.of] if lent else ())


def once(problems: Iterable[Problem]) -> list[Problem]:
    """The problems; what a default makes wrong in many records is said of the first of them."""
    found: dict[tuple[object, ...], list[Problem]] = {}
    for each in problems:
        lent = (each.path, each.line, each.column, each.code) if each.record and each.code else each
        found.setdefault(lent if isinstance(lent, tuple) else (each, each.of), []).append(each)
    return [
        replace(first, message=f"{first.message} (and so in {len(more)} more)")
        if any(each != first for each in more)
        else first
        for first, *more in found.values()
    ]


def named_once(problems: Iterable[Problem]) -> list[Problem]:
    """The problems; an id that does not exist is told where it is named first, with in how many other lines it is."""
    found: dict[object, list[Problem]] = {}
    for each in tidy(problems):
        found.setdefault(each.unknown or each, []).append(each)
    return [counted(alike) if alike[0].unknown else alike[0] for alike in found.values()]


def counted(alike: list[Problem]) -> Problem:
    """The first of some problems, with in how many other lines the others are."""
    first, more = alike[0], len({(each.path, each.line) for each in alike}) - 1
    said = f" (and in {more} more line{'s' * (more > 1)})" if more else ""
    return replace(first, message=f"{first.message}{said}")


def explained(problem: Problem, faults: dict[str, set[str]]) -> bool:
    """Whether one of the faults that come before a problem is of a record that it rests on."""
    rule = RULES.get(problem.code)
    return any(problem.about & faults.get(code, set()) for code in (rule.after if rule else ()))


def placed(site: Site, subject: Any, problem: Problem) -> Problem:
    """A problem that a rule found in something, with the record that it is of and those which that rests on."""
    if isinstance(subject, Found):
        return replace(problem, of=subject.key, about=frozenset([subject.key]))
    if isinstance(subject, Paragraph):
        lines = {n.place.line: n.record for n in subject.numerals}
        of = lines.get(problem.line) or ""
    else:
        of = getattr(subject, "id", "")
    return replace(problem, of=of, about=problem.about | rests_on(site, subject, of))


def of_formula(site: Site, problem: Problem) -> Problem:
    """The same of a derived value that has none."""
    return replace(problem, about=frozenset(of_value(site, problem.of)))


def rests_on(site: Site, subject: Any, id_: str) -> set[str]:
    """The ids of a record and of those that it rests on."""
    if isinstance(subject, Figure):
        return {id_}.union(*(of_value(site, each) for each in subject.observations))
    if isinstance(subject, Observation | Paragraph):
        return of_value(site, id_)
    return {id_} if isinstance(subject, Indicator | Entity) else set()


def of_value(site: Site, id_: str) -> set[str]:
    """The same of a value: its indicator, and what its formula names."""
    o = site.observations.get(id_)
    if o is None:
        return {id_}
    return {id_, o.indicator}.union(
        *(of_value(site, each) for each in ids_in(o.formula) if each != id_)
    )

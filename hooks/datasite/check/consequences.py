"""Leaves out what only follows from another fault, in the same record or in one that it rests on.

A rule says under `after` which rules explain it. A value whose indicator has a wrong unit has that of its evidence
too, and one message tells it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ..model import Entity, Figure, Indicator, Observation, Paragraph, Site
from ..problems import Problem
from ..rules import RULES
from .texts import Found

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def causes(problems: Iterable[Problem]) -> list[Problem]:
    """The problems without those that another one explains."""
    found = list(problems)
    faults: dict[str, set[str]] = {}  # by the code of the rule: the records that it found them in
    for each in found:
        if each.of:
            faults.setdefault(each.code, set()).add(each.of)
    return [each for each in found if not explained(each, faults)]


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
        *(of_value(site, each) for each in _ID.findall(o.formula or "") if each != id_)
    )

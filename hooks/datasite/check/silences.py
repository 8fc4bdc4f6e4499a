"""Lets a record or a page off a rule where its file says so and why, and tells of what needs no letting off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import Exemption
from ..problems import Problem, did_you_mean, problem_at
from ..rules import RULES, rule
from . import rule_modules

LIST = "`python -m datasite explain` lists the rules"


class Silences:
    """The exemptions of a project, and which of them were needed so far."""

    def __init__(self, exemptions: Iterable[Exemption]) -> None:
        self.exemptions = tuple(exemptions)
        self.needed: set[Exemption] = set()

    def heard(self, problems: Iterable[Problem]) -> list[Problem]:
        """The problems that no exemption covers."""
        return [problem for problem in problems if not self.silenced(problem)]

    def silenced(self, problem: Problem) -> bool:
        """Whether an exemption covers a problem; it is then noted as needed."""
        known = RULES.get(problem.code)
        if known is None or known.hard:
            return False
        position = problem.record or (problem.line, problem.column)
        found = {
            each
            for each in self.exemptions
            if each.code == problem.code and each.covers(problem.path, position)
        }
        self.needed |= found
        return bool(found)

    def faults(self) -> Iterator[Problem]:
        """Every exemption that no rule can give."""
        rule_modules()  # so that every rule is on the list, however early the check stops
        for each in self.exemptions:
            yield from (*unknown_code(each), *hard_rule(each))

    def needless(self) -> Iterator[Problem]:
        """Every exemption that was not needed, once all rules have run."""
        for each in self.exemptions:
            if each not in self.needed and (known := RULES.get(each.code)) and not known.hard:
                yield from needless(each)


@rule("silence-unknown", hard=True)
def unknown_code(exemption: Exemption) -> Iterator[Problem]:
    """A record or a page silences a rule that does not exist.

    Why: A misspelt code silences nothing, and the next reader of the file would believe that it does.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: routes
              silence:
              - code: figure-evidence
                reason: The article writes the number in a picture.
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              as_stated: 12 routes
    """
    if exemption.code not in RULES:
        hint = did_you_mean(exemption.code, [r.code for r in RULES.values() if not r.hard]) or LIST
        yield problem_at(exemption.place, f'there is no rule "{exemption.code}"', hint)


@rule("silence-hard", hard=True)
def hard_rule(exemption: Exemption) -> Iterator[Problem]:
    """A record or a page silences a rule that always holds.

    Why: Without such a rule the build would stop later, with less to say, or the site would claim what
    is not so: a bound would be lost, or a link lead nowhere.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: cargo-2031h1
              bound: exact
              silence:
              - code: bound-evidence
                reason: It is nearly the same.
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: cargo-2031h1
              bound: over
    """
    known = RULES.get(exemption.code)
    if known is not None and known.hard:
        hint = "mend what it tells, and delete this"
        yield problem_at(exemption.place, f"the rule {known.code} cannot be silenced", hint)


@rule("silence-needless", hard=True)
def needless(exemption: Exemption) -> Iterator[Problem]:
    """A record or a page silences a rule that finds nothing in it.

    Why: What it was written for is mended. If it stayed, it would hide the next mistake.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: routes
              silence:
              - code: value-evidence
                reason: The article writes the number in a picture.
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: routes
              as_stated: 12 routes
    """
    message = f"{exemption.code} finds nothing here to be silent about"
    yield problem_at(exemption.place, message, "delete this silence")

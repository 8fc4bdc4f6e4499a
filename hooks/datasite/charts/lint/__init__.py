"""Holds the rules of an honest chart on the final specification, whatever was meant by the form.

Knows Vega-Lite and the site's marks (styles `quantity`, `part`, `bound`, `period`, `text-…`), nothing
of the data's meaning: a chart that breaks a rule is refused at build time.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...rules import RULES
from . import looks, values
from .reading import Spec

__all__ = ["Finding", "lint", "looks", "values"]


@dataclass(frozen=True)
class Finding:
    """A rule that a chart breaks, and where."""

    code: str
    message: str

    @property
    def rule(self) -> str:
        """The rule in words."""
        return self.code.removeprefix("chart-").replace("-", " ")


def lint(spec: Spec) -> list[Finding]:
    """Every rule that the specification breaks; none for an honest chart."""
    rules = [each for each in RULES.values() if each.module.startswith(__name__)]
    return [Finding(each.code, message) for each in rules for message in each(spec)]

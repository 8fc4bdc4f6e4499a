"""Holds the rules of an honest chart on what is really drawn, whatever was meant by the form.

Knows Vega-Lite and the site's marks (styles `quantity`, `part`, `bound`, `period`), nothing of the data's meaning:
a chart that breaks a rule is refused at build time, whoever wrote it.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...rules import RULES
from . import looks, scales, values
from .reading import Chart, Spec

__all__ = ["Chart", "Finding", "lint", "looks", "scales", "values"]


@dataclass(frozen=True)
class Finding:
    """A rule that a chart breaks, and where."""

    code: str
    message: str
    width: int = 0  # of the drawing that breaks it

    @property
    def rule(self) -> str:
        """The rule in words."""
        return self.code.removeprefix("chart-").replace("-", " ")


def lint(spec: Spec, svg: str = "", width: int = 0) -> list[Finding]:
    """Every rule that a chart breaks, the drawing made of it for a width included; none for an honest one."""
    rules = [each for each in RULES.values() if each.module.startswith(__name__)]
    chart = Chart(spec, svg, width)
    return [Finding(each.code, message, width) for each in rules for message in each(chart)]

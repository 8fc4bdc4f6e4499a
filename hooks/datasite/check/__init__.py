"""Checks a completed site: what its records and pages say against what they may say.

A rule is a function under `@rule` that says in `each` what it looks at; what stands in a module of
this folder is found and run. It gets the site and one record, text or page, and gives problems.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from ..charts import lint
from ..model import Entity, Figure, Indicator, Observation, OwnForm, Paragraph, Site
from ..problems import Problem
from ..rules import RULES, Rule
from .consequences import placed
from .texts import Found, every

__all__ = ["record_problems", "rules_for", "run"]

# What rules look at, beside the pages.
SUBJECTS: Mapping[type, Callable[[Site], Iterable[Any]]] = {
    Paragraph: lambda site: site.article.paragraphs(),
    Indicator: lambda site: site.indicators.values(),
    Observation: lambda site: site.observations.values(),
    Entity: lambda site: site.entities.values(),
    OwnForm: lambda site: site.forms.values(),
    Figure: lambda site: site.figures.values(),
    Found: every,
}


@cache
def rule_modules() -> tuple[ModuleType, ...]:
    """Every module that holds rules; importing them puts these on the list."""
    own = (import_module(f"{__name__}.{each.name}") for each in pkgutil.iter_modules(__path__))
    return (*own, lint)


@cache
def rules_for(subject: type) -> tuple[Rule[..., Iterator[Problem]], ...]:
    """The rules of this folder that look at such a thing one by one."""
    rule_modules()
    return tuple(r for r in RULES.values() if r.each is subject and r.module.startswith(__name__))


def record_problems(site: Site, *modules: ModuleType) -> Iterator[Problem]:
    """What the rules find in a completed site's records; only those of some modules, if any are given."""
    names = {module.__name__ for module in modules}
    for subject, those in SUBJECTS.items():
        rules = [r for r in rules_for(subject) if not names or r.module in names]
        for each in those(site) if rules else ():
            for rule in rules:
                yield from (placed(site, each, found) for found in rule(site, each))


def run(site: Site, root: Path) -> Iterator[Problem]:
    """Every problem of a site and its pages."""
    from . import corrections, direction, figures, lengths, pages, prose, table_cells

    yield from record_problems(site)
    yield from lengths.long_fragments(site)
    yield from direction.turned(site)
    yield from table_cells.differing(site, site.article.cells)
    yield from pages.page_problems(site, root)
    yield from prose.page_numbers(site, root)
    yield from figures.unplaced_figures(site, root)
    yield from corrections.unexplained_changes(site, root)

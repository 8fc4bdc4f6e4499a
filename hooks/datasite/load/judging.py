"""A data file's text as a tree that its schema judged: once for each text, as most files are read again unchanged."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from ..model import Exemption
from ..problems import Problem
from .defaults import lend, takers
from .exemptions import exemptions_in
from .nodes import Node
from .schema import Schema, validate
from .series import series
from .strict import parse_yaml

CONTEXT = "context"


@dataclass(frozen=True)
class Judged:
    """A text's tree (None where it has none; not to be changed), its problems, and the paths of faulty values."""

    node: Node | None
    problems: tuple[Problem, ...]
    faulty: tuple[tuple[str | int, ...], ...] = ()
    exemptions: tuple[Exemption, ...] = ()


@lru_cache(maxsize=256)
def judged(text: str, suffix: str, schema: Schema, shown: str) -> Judged:
    """A text, of a table where `suffix` says so, with the defaults lent to its records."""
    if suffix == ".csv":
        node, problems = series(text, shown, CONTEXT, schema.rules)
    else:
        node, problems = parse_yaml(text, shown)
    if node is None:
        return Judged(None, tuple(problems))
    # before defaults lend keys that stand elsewhere
    exemptions = tuple(exemptions_in(node, shown))
    unused = lend(node, schema.rules, shown)
    result = validate(node, schema, shown)
    lines = {problem.line for problem in problems}  # a fault of YAML explains the rest
    told = (
        replace(p, takers=takers(node, p.line, p.column))
        for p in result.problems
        if p.line not in lines
    )
    return Judged(node, (*problems, *unused, *told), result.paths, exemptions)

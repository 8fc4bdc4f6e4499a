"""Strict YAML: text in, a tree of nodes out, every surprise of the language refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from ..problems import Problem
from .characters import FORBIDDEN, character_problems
from .nodes import Node
from .syntax import fault
from .unquoted import UNQUOTED, unreadable
from .yaml_rules import surprise
from .yaml_tree import Stop, Tree

# The C parser is about ten times faster.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse_yaml(
    text: str, shown: str, forbidden: re.Pattern[str] = FORBIDDEN
) -> tuple[Node | None, list[Problem]]:
    """The tree of a YAML text and what is wrong with it; `shown` is the path that messages name."""
    problems = character_problems(text, shown, forbidden)
    if problems:
        return None, problems
    tree = Tree(text, shown, forbidden)
    try:
        for event in events(text):
            tree.take(event)
    except Stop:
        return None, [*tree.problems, *_alike(tree)]
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        if not tree.cut:
            tree.problems.append(_syntax_problem(error, text, shown))
        return None, [*tree.problems, *_alike(tree)]
    if tree.root is None or (tree.root.value is None and not tree.problems):
        return None, [*tree.problems, surprise(shown, 1, 1, "the file is empty")]
    return tree.root, tree.problems


def events(text: str) -> Iterator[yaml.Event]:
    """What YAML's parser meets in a text, one after the other."""
    found: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)
    return found


def _alike(tree: Tree) -> Iterator[Problem]:
    """The other texts of a file that lack their quotes, where the parser stopped at the first."""
    last = tree.problems[-1] if tree.problems else None
    if last and last.message == UNQUOTED:
        for line, column, better in unreadable(tree.lines, last.line - 1):
            yield surprise(tree.shown, line + 1, column + 1, UNQUOTED, f"write {better}")


def _syntax_problem(error: Exception, text: str, shown: str) -> Problem:
    found = fault(error, text.split("\n"))
    return surprise(shown, found.line + 1, found.column + 1, found.message, found.hint)

"""The list of all rules, and the decorator that puts a function on it.

Knows no rule: the modules that hold rules register them when they are imported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from types import UnionType
from typing import Any, Generic, ParamSpec, TypeVar, cast

from .explanation import Explanation, read_docstring

P = ParamSpec("P")
R = TypeVar("R")
F = TypeVar("F")
RULES: dict[str, Rule[..., Any]] = {}


@dataclass(frozen=True)
class Rule(Generic[P, R]):
    """A rule: called like its function, it puts its code on every problem that the function finds.

    `each` is the type of what the rule looks at one by one, None where other code calls it. A `hard`
    rule cannot be silenced: without it the build would stop, or the site would say what is not so.
    `after` are the rules whose faults in a record explain what this one finds there or in what names it.
    """

    code: str
    function: Callable[P, R]
    each: type | UnionType | None
    hard: bool
    after: tuple[str, ...] = ()

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """What the function finds, with the code."""
        found = self.function(*args, **kwargs)
        return cast(R, map(self.coded, found) if isinstance(found, Iterator) else self.coded(found))

    def coded(self, found: F) -> F:
        """Something found, with the code if it can carry one and has none of another rule."""
        if getattr(found, "code", None) != "":
            return found
        return cast(F, replace(cast(Any, found), code=self.code))

    @property
    def module(self) -> str:
        """The name of the module that holds the rule."""
        return self.function.__module__

    @cached_property
    def explanation(self) -> Explanation:
        """What the rule says of itself in English."""
        return read_docstring(self.function.__doc__ or "")


def rule(
    code: str,
    *,
    each: type | UnionType | None = None,
    hard: bool = False,
    after: tuple[str, ...] = (),
) -> Callable[[Callable[P, R]], Rule[P, R]]:
    """Make a function a rule: it gives problems, or a problem or none. Raises ValueError for a taken code."""

    def register(function: Callable[P, R]) -> Rule[P, R]:
        if code in RULES:
            raise ValueError(f"{function.__module__}: the code {code} is taken")
        made = Rule(code, function, each, hard, after)
        RULES[code] = made
        return made

    return register

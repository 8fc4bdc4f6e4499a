"""What is wrong in the data: one sentence with file, line and column; collected, sorted, said once."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field

from .location import Location

MOST = 40  # ids that a message lists
EXPLAIN = "`python -m datasite explain CODE` explains a word in brackets"


@dataclass(frozen=True, order=True)
class Problem:
    """One problem: where, what is wrong, and in `hint` what to write instead.

    `whole` is one of a whole file, from which others may follow. `unknown` are the kind and the id of a
    record that a reference does not find. `code` is that of the rule that found it.
    `record` is the position of the record that it is of, where the problem stands elsewhere.
    `takers` are the ids of the records that take a default that is wrong: what is wrong in them may follow from it.
    `asks` is, of a thing to do, what others may ask alike, and what tells this one from them.
    `of` is the id of the record that it is of, and `about` are the ids of all that the record rests on.
    """

    path: str
    line: int
    column: int
    message: str
    hint: str = ""
    whole: bool = field(default=False, compare=False)
    unknown: tuple[str, str] | None = field(default=None, compare=False)
    code: str = field(default="", compare=False)
    record: tuple[int, int] | None = field(default=None, compare=False)
    of: str = field(default="", compare=False)
    about: frozenset[str] = field(default=frozenset(), compare=False)
    takers: frozenset[str] = field(default=frozenset(), compare=False)
    asks: tuple[str, str] = field(default=("", ""), compare=False)

    @property
    def sentence(self) -> str:
        """Where, what is wrong and what to write instead, without the code."""
        where = f"{self.path}:{self.line}:{self.column}: {self.message}"
        return f"{where} — {self.hint}" if self.hint else where

    def __str__(self) -> str:
        return f"{self.sentence} [{self.code}]" if self.code else self.sentence


def problem_at(place: Location, message: str, hint: str = "") -> Problem:
    """A problem at a location."""
    return Problem(place.path, place.line, place.column, message, hint, record=place.record)


def of_whole(path: str, message: str, hint: str = "") -> Problem:
    """A problem of a whole file or folder."""
    return Problem(path, 1, 1, message, hint, whole=True)


def tidy(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """What is wrong with whole files first, then sorted by file, line and column; each once."""
    return tuple(sorted(set(problems), key=lambda problem: (not problem.whole, problem)))


class DataError(Exception):
    """The data cannot be used; `problems` says why, all at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tidy(problems)
        super().__init__("\n".join(map(str, self.problems)))

    @property
    def coded(self) -> bool:
        """Whether a rule found any of it, which can be asked to explain itself."""
        return any(problem.code for problem in self.problems)


class CommandError(Exception):
    """A command cannot do what it was asked: its words say why, and what to do."""


class Problems:
    """Collects problems, so that a contributor sees all of them at once."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(self, place: Location, message: str, hint: str = "") -> None:
        """Note one problem at a location."""
        self.found.append(problem_at(place, message, hint))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Note problems found elsewhere."""
        self.found.extend(problems)

    def raise_if_any(self) -> None:
        """Stop here if anything was noted."""
        if self.found:
            raise DataError(self.found)


def quote(text: str, limit: int = 40) -> str:
    """A piece of data as shown in a message: in quotes, shortened, on one line."""
    line = " ".join(text.split())
    return f'"{line}"' if len(line) <= limit else f'"{line[:limit]}…"'


def ids_shown(ids: Iterable[str], most: int = MOST) -> str:
    """Ids as a message lists them: all that somebody can look through, and how many more there are."""
    listed = list(dict.fromkeys(ids))
    rest = len(listed) - most
    return ", ".join(listed[:most]) + (f" and {rest} more" if rest > 0 else "")


def did_you_mean(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """`did you mean "value"?` when a known word is near, or nothing."""
    near = difflib.get_close_matches(word[:100], list(known), n=1, cutoff=cutoff)
    return f'did you mean "{near[0]}"?' if near else ""

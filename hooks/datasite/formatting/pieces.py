"""A YAML text as pieces that can be written anew: scalars, lists and mappings with their comments.

The loader's tree keeps places and drops comments; this one keeps comments and drops places. Only a
text that the loader reads without a complaint is taken apart, so anchors, tags and aliases are not met.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from ..load.strict import events
from ..load.yaml_tree import bare_word
from .scalars import columns

Value = str | dict[str, "Piece"] | list["Piece"]


@dataclass(slots=True)
class Piece:
    """A value and the comments about it; `literal` is a number, truth value or null, without quotes."""

    value: Value
    literal: bool = False
    before: list[str] = field(default_factory=list)  # comments on lines of their own
    after: tuple[int, str] | None = None  # the comment that ends its first line, and its column

    def commented(self) -> bool:
        """Whether a comment stands at it or in it."""
        inner: Sequence[Piece] = ()
        if not isinstance(self.value, str):
            inner = list(self.value.values() if isinstance(self.value, dict) else self.value)
        return bool(self.before or self.after) or any(piece.commented() for piece in inner)


@dataclass(frozen=True, slots=True)
class Start:
    """Where an entry of a mapping or list begins, and how many brackets it stands in."""

    line: int
    brackets: int
    piece: Piece


class _Builder:
    """Makes pieces from the events of a text, and notes where entries begin and scalars stand."""

    def __init__(self, text: str) -> None:
        self.events: Iterator[Any] = events(text)
        self.lines = text.split("\n")
        self.free = [list(line) for line in self.lines]  # what is not part of a scalar
        self.starts: list[Start] = []
        self.brackets = 0
        self.turns: list[tuple[int, int, int]] = []  # line, column, brackets from there on

    def root(self) -> Piece:
        return self.piece(next(e for e in self.events if isinstance(e, yaml.NodeEvent)))

    def piece(self, event: Any) -> Piece:
        """The piece that begins with an event."""
        if isinstance(event, yaml.ScalarEvent):
            self.cover(event)
            text = event.value.rstrip("\n") if event.style in ("|", ">") else event.value
            return Piece(text, literal=not event.style and bare_word(text))
        flow = bool(event.flow_style)
        self.turn(event.start_mark, flow)
        made = Piece({} if isinstance(event, yaml.MappingStartEvent) else [])
        ends = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
        while not isinstance(event := next(self.events), ends):
            if isinstance(made.value, dict):
                self.cover(event)
                made.value[event.value] = self.entry(event, next(self.events))
            elif isinstance(made.value, list):
                made.value.append(self.entry(event, event))
        self.turn(event.start_mark, -flow)
        return made

    def turn(self, mark: Any, change: int) -> None:
        """Note that a bracket opens or closes."""
        self.brackets += change
        self.turns.append((mark.line, mark.column, self.brackets))

    def entry(self, first: Any, event: Any) -> Piece:
        """The value of an entry that begins with `first`."""
        index, brackets = len(self.starts), self.brackets
        made = self.piece(event)
        self.starts.insert(index, Start(first.start_mark.line, brackets, made))
        return made

    def beside(self, line: int, column: int) -> Piece | None:
        """The entry that a comment at the end of a line is about: the last in no more brackets."""
        turns = [turn for turn in self.turns if turn[:2] < (line, column)]
        brackets = max(turns, default=(0, 0, 0))[2]
        open_ = [s.piece for s in self.starts if s.line <= line and s.brackets <= brackets]
        return open_[-1] if open_ else None

    def cover(self, event: Any) -> None:
        """Note that a scalar stands here: a # in it begins no comment."""
        start, end = event.start_mark, event.end_mark
        header = event.style in ("|", ">")  # a comment may follow it
        for number in range(start.line + header, min(end.line + 1, len(self.lines))):
            first = start.column if number == start.line else 0
            last = end.column if number == end.line else len(self.lines[number])
            self.free[number][first:last] = "x" * (last - first)


def taken_apart(text: str) -> tuple[Piece, list[str]]:
    """The root of a sound YAML text, and the comments that stand at none of its entries."""
    builder = _Builder(text)
    root = builder.root()
    tail = []
    for number, characters in enumerate(builder.free):
        line = "".join(characters)
        column = next((c for c, sign in enumerate(line) if sign == "#" and _opens(line, c)), None)
        if column is None:
            continue
        comment = builder.lines[number][column:].rstrip()
        beside = builder.beside(number, column) if line[:column].strip() else None
        below = next((s.piece for s in builder.starts if s.line > number), None)
        if beside and beside.after is None:
            beside.after = (columns(builder.lines[number][:column]), comment)
        elif about := beside or below:
            about.before.append(comment)
        else:
            tail.append(comment)
    return root, tail


def _opens(line: str, column: int) -> bool:
    return column == 0 or line[column - 1] in " \t"

"""A hand-written page as rules look at it: its path, its text, its blocks, and its lines of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..directives import LINE, Directive, directives, lines
from ..location import Location

CODE = re.compile(r"(`+)(?:(?!\1).)+?\1")


@dataclass(frozen=True)
class Page:
    """The Markdown of one page and the path that messages name."""

    path: str
    text: str

    @cached_property
    def blocks(self) -> tuple[Directive, ...]:
        """The blocks of the page."""
        return tuple(directives(self.text))

    def place(self, of: Directive) -> Location:
        """Where a block stands."""
        return Location(self.path, of.line, of.column)

    def prose(self) -> Iterator[tuple[int, str]]:
        """Each line outside code and blocks with its number; code within a line is blanked out."""
        for number, line, code in lines(self.text):
            if not code and not LINE.match(line.rstrip("\r")):
                yield number, CODE.sub(lambda m: " " * len(m[0]), line)

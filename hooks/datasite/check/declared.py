"""Numerals inside declared names: looked up by the numeral, so that time does not grow with the names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable

BEFORE = re.compile(r"[0-9A-Za-z.]")
AFTER = re.compile(r"[0-9A-Za-z]|\.[0-9]")


class DeclaredNames:
    """The names that hold numerals; where a numeral is found in a text, says whether a name covers it."""

    def __init__(
        self, names: Iterable[str], spans: Callable[[str], Iterable[tuple[int, int]]]
    ) -> None:
        """`spans` finds the numerals of a text, as it does for the texts that are asked about."""
        self.names = frozenset(names)
        # of each numeral, how far into a name it begins and how long that name is
        self.shapes: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
        for name in self.names:
            for start, stop in spans(name):
                self.shapes[name[start:stop]].add((start, len(name)))

    def cover(self, text: str, start: int, stop: int) -> bool:
        """Whether the numeral at that place belongs to a name, and the name to no longer word."""
        for into, length in self.shapes.get(text[start:stop], ()):
            begin, end = start - into, start - into + length
            if begin < 0 or text[begin:end] not in self.names:
                continue
            if (begin == 0 or not BEFORE.match(text[begin - 1])) and not AFTER.match(text, end):
                return True
        return False

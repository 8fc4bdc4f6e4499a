"""Reads the title of a table: what its values are of, how they are adjusted, whether they are changes, and on what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..check.prose_numbers import numbers_in
from ..languages import Reader
from .adjusted import Said, adjustments
from .cells import PARTS, scale
from .growth import without_on
from .nouns import trimmed

NUMBERED = re.compile(
    r"^\s*[^\W\d]+(?:\s?\d+(?:\.\d+)*|\s[A-Z]\b)[a-z]?\b[.:]?\s+|^\s*\d+(?:\.\d+)*[.:]\s+"
)
LONGEST = 80  # characters of a name


@dataclass(frozen=True)
class Title:
    """What a title says; empty where it says nothing of that."""

    name: str = ""
    adjusted: str = ""
    changes: bool = False
    on: str = ""


def titled(caption: str, reader: Reader) -> Title:
    """What the title of a table says, piece by piece: Passengers, seasonally adjusted, change on the month."""
    words: set[str] = set()
    names: list[str] = []
    changes = False
    for piece in PARTS.split(NUMBERED.sub("", caption)):
        adjusted = adjustments(piece, reader)
        if adjusted and (names or is_all(piece, adjusted)):
            words |= {each.word for each in adjusted} if is_all(piece, adjusted) else set()
            continue  # else it is of some of the numbers: monthly data seasonally adjusted
        change = reader.pattern("headed_change").search(piece) is not None
        bare = without_on(piece.strip(), reader)
        name = trimmed(reader.pattern("changes_of").sub("", bare), reader)
        of = name != trimmed(bare, reader)  # change in the number of
        changes = changes or change
        if name and (of or not change) and is_name(name, reader):
            names.append(name)
    on = reader.growth_on(caption)
    name = ", ".join(names)
    return Title(
        name if len(name) <= LONGEST else "",
        words.pop() if len(words) == 1 else "",
        changes,
        on[0] if changes and len(on) == 1 else "",
    )


def is_all(piece: str, said: Sequence[Said]) -> bool:
    """Whether a piece of a title says nothing but how numbers are adjusted."""
    return re.search(r"\w", piece[: said[0].start] + piece[said[-1].end :]) is None


def is_name(piece: str, reader: Reader) -> bool:
    """Whether a piece of a title says what values are of: neither a unit nor a time, and without a number."""
    if scale(piece, reader) or numbers_in(piece, reader) or re.search(r"\d", piece):
        return False
    return not reader.growth_on(piece)


def is_bare_head(head: str, reader: Reader, *, alone: bool) -> bool:
    """Whether the head of a column does not say what its values are of: change; of one alone also number, total."""
    words = head.strip(" .:*")
    bare = words == "" or reader.pattern("bare_head").fullmatch(words) is not None
    return bare and (alone or reader.pattern("headed_change").search(words) is not None)

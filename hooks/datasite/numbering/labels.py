"""Finds the items of lists, what leads each list, and the words before a dash or a colon that label an item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..languages import Reader
from .clauses import names_nothing
from .document import Part
from .listing import Listed
from .nouns import trimmed

LEADS = re.compile(r"[:：]$")
LABEL = re.compile(
    r"(?:[-•*·‣▪] )?([^\d.,;:，。；：–—]*[^\W\d][^\d.,;:，。；：–—]*?)(?:\s[–—-]\s|\s?——?|\s?[:：]\s?)"
)
DASHED = re.compile(r"^[–—-]\s*")


def led_by(part: Part) -> dict[int, int]:
    """The paragraph that leads each item of a list: the last outside that list, where it ends in a colon."""
    found: dict[int, int] = {}
    for item, depth in part.items.items():
        outside = (n for n in range(item - 1, -1, -1) if part.items.get(n, 0) < depth)
        lead = next(outside, None)
        if lead is not None and LEADS.search(part.paragraphs[lead]):
            found[item] = lead
    return found


def label(text: str, rows: Sequence[Listed], reader: Reader) -> tuple[int, str] | None:
    """The number that stands behind the words which an item of a list begins with, and these; not of a rise in it."""
    found, at = LABEL.match(text), next((n for n, r in enumerate(rows) if r.kind == "open"), None)
    if found is None or at is None or found.end() > rows[at].end:
        return None
    words, gap = found[1].strip(), text[found.end() : rows[at].start]
    moves = (reader.pattern(name, r"^{}").match(words) for name in ("rises", "falls", "changes_of"))
    if any(moves) or not names_nothing(gap, reader) or not trimmed(words, reader):
        return None
    return at, words


def undashed(text: str, rows: list[Listed], reader: Reader) -> list[Listed]:
    """The numerals of an item; a dash behind its label is no sign. Before a percentage it may be one."""
    at, _ = label(text, rows, reader) or (-1, "")
    phrase = rows[at].phrase if at >= 0 else None
    if phrase is None or not phrase.either or phrase.family == "percent":
        return rows
    own = DASHED.sub("", rows[at].fragment)
    row = replace(rows[at], fragment=own, phrase=replace(phrase, either=False, falls=False))
    return [*rows[:at], replace(row, start=row.end - len(own)), *rows[at + 1 :]]

"""Tells a table whose lines were joined into a paragraph: only dates or short labels and numbers alternate in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from .listing import Listed
from .sections import cut
from .table_lines import LEAST

SURE = 6  # numbers beside a date without a word between, as no sentence has them
MOSTLY = 0.8  # of what stands between numbers
SIGNS = " -+−–"  # between two cells of a row
HEAD = 12  # words before the first number: a title, the heads of two columns, and a label
ENDS = re.compile(r"[.!?;。！？；][\"'”’」』)）]*(?:\s|$)")  # of a sentence
COMMA = re.compile(r",\s|[，、]")
WORD = re.compile(r"[^\W\d_]")


def is_joined_table(text: str, rows: Sequence[Listed]) -> bool:
    """Whether a paragraph is the rows of a table one after the other, and no prose."""
    figures = [row for row in rows if row.kind == "open"]
    if not figures:
        return False
    between = [text[one.end : other.start] for one, other in pairwise(rows)]
    before, after = text[: rows[0].start], text[rows[-1].end :]
    if not any(map(WORD.search, (before, *between, after))):
        return True
    beside = sum(not gap.strip(SIGNS) for gap in between)
    if beside >= SURE and beside * 2 >= len(between):
        return True
    bare = sum(not WORD.search(gap) for gap in between)
    dates = sum(row.kind == "date" for row in rows)
    alternate = min(dates, len(figures)) >= LEAST and bare >= MOSTLY * len(between)
    if alternate and min(dates, len(figures)) >= SURE:
        return True
    prose = ENDS.search(f"{before} {' '.join(between)} {after}") or any(map(COMMA.search, between))
    if prose or WORD.search(after) or len(before.split()) > HEAD or len(figures) < LEAST:
        return False
    labels = [before, *between]
    return alternate or sum(map(is_label, labels)) >= MOSTLY * len(labels)


def is_label(gap: str) -> bool:
    """Whether what stands before a number is a label: it begins with a capital, or with a letter that has none."""
    words = gap.split()
    first = WORD.search(gap)
    if first is None or not gap[-1:].isspace():
        return False
    return len(words) <= HEAD and not first[0].islower()


def joined(text: str, longest: int) -> str:
    """What is left to do with such a paragraph, with as much of it as may be quoted."""
    return f"this looks like a table: {cut(text, longest)}"

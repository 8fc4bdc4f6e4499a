"""Finds the tables of a plain text, whose columns stand under one another by spaces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .document import Table, one_line
from .laid_out import crossed, table
from .table_lines import (
    GAP,
    LABEL,
    ONE_YEAR,
    RULE,
    STROKE,
    YEARS,
    Region,
    is_label,
    plain,
    regions,
    row_of,
)
from .two_columns import narrow, narrow_regions

NUMBERED = re.compile(r"\w+ ?(?:\d+|[A-Z])[a-z]?[.:]\s")  # Table 1.
NOTE = re.compile(r"\s*(?:\(?[a-z0-9]{1,2}\)|[*†‡]|\d/|\w+:)")
CAPTION = 4  # lines
HEAD = 8  # lines


def without_tables(text: str) -> tuple[str, list[Table]]:
    """A text without the tables in it, and these."""
    lines = list(plain(text))
    wide: list[Region] = []
    for region in regions(lines):
        wide.append(around(region, lines, wide[-1].last + 1 if wide else 0))
    taken = {n for each in wide for n in range(each.first, each.last + 1)}
    unread = [each for each in wide if crossed(each)]
    tables = {each.first: table(each, lines) for each in wide if each not in unread}
    for region in narrow_regions(lines, taken):
        above = max((n + 1 for n in taken if n < region.first), default=0)
        each = noted(captioned(region, lines, region.first - 1, above), lines)
        taken |= {*range(each.first, each.last + 1)}
        tables[each.first] = narrow(each, lines)
    written = text.splitlines()
    kept = ["" if n in taken else line for n, line in enumerate(written)]
    for each in unread:  # one paragraph, of which somebody sees that it is a table
        kept[each.first] = f"\n{one_line(' '.join(written[each.first : each.last + 1]))}\n"
    found = [replace(tables[n], before=above_line(n, kept)) for n in sorted(tables)]
    return "\n".join(kept) if taken else text, found


def above_line(first: int, lines: Sequence[str]) -> str:
    """The last line of text above a place, without the marks of a heading."""
    return next(
        (one_line(line).lstrip("# ") for line in reversed(lines[:first]) if line.strip()), ""
    )


def around(region: Region, lines: Sequence[str], above: int) -> Region:
    """A table with its head and its title above, from a line `above` it on, and its notes below."""
    at = region.rows[0].line - 1
    while at >= above and (
        not lines[at].strip() or RULE.match(lines[at]) or ONE_YEAR.match(lines[at])
    ):
        at -= 1
    labels = first = region.rows[0].line - 1
    if is_group(at, lines):
        region.start, at = at, at - 1
    while at >= above and lines[at].strip() and len(region.head) < HEAD:
        if not RULE.match(lines[at]):
            region.head.insert(0, lines[at])
        elif len(lines[at].strip()) > len(STROKE) and region.head:
            break
        first = at
        at -= 1
    while len(region.head) > 1 and not GAP.search(region.head[0].strip()):
        if starts_over(region, region.head[0]):
            break
        region.caption.append(region.head.pop(0))
    region.first = max(min(first, labels), 0)
    return noted(captioned(region, lines, at, above), lines)


def is_group(at: int, lines: Sequence[str]) -> bool:
    """Whether a line of words is what the first rows are of: it stands below years, or a rule below the head."""
    if at > 0 and is_label(lines[at]) and YEARS.fullmatch(lines[at - 1]):
        return True
    below = at > 1 and is_label(lines[at]) and RULE.match(lines[at - 1]) is not None
    return below and GAP.search(lines[at - 2].strip()) is not None


def captioned(region: Region, lines: Sequence[str], at: int, above: int = 0) -> Region:
    """A table with its title, between a line `above` it and one that it ends at or before."""
    while not region.caption or region.caption[0].strip()[:1] in "([":
        while at >= above and (not lines[at].strip() or RULE.match(lines[at])):
            at -= 1
        block: list[str] = []
        while at >= above and lines[at].strip() and not RULE.match(lines[at]):
            block.insert(0, lines[at])
            at -= 1
        titled = bool(block) and (
            NUMBERED.match(block[0].strip()) or block[-1].rstrip()[-1] not in ".!?"
        )
        sentence = (
            bool(block) and block[-1].rstrip()[-1] == ":" and len(" ".join(block)) > LABEL / 2
        )
        if not titled or sentence or len(block) > CAPTION:
            break
        region.caption[:0] = block
        region.first = at + 1
    return region


def noted(region: Region, lines: Sequence[str]) -> Region:
    """A table with the notes below it."""
    region.last = region.rows[-1].line
    below = region.last + 1
    ruled = below < len(lines) and RULE.match(lines[below]) is not None
    below += ruled
    if ruled or (below < len(lines) and NOTE.match(lines[below])):
        while below < len(lines) and lines[below].strip() and row_of(below, lines[below]) is None:
            below += 1
        region.last = below - 1
    return region


def starts_over(region: Region, line: str) -> bool:
    """Whether a line of the head stands over columns alone, and not at the left of all."""
    return (
        len(line) - len(line.lstrip()) >= min(v[0] for row in region.rows for v in row.values) - 4
    )

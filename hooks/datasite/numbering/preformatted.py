"""Finds the tables of a plain text, whose columns stand under one another by spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..languages.date_words import YEAR
from .document import Table, one_line

GAP = re.compile(r"\s{2,}|\t+|\s?\.{3,}\s*")
VALUE = re.compile(
    r"[(\[]?[-+−–±$£€¥]{0,2}\d[\d,.]*%?[)\]]?(?:\([a-z0-9]{1,2}\)|[*†‡]+|[a-z])?"  # a number and its marks
    r"|\([a-z]{1,2}\)|[*†‡]+|\(?(?:[A-Z]|[Nn]\.?/?[Aa]\.?)\)?|[-–—]+|\.{2,}",  # a mark alone, or no number
)
RULE = re.compile(r"\s*[-=_*\s]{5,}$")
ONE_YEAR = re.compile(rf"\s*{YEAR}:?\s*$")
NOTE = re.compile(r"\s*(?:\(?[a-z0-9]{1,2}\)|[*†‡]|\d/|\w+:)")
LEAST = 3  # rows of a table
APART = 3  # lines between two rows of one
LABEL = 60  # characters of a line between rows that says what the next ones are of
CAPTION = 4  # lines


@dataclass
class Row:
    """A line with values: where it stands, what it is of, and each value with its place."""

    line: int
    label: str
    values: list[tuple[int, int, str]]


@dataclass
class Region:
    """The lines of a table: its rows, the lines of its head, what is said above and below it."""

    rows: list[Row]
    head: list[str] = field(default_factory=list)
    caption: list[str] = field(default_factory=list)
    first: int = 0
    last: int = 0


def without_tables(text: str) -> tuple[str, list[Table]]:
    """A text without the tables in it, and these."""
    lines = [line.expandtabs() for line in text.splitlines()]
    found = [around(region, lines) for region in regions(lines)]
    kept = [
        "" if any(each.first <= n <= each.last for each in found) else line
        for n, line in enumerate(text.splitlines())
    ]
    return "\n".join(kept) if found else text, [table(each, lines) for each in found]


def regions(lines: Sequence[str]) -> Iterator[Region]:
    """Rows that stand together."""
    rows: list[Row] = []
    for n, line in enumerate(lines):
        if (row := row_of(n, line)) is None:
            continue
        between = lines[rows[-1].line + 1 : n] if rows else []
        if rows and (len(between) > APART or not all(map(is_between, between))):
            if len(rows) >= LEAST:
                yield Region(rows)
            rows = []
        rows.append(row)
    if len(rows) >= LEAST:
        yield Region(rows)


def is_between(line: str) -> bool:
    """Whether a line may stand between two rows: nothing, a rule, or what the next ones are of."""
    return not line.strip() or RULE.match(line) is not None or is_label(line)


def is_label(line: str) -> bool:
    """Whether a line says what the rows below it are of."""
    words = line.strip()
    return 0 < len(words) <= LABEL and not GAP.search(words.rstrip(".")) and words[-1] not in ".!?"


def row_of(n: int, line: str) -> Row | None:
    """A line as a row, if behind a gap there are only values: two at least, and one a number."""
    start = len(line) - len(line.lstrip())
    for gap in GAP.finditer(line, start):
        tail = [(m.start(), m.end(), m[0]) for m in re.finditer(r"\S+", line[gap.end() :])]
        if not all(VALUE.fullmatch(each[2]) for each in tail):
            continue
        values: list[tuple[int, int, str]] = []
        for begin, end, word in tail:
            if values and (re.fullmatch(r"\([a-z]{1,2}\)", word) or word[0] in "*†‡"):
                values[-1] = (values[-1][0], values[-1][1], f"{values[-1][2]} {word}")
            else:
                values.append((gap.end() + begin, gap.end() + end, word))
        if len(values) > 1 and any(char.isdigit() for *_, word in values for char in word):
            return Row(n, line[start : gap.start()].strip(), values)
    return None


def around(region: Region, lines: Sequence[str]) -> Region:
    """A table with its head and its title above, and its notes below."""
    at = region.rows[0].line - 1
    while at >= 0 and (RULE.match(lines[at]) or ONE_YEAR.match(lines[at])):
        at -= 1
    first = region.rows[0].line - 1
    labels = at + 1
    while (
        at >= 0 and lines[at].strip() and not RULE.match(lines[at]) and labels - at <= CAPTION + 2
    ):
        region.head.insert(0, lines[at])
        first = at
        at -= 1
    while len(region.head) > 1 and not GAP.search(region.head[0].strip()):
        if starts_over(region, region.head[0]):
            break
        region.caption.append(region.head.pop(0))
    while not region.caption or region.caption[0].strip()[:1] in "([":
        while at >= 0 and (not lines[at].strip() or RULE.match(lines[at])):
            at -= 1
        block: list[str] = []
        while at >= 0 and lines[at].strip() and not RULE.match(lines[at]):
            block.insert(0, lines[at])
            at -= 1
        if not block or len(block) > CAPTION or block[-1].rstrip()[-1] in ".!?":
            break
        region.caption[:0] = block
        first = at + 1
    region.first, region.last = max(min(first, labels), 0), region.rows[-1].line
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


def columns(region: Region) -> list[tuple[int, int]]:
    """Where the columns stand, by the values of all rows."""
    spans: list[tuple[int, int]] = []
    for start, end, _ in sorted(value for row in region.rows for value in row.values):
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def table(region: Region, lines: Sequence[str]) -> Table:
    """The table of a region: the head in one row, then the rows, a line that stands between them as one of a cell."""
    spans = columns(region)
    head = [""] * (len(spans) + 1)
    for line in region.head:
        for found in re.finditer(r"\S+(?:\s\S+)*", line):
            for at in standing(found.start(), found.end(), spans):
                head[at] = f"{head[at]} {found[0]}".strip()
    body: list[tuple[str, ...]] = []
    by_line = {row.line: row for row in region.rows}
    start = region.rows[0].line
    while start > region.first and (
        ONE_YEAR.match(lines[start - 1]) or RULE.match(lines[start - 1])
    ):
        start -= 1
    for n in range(start, region.rows[-1].line + 1):
        if (row := by_line.get(n)) is not None:
            cells = [row.label] + [""] * len(spans)
            for begin, end, word in row.values:
                cells[1 + overlapped(begin, end, spans)] = word
            body.append(tuple(cells))
        elif lines[n].strip() and not RULE.match(lines[n]):
            body.append((one_line(lines[n]),))
    return Table((tuple(map(one_line, head)), *body), one_line(" ; ".join(region.caption)))


def overlapped(start: int, end: int, spans: Sequence[tuple[int, int]]) -> int:
    """The column that a value stands in."""
    return next(n for n, (left, right) in enumerate(spans) if start < right and left < end)


def standing(start: int, end: int, spans: Sequence[tuple[int, int]]) -> list[int]:
    """The columns that words of the head stand over, by number; 0 is that of the labels."""
    over = [n + 1 for n, (left, right) in enumerate(spans) if start < right and left < end]
    if over or end <= spans[0][0] - 4:
        return over or [0]
    middle = (start + end) / 2
    return [1 + min(range(len(spans)), key=lambda n: abs(sum(spans[n]) / 2 - middle))]

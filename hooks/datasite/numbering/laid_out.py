"""Puts the lines of a table into columns, by where its values and the words above them stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .document import Table, one_line
from .table_lines import Region

EDGE = 2  # characters between the end of a word of the head and that of its column


def table(region: Region, lines: Sequence[str]) -> Table:
    """The table of a region: the head in one row, then the rows, a line that stands between them as one of a cell."""
    spans = spans_of(region)
    head = [""] * (len(spans) + 1)
    labels = max(indent(lines[row.line]) + len(row.label) for row in region.rows)
    for line in region.head:
        for found in re.finditer(r"\S+(?:\s\S+)*", line):
            for begin, end in apart(line, found.start(), found.end(), spans):
                for at in standing(begin, end, spans, labels):
                    head[at] = f"{head[at]} {line[begin:end]}".strip()
    body: list[tuple[str, ...]] = []
    for each in region.inside(lines):
        if isinstance(each, str):
            body.append((one_line(each),))
            continue
        cells = [each.label] + [""] * len(spans)
        for begin, end, word in each.values:
            cells[1 + overlapped(begin, end, spans)] = word
        body.append(tuple(cells))
    caption = one_line(" ; ".join(region.caption))
    return Table((tuple(map(one_line, head)), *body), caption, region.first + 1)


def crossed(region: Region) -> bool:
    """Whether two values of a row stand in one column: the lines are not laid out, as text taken from a page is not."""
    spans = spans_of(region)
    own = ([overlapped(*value[:2], spans) for value in row.values] for row in region.rows)
    return any(len({*columns}) < len(columns) for columns in own)


def spans_of(region: Region) -> list[tuple[int, int]]:
    """Where the columns stand, by the values of all rows."""
    spans: list[tuple[int, int]] = []
    for start, end, _ in sorted(value for row in region.rows for value in row.values):
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def apart(
    line: str, start: int, end: int, spans: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Words of the head that stand over several columns: apart, if some end where each of the columns does."""
    over = [span for span in spans if start < span[1] and span[0] < end]
    ends = [found.end() for found in re.finditer(r"\S+", line[:end]) if found.end() > start]
    cuts = [next((at for at in ends if abs(at - right) <= EDGE), 0) for _, right in over]
    if len(over) < 2 or not all(cuts):
        return [(start, end)]
    return list(zip([start, *cuts[:-1]], [*cuts[:-1], end], strict=True))


def overlapped(start: int, end: int, spans: Sequence[tuple[int, int]]) -> int:
    """The column that a value stands in."""
    return next(n for n, (left, right) in enumerate(spans) if start < right and left < end)


def indent(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip())


def standing(start: int, end: int, spans: Sequence[tuple[int, int]], labels: int = 0) -> list[int]:
    """The columns that words of the head stand over, by number; 0 is that of the labels, which end at `labels`."""
    over = [n + 1 for n, (left, right) in enumerate(spans) if start < right and left < end]
    above_labels = start < labels and end <= spans[0][0]
    if over or above_labels or end <= spans[0][0] - 4:
        return over or [0]
    middle = (start + end) / 2
    return [1 + min(range(len(spans)), key=lambda n: abs(sum(spans[n]) / 2 - middle))]

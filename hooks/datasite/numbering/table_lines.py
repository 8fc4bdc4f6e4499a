"""Finds the lines of a plain text that are rows of a table: words, a gap, and values alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, zip_longest

from ..languages.date_words import YEAR

GAP = re.compile(r"\s{2,}|\t+|\s?\.{3,}\s*")
VALUE = re.compile(
    r"[(\[]?[-+−–±$£€¥]{0,2}(?:\d[\d,.]*|\.\d+)%?[)\]]?(?:\([A-Za-z0-9]{1,2}\)|[*†‡]+|[a-z])?"  # a number and its marks
    r"|\([A-Za-z0-9]{1,2}\)|[a-z]|[*†‡]+|\(?(?:[A-Z]|[Nn]\.?/?[Aa]\.?)\)?|[-–—]+|\.{2,}",  # a mark alone, or no number
)
MARK = re.compile(
    r"\([A-Za-z0-9]{1,2}\)|[a-z]|[*†‡]+"
)  # what stands at a number, perhaps behind a space
SIGN = re.compile(r"(?<=\s)([-+−–]) (?=\.?\d)")  # apart from its number
SCALED = re.compile(r"(?<=\d) ([^\W\d]{3,8}\.?)(?=\s{2,}|\s*$)")  # 4,1 Mill.
GLUE = "\ue000"  # stands for the space in it
MARKDOWN = re.compile(
    r"\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?\s*$"
)  # the line under the head of a table
RULE = re.compile(r"\s*[-=_*\s]{5,}$")
CROSSED = re.compile(r"[\s|]*[-=]+(?:\+[-=]+)+[\s|]*")  # ----+----
ONE_YEAR = re.compile(rf"\s*{YEAR}:?\s*$")
YEARS = re.compile(rf"\s*{YEAR}(?:\s+{YEAR})+\s*")  # the head of columns
STROKE = "-----"  # stands for a line of strokes alone
LEAST = 3  # rows of a table
APART = 3  # lines between two rows of one
WIDEST = 500  # characters of a line of a table
LABEL = 60  # characters of a line between rows that says what the next ones are of


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
    start: int = (
        -1
    )  # where a line of words stands that the first rows are of, if not at the first row

    def inside(self, lines: Sequence[str]) -> Iterator[Row | str]:
        """Its rows and the lines of words between them, from a year that stands over the first on."""
        rows = {row.line: row for row in self.rows}
        start = self.rows[0].line if self.start < 0 else self.start
        while start > self.first and (
            ONE_YEAR.match(lines[start - 1]) or RULE.match(lines[start - 1])
        ):
            start -= 1
        for n in range(start, self.rows[-1].line + 1):
            if n in rows:
                yield rows[n]
            elif lines[n].strip() and not RULE.match(lines[n]):
                yield lines[n]


def plain(text: str) -> Iterator[str]:
    """The lines of a text without the strokes between columns, but for tables in Markdown."""
    written = untabbed(text.splitlines())
    if any(MARKDOWN.match(line) for line in written):
        yield from written
        return
    for line in written:
        bare = re.sub(r"[|_]", " ", line) if "|" in line else line
        is_stroke = line.strip() and (not bare.strip() or CROSSED.fullmatch(line))
        yield STROKE if is_stroke else bare


def untabbed(lines: Sequence[str]) -> list[str]:
    """Lines whose tabs are spaces: in lines that stand together each tab leads to one place, wherever words end."""
    found: list[str] = []
    for tabbed, group in groupby(lines, key=lambda line: "\t" in line or not line.strip()):
        run = [*group]
        if not tabbed or max(map(len, run)) > WIDEST:
            found += [line.expandtabs() for line in run]
            continue
        once = is_cut_by_each(run)
        cells = [re.split(r"\t" if once else r"\t+", line) for line in run]
        wide = [max(map(len, column)) + 2 for column in zip_longest(*cells, fillvalue="")]
        found += ["".join(map(str.ljust, each, wide)).rstrip() for each in cells]
    return found


def is_cut_by_each(lines: Sequence[str]) -> bool:
    """Whether each tab of some lines ends a cell, an empty one too, and not several together where a word is short."""
    most = max(line.count("\t") for line in lines)
    return any(line.count("\t") == most and "\t\t" not in line for line in lines) or all(
        line.count("\t") == most for line in lines if line.strip()
    )


def regions(lines: Sequence[str]) -> Iterator[Region]:
    """Rows that stand together."""
    rows: list[Row] = []
    before: list[Row] = []  # rows of one value right before the first with more
    for n, line in enumerate(lines):
        if (row := row_of(n, line)) is None:
            if (one := row_of(n, line, least=1)) is None:
                continue
            if rows and rows[-1].line == n - 1 and stands_under(one, rows):
                rows.append(one)
            else:
                before = [*before, one] if before and before[-1].line == n - 1 else [one]
            continue
        between = lines[rows[-1].line + 1 : n] if rows else []
        if rows and (len(between) > APART or not all(map(is_between, between))):
            if are_enough(rows):
                yield Region(rows)
            rows = []
        if not rows and before and before[-1].line == n - 1:
            rows = [one for one in before if stands_under(one, [row])]
        rows.append(row)
    if are_enough(rows):
        yield Region(rows)


def are_enough(rows: Sequence[Row]) -> bool:
    """Whether rows are a table: three, or two of years."""
    years = [row for row in rows if ONE_YEAR.match(row.label)]
    return len(rows) >= LEAST or (len(rows) == LEAST - 1 and years == rows)


def stands_under(one: Row, rows: Sequence[Row]) -> bool:
    """Whether the value of a row of one stands in a column of others."""
    ((start, end, _),) = one.values
    return any(start < right and left < end for row in rows for left, right, _ in row.values)


def is_between(line: str) -> bool:
    """Whether a line may stand between two rows: nothing, a rule, or what the next ones are of."""
    return not line.strip() or RULE.match(line) is not None or is_label(line)


def is_label(line: str) -> bool:
    """Whether a line says what the rows below it are of."""
    words = line.strip()
    return 0 < len(words) <= LABEL and not GAP.search(words.rstrip(".")) and words[-1] not in ".!?"


def row_of(n: int, line: str, least: int = 2) -> Row | None:
    """A line as a row, if behind a gap there are only values: so many at least, one a number, and not years alone."""
    if YEARS.fullmatch(line):
        return None
    line = SIGN.sub(r" \1", line)
    line = SCALED.sub(rf"{GLUE}\1", line)
    start = len(line) - len(line.lstrip())
    for gap in GAP.finditer(line, start):
        tail = [(m.start(), m.end(), m[0]) for m in re.finditer(r"\S+", line[gap.end() :])]
        if not all(VALUE.fullmatch(each[2].partition(GLUE)[0]) for each in tail):
            continue
        values: list[tuple[int, int, str]] = []
        for begin, end, word in tail:
            word = word.replace(GLUE, " ")
            if values and MARK.fullmatch(word):
                values[-1] = (values[-1][0], values[-1][1], f"{values[-1][2]} {word}")
            else:
                values.append((gap.end() + begin, gap.end() + end, word))
        if len(values) >= least and any(char.isdigit() for *_, word in values for char in word):
            label = re.sub(r"[\s.]{2,}$", "", line[start : gap.start()])
            return Row(n, label.replace(GLUE, " "), values)
    return None

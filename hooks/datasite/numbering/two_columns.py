"""Finds the tables of a plain text that have one column of values: a label, a gap, and a value on each line."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..languages.date_words import YEAR
from .document import Table, one_line
from .table_lines import GAP, LABEL, LEAST, MARK, ONE_YEAR, RULE, VALUE, Region, Row, is_label

ENTRY = re.compile(r"\s*(?:[-*•·]\s+)?(?P<label>.*?\S)(?P<gap>\s+|\s?\.{3,}\s*)(?P<value>\S+)\s*")
SIGN = re.compile(r"[(\[]?[-+−–±]\S")
NUMBER = re.compile(r"\d[\d,.]*")
DATED = re.compile(rf"(?<!\d){YEAR}(?!\d)")
ENDS = re.compile(r"(?:[!?;。！？；]|(?<=\w{4})\.|\w,)$")  # of a sentence, and not of Oct.
LONGEST = 200  # characters of a line
WORDS = 5  # of a label that one space parts from its value
PAGES = 1000  # below which rising numbers may be those of pages
HEAD = 2  # words of a head that are one of each column


@dataclass(frozen=True)
class Entry:
    """A line that may be a row; `sure` where a gap, a sign or a time says so."""

    row: Row
    sure: bool

    @property
    def value(self) -> str:
        """Its value with the marks at it."""
        return self.row.values[0][2]

    @property
    def dated(self) -> bool:
        """Whether its label names a year."""
        return DATED.search(self.row.label) is not None


def narrow_regions(lines: Sequence[str], taken: Container[int]) -> Iterator[Region]:
    """The tables of two columns in lines that are in no other, each with the line of its head."""
    run: list[Entry] = []
    for n, line in enumerate(lines):
        found = None if n in taken else entry(n, line)
        if found and run and not together(run[-1], found, lines):
            yield from region(run, lines)
            run = []
        if found and (found.sure or not run or run[-1].row.line == n - 1):
            run.append(found)
    yield from region(run, lines)


def entry(n: int, line: str) -> Entry | None:
    """A line as a row: words, and one value behind them."""
    if len(line) > LONGEST or (found := ENTRY.fullmatch(line)) is None:
        return None
    label, gap, value = found["label"], found["gap"], found["value"]
    if MARK.fullmatch(value) and (before := ENTRY.fullmatch(f"{label}")):
        label, gap, value = before["label"], before["gap"], f"{before['value']} {value}"
    words = label.split()
    named = any(char.isalpha() for char in label) or DATED.fullmatch(label)
    if not named or len(label) > LABEL or ENDS.search(label) or GAP.search(label):
        return None
    parted = GAP.fullmatch(gap) is not None
    number = value.split()[0]
    if not VALUE.fullmatch(number) or not (parted or has_digit(number)):
        return None
    short = len(words) <= WORDS
    sure = parted or (short and (DATED.search(label) or SIGN.match(value)) is not None)
    row = Row(n, label.rstrip(" .:：") if gap.strip() else label.rstrip(":："), [(0, 0, value)])
    return Entry(row, sure) if sure or short else None


def has_digit(value: str) -> bool:
    """Whether a value has a number, and is not only a mark."""
    return any(map(str.isdigit, value))


def narrow(region: Region, lines: Sequence[str]) -> Table:
    """The table of such a region: what stands over the values, then the rows, and the lines between them."""
    words = GAP.split((region.head or region.caption or [""])[0].strip())
    if len(words) == 1 and len(both := words[0].split()) == HEAD and all(map(str.isalpha, both)):
        words = both  # Month Change
    body = [
        (one_line(each),) if isinstance(each, str) else (each.label, each.values[0][2])
        for each in region.inside(lines)
    ]
    return Table((("", words[-1]), *body), one_line(" ; ".join(region.caption)), region.first + 1)


def together(one: Entry, other: Entry, lines: Sequence[str]) -> bool:
    """Whether two rows may be of one table: only empty lines, rules and one label stand between."""
    between = [line for line in lines[one.row.line + 1 : other.row.line] if line.strip()]
    words = [line for line in between if not RULE.match(line)]
    if other.row.line - one.row.line > 1 and not other.sure:
        return False
    return not words or (len(words) == 1 and (is_label(words[0]) or bool(ONE_YEAR.match(words[0]))))


def region(run: Sequence[Entry], lines: Sequence[str]) -> Iterator[Region]:
    """Rows as a table, if they are enough, mostly sure, and neither a list of contents nor of years."""
    while run and not run[0].sure and places(run[0]) != places(run[-1]):
        run = run[1:]  # Table 1
    head: list[str] = []
    if len(run) > LEAST and DATED.fullmatch(run[0].value) and not run[0].dated:  # Region  2015
        head, first, run = [f"{run[0].row.label}  {run[0].value}"], run[0].row.line, run[1:]
    if len(run) < LEAST or not run[0].sure or sum(each.sure for each in run) * 2 < len(run):
        return
    values = [each.value for each in run]
    if sum(map(has_digit, values)) * 2 < len(run) or all(map(DATED.fullmatch, values)):
        return
    if not head:
        head, first = head_above(run[0].row.line, lines)
    if not head and rising(values) and sum(each.dated for each in run) * 2 < len(run):
        return
    yield Region([each.row for each in run], head=head, first=first)


def places(one: Entry) -> int:
    """How many digits the value of a row has behind its point."""
    found = re.search(r"[.,](\d+)\D*$", one.value)
    return len(found[1]) if found else 0


def rising(values: Sequence[str]) -> bool:
    """Whether values are whole numbers that only rise, as those of pages do."""
    numbers = [int(value) for value in values if value.isascii() and value.isdigit()]
    return len(numbers) == len(values) and all(
        one <= other < PAGES for one, other in pairwise(numbers)
    )


def head_above(first: int, lines: Sequence[str]) -> tuple[list[str], int]:
    """The line right above a table that is its head, short and no sentence, and where the table begins."""
    while first and (RULE.match(lines[first - 1]) or ONE_YEAR.match(lines[first - 1])):
        first -= 1
    at = first - 1
    line = lines[at].strip() if at >= 0 else ""
    if not line or ENDS.search(line):
        return [], first
    over = lines[at - 1].strip() if at else ""
    alone = not over or (is_label(over) and not line.endswith(":"))
    cells = GAP.split(line)
    is_head = (alone and is_label(line)) or (len(cells) == HEAD and all(map(is_label, cells)))
    return ([line], at) if is_head else ([], first)

"""How long each paragraph of the article is and where its numerals stand, in `data/article.positions`.

No hand writes it, but `python -m datasite verify ARTICLE --record`: the paragraph, its characters, the place of each
numeral. A site without the file does not draw its article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from ..location import Location
from ..model import Numeral, Paragraph
from ..problems import Problem, Problems, problem_at
from ..rules import rule
from .files import read_text

PATH = "data/article.positions"
RECORD = "`python -m datasite verify ARTICLE --record` writes it anew"
_LINE = re.compile(r"(\S+)  (\d+)((?: \d+)*)")

Positions = Mapping[str, tuple[int, tuple[int, ...]]]  # of a paragraph: characters, starts


@rule("positions", hard=True)
def misplaced(place: Location, message: str) -> Problem:
    """The file of positions is damaged, or does not say where the numerals of the article stand.

    Why: The article is drawn to scale from it, each numeral at its place. No hand writes it.

    Example:
        data/article.positions:
            harbour.1  43 9 18
            harbour.2 70
    Instead:
        data/article.positions:
            harbour.1  43 9 18
            harbour.2  70
    """
    return problem_at(place, message, RECORD)


def content(paragraphs: Iterable[Paragraph], texts: Mapping[str, str]) -> str:
    """The file for paragraphs and their text, in reading order."""
    return "".join(f"{line(p, texts[p.id])}\n" for p in paragraphs if p.id in texts)


def line(paragraph: Paragraph, text: str) -> str:
    """What the file says of one paragraph."""
    starts = [start for _, start in found(paragraph, text)]
    return " ".join(map(str, (f"{paragraph.id} ", len(text), *starts)))


def found(paragraph: Paragraph, text: str) -> Iterator[tuple[Numeral, int]]:
    """Each numeral of the ledger with its place in the text, in reading order; -1 for one that is not there.

    A numeral of another record may lie in the place of the one before it: one number is said of two.
    """
    before, last, end = None, 0, 0
    for numeral in paragraph.numerals:
        size = len(numeral.fragment)
        start = text.find(numeral.fragment, end)
        if start < 0 and before is not None and shares(before, numeral):
            start = text.find(numeral.fragment, max(0, last - size + 1), end + size - 1)
        if start >= 0:
            before, last, end = numeral, start, max(end, start + size)
        yield numeral, start


def shares(one: Numeral, other: Numeral) -> bool:
    """Whether two numerals of a ledger may stand at one place: they are said of two records."""
    return one.kind == other.kind == "figure" and one.record != other.record


def read_positions(root: Path, problems: Problems) -> Positions:
    """The positions in each paragraph; a line that says none is a problem."""
    if not (root / PATH).exists():
        return {}
    text, faults = read_text(root / PATH, PATH)
    problems.extend(replace(fault, hint=RECORD) for fault in faults)
    found = {}
    for number, written in enumerate((text or "").splitlines(), start=1):
        if match := _LINE.fullmatch(written):
            found[match[1]] = (int(match[2]), tuple(map(int, match[3].split())))
        else:
            message = (
                "a line is a paragraph, two spaces, its characters and the place of each numeral"
            )
            problems.extend([misplaced(Location(PATH, number, 1), message)])
    return found

"""How long each paragraph of the article is and where its numerals stand, in `data/article.positions`.

No hand writes it, but `python -m datasite verify ARTICLE --record`: the paragraph, its characters, the place of each
numeral. A site without the file does not draw its article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from ..location import Location
from ..model import Paragraph
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
    starts, end = [], 0
    for numeral in paragraph.numerals:
        starts.append(text.find(numeral.fragment, end))
        end = starts[-1] + len(numeral.fragment)
    return " ".join(map(str, (f"{paragraph.id} ", len(text), *starts)))


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

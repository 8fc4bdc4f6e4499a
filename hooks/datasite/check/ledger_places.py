"""Holds the ledger of a paragraph to its text: each fragment stands there, in order, and no numeral is left over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..languages import Reader
from ..load import positions
from ..model import Numeral, Paragraph
from ..problems import Problem, quote
from .article_rules import absent_fragment, unlisted_numeral


def ledger_differences(paragraph: Paragraph, text: str, read: Reader) -> Iterator[Problem]:
    """Each fragment stands in the paragraph, in order, and together they hold every numeral.

    Beside numerals the ledger has dates in words: last year. What a figure says, the check reads.
    """
    numeral = read.pattern("numeral")
    covered: set[int] = set()
    for listed, start in positions.found(paragraph, text):
        place = listed.place.inside("fragment")
        fragment = listed.fragment
        if not (listed.kind == "figure" or numeral.search(fragment) or is_date(listed, read)):
            yield absent_fragment(place, f"{quote(fragment)} holds no numeral", "delete it")
        if start < 0:
            message = f"{quote(fragment)} does not stand in {paragraph.id}"
            hint = "write it exactly as the article does"
            if fragment in text:
                message += " at this point of the order"
                hint = "fragments stand in reading order and overlap only where one number is of two records"
            yield absent_fragment(place, message, hint)
            continue
        covered.update(range(start, start + len(fragment)))
    for run in _runs([at for at in places(text, numeral) if at not in covered]):
        around = text[max(0, run[0] - 4) : run[-1] + 5]
        yield unlisted_numeral(paragraph, text[run[0] : run[-1] + 1], around)


def is_date(listed: Numeral, read: Reader) -> bool:
    """Whether a numeral of the ledger is a date in words."""
    return listed.kind == "date" and read.is_date(listed.fragment)


def places(text: str, numeral: re.Pattern[str]) -> list[int]:
    """Where the characters of numerals stand."""
    return [at for match in numeral.finditer(text) for at in range(*match.span())]


def _runs(positions: list[int]) -> Iterator[list[int]]:
    """Neighbouring positions together."""
    run: list[int] = []
    for position in positions:
        if run and position != run[-1] + 1:
            yield run
            run = []
        run.append(position)
    if run:
        yield run

"""Holds the sign of a change to the word right before its number in the article, where no fragment quotes that word."""

from __future__ import annotations

from collections.abc import Iterator

from ..languages import Reader
from ..load import positions
from ..model import Numeral, Observation, Paragraph, Site
from ..problems import Problem, problem_at, quote
from ..rules import rule
from .agreement import grows, turned
from .direction import CLAUSE, said
from .fragments import phrases_of


def turned_changes(site: Site, paragraph: Paragraph, text: str, read: Reader) -> Iterator[Problem]:
    """Every change of a paragraph that its text says went the other way."""
    for numeral, start in positions.found(paragraph, text):
        o = site.observations.get(numeral.record or "")
        if start >= 0 and numeral.kind == "figure" and o is not None and unquoted(site, o, numeral):
            way = said(CLAUSE.split(text[:start])[-1], read)
            if way and (way > 0) != ((o.value or 0) > 0):
                yield other_way(o, numeral, way)


def unquoted(site: Site, o: Observation, numeral: Numeral) -> bool:
    """Whether a numeral is the value of a change, and neither it nor the evidence says which way that went."""
    quotes = [*phrases_of(site, numeral.fragment), *phrases_of(site, o.as_stated or "")]
    silent = not any(p.falls or p.moves or p.number.startswith("-") for p in quotes)
    return (
        bool(o.value)
        and silent
        and grows(site, o)
        and any(p.value == abs(o.value or 0) for p in quotes)
    )


@rule("article-direction", hard=True)
def other_way(o: Observation, numeral: Numeral, way: int) -> Problem:
    """The article says right before the number of a change that it went the other way.

    Why: Unemployment that decreased by 14,400 and stands on record as 14,400 is published as a rise. Where the
    fragment is the number alone, only the text of the article tells.

    Example:
        data/sections/harbour.yml:
            observations:
            - id: cargo-growth-2031h1
              value: -8.5
              as_stated: 8.5%
    Instead:
        data/sections/harbour.yml:
            observations:
            - id: cargo-growth-2031h1
              value: 8.5
              as_stated: 8.5%
    """
    number = turned(o).number
    went = f"{'rose' if way > 0 else 'fell'} by {quote(numeral.fragment)}"
    message = f"{o.id}: the article says that it {went}, value {o.number}"
    hint = f"write `value: {number}`, or list the word for its way with the numeral"
    return problem_at(o.place.inside("value"), message, hint)

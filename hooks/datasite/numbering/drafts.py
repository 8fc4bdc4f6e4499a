"""Drafts a record of each figure: its indicator by the words of the sentence, its unit, time, sign and interval.

What a sentence does not say for sure is guessed, and the record notes what. Numerals of which too little is read
(places in an order, ages, ranges, names) have no draft and stay open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..languages import Reader
from ..period import Period
from .abbreviations import abbreviations
from .alternating import is_joined_table
from .drafted import Drafts
from .measured import (
    home_money,
)
from .paragraph import DraftedParagraph, Once
from .sections import Section


def drafts(title: str, sections: Sequence[Section], published: Period, reader: Reader) -> Drafts:
    """The drafts of an article that was published on a day."""
    texts = (title, *(text for section in sections for text in section.paragraphs.values()))
    whole = about(texts, reader, published)
    made = Drafts(period=whole if has_been(whole, published) else None)
    once = Once(said_level(sections), home_money(texts, reader), abbreviations(texts))
    for section in sections:
        above = (about((words or "",), reader, published) for words in (section.heading, title))
        sure = next((each for each in above if has_been(each, published)), None)
        when = (sure or made.period, sure)
        for id_, rows in section.numerals.items():
            text = section.paragraphs[id_]
            if is_joined_table(text, rows):
                continue
            DraftedParagraph(made, section, id_, text, rows, published, reader, once, when).read()
    return made


def about(texts: Iterable[str], reader: Reader, published: Period) -> Period | None:
    """The time that an article is about: that of its title, or the first that its text names and that is no day."""
    year = published.first.year
    found = (
        period
        for text in texts
        for dated in reader.dates(text, year)
        if not dated.yearless
        and re.search(r"\d", text[dated.start : dated.end])  # and not: last year
        for period in dated.periods[:1]
    )
    return next((period for period in found if period.kind != "day"), None)


def has_been(period: Period | None, published: Period) -> bool:
    """Whether a time may be what an article is about: it is over, or the month in which the article appears."""
    end = published.span[1]
    return period is not None and (
        period.span[1] <= end or (period.kind == "month" and period.span[0] <= end)
    )


def said_level(sections: Sequence[Section]) -> str:
    """How sure the intervals of an article are, where it says one level for all of them."""
    found = {
        row.phrase.number
        for section in sections
        for rows in section.numerals.values()
        for row in rows
        if row.kind == "open" and row.phrase and row.phrase.level
    }
    return found.pop() if len(found) == 1 else ""

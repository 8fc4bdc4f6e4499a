"""Drafts a record of each figure: its indicator by the words of the sentence, its unit, time, sign and interval.

What a sentence does not say for sure is guessed, and the record notes what. Numerals of which too little is read
(places in an order, ages, ranges, names) have no draft and stay open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..languages import Reader
from ..period import Period
from .abbreviations import abbreviations
from .adjusted import UNSURE, of_heading
from .alternating import is_joined_table
from .drafted import Drafts
from .led import led
from .measured import home_money
from .paragraph import DraftedParagraph
from .sections import Section
from .subjects import sentences
from .ties import tied
from .valued import Once


def drafts(title: str, sections: Sequence[Section], published: Period, reader: Reader) -> Drafts:
    """The drafts of an article that was published on a day."""
    texts = (title, *(text for section in sections for text in section.paragraphs.values()))
    whole = about_all(title, sections, reader, published)
    made = Drafts(period=whole, edition=whole is not None and not is_over(whole, published))
    payroll = any(reader.pattern("payroll").search(text) for text in texts)
    home, adjusted = home_money(texts, reader), of_heading(title, reader)
    once = Once(*said_level(sections), home, abbreviations(texts), payroll, adjusted)
    for section in sections:
        above = (about((words or "",), reader, published) for words in (section.heading, title))
        sure = next((each for each in above if each and is_over(each, published)), None)
        when = (sure or made.period, sure)
        for id_, rows in section.numerals.items():
            text = section.paragraphs[id_]
            if is_joined_table(text, rows):
                continue
            own = DraftedParagraph(made, section, id_, text, rows, published, reader, once, when)
            if lead := section.leads.get(id_):
                of = section.numerals[lead]
                own.led = led(section.paragraphs[lead], of, published, reader, when)
            if id_ in section.leads.values():
                own.leading = led(text, rows, published, reader, when)
            own.read()
    made = tied(made, sections)
    doubt(made, sections, reader)
    return made


def doubt(made: Drafts, sections: Sequence[Section], reader: Reader) -> None:
    """Note of what is adjusted below some headings and not said to be elsewhere that it may be that there too."""
    headed = {each.id for each in sections if of_heading(each.heading, reader)}
    known = {
        (of.name.casefold(), of.unit)
        for where, of in made.quantities.values()
        if of.adjusted and where in headed
    }
    for place, draft in made.records.items():
        of = made.quantities[draft.indicator][1]
        if not of.adjusted and (of.name.casefold(), of.unit) in known:
            made.records[place] = replace(draft, guessed=(*draft.guessed, UNSURE))


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


def about_all(
    title: str, sections: Sequence[Section], reader: Reader, published: Period
) -> Period | None:
    """The time that an article is about by its title, or by a heading where that says only the edition.

    Such a month is mostly the edition's: a release of October tells of August.
    """
    own = about((title,), reader, published)
    if own is None or not is_over(own, published):
        above = (about((section.heading or "",), reader, published) for section in sections)
        if told := next((each for each in above if each and is_over(each, published)), None):
            return told
    texts = (text for section in sections for text in section.paragraphs.values())
    whole = own or about(texts, reader, published)
    if whole is None or is_over(whole, published):
        return whole
    return whole if whole.kind == "month" and whole.span[0] <= published.span[1] else None


def is_over(period: Period, published: Period) -> bool:
    """Whether a time had passed when the article appeared."""
    return period.span[1] <= published.span[1]


def said_level(sections: Sequence[Section]) -> tuple[str, bool]:
    """How sure the intervals of an article are, where it says one level, and whether it says so of all of them.

    A level in a sentence with other figures is theirs.
    """
    found, of_all = set(), True
    for section in sections:
        for id_, rows in section.numerals.items():
            figures = [row for row in rows if row.kind == "open" and row.phrase]
            levels = [row for row in figures if row.phrase and row.phrase.level]
            found |= {row.phrase.number for row in levels if row.phrase}
            for start, end in sentences(section.paragraphs[id_], rows) if levels else ():
                own = [row in levels for row in figures if start <= row.start < end]
                of_all = of_all and (all(own) or not any(own))
    return (found.pop(), of_all) if len(found) == 1 else ("", False)

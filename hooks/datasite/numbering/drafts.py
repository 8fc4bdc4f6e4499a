"""Drafts a record of each figure: its indicator by the words of the sentence, its unit, time, sign and interval.

What a sentence does not say for sure is guessed, and the record notes what. Numerals of which too little is read
(places in an order, ages, ranges, names) have no draft and stay open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..check.phrases import Phrase
from ..check.signs import without_asides
from ..languages import Reader
from ..period import Period
from .drafted import CHANGE, Draft, Drafts, Quantity
from .intervals import Interval, intervals
from .listing import Listed
from .measured import digits, direction, in_range, is_length, money
from .sections import Section
from .subjects import CLAUSE, NUMERAL, Subject, blanked, sentences, subject, trimmed
from .times import EARLIER, Times


def drafts(title: str, sections: Sequence[Section], published: Period, reader: Reader) -> Drafts:
    """The drafts of an article that was published on a day."""
    texts = (title, *(text for section in sections for text in section.paragraphs.values()))
    whole = about(texts, reader, published)
    made = Drafts(period=whole if whole and whole.span[1] <= published.span[1] else None)
    level = said_level(sections)
    for section in sections:
        above = (about((words or "",), reader, published) for words in (section.heading, title))
        sure = next((each for each in above if each and each.span[1] <= published.span[1]), None)
        when = (sure or made.period, sure)
        for id_, rows in section.numerals.items():
            text = section.paragraphs[id_]
            _Paragraph(made, section, id_, text, rows, published, reader, level, when).read()
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


@dataclass
class _Paragraph:
    """The numerals of one paragraph on their way to drafts."""

    made: Drafts
    section: Section
    id: str
    text: str
    rows: Sequence[Listed]
    published: Period
    reader: Reader
    level: str  # of all intervals of the article
    whole: tuple[Period | None, Period | None]  # what it is about, and the same where that is sure
    last: tuple[int, int, int, Phrase] | None = None  # its sentence, end and way: the number before

    def read(self) -> None:
        """Draft its records. What no clause names is of what was named before in the paragraph."""
        before, of = Subject("", sure=False), 0
        found = intervals(self.rows)
        parts = {part: at for at, of in found.items() for part in of.parts}
        times = Times(self.text, self.rows, self.published, self.reader, *self.whole)
        spans = sentences(self.text, self.rows)
        for at, row in enumerate(self.rows):
            if row.kind != "open" or row.phrase is None or row.seems == "name":
                continue
            if row.phrase.level and self.level and at not in parts:
                self.made.levels.add((self.id, at))
                continue
            start, end = next(span for span in spans if span[0] <= row.start < span[1])
            example = self.reader.pattern("example").search(self.text, start, end)
            if example and example.start() <= row.start:
                self.made.examples.add((self.id, at))
            if at in parts or (self.id, at) in self.made.examples:
                continue
            said = subject(self.text, self.rows, at, start, self.reader)
            before = before if start == of else replace(before, noun="")
            of = start
            if said.name:
                before = said
            else:
                said = replace(
                    before, sure=said.sure and before.sure, noun=said.noun or before.noun
                )
            draft = self.draft(at, end, said, times, start, found.get(at))
            if draft is not None:
                self.made.records[self.id, at] = draft
                self.made.parts |= {
                    (self.id, part): draft.id for part, whole in parts.items() if whole == at
                }

    def draft(
        self, at: int, end: int, said: Subject, times: Times, start: int, around: Interval | None
    ) -> Draft | None:
        """The record of a numeral; None where too little is read in it."""
        row = self.rows[at]
        phrase = row.phrase
        if phrase is None or phrase.margin or phrase.level or row.seems in ("ordinal", "age"):
            return None
        before = blanked(self.text, self.rows)[start : row.start]
        small = phrase.spelled and phrase.family is None and phrase.ratio is None
        known = not phrase.multiplier and self.reader.ends("articles", before)  # all four groups
        alone = small and (known or not said.noun)
        if self.reader.pattern("confidence").search(said.name) and phrase.family == "percent":
            return None
        if phrase.shift or alone or is_length(said.noun, self.reader):
            return None
        if in_range(self.text, self.rows, at, self.reader):
            return None
        unit, guessed = self.unit(phrase, said)
        rest = without_asides(self.text[row.end : end], self.reader)
        share = phrase.family == "percent" or phrase.ratio is not None
        way = direction(phrase, before, rest, self.reader)
        way = way or (self.carried(at, start, phrase) if share else 0)
        self.last = (start, row.end, way, phrase)
        said_around = self.around(at, start, end, times, self.text if way else times.undated)
        if way == 0:  # what stands behind a comma is of another number
            said_around = "".join(CLAUSE.split(said_around)[:1])
        on = self.reader.growth_on(said_around) if share and (way or not times.came(at)) else ()
        changes = way != 0 or bool(on)
        time = times.of(at, start, end, changes=changes)
        changes = changes or bool(time.against)
        measure = (
            "growth" if share and changes else "ratio" if share else "flow" if changes else "count"
        )
        if phrase.family == "currency":
            measure = "flow"
        known_on = ""
        if changes:
            words = on or self.reader.growth_on(said_around)
            known_on = time.against or times.against(at, end, time.period)
            if known_on not in EARLIER.values() and len(words) == 1:
                known_on = words[0]
        against = (known_on or "year") if measure == "growth" else ""
        guessed += ("what time the change is on",) if against and not known_on else ()
        named = f"{said.name}{CHANGE}" if changes else said.name
        where = "" if said.name else self.id
        quantity = Quantity(named, unit, measure, against, known_on, where)
        indicator = self.made.indicator(self.section.id, quantity)
        sure = said.sure and self.made.quantities[indicator][1].key == quantity.key
        guessed += () if sure or not said.name else ("what it is a value of",)
        guessed += (time.guessed,) if time.guessed else ()
        draft = Draft(
            self.made.named(indicator, time.period),
            indicator,
            digits(phrase, way),
            row,
            time,
            self.id,
            around,
            (around.level or self.level) if around else "",
            guessed,
            self.behind(at, end),
            unnamed=not said.name,
        )
        return self.made.beside(draft)

    def carried(self, at: int, start: int, phrase: Phrase) -> int:
        """The way of the number before, where one is listed after it: rose by 0.7% in services, 0.5% in trade."""
        of, end, way, before = self.last or (-1, 0, 0, phrase)
        gap = self.text[end : self.rows[at].start].rstrip()
        listed = gap.endswith((",", "，", "、")) or self.reader.ends("articles", gap)
        alike = of == start and before.family == phrase.family and before.points == phrase.points
        return way if alike and listed and not self.reader.pattern("verbs").search(gap) else 0

    def around(self, at: int, start: int, end: int, times: Times, text: str) -> str:
        """What stands before a numeral in its clause, and behind it up to the next one that is a figure too.

        Before it nothing up to a date that another number is compared with: from the previous month and 9.8 percent.
        """
        past = (self.rows[date].end for date in times.compared if date < at and times.follows(date))
        start = max((start, *past))
        later = (
            r.start
            for r in self.rows[at + 1 :]
            if r.kind == "open" and not (r.phrase and r.phrase.margin)
        )
        clause = CLAUSE.split(text[start : self.rows[at].start])[-1]
        return clause + text[self.rows[at].start : min(end, next(later, end))]

    def behind(self, at: int, end: int) -> str:
        """The words behind a numeral in its clause, up to the next numeral: on the Coast."""
        rest = blanked(self.text, self.rows)[self.rows[at].end : end].rstrip(".!?。！？")
        return trimmed(re.split(NUMERAL, CLAUSE.split(rest)[0])[0], self.reader)

    def unit(self, phrase: Phrase, said: Subject) -> tuple[str, tuple[str, ...]]:
        """The unit of a value by what stands around its number, and what is guessed of it."""
        if phrase.family == "percent" or phrase.ratio is not None:
            return ("point" if phrase.points else "percent"), ()
        if phrase.family == "currency" and phrase.monies:
            code, guessed = money(phrase.monies)
            self.made.monies[code.lower()] = code
            return code.lower(), ("which money",) if guessed else ()
        if any(each.thing(said.noun) == 0 for each in self.reader.readings):
            return "person", ()
        return self.made.counted(said.noun), ()

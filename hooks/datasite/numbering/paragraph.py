"""Drafts the records of one paragraph: each numeral by its sentence, and by the figures before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..check.phrases import Phrase
from ..check.signs import without_asides
from ..languages import Reader
from ..period import Period
from .beside import Before
from .drafted import CHANGE, Draft, Drafts, Quantity
from .growth import On, on_what, usual
from .intervals import Interval, intervals
from .listing import Listed
from .measured import digits, measured, money
from .nouns import NUMERAL, trimmed
from .pairs import paired
from .sections import Section
from .subjects import CLAUSE, Subject, blanked, names_nothing, number, sentences, subject
from .times import Times
from .unread import says_little
from .ways import UNSURE, direction, falling, moved_by, signed_change


@dataclass
class DraftedParagraph:
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
    home: str  # the money of the country that the article speaks of
    last: Before | None = None  # the number before

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
            goes_on = start == of and self.goes_on(at, start)
            before = before if start == of else replace(before, noun="")
            of = start
            if said.name and goes_on and said.name == before.name:
                before = said = replace(said, sure=before.sure)
            elif said.name:
                before = said
            else:
                said = replace(
                    before,
                    sure=(said.sure or goes_on) and before.sure,
                    noun=said.noun or before.noun,
                )
            draft = self.draft(at, end, said, times, start, found.get(at))
            if draft is not None:
                self.made.records[self.id, at] = draft
                self.made.parts |= {
                    (self.id, part): draft.id for part, whole in parts.items() if whole == at
                }

    def goes_on(self, at: int, start: int) -> bool:
        """Whether nothing but words of change stands between a numeral and the figure before it in its sentence."""
        plain = blanked(self.text, self.rows)
        figures = [r for r in self.rows[:at] if r.kind == "open" and r.start >= start]
        return bool(figures) and names_nothing(
            plain[figures[-1].end : number(self.rows[at])[0]], self.reader
        )

    def draft(
        self, at: int, end: int, said: Subject, times: Times, start: int, around: Interval | None
    ) -> Draft | None:
        """The record of a numeral; None where too little is read in it."""
        row = self.rows[at]
        phrase = row.phrase
        if phrase is None or phrase.margin or phrase.level or row.seems in ("ordinal", "age"):
            return None
        if says_little(self.text, self.rows, at, phrase, said, self.reader):
            return None
        unit, guessed = self.unit(phrase, said)
        share = phrase.family == "percent" or phrase.ratio is not None
        shared = self.shared(at, start, phrase)
        row, way, unsure = self.way(at, start, end, shared)
        phrase = row.phrase or phrase
        clause = self.around(at, start, end, times, self.text if way else times.undated)
        on = self.reader.growth_on(clause) if share and (way or not times.came(at)) else ()
        changes = way != 0 or bool(on)
        paired = shared is not None and shared.paired
        time = shared.time if shared and paired else times.of(at, start, end, changes=changes)
        if way:
            time = times.as_long(at, end, time, share=share)
        changes = changes or bool(time.against)
        known_on = ""
        if changes:
            dated = time.against or times.against(at, end, time.period)
            known_on = on_what(dated, clause, time.period, self.reader)
            known_on = known_on or (shared.on if shared else "")
        faster = self.is_of_growth(start, phrase)
        self.last = Before(at, start, way, phrase, time, known_on)
        measure = measured(phrase, said.name, self.reader, changes=changes)
        of = On(known_on, usual(time.period, self.reader))
        against = of.against if measure == "growth" else ""
        guessed += unsure + (of.guessed if against else ())
        named = f"{said.name}{CHANGE}" if changes else said.name
        where = "" if said.name else self.id
        quantity = Quantity(named, unit, measure, against, known_on, where)
        indicator = self.made.indicator(self.section.id, quantity)
        sure = not faster and said.sure and self.made.quantities[indicator][1].key == quantity.key
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

    def is_of_growth(self, start: int, phrase: Phrase) -> bool:
        """Whether points behind a growth may be of that, and not of what grows: rose 9%, 0.2 points faster."""
        last = self.last
        if last is None or last.sentence != start or not phrase.points or not last.way:
            return False
        return last.phrase.family == "percent" and not last.phrase.points

    def shared(self, at: int, start: int, phrase: Phrase) -> Before | None:
        """The number before in a sentence, where this one shares its change: 3 percent, or $5 billion."""
        last, row = self.last, self.rows[at]
        if last is None or last.sentence != start or not last.way:
            return None
        if paired(self.rows[last.at], row, self.text, self.reader):
            return replace(last, paired=True)
        gap = self.text[self.rows[last.at].end : row.start]
        if last.bracketed(phrase, gap):
            return replace(last, way=-1 if phrase.number.startswith("-") else 1)
        share = phrase.family == "percent" or phrase.ratio is not None
        return last if share and last.listed(phrase, gap, self.reader) else None

    def way(
        self, at: int, start: int, end: int, shared: Before | None
    ) -> tuple[Listed, int, tuple[str, ...]]:
        """Which way something goes by a numeral; this with its evidence, and what is guessed."""
        row, phrase = self.rows[at], self.rows[at].phrase
        if phrase is None:
            return row, 0, ()
        share = phrase.family == "percent" or phrase.ratio is not None
        before = blanked(self.text, self.rows)[start : row.start]
        rest = without_asides(self.text[row.end : end], self.reader)
        way = direction(phrase, before, rest, self.reader)
        way = way or signed_change(self.text[start : number(row)[0]], phrase, rest, self.reader)
        way = way or (shared.way if shared else 0)
        way = way or moved_by(before, rest, self.reader, share=share)
        if way == UNSURE:
            return row, 1, ("its sign",)
        if way < 0 and not phrase.falls and not phrase.number.startswith("-"):
            row = falling(self.text, start, end, row, self.reader)
            return row, way, () if row.phrase and row.phrase.falls else ("its sign",)
        return row, way, ()

    def around(self, at: int, start: int, end: int, times: Times, text: str) -> str:
        """What stands before a numeral in its clause, and behind it up to the next one that is a figure too.

        Before it nothing up to a date that another number is compared with: from the previous month and 9.8 percent.
        """
        past = (self.rows[date].end for date in times.compared if date < at and times.follows(date))
        start = max((start, *past))
        later = (
            r.start
            for r in self.rows[at + 1 :]
            if r.kind == "open"
            and not (r.phrase and r.phrase.margin)
            and not paired(self.rows[at], r, self.text, self.reader)
        )
        figures = [r for r in self.rows[:at] if r.kind == "open" and r.start >= start]
        head = text[start : self.rows[at].start]
        clause = CLAUSE.split(head)[-1] if figures else head
        rest = text[self.rows[at].start : min(end, next(later, end))]
        own, *others = CLAUSE.split(without_asides(rest, self.reader))
        goes_on = others and self.reader.pattern("likened", r"\s*{}").match(others[0])
        return clause + own + (others[0] if goes_on else "")

    def behind(self, at: int, end: int) -> str:
        """The words behind a numeral in its clause, up to the next numeral: on the Coast."""
        rest = blanked(self.text, self.rows)[self.rows[at].end : end].rstrip(".!?。！？")
        return trimmed(re.split(NUMERAL, CLAUSE.split(rest)[0])[0], self.reader)

    def unit(self, phrase: Phrase, said: Subject) -> tuple[str, tuple[str, ...]]:
        """The unit of a value by what stands around its number, and what is guessed of it."""
        if phrase.family == "percent" or phrase.ratio is not None:
            return ("point" if phrase.points else "percent"), ()
        if phrase.family == "currency" and phrase.monies:
            code, guessed = money(phrase.monies, self.home)
            self.made.monies[code.lower()] = code
            return code.lower(), ("which money",) if guessed else ()
        if any(each.thing(said.noun) == 0 for each in self.reader.readings):
            return "person", ()
        return self.made.counted(said.noun), ()

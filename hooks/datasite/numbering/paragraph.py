"""Drafts the records of one paragraph: each numeral by its sentence, and by the figures before it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from .adjusted import Adjusted, of_heading
from .alone import drafted_alone
from .doubts import UNIT, in_points
from .intervals import Interval, interval, intervals, loose
from .labels import label
from .listing import Listed
from .named import Named
from .pairs import lent
from .priced import priced
from .restated import is_changed_to, steady
from .subjects import Subject
from .times import Times
from .told_intervals import is_level
from .valued import Valued
from .ways import longest

STEADY = (
    "that it changed by about nothing, as words say"  # of a margin that no number stands before
)


@dataclass
class DraftedParagraph(Valued):
    """The numerals of one paragraph on their way to drafts."""

    supposed: bool = False  # whether a sentence before supposes numbers that are made up

    def read(self) -> None:
        """Draft its records."""
        rows = self.rows = [*self.rows]
        found = intervals(self.text, rows, self.reader)
        parts = {
            part: at
            for at, of in found.items()
            for part in of.parts
            if not (self.once.level and is_level(rows[part]))
        }
        for ends in loose(self.text, rows, self.reader):
            self.made.loose[self.id, ends.low] = interval(ends, rows)
            parts |= {ends.low: ends.low, ends.high: ends.low}
        if self.led and (time := self.led.time):
            self.whole = time.period, None if time.guessed else time.period
        times = Times(self.text, rows, self.published, self.reader, *self.whole)
        named = Named(self.text, rows, self.reader, self.once.short)
        if self.led and (behind := label(self.text, rows, self.reader)):
            self.label, words = behind
            named.labels[self.label] = self.led.named(words, self.reader)
        prices = priced(self.text, rows, self.reader)
        above = of_heading(self.section.heading, self.reader)
        title = self.once.adjusted
        self.adjusted = Adjusted(named.plain, named.spans, above, self.reader, title)
        for at, row in enumerate(rows):
            if at + 1 < len(rows):
                row = rows[at] = lent(row, rows[at + 1], self.text, self.reader)
            if row.kind != "open" or row.phrase is None or row.seems == "name":
                continue
            if row.phrase.level and self.once.level and at not in parts:
                self.made.levels.add((self.id, at))
                continue
            start, end = named.span(at)
            if self.is_example(at, start, end):
                self.made.examples.add((self.id, at))
            if at in parts or (self.id, at) in self.made.examples:
                continue
            still = steady(self.text, rows, at, longest(self.reader), self.reader)
            if still is not None:
                self.made_steady(rows, at, still, named, times)
                continue
            if at in prices:
                alone = drafted_alone(self, at, prices[at], (start, end))
                if alone is not None:
                    self.made.records[self.id, at] = self.made.beside(alone)
                continue
            said = named.of(at)
            if self.leading and start == 0 and said.name:
                said = replace(said, name=self.leading.about(said.name, self.reader))
            if at in found and (name := named.surrounded(at)):
                said = name
            if pointed := in_points(row.phrase, said.noun, self.last, start):
                rows[at] = replace(row, phrase=replace(row.phrase, family="percent", points=True))
            draft = self.draft(at, end, said, times, start, found.get(at))
            if draft is not None and pointed:
                draft = replace(draft, guessed=(UNIT, *draft.guessed))
            if draft is not None:
                told = self.made.told(draft)  # elsewhere, and here once more
                if told and self.made.paragraph(told) not in self.section.paragraphs:
                    continue  # the same words may be of another figure there: somebody says which
                if told:
                    self.made.parts[self.id, at] = told
                else:
                    self.made.records[self.id, at] = self.made.beside(draft)
                    self.replaced(at, (start, end), times)
                of = told or draft.id
                self.made.parts |= {(self.id, n): of for n, whole in parts.items() if whole == at}

    def replaced(self, at: int, span: tuple[int, int], times: Times) -> None:
        """Have the later of two estimates of one thing replace the earlier: revised down to 50 from 60."""
        known = self.made.records
        before = [n for n in range(at) if (self.id, n) in known and self.rows[n].start >= span[0]]
        if not before or times.came(at) == times.came(before[-1]):
            return
        if not is_changed_to(self.text, self.rows, before[-1], at, span, self.reader):
            return
        places = sorted((before[-1], at), key=times.came)
        later, earlier = (known[self.id, n] for n in places)
        if (later.indicator, later.time.period) == (earlier.indicator, earlier.time.period):
            twins = ("", later.id, earlier.id)
            later, earlier = (
                replace(each, twin="" if each.twin in twins else each.twin)
                for each in (replace(later, revises=earlier.id), earlier)
            )
            known[self.id, places[0]], known[self.id, places[1]] = later, earlier

    def made_steady(
        self, rows: list[Listed], at: int, still: Listed, named: Named, times: Times
    ) -> None:
        """Draft the change of about 0 whose margin stands at a place, for somebody to look at."""
        row, margin = rows[at], rows[at].phrase
        start, end = named.span(at)
        rows[at] = still
        away = Decimal(margin.number) if margin else Decimal(0)
        around = Interval(-away, away, "", (at,))
        own = [each for each in self.levels if each.sentence == start]
        of = next((each for each in own if each.name == own[-1].name), None)
        said = Subject(of.name, sure=False) if of else named.of(at)
        when = of.time if of else None
        draft = self.draft(at, end, said, times, start, around, 1, when)
        rows[at] = row
        if draft is not None:
            draft = replace(draft, number="0", guessed=(STEADY, *draft.guessed))
            self.made.records[self.id, at] = self.made.beside(draft)

    def is_example(self, at: int, start: int, end: int) -> bool:
        """Whether a numeral is made up to explain something: by its sentence, or as what it goes on to suppose."""
        example = self.reader.pattern("example").search(self.text, start, end)
        supposes = self.reader.pattern("supposed").search(self.text, start, end) is not None
        if example is None:
            return supposes and self.supposed
        self.supposed = self.supposed or supposes
        return example.start() <= self.rows[at].start

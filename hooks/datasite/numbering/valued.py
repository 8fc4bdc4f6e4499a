"""Drafts the record of one number of a paragraph: its indicator, unit, sign, time, and what of it is guessed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..check.phrases import Phrase
from ..languages import Reader
from ..period import Period
from .adjusted import UNSURE as ADJUSTED
from .adjusted import Adjusted
from .beside import Before
from .doubts import CHANGES, LEVEL, UNIT, counts_unsaid, expected, is_of_growth, may_change
from .drafted import CHANGE, NAME, PLAIN, Draft, Drafts, Quantity
from .growth import On, as_before, below, on_what, usual
from .intervals import Interval
from .led import Led
from .listing import Listed
from .measured import counts_people, digits, measured, money
from .nouns import CLAUSE
from .pairs import paired
from .populations import is_bare, words_behind
from .restated import is_revised
from .sections import Section
from .subjects import Subject, number
from .times import Times
from .told import UNSURE, Time
from .unread import says_little
from .ways import way_of


@dataclass(frozen=True)
class Once:
    """What an article says once for all its figures."""

    level: str  # of their intervals
    level_of_all: bool  # whether that is said of all of them
    home: str  # the money of the country that it speaks of
    short: Mapping[str, str]  # abbreviations, and what they stand for
    payroll: bool = False  # whether it counts jobs on payrolls
    adjusted: str = ""  # how they are adjusted, as its title says


@dataclass
class Valued:
    """The numbers of one paragraph, asked for in their order, and what was read of the one before."""

    made: Drafts
    section: Section
    id: str
    text: str
    rows: Sequence[Listed]
    published: Period
    reader: Reader
    once: Once
    whole: tuple[Period | None, Period | None]  # what it is about, and the same where that is sure
    last: Before | None = None  # the number before
    levels: list[Before] = field(default_factory=list)  # the numbers that are no changes
    on_sentence: str = ""  # what all changes of a sentence are on
    prices: str = ""  # in which prices a number is, where several are said
    on: str = ""  # what the last change is on of which it is said
    adjusted: Adjusted | None = None
    leading: Led | None = None  # what it says itself of the list that it leads
    led: Led | None = None  # what leads the list that it is an item of
    label: int = -1  # which number stands right behind the label of such an item

    def draft(
        self,
        at: int,
        end: int,
        said: Subject,
        times: Times,
        start: int,
        around: Interval | None,
        sign: int = 0,
        when: Time | None = None,
    ) -> Draft | None:
        """The record of a numeral, of a time where that is known; None where too little is read in it."""
        row = self.rows[at]
        phrase = row.phrase
        if phrase is None or phrase.margin or phrase.level or row.seems in ("ordinal", "age"):
            return None
        if says_little(self.text, self.rows, at, phrase, said, self.reader):
            return None
        share = phrase.family == "percent" or phrase.ratio is not None
        shared = self.shared(at, start, phrase)
        if shared and shared.paired and said.name == said.noun:
            said = replace(said, name=shared.name)  # by 1.1 percent (up 29,000 people)
        unit, guessed = self.unit(phrase, said)
        row, way, unsure = way_of(
            self.text, self.rows, at, (start, end), shared.way if shared else sign, self.reader
        )
        if at == self.label and way and not said.changes:
            row, way, unsure = self.labelled(at, row, end, times, way, unsure)
        phrase = row.phrase or phrase
        clause = times.clause(at, start, end, dated=way != 0)
        on = self.reader.growth_on(clause) if share and (way or not times.came(at)) else ()
        changes = way != 0 or bool(on) or said.changes
        paired = shared is not None and shared.paired
        time = when or (shared.time if shared and paired else None)
        time = time or times.of(at, start, end, changes=changes)
        if not changes and times.came_onto(at):
            time = Time(guessed=UNSURE)
        if self.led:
            time = self.led.timed(time, earlier=not changes and times.came(at))
        if way and not (self.led and self.led.time):
            time = times.as_long(at, end, time, share=share)
        changes = changes or (share and bool(time.against))
        known_on, on_before = "", self.on
        if changes:
            dated = time.against or times.against(at, end, time.period)
            known_on = on_what(dated, clause, time.period, self.reader)
            known_on = known_on or (shared.on if shared else "")
            known_on = known_on or self.on_sentence or (self.led.on if self.led else "")
            known_on = known_on or below(self.section.heading, time.period, self.reader)
            known_on = known_on or as_before(self.on, self.reader)
            self.on = known_on or self.on
        said_before = CLAUSE.split(self.text[start : row.start])[-1]
        unsure += expected(said_before, self.reader)
        if not changes and not said.noun:
            unsure += may_change(self.last, start, phrase, said_before, self.reader)
        signed = phrase.number.startswith("-") or self.text[: number(row)[0]].endswith("+")
        if self.led and not changes and at == self.label:
            doubt = self.led.moves or (self.led.on and (share or signed))
            unsure += (CHANGES,) if doubt else ()  # on the month before: sales +2 percent
        if unit == "person" and not changes and phrase.number.startswith("-"):
            unsure += (CHANGES,)  # there are no fewer than none
        each = self.reader.pattern("respectively").search(self.text, start, end) is not None
        several = "、" in said.name or self.reader.pattern("joins").search(said.name) is not None
        mixed = each and several
        doubtful = mixed or is_of_growth(self.last, start, phrase)
        words = words_behind(self.text, self.rows, at, (start, end), self.reader)
        if way and self.last and (self.last.sentence, self.last.name) == (start, said.name):
            words = words or self.last.behind  # 20 more: than those at sea
        self.last = Before(at, start, way, phrase, time, known_on, said.name, words)
        self.levels += [] if changes else [self.last]
        measure = measured(phrase, said.name, self.reader, changes=changes)
        follows = self.reader.pattern("same_time", r"^\W*(?:\w+\s){{0,2}}{}").match(
            self.text[start:]
        )
        of = On(known_on, (on_before if follows else "") or usual(time.period, self.reader))
        against = of.against if measure == "growth" else of.known if changes else ""
        guessed += unsure + (of.guessed if against else ())
        if changes and unit == PLAIN and counts_unsaid(phrase, said.name, self.reader):
            guessed += (UNIT,)
        named = f"{said.name}{CHANGE}" if changes else said.name
        where = self.section.id if is_bare(said.name, self.reader) else "" if said.name else self.id
        place = number(self.rows[at])
        adjusted = self.adjusted.of(start, place, said) if self.adjusted else ""
        if adjusted and self.adjusted and self.adjusted.by_title:
            guessed += (ADJUSTED,)
        quantity = Quantity(named, unit, measure, against, known_on, where, self.prices, adjusted)
        indicator = self.made.indicator(self.section.id, quantity)
        same = self.made.quantities[indicator][1].key == quantity.key
        sure = said.sure and same and not doubtful
        guessed += () if sure or not said.name else (NAME,)
        guessed += (time.guessed,) if time.guessed else ()
        elsewhere = around is not None and not around.level and not self.once.level_of_all
        guessed += (LEVEL,) if elsewhere and self.once.level else ()
        return Draft(
            self.made.named(indicator, time.period),
            indicator,
            digits(phrase, way),
            row,
            time,
            self.id,
            around,
            (around.level or self.once.level) if around else "",
            guessed,
            words,
            unnamed=not said.name,
            revised=is_revised(self.text, self.rows, at, (start, end), self.reader),
        )

    def labelled(
        self, at: int, row: Listed, end: int, times: Times, way: int, unsure: tuple[str, ...]
    ) -> tuple[Listed, int, tuple[str, ...]]:
        """A number behind a label that may name a change or a level: a gain; a level where what it was is told."""
        between = self.text[: number(row)[0]].rpartition(" ")[0].split()[-1:]
        if any(self.reader.pattern(n).search(" ".join(between)) for n in ("rises", "falls")):
            return row, way, unsure
        later = (n for n in range(at + 1, len(self.rows)) if self.rows[n].start < end)
        sure = any(times.came(n) for n in later)
        return self.rows[at], 0, () if sure else (CHANGES,)

    def shared(self, at: int, start: int, phrase: Phrase) -> Before | None:
        """The number before in a sentence, where this one shares its change: 3 percent, or $5 billion."""
        last, row = self.last, self.rows[at]
        if last is None or last.sentence != start or not last.way:
            return None
        if paired(self.rows[last.at], row, self.text, self.reader):
            return replace(last, paired=True)
        gap = self.text[self.rows[last.at].end : row.start]
        if last.signed(phrase, gap):
            return replace(last, way=-1 if phrase.number.startswith("-") else 1)
        share = phrase.family == "percent" or phrase.ratio is not None
        by = self.reader.ends("changed_by", gap)
        return last if (share or by) and last.listed(phrase, gap, self.reader) else None

    def unit(self, phrase: Phrase, said: Subject) -> tuple[str, tuple[str, ...]]:
        """The unit of a value by what stands around its number, and what is guessed of it."""
        if phrase.family == "percent" or phrase.ratio is not None:
            return ("point" if phrase.points else "percent"), ()
        if phrase.family == "currency" and phrase.monies:
            code, guessed = money(phrase.monies, self.once.home)
            self.made.monies[code.lower()] = code
            return code.lower(), ("which money",) if guessed else ()
        payroll = self.once.payroll
        if counts_people(phrase, said.noun, said.name, self.reader, payroll=payroll):
            return "person", ()
        return self.made.counted(said.noun or self.made.noun_in(said.name)), ()

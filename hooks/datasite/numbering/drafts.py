"""Drafts a record of each figure: its indicator by the words of the sentence, its unit, time, sign and interval.

What a sentence does not say for sure is guessed, and the record notes what. Numerals of which too little is read
(places in an order, ages, ranges, names) have no draft and stay open.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ..check.phrases import Phrase, near
from ..check.signs import last, without_asides
from ..languages import Reader
from ..languages.written import decimal
from ..period import Period
from .intervals import Interval, intervals, signed
from .listing import Listed
from .sections import Section, letter
from .subjects import CLAUSE, NUMERAL, Subject, blanked, sentences, subject
from .times import Time, Times

SLUG = 36  # characters of an id before its time
RATIO_PLACES = 1
CHANGE = "\0"  # behind the name of what a change is of
LENGTHS = ("month", "quarter", "year", "week")
Place = tuple[str, int]  # a paragraph, and which of its numerals


@dataclass(frozen=True)
class Quantity:
    """An indicator that drafts share: what it is of, its unit, whether it is a change, and on what."""

    name: str
    unit: str
    measure: str
    against: str = ""
    guessed: bool = False  # what it is on

    @property
    def key(self) -> tuple[str, ...]:
        """What makes two of them the same."""
        return self.name.casefold(), self.unit, self.measure, self.against


@dataclass(frozen=True)
class Draft:
    """A record of one figure, and what is guessed in it."""

    id: str
    indicator: str
    number: str
    of: Listed
    time: Time
    paragraph: str
    around: Interval | None = None
    level: str = ""
    guessed: tuple[str, ...] = ()


@dataclass
class Drafts:
    """All drafts of an article: by the place of their numeral, and the quantities and units that they need."""

    records: dict[Place, Draft] = field(default_factory=dict)
    parts: dict[Place, str] = field(
        default_factory=dict
    )  # of an interval: the record that it is of
    levels: set[Place] = field(default_factory=set)
    examples: set[Place] = field(default_factory=set)
    quantities: dict[str, tuple[str, Quantity]] = field(
        default_factory=dict
    )  # by id: section, and what
    units: dict[str, str] = field(default_factory=dict)  # by id: the noun of what is counted
    monies: dict[str, str] = field(default_factory=dict)  # by id: the code
    period: Period | None = None  # what the article is about as a whole

    def without(self, ids: set[str]) -> Drafts:
        """The same without some records, and without what only these needed."""
        records = {place: each for place, each in self.records.items() if each.id not in ids}
        used = {each.indicator for each in records.values()}
        quantities = {id_: each for id_, each in self.quantities.items() if id_ in used}
        units = {quantity.unit for _, quantity in quantities.values()}
        return replace(
            self,
            records=records,
            parts={place: id_ for place, id_ in self.parts.items() if id_ not in ids},
            levels=self.levels if any(each.level for each in records.values()) else set(),
            quantities=quantities,
            units={id_: noun for id_, noun in self.units.items() if id_ in units},
            monies={id_: code for id_, code in self.monies.items() if id_ in units},
        )


def drafts(title: str, sections: Sequence[Section], published: Period, reader: Reader) -> Drafts:
    """The drafts of an article that was published on a day."""
    texts = (title, *(text for section in sections for text in section.paragraphs.values()))
    whole = about(texts, reader, published)
    made = Drafts(period=whole if whole and whole.span[1] <= published.span[1] else None)
    level = said_level(sections)
    for section in sections:
        before = Subject("", sure=False)
        for id_, rows in section.numerals.items():
            text = section.paragraphs[id_]
            before = _Paragraph(made, section, id_, text, rows, published, reader, level).read(
                before
            )
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

    def read(self, before: Subject) -> Subject:
        """Draft its records; gives what the last number is of, for what comes after."""
        found = intervals(self.rows)
        parts = {part: at for at, of in found.items() for part in of.parts}
        times = Times(self.text, self.rows, self.published, self.reader, self.made.period)
        spans = sentences(self.text, self.rows)
        for at, row in enumerate(self.rows):
            if row.kind != "open" or row.phrase is None:
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
                    (self.id, part): draft.id for part, of in parts.items() if of == at
                }
        return before

    def draft(
        self, at: int, end: int, said: Subject, times: Times, start: int, around: Interval | None
    ) -> Draft | None:
        """The record of a numeral; None where too little is read in it."""
        row = self.rows[at]
        phrase = row.phrase
        if (
            phrase is None
            or phrase.margin
            or phrase.level
            or row.seems in ("name", "ordinal", "age")
        ):
            return None
        alone = phrase.spelled and phrase.family is None and phrase.ratio is None and not said.noun
        if self.reader.pattern("confidence").search(said.name) and phrase.family == "percent":
            return None
        if phrase.shift or alone or self.in_range(at) or self.is_length(said.noun):
            return None
        unit, guessed = self.unit(phrase, said)
        rest = without_asides(self.text[row.end : end], self.reader)
        before = blanked(self.text, self.rows)[start : row.start]
        way = direction(phrase, before, rest, self.reader)
        share = phrase.family == "percent" or phrase.ratio is not None
        said_around = self.around(at, start, end)
        if way == 0:  # what stands behind a comma is of another number
            said_around = "".join(CLAUSE.split(said_around)[:1])
        on = self.reader.growth_on(said_around) if share else ()
        changes = way != 0 or bool(on)
        time = times.of(at, start, end, changes=changes)
        measure = (
            "growth" if share and changes else "ratio" if share else "flow" if changes else "count"
        )
        if phrase.family == "currency":
            measure = "flow"
        against = ""
        if measure == "growth":
            against = on[0] if len(on) == 1 else times.against(at, end, time.period)
            guessed += () if against else ("what time the change is on",)
        name = said.name or self.section.heading or ""
        open_ = measure == "growth" and not against
        named = f"{name}{CHANGE}" if changes else name
        quantity = Quantity(named, unit, measure, against or ("year" if open_ else ""), open_)
        guessed += () if said.sure and name else ("what it is a value of",)
        number = self.number(phrase, way)
        indicator = self.indicator(quantity)
        draft = Draft(self.named(indicator, time), indicator, number, row, time, self.id, around)
        if around is not None:
            draft = replace(draft, level=around.level or self.level)
        same = next((d for d in self.made.records.values() if rivals(d, draft)), None)
        guessed += (f"what sets it apart from {same.id}",) if same else ()
        guessed += (time.guessed,) if time.guessed else ()
        return replace(draft, guessed=guessed)

    def around(self, at: int, start: int, end: int) -> str:
        """What stands before a numeral in its clause, and behind it up to the next one that is a figure too."""
        later = (
            r.start
            for r in self.rows[at + 1 :]
            if r.kind == "open" and not (r.phrase and r.phrase.margin)
        )
        clause = CLAUSE.split(self.text[start : self.rows[at].start])[-1]
        return clause + self.text[self.rows[at].start : min(end, next(later, end))]

    def in_range(self, at: int) -> bool:
        """Whether a numeral is one end of a range, which has no value between."""
        for one, other in pairwise(self.rows[max(at - 1, 0) : at + 2]):
            joined = self.reader.pattern("to").fullmatch(self.text[one.end : other.start])
            came_from = self.reader.ends("compared", self.text[: one.start])
            if joined and not came_from and alike(one.phrase, other.phrase):
                return True
        return False

    def is_length(self, noun: str) -> bool:
        """Whether what is counted is a length of time."""
        words = (getattr(each.dates_by, name) for each in self.reader.readings for name in LENGTHS)
        return any(re.match(rf"(?:{word})s?\b", noun, re.IGNORECASE) for word in words)

    def unit(self, phrase: Phrase, said: Subject) -> tuple[str, tuple[str, ...]]:
        """The unit of a value by what stands around its number, and what is guessed of it."""
        if phrase.family == "percent" or phrase.ratio is not None:
            return ("point" if phrase.points else "percent"), ()
        if phrase.family == "currency" and phrase.monies:
            code = next(
                (c for c in ("USD", "EUR", "GBP") if c in phrase.monies), min(phrase.monies)
            )
            self.made.monies[code.lower()] = code
            guessed = (
                ("which money",) if len(phrase.monies) > 1 and code not in ("GBP", "EUR") else ()
            )
            return code.lower(), guessed
        if any(each.thing(said.noun) == 0 for each in self.reader.readings):
            return "person", ()
        if said.noun and (id_ := slug(said.noun) or f"unit-{letter(len(self.made.units))}"):
            self.made.units.setdefault(id_, said.noun)
            return id_, ()
        self.made.units.setdefault("number", "")
        return "number", ()

    def number(self, phrase: Phrase, way: int) -> str:
        """The digits of a value; a part of a whole as a percentage, what fell with a minus."""
        if phrase.ratio is None:
            return format(signed(phrase), "f")
        if phrase.times:
            return decimal((phrase.ratio - 1) * 100, RATIO_PLACES)
        return ("-" if way < 0 else "") + decimal(phrase.ratio * 100, RATIO_PLACES)

    def indicator(self, quantity: Quantity) -> str:
        """The id of the indicator of a quantity, which all its values share."""
        for id_, (_, known) in self.made.quantities.items():
            if known.key == quantity.key:
                return id_
        name, change, _ = quantity.name.partition(CHANGE)
        stem = slug(name) or f"{self.section.id}-{letter(len(self.made.quantities))}"
        on = "" if quantity.guessed else quantity.against.replace(" ", "-")
        stem += f"-change-{on}".rstrip("-") if change else ""
        taken = self.made.quantities
        id_ = next(
            i for n in range(999) if (i := f"{stem}-{letter(n)}" if n else stem) not in taken
        )
        self.made.quantities[id_] = (self.section.id, quantity)
        return id_

    def named(self, indicator: str, time: Time) -> str:
        """The id of a record: its indicator and its time."""
        stem = f"{indicator}-{when(time.period)}" if time.period else indicator
        taken = {draft.id for draft in self.made.records.values()}
        return next(
            i for n in range(999) if (i := f"{stem}-{letter(n)}" if n else stem) not in taken
        )


def direction(phrase: Phrase, before: str, rest: str, reader: Reader) -> int:
    """Whether a number says by how much something fell (-1) or rose (1); 0 where it says how much there is."""
    if phrase.falls:
        return -1
    if phrase.times or (rest and reader.starts("rises_after", rest)):
        return 1
    rises = last(reader, "rises", before)
    if rises < 0 or rises < last(reader, "falls", before):
        return 0
    gap = before[rises:]
    bound = reader.bound_before(gap)
    bare = reader.pattern("by").sub("", gap[: bound[0]] if bound else gap).strip()
    near = not re.search(rf"[,;:{NUMERAL}]", gap) and (" " in gap or not bare)
    return int(near and last(reader, "level", gap) <= last(reader, "by", gap))


def alike(one: Phrase | None, other: Phrase | None) -> bool:
    """Whether two numbers may be the ends of a range: of one unit, or of one that only the second says."""
    if one is None or other is None or one.family not in (None, other.family):
        return False
    one = replace(one, multiplier=one.multiplier or other.multiplier)  # 5 to 10 million
    return one.ratio is None and other.ratio is None and near(one, other)


def rivals(one: Draft, other: Draft) -> bool:
    """Whether two drafts would be two values of one thing at one time."""
    return one.indicator == other.indicator and one.time.period == other.time.period


def when(period: Period) -> str:
    """A time as the end of an id: 2031, 2031q1, 2031-05, and of a range m05 for its months."""
    if period.first == period.last:
        return re.sub(r"-([HQ]\d)$", lambda found: found[1].lower(), str(period))
    return "-to-".join(
        str(point).lower().replace("-", "m") for point in (period.first, period.last)
    )


def slug(name: str) -> str:
    """A name as an id: whole words, small Latin letters, no numeral; empty where it has none."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = [
        word for word in re.findall("[a-z0-9]+", re.sub("['’]", "", plain)) if not word.isdigit()
    ]
    while words and len("-".join(words)) > SLUG:
        words.pop()
    return "-".join(words) if words and words[0][0].isalpha() else ""

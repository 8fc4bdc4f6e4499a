"""The records: what a figure, an institution, a chart and a source are. Knows no file and no builder.

Terms follow SDMX (observation, period, unit, multiplier, status) and the Data Package standard
(dataset, source). A `Text` is what people read: English and Traditional Chinese; the words layer
derives Simplified. Every record keeps the `Place` it was read from, for messages and edit links.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Literal, TypeVar

from .bound import Bound
from .period import Period

T = TypeVar("T")
Status = Literal["reported", "target", "derived", "context"]
PeriodBasis = Literal["stated", "implied", "undated"]
Measure = Literal["stock", "flow", "ratio", "growth", "rank", "count"]
NumeralKind = Literal["figure", "name", "date", "grammar"]
Language = Literal["en", "zh-Hant", "zh-Hans"]

LANGUAGES: tuple[Language, ...] = ("en", "zh-Hant", "zh-Hans")


@dataclass(frozen=True)
class Place:
    """Where a record stands: path relative to the project, line and column from 1."""

    path: str
    line: int
    column: int


@dataclass(frozen=True)
class Text:
    """What people read; may hold references such as `[[harbour-cargo]]`, resolved by the words layer."""

    en: str
    zh: str


@dataclass(frozen=True)
class Unit:
    """A unit of measure; `scale` turns a value into a pure number (percent: 0.01)."""

    id: str
    name: Text
    one: Text  # the form for exactly one, in languages that have it
    pattern: Text  # "{n} people" / "{n}人"
    kind: Literal["count", "currency", "percent", "rank", "ratio", "age", "duration"]
    scale: Decimal
    place: Place


@dataclass(frozen=True)
class Area:
    """The place or population a value describes."""

    id: str
    name: Text
    within: str | None
    place: Place


@dataclass(frozen=True)
class Source:
    """Who says so. The article itself is the source with `main` true."""

    id: str
    title: Text
    publisher: Text
    date: Period | None
    url: str | None  # None where the only copy seen must not be linked
    confidence: str
    note: Text | None
    main: bool
    place: Place


@dataclass(frozen=True)
class Term:
    """A glossary entry; `also` are the other words that mean it."""

    id: str
    name: Text
    definition: Text
    also: tuple[Text, ...]
    place: Place


@dataclass(frozen=True)
class Indicator:
    """A named quantity with unit, definition and measure (SDMX concept)."""

    id: str
    section: str
    name: Text
    definition: Text
    unit: str
    measure: Measure
    of: str | None  # the indicator that a growth rate or rank is of
    prices: Literal["current", "constant"] | None
    term: str | None
    place: Place
    minor: bool = False  # says nothing by itself, such as the signs of a formula: folded on pages


@dataclass(frozen=True)
class Observation:
    """One value of an indicator for one period and area.

    `number` is the decimal as written (its digits are the precision); `value` is in the base unit:
    number × 10**multiplier. Both are None where the source gives a `symbol` (the X of a formula),
    which has no `bound` either: a letter is not exact. `low` and `high` are the limits that the
    inputs of a derived value leave, None meaning unlimited; those of a stated one follow from its
    digits and bound.
    """

    id: str
    section: str
    indicator: str
    number: str | None
    multiplier: int
    symbol: str | None
    bound: Bound | None
    status: Status
    period: Period | None
    period_basis: PeriodBasis
    area: str
    source: str
    locator: str | None
    as_stated: str | None
    title: Text
    field: Text | None  # for a rank: among whom
    formula: str | None  # for a derived value
    note: Text | None
    place: Place
    low: Decimal | None = None
    high: Decimal | None = None

    @property
    def value(self) -> Decimal | None:
        """The value in the base unit, digits kept (43 × 10⁴ is 430000)."""
        if self.number is None:
            return None
        value = Decimal(self.number)
        return value if not self.multiplier else value.scaleb(self.multiplier)


@dataclass(frozen=True)
class Relation:
    """How an entity relates to another: `type` is one of the words in the schema."""

    type: str
    target: str


@dataclass(frozen=True)
class Part:
    """One part of a structure such as 2+4+N: its label, the observation that counts it, its members."""

    label: Text
    observation: str
    members: tuple[str, ...]


@dataclass(frozen=True)
class Entity:
    """An institution, policy, programme, event, place, company or name of any kind in the source."""

    id: str
    section: str
    kind: str
    name: Text
    name_basis: Literal["official", "in_use", "ours"]  # whose English name it is
    description: Text
    date: Period | None
    date_basis: PeriodBasis
    source: str
    locator: str | None
    as_stated: str | None
    relations: tuple[Relation, ...]
    steps: tuple[Text, ...]  # an ordered chain
    parts: tuple[Part, ...]  # a counted structure
    place: Place


@dataclass(frozen=True)
class Figure:
    """A chart with a title that states its finding. `form` names a module of the charts layer."""

    id: str
    section: str
    form: str
    title: Text
    observations: tuple[str, ...]
    entities: tuple[str, ...]
    options: Mapping[str, str]
    because: Text | None  # why unlike things stand side by side
    note: Text | None
    place: Place


@dataclass(frozen=True)
class Refusal:
    """A value that could be computed and must not be: the engine checks that `formula` is refused."""

    id: str
    section: str
    title: Text
    formula: str
    reason: Text
    place: Place


@dataclass(frozen=True)
class Numeral:
    """One numeral of a paragraph, accounted for."""

    fragment: str
    kind: NumeralKind
    record: str | None
    note: Text | None
    place: Place


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the article: what it says in our words, its hash, its numerals."""

    id: str
    section: str
    sha256: str
    says: Text
    numerals: tuple[Numeral, ...]
    place: Place


@dataclass(frozen=True)
class Section:
    """A section of the article; `heading` is None where the article prints none."""

    id: str
    name: Text
    heading: str | None
    summary: Text
    paragraphs: tuple[Paragraph, ...]
    place: Place


@dataclass(frozen=True)
class Defect:
    """Damage in the copy as received: where, what it must have been, how we know."""

    id: str
    locator: str | None
    what: Text
    restored: Text | None
    evidence: Text
    place: Place


@dataclass(frozen=True)
class Silence:
    """Something a reader may look for and the article does not say."""

    id: str
    locator: str | None
    text: Text
    place: Place


@dataclass(frozen=True)
class Article:
    """The article as a source: how it is called, who published it, how it reached us."""

    title: Text
    original_title: str
    publisher: Text
    credit: Text
    published: Period | None  # the day; None where the head of the file is faulty
    retrieved: Text
    language: str
    sections: tuple[Section, ...]
    defects: tuple[Defect, ...]
    silences: tuple[Silence, ...]
    place: Place

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph in reading order."""
        for section in self.sections:
            yield from section.paragraphs


@dataclass(frozen=True)
class Correction:
    """A published value that changed: what it was and what it is now, as the check writes them."""

    id: str
    was: str
    now: str


@dataclass(frozen=True)
class Change:
    """What changed in the data on a day, and why, for people who follow it."""

    id: str
    date: Period  # a day
    version: str
    text: Text
    place: Place
    corrected: tuple[Correction, ...] = ()


@dataclass(frozen=True)
class Site:
    """Everything the site is made from, by id and in the order of the files."""

    article: Article
    units: Mapping[str, Unit]
    areas: Mapping[str, Area]
    sources: Mapping[str, Source]
    terms: Mapping[str, Term]
    indicators: Mapping[str, Indicator]
    observations: Mapping[str, Observation]
    entities: Mapping[str, Entity]
    figures: Mapping[str, Figure]
    refusals: Mapping[str, Refusal]
    simplified: Mapping[str, str] = field(default_factory=dict)  # t2s overrides
    changes: tuple[Change, ...] = ()

    @cached_property
    def subject(self) -> str | None:
        """The area that the article is about: that of most of its values."""
        areas = Counter(o.area for o in self.observations.values() if o.locator is not None)
        return max(areas, key=areas.__getitem__, default=None)

    @property
    def newest(self) -> Change | None:
        """The newest change of the data."""
        return max(self.changes, key=lambda change: (change.date.order, change.id), default=None)

    @property
    def version(self) -> str | None:
        """The version of the data: that of its newest change."""
        return self.newest.version if self.newest else None

    def unit_of(self, observation: Observation) -> Unit:
        """The unit of an observation's indicator."""
        return self.units[self.indicators[observation.indicator].unit]

    def section(self, section_id: str) -> Section | None:
        """The article's section of that id, or None (context belongs to no section)."""
        return self.sections.get(section_id)

    def paragraph(self, locator: str | None) -> Paragraph | None:
        """The article's paragraph of that id, or None."""
        return self._paragraphs.get(locator or "")

    def observations_of(self, indicator_id: str) -> tuple[Observation, ...]:
        """Every observation of an indicator."""
        return self._values.get(indicator_id, ())

    def records_at(self, locator: str) -> tuple[Observation | Entity, ...]:
        """Observations and entities that a paragraph gives."""
        return self._records.get(locator, ())

    def figures_with(self, observation_id: str) -> tuple[Figure, ...]:
        """The figures that draw an observation, in order."""
        return self._figures.get(observation_id, ())

    def related_to(self, entity_id: str) -> tuple[tuple[str, Entity], ...]:
        """The entities that point at one, each with the type of its relation."""
        return self._related.get(entity_id, ())

    # Indexes, each made when first asked for; a site that `replace` makes has its own.

    @cached_property
    def sections(self) -> Mapping[str, Section]:
        """The article's sections by id."""
        return {section.id: section for section in self.article.sections}

    @cached_property
    def _paragraphs(self) -> Mapping[str, Paragraph]:
        return {paragraph.id: paragraph for paragraph in self.article.paragraphs()}

    @cached_property
    def _values(self) -> Mapping[str, tuple[Observation, ...]]:
        return grouped((o.indicator, o) for o in self.observations.values())

    @cached_property
    def _records(self) -> Mapping[str, tuple[Observation | Entity, ...]]:
        every: list[Observation | Entity] = [*self.observations.values(), *self.entities.values()]
        return grouped((record.locator, record) for record in every if record.locator)

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The place of each paragraph in the article, from 0."""
        return {id_: place for place, id_ in enumerate(self._paragraphs)}

    @cached_property
    def _related(self) -> Mapping[str, tuple[tuple[str, Entity], ...]]:
        every = self.entities.values()
        return grouped((r.target, (r.type, entity)) for entity in every for r in entity.relations)

    @cached_property
    def _figures(self) -> Mapping[str, tuple[Figure, ...]]:
        figures = self.figures.values()
        return grouped((id_, f) for f in figures for id_ in dict.fromkeys(f.observations))


def grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    """What belongs to each key, in order."""
    found: dict[str, list[T]] = {}
    for key, each in pairs:
        found.setdefault(key, []).append(each)
    return {key: tuple(group) for key, group in found.items()}

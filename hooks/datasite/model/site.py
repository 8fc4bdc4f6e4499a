"""Everything the site is made from, and what is looked up in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, TypeVar

from ..fields import Id, Key, Locator
from ..fields.scalars import TABLE
from .article import Article, Paragraph, Section
from .derivations import Refusal
from .entities import Entity, Vocabulary
from .exemptions import Exemption
from .figures import Change, Figure
from .indicators import Indicator
from .observations import Observation
from .own_forms import OwnForm
from .references import Area, Source, Term, Unit
from .told_twice import repeated

T = TypeVar("T")


@dataclass(frozen=True)
class Examples:
    """The records that schemas, messages and the guide for contributors name as examples."""

    observation: Annotated[
        Id | None, Key("Id of an observation that shows much.", names="observation")
    ]
    paragraph: Annotated[Locator | None, Key("A paragraph of the article.", names="paragraph")]
    entity: Annotated[Id | None, Key("Id of an entity.", names="entity")]
    term: Annotated[Id | None, Key("Id of a term.", names="term")]
    series: Annotated[Annotated[str, TABLE] | None, Key("A table of observations.")]


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
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    languages: tuple[str, ...] = ()  # of its editions, the first at its root
    changes: tuple[Change, ...] = ()
    examples: Examples = Examples(None, None, None, None, None)
    suggestions: tuple[str, ...] = ()  # indicators that the empty search box offers
    exemptions: tuple[Exemption, ...] = ()  # of its records and pages, from rules of the check
    forms: Mapping[str, OwnForm] = field(default_factory=dict)  # of charts, beside the engine's

    @cached_property
    def subject(self) -> str | None:
        """The area that the article is about: the one that it names, or that of most of its values."""
        if self.article.subject:
            return self.article.subject
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

    def lies_within(self, area: str, whole: str) -> bool:
        """Whether an area is a part of another, however many lie between."""
        above = self.areas[area].within
        for _ in self.areas:  # none is passed twice
            if above is None or above == whole or above not in self.areas:
                break
            above = self.areas[above].within
        return above == whole

    def section(self, section_id: str) -> Section | None:
        """The article's section of that id, or None (context belongs to no section)."""
        return self.sections.get(section_id)

    def paragraph(self, locator: str | None) -> Paragraph | None:
        """The article's paragraph of that id, or None."""
        return self._paragraphs.get(locator or "")

    def observations_of(self, indicator_id: str) -> tuple[Observation, ...]:
        """Every observation of an indicator."""
        return self._values.get(indicator_id, ())

    def namesakes(self, observation: Observation) -> tuple[Observation, ...]:
        """The values of its indicator, area, period and source that have its title and status, itself among them."""
        return self._namesakes.get(called(observation), ())

    def revisions(self, observation: Observation) -> tuple[Observation, ...]:
        """The values that one replaces, the newest first; should one of them replace it again, that ends them."""
        found: dict[str, Observation] = {}
        while (
            earlier := self.observations.get(observation.revises or "")
        ) and earlier.id not in found:
            found[earlier.id] = observation = earlier
        return tuple(found.values())

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
    def _namesakes(self) -> Mapping[str, tuple[Observation, ...]]:
        return grouped((called(o), o) for o in self.observations.values())

    @cached_property
    def revised(self) -> Mapping[str, Observation]:
        """What replaces a value, by the id of that."""
        return {o.revises: o for o in self.observations.values() if o.revises}

    @cached_property
    def repeated(self) -> Mapping[str, Observation]:
        """What a table of the article says where its text says the same, by the id of what the text says."""
        return repeated(self.observations.values())

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


def called(o: Observation) -> str:
    """What a value is of, and what readers know it by."""
    names = (*o.title.values(), *(o.field.values() if o.field else ()))
    return "\n".join((o.indicator, o.area, str(o.period), o.source, o.status, *names))


def grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    """What belongs to each key, in order."""
    found: dict[str, list[T]] = {}
    for key, each in pairs:
        found.setdefault(key, []).append(each)
    return {key: tuple(group) for key, group in found.items()}

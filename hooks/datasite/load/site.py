"""Reads every data file of a project into one `Site`, with all that is wrong in them at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

from .. import languages
from ..location import Location
from ..model import (
    Area,
    Article,
    Change,
    Confidence,
    Defect,
    Entity,
    EntityKind,
    Examples,
    Exemption,
    Figure,
    Indicator,
    Observation,
    Refusal,
    RelationType,
    Silence,
    Site,
    Source,
    Term,
    Vocabulary,
)
from ..problems import DataError, Problem, problem_at, tidy
from ..rules import rule
from . import article, consistency, rates, records
from .data_file import DataFile
from .folder import CONTEXT, DataFolder
from .fragments import fragments, with_fragment
from .hashes import check_hashes, read_hashes
from .own_forms import own_forms
from .positions import read_positions
from .section_files import load_sections
from .single_files import load_single
from .site_languages import codes
from .suggestions import not_indicators, suggestions

_IDS = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


_NOTHING = Site(
    article.article({}, Location("data/article.yml", 1, 1), (), (), ()),
    *({}, {}, {}, {}, {}, {}, {}, {}, {}),
)


class Record(Protocol):
    """Anything with an id and a location."""

    @property
    def id(self) -> str: ...
    @property
    def place(self) -> Location: ...


@rule("id-taken", hard=True)
def id_taken(record: Record, first: Record) -> Problem:
    """Two records have the same id.

    Why: An id is an address: `[[routes]]`, a page or a download of that name must mean one thing.

    Example:
        data/sections/fleet.yml:
            observations:
            - id: routes
              indicator: ferry-count
              value: 4
              period_basis: undated
              area: mirror-lake
              locator: fleet.1
              as_stated: four ferries
    Instead:
        data/sections/fleet.yml:
            observations:
            - id: ferries
              as_stated: four ferries
    """
    where = f"{first.place.path}:{first.place.line}:{first.place.column}"
    message = f'id "{record.id}" is already taken at {where}'
    return problem_at(record.place.inside("id"), message, "give one of the two another id")


R = TypeVar("R", bound=Record)
Make = Callable[[dict[str, Any], Location], R]


@dataclass(frozen=True)
class Reading:
    """What could be read, what is wrong, and the ids of records that could not be made.

    Where `incomplete`, even the ids of some file are unknown: nothing can be called missing.
    """

    site: Site
    problems: tuple[Problem, ...]
    skipped_ids: frozenset[str]
    incomplete: bool
    exemptions: tuple[Exemption, ...]


def load_site(root: Path, schemas: Path | None = None) -> Site:
    """The site of a project folder; DataError names everything that is wrong with its files.

    A folder without schemas of its own is held to others.
    """
    reading = read_folder(DataFolder(root, lent=schemas))
    if reading.problems:
        raise DataError(reading.problems)
    return reading.site


def read_site(root: Path) -> Reading:
    """As much of the site as can be read, and all problems."""
    return read_folder(DataFolder(root))


def read_folder(folder: DataFolder) -> Reading:
    """Reads an open DataFolder; a subclass of it may cache its files."""
    site = _Assembly(folder).site() if folder.usable() else _NOTHING
    return Reading(
        site,
        tidy(folder.problems.found),
        frozenset(folder.skipped_ids),
        folder.incomplete,
        tuple(folder.exemptions),
    )


class _Assembly:
    """Makes the records of one data folder."""

    def __init__(self, folder: DataFolder) -> None:
        self.folder = folder
        self.problems = folder.problems

    def site(self) -> Site:
        """The records that could be made."""
        own = own_forms(self.folder.root, self.problems)
        self.folder.forms = tuple(own)
        single = load_single(self.folder)
        sources = dict(self.made(single["sources"], "sources", partial(records.record, Source), {}))
        if (file := single["sources"]) and not file.bad:  # else the main one may be among the bad
            self.problems.extend(consistency.main_source(list(sources.values())))
        vocabulary = self.vocabulary(single["vocabulary"])
        units = rates.with_words(dict(self.made(single["units"], "units", records.unit, {})))
        for unit in units.values():
            self.problems.extend(consistency.faults(unit))
        overrides = single["simplified"].mapping("overrides")[0] if single["simplified"] else {}
        site = Site(
            article=self.article(single["article"]),
            units=units,
            areas=dict(self.made(single["areas"], "areas", partial(records.record, Area), {})),
            sources=sources,
            terms=dict(self.made(single["glossary"], "terms", partial(records.record, Term), {})),
            indicators={},
            observations={},
            entities={},
            figures={},
            refusals={},
            simplified={str(key): str(value) for key, value in overrides.items()},
            vocabulary=vocabulary,
            examples=self.examples(single["site"]),
            suggestions=suggestions(single["site"]),
            forms=own,
            languages=tuple(c for c in codes(single["site"]) if c in languages.known()),
            changes=tuple(
                dict(
                    self.made(single["changes"], "changes", partial(records.record, Change), {})
                ).values()
            ),
        )
        order = [section.id for section in site.article.sections]
        files = list(load_sections(self.folder, order))
        for file, name in files:
            self.check_name(file, name, order)
        main = next((s.id for s in sources.values() if s.main), None)
        made = self.with_sections(site, files, main)
        if not self.folder.incomplete:
            known = {*made.indicators, *self.folder.skipped_ids}
            self.problems.extend(not_indicators(single["site"], known))
        return made

    def examples(self, file: DataFile | None) -> Examples:
        """The records that texts for contributors name."""
        found, place = file.mapping("examples") if file else ({}, Location("data/site.yml", 1, 1))
        return records.record(Examples, found, place)

    def vocabulary(self, file: DataFile | None) -> Vocabulary:
        """The kinds, relations and levels that records may name."""
        return Vocabulary(
            dict(self.made(file, "kinds", partial(records.record, EntityKind), {})),
            dict(self.made(file, "relations", partial(records.record, RelationType), {})),
            dict(self.made(file, "confidence", partial(records.record, Confidence), {})),
        )

    def article(self, file: DataFile | None) -> Article:
        """The article; where its head is faulty, its texts are empty."""
        hashes = read_hashes(self.folder.root, self.problems) if file else {}
        positions = read_positions(self.folder.root, self.problems) if file else {}
        make_section = partial(article.section, hashes=hashes, positions=positions)
        sections = dict(self.made(file, "sections", make_section, {}))
        before = len(self.problems.found)
        for section in sections.values():
            self.problems.extend(consistency.faults(section))
        if file and not file.bad and len(self.problems.found) == before:  # every id is known
            paragraphs = [p for section in sections.values() for p in section.paragraphs]
            check_hashes(hashes, paragraphs, self.problems)
        head, place = file.mapping("article") if file else ({}, Location("data/article.yml", 1, 1))
        return article.article(
            head,
            place,
            tuple(sections.values()),
            tuple(dict(self.made(file, "defects", partial(records.record, Defect), {})).values()),
            tuple(dict(self.made(file, "silences", partial(records.record, Silence), {})).values()),
        )

    def check_name(self, file: DataFile, stem: str, order: list[str]) -> None:
        """A file of records says its own name, and the article has such a section."""
        name = file.node.follow("section").value
        if not isinstance(name, str) or ("section",) in file.bad:
            return
        sections_are_known = not self.folder.incomplete and name not in self.folder.skipped_ids
        known = [CONTEXT] if stem == CONTEXT else order
        place = Location(file.shown, *file.node.find("section"))
        known = known if sections_are_known else [name]
        self.problems.extend(consistency.section_of_file(name, stem, known, place))

    def with_sections(
        self, site: Site, files: list[tuple[DataFile, str]], main: str | None
    ) -> Site:
        """The site with the records of all section files."""
        indicators: dict[str, Indicator] = {}
        values: dict[str, Observation] = {}
        entities: dict[str, Entity] = {}
        figures: dict[str, Figure] = {}
        refusals: dict[str, Refusal] = {}
        for file, section in files:
            make_indicator = partial(records.record, Indicator, section=section)
            indicators.update(self.made(file, "indicators", make_indicator, indicators))
        known = fragments(site.article)
        paragraphs = frozenset(paragraph.id for paragraph in site.article.paragraphs())
        context = consistency.Known(main, paragraphs, site.vocabulary.kinds)
        for file, section in files:
            make_entity = partial(records.entity, section=section, main=main or "")
            make_value, make_derived = (
                partial(make, section=section, main=main or "", indicators=indicators)
                for make in (records.observation, records.derived)
            )
            for id_, o in self.made(file, "observations", make_value, values):
                values[id_] = o = with_fragment(o, known)
                self.problems.extend(replace(p, of=id_) for p in consistency.faults(o, context))
            for id_, o in self.made(file, "derived", make_derived, values):
                values[id_] = o
                self.problems.extend(consistency.period_and_basis(o, context))
            for id_, e in self.made(file, "entities", make_entity, entities):
                entities[id_] = e
                self.problems.extend(consistency.faults(e, context))
            for id_, f in self.made(
                file, "figures", partial(records.record, Figure, section=section), figures
            ):
                figures[id_] = replace(f, own=site.forms.get(f.form))
                self.problems.extend(consistency.faults(f))
            make_refusal = partial(records.record, Refusal, section=section)
            refusals.update(self.made(file, "refusals", make_refusal, refusals))
        return replace(
            site,
            indicators=indicators,
            observations={id_: _with_source(o, values) for id_, o in values.items()},
            entities=entities,
            figures=figures,
            refusals=refusals,
        )

    def made(
        self, file: DataFile | None, key: str, make: Make[R], taken: Mapping[str, R]
    ) -> Iterator[tuple[str, R]]:
        """The records of a list with their ids; a second one of an id is refused, naming both."""
        seen: dict[str, R] = {}
        for data, place, good in file.records(key) if file else ():
            if not good:
                self.folder.skipped_ids.update(_ids_in(data))
                continue
            record = make(data, place)
            first = taken.get(record.id) or seen.setdefault(record.id, record)
            if first is record:
                yield record.id, record
                continue
            self.problems.extend([id_taken(record, first)])


def _ids_in(data: object) -> Iterator[str]:
    """The ids of a record and of the records inside it."""
    if isinstance(data, dict):
        if isinstance(data.get("id"), str):
            yield data["id"]
        for value in data.values():
            yield from _ids_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from _ids_in(value)


def _with_source(o: Observation, values: Mapping[str, Observation]) -> Observation:
    """A derived value has the source of its first input: context is not credited to the article."""
    if o.formula is None:
        return o
    inputs = [values[id_] for id_ in _IDS.findall(o.formula) if id_ in values]
    stated = next((i for i in inputs if i.formula is None), None)
    return replace(o, source=stated.source) if stated else o

"""Reads every data file of a project into one `Site`, with all that is wrong in them at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from .. import languages
from ..location import Location
from ..model import (
    Area,
    Article,
    Change,
    Confidence,
    EntityKind,
    Examples,
    Exemption,
    RelationType,
    Site,
    Source,
    Term,
    Vocabulary,
)
from ..problems import DataError, Problem, tidy
from . import consistency, rates, records
from .article import NOWHERE, load_article
from .data_file import DataFile
from .folder import DataFolder
from .making import listed, made
from .own_forms import own_forms
from .section_files import load_sections
from .section_records import check_name, with_sections
from .single_files import load_single
from .site_languages import codes
from .suggestions import not_indicators, suggestions

_NOTHING = Site(
    records.record(Article, {}, NOWHERE, sections=(), defects=(), silences=()),
    *({}, {}, {}, {}, {}, {}, {}, {}, {}),
)


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
    site = assembled(folder) if folder.usable() else _NOTHING
    return Reading(
        site,
        tidy(folder.problems.found),
        frozenset(folder.skipped_ids),
        folder.incomplete,
        tuple(folder.exemptions),
    )


def assembled(folder: DataFolder) -> Site:
    """The records of a data folder that could be made."""
    own = own_forms(folder.root, folder.problems)
    folder.forms = tuple(own)
    single = load_single(folder)
    sources = listed(folder, single["sources"], "sources", Source)
    if (file := single["sources"]) and not file.bad:  # else the main one may be among the bad
        folder.problems.extend(consistency.main_source(list(sources.values())))
    for source in sources.values():
        folder.problems.extend(consistency.faults(source))
    vocabulary = vocabulary_of(folder, single["vocabulary"])
    units = rates.with_words(dict(made(folder, single["units"], "units", records.unit)))
    for unit in units.values():
        folder.problems.extend(consistency.faults(unit))
    overrides = single["simplified"].mapping("overrides")[0] if single["simplified"] else {}
    article = load_article(folder, single["article"])
    site = replace(
        _NOTHING,
        article=article,
        units=units,
        areas=listed(folder, single["areas"], "areas", Area),
        sources={id_: as_of_article(each, article) for id_, each in sources.items()},
        terms=listed(folder, single["glossary"], "terms", Term),
        simplified={str(key): str(value) for key, value in overrides.items()},
        vocabulary=vocabulary,
        examples=examples(single["site"]),
        suggestions=suggestions(single["site"]),
        forms=own,
        languages=tuple(c for c in codes(single["site"]) if c in languages.known()),
        changes=tuple(listed(folder, single["changes"], "changes", Change).values()),
    )
    order = [section.id for section in site.article.sections]
    files = list(load_sections(folder, order))
    for file, name in files:
        check_name(folder, file, name, order)
    site = with_sections(folder, site, files)
    if not folder.incomplete:
        known = {*site.indicators, *folder.skipped_ids}
        folder.problems.extend(not_indicators(single["site"], known))
    return site


def as_of_article(source: Source, article: Article) -> Source:
    """A source; the main one, and the article's own tables, have of it what they do not say themselves."""
    if not (source.main or source.tables):
        return source
    title, publisher = source.title or article.title, source.publisher or article.publisher
    return replace(source, title=title, publisher=publisher, date=source.date or article.published)


def examples(file: DataFile | None) -> Examples:
    """The records that texts for contributors name."""
    found, place = file.mapping("examples") if file else ({}, Location("data/site.yml", 1, 1))
    return records.record(Examples, found, place)


def vocabulary_of(folder: DataFolder, file: DataFile | None) -> Vocabulary:
    """The kinds, relations and levels that records may name."""
    return Vocabulary(
        listed(folder, file, "kinds", EntityKind),
        listed(folder, file, "relations", RelationType),
        listed(folder, file, "confidence", Confidence),
    )

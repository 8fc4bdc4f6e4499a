"""Makes the records of the files of records: indicators first, for values stand on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from ..location import Location
from ..model import Entity, Figure, Indicator, Observation, Refusal, Site, repeated
from ..references import ids_in
from . import consistency, records
from .data_file import DataFile
from .folder import DataFolder
from .fragments import fragments, with_fragment
from .judging import CONTEXT
from .making import made


def check_name(folder: DataFolder, file: DataFile, stem: str, order: list[str]) -> None:
    """A file of records says its own name, and the article has such a section."""
    name = file.node.follow("section").value
    if not isinstance(name, str) or ("section",) in file.bad:
        return
    sections_are_known = not folder.incomplete and name not in folder.skipped_ids
    known = [CONTEXT] if stem == CONTEXT else order
    place = Location(file.shown, *file.node.find("section"))
    known = known if sections_are_known else [name]
    folder.problems.extend(consistency.section_of_file(name, stem, known, place))


def with_sections(folder: DataFolder, site: Site, files: list[tuple[DataFile, str]]) -> Site:
    """The site with the records of all section files."""
    main = next((source.id for source in site.sources.values() if source.main), None)
    tables = {source.id for source in site.sources.values() if source.tables}
    indicators: dict[str, Indicator] = {}
    values: dict[str, Observation] = {}
    entities: dict[str, Entity] = {}
    figures: dict[str, Figure] = {}
    refusals: dict[str, Refusal] = {}
    for file, section in files:
        make_indicator = partial(records.record, Indicator, section=section)
        indicators.update(made(folder, file, "indicators", make_indicator, indicators))
    known = fragments(site.article)
    paragraphs = frozenset(paragraph.id for paragraph in site.article.paragraphs())
    context = consistency.Known(main, paragraphs, site.vocabulary.kinds)
    for file, section in files:
        make_entity = partial(records.entity, section=section, main=main or "")
        make_value, make_derived = (
            partial(make, section=section, main=main or "", indicators=indicators)
            for make in (partial(records.observation, tables=tables), records.derived)
        )
        for id_, o in made(folder, file, "observations", make_value, values):
            values[id_] = o = with_fragment(o, known)
            folder.problems.extend(
                replace(p, of=id_, about=frozenset([id_])) for p in consistency.faults(o, context)
            )
        for id_, o in made(folder, file, "derived", make_derived, values):
            values[id_] = o
            folder.problems.extend(consistency.period_and_basis(o, context))
        for id_, e in made(folder, file, "entities", make_entity, entities):
            entities[id_] = e
            folder.problems.extend(consistency.faults(e, context))
        make_figure = partial(records.record, Figure, section=section)
        for id_, f in made(folder, file, "figures", make_figure, figures):
            figures[id_] = replace(f, own=site.forms.get(f.form))
        make_refusal = partial(records.record, Refusal, section=section)
        refusals.update(made(folder, file, "refusals", make_refusal, refusals))
    twice = repeated(values.values())
    figures = {id_: _with_series(f, values, twice) for id_, f in figures.items()}
    for f in figures.values():
        if f.series is None or f.series in indicators:  # one that there is not is told elsewhere
            folder.problems.extend(consistency.faults(f))
    return replace(
        site,
        indicators=indicators,
        observations={id_: _with_source(o, values) for id_, o in values.items()},
        entities=entities,
        figures=figures,
        refusals=refusals,
    )


def _with_series(
    figure: Figure, values: Mapping[str, Observation], twice: Mapping[str, Observation]
) -> Figure:
    """A figure that names an indicator has its values in order of time, those that no later one replaces.

    What the text says and a table too is drawn once: as the table's, or as the text's where the figure names that.
    """
    if figure.series is None:
        return figure
    named = {*figure.observations, *map(str, figure.options.values())}
    again = {row.id if id_ in named else id_ for id_, row in twice.items()}
    replaced = {o.revises for o in values.values()} | again
    first, last = figure.periods.span if figure.periods else (date.min, date.max)
    shown = [
        (o.period.span, o.id)
        for o in values.values()
        if o.indicator == figure.series
        and o.period
        and o.id not in replaced
        and first <= o.period.span[0]
        and o.period.span[1] <= last
    ]
    ids = (*figure.observations, *(id_ for _, id_ in sorted(shown)))
    return replace(figure, observations=tuple(dict.fromkeys(ids)))


def _with_source(o: Observation, values: Mapping[str, Observation]) -> Observation:
    """A derived value has the source of its first input: context is not credited to the article."""
    if o.formula is None:
        return o
    inputs = [values[id_] for id_ in ids_in(o.formula) if id_ in values]
    stated = next((i for i in inputs if i.formula is None), None)
    return replace(o, source=stated.source) if stated else o

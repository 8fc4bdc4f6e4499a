"""Whose data a figure draws: its own records, down to the inputs of what is derived, and their sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..derive import stated_inputs
from ..model import Entity, Figure, Observation, Site, Source
from ..period import Period
from ..references import references
from ..words import Words
from ..words.margins import margins_of
from .forms import form_of

Record = Observation | Entity


@dataclass(frozen=True)
class Credit:
    """A source, and the paragraphs of it that records name."""

    source: Source
    locators: tuple[str, ...]


def records(site: Site, figure: Figure) -> tuple[Record, ...]:
    """Every record that a figure draws: its own, those its options name, those that count parts."""
    entities = [site.entities[id_] for id_ in figure.entities]
    drawn_as = form_of(figure)
    entities = [e for e in entities if drawn_as.speaks(figure, e)]
    named = [o.id for o in drawn_as.named(site, figure).values()]
    counts = [id_ for e in entities for id_ in drawn_as.counts(e)]
    ids = dict.fromkeys((*figure.observations, *named, *counts))
    return (*(site.observations[id_] for id_ in ids), *entities)


def quoted(site: Site, figure: Figure) -> Iterator[Observation]:
    """The values that the words of a figure quote beside those it draws."""
    said = (each.text for each in figure.annotate)
    texts = (figure.title, figure.short, figure.note, figure.because, *said)
    for text in (t for t in texts if t):
        for each in references(next(iter(text.values()), "")):
            if each.kind == "value" and each.form not in ("period", "name"):
                yield site.observations[each.target]


def every_record(site: Site) -> tuple[Record, ...]:
    """Every value and entity of the site."""
    return (*site.observations.values(), *site.entities.values())


def inputs(site: Site, records: Iterable[Record]) -> Iterator[Record]:
    """The records that somebody states: a derived one stands for those it comes from."""
    for record in records:
        yield from stated_inputs(site, record) if isinstance(record, Observation) else (record,)


def credited(site: Site, records: Iterable[Record]) -> tuple[Credit, ...]:
    """The sources of records, the article first, then its tables, then in the order of the records."""
    places_in: dict[str, dict[str, None]] = {}
    for record in inputs(site, records):
        places = places_in.setdefault(record.source, {})
        if record.locator:
            places[record.locator] = None
            if isinstance(record, Observation):
                places.update(dict.fromkeys(margins_of(site, record)))
    found = [Credit(site.sources[id_], tuple(places)) for id_, places in places_in.items()]
    return tuple(
        sorted(found, key=lambda credit: (not credit.source.main, not credit.source.tables))
    )


def credits_of(site: Site, figure: Figure) -> tuple[Credit, ...]:
    """The sources of what a figure draws and of what its words quote."""
    return credited(site, (*records(site, figure), *quoted(site, figure)))


def published(site: Site, source: Source) -> Period | None:
    """When a source was published; the article's own record says it of the article."""
    return source.date or (site.article.published if source.own else None)


def credit_line(words: Words, given: Iterable[Credit]) -> str:
    """Each publisher once, with its years and paragraphs: Harbour News, 2031 (Trade, paragraph 5); …"""
    groups: dict[str, list[Credit]] = {}
    for credit in given:
        groups.setdefault(words.text(credit.source.publisher), []).append(credit)
    return words.join_clauses(one_publisher(words, *group) for group in groups.items())


def one_publisher(words: Words, publisher: str, given: list[Credit]) -> str:
    """A publisher with the years of its sources, those without a date last."""
    dates = [published(words.site, credit.source) for credit in given]
    years = sorted({date.first.year for date in dates if date})
    when = [words.period(Period.of_year(year)) for year in years]
    if None in dates:
        when.append(words.basis("undated"))
    where = words.places(locator for credit in given for locator in credit.locators)
    said = words.join_phrases((publisher, words.join(when)))
    return said + (words.parenthetical(where) if where else "")

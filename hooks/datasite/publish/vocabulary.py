"""The tables that explain the others: indicators, units, areas, sources, glossary, numerals."""

from __future__ import annotations

from typing import get_args

from ..model import (
    Area,
    Indicator,
    Measure,
    Numeral,
    NumeralKind,
    Paragraph,
    Site,
    Source,
    Term,
    Unit,
)
from ..words import Words
from .relative import itself, relative_columns
from .resource import (
    Field,
    Resource,
    WordsByLanguage,
    by_language,
    field,
    in_each_language,
    resource_of,
)

UNIT_KINDS = ("count", "currency", "percent", "rank", "ratio", "index", "age", "duration")


def indicators(site: Site, words: WordsByLanguage) -> Resource:
    """What is measured."""
    fields: tuple[Field[Indicator], ...] = (
        field("id", lambda i: i.id, required=True),
        field("section", lambda i: i.section, required=True),
        *in_each_language("name", lambda i: i.name, words),
        *in_each_language("definition", lambda i: i.definition, words),
        field("unit", lambda i: i.unit, required=True),
        field("measure", lambda i: i.measure, required=True, one_of=get_args(Measure)),
        field("of", lambda i: i.of),
        field("prices", lambda i: i.prices, one_of=("current", "constant")),
        *relative_columns(site, itself),
        field("term", lambda i: i.term),
    )
    links = {"unit": "units", "of": "indicators", "term": "glossary"}
    return resource_of("indicators", fields, site.indicators.values(), links=links)


def units(site: Site, words: WordsByLanguage) -> Resource:
    """Units of measure."""
    rates = any(unit.per for unit in site.units.values())
    links = {"counts": "units", "of": "units"} if rates else {}
    rate: tuple[Field[Unit], ...] = (
        field("counts", lambda u: u.counts),
        field("per", lambda u: u.per, "integer"),
        field("of", lambda u: u.of),
    )
    fields: tuple[Field[Unit], ...] = (
        field("id", lambda u: u.id, required=True),
        *in_each_language("name", lambda u: u.name, words),
        field("kind", lambda u: u.kind, required=True, one_of=UNIT_KINDS),
        field("scale", lambda u: u.scale, "number", required=True),
        *(rate if rates else ()),
    )
    return resource_of("units", fields, site.units.values(), links=links)


def areas(site: Site, words: WordsByLanguage) -> Resource:
    """Places and populations."""
    fields: tuple[Field[Area], ...] = (
        field("id", lambda a: a.id, required=True),
        *in_each_language("name", lambda a: a.name, words),
        field("within", lambda a: a.within),
    )
    return resource_of("areas", fields, site.areas.values(), links={"within": "areas"})


def sources(site: Site, words: WordsByLanguage) -> Resource:
    """Who says what."""
    fields: tuple[Field[Source], ...] = (
        field("id", lambda s: s.id, required=True),
        *in_each_language("title", lambda s: s.title, words),
        *in_each_language("publisher", lambda s: s.publisher, words),
        field("date", lambda s: s.date),
        field("url", lambda s: s.url),
        field("confidence", lambda s: s.confidence),
        field("main", lambda s: int(s.own), "integer", required=True),
        *in_each_language("note", lambda s: s.note, words),
    )
    return resource_of("sources", fields, site.sources.values())


def glossary(site: Site, words: WordsByLanguage) -> Resource:
    """Terms and what they mean."""

    def also(of: Words, term: Term) -> str | None:
        return ";".join(of.text(text) for text in term.also) or None

    fields: tuple[Field[Term], ...] = (
        field("id", lambda t: t.id, required=True),
        *in_each_language("name", lambda t: t.name, words),
        *in_each_language("definition", lambda t: t.definition, words),
        *by_language("also", also, words),
    )
    return resource_of("glossary", fields, site.terms.values())


def numerals(site: Site) -> Resource:
    """Every numeral of the main source, accounted for."""
    counted: list[tuple[Paragraph, int, Numeral]] = [
        (paragraph, position, numeral)
        for paragraph in site.article.paragraphs()
        for position, numeral in enumerate(paragraph.numerals, start=1)
    ]
    fields: tuple[Field[tuple[Paragraph, int, Numeral]], ...] = (
        field("paragraph", lambda n: n[0].id, required=True),
        field("position", lambda n: n[1], "integer", required=True),
        field("fragment", lambda n: n[2].fragment, required=True),
        field("kind", lambda n: n[2].kind, required=True, one_of=get_args(NumeralKind)),
        field("record", lambda n: n[2].record),
    )
    return resource_of("numerals", fields, counted, key=("paragraph", "position"))

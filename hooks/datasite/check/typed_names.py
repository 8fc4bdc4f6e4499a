"""Finds the values that are typed in names of our own, where no reference can stand: they belong in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from ..languages.source_reader import FULL_WIDTH
from ..location import Location
from ..model import Area, Entity, Indicator, Observation, Site, Term, Text
from .declared import DeclaredNames
from .prose_numbers import numbers_in, spans

if TYPE_CHECKING:
    from .prose import ProseLinter


def values_in_names(linter: ProseLinter) -> Iterator[tuple[Location, str, list[Observation]]]:
    """Each value that a name types: its place, how it is written, and the records that it may be."""
    given = given_names(linter)
    for name, place, key, received in names(linter.site):
        own = {n.value for n in linter.reader.numerals(linter.reader.normal(received))}
        for language, words in name.items():
            read = linter.own.get(language, linter.reader)
            for offset, quoted in numbers_in(words, linter.reader, given, read):
                number = next(read.numerals(read.normal(quoted)), None)
                if number is None or number.ordinal or number.value in own:
                    continue
                if meant := linter.meant(quoted, words[offset + len(quoted) :], ""):
                    yield place.inside(key, language), quoted, meant


def names(site: Site) -> Iterator[tuple[Text, Location, str, str]]:
    """The names that we give, with what the article itself calls the same."""
    ours: list[Indicator | Area] = [*site.indicators.values(), *site.areas.values()]
    for each in ours:
        yield each.name, each.place, "name", ""
    for section in site.article.sections:
        yield section.name, section.place, "name", section.heading or ""
    if original := site.article.original_title:
        yield site.article.title, site.article.place, "title", original


def given_names(linter: ProseLinter) -> DeclaredNames:
    """The names that the article gives, which hold numerals and may stand in ours."""
    records: list[Entity | Term] = [*linter.site.entities.values(), *linter.site.terms.values()]
    found = {words.translate(FULL_WIDTH) for each in records for words in each.name.values()}
    return DeclaredNames(found, partial(spans, reader=linter.reader))

"""Walks the texts of all records: sentences, and apart from them the names, which may hold numerals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from decimal import Decimal
from typing import Any

from ..charts.own.specification import walked, worded
from ..location import Location
from ..model import (
    Area,
    Article,
    Entity,
    Figure,
    Indicator,
    Numeral,
    Section,
    Site,
    Source,
    Term,
    Text,
    Unit,
)

# What names a thing rather than says something of it.
NAMES: dict[type, tuple[str, ...]] = {
    Unit: ("name", "one", "pattern"),
    Area: ("name",),
    Source: ("title", "publisher"),
    Term: ("name", "also"),
    Indicator: ("name",),
    Entity: ("name",),
    Section: ("name",),
    Article: ("title", "publisher", "credit"),
}
# The article's title and its headings as received: names without a translation.
ORIGINALS: dict[type, tuple[str, ...]] = {
    Article: ("original_title",),
    Section: ("heading",),
}
TOLD = (("title",), ("publisher",))  # where a record may have the words of another
WORDLESS = (str, int, Decimal, type(None), Location, Numeral)  # most values, and none holds a text


@dataclass(frozen=True)
class Found:
    """A text, the record it is of, and the steps from the record's place to it."""

    text: Text
    place: Location
    steps: tuple[str | int, ...]
    section: str
    name: bool
    borrowed: bool = (
        False  # the words of another text, told at that: the title of a value, the noun for one
    )

    @property
    def key(self) -> str:
        """What tells the text from every other."""
        return f"{self.place.path}:{self.place.line}:{self.place.column}:{self.steps}"


def sentences(site: Site) -> Iterator[Found]:
    """Every text that says something. A title taken from the indicator's name is a name."""
    borrowed = {i.name for i in site.indicators.values()}
    for found in every(site):
        if not found.name and not (found.steps == ("title",) and found.text in borrowed):
            yield found


def names(site: Site) -> Iterator[str]:
    """Every declared name in any language."""
    for found in every(site):
        if found.name:
            yield from found.text.values()
    for record in (site.article, *site.article.sections):
        for key in ORIGINALS[type(record)]:
            value = getattr(record, key)
            if value:
                yield value


def every(site: Site) -> Iterator[Found]:
    """Every text of every record, names too."""
    borrowed = {id(indicator.name) for indicator in site.indicators.values()}
    yield from walk(site.article, site.article.place, (), "", name=False)
    for group in fields(site):
        records = getattr(site, group.name)
        if isinstance(records, dict) and group.name != "simplified":
            for record in records.values():
                if isinstance(record, Source) and (record.main or record.tables):
                    borrowed |= {id(site.article.title), id(site.article.publisher)}
                section = getattr(record, "section", "")
                for found in walk(record, record.place, (), section, name=False):
                    again = found.steps in TOLD and id(found.text) in borrowed
                    again |= found.steps == ("one",) and found.text == record.name
                    yield replace(found, borrowed=True) if again else found


def walk(
    value: Any, place: Location, steps: tuple[str | int, ...], section: str, *, name: bool
) -> Iterator[Found]:
    """The texts inside a record; a record of its own place starts counting steps anew."""
    if isinstance(value, Text):
        yield Found(value, place, steps, section, name)
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from walk(part, place, (*steps, index), section, name=name)
    elif is_dataclass(value) and not isinstance(value, WORDLESS):
        own = getattr(value, "place", None)
        if isinstance(own, Location):
            place, steps = own, ()
        section = value.id if isinstance(value, Section) else section
        if isinstance(value, Figure):
            yield from of_specification(value)
        for field in fields(value):
            part = getattr(value, field.name)
            if not isinstance(part, WORDLESS):
                named = field.name in NAMES.get(type(value), ())
                yield from walk(part, place, (*steps, field.name), section, name=named)


def of_specification(figure: Figure) -> Iterator[Found]:
    """The words of a figure's specification that are there by language."""
    for path, key, value in walked(figure.spec):
        if worded(value):
            yield Found(Text(**value), figure.place, ("spec", *path, key), figure.section, False)

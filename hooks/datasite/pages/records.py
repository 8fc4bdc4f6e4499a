"""The reference of the records, made from their classes: each key with meaning, what is written, and an example."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

from markupsafe import Markup

from ..directives import Markdown, block
from ..fields import Field, Shape, fields_of
from ..fields.scalars import KINDS
from ..languages import reader
from ..location import Location
from ..model import DerivedValue, Observation, Text
from ..model.files import FILES
from ..schemas import meanings
from ..schemas.examples import examples, with_examples
from ..schemas.json_schema import keys_of
from ..schemas.kinds import path_of, records_in
from .markup import FORM, NOTHING, code, heading, in_language, joined, link, table
from .page import Page

LONGEST = 60  # characters of an example
PLAIN = (str, int, Decimal, Text, Location, type(None))  # most values, and none holds a record
Records = Mapping[type, list[Any]]


@block("records")
def reference(page: Page) -> Iterator[Markup | Markdown]:
    """Every file with its records, each under a heading of its own."""
    found = gathered(page.site)
    for name in FILES:
        yield from file(page, name, found)


def file(page: Page, name: str, found: Records) -> Iterator[Markup | Markdown]:
    """A data file: what it is, its own keys, then the records in it."""
    record = FILES[name]
    yield heading(name_of(page, record), f"file-{name}", 2)
    about = words(page, meanings.about(record, page.words.lang.key))
    yield Markup("<p>%s</p>\n<p>%s</p>") % (code(path_of(name)), about)
    yield keys(page, record, {})
    for inner in records_in(record):
        yield heading(name_of(page, inner), f"record-{meanings.table_of(inner)}", 3)
        yield Markup("<p>%s</p>") % words(page, meanings.about(inner, page.words.lang.key))
        yield keys(page, inner, found)


def name_of(page: Page, record: type) -> str:
    """What a kind of record is called."""
    return page.words.converted(meanings.name(record, page.words.lang.key))


def keys(page: Page, record: type, found: Records) -> Markup:
    """The keys of a record as a table."""
    columns = [
        (f"ds-{kind}", page.ui(f"column.{key}"))
        for kind, key in (("name", "key"), ("meaning", "meaning"), ("written", "written"))
    ]
    records = found.get(record, [])
    rows = (
        (code(field.name), meaning(page, record, field), shape(page, field, records))
        for field in keys_of(record)
    )
    return table(columns, rows, css=FORM)


def meaning(page: Page, record: type, field: Field) -> Markup:
    """What a key means, whether it may be left out, and what holds then."""
    language = page.words.lang.key
    said = words(page, meanings.meaning(record, field, language))
    if field.required:
        needed = page.ui("record.shared" if field.key.shared else "record.needed")
        return page.spaced((said, needed))
    left_out = words(page, meanings.left_out(record, field, language))
    if not left_out:
        return said
    return page.spaced((said, page.filled("record.left_out", what=left_out)))


def shape(page: Page, field: Field, records: list[Any]) -> Markup:
    """What is written under a key, and what this site has there."""
    kind, text = shape_in_words(page, field.shape), example(page, field, records)
    if not text or field.shape.one_of:
        return kind
    return page.filled("record.example", written=kind, example=text)


def shape_in_words(page: Page, shape: Shape) -> Markup:
    """What may stand under a key."""
    if shape.one_of:
        return page.filled("written.one_of", words=page.join(code(word) for word in shape.one_of))
    if shape.of:
        kind = "list" if shape.type is tuple else "mapping"
        return page.filled(f"written.{kind}", of=shape_in_words(page, shape.of))
    if shape.is_record:
        return link(f"#record-{meanings.table_of(shape.type)}", name_of(page, shape.type))
    if shape.type is Any:
        return page.filled("written.anything")
    if shape.among:
        return page.filled(f"written.{shape.among}")
    if shape.type in (Text, bool):
        return page.filled("written.text" if shape.type is Text else "written.truth")
    return page.filled(f"written.{KINDS[shape.scalar]}") if shape.scalar else NOTHING


def words(page: Page, text: str) -> Markup:
    """A text of the definition, its examples filled in."""
    site = page.site
    return marked(
        page,
        page.words.converted(
            with_examples(text, examples(site.article.language, vars(site.examples)))
        ),
    )


def marked(page: Page, text: str) -> Markup:
    """Text as HTML, what it quotes in the article's script marked as such."""
    language = page.site.article.language
    if page.words.native:
        return Markup.escape(text)
    pieces = re.split(f"((?:{reader(language).readings[0].letters})+)", text)
    return joined(in_language(language, p) if i % 2 else p for i, p in enumerate(pieces))


def gathered(site: Any) -> Records:
    """The records of a site by their class: those that examples are taken from come first."""
    found: dict[type, list[Any]] = {}
    named_as_example = set(vars(site.examples).values())
    for each in walked(site):
        derived = isinstance(each, Observation) and each.formula is not None
        kind = DerivedValue if derived else type(each)
        named = getattr(each, "id", None) in named_as_example
        found.setdefault(kind, []).insert(0 if named else len(found.get(kind, ())), each)
    return found


def walked(value: Any) -> Iterator[Any]:
    """A record and every record in it."""
    if isinstance(value, tuple):
        for each in value:
            yield from walked(each)
    elif isinstance(value, Mapping) and not isinstance(value, Text):
        for each in value.values():
            yield from walked(each)
    elif is_dataclass(value) and not isinstance(value, type):
        yield value
        for field in fields(value):
            each = getattr(value, field.name)
            if not isinstance(each, PLAIN):
                yield from walked(each)


def example(page: Page, field: Field, records: list[Any]) -> Markup:
    """What the first record that has the key says there."""
    values = (getattr(record, field.attribute, None) for record in records)
    for value in values:
        if text := example_of(page, value):
            short = text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"
            return code(marked(page, short))
    return NOTHING


def example_of(page: Page, value: Any) -> str:
    """A value as a data file states it; of a list the first."""
    if isinstance(value, Text):
        return page.words.pick(value)
    if isinstance(value, tuple):
        return example_of(page, value[0]) if value else ""
    if isinstance(value, Mapping):
        return next((f"{key}: {example_of(page, each)}" for key, each in value.items()), "")
    if value is None or value is False or bool(is_dataclass(value) and fields_of(type(value))):
        return ""
    return "true" if value is True else str(value)

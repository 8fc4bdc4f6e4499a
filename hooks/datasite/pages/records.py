"""The reference of the records, made from their classes: each key with meaning, what is written, and an example."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from html import escape
from typing import Any

from ..directives import block
from ..fields import Field, Shape, fields_of
from ..fields.scalars import KINDS
from ..languages import reader
from ..model import DerivedValue, Observation, Text
from ..model.files import FILES
from ..schemas import meanings
from ..schemas.examples import examples, told
from .markup import FORM, heading, table
from .page import Page

LONGEST = 60  # characters of an example
PATHS = {"section": "data/sections/*.yml, data/context.yml"}  # of the other files: their own name
Records = Mapping[type, list[Any]]


@block("records", when="markdown")
def reference(page: Page) -> str:
    """Every file with its records, each under a heading of its own."""
    found = gathered(page.site)
    return "".join(piece for name in FILES for piece in file(page, name, found))


def file(page: Page, name: str, found: Records) -> Iterator[str]:
    """A data file: what it is, its own keys, then the records in it."""
    record = FILES[name]
    path = PATHS.get(name, f"data/{name}.yml")
    yield heading(name_of(page, record), f"file-{name}", 2)
    yield f"<p><code>{path}</code></p>\n<p>{words(page, meanings.about(record, page.words.lang.key))}</p>\n"
    yield keys(page, record, {})
    for inner in records_in(record):
        yield heading(name_of(page, inner), f"record-{meanings.table_of(inner)}", 3)
        yield f"<p>{words(page, meanings.about(inner, page.words.lang.key))}</p>\n"
        yield keys(page, inner, found)


def name_of(page: Page, record: type) -> str:
    """What a kind of record is called."""
    return page.words.converted(meanings.name(record, page.words.lang.key))


def records_in(record: type) -> Iterator[type]:
    """The kinds of records that stand in a record, and those that stand in these."""
    for field in fields_of(record):
        shape = field.shape.of or field.shape
        if shape.is_record:
            yield shape.type
            yield from records_in(shape.type)


def keys(page: Page, record: type, found: Records) -> str:
    """The keys of a record as a table."""
    columns = [
        (f"ds-{kind}", page.ui(f"column.{key}"))
        for kind, key in (("name", "key"), ("meaning", "meaning"), ("written", "written"))
    ]
    records = found.get(record, [])
    rows = (
        (f"<code>{field.name}</code>", meaning(page, record, field), shape(page, field, records))
        for field in fields_of(record)
    )
    return table(columns, rows, css=FORM)


def meaning(page: Page, record: type, field: Field) -> str:
    """What a key means, whether it may be left out, and what holds then."""
    language = page.words.lang.key
    said = words(page, meanings.meaning(record, field, language))
    if field.required:
        return page.words.spaced(
            (said, page.ui("record.shared" if field.key.shared else "record.needed"))
        )
    left_out = words(page, meanings.left_out(record, field, language))
    return (
        page.words.spaced((said, page.ui("record.left_out").replace("{what}", left_out)))
        if left_out
        else said
    )


def shape(page: Page, field: Field, records: list[Any]) -> str:
    """What is written under a key, and what this site has there."""
    kind, shown = written(page, field.shape), example(page, field, records)
    if not shown or field.shape.one_of:
        return kind
    return page.ui("record.example").replace("{written}", kind).replace("{example}", shown)


def written(page: Page, shape: Shape) -> str:
    """What may stand under a key."""
    if shape.one_of:
        listed = page.words.join([f"<code>{escape(word)}</code>" for word in shape.one_of])
        return page.ui("written.one_of").replace("{words}", listed)
    if shape.of:
        kind = "list" if shape.type is tuple else "mapping"
        return page.ui(f"written.{kind}").replace("{of}", written(page, shape.of))
    if shape.is_record:
        anchor = f"#record-{meanings.table_of(shape.type)}"
        return f'<a href="{anchor}">{escape(name_of(page, shape.type))}</a>'
    if shape.among:
        return page.ui(f"written.{shape.among}")
    if shape.type in (Text, bool):
        return page.ui("written.text" if shape.type is Text else "written.truth")
    return page.ui(f"written.{KINDS[shape.scalar]}") if shape.scalar else ""


def words(page: Page, text: str) -> str:
    """A text of the definition, its examples filled in."""
    site = page.site
    return marked(
        page, page.words.converted(told(text, examples(site.article.language, vars(site.examples))))
    )


def marked(page: Page, text: str) -> str:
    """Text as HTML, what it quotes in the article's script marked as such."""
    language = page.site.article.language
    if page.words.native:
        return escape(text)
    foreign = reader(language).readings[0].letters
    return re.sub(f"(?:{foreign})+", rf'<span lang="{language}">\g<0></span>', escape(text))


def gathered(site: Any) -> Records:
    """The records of a site by their class: those that examples are taken from come first."""
    found: dict[type, list[Any]] = {}
    for each in walked(site):
        derived = isinstance(each, Observation) and each.formula is not None
        kind = DerivedValue if derived else type(each)
        named = getattr(each, "id", None) in vars(site.examples).values()
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
            yield from walked(getattr(value, field.name))


def example(page: Page, field: Field, records: list[Any]) -> str:
    """What the first record that has the key says there."""
    values = (getattr(record, field.attribute, None) for record in records)
    for value in values:
        if text := shown(page, value):
            short = text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"
            return f"<code>{marked(page, short)}</code>"
    return ""


def shown(page: Page, value: Any) -> str:
    """A value as a data file states it; of a list the first."""
    if isinstance(value, Text):
        return page.words.pick(value)
    if isinstance(value, tuple):
        return shown(page, value[0]) if value else ""
    if isinstance(value, Mapping):
        return next((f"{key}: {shown(page, each)}" for key, each in value.items()), "")
    if value is None or value is False or bool(is_dataclass(value) and fields_of(type(value))):
        return ""
    return "true" if value is True else str(value)

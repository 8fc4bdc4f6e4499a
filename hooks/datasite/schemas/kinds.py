"""The kinds of records, each with the file that it stands in, and what `explain` says of one in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from textwrap import fill, indent

from ..fields import Field, Shape, fields_of
from ..languages import ENGINE, Language
from ..model import SilencedRule
from ..model.files import FILES
from ..rules.explanation import read_docstring
from . import meanings
from .examples import Examples, with_examples
from .json_schema import SILENCE, keys_of

PATHS = {"section": "data/sections/*.yml, data/context.yml"}  # of the other files: their own name


def path_of(file: str) -> str:
    """Where a file stands, by the name of its schema."""
    return PATHS.get(file, f"data/{file}.yml")


@cache
def kinds() -> dict[str, tuple[type, str, str]]:
    """Every kind of record by its name in small letters, with its file and the keys that lead to it there."""
    found: dict[str, tuple[type, str, str]] = {}
    for file, whole in FILES.items():
        for kind, keys in under(whole):
            found.setdefault(meanings.table_of(kind), (kind, path_of(file), keys))
    return found


def under(record: type, above: str = "") -> Iterator[tuple[type, str]]:
    """The kinds of records in a record, each with the keys that lead to it."""
    for field in fields_of(record):
        shape = field.shape.of or field.shape
        if shape.is_record:
            yield shape.type, f"{above}{field.name}"
            yield from under(shape.type, f"{above}{field.name}.")
    if record is FILES["section"]:  # any record may have it; here it is needed most
        yield SilencedRule, f"observations.{SILENCE.name}"


def records_in(record: type) -> Iterator[type]:
    """The kinds of records that stand in a record, and those that stand in these."""
    yield from (kind for kind, _ in under(record))


def about(name: str, language: str = ENGINE) -> str:
    """What a kind of record is, in a sentence."""
    return meanings.about(kinds()[name][0], language)


def parts(name: str, examples: Examples, language: Language, width: int) -> Iterator[str]:
    """The parts of the explanation of a kind of record: what it is, where it stands, its keys."""
    (kind, path, above), said = kinds()[name], language.messages
    yield f"{name}\n{'=' * len(name)}"
    yield wrapped(about(name, language.key), language, width)
    where = said["explain.under"].replace("{path}", path).replace("{keys}", above)
    yield f"{said['explain.stands']}\n    {where}"
    keys = (key(kind, field, examples, language, width - 4) for field in keys_of(kind))
    yield f"{said['explain.keys']}\n" + indent("\n".join(keys), "    ")
    for each in read_docstring(kind.__doc__ or "").example:
        yield f"{said['explain.example']}\n    {each.path}\n{indent(each.text.rstrip(), '        ')}"


def key(kind: type, field: Field, examples: Examples, language: Language, width: int) -> str:
    """A key, what may stand there, and what it means."""
    words, left_out = language.messages, meanings.left_out(kind, field, language.key)
    said = [meanings.meaning(kind, field, language.key)]
    if field.required:
        said += [words["record.shared" if field.key.shared else "record.needed"]]
    elif left_out:
        said += [words["record.left_out"].replace("{what}", left_out)]
    said += choice(field.shape, language)
    text = with_examples(language.marks.space.join(said), examples)
    return f"{field.name}\n{indent(wrapped(text, language, width - 4), '    ')}"


def choice(shape: Shape, language: Language) -> Iterator[str]:
    """The words that may stand, or the kind of record, where it is one of some."""
    inner, said = shape.of or shape, language.messages
    if inner.one_of:
        listed = language.marks.list.join(inner.one_of)
        yield said["explain.choice"].replace("{words}", listed)
    if inner.is_record:
        yield said["explain.see"].replace("{record}", meanings.table_of(inner.type))


def wrapped(text: str, language: Language, width: int) -> str:
    """Words in lines; where a language has no spaces to break at, the terminal breaks them."""
    return fill(text, width) if language.marks.space else text

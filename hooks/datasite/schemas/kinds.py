"""The kinds of records, each with the file that it stands in, and what `explain` says of one in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from textwrap import fill, indent

from ..fields import Field, Shape, fields_of
from ..languages import ENGINE
from ..model.files import FILES
from . import meanings
from .examples import Examples, with_examples

PATHS = {"section": "data/sections/*.yml, data/context.yml"}  # of the other files: their own name


def path_of(file: str) -> str:
    """Where a file stands, by the name of its schema."""
    return PATHS.get(file, f"data/{file}.yml")


@cache
def kinds() -> dict[str, tuple[type, str]]:
    """Every kind of record by its name in small letters, with where it stands."""
    found: dict[str, tuple[type, str]] = {}
    for file, whole in FILES.items():
        for kind, keys in under(whole):
            found.setdefault(meanings.table_of(kind), (kind, f"{path_of(file)}, under {keys}"))
    return found


def under(record: type, above: str = "") -> Iterator[tuple[type, str]]:
    """The kinds of records in a record, each with the keys that lead to it."""
    for field in fields_of(record):
        shape = field.shape.of or field.shape
        if shape.is_record:
            yield shape.type, f"{above}{field.name}"
            yield from under(shape.type, f"{above}{field.name}.")


def records_in(record: type) -> Iterator[type]:
    """The kinds of records that stand in a record, and those that stand in these."""
    yield from (kind for kind, _ in under(record))


def about(name: str) -> str:
    """What a kind of record is, in a sentence."""
    return meanings.about(kinds()[name][0], ENGINE)


def parts(name: str, examples: Examples, width: int) -> Iterator[str]:
    """The parts of the explanation of a kind of record: what it is, where it stands, its keys."""
    kind, path = kinds()[name]
    yield f"{name}\n{'=' * len(name)}"
    yield fill(about(name), width)
    yield f"Stands in\n    {path}"
    keys = (key(kind, field, examples, width - 4) for field in fields_of(kind))
    yield "Keys\n" + indent("\n".join(keys), "    ")


def key(kind: type, field: Field, examples: Examples, width: int) -> str:
    """A key, what may stand there, and what it means."""
    left_out = meanings.left_out(kind, field, ENGINE)
    said = [meanings.meaning(kind, field, ENGINE)]
    said += ["Required."] if field.required else [f"Left out: {left_out}."] if left_out else []
    words = with_examples(" ".join((*said, *choice(field.shape))), examples)
    return f"{field.name}\n{indent(fill(words, width - 4), '    ')}"


def choice(shape: Shape) -> Iterator[str]:
    """The words that may stand, or the kind of record, where it is one of some."""
    inner = shape.of or shape
    if inner.one_of:
        yield f"One of: {', '.join(inner.one_of)}."
    if inner.is_record:
        yield f"See `explain {meanings.table_of(inner.type)}`."

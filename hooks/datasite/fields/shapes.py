"""Reads the annotations of a record's class: which keys it has, and what may stand under each."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, is_dataclass, replace
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from .keys import Among, Key, OneOf, Words
from .scalars import Scalar


@dataclass(frozen=True)
class Shape:
    """What may stand as a value: a scalar, a text, one of some words, a record, or a list or mapping of these."""

    type: Any  # without None and annotations; of a list or mapping, `tuple` or `Mapping`
    optional: bool = False
    of: Shape | None = None  # what a list or mapping holds
    scalar: Scalar | None = None
    words: Words | None = None  # of a text
    one_of: tuple[str, ...] = ()
    among: str = ""  # of a mapping: its keys

    @property
    def is_record(self) -> bool:
        """Whether it is a record with keys of its own."""
        return is_dataclass(self.type) and bool(fields_of(self.type))


@dataclass(frozen=True)
class Field:
    """A field of a record that data files state."""

    attribute: str
    key: Key
    shape: Shape

    @property
    def name(self) -> str:
        """What data files call it."""
        return self.key.name or self.attribute

    @property
    def title(self) -> str:
        """The same as a heading."""
        return self.key.title or self.name.replace("_", " ").capitalize()

    @property
    def required(self) -> bool:
        """Whether every record of its kind states it."""
        lenient = self.shape.optional or self.shape.type in (tuple, Mapping, bool)
        said = self.key.left_out or self.key.default is not None
        return self.key.must or not (lenient or said)


def fields_of(record: Any) -> tuple[Field, ...]:
    """The fields of a record's class that data files state, in order."""
    return _fields(record)


@cache
def _fields(record: Hashable) -> tuple[Field, ...]:
    found = []
    for attribute, hint in get_type_hints(record, include_extras=True).items():
        extras = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
        key = next((each for each in extras if isinstance(each, Key)), None)
        if key:
            found.append(Field(attribute, key, shape_of(hint)))
    return tuple(found)


def shape_of(hint: Any, extras: tuple[Any, ...] = ()) -> Shape:
    """What a type with its annotations lets stand."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return shape_of(arguments[0], (*hint.__metadata__, *extras))
    if origin in (Union, UnionType):
        (inner,) = (each for each in arguments if each is not NoneType)
        return replace(shape_of(inner, extras), optional=True)
    about: dict[type, Any] = {type(each): each for each in extras}
    if origin is tuple:
        return Shape(tuple, of=shape_of(arguments[0]))
    among = about[Among].list if Among in about else ""
    if origin is Mapping:
        return Shape(Mapping, of=shape_of(arguments[1]), among=among)
    if OneOf in about:
        return Shape(hint, one_of=about[OneOf].words)
    if origin is Literal:
        return Shape(str, one_of=arguments)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Shape(hint, one_of=tuple(hint))
    return Shape(hint, scalar=about.get(Scalar), words=about.get(Words), among=among)


def name_of(record: type) -> str:
    """What a kind of record is called: EntityKind is an entity kind."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", record.__name__).capitalize()

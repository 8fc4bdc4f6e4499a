"""Annotations of a field beside its type: its meaning as a key of a data file, and which words it takes.

Their texts may name examples in braces, such as `{observation}`: what writes a schema fills them in from the site.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .scalars import Scalar


@dataclass(frozen=True)
class Key:
    """A key of a data file. It may be left out where the type has None or is a list, or this says what then holds."""

    about: str
    left_out: str = ""  # what holds then, in words, where that is no plain default
    default: Any = None  # what the record then has, if not what is empty of its type
    must: bool = False  # it is written all the same
    null: bool = False  # `null` says that there is none
    shared: bool = False  # `defaults` may say it for all records of a list
    least: int = 0  # entries of the list
    name: str = ""  # what data files call it, if the model has another word
    title: str = ""
    names: str = ""  # the kind of record whose id it is: editors offer those there are
    column: str = ""  # what it means where it is published, to those who use the data

    @property
    def meaning(self) -> str:
        """What it means, and what holds where it is left out."""
        plain = "" if self.default is None else str(self.default).lower()
        left_out = self.left_out or plain
        return f"{self.about} Left out: {left_out}." if left_out else self.about


@dataclass(frozen=True)
class OneOf:
    """The words that a data file may write, where they are not all those of the type."""

    words: tuple[str, ...]


@dataclass(frozen=True)
class Among:
    """Words that a part of the engine above the model knows, such as the forms of charts."""

    list: str


@dataclass(frozen=True)
class Words:
    """A text whose words in each language have a form of their own."""

    scalar: Scalar
    about: str
    fault: str = ""  # what is told of other words, if not what the scalar tells

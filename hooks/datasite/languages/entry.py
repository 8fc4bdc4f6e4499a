"""What a language is: what it is called, how it is set, written and read, and its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .reading import Reading
from .writing import Writing


@dataclass(frozen=True)
class Marks:
    """Signs between words, each with the space that the language wants around it."""

    space: str
    comma: str
    list: str
    last: str
    semicolon: str
    colon: str
    stop: str
    open: str
    close: str
    dot: str
    dot_html: str
    arrow: str


@dataclass(frozen=True)
class Type:
    """How a language is set: fonts, leading, and whether its characters are as wide as high."""

    stack: str
    cards: str
    han: str
    leading: float
    page_leading: float
    sans: Sequence[str]
    serif: Sequence[str]
    full_width: bool


@dataclass(frozen=True)
class Language:
    """One language. `key` is what its words stand under in the data, in `docs/` and behind columns."""

    code: str  # BCP 47: what a page says of itself, and the folder of its edition
    key: str
    name: str  # in the language itself
    locale: str
    marks: Marks
    type: Type
    fragment: int  # how many characters of a source in it are quoted at most
    search: Mapping[str, str]  # how the words that the builder indexes are cut
    messages: Mapping[str, str]
    writing: Writing
    reading: Reading
    derived_from: str | None = None
    conversion: str | None = None  # the conversion of OpenCC
    overrides: str | None = None  # the data file with words that it gets wrong

"""The languages: each a folder beside this file with its words, its numbers and periods, its type.

A folder `xx` holds `language.toml` (what it is called, its marks, how it is set) and `messages.toml` (its words);
where CLDR does not know how it writes, `writing.py` says it. A language that is derived from another by conversion
has no words of its own. Adding a language is adding a folder; `__path__` says where folders stand.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from ..model import Text
from .writing import Writing

ENGINE = "en"  # the language in which the engine speaks to contributors


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
    capitals: bool


@dataclass(frozen=True)
class Type:
    """How a language is set: fonts, leading, and whether its characters are as wide as high."""

    stack: str
    cards: str
    han: str
    leading: float
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
    messages: Mapping[str, str]
    writing: Writing
    derived_from: str | None = None
    conversion: str | None = None  # the conversion of OpenCC
    overrides: str | None = None  # the data file with words that it gets wrong


@cache
def known() -> Mapping[str, Language]:
    """Every language that has a folder, by its code; those with words of their own first."""
    read = [(path, settings(path)) for path in sorted(folders())]
    own = {d["code"]: written(path, d) for path, d in read if "derived_from" not in d}
    return own | {d["code"]: derived(own, d) for _, d in read if "derived_from" in d}


def folders() -> Iterator[Path]:
    """The folders of languages."""
    for place in __path__:
        yield from (file.parent for file in Path(place).glob("*/language.toml"))


def settings(folder: Path) -> dict[str, Any]:
    """What a folder says of its language."""
    return tomllib.loads((folder / "language.toml").read_text(encoding="utf-8"))


def written(folder: Path, found: dict[str, Any]) -> Language:
    """A language that is written."""
    messages = tomllib.loads((folder / "messages.toml").read_text(encoding="utf-8"))
    module = f"{__name__}.{folder.name}.writing"
    made = import_module(module).Writing if (folder / "writing.py").is_file() else Writing
    return Language(
        found["code"],
        folder.name,
        found["name"],
        found["locale"],
        Marks(**found["marks"]),
        Type(**found["type"]),
        messages,
        made(found["code"]),
    )


def derived(written: Mapping[str, Language], found: dict[str, Any]) -> Language:
    """A language that is another one converted: what it does not say is that one's."""
    source = written[found["derived_from"]]
    return Language(
        found["code"],
        source.key,
        found["name"],
        found["locale"],
        source.marks,
        Type(**{**vars(source.type), **found["type"]}),
        source.messages,
        source.writing,
        source.code,
        found["conversion"],
        found["overrides"],
    )


def language(code: str) -> Language:
    """A language by its code; KeyError where it has no folder."""
    return known()[code]


def own() -> Iterator[Language]:
    """The languages that have words of their own."""
    return (each for each in known().values() if each.derived_from is None)


def keys() -> frozenset[str]:
    """What words may stand under in the data."""
    return frozenset(each.key for each in own())


def called(key: str) -> str:
    """What contributors call the language of that key: Chinese."""
    found = next(each for each in own() if each.key == key)
    names = language(ENGINE).writing.locale.languages
    return str(names.get(found.code.partition("-")[0], found.name))


def message(key: str) -> str:
    """A message for contributors, who are spoken to in one language; KeyError names an unknown key."""
    return language(ENGINE).messages[key]


def text(key: str) -> Text:
    """A message in every language, as a text of the data would have it."""
    return Text(**{each.key: each.messages[key] for each in own()})

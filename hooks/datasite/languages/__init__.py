"""The languages: each a folder beside this file with its words, how it is written, read and set.

A folder `xx` holds `language.toml` (what it is called, its marks, how it is set) and `messages.toml` (its words);
where CLDR does not know enough, `writing.py` says how it writes numbers and periods, and `reading.py` how a source in
it is read. A language that is derived from another by conversion has no words of its own. Adding a language is adding
a folder; `__path__` says where folders stand.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from ..model import Site, Text
from .reading import Reading
from .source_reader import Reader, Written
from .writing import Writing

__all__ = ["Language", "Marks", "Reader", "Reading", "Type", "Writing", "Written"]

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
    search: Mapping[str, str]  # how the words that the builder indexes are cut
    messages: Mapping[str, str]
    writing: Writing
    reading: Reading
    derived_from: str | None = None
    conversion: str | None = None  # the conversion of OpenCC
    overrides: str | None = None  # the data file with words that it gets wrong


@cache
def known() -> Mapping[str, Language]:
    """Every language that has a folder, by its code; those with words of their own first."""
    read = [(path, settings(path)) for path in sorted(folders())]
    own = {d["code"]: underived(path, d) for path, d in read if "derived_from" not in d}
    return own | {d["code"]: derived(own, path, d) for path, d in read if "derived_from" in d}


def folders() -> Iterator[Path]:
    """The folders of languages."""
    for place in __path__:
        yield from (file.parent for file in Path(place).glob("*/language.toml"))


def settings(folder: Path) -> dict[str, Any]:
    """What a folder says of its language."""
    return tomllib.loads((folder / "language.toml").read_text(encoding="utf-8"))


def underived(folder: Path, found: dict[str, Any]) -> Language:
    """A language that is written."""

    def own(name: str, usual: type) -> Any:
        """What the folder has of that name, or what CLDR knows."""
        if not (folder / f"{name}.py").is_file():
            return usual(found["code"])
        module = import_module(f"{__name__}.{folder.name}.{name}")
        return getattr(module, usual.__name__)(found["code"])

    return Language(
        found["code"],
        folder.name,
        found["name"],
        found["locale"],
        Marks(**found["marks"]),
        Type(**found["type"]),
        found["search"],
        messages(folder),
        own("writing", Writing),
        own("reading", Reading),
    )


def messages(folder: Path) -> dict[str, str]:
    """The catalogue of a folder; a derived language has one only where conversion would not give its words."""
    file = folder / "messages.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def derived(own: Mapping[str, Language], folder: Path, found: dict[str, Any]) -> Language:
    """A language that is another one converted: what it does not say is that one's."""
    source = own[found["derived_from"]]
    return Language(
        found["code"],
        source.key,
        found["name"],
        found["locale"],
        source.marks,
        Type(**{**vars(source.type), **found["type"]}),
        source.search,
        {**source.messages, **messages(folder)},
        source.writing,
        source.reading,
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


def text_keys() -> frozenset[str]:
    """What words may stand under in the data."""
    return frozenset(each.key for each in own())


def called(key: str) -> str:
    """What contributors call the language of that key: Chinese."""
    found = next(each for each in own() if each.key == key)
    names = language(ENGINE).writing.locale.languages
    return str(names.get(found.code.partition("-")[0], found.name))


@cache
def reader(*codes: str) -> Reader:
    """What reads sources in these languages, the first of which groups digits; unknown ones are left out."""
    found = {known()[code].key: known()[code].reading for code in codes if code in known()}
    return Reader(tuple(found.values()) or (Reading(ENGINE),))


def written_in(site: Site) -> tuple[Language, ...]:
    """The languages that a site's texts are written in, each once: the derived ones have no words of their own."""
    found = {known()[code].key: known()[code] for code in site.languages}
    return tuple(found.values())


def reader_of(site: Site) -> Reader:
    """What reads the sources and texts of a site: the article's language comes first."""
    return reader(site.article.language, *site.languages)


def message(key: str) -> str:
    """A message for contributors, who are spoken to in one language; KeyError names an unknown key."""
    return language(ENGINE).messages[key]


def text(key: str) -> Text:
    """A message in every language, as a text of the data would have it."""
    return Text(**{each.key: each.messages[key] for each in own()})

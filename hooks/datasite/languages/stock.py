"""What a new site says in a language: the folder `starter` in its own, with words and pages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from . import folders

FOLDER, WORDS, SECTION = "starter", "words.toml", "section.md"
UNWRITTEN = (
    "number.says",
    "number.unknown",
    "number.area",
)  # the words for what a person is to write


def folder_of(key: str) -> Path:
    """Where the stock pages of a language stand, by the key of its texts."""
    return next(folder for folder in folders() if folder.name == key) / FOLDER


def words_in(folder: Path) -> Mapping[str, str]:
    """The words of a folder, none where there is no file of them."""
    file = folder / WORDS
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


@cache
def placeholders(key: str) -> frozenset[str]:
    """What stands in a new site where a person is to write, as a text of a record or a line of a page."""
    folder = folder_of(key)
    words = words_in(folder)
    return frozenset((*(words[each] for each in UNWRITTEN if each in words), *lines(folder)))


@cache
def drafted_names(key: str) -> str:
    """The pattern of what a section is called that has no heading: Part F."""
    said = words_in(folder_of(key)).get("number.section", "")
    return re.escape(said).replace(re.escape("{letter}"), "[A-Z]{1,2}") if said else "(?!)"


@cache
def untitled(key: str) -> str:
    """The title of an article that has none yet."""
    return words_in(folder_of(key)).get("number.title", "")


def words_for(keys: Iterable[str], key: str) -> str:
    """Words of some languages as a line of a data file has them; what a language has not is left to write."""
    said = ((each, words_in(folder_of(each)).get(key, "…")) for each in dict.fromkeys(keys))
    return f"{{{', '.join(f'{each}: {words}' for each, words in said)}}}"


def lines(folder: Path) -> Iterator[str]:
    """The prose of a new section's page."""
    file = folder / SECTION
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    body = text.rpartition("\n---\n")[2]
    yield from (line for line in body.splitlines() if line and line[0] not in "#:")

"""An article as a reader finds it: a title, and parts with a heading and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@dataclass
class Part:
    """A part of an article: its heading, where it has one, and its paragraphs."""

    heading: str | None
    paragraphs: list[str] = field(default_factory=list)
    items: dict[int, int] = field(default_factory=dict)  # which are of lists, and in how many


@dataclass(frozen=True)
class Table:
    """A table: its rows of cells, the head first, and what is said over it. A row of one cell is of those below it."""

    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    line: int = 0  # of the file, where it begins
    before: str = ""  # the text that it stands behind


class SetAside(Exception):
    """A table is not read; says why."""


@dataclass
class Document:
    """An article. `published` is the day that its file names, and `id` that of each part where one is given."""

    title: str
    parts: list[Part]
    published: str = ""
    ids: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True)
class Block:
    """A piece of a text: a heading of some level (the title is of level 1), or a paragraph (0)."""

    level: int
    text: str
    lead: str = ""  # the words in bold that it begins with, as headings run in
    item: int = 0  # in how many lists it stands


def one_line(text: str) -> str:
    """A text with one space wherever there are some, and without characters that nobody sees."""
    return " ".join(INVISIBLE.sub("", text).split())


def assembled(blocks: Iterable[Block], title: str = "", published: str = "") -> Document:
    """The document of some blocks; its title is the first heading of level 1."""
    parts = [Part(None)]
    for block in parted(list(blocks)):
        if block.level == 1:
            title = title or block.text
        elif block.level:
            parts.append(Part(block.text))
        else:
            if block.item:
                parts[-1].items[len(parts[-1].paragraphs)] = block.item
            parts[-1].paragraphs.append(block.text)
    return Document(title, [part for part in parts if part.paragraphs], published)


def parted(blocks: list[Block]) -> Iterator[Block]:
    """The blocks; where several paragraphs begin in bold and nothing is a heading, these beginnings are headings."""
    run_in = sum(bool(block.lead) for block in blocks) > 1
    if not run_in or any(block.level > 1 for block in blocks):
        yield from blocks
        return
    for block in blocks:
        if block.lead:
            yield Block(2, block.lead.rstrip(".:：。 "))
            yield Block(0, block.text.removeprefix(block.lead).lstrip(" .:：。"))
        else:
            yield block


def titles_with_text(blocks: Iterable[Block]) -> list[str]:
    """The headings of level 1 that have paragraphs of their own: each begins an article."""
    found: list[str] = []
    pending = ""
    for block in blocks:
        if block.level == 1:
            pending = block.text
        elif not block.level and pending:
            found.append(pending)
            pending = ""
    return found

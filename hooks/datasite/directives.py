"""The block syntax `::: name arguments` of a page: which blocks there are, and where a page has them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from markupsafe import Markup

LINE = re.compile(r"^:::[ \t]+(?P<name>[a-z][a-z-]*)(?P<arguments>[^\n]*)$")
FENCE = re.compile(r"^ {0,3}(?P<mark>`{3,}|~{3,})")

Moment = Literal["content", "last"]


class Markdown(str):
    """Text in Markdown, such as a heading: the table of contents and search know it then."""

    __slots__ = ()


Written = (
    Markup | Iterable[Markup | Markdown]
)  # what a block becomes: HTML, or HTML between headings


@dataclass(frozen=True)
class Block:
    """One kind of block: what the words after its name are, when it is written, and what writes it.

    `takes` is the kind of record that follows: its ids, or with `filters` a `key=value` for each
    filter; without it nothing follows. Most are part of the `content`, which search reads; what search
    need not read comes `last`.
    """

    name: str
    takes: str
    filters: tuple[str, ...]
    when: Moment
    write: Callable[..., Written]
    markdown: Callable[..., Iterable[str]] | None = (
        None  # for programs; what has none is made from its HTML
    )

    def rendered(self, page: object, directive: Directive) -> tuple[Markup | Markdown, ...]:
        """The block as it stands on a page, in parts."""
        given = directive.filters if self.filters else directive.words
        made = self.write(page, given) if self.takes else self.write(page)
        return (made,) if isinstance(made, Markup) else tuple(made)


BLOCKS: dict[str, Block] = {}  # by name; a module that is imported adds the blocks that it writes
Write = TypeVar("Write", bound=Callable[..., Written])
InMarkdown = TypeVar("InMarkdown", bound=Callable[..., Iterable[str]])


def block(
    name: str, *, takes: str = "", filters: tuple[str, ...] = (), when: Moment = "content"
) -> Callable[[Write], Write]:
    """Declare the function below as what writes a block; it is given the page, then ids or filters."""

    def declare(write: Write) -> Write:
        if name in BLOCKS:
            raise ValueError(f"two blocks are called {name}")
        BLOCKS[name] = Block(name, takes, filters, when, write)
        return write

    return declare


def in_markdown(name: str) -> Callable[[InMarkdown], InMarkdown]:
    """Declare the function below as what a block is in the Markdown edition: it is given the page and what follows."""

    def declare(write: InMarkdown) -> InMarkdown:
        BLOCKS[name] = replace(BLOCKS[name], markdown=write)
        return write

    return declare


@dataclass(frozen=True)
class Directive:
    """One block of a page, with the line and column it stands on (from 1)."""

    name: str
    words: tuple[str, ...]
    line: int
    column: int

    @property
    def filters(self) -> dict[str, tuple[str, ...]]:
        """`key=a,b` arguments as a mapping."""
        pairs = (word.partition("=") for word in self.words if "=" in word)
        return {key: tuple(value.split(",")) for key, _, value in pairs}


def lines(text: str) -> Iterator[tuple[int, str, bool]]:
    """Every line with its number from 1 and whether it stands in a fenced code block."""
    fence = ""
    for number, line in enumerate(text.split("\n"), start=1):
        mark = FENCE.match(line)
        if fence:
            closing = (
                bool(mark) and line.strip().startswith(fence) and not line.strip().strip(fence[0])
            )
            yield number, line, True
            if closing:
                fence = ""
        elif mark:
            fence = mark["mark"]
            yield number, line, True
        else:
            yield number, line, False


def directives(text: str) -> Iterator[Directive]:
    """The blocks of a page's Markdown, outside code, in order."""
    for number, line, code in lines(text):
        match = None if code else LINE.match(line.rstrip("\r"))
        if match:
            yield Directive(match["name"], tuple(match["arguments"].split()), number, 5)

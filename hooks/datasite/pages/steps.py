"""What a page becomes, step by step: written, expanded, rendered. Each step is a value that nothing changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ..directives import Directive
from ..render.card import Card
from .extension import References
from .head import into_head
from .page import Page


@dataclass(frozen=True)
class Source:
    """A page as it was written. `url` is from the root of its edition; the others are plain words."""

    url: str
    markdown: str  # without its front matter
    title: str = ""
    description: str = ""


@dataclass(frozen=True)
class Expanded:
    """A page whose blocks are held open in its Markdown, but for their headings."""

    page: Page
    source: Source
    blocks: tuple[Directive, ...]  # all of them, in order
    held: tuple[Markup, ...]  # what fills the places that are held open, but for what comes last
    markdown: str

    @property
    def references(self) -> References:
        """The extension that converts this page's Markdown."""
        return References(self.page)


@dataclass(frozen=True)
class Rendered:
    """A page in HTML, as search reads it: what search need not read is still held open."""

    page: Page
    source: Source
    blocks: tuple[Directive, ...]
    content: Markup

    def has(self, name: str) -> bool:
        """Whether the page has a block of this name."""
        return any(block.name == name for block in self.blocks)


@dataclass(frozen=True)
class Late:
    """What is put into a page in its theme: the end of its head, and its blocks by what holds their place.

    The card stands nowhere on it: it is what is shown of the page where it is shared.
    """

    head: tuple[Markup, ...]
    blocks: Mapping[str, Markup]
    card: Card | None

    def put_into(self, html: str) -> str:
        """The whole page."""
        for hole, block in self.blocks.items():
            html = html.replace(hole, block, 1)
        return into_head(html, self.head)


def hole(number: int) -> str:
    """What holds the place of a page's block of this number; alone in a line, Markdown leaves it as it is."""
    return f'<div data-block="{number}"></div>'


def place(number: int) -> str:
    """What holds the place of a part that is written already."""
    return f'<div data-held="{number}"></div>'

"""An edition while it is built: what a builder keeps between its pages, and the order of its calls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import sha256
from itertools import count

from markupsafe import Markup

from ..check.markup import Active, in_html
from ..directives import Directive
from ..render.card import Card
from .card import address
from .edition import Edition
from .markdown_edition import FILE, text_of
from .memory import Memory
from .print_edition import REPEATS
from .steps import Expanded, Late, Rendered, Source


@dataclass
class EditionBuild:
    """The pages of an edition as they are rendered.

    A builder expands each page, converts its Markdown with its `references`, and renders it; once
    all are rendered it finishes each inside its theme.
    """

    edition: Edition
    order: tuple[str, ...] = ()  # the URLs of the nav
    memory: Memory = field(default_factory=Memory)
    rendered: dict[str, Rendered] = field(default_factory=dict)  # by URL
    late: dict[str, Late] = field(default_factory=dict)
    read: dict[str, bytes] = field(default_factory=dict)  # a hash of what each page holds

    def expand(self, source: Source) -> Expanded:
        """A page on the way to Markdown that knows no blocks."""

        def expanded() -> tuple[tuple[Directive, ...], tuple[Markup, ...], str, int]:
            made = self.edition.expand(source)
            return made.blocks, made.held, made.markdown, next(made.page.anchors)

        blocks, held, markdown, anchor = self.memory.recall(
            f"expanded {source.url}", source, expanded
        )
        page = replace(self.edition.page(source.url), anchors=count(anchor))
        return Expanded(page, source, blocks, held, markdown)

    def acting(self, url: str, html: str) -> list[Active]:
        """What could act in the converted Markdown of a page."""
        read = sha256(html.encode()).digest()
        return self.memory.recall(f"acting {url}", read, lambda: in_html(html))

    def render(self, expanded: Expanded, html: str) -> str:
        """The content of a page, from its converted Markdown."""
        made = self.rendered[expanded.source.url] = self.edition.render(expanded, html)
        return str(made.content)  # a builder cuts it up: plain text is cheaper to cut

    def finish(self, url: str, html: str) -> str:
        """The finished page of a URL, from its content inside the theme."""
        rendered = self.rendered[url]
        repeated = self.order if rendered.has(REPEATS) else ()
        chapters = [self.rendered[each] for each in repeated if each in self.rendered]
        read = sha256("".join(each.content for each in (rendered, *chapters)).encode()).digest()
        self.read[url] = read
        self.late[url] = self.memory.recall(
            f"late {url}", (rendered.source, read), lambda: self.edition.late(rendered, chapters)
        )
        return self.late[url].put_into(html)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Each page in Markdown, with its path from the root of the site."""
        for url, rendered in self.rendered.items():
            text = self.memory.recall(
                f"markdown {url}",
                (rendered.source, self.read[url]),
                partial(text_of, rendered, self.late[url]),
            )
            yield self.edition.prefix + url + FILE, text

    @property
    def sources(self) -> tuple[Source, ...]:
        """The pages that are listed, those of the nav first."""
        urls = dict.fromkeys((*self.order, *self.edition.listed))
        return tuple(self.rendered[url].source for url in urls if url in self.rendered)

    def cards(self) -> Iterator[tuple[str, Card]]:
        """What is shown of each page where it is shared, with its path from the root of the site."""
        for url, rendered in self.rendered.items():
            if card := self.late[url].card:
                yield address(rendered.page), card

"""An edition while it is built: what a builder keeps between its pages, and the order of its calls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..render.card import Card
from .card import address
from .edition import Edition
from .steps import Expanded, Rendered, Source


@dataclass
class EditionBuild:
    """The pages of an edition as they are rendered.

    A builder expands each page, converts its Markdown with its `references`, and renders it; once
    all are rendered it finishes each inside its theme.
    """

    edition: Edition
    order: tuple[str, ...] = ()  # the URLs of the nav
    rendered: dict[str, Rendered] = field(default_factory=dict)  # by URL

    def expand(self, source: Source) -> Expanded:
        """A page on the way to Markdown that knows no blocks."""
        return self.edition.expand(source)

    def render(self, expanded: Expanded, html: str) -> str:
        """The content of a page, from its converted Markdown."""
        made = self.rendered[expanded.source.url] = self.edition.render(expanded, html)
        return str(made.content)  # a builder cuts it up: plain text is cheaper to cut

    def finish(self, url: str, html: str) -> str:
        """The finished page of a URL, from its content inside the theme."""
        chapters = [self.rendered[each] for each in self.order if each in self.rendered]
        return self.edition.finish(self.rendered[url], html, chapters)

    def cards(self) -> Iterator[tuple[str, Card]]:
        """What is shown of each page where it is shared, with its path from the root of the site."""
        for rendered in self.rendered.values():
            if card := self.edition.card(rendered):
                yield address(rendered.page), card

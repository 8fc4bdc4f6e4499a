"""One edition: all pages of one language, from Markdown with blocks to finished HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from ..directives import BLOCKS, LINE, Directive, directives, lines
from ..model import Figure, Site
from ..release import Release
from ..render.card import Card
from ..words import Words
from .card import card
from .head import picture
from .markdown_edition import ALTERNATE
from .markup import joined, trusted
from .page import UNRELEASED, Page
from .page_index import EMPTY, PageIndex
from .paper import heading
from .print_edition import REPEATS
from .rendered_figure import RenderedFigure
from .standing_in import standing_in
from .steps import Expanded, Late, Rendered, Source, hole, place

UNLISTED = Markup('<meta name="robots" content="noindex">')


@dataclass(frozen=True)
class Edition:
    """The pages of one language.

    `draw` renders a figure, `head_metadata` gives what a page's head tells programs of its blocks.
    """

    site: Site
    words: Words
    prefix: str  # "" for the first edition, "zh-Hant/" …
    site_url: str
    root: str
    draw: Callable[[Figure], RenderedFigure]
    head_metadata: Callable[[Page, Sequence[Directive]], Iterable[Markup]]
    name: str = ""  # what readers of this language know the site by
    release: Release = UNRELEASED
    index: PageIndex = EMPTY
    files: str = ""  # where the files of the project are read
    draw_in: Callable[[str], Callable[[Figure], RenderedFigure]] | None = None  # another language

    def page(self, url: str) -> Page:
        """The page at a URL of this edition: in another language, where its translation is wanted."""
        own, instead = self.own_page(url), self.index.wanted.get(url)
        if instead is None:
            return own
        draw = self.draw_in(instead.language) if self.draw_in else self.draw
        return replace(own, words=Words(self.site, instead.language), draw=draw)

    def own_page(self, url: str) -> Page:
        """The page at a URL, in the language of this edition."""
        return Page(
            self.site,
            self.words,
            url,
            self.index,
            self.prefix,
            self.site_url,
            self.root,
            self.name,
            self.release,
            self.draw,
            files=self.files,
        )

    @property
    def print_url(self) -> str | None:
        """The URL of the print edition, or None where no page is one."""
        return self.index.blocks.get(REPEATS)

    @property
    def listed(self) -> tuple[str, ...]:
        """The URLs that search engines are to know: not what repeats other pages, all of them or in their language."""
        again = {self.print_url, *self.index.wanted}
        return tuple(url for url in self.index.urls if url not in again)

    def expand(self, source: Source) -> Expanded:
        """A page's Markdown with its blocks held open, in this edition's script."""
        page = self.page(source.url)
        blocks: list[Directive] = []
        held: list[Markup] = []
        out: list[str] = []
        for _, line, code in lines(source.markdown):
            match = None if code else LINE.match(line.rstrip("\r"))
            if match is None:
                # Code is quoted as it is written: a verbatim fragment keeps its script.
                out.append(line if code else page.words.script(line))
                continue
            directive = next(directives(line))
            block = BLOCKS[directive.name]
            if block.when == "last":
                out.append(f"\n{hole(len(blocks))}\n")
            else:
                for part in block.rendered(page, directive):
                    if isinstance(part, Markup):
                        out.append(f"\n{place(len(held))}\n")
                        held.append(part)
                    else:
                        out.append(f"\n{part}\n")
            blocks.append(directive)
        return Expanded(page, source, tuple(blocks), tuple(held), "\n".join(out))

    def render(self, expanded: Expanded, html: str) -> Rendered:
        """The page of which `html` is the converted Markdown, with the blocks that search may read."""
        for number, part in enumerate(expanded.held):
            html = html.replace(place(number), part, 1)
        content, url = trusted(html), expanded.page.url
        if instead := self.index.wanted.get(url):
            content = standing_in(self.own_page(url), instead, content)
        return Rendered(expanded.page, expanded.source, expanded.blocks, content)

    def finish(self, rendered: Rendered, html: str) -> str:
        """The whole page with its figures and its head; `html` is its content in the theme."""
        return self.late(rendered).put_into(html)

    def late(self, rendered: Rendered, chapters: Sequence[Rendered] = ()) -> Late:
        """What is put into a page at last. `chapters` are the pages that the print edition repeats, in order."""
        page = replace(rendered.page, chapters=tuple(c for c in chapters if not c.has(REPEATS)))
        head = [ALTERNATE, *self.head_metadata(page, rendered.blocks)]
        shared = self.card(rendered)
        if shared:
            head.insert(0, picture(page, shared))
        if rendered.has(REPEATS) or page.url in self.index.wanted:
            head.insert(0, UNLISTED)
        blocks = {
            hole(number): joined(BLOCKS[directive.name].rendered(page, directive))
            for number, directive in enumerate(rendered.blocks)
            if BLOCKS[directive.name].when == "last" and hole(number) in rendered.content
        }
        return Late(tuple(head), blocks, shared)

    def card(self, rendered: Rendered) -> Card | None:
        """What is shown of a page where it is shared, or None for one that is nowhere, or listed nowhere."""
        if not self.site_url or rendered.page.url not in self.listed:
            return None
        words = heading(rendered.content) or rendered.source.title
        return card(rendered.page, rendered.blocks, words, rendered.source.description, self.name)

"""One edition: all pages of one language, from Markdown with blocks to finished HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from ..directives import BLOCKS, LINE, Directive, directives, lines
from ..model import Figure, Indicator, Site
from ..release import Release
from ..render.card import Card
from ..words import Words
from .card import address, card
from .drawn import Drawn
from .extension import References
from .head import into_head, picture
from .inline import popovers
from .page import UNRELEASED, Homes, Page
from .print_edition import PLACE as PRINT
from .print_edition import PrintEdition, chapters, title

PLACE = re.compile(r'<div data-block="(\d+)"></div>')
REPEATS = "print-edition"  # the block whose page is the other pages again
UNLISTED = '<meta name="robots" content="noindex">'
FIGURE = re.compile(r'<div data-figure-place="([a-z0-9-]+)"></div>')


@dataclass
class Edition:
    """The pages of one language.

    `draw` renders a figure, `head_metadata` gives what a page's head tells programs of its blocks.
    """

    site: Site
    words: Words
    prefix: str  # "" for the first edition, "zh-Hant/" …
    site_url: str
    root: str
    draw: Callable[[Figure], Drawn]
    head_metadata: Callable[[Page, Sequence[Directive]], Iterable[str]]
    name: str = ""  # what readers of this language know the site by
    release: Release = UNRELEASED
    homes: Homes = field(default_factory=lambda: Homes({}, {}, {}))
    urls: tuple[str, ...] = ()
    order: tuple[str, ...] = ()  # the URLs of the nav
    cards: dict[str, Card] = field(default_factory=dict)  # by path from the root of the site
    references: References = field(default_factory=References)
    _blocks: dict[str, list[Directive]] = field(default_factory=dict)  # held open, by URL
    _all: dict[str, list[Directive]] = field(default_factory=dict)
    _contents: dict[str, str] = field(default_factory=dict)

    def page(self, url: str) -> Page:
        """The page at a URL of this edition."""
        return Page(
            self.site,
            self.words,
            url,
            self.homes,
            self.prefix,
            self.site_url,
            self.root,
            self.name,
            self.release,
            self.draw,
        )

    def learn(self, sources: Iterable[tuple[str, str]]) -> None:
        """Take note of which pages there are, from the URL and Markdown of each."""
        known = [(url.removeprefix("./"), text) for url, text in sources]  # the home page's is ./
        self.homes, self.urls = homes(known), tuple(url for url, _ in known)

    @property
    def listed(self) -> tuple[str, ...]:
        """The URLs that search engines are to know: the print edition repeats them all."""
        return tuple(url for url in self.urls if url != self.homes.blocks.get(REPEATS))

    def markdown(self, text: str, url: str) -> str:
        """A page's Markdown with its blocks expanded or held open, in this edition's script."""
        page = self.page(url)
        self.references.page = page
        held: list[Directive] = []
        told: list[Directive] = []
        out = []
        for _, line, code in lines(text):
            match = None if code else LINE.match(line.rstrip("\r"))
            if match is None:
                # Code is quoted as it is written: a verbatim fragment keeps its script.
                out.append(line if code else self.words.script(line))
                continue
            directive = next(directives(line))
            told.append(directive)
            block = BLOCKS[directive.name]
            if block.when == "markdown":
                out.append(block.written(page, directive))
            elif block.when == "last":
                out += [f'\n<div data-figure-place="{i}"></div>\n' for i in directive.words]
            else:
                held.append(directive)
                out.append(f'\n<div data-block="{len(held) - 1}"></div>\n')
        self._blocks[url], self._all[url] = held, told
        return "\n".join(out)

    def content(self, html: str, url: str) -> str:
        """A page's HTML with the blocks filled that search may read."""
        page, held = self.page(url), self._blocks.get(url, [])

        def fill(match: re.Match[str]) -> str:
            directive = held[int(match[1])]
            return BLOCKS[directive.name].written(page, directive)

        self._contents[url] = PLACE.sub(fill, html)
        return self._contents[url]

    def finish(self, html: str, url: str, heading: str = "", lead: str = "") -> str:
        """The whole page with its figures, the explanations of its values, and its head.

        `heading` and `lead` are what the page's front matter says of it, escaped.
        """
        page, told = self.page(url), self._all.get(url, [])

        def fill(match: re.Match[str]) -> str:
            return BLOCKS["figure"].written(page, Directive("figure", (match[1],), 1, 1))

        if self.site_url and url in self.listed:
            words = title(self._contents.get(url, "")) or heading
            self.cards[address(page)] = shared = card(page, told, words, lead, self.name)
            head = (picture(page, shared), *self.head_metadata(page, told))
        else:
            head = tuple(self.head_metadata(page, told))
        if PRINT in html:
            whole = PrintEdition(page, chapters(self.order, self._contents), self.draw).html()
            return into_head(html.replace(PRINT, whole), (UNLISTED, *head))
        return into_head(popovers(page, FIGURE.sub(fill, html)), head)

    def generated(self) -> Iterable[tuple[str, str, Indicator]]:
        """Pages that follow from data alone: path, Markdown, and the record they are made of."""
        for indicator in self.site.indicators.values():
            name = self.words.text(indicator.name)
            definition = self.words.text(indicator.definition)
            described = name + self.words.choose(": ", "：") + definition
            head = f"---\ntitle: {quoted(name)}\ndescription: {quoted(described)}\n---\n"
            yield (
                f"indicators/{indicator.id}.md",
                f"{head}\n::: indicator {indicator.id}\n",
                indicator,
            )


def quoted(words: str) -> str:
    """Words as a double-quoted scalar of a page's front matter."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def homes(sources: Iterable[tuple[str, str]]) -> Homes:
    """Where each block, figure and section lives, from (URL, Markdown) of every page; the first wins."""
    blocks: dict[str, str] = {}
    figures: dict[str, str] = {}
    sections: dict[str, str] = {}
    for url, text in sources:
        for directive in directives(text):
            blocks.setdefault(directive.name, url)
            if directive.name == "figure":
                for figure_id in directive.words:
                    figures.setdefault(figure_id, url)
            elif directive.name == "heading-source" and directive.words:
                sections.setdefault(directive.words[0], url)
    return Homes(blocks, figures, sections)

"""The whole site on one page, for paper: every chapter in order, tables open, sources as notes.

It is put together from the other pages as they are rendered: links between chapters stay inside, and
all other links lead out as before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from posixpath import normpath
from urllib.parse import urlsplit

from markupsafe import Markup

from ..directives import block
from ..model import Figure
from .figure import head, reason, remarks, shown
from .figure_sources import source
from .figure_table import data_table
from .inline import origin
from .markup import in_language, joined, link
from .page import Page
from .paper import Chapter, heading
from .steps import Rendered

REPEATS = "print-edition"  # the block whose page is the other pages again


@block(REPEATS, when="last")
def print_edition(page: Page) -> Markup:
    """The whole site on one page."""
    return PrintEdition(page, {each.page.url: each for each in page.chapters}).html()


@dataclass
class PrintEdition:
    """One print edition being written. `chapters` are the other pages by URL, in order."""

    page: Page
    chapters: Mapping[str, Rendered]
    notes: dict[Markup, int] = field(default_factory=dict)  # a source's words and its number

    def __post_init__(self) -> None:
        """On paper nothing opens, and links lead to chapters."""
        self.page = replace(self.page, opens=False, paper=lambda path: self.target(path, ""))

    def html(self) -> Markup:
        """Contents, chapters, notes."""
        body = joined(self.chapter(url, rendered) for url, rendered in self.chapters.items())
        return self.contents() + body + self.endnotes()

    def contents(self) -> Markup:
        """The chapters as a list of links."""
        entries = (
            Markup("<li>%s</li>")
            % link(f"#{name(url)}", self.spoken(rendered, heading(rendered.content)))
            for url, rendered in self.chapters.items()
        )
        return Markup('<ol class="ds-contents">%s</ol>') % joined(entries)

    def spoken(self, rendered: Rendered, words: str) -> Markup:
        """Words of a chapter, marked where it is in another language than this page."""
        own, of = self.page.language, rendered.page.language
        return Markup.escape(words) if of == own else in_language(of, words)

    def chapter(self, url: str, rendered: Rendered) -> Markup:
        """One page as a chapter."""
        told = rendered.page
        here = replace(self.page, url=url, words=told.words, draw=told.draw)
        held = {
            str(number): joined(self.figure(here, each) for each in directive.words)
            for number, directive in enumerate(rendered.blocks)
            if directive.name == "figure"
        }
        writer = Chapter(name(url), lambda href: self.target(href, url), held, self.note)
        whole = writer.chapter(rendered.content)
        # an anchor of its own: the theme names every code block after the nearest id around it
        return Markup('<section class="ds-chapter"><span id="%s"></span>%s</section>') % (
            name(url),
            whole,
        )

    def figure(self, page: Page, figure_id: str) -> Markup:
        """A figure; away from its home only a link to it."""
        record = page.site.figures[figure_id]
        if page.index.figures.get(figure_id, page.url) == page.url:
            return on_paper(page, record, f"{name(page.url)}--{figure_id}")
        return Markup("<p>%s</p>") % link(
            page.figure_link(figure_id), page.words.text(record.title)
        )

    def note(self, observation_id: str) -> int:
        """The number of the note that gives the source of a value, 0 where none is known."""
        observation = self.page.site.observations.get(observation_id)
        source = origin(self.page, observation) if observation else None
        return self.notes.setdefault(source, len(self.notes) + 1) if source else 0

    def endnotes(self) -> Markup:
        """The sources of the values in the text, by number."""
        items = joined(
            Markup('<li id="note-%s">%s</li>') % (number, source)
            for source, number in self.notes.items()
        )
        return Markup(
            '<section class="ds-chapter ds-notes" id="notes"><h2>%s</h2><ol>%s</ol></section>'
        ) % (self.page.ui("print.notes"), items)

    def target(self, href: str, url: str) -> str:
        """Where a chapter's link leads from this page."""
        parts = urlsplit(href)
        if parts.scheme or parts.netloc or parts.path.startswith("/"):
            return href
        edition, anchor = self.page.edition, parts.fragment
        path = normpath(f"/{edition}{url}{parts.path}").strip("/")
        folder = f"{path}/" if path else ""
        chapter = folder.removeprefix(edition) if folder.startswith(edition) else None
        if chapter is not None and chapter in self.chapters:
            return f"#{name(chapter)}--{anchor}" if anchor else f"#{name(chapter)}"
        kept = folder if parts.path.endswith(("/", "..", ".")) else path
        return self.page.shared(kept) + (f"#{anchor}" if anchor else "")


def on_paper(page: Page, record: Figure, anchor: str) -> Markup:
    """The figure without what paper cannot do: the table open, nothing to press."""
    drawn = page.draw(record)
    return Markup('<figure class="ds-figure" data-figure="%s" id="%s">%s%s%s%s%s%s</figure>') % (
        record.id,
        anchor,
        head(page, record),
        shown(drawn),
        remarks(page, record),
        reason(page, record),
        source(page, record),
        data_table(page, drawn),
    )


def name(url: str) -> str:
    """A chapter's name in anchors."""
    return url.strip("/").replace("/", "-") or "home"

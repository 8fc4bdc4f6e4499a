"""The whole site on one page, for paper: every chapter in order, tables open, sources as notes.

It is put together from the finished content of the other pages: anchors get the name of their chapter
before them, links between chapters stay inside, and all other links lead out as before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from posixpath import normpath
from urllib.parse import urlsplit

from ..directives import block
from ..model import Figure
from .drawn import Drawn
from .figure import data_table, layouts, reason, remarks, sources, subtitle
from .inline import VALUE, html, origin
from .markup import link
from .page import Page
from .steps import Rendered, hole

REPEATS = "print-edition"  # the block whose page is the other pages again
CHART = re.compile(r'<div data-chart="([a-z0-9-]+)"></div>')
DETAILS = re.compile(r"<details(?! open)")
HEADING = re.compile(r"<(/?)h([1-5])\b")
DRAWING = re.compile(r"(<svg\b.*?</svg>)", re.DOTALL)  # refers to its own anchors only
TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
PERMALINK = re.compile(r'<a class="headerlink"[^>]*>.*?</a>')
TAG = re.compile(r"<[^>]+>")
ID = re.compile(r'(<[^<>]*?\s)id="([^"]+)"')
HREF = re.compile(r'(<a\b[^<>]*?\s)href="([^"]*)"')
NOTE = re.compile(r'<sup data-note="(\d+)"></sup>')
# A source is noted once for values that follow one another in a paragraph, after the last.
REPEATED = re.compile(
    r'<sup data-note="(\d+)"></sup>(?=(?:(?!</p>|</li>|</dd>|<sup data-note).)*<sup data-note="\1">)',
    re.DOTALL,
)
TABLE = re.compile(r"(<table\b.*?</table>)", re.DOTALL)  # its values have their source beside them


@block(REPEATS, when="last")
def print_edition(page: Page) -> str:
    """The whole site on one page."""
    return PrintEdition(page, {each.page.url: each for each in page.chapters}).html()


@dataclass
class PrintEdition:
    """One print edition being written. `chapters` are the other pages by URL, in order."""

    page: Page
    chapters: Mapping[str, Rendered]
    notes: dict[str, int] = field(default_factory=dict)  # a source's words and its number

    def html(self) -> str:
        """Contents, chapters, notes."""
        body = "".join(self.chapter(url, rendered) for url, rendered in self.chapters.items())
        return f"{self.contents()}{body}{self.endnotes()}"

    def contents(self) -> str:
        """The chapters as a list of links."""
        entries = (
            f'<li><a href="#{name(url)}">{title(rendered.content)}</a></li>'
            for url, rendered in self.chapters.items()
        )
        return f'<ol class="ds-contents">{"".join(entries)}</ol>'

    def chapter(self, url: str, rendered: Rendered) -> str:
        """One page as a chapter."""
        plain = PERMALINK.sub("", rendered.content).replace(" ds-table--sort", "")
        noted = "".join(
            piece if TABLE.fullmatch(piece) else VALUE.sub(self.noted, piece)
            for piece in TABLE.split(plain)
        )
        here = replace(self.page, url=url)
        framed = noted
        for number, directive in enumerate(rendered.blocks):
            if directive.name == "figure":
                figures = "\n\n\n".join(self.figure(here, each) for each in directive.words)
                framed = framed.replace(hole(number), figures, 1)
        lowered = HEADING.sub(lambda m: f"<{m[1]}h{int(m[2]) + 1}", framed)
        opened = DETAILS.sub("<details open", lowered)
        own = NOTE.sub(mark, REPEATED.sub("", self.inside(opened, url)))
        # charts last: their own anchors hold as they are
        whole = CHART.sub(lambda m: layouts(self.page.draw(self.page.site.figures[m[1]])), own)
        # an anchor of its own: the theme names every code block after the nearest id around it
        return f'<section class="ds-chapter"><span id="{name(url)}"></span>{whole}</section>'

    def figure(self, page: Page, figure_id: str) -> str:
        """A figure, its chart still to come; away from its home only a link to it."""
        record = page.site.figures[figure_id]
        if page.index.figures.get(figure_id, page.url) != page.url:
            return f"<p>{link(page.figure_link(figure_id), page.plain(record.title))}</p>"
        return on_paper(
            page, record, self.page.draw(record), f'<div data-chart="{figure_id}"></div>'
        )

    def noted(self, value: re.Match[str]) -> str:
        """A value with the number of the note that gives its source."""
        observation = self.page.site.observations.get(value["id"])
        source = origin(self.page, observation) if observation else ""
        if not source:
            return value[0]
        number = self.notes.setdefault(source, len(self.notes) + 1)
        return f'{value[0]}<sup data-note="{number}"></sup>'

    def endnotes(self) -> str:
        """The sources of the values in the text, by number."""
        items = "".join(
            f'<li id="note-{number}">{self.inside(source, self.page.url)}</li>'
            for source, number in self.notes.items()
        )
        heading = f"<h2>{self.page.ui('print.notes')}</h2>"
        return (
            f'<section class="ds-chapter ds-notes" id="notes">{heading}<ol>{items}</ol></section>'
        )

    def inside(self, html: str, url: str) -> str:
        """A chapter's HTML with anchors and links that hold on this page."""

        def moved(piece: str) -> str:
            named = ID.sub(lambda m: f'{m[1]}id="{name(url)}--{m[2]}"', piece)
            return HREF.sub(lambda m: f'{m[1]}href="{self.target(m[2], url)}"', named)

        return "".join(p if p.startswith("<svg") else moved(p) for p in DRAWING.split(html))

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


def on_paper(page: Page, record: Figure, drawn: Drawn, chart: str) -> str:
    """The figure without what paper cannot do: the table open, nothing to press."""
    return (
        f'<figure class="ds-figure" data-figure="{record.id}" id="{record.id}">'
        f'<figcaption class="ds-figure__head"><p class="ds-figure__title">{html(page, record.title)}</p>'
        f'<p class="ds-figure__sub">{subtitle(page, record)}</p></figcaption>'
        f'<div class="ds-figure__chart">{chart}</div>{remarks(page, record)}{reason(page, record)}'
        f'<p class="ds-figure__source">{page.ui("figure.source")} {sources(page, record)}</p>'
        f"{data_table(page, drawn)}</figure>"
    )


def mark(note: re.Match[str]) -> str:
    """The number of a note, linked to it."""
    return f'<sup class="ds-noteref"><a href="#note-{note[1]}">{note[1]}</a></sup>'


def name(url: str) -> str:
    """A chapter's name in anchors."""
    return url.strip("/").replace("/", "-") or "home"


def title(content: str) -> str:
    """A chapter's title, as the words of its first heading."""
    found = TITLE.search(PERMALINK.sub("", content))
    return TAG.sub("", found[1]).strip() if found else ""

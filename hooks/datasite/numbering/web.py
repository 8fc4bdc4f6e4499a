"""Reads a page saved from a browser: the article in it, without what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html.parser import HTMLParser

from .document import Block, Table, one_line
from .grid import Grid
from .preformatted import without_tables

# What is no part of what an article says, with all that is in it.
BESIDE = frozenset(
    "script style noscript template nav footer aside form button select svg math figure table iframe dialog video "
    "audio menu".split()
)
INLINE = frozenset(
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time "
    "tt u var wbr".split()
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
SPOKEN = frozenset(("p", "li", "blockquote", "dd", "dt"))  # what holds a paragraph, however short
SHORT = 60  # characters of a text in no paragraph, below which it is a label
BOLD = frozenset(("b", "strong"))
CELLS = frozenset(("td", "th", "caption"))
CAPTION = 200  # characters of a paragraph before a table, up to which it may say what that is
LEAD = 60  # characters in bold before a paragraph, up to which they are its heading
LINKS = 0.8  # share of a paragraph in links, above which it is a menu
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
DATE = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
PUBLISHED = ("article:published_time", "datepublished", "date", "dc.date", "dcterms.issued")


@dataclass(frozen=True)
class Found:
    """A block of a page, with the article and whether the main part that it stands in."""

    block: Block
    article: int
    main: bool


class Page(HTMLParser):
    """What a page holds, in order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Found] = []
        self.title = self.published = ""
        self._open: list[str] = []
        self._articles: list[int] = []  # those that are open, by number
        self._count = 0
        self._text: list[str] = []
        self._bold: list[str] = []  # what the text began with, while all of it was in bold
        self._linked = 0
        self._grids: list[Grid] = []  # tables that are open
        self._laid_out: list[str] = []  # of a text whose spaces count
        self._first = 0  # the line where that begins
        self.tables: list[Table] = []
        self.feed(html)
        self.close()
        self._end_table("pre" if self._laid_out else "")
        self._flush()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag opens: one that is not inline ends what was said before it."""
        given = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = (
                given.get("property") or given.get("name") or given.get("itemprop") or ""
            ).lower()
            if name in PUBLISHED and (day := DATE.search(given.get("content", ""))):
                self.published = self.published or day[0]
        if tag == "br":
            self._text.append(" ")
        if tag not in INLINE and tag != "br":
            self._flush()
        self._begin_cell(tag, given)
        if tag in VOID:
            return
        self._open.append(tag)
        if tag == "article":
            self._count += 1
            self._articles.append(self._count)

    def handle_endtag(self, tag: str) -> None:
        """A tag closes, and with it those inside that were left open."""
        if tag not in self._open:
            return
        if tag not in INLINE:
            self._flush()
        while (closed := self._open.pop()) != tag:
            pass
        self._end_table(tag)
        if closed == "article":
            self._articles.pop()

    def _begin_cell(self, tag: str, given: dict[str, str]) -> None:
        """A part of a table begins; one that stands in another belongs to that."""
        if tag == "table" and "table" not in self._open:
            said = self.found[-1].block.text if self.found else ""
            over = said if len(said) <= CAPTION else ""
            self._grids.append(Grid(over, self.getpos()[0], said))
        elif tag == "tr" and "table" in self._open:
            self._grids[-1].row()
        elif tag in ("td", "th") and "table" in self._open:
            self._grids[-1].cell(given.get("colspan", ""), given.get("rowspan", ""))

    def handle_data(self, data: str) -> None:
        """Some text."""
        if "table" in self._open:
            if CELLS & set(self._open):
                self._grids[-1].data(data, raised="sup" in self._open)
        elif "pre" in self._open and not BESIDE & set(self._open):
            self._first = self._first if self._laid_out else self.getpos()[0]
            self._laid_out.append(data)
            return
        if "title" in self._open and "svg" not in self._open:
            self.title += data
        elif not BESIDE & set(self._open) and "head" not in self._open:
            if BOLD & set(self._open) and len(self._bold) == len(self._text):
                self._bold.append(data)
            self._text.append(data)
            self._linked += len(data.strip()) if "a" in self._open else 0

    def _end_table(self, tag: str) -> None:
        """A table ends, or a text whose spaces count, which may hold some: the rest of it is paragraphs."""
        if tag == "table" and "table" not in self._open:
            self.tables.append(self._grids.pop().table())
        elif tag == "pre":
            rest, tables = without_tables("".join(self._laid_out))
            self._laid_out = []
            over = self.found[-1].block.text if self.found else ""
            self.tables += (
                replace(each, line=self._first + each.line - 1, before=each.before or over)
                for each in tables
            )
            for piece in re.split(r"\n\s*\n", rest):
                self._text.append(piece)
                self._flush(whole=True)

    def _flush(self, *, whole: bool = False) -> None:
        text, linked = one_line("".join(self._text)), self._linked
        lead = one_line("".join(self._bold))
        self._text, self._bold, self._linked = [], [], 0
        if not text:
            return
        level = next((HEADINGS[tag] for tag in reversed(self._open) if tag in HEADINGS), 0)
        if not level and linked > LINKS * len(text):
            return
        if level or whole or len(text) >= SHORT or SPOKEN & set(self._open):
            article = self._articles[0] if self._articles else 0
            run_in = lead if 0 < len(lead) <= LEAD and len(text) > len(lead) + SHORT else ""
            block = Block(level, text, "" if level else run_in, self._open.count("li"))
            self.found.append(Found(block, article, "main" in self._open))


def blocks(page: Page) -> list[list[Block]]:
    """The blocks of the article of a page; of each, where several are as long."""
    lengths: dict[int, int] = {}
    for each in page.found:
        if each.article and not each.block.level:
            lengths[each.article] = lengths.get(each.article, 0) + len(each.block.text)
    longest = max(lengths.values(), default=0)
    if longest >= 200:
        chosen = [number for number, length in lengths.items() if length * 3 >= longest]
        return [[f.block for f in page.found if f.article == number] for number in chosen]
    main = [found.block for found in page.found if found.main]
    return [main or [found.block for found in page.found]]

"""Writes a rendered page as Markdown: what its tags mean, not how they look; what only looks is left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import unescape

from markupsafe import Markup

from .inline import OPENED
from .markdown import DOT, SPACES, escaped, link
from .markdown_elements import Open, item, made
from .paper import TAG, VOID, attributes

MARKS = {"b": "**", "strong": "**", "em": "*", "i": "*"}
# repeats what stands beside it, or is for hands
SILENT = frozenset(("ds-axis", "ds-mend", "headerlink", "ds-value-tools"))
ITEMS = frozenset(("ds-entry", "ds-number", "ds-card", "ds-event__what", "ds-panel", "ds-entity"))
UNNOTED = frozenset(
    "table h1 h2 h3 h4 h5 h6".split()
)  # in a table a value has its source beside it
STANDS_ALONE = "ds-entry"  # what is folded repeats its name
TAGS = "ds-tag"
APART = frozenset(("ds-note", "ds-field", "ds-drawn__mark"))  # set apart by the styles


class Writer:
    """Writes HTML of our own and of Python-Markdown as Markdown.

    Links lead where `target` says; `held` is what stands in the place of each block that the page holds
    open; `note` gives what follows a value by its id; `quotes` are put around the characters of the source.
    """

    def __init__(
        self,
        target: Callable[[str], str],
        held: Mapping[str, str] | None = None,
        note: Callable[[str], str] = lambda _: "",
        quotes: str = "“”",
    ) -> None:
        self.target, self.held, self.note, self.quotes = target, held or {}, note, quotes
        self.open: list[Open] = []

    def blocks(self, content: Markup) -> list[str]:
        """Its blocks: headings, paragraphs, lists, tables. Drawings and what values open are left out."""
        self.open = [Open("")]  # what no tag ends
        html = without(without(str(content), *OPENED), "<svg", "</svg>")
        at = 0
        for match in TAG.finditer(html):
            self.said(html[at : match.start()])
            at, tag = match.end(), (match["tag"] or "").lower()
            if tag and match["ends"]:
                self.ends(tag)
            elif tag:
                self.starts(tag, dict(attributes(match["given"])))
        self.said(html[at:])
        while len(self.open) > 1:
            self.ends(self.open[-1].tag)
        self.open[0].rest()
        return self.open[0].blocks

    def said(self, data: str) -> None:
        """Words."""
        here = self.open[-1]
        if data and not here.silent:
            words = unescape(data)
            raw = any(each.tag in ("pre", "code") for each in self.open)
            here.words.append(words if raw else escaped(SPACES.sub(" ", words)))

    def starts(self, tag: str, given: Mapping[str, str | None]) -> None:
        """The start of an element."""
        here = self.open[-1]
        if tag in VOID:
            self.empty(tag, given)
            return
        kinds = frozenset((given.get("class") or "").split())
        silent = here.silent or bool(kinds & SILENT) or given.get("aria-hidden") == "true"
        silent |= tag == "summary" and STANDS_ALONE in here.kinds
        found = Open(tag, kinds, given, silent=silent)
        if not found.inline and not here.silent:
            for each in reversed(self.open):
                if not each.inline:
                    each.rest()
                    break
        self.open.append(found)
        if "data-block" in given and not silent:
            if block := self.held.get(given["data-block"] or ""):
                here.blocks.append(block)
            found.silent = True

    def empty(self, tag: str, given: Mapping[str, str | None]) -> None:
        """An element without an end."""
        here = self.open[-1]
        if tag == "br" and not here.silent:
            here.words.append("\n")
        elif tag == "hr" and not here.silent:
            here.rest()
            here.blocks.append("---")
        elif tag == "img" and not here.silent:
            here.words.append(
                f"!{link(self.target(given.get('src') or ''), given.get('alt') or '')}"
            )

    def ends(self, tag: str) -> None:
        """The end of an element, and of those inside it that nobody closed."""
        if self.open[-1].tag != tag and not any(each.tag == tag for each in self.open[1:]):
            return
        while True:
            element = self.open.pop()
            if not element.silent:
                self.put(element)
            if element.tag == tag:
                return

    def put(self, element: Open) -> None:
        """An element that has ended, into the one around it."""
        around = self.open[-1]
        if element.inline:
            said = "".join(element.words)
            around.words.append(self.inline(element, said))
            around.blocks += element.blocks
            return
        element.rest()
        if element.kinds & ITEMS:
            element = item(element)
        elif around.tag == "dl" and element.tag == "div":
            element = Open("li", blocks=[": ".join(element.blocks[:2]), *element.blocks[2:]])
        around.blocks += made(element)

    def inline(self, element: Open, said: str) -> str:
        """What an element in a line says."""
        given, kinds = element.given, element.kinds
        if element.tag == "a":
            said = said.strip() or escaped(given.get("aria-label") or "")
            href = given.get("href")
            said = link(self.target(href), said) if href and said else said
        elif element.tag == "code":
            around = self.open[-1].tag
            mark = "``" if "`" in said else "`"
            said = said if around == "pre" or not said else f"{mark}{said}{mark}"
        elif element.tag == "q":
            said = f"{self.quotes[0]}{said}{self.quotes[1]}"
        elif element.tag in MARKS or TAGS in kinds:
            mark = MARKS.get(element.tag, "*")
            said = f"{mark}{said.strip()}{mark}" if said.strip() else ""
        if "ds-value" in kinds and not any(each.tag in UNNOTED for each in self.open):
            said += self.note(given.get("data-observation") or "")
        if kinds & APART and said:
            words = self.open[-1].words
            said = f"{DOT if any(map(str.strip, words)) else ''}{said} "
        return said


def without(html: str, opening: str, closing: str) -> str:
    """HTML without what stands between two marks, and without these."""
    first, *others = html.split(opening)
    return first + "".join(other.partition(closing)[2] for other in others)

"""A rendered page as a chapter of the print edition: a reader of its HTML that writes it again for paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from html import escape, unescape
from typing import NamedTuple

from markupsafe import Markup

from .inline import OPENED
from .markup import trusted

VOID = ("br", "col", "hr", "img", "input", "source", "wbr")
LOWER = {f"h{level}": f"h{level + 1}" for level in range(1, 6)}
PARAGRAPHS = ("p", "li", "dd")
# our own HTML, and Python-Markdown's: a tag, or a comment, which is left out
TAG = re.compile(
    r"""<(?:(?P<ends>/?)(?P<tag>[a-zA-Z][\w-]*)(?P<given>[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*)|!--.*?--)>""",
    re.DOTALL,
)
ATTRIBUTE = re.compile(r"""(([^\s"'=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?)""")
HEADING = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
LINKED = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)  # a link to the heading itself
Given = tuple[tuple[str, str | None], ...]


class Open(NamedTuple):
    """An element that is open: its tag, how it is closed, and the value that it holds."""

    tag: str
    end: str
    silent: bool = False  # left out with all that is in it
    value: str = ""
    joins: bool = False  # holds a value with the marks that touch it


class Chapter:
    """Writes a page so that it holds inside a longer one, without what paper cannot do.

    Anchors get the chapter's name before them, links lead where `target` says, headings stand one
    lower, nothing is folded. `held` is what stands in the place of each block that the page holds open,
    `note` gives the number of the note of a value by its id, 0 for none.
    """

    def __init__(
        self,
        name: str,
        target: Callable[[str], str],
        held: Mapping[str, Markup] | None = None,
        note: Callable[[str], int] = lambda _: 0,
    ) -> None:
        self.name, self.target, self.held, self.note = name, target, held or {}, note
        self.out: list[str] = []
        self.open: list[Open] = []
        self.silent = 0  # how many elements are left out with what is in them
        self.due = 0  # the note of a value, until the marks after it are written
        self.last = (0, 0)  # the last note in this paragraph, and its place in `out`

    def chapter(self, content: Markup) -> Markup:
        """The HTML as part of the chapter. A drawing is taken as it is: it refers to its own anchors only."""
        opened, closed = OPENED
        first, *others = str(content).split(opened)  # Markup would look for escaped characters
        html = first + "".join(other.partition(closed)[2] for other in others)
        while html:
            before, start, rest = html.partition("<svg")
            drawing, end, html = rest.partition("</svg>")
            self.read(before)
            self.out.append(start + drawing + end)
        return trusted("".join(self.out))

    def read(self, html: str) -> None:
        """Write a piece of the page: words as they are, tags as paper has them."""
        at = 0
        for match in TAG.finditer(html):
            self.words(html[at : match.start()])
            at, tag = match.end(), (match["tag"] or "").lower()
            if tag and match["ends"]:
                self.ends(tag)
            elif tag:
                self.starts(tag, match["given"], match[0])
                if match["given"].endswith("/") and tag not in VOID:
                    self.ends(tag)
        self.words(html[at:])

    def words(self, data: str) -> None:
        """Words, as they are."""
        if data and not self.silent:
            self.out.append(data)

    def starts(self, tag: str, said: str, raw: str) -> None:
        """The start of an element."""
        attrs = attributes(said)
        given = dict(attrs)
        kinds = (given.get("class") or "").split()
        if self.silent > 0 or "headerlink" in kinds:
            self.enter(Open(tag, "", silent=True))
        elif "data-block" in given:
            self.out.append(self.held.get(given["data-block"] or "", ""))
            self.enter(Open(tag, "", silent=True))
        elif "ds-value__text" in kinds or "ds-joined" in kinds:  # nothing to press; its words stay
            self.enter(Open(tag, "", joins="ds-joined" in kinds))
        else:
            self.out.append(self.start(tag, attrs, raw))
            value = given.get("data-observation") or "" if "ds-value" in kinds else ""
            self.enter(Open(tag, f"</{LOWER.get(tag, tag)}>", value=value))

    def start(self, tag: str, attrs: Given, raw: str) -> str:
        """The start of an element that stays: as it is where nothing changes."""
        changed = tuple((key, self.changed(tag, key, value)) for key, value in attrs)
        if tag == "details" and ("open", None) not in attrs:
            changed = (("open", None), *changed)
        if changed == attrs and tag not in LOWER:
            return raw
        written = (key if value is None else f'{key}="{escape(value)}"' for key, value in changed)
        closing = " />" if raw.endswith("/>") else ">"
        return " ".join((f"<{LOWER.get(tag, tag)}", *written)) + closing

    def changed(self, tag: str, key: str, value: str | None) -> str | None:
        """The value that an attribute has in the chapter."""
        if value is None:
            return None
        if key == "id":
            return f"{self.name}--{value}"
        if key == "href" and tag == "a":
            return self.target(value)
        return value.replace(" ds-table--sort", "") if key == "class" else value

    def enter(self, element: Open) -> None:
        """An element begins, unless it has no end."""
        if element.tag not in VOID:
            self.open.append(element)
            self.silent += element.silent

    def ends(self, tag: str) -> None:
        """The end of an element, and of those inside it that nobody closed."""
        if not any(element.tag == tag for element in self.open):
            self.words(f"</{tag}>")
            return
        while True:
            element = self.open.pop()
            self.silent -= element.silent
            if element.tag == tag:
                break
        if not element.silent:
            self.out.append(element.end)
        if tag in PARAGRAPHS:
            self.last = (0, 0)
        if element.value and not any(each.tag == "table" for each in self.open):
            self.due = self.note(element.value)  # in a table its source stands beside it
        if self.due and (element.joins or not any(each.joins for each in self.open)):
            self.mark()

    def mark(self) -> None:
        """The number of a note that is due: once for values that follow one another, after the last."""
        number, self.due = self.due, 0
        if self.last[0] == number:
            self.out[self.last[1]] = ""
        self.last = (number, len(self.out))
        self.out.append(f'<sup class="ds-noteref"><a href="#note-{number}">{number}</a></sup>')


@lru_cache(maxsize=4096)  # most tags are like many others
@lru_cache(maxsize=10_000)  # most tags stand on every page
def attributes(said: str) -> Given:
    """The attributes of a tag; one without a value has None."""
    return tuple(
        (name.lower(), unescape(double or single or bare) if "=" in whole else None)
        for whole, name, double, single, bare in ATTRIBUTE.findall(said)
    )


def heading(content: Markup) -> str:
    """The words of a page's first heading, or none."""
    first = HEADING.search(str(content))
    return unescape(TAG.sub("", LINKED.sub("", first[1]))).strip() if first else ""

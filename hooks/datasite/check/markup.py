"""Finds what could act in a page: scripts, handlers, frames, addresses that run. Prose needs none of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser

from ..directives import lines
from ..masking import blank
from .front import FRONT

TAGS = frozenset(
    "a abbr article aside b bdi bdo blockquote br button caption cite code col colgroup dd del details"
    " dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label li"
    " main mark nav ol p picture pre q rp rt ruby s samp section small source span strong sub summary sup"
    " svg path g table tbody td tfoot th thead time tr u ul var wbr".split()
)
SCHEMES = ("http", "https", "mailto", "tel")
ADDRESSES = (
    "href", "src", "srcset", "action", "poster", "cite", "data", "ping", "background", "xlink:href",
)  # fmt: skip
ACTING = re.compile(r"(?:on\w*|style|srcdoc|formaction)", re.IGNORECASE)
CODE = re.compile(r"(?P<code>`+)(?!`).+?(?<!`)(?P=code)(?!`)", re.DOTALL)
AUTOMATIC = re.compile(r"<(?:https?://|mailto:)[^\s<>]*>|<[\w.+-]+@[\w.-]+>")  # <https://…>
TARGET = re.compile(
    r"\]\(\s*<?(?P<inline>[^\s()<>]+)|^ {0,3}\[[^\]\n]+\]:\s*<?(?P<named>\S+)", re.MULTILINE
)
GIVEN = re.compile(r"\{[^{}\n]*?\b(?P<name>on\w+|style|srcdoc|formaction)\s*=", re.IGNORECASE)
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
# A reader of HTML looks for the end of each tag: many without one would take it for ever.
OPEN_IN_PAGE = re.compile(r"<(?=[A-Za-z/!?])(?![^>]{0,2000}>)")
OPEN = re.compile(r"<(?=[A-Za-z/!?])(?![^>]{0,10000}>)")
SCRIPT = re.compile(r"<\s*/?\s*script", re.IGNORECASE)


@dataclass(frozen=True)
class Active:
    """Something that could act, with its line and column (from 1)."""

    line: int
    column: int
    message: str
    hint: str


def in_page(text: str) -> list[Active]:
    """What could act in a page's Markdown, outside code."""
    front = FRONT.match(text)
    start = front.end() if front else 0
    whole = blank(text[:start]) + text[start:]
    prose = "\n".join(blank(line) if code else line for _, line, code in lines(whole))
    prose = OPEN_IN_PAGE.sub(" ", CODE.sub(lambda m: blank(m[0]), prose))
    found = in_html(AUTOMATIC.sub(lambda m: blank(m[0]), prose))
    for match in TARGET.finditer(prose):
        found += address(match["inline"] or match["named"], *position(prose, match.start()))
    for match in GIVEN.finditer(prose):
        found.append(attribute(match["name"], *position(prose, match.start("name"))))
    return found


def in_html(html: str) -> list[Active]:
    """What could act in HTML."""
    if endless := OPEN.search(html):
        return [tag(html[endless.end() : endless.end() + 10], *position(html, endless.start()))]
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if not reader.found and (script := SCRIPT.search(html)):
        reader.found.append(tag("script", *position(html, script.start())))
    return reader.found


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def tag(name: str, line: int, column: int) -> Active:
    """A tag that pages may not hold."""
    hint = "write Markdown, or show it as code between backticks"
    return Active(line, column, f"the tag <{name[:40]}> is not for pages", hint)


def attribute(name: str, line: int, column: int) -> Active:
    """An attribute that pages may not hold."""
    return Active(
        line,
        column,
        f"the attribute {name[:40]} is not for pages",
        "delete it; looks are for docs/assets/css",
    )


def address(target: str, line: int, column: int) -> Iterator[Active]:
    """An address of a kind that pages may not hold."""
    plain = re.sub(r"[\x00-\x20\x7f-\x9f]", "", unescape(target)).lower()
    match = SCHEME.match(plain)
    if match and match[1] not in SCHEMES:
        message = f"an address that starts with {match[1][:20]}: is not for pages"
        yield Active(
            line, column, message, f"start it with {', '.join(SCHEMES)}, or link to a page"
        )


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Active] = []

    def handle_starttag(self, name: str, attributes: Sequence[tuple[str, str | None]]) -> None:
        line, offset = self.getpos()
        here = line, offset + 1
        if name not in TAGS:
            self.found.append(tag(name, *here))
            return
        for key, value in attributes:
            if ACTING.fullmatch(key):
                self.found.append(attribute(key, *here))
            elif key in ADDRESSES:
                for part in (value or "").split(",") if key == "srcset" else (value or "",):
                    self.found += address(part, *here)

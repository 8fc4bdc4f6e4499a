"""A rendered page as a chapter of the print edition: a reader of its HTML that writes it again for paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from markupsafe import Markup

from .inline import OPENED
from .markup import trusted

VOID = ("br", "col", "hr", "img", "input", "source", "wbr")
LOWER = {f"h{level}": f"h{level + 1}" for level in range(1, 6)}
PARAGRAPHS = ("p", "li", "dd")
Given = list[tuple[str, str | None]]


@dataclass(frozen=True)
class Open:
    """An element that is open: its tag, how it is closed, and the value that it holds."""

    tag: str
    end: str
    silent: bool = False  # left out with all that is in it
    value: str = ""
    joins: bool = False  # holds a value with the marks that touch it


class Chapter(HTMLParser):
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
        super().__init__(convert_charrefs=False)
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
            self.feed(before)
            self.out.append(start + drawing + end)
        self.close()
        return trusted("".join(self.out))

    def handle_starttag(self, tag: str, attrs: Given) -> None:
        """A tag as paper has it."""
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
            self.out.append(self.start(tag, attrs))
            value = given.get("data-observation") or "" if "ds-value" in kinds else ""
            self.enter(Open(tag, f"</{LOWER.get(tag, tag)}>", value=value))

    def start(self, tag: str, attrs: Given) -> str:
        """The start of an element that stays: as it is where nothing changes."""
        changed = [(key, self.changed(tag, key, value)) for key, value in attrs]
        if tag == "details" and ("open", None) not in attrs:
            changed.insert(0, ("open", None))
        raw = self.get_starttag_text() or ""
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

    def handle_startendtag(self, tag: str, attrs: Given) -> None:
        """An element that closes itself."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def enter(self, element: Open) -> None:
        """An element begins, unless it has no end."""
        if element.tag not in VOID:
            self.open.append(element)
            self.silent += element.silent

    def handle_endtag(self, tag: str) -> None:
        """The end of an element, and of those inside it that nobody closed."""
        if not any(element.tag == tag for element in self.open):
            self.handle_data(f"</{tag}>")
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
        if element.joins or not any(each.joins for each in self.open):
            self.mark()

    def mark(self) -> None:
        """The number of a note that is due: once for values that follow one another, after the last."""
        number, self.due = self.due, 0
        if not number:
            return
        if self.last[0] == number:
            self.out[self.last[1]] = ""
        self.last = (number, len(self.out))
        self.out.append(f'<sup class="ds-noteref"><a href="#note-{number}">{number}</a></sup>')

    def handle_data(self, data: str) -> None:
        """Words, as they are."""
        if not self.silent:
            self.out.append(data)

    def handle_entityref(self, name: str) -> None:
        """A character by name."""
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """A character by number."""
        self.handle_data(f"&#{name};")


class _Heading(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.inside = self.silent = 0

    def handle_starttag(self, tag: str, attrs: Given) -> None:
        self.inside += tag == "h1"
        self.silent += tag == "a" and ("class", "headerlink") in attrs

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag == "a" and self.silent > 0

    def handle_data(self, data: str) -> None:
        if self.inside and not self.silent:
            self.words.append(data)


def heading(content: Markup) -> str:
    """The words of a page's first heading, or none."""
    before, end, _ = str(content).partition("</h1>")
    reader = _Heading()
    reader.feed(before if end else "")
    reader.close()
    return "".join(reader.words).strip()

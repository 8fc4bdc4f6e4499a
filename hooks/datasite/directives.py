"""The block syntax `::: name arguments` of a page: which blocks there are and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

LINE = re.compile(r"^:::[ \t]+(?P<name>[a-z][a-z-]*)(?P<arguments>[^\n]*)$")
FENCE = re.compile(r"^ {0,3}(?P<mark>`{3,}|~{3,})")

# What the words after a block's name are: ids of one kind of record, `key=value` filters, or nothing.
BLOCKS: Mapping[str, str] = {
    "figure": "figure",
    "numbers": "observation",
    "observations": "filter",
    "entities": "filter",
    "sections": "",
    "heading-source": "section",
    "article-map": "",
    "indicators": "",
    "indicator": "indicator",
    "timeline": "",
    "institutions": "",
    "glossary": "",
    "downloads": "",
    "codebook": "",
    "citation": "",
    "changes": "",
    "print-edition": "",
    "bounds": "",
    "derived": "",
    "refusals": "",
    "silences": "",
    "defects": "",
    "sources": "",
    "source": "",
    "mutations": "",
    "records": "",
    "rules": "",
}
FILTERS: Mapping[str, tuple[str, ...]] = {
    "observations": ("section", "status", "indicator"),
    "entities": ("section", "kind"),
}


@dataclass(frozen=True)
class Directive:
    """One block of a page, with the line and column it stands on (from 1)."""

    name: str
    words: tuple[str, ...]
    line: int
    column: int

    @property
    def filters(self) -> dict[str, tuple[str, ...]]:
        """`key=a,b` arguments as a mapping."""
        pairs = (word.partition("=") for word in self.words if "=" in word)
        return {key: tuple(value.split(",")) for key, _, value in pairs}


def lines(text: str) -> Iterator[tuple[int, str, bool]]:
    """Every line with its number from 1 and whether it stands in a fenced code block."""
    fence = ""
    for number, line in enumerate(text.split("\n"), start=1):
        mark = FENCE.match(line)
        if fence:
            closing = (
                bool(mark) and line.strip().startswith(fence) and not line.strip().strip(fence[0])
            )
            yield number, line, True
            if closing:
                fence = ""
        elif mark:
            fence = mark["mark"]
            yield number, line, True
        else:
            yield number, line, False


def directives(text: str) -> Iterator[Directive]:
    """The blocks of a page's Markdown, outside code, in order."""
    for number, line, code in lines(text):
        match = None if code else LINE.match(line.rstrip("\r"))
        if match:
            yield Directive(match["name"], tuple(match["arguments"].split()), number, 5)

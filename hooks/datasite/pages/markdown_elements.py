"""Elements of a page as blocks of Markdown: what each becomes when it ends."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from .markdown import DOT, LISTED, cell, indented, numbered, said_plainly, together

BEGINS = re.compile(r"(#{1,6}|[-+>:~]|\d+[.)])(?=\s|$)")  # at the start of one
INLINE = frozenset(
    "a abbr b bdi button cite code em i label q s small span strong sub sup time u".split()
)


@dataclass
class Open:
    """An element that is open: its blocks so far, and the words that are no block yet."""

    tag: str
    kinds: frozenset[str] = frozenset()
    given: Mapping[str, str | None] = field(default_factory=dict)
    blocks: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    silent: bool = False

    @property
    def inline(self) -> bool:
        """Whether it stands in a line."""
        return self.tag in INLINE

    def text(self) -> str:
        """The words that are no block yet, as one line; it forgets them."""
        said = "".join(self.words)
        self.words.clear()
        if self.tag == "pre":
            return said
        lines = (re.sub(" +", " ", line).strip(" ") for line in said.split("\n"))
        return "\n".join(line for line in lines if line)

    def rest(self) -> None:
        """Make a paragraph of them."""
        if self.words and (said := self.text()):
            begins = BEGINS.match(said) if self.tag != "pre" else None
            self.blocks.append(said_plainly(begins[0]) + said[begins.end() :] if begins else said)


def made(element: Open) -> list[str]:
    """The blocks of an element that has ended."""
    blocks, tag = element.blocks, element.tag
    if tag in ("td", "th"):
        return [DOT.join(blocks), *[""] * (int(element.given.get("colspan") or 1) - 1)]
    if tag == "tr":
        return [f"| {' | '.join(map(cell, blocks))} |"] if blocks else []
    if tag in ("thead", "tbody", "caption", "table"):
        return tabled(tag, blocks)
    if not blocks:
        return []
    if tag[0] == "h" and tag[1:].isdigit():
        return [f"{'#' * int(tag[1:])} {' '.join(blocks)}"]
    if tag == "pre":
        fence = "````" if "```" in blocks[0] else "```"
        return [f"{fence}\n{blocks[0].strip(chr(10))}\n{fence}"]
    if tag == "li":
        return [indented(together(blocks, tight=True), "- ")]
    if tag in ("ul", "ol"):
        return ["\n".join(blocks if tag == "ul" else numbered(blocks))]
    if tag in ("dt", "summary", "legend"):
        return [f"**{' '.join(blocks)}**"]
    if tag == "blockquote":
        return ["\n".join(f"> {line}".rstrip() for line in together(blocks).split("\n"))]
    return blocks


def tabled(tag: str, blocks: list[str]) -> list[str]:
    """The rows of a table, the first its head; what names it stands above."""
    if tag == "thead":
        return [*blocks, re.sub(r"(?:\\\||[^|])+", " --- ", blocks[0])] if blocks else []
    if tag != "table":
        return blocks
    rows = [each for each in blocks if each.startswith("| ")]
    return [*(each for each in blocks if each not in rows), "\n".join(rows)] if rows else blocks


def item(element: Open) -> Open:
    """What stands beside others of its kind, as an item: its lines in one, its lists below."""
    lists = [block for block in element.blocks if LISTED.match(block)]
    if lists == element.blocks:
        return element
    line = DOT.join(block for block in element.blocks if block not in lists)
    return Open("li", blocks=[line, *lists] if line else lists)

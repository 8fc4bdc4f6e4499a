"""Pieces of Markdown: words that are no syntax, links, tables, lists, and blocks after one another."""

from __future__ import annotations

import re
from collections.abc import Iterable

SYNTAX = re.compile(r"[\\`*\[\]<~]|\b_|_\b")  # inside a line
SPACES = re.compile(r"[ \t\r\n]+")  # not those that keep a number together
LISTED = re.compile(r"- |1\. ")
DOT = " · "


def escaped(words: str) -> str:
    """Words as Markdown: no character of them is syntax, but for what begins a line."""
    return SYNTAX.sub(lambda match: f"\\{match[0]}", words)


def said_plainly(mark: str) -> str:
    """What would begin a heading, a list or a quotation, as characters."""
    return f"{mark[:-1]}\\{mark[-1]}"


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of cells that are Markdown."""
    heads = list(head)
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(map(cell, line))} |" for line in lines)


def cell(words: str) -> str:
    """What stands in a cell: one line."""
    return SPACES.sub(" ", words).strip(" ").replace("|", "\\|")


def link(href: str, words: str) -> str:
    """A link; the address alone would not say where it leads."""
    return f"[{words}](<{href}>)" if re.search(r"[ ()]", href) else f"[{words}]({href})"


def together(blocks: Iterable[str], tight: bool = False) -> str:
    """Blocks after one another; items are one list, and what is `tight` has its list right below."""
    written, before = "", None
    for block in blocks:
        listed = LISTED.match(block)
        near = listed and (tight or (before and LISTED.match(before)))
        written += block if before is None else ("\n" if near else "\n\n") + block
        before = block
    return written


def indented(words: str, mark: str) -> str:
    """Words under a mark that begins their first line."""
    first, *lines = words.split("\n")
    return "\n".join((mark + first, *(" " * len(mark) + line if line else "" for line in lines)))


def numbered(items: Iterable[str]) -> Iterable[str]:
    """Items of a list in order."""
    for n, each in enumerate(items, start=1):
        mark = f"{n}. "
        yield mark + each.removeprefix("- ").replace("\n  ", "\n" + " " * len(mark))

"""Reads a plain text and one in Markdown."""

from __future__ import annotations

import re
from dataclasses import replace

import markdown

from .datelines import apart, is_dateline, with_dates_in_full
from .document import Block, one_line
from .preformatted import without_tables
from .table_lines import MARKDOWN
from .web import Page

HEADING = 80  # characters of a line alone, up to which it is a heading
TITLE = 150  # and of the first line of a text whose headings are marked as such
ENDS = re.compile(r"[.!?…:;,。！？：；，]['\"”’」』)）]*$")
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
BULLET = re.compile(r"[-•*·‣▪] ")
RULE = re.compile(r"^\s*(?:[=*_~#-]\s*){3,}$", re.MULTILINE)


def of_markdown(text: str) -> Page:
    """A text in Markdown as a page."""
    begin = [n for n, line in enumerate(text.splitlines()) if MARKDOWN.match(line)]
    text, tables = without_tables(text)
    text = with_dates_in_full(apart(FRONT.sub("", text)))
    page = Page(markdown.markdown(text, extensions=["tables", "footnotes"]))
    same = len(begin) == len(page.tables)  # else it is not known which begins where
    lines = begin if same else [0] * len(page.tables)
    own = (replace(each, line=line) for each, line in zip(page.tables, lines, strict=True))
    page.tables = [*own, *tables]
    return page


def of_plain(text: str) -> list[list[Block]]:
    """The blocks of a plain text; of each, where a rule parts articles that have a title."""
    texts = [blocks for piece in RULE.split(apart(text)) if (blocks := of_piece(piece))]
    titled = [blocks for blocks in texts if len(blocks) > 1 and blocks[0].level == 1]
    if len(titled) > 1:
        return titled
    joined = [block for blocks in texts for block in blocks]
    first = next((n for n, block in enumerate(joined) if block.level == 1), None)
    return [[Block(2, b.text) if b.level == 1 and n != first else b for n, b in enumerate(joined)]]


def of_piece(text: str) -> list[Block]:
    """The blocks of a stretch of plain text: an empty line parts paragraphs, or each line is one."""
    parts = [one_line(part) for part in re.split(r"\n\s*\n", text)]
    parts = [part for part in parts if part]
    if len(parts) < 3 and text.count("\n") > 2:
        parts = [line for each in text.splitlines() if (line := one_line(each))]
    found: list[Block] = []
    for number, part in enumerate(parts):
        alone = len(part) <= HEADING and not ENDS.search(part) and number + 1 < len(parts)
        first = all(is_dateline(block.text) for block in found)
        level = 0 if not alone or is_dateline(part) else 1 if first else 2
        found.append(Block(level, part, item=int(BULLET.match(part) is not None)))
    return found


def titled(blocks: list[Block]) -> list[Block]:
    """The blocks of a text in Markdown; where none is its title, a line that it begins with is."""
    at = next((n for n, block in enumerate(blocks) if not is_dateline(block.text)), len(blocks))
    if at + 1 >= len(blocks) or any(block.level == 1 for block in blocks):
        return blocks
    first = blocks[at]
    if first.level or len(first.text) > TITLE or ENDS.search(first.text):
        return blocks
    return [*blocks[:at], Block(1, first.text), *blocks[at + 1 :]]

"""Rules of a page's blocks: each exists, names what it shows, and its filters select something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..directives import BLOCKS, Block, Directive
from ..location import Location
from ..model import Site
from ..problems import Problem, did_you_mean, ids_shown, problem_at
from ..rules import rule
from .homes import records
from .page import Page

# Two colons or more of either width before a word: `:::figure`, ` ::: figure`, `：：：figure`.
LOOKS_LIKE_BLOCK = re.compile(r"\s*[:\uff1a]{2,}[ \t]*[a-z]|\s*:{3,}|.*\s:::[ \t]+[a-z]")


@rule("block-unknown", each=Page, hard=True)
def unknown_block(site: Site, page: Page) -> Iterator[Problem]:
    """A page has a block that does not exist, or a line that only looks like a block.

    Why: Readers would see the colons and words of the line in place of a chart or a table.

    Example:
        docs/en/harbour.md:
            # Harbour

            ::: figur cargo-growth-pair
    Instead:
        docs/en/harbour.md:
            # Harbour

            ::: figure cargo-growth-pair
        docs/zh/harbour.md:
            # \u6e2f\u53e3

            ::: figure cargo-growth-pair
    """
    for block in page.blocks:
        if block.name not in BLOCKS:
            hint = did_you_mean(block.name, BLOCKS) or f"blocks are: {', '.join(sorted(BLOCKS))}"
            yield problem_at(page.place(block), f'there is no block "{block.name}"', hint)
    for number, line in page.prose():
        if LOOKS_LIKE_BLOCK.match(line):
            hint = "write `::: name id` at the start of a line"
            yield problem_at(Location(page.path, number, 1), "this block is not understood", hint)


def misread_blocks(page: Page) -> Iterator[tuple[int, str]]:
    """The lines that are meant as a block and show none, each with its number."""
    for number, line in page.prose():
        if LOOKS_LIKE_BLOCK.match(line):
            yield number, line
    for block in page.blocks:
        if block.name not in BLOCKS:
            yield block.line, " ".join((block.name, *block.words))


@rule("block-words", each=Page, hard=True)
def words_of_block(site: Site, page: Page) -> Iterator[Problem]:
    """A block does not name the record that it is to show, or has words that it does not take.

    Why: The block does not say what to show, so nothing would stand there.

    Example:
        docs/en/harbour.md:
            # Harbour

            ::: figure
    Instead:
        docs/en/harbour.md:
            # Harbour

            ::: figure cargo-growth-pair
        docs/zh/harbour.md:
            # \u6e2f\u53e3

            ::: figure cargo-growth-pair
    """
    for block in page.blocks:
        declared, place = BLOCKS.get(block.name), page.place(block)
        if declared is None or declared.filters:
            continue
        takes = declared.takes
        if takes and not block.words:
            hint = f"write `::: {block.name} ID`"
            yield problem_at(place, f"this block names no {takes}", hint)
        for _ in block.words if not takes else ():
            message = f'the block "{block.name}" takes no words'
            yield problem_at(place, message, f"write `::: {block.name}`")


@rule("filter-unknown", each=Page, hard=True)
def unknown_filter(site: Site, page: Page) -> Iterator[Problem]:
    """A list on a page is filtered by a key that it cannot be filtered by.

    Why: The list would show everything, or nothing.

    Example:
        docs/en/harbour.md:
            # Harbour

            ::: observations sektion=harbour
    Instead:
        docs/en/harbour.md:
            # Harbour

            ::: observations section=harbour
        docs/zh/harbour.md:
            # \u6e2f\u53e3

            ::: observations section=harbour
    """
    for block, declared in filtered(page):
        allowed = declared.filters
        for word in block.words:
            key, sign, _ = word.partition("=")
            if not sign or key not in allowed:
                message = f'"{word}" is not a filter of this block'
                hint = f"write {allowed[0]}=…; filters are {', '.join(allowed)}"
                yield problem_at(page.place(block), message, hint)


@rule("filter-empty", each=Page, hard=True)
def empty_filter(site: Site, page: Page) -> Iterator[Problem]:
    """A list on a page is filtered by a value that no record has.

    Why: Readers would meet an empty table under a heading that promises one.

    Example:
        docs/en/harbour.md:
            # Harbour

            ::: observations section=harbor
    Instead:
        docs/en/harbour.md:
            # Harbour

            ::: observations section=harbour
        docs/zh/harbour.md:
            # \u6e2f\u53e3

            ::: observations section=harbour
    """
    for block, declared in filtered(page):
        allowed, chosen = declared.filters, records(site, declared.takes)
        for word in block.words:
            key, sign, values = word.partition("=")
            there = {str(getattr(r, key)) for r in chosen.values()} if key in allowed else set()
            for value in values.split(",") if sign and key in allowed else ():
                if value not in there:
                    message = f'no record has {key} "{value}"'
                    others = (
                        f"delete the block and its heading; records have {ids_shown(sorted(there))}"
                    )
                    hint = did_you_mean(value, there) or others
                    none = problem_at(page.place(block), message, hint)
                    yield replace(none, unknown=(declared.takes, value))


def filtered(page: Page) -> Iterator[tuple[Directive, Block]]:
    """The lists of a page that may be filtered, each with what is declared of it."""
    for block in page.blocks:
        declared = BLOCKS.get(block.name)
        if declared is not None and declared.filters:
            yield block, declared

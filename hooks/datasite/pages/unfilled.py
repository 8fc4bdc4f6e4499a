"""Pages that have nothing to show yet: lists of records of which there are none."""

from __future__ import annotations

from ..directives import directives
from ..model import Site


def unfilled(text: str, site: Site) -> bool:
    """Whether a page, by its Markdown, is a list without entries: it waits for its records, and no menu names it."""
    lists = {"institutions": site.entities, "glossary": site.terms}
    blocks = {block.name for block in directives(text)}
    return bool(blocks) and blocks <= lists.keys() and not any(lists[name] for name in blocks)

"""The reference of the rules, made from what each says of itself: those that may be silenced, then the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from .. import handbook
from ..directives import Markdown, block
from ..rules import Excerpt, Rule
from .markup import code, heading, joined, paragraph
from .page import Page


@block("rules")
def reference(page: Page) -> Iterator[Markup | Markdown]:
    """Every rule under a heading of its own, whose anchor is its code."""
    groups = (("rules.soft", "silenceable", False), ("rules.hard", "always", True))
    for key, anchor, hard in groups:
        yield heading(page.ui(key), anchor, 2)
        for each in handbook.rules():
            if each.hard is hard:
                yield from entry(page, each)


def entry(page: Page, each: Rule[..., Any]) -> Iterator[Markup | Markdown]:
    """One rule: what it refuses, why, an example, and what to write instead."""
    said = handbook.explained(each, page.words.lang.key)
    yield Markdown(f"### `{each.code}` {{ #{each.code} }}")
    space = page.words.marks.space
    yield Markdown(f"**{page.words.converted(said.what)}**{space}{page.words.converted(said.why)}")
    yield excerpts(page, "rules.example", said.example)
    yield excerpts(page, "rules.instead", said.instead)


def excerpts(page: Page, title: str, shown: tuple[Excerpt, ...]) -> Markup:
    """Parts of files under a title, each with the path of its file."""
    parts = (
        paragraph("ds-label", page.labelled(page.ui(title), code(each.path)))
        + Markup("\n<pre><code>%s</code></pre>") % each.text
        for each in shown
    )
    return joined(parts, "\n\n")

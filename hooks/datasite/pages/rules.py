"""The reference of the rules, made from what each says of itself: those that may be silenced, then the others."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from .. import handbook
from ..directives import block
from ..rules import Excerpt, Rule
from .markup import heading
from .page import Page


@block("rules", when="markdown")
def reference(page: Page) -> str:
    """Every rule under a heading of its own, whose anchor is its code."""
    groups = (("rules.soft", "silenceable", False), ("rules.hard", "always", True))
    return "".join(
        piece
        for key, anchor, hard in groups
        for piece in (
            heading(page.ui(key), anchor, 2),
            *(part for each in handbook.rules() if each.hard is hard for part in entry(page, each)),
        )
    )


def entry(page: Page, each: Rule[..., Any]) -> Iterator[str]:
    """One rule: what it refuses, why, an example, and what to write instead."""
    said = handbook.explained(each, page.words.lang.key)
    yield f"\n\n### `{each.code}` {{ #{each.code} }}\n\n"
    space = page.words.marks.space
    yield f"**{page.words.converted(said.what)}**{space}{page.words.converted(said.why)}\n\n"
    yield excerpts(page, "rules.example", said.example)
    yield excerpts(page, "rules.instead", said.instead)


def excerpts(page: Page, title: str, shown: tuple[Excerpt, ...]) -> str:
    """Parts of files under a title, each with the path of its file."""
    return "".join(
        f'<p class="ds-label">{page.words.said(page.ui(title), path(each))}</p>\n'
        f"<pre><code>{escape(each.text, quote=False)}</code></pre>\n\n"
        for each in shown
    )


def path(of: Excerpt) -> str:
    """The path of an excerpt's file."""
    return f"<code>{escape(of.path)}</code>"

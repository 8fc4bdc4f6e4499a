"""A Python-Markdown extension for `[[…]]`: code spans and escapes stay as they are written."""

from __future__ import annotations

from dataclasses import replace
from re import Match
from typing import ClassVar
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markupsafe import Markup

from ..references import PATTERN, parse_reference
from . import inline
from .page import Page

# After backticks (190) and escapes (180), before Markdown's own links (160), which read [ ] too.
PRIORITY = 175
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class References(Extension):
    """Writes the references of one page."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (their name)
        """Register the pattern."""
        md.inlinePatterns.register(_Processor(md, self.page), "datasite", PRIORITY)
        quiet = _InHeadings(md, replace(self.page, opens=False))
        md.inlinePatterns.register(quiet, "datasite-headings", PRIORITY - 1)


class _Processor(InlineProcessor):
    ANCESTOR_EXCLUDES: ClassVar[tuple[str, ...]] = HEADINGS

    def __init__(self, md: Markdown, page: Page) -> None:
        super().__init__(PATTERN.pattern, md)
        self.page = page

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        start, end = m.span()
        reference = parse_reference(m.group(1), m.group(0), start)
        try:
            written = inline.reference(self.page, reference, inline.starts_sentence(data[:start]))
        except KeyError:
            # The check has already named it; the characters stay visible.
            return self.md.htmlStash.store(Markup.escape(m.group(0))), start, end
        if reference.kind == "value" and self.page.opens:
            opening, closing = inline.touching(data[:start], data[end:])
            written = inline.kept_together(data[opening:start], written, data[end : end + closing])
            start, end = opening, end + closing
        return self.md.htmlStash.store(written), start, end


class _InHeadings(_Processor):
    """Takes the references that the first one leaves: the table of contents repeats the words of a heading."""

    ANCESTOR_EXCLUDES = ()

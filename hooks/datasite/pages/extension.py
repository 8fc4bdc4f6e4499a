"""A Python-Markdown extension for `[[…]]`: code spans and escapes stay as they are written."""

from __future__ import annotations

from html import escape
from re import Match
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from ..references import PATTERN, parse
from . import inline
from .page import Page

# After backticks (190) and escapes (180), before Markdown's own links (160), which read [ ] too.
PRIORITY = 175


class References(Extension):
    """Writes the references of one page."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (their name)
        """Register the pattern."""
        md.inlinePatterns.register(_Processor(md, self.page), "datasite", PRIORITY)


class _Processor(InlineProcessor):
    def __init__(self, md: Markdown, page: Page) -> None:
        super().__init__(PATTERN.pattern, md)
        self.page = page

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        try:
            written = inline.reference(
                self.page,
                parse(m.group(1), m.group(0), m.start(0)),
                inline.starts_sentence(data[: m.start(0)]),
            )
        except KeyError:
            # The check has already named it; the characters stay visible.
            written = escape(m.group(0))
        return self.md.htmlStash.store(written), m.start(0), m.end(0)

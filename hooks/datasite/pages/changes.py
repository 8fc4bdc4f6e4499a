"""What changed in the data, newest first."""

from __future__ import annotations

from html import escape

from .inline import html
from .page import Page


def changes(page: Page) -> str:
    """Each change with its day and version; the feed links to it."""
    ordered = sorted(page.site.changes, key=lambda change: (change.date, change.id), reverse=True)
    words = page.words
    rows = "".join(
        f'<div id="change-{change.id}">'
        f"<dt>{escape(words.dotted((words.period(change.date), change.version)))}</dt>"
        f"<dd>{html(page, change.text)}</dd></div>"
        for change in ordered
    )
    return f'<dl class="ds-facts">{rows}</dl>' if rows else ""

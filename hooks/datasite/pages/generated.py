"""Pages that follow from data alone: one for each indicator."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Indicator
from ..words import Words


def generated(words: Words) -> Iterable[tuple[str, str, Indicator]]:
    """Path, Markdown, and the record that each page is made of."""
    for indicator in words.site.indicators.values():
        name, definition = words.text(indicator.name), words.text(indicator.definition)
        head = f"title: {quoted(name)}\ndescription: {quoted(words.labelled(name, definition))}"
        text = f"---\n{head}\n---\n\n::: indicator {indicator.id}\n"
        yield f"indicators/{indicator.id}.md", text, indicator


def quoted(words: str) -> str:
    """Words as a double-quoted scalar of a page's front matter."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'

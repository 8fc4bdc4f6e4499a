"""What search reads of the pages: of a page that is as it was, what an earlier build read."""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import version
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from datasite.pages.edition_build import EditionBuild

PLUGIN = "material/search"


def remember(config: MkDocsConfig, build: EditionBuild) -> None:
    """Have the theme's search take a page's places from the memory of an edition; any other is left as it is."""
    if PLUGIN not in config.plugins:
        return
    index: Any = config.plugins[PLUGIN].search_index  # type: ignore[attr-defined]
    read, theme = index.add_entry_from_context, version("mkdocs-material")

    def add(page: Page) -> None:
        def places() -> list[dict[str, Any]]:
            before = len(index.entries)
            read(page)
            found = index.entries[before:]
            del index.entries[before:]
            return list(found)

        content = sha256((page.content or "").encode()).digest()
        cause = theme, content, str(page.title), dict(page.meta)
        index.entries += build.memory.recall(f"places {page.url}", cause, places)

    index.add_entry_from_context = add

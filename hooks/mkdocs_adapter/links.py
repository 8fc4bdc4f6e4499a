"""What leads from a page to its other languages and to the file behind it."""

from __future__ import annotations

from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from datasite.pages.alternates import Alternate, alternates
from datasite.pages.behind import behind

from .files import source_path
from .state import state


def data_url(page: Page, config: MkDocsConfig) -> str | None:
    """The address of what stands behind a page, from that of the page itself; hosts show a folder as a tree."""
    root = state(config).root
    path = behind(page.file.content_string, root) if page.edit_url else None
    if path is None or page.edit_url is None:
        return None
    if (root / path).is_dir():
        path += "/"
    up = "../" * source_path(config, root, page.file.src_uri).count("/")
    url = urljoin(page.edit_url, up + path)
    return url.replace("/edit/", "/tree/", 1) if path.endswith("/") else url


def alternates_of(config: MkDocsConfig, url: str | None) -> list[Alternate]:
    """The page at a URL in each language."""
    build = state(config)
    base_url = build.book.base_url if build.book else ""
    return alternates(build.language, build.languages, base_url, url)

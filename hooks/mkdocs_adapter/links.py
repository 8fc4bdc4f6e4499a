"""What leads from a page to its other languages and to the file behind it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from datasite.pages.alternates import Alternate, alternates
from datasite.pages.behind import behind

from .files import source_path
from .state import state

EDIT, READ = "/edit/", "/blob/"  # as hosts name what opens a file to edit it, and to read it


def files_url(config: MkDocsConfig, root: Path) -> str:
    """Where the host shows the files of the project; empty where its addresses are of another kind."""
    docs = Path(config.docs_dir).relative_to(root).as_posix() + "/"
    url = urljoin(f"{(config.repo_url or '').rstrip('/')}/", config.edit_uri or "")
    known = config.repo_url and EDIT in url and url.endswith(docs)
    return url.removesuffix(docs).replace(EDIT, READ, 1) if known else ""


def read_first(url: str | None) -> str | None:
    """Where the line of a record is shown, with the way to edit it: an editor opens at the top of a file."""
    return url.replace(EDIT, READ, 1) if url and "#L" in url else url


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

"""What is written when the pages of an edition are: its index of search, and what all editions share."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from datasite import publish
from datasite.book import Book
from datasite.distribution import published_files, service_worker
from datasite.pages.edition_build import EditionBuild
from datasite.search import index


def write_index(config: MkDocsConfig, build: EditionBuild) -> None:
    """Put the names and values of the records into the index that MkDocs wrote, as our search reads it."""
    file = Path(config.site_dir) / "search" / "search_index.json"
    if file.is_file():
        told = file.read_text(encoding="utf-8")
        made = build.memory.recall("search", told, lambda: index(told, build.edition))
        file.write_text(made, encoding="utf-8")


def write_shared(config: MkDocsConfig, book: Book) -> None:
    """Write the files for programs, and the service worker once all other files are there."""
    folder = Path(config.site_dir)
    for path, content in publish.with_sums(published_files(book)):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    worker = service_worker(book, folder) if config.extra["offline"] else publish.no_worker()
    (folder / publish.WORKER).write_bytes(worker)

"""A build writes the blocks of a page again only where the page, the data or the engine is another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from datasite import distribution
from datasite.book import Book, open_book
from datasite.pages.edition import Edition
from datasite.pages.memory import Memory
from datasite.render import vector

from ..support.themeless import drawn_flat, pages_of

PAGE = "docs/en/index.md"


@pytest.fixture
def written(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], tuple[dict, set[str]]]:
    """What builds a project: its English pages, and the URLs of those whose blocks were written."""
    monkeypatch.setattr(vector, "drawn", drawn_flat)
    for path in (PAGE, "docs/zh/index.md"):
        page = tiny / path
        page.parent.mkdir(parents=True)
        page.write_text("# Harbour\n\n::: indicators\n", "utf-8")
    expand, late = Edition.expand, Edition.late
    urls: set[str] = set()

    def noted(write: Callable, url: Callable) -> Callable:
        def writing(self: Edition, step: object, *more: object) -> object:
            urls.add(url(step))
            return write(self, step, *more)

        return writing

    monkeypatch.setattr(Edition, "expand", noted(expand, lambda source: source.url))
    monkeypatch.setattr(Edition, "late", noted(late, lambda rendered: rendered.source.url))

    def build() -> tuple[dict, set[str]]:
        urls.clear()
        book = open_book(tiny)
        pages = dict(pages_of(book, ("en",)))
        remember(book)
        return pages, set(urls)

    return build


def remember(book: Book) -> None:
    for build in book.builds.values():
        build.memory.keep()


def test_pages_of_a_project_that_is_as_it_was_are_the_same_and_not_written_again(
    written: Callable,
) -> None:
    pages, urls = written()
    assert len(urls) == len(pages)
    assert written() == (pages, set())


def test_of_a_changed_page_only_its_own_blocks_are_written_and_those_that_repeat_it(
    tiny: Path, written: Callable
) -> None:
    written()
    page = tiny / PAGE
    page.write_text(page.read_text("utf-8") + "\nOne line more.\n", "utf-8")
    pages, urls = written()
    assert urls == {""}
    assert "One line more." in pages["index.md"]


def test_a_change_of_the_data_writes_every_page(tiny: Path, written: Callable) -> None:
    pages, urls = written()
    sources = tiny / "data/sources.yml"
    sources.write_text(sources.read_text("utf-8") + "\n# A remark.\n", "utf-8")
    assert written() == (pages, urls)


def test_the_files_to_take_away_are_made_once_for_the_same_data(
    tiny: Path, written: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    def files() -> list[tuple[str, bytes]]:
        book = open_book(tiny)
        dict(pages_of(book, ("en",)))
        return distribution.files_to_take(book)

    written()
    monkeypatch.setattr(
        distribution, "chart_files", lambda book: iter([("charts/a.svg", b"drawn")])
    )
    made = files()
    assert ("charts/a.svg", b"drawn") in made
    assert "data/observations.csv" in dict(made)
    monkeypatch.setattr(
        distribution, "chart_files", lambda book: iter([("charts/a.svg", b"drawn anew")])
    )
    assert files() == made
    sources = tiny / "data/sources.yml"
    sources.write_text(sources.read_text("utf-8") + "\n# A remark.\n", "utf-8")
    assert ("charts/a.svg", b"drawn anew") in files()


def test_a_value_is_kept_with_its_cause_and_a_broken_file_is_none(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    first = Memory(file, "key")
    assert first.recall("a", 1, lambda: "made") == "made"
    first.keep()
    assert Memory(file, "key").recall("a", 1, lambda: "anew") == "made"
    assert Memory(file, "key").recall("a", 2, lambda: "anew") == "anew"
    assert Memory(file, "another").recall("a", 1, lambda: "anew") == "anew"
    file.write_bytes(file.read_bytes()[:-1])
    assert Memory(file, "key").recall("a", 1, lambda: "anew") == "anew"


def test_nothing_is_stored_where_nothing_is_new(tmp_path: Path) -> None:
    file, stored = tmp_path / "kept", []
    for _ in range(2):
        memory = Memory(file, "key")
        memory.recall("a", 1, lambda: "made")
        memory.keep()
        stored.append(file.stat().st_ino)
    assert stored[0] == stored[1]

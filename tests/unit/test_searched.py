"""Search reads a page that is as it was once, and finds on it what it would find by reading it again."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from datasite.pages.memory import Memory
from mkdocs_adapter import searched

material = pytest.importorskip("material.plugins.search.plugin")
PAGE = '<h1 id="port">The port</h1><p>Two ships.</p><h2 id="crew">The crew</h2><p>Ten sailors.</p>'


def found(file: Path, *contents: str, title: str = "The port") -> tuple[list[dict[str, Any]], int]:
    """What search knows after a build of pages with these contents, and how many of them it read."""
    index = material.SearchIndex()
    count, read = [0], index.add_entry_from_context

    def counted(page: Any) -> None:
        count[0] += 1
        read(page)

    index.add_entry_from_context = counted
    memory = Memory(file, "key")
    plugins = {searched.PLUGIN: SimpleNamespace(search_index=index)}
    searched.remember(SimpleNamespace(plugins=plugins), SimpleNamespace(memory=memory))
    for number, content in enumerate(contents):
        page = SimpleNamespace(url=f"{number}/", content=content, title=title, meta={}, toc=[])
        index.add_entry_from_context(page)
    memory.keep()
    return index.entries, count[0]


def test_a_page_that_is_as_it_was_is_read_once(tmp_path: Path) -> None:
    file = tmp_path / "pages"
    places, read = found(file, PAGE, PAGE)
    assert [each["location"] for each in places] == ["0/", "0/#crew", "1/", "1/#crew"]
    assert read == 2
    assert found(file, PAGE, PAGE) == (places, 0)


def test_a_changed_page_is_read_again_and_no_other(tmp_path: Path) -> None:
    file = tmp_path / "pages"
    found(file, PAGE, PAGE)
    places, read = found(file, PAGE, PAGE.replace("Ten", "Nine"))
    assert read == 1
    assert [each["text"] for each in places[1::2]] == [
        "<p>Ten sailors.</p>",
        "<p>Nine sailors.</p>",
    ]


def test_a_page_of_another_name_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "pages"
    found(file, "<p>Text.</p>")
    places, read = found(file, "<p>Text.</p>", title="The quay")
    assert (places[0]["title"], read) == ("The quay", 1)


def test_another_search_is_left_as_it_is() -> None:
    searched.remember(SimpleNamespace(plugins={"search": object()}), SimpleNamespace())

"""A new site is built strictly at once, by the engine that it brings along."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..support.builder import build, problems_before
from ..support.built_page import dead_links, pages_of
from ..support.new_site import copied


@pytest.fixture(scope="module")
def built(new_english_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copied(new_english_site, tmp_path_factory.mktemp("built") / "site")
    done = build(root, "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def test_a_new_site_has_every_stock_page_and_no_link_that_leads_nowhere(built: Path) -> None:
    pages = pages_of(built)
    assert pages.keys() >= {
        "", "example/", "article/", "indicators/", "timeline/", "institutions/", "glossary/", "data/", "method/",
        "contributing/", "print/", "records/", "rules/", "gallery/", "figures/loans/", "indicators/loans/",
    }  # fmt: skip
    assert not dead_links(built, "https://example.org/", pages)


def test_the_builder_finds_nothing_wrong_with_a_new_site_in_three_editions(
    new_site: Path, tmp_path: Path
) -> None:
    assert problems_before(copied(new_site, tmp_path / "site")) == []

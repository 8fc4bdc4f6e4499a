"""What the first load of a page costs a reader, beside the same page in Material as it comes."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from reading import first_load, served, stock

from ..conftest import ROOT
from ..support.project import shared

SECTIONS = ("lead", "talent", "platforms", "investment", "ecosystem", "outlook")
MORE = 30 * 1024  # bytes on the wire that a page with charts may cost more, beside its font
WHOLE = 120 * 1024  # that it may cost with its font
OURS = 5 * 1024  # bytes of scripts of our own before a reader does anything


@pytest.fixture(scope="session")
def theme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same pages in the theme as it comes, built by the first worker that asks for them."""
    with shared(tmp_path_factory, "theme") as root:
        return root / "site" if (root / "site").is_dir() else stock(root)


@pytest.mark.parametrize("edition", ["", "zh-Hant/"])
def test_a_section_costs_little_more_than_in_the_theme_as_it_comes(
    browser: Browser, site: Path, theme: Path, edition: str
) -> None:
    with served(site) as ours, served(theme) as plain:
        for name in SECTIONS:
            page = f"{edition}{name}/"
            loads = [first_load(browser, base + page) for base in (ours, plain)]
            both = [sum(each.values()) for each in loads]
            font = loads[0]["font"]
            assert min(both) > 30_000, f"{page} did not load: {both}"
            assert both[0] - font - both[1] <= MORE, f"{page}: {both}"
            assert both[0] <= WHOLE, f"{page}: {loads[0]}"
            assert 10_000 < font < 17_000, f"{page}: the font is not there once: {font}"


def test_scripts_of_our_own_that_load_unasked_are_small(browser: Browser, site: Path) -> None:
    names = {path.name for path in (ROOT / "docs" / "assets" / "js").glob("*.js")}
    with served(site) as base:
        context = browser.new_context(service_workers="block")
        page = context.new_page()
        loaded: dict[str, int] = {}
        page.on("response", lambda r: loaded.__setitem__(r.url, 0))
        page.goto(base + "method/", wait_until="networkidle")  # no chart is near the screen there
        sizes = {
            url: len(gzip.compress(page.request.get(url).body()))
            for url in loaded
            if Path(url).name in names
        }
        inline = page.evaluate(
            "[...document.scripts].filter((s) => !s.src && !/json/.test(s.type)).map((s) => s.text).join('')"
        )
        context.close()
    assert sizes, "none of our scripts loaded: the page is not the one that is meant"
    assert not any(re.search("search-|figure.js", url) for url in sizes)
    assert sum(sizes.values()) + len(gzip.compress(inline.encode())) <= OURS, sizes

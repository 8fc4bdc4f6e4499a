"""What the first load of a page costs a reader, beside the same page in Material as it comes."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from reading import first_load, served, stock

from ..conftest import ROOT
from ..support.browser import EDITIONS
from ..support.built_page import BuiltPage, listed
from ..support.project import shared

MORE = 30 * 1024  # bytes on the wire that a page with charts may cost more, beside its font
WHOLE = 120 * 1024  # that it may cost with its font
OURS = 5 * 1024  # bytes of scripts of our own before a reader does anything


@pytest.fixture(scope="session")
def theme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same pages in the theme as it comes, built by the first worker that asks for them."""
    with shared(tmp_path_factory, "theme") as root:
        return root / "site" if (root / "site").is_dir() else stock(root)


def with_charts(site: Path, edition: str) -> dict[str, int]:
    """The pages of an edition that people wrote and that have charts, by what their HTML weighs on the wire."""
    pages = {}
    for file in (site / edition).glob("*/index.html"):
        html = file.read_bytes()
        if b'class="ds-chart' in html and b'content="noindex"' not in html:
            pages[f"{file.parent.relative_to(site).as_posix()}/"] = len(gzip.compress(html))
    return pages


@pytest.mark.parametrize("edition", list(EDITIONS.values())[:2])
def test_the_heaviest_pages_cost_little_more_than_in_the_theme_as_it_comes(
    browser: Browser, site: Path, theme: Path, edition: str
) -> None:
    weights = with_charts(site, edition)
    heaviest = sorted(weights, key=weights.__getitem__)[-2:]  # all else that they load is the same
    assert heaviest
    with served(site) as ours, served(theme) as plain:
        for page in heaviest:
            loads = [first_load(browser, base + page) for base in (ours, plain)]
            both = [sum(each.values()) for each in loads]
            font = loads[0]["font"]
            assert min(both) > 30_000, f"{page} did not load: {both}"
            assert both[0] - font - both[1] <= MORE, f"{page}: {both}"
            assert both[0] <= WHOLE, f"{page}: {loads[0]}"
            assert 10_000 < font < 17_000, f"{page}: the font is not there once: {font}"


def test_scripts_of_our_own_that_load_unasked_are_small(
    browser: Browser, site: Path, pages: dict[str, BuiltPage]
) -> None:
    names = {path.name for path in (ROOT / "docs" / "assets" / "js").glob("*.js")}
    without = next(path for path, page in listed(pages).items() if not page.charts)
    with served(site) as base:
        context = browser.new_context(service_workers="block")
        page = context.new_page()
        loaded: dict[str, int] = {}
        page.on("response", lambda r: loaded.__setitem__(r.url, 0))
        page.goto(base + without, wait_until="networkidle")
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

"""This article's site has enough of all that the tests of the engine look for: none of them passes on nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from ..browser.test_access_charts import files
from ..browser.test_forms import cards
from ..browser.test_offline import told
from ..browser.test_print import sheets
from ..browser.test_search_box import plain_texts
from ..support.browser import EDITIONS, Visitor
from ..support.built_page import BuiltPage
from ..support.site_pages import BLOCKS, KINDS, SitePages

EDITION = pytest.mark.parametrize("language", EDITIONS)
# How often what matches stands in each edition, at least.
LEAST = {
    r'class="ds-value\b': 300,
    r'class="ds-joined"': 20,
    r'<tr data-mark="': 150,
    r"<text\b": 700,
}


def test_every_kind_of_page_is_there(pages: SitePages) -> None:
    assert {*KINDS, *BLOCKS} <= set(pages.kinds)
    assert len(pages.answering) > 3
    assert len(pages.kinds["section"]) > 4


@EDITION
def test_every_edition_has_many_charts_values_and_words_for_the_ear(
    site: Path, language: str
) -> None:
    texts = [file.read_text(encoding="utf-8") for file in files(site, language)]
    pages = [BuiltPage(text) for text in texts]
    charts = [chart for page in pages for chart in page.charts]
    assert len(charts) > 60
    assert len({chart.figure for chart in charts}) > 15
    assert len({words for page in pages for spoken, words in page.words if spoken == language}) > 40
    for pattern, least in LEAST.items():
        assert sum(len(re.findall(pattern, text)) for text in texts) > least, pattern


def test_cards_have_dates_that_are_stated_implied_and_missing(site: Path) -> None:
    assert {word for _, word in cards(site)} == {"implied", "undated", "stated"}


@EDITION
def test_the_print_edition_is_long(site: Path, pages: SitePages, language: str) -> None:
    file = site / EDITIONS[language] / pages.one("print") / "index.html"
    text = file.read_text(encoding="utf-8")
    assert len(BuiltPage(text).headings) > 100
    assert text.count('class="ds-chapter') > 15
    assert text.count('class="ds-noteref"') > 10


@pytest.mark.parametrize(("kind", "most"), [("section", 9), ("print", 99)])
def test_sheets_are_full(visitor: Visitor, pages: SitePages, kind: str, most: int) -> None:
    """A chart and its table kept together at any price left the lower half of most sheets white."""
    page: Page = visitor.open(pages.one(kind))
    page.emulate_media(media="print")
    assert sheets(page) <= most


@EDITION
def test_some_texts_have_no_value_in_them(site: Path, pages: SitePages, language: str) -> None:
    file = site / EDITIONS[language] / "search" / "search_index.json"
    assert plain_texts(json.loads(file.read_text(encoding="utf-8"))["docs"], pages)


def test_an_edition_is_kept_whole_for_readers_without_a_network(site: Path) -> None:
    for start, kept in told(site)["editions"].items():
        assert len(kept["pages"]) + len(kept["files"]) > 70, start

"""How numbers are set: as numbers, with a minus sign where they are negative."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from ..support.browser import Visitor
from ..support.site_pages import SitePages


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """A page that opens paths of the site."""
    return visitor.page


def test_numbers_are_set_as_numbers(page: Page, pages: SitePages) -> None:
    page.goto(pages.one("section"))
    variant = "e => getComputedStyle(e).fontVariantNumeric"
    assert "tabular-nums" in page.locator("td.ds-amount").first.evaluate(variant)
    assert "lining-nums" in page.locator(".ds-number__value").first.evaluate(variant)


def test_a_negative_number_has_a_minus_sign(site: Path) -> None:
    shown = re.compile(r'class="ds-value[^>]*>(?:<button[^>]*>)?([^<]+)<')
    values = [
        value
        for page in site.rglob("*.html")
        for value in shown.findall(page.read_text(encoding="utf-8"))
    ]
    assert values
    assert not [value for value in values if re.search(r"(^|\s)-\d", value)]

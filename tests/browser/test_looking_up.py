"""In a real browser: the ways to find something, from the bar of sections to the lists of everything."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from ..support.browser import EDITIONS, Visitor, size
from ..support.site_pages import SitePages


@pytest.mark.parametrize("language", EDITIONS)
def test_from_1220_pixels_the_bar_names_every_page_in_one_row(
    visitor: Visitor, language: str
) -> None:
    page = visitor.open(EDITIONS[language])
    page.set_viewport_size(size(1220))
    tops = page.locator(".ds-bar a").evaluate_all("all => all.map(e => e.offsetTop)")
    assert len(tops) > 1
    assert len(set(tops)) == 1


def test_on_a_phone_the_bar_shows_where_one_is_and_the_page_stays_at_its_head(
    visitor: Visitor, pages: SitePages
) -> None:
    visitor.page.set_viewport_size(size(360))
    for kind in ("overview", "section", "method"):
        page = visitor.open(pages.one(kind))
        expect(page.locator(".ds-bar [aria-current]")).to_be_in_viewport(ratio=1)
        assert page.evaluate("scrollY") == 0

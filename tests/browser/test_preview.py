"""What a link to a term or a figure leads to is shown beside it: by key, pointer and touch."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page

from ..support.browser import EDITIONS, Visitor, until
from ..support.page_state import violations
from ..support.site_pages import SitePages

SHOWN = "() => Boolean(document.querySelector('.ds-preview:popover-open'))"
# A link to a figure, as a text has it that speaks of one.
LINK = """(href) => {
  const link = Object.assign(document.createElement("a"), {href, className: "ds-figure-link", textContent: "it"});
  document.querySelector(".md-content article p").append(link);
}"""
SHIFTS = """() => {
  window.shifts = [];
  new PerformanceObserver((list) => shifts.push(...list.getEntries().map((e) => e.value)))
    .observe({type: "layout-shift"});
}"""


def opened(visitor: Visitor, pages: SitePages, prefix: str = "") -> Page:
    """A page with a link to a term."""
    found = [path for path, text in pages.texts.items() if 'class="ds-term"' in text]
    if not found:
        pytest.skip("no page speaks of a term")
    return visitor.open(prefix + found[-1])


@pytest.mark.parametrize("prefix", list(EDITIONS.values())[:2])
def test_a_term_is_explained_where_it_stands_to_keys_and_pointers(
    visitor: Visitor, pages: SitePages, prefix: str
) -> None:
    page = opened(visitor, pages, prefix)
    terms = json.loads((pages.site / prefix / "previews.json").read_text("utf-8"))["terms"]["of"]
    link = page.locator("a.ds-term").first
    name, definition = terms[(link.get_attribute("href") or "").partition("#")[2]]
    link.scroll_into_view_if_needed()
    page.evaluate(SHIFTS)
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    until(page, SHOWN)
    shown = page.locator(".ds-preview")
    assert name in shown.inner_text()
    assert definition in shown.inner_text()
    assert link.get_attribute("aria-describedby") == shown.get_attribute("id")
    assert not violations(page)
    page.keyboard.press("Escape")
    assert not page.evaluate(SHOWN)
    assert link.evaluate("link => link === document.activeElement")
    page.keyboard.press("Tab")
    link.hover()
    until(page, SHOWN)
    page.locator(".ds-preview .ds-pop__name").hover()
    page.wait_for_timeout(400)
    assert page.evaluate(SHOWN)
    page.mouse.move(0, 0)
    until(page, f"() => !({SHOWN})()")
    assert page.evaluate("shifts") == []


def test_a_figure_that_a_text_speaks_of_is_shown_small(visitor: Visitor, pages: SitePages) -> None:
    page = opened(visitor, pages)
    figures = json.loads((pages.site / "previews.json").read_text("utf-8"))["figures"]["of"]
    charts = [id_ for id_ in figures if (pages.site / f"charts/{id_}.en.svg").exists()]
    page.evaluate(LINK, f"../x/#{charts[0]}")
    page.locator(".ds-figure-link").hover()
    until(page, "() => Boolean(document.querySelector('.ds-preview:popover-open svg'))")
    assert figures[charts[0]][0] in page.locator(".ds-preview").inner_text()
    assert not violations(page)


@pytest.mark.parametrize("visitor", [{"has_touch": True}], indirect=True)
def test_a_tap_shows_it_and_a_second_one_goes_there(visitor: Visitor, pages: SitePages) -> None:
    page = opened(visitor, pages)
    there, link = page.url, page.locator("a.ds-term").first
    link.scroll_into_view_if_needed()
    with page.expect_response("**/preview.js") as asked:
        page.locator("h1").tap()
    asked.value.finished()
    page.wait_for_timeout(100)
    link.tap()
    until(page, SHOWN)
    assert page.url == there
    link.tap()
    page.wait_for_url("**/*#*")
    assert "#" in page.url


def test_without_its_words_a_link_is_a_link(visitor: Visitor, pages: SitePages) -> None:
    page = opened(visitor, pages)
    page.route("**/previews.json", lambda route: route.fulfill(status=404))
    link = page.locator("a.ds-term").first
    link.hover()
    page.wait_for_timeout(600)
    assert not page.evaluate(SHOWN)
    visitor.forgive("404")
    link.click()
    page.wait_for_url("**/*#*")

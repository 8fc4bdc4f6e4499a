"""In a real browser: every kind of page, in three languages, at three widths, in both schemes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from ..support.browser import EDITIONS, WIDTHS, Visitor, size
from ..support.page_state import (
    COLOURS,
    SCHEMES,
    SIGHT,
    Scheme,
    lay_out,
    scheme,
    still,
    unfold,
    unreadable,
    violations,
)
from ..support.search_box import sought
from ..support.site_pages import KINDS, SitePages

# What has no room is looked at in every window and language. What axe finds rests on the kind of page and on the width,
# what is too faint on these and on the scheme, and neither on the language: each is looked at in all windows and
# schemes, in another language each time. What is faint is also seen by axe, at half of its cost: once a kind of page.
Way = TypeVar("Way")
AXE_LOOKS: tuple[tuple[int, Scheme], ...] = ((320, "light"), (768, "light"), (1440, "dark"))


def share(ways: Sequence[Way], shift: int, language: str) -> list[Way]:
    """The ways of looking that are a language's turn; together the languages take them all."""
    first = shift + list(EDITIONS).index(language)
    among = min(len(EDITIONS), len(ways))
    return [way for at, way in enumerate(ways, first) if at % among == 0]


OTHERS = [prefix for prefix in EDITIONS.values() if prefix]


def wide(page: Page) -> list[str]:
    """What makes a page scroll sideways, if it does."""
    found: list[str] = page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] :
        [...document.querySelectorAll("body *")]
          .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".ds-scroll, .ds-bar"))
          .slice(0, 5).map((e) => e.outerHTML.slice(0, 120))"""
    )
    return found


# Buttons that copy something else than the block they stand in, blocks without one, and names that are given twice.
MISCOPIED = """() => {
  const blocks = [...document.querySelectorAll("pre > code")];
  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  const own = (code) => {
    const button = code.parentElement.querySelector("[data-clipboard-target]");
    return button && document.querySelector(button.dataset.clipboardTarget) === code;
  };
  const wrong = blocks.filter((code) => !own(code)).map((code) => `not copied: ${code.textContent.slice(0, 40)}`);
  return [...wrong, ...ids.filter((id, at) => ids.indexOf(id) !== at)];
}"""


@pytest.mark.parametrize("language", EDITIONS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_fits_every_window_copies_what_it_shows_and_breaks_no_rule_of_accessibility(
    visitor: Visitor, pages: SitePages, kind: str, language: str
) -> None:
    shift, first = KINDS.index(kind), language == next(iter(EDITIONS))
    looked = share(AXE_LOOKS, shift, language)
    looks = [
        (width, name)
        for at, width in enumerate(WIDTHS, shift)
        for name in share(list(SCHEMES), at, language)
    ]
    # A change of the scheme or of the window costs as much as a look: both begin with the first, and one goes on where
    # the other ends.
    start = looked[0][1]
    looks.sort(key=lambda look: look[1] != start)
    folded = sorted(AXE_LOOKS, key=lambda look: look[0] == looks[0][0])
    still(visitor.page, folded[0][0]).emulate_media(color_scheme=start)
    page = visitor.open(EDITIONS[language] + pages.one(kind))
    assert not page.evaluate(MISCOPIED)
    for width, name in folded:
        page.set_viewport_size(size(width))
        assert not wide(page), f"{width}: " + "\n".join(wide(page))
        if (width, name) in looked:
            scheme(page, name)
            found = violations(page, () if first else SIGHT)
            assert not found, f"{width} {name}: " + "\n".join(found)
    unfold(page)
    for width, name in looks:
        page.set_viewport_size(size(width))
        assert not wide(page), f"{width} unfolded: " + "\n".join(wide(page))
        scheme(page, name)
        found = unreadable(page)
        assert not found, f"{width} {name}: " + "\n".join(found)


@pytest.mark.parametrize("language", EDITIONS)
def test_the_print_edition_fits_prints_and_breaks_no_rule(
    visitor: Visitor, pages: SitePages, language: str
) -> None:
    page = visitor.open(EDITIONS[language] + pages.one("print"))
    lay_out(page)
    for width in WIDTHS:
        page.set_viewport_size(size(width))
        assert not wide(page), width
    first = language == next(iter(EDITIONS))
    if (
        first
    ):  # its colours are those of the pages it is made of, and contrast takes most of the time
        assert not violations(page, COLOURS)
    page.emulate_media(media="print", color_scheme="dark")
    paper = page.evaluate(
        "getComputedStyle(document.body).getPropertyValue('--md-default-bg-color')"
    )
    assert page.locator("details:not([open])").count() == 0
    assert page.locator(".ds-chapter table").first.is_visible()
    assert page.locator(".ds-chapter svg.ds-chart").first.is_visible()
    assert not page.locator(".md-header").is_visible(), paper
    if first:  # how it is cut into sheets rests on no language
        assert page.pdf(format="A4").startswith(b"%PDF-")


@pytest.mark.parametrize("language", EDITIONS)
@pytest.mark.parametrize("visitor", [{"java_script_enabled": False}], indirect=True)
def test_without_script_a_page_shows_its_charts_tables_and_languages(
    visitor: Visitor, pages: SitePages, language: str
) -> None:
    path = pages.answering[0]
    page = visitor.open(EDITIONS[language] + path)
    shown = page.locator("svg.ds-chart:visible, .ds-figure__diagram:visible")
    assert shown.count() == page.locator("figure.ds-figure").count()
    assert page.locator("figure.ds-figure").count() > 0
    page.locator(".ds-figure__table summary").first.click()
    assert page.locator("figure table").first.is_visible()
    page.locator("button.ds-value__text").first.click()
    assert page.locator(".ds-pop:popover-open").count() == 1
    page.keyboard.press("Escape")
    page.locator(".ds-languages a:not([aria-current])").first.click()
    assert urlsplit(page.url).path.endswith("/" + path)


@pytest.mark.parametrize("language", EDITIONS)
def test_search_and_the_switch_of_schemes_work_under_the_policy(
    visitor: Visitor, language: str
) -> None:
    page = visitor.open(EDITIONS[language])
    page.set_viewport_size(size(1440))
    page.locator(".md-search__input").click()
    page.keyboard.type(sought(language).name)
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("Escape")
    page.locator(".md-header__option label:not([hidden])").click()
    page.locator(".md-header__option label:not([hidden])").click()
    page.locator("body[data-md-color-scheme=slate]").wait_for()
    page.reload()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


@pytest.mark.parametrize("path", ["nowhere", f"{OTHERS[-1]}deep/er/x.html", "indicators/none/"])
def test_a_wrong_address_at_any_depth_shows_a_page_with_ways_on(
    visitor: Visitor, path: str
) -> None:
    page = visitor.open(path)
    assert page.locator("h1").count() == 1
    visitor.forgive("404")
    for language in [language for language, prefix in EDITIONS.items() if prefix]:
        link = page.locator(f"section[lang={language}] a")
        assert page.request.get(visitor.base + EDITIONS[language]).ok
        assert urlsplit(link.evaluate("a => a.href")).path.endswith(f"/{language}/")
    page.locator("article a:not([hreflang])").first.click()
    page.wait_for_url(re.compile(re.escape(visitor.base) + r"$"))


@pytest.mark.parametrize("language", EDITIONS)
def test_the_switch_of_languages_keeps_the_page_and_its_scheme_of_addresses(
    visitor: Visitor, pages: SitePages, language: str
) -> None:
    path = pages.one("indicator")
    page = visitor.open(EDITIONS[language] + path)
    for other, prefix in EDITIONS.items():
        href = page.locator(f".ds-languages a[lang={other}]").evaluate("a => a.href")
        assert href == visitor.base + prefix + path

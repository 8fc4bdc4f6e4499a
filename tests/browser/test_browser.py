"""In a real browser: every kind of page, in three languages, at three widths, in both schemes."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from ..support.browser import EDITIONS, KINDS, Visitor, size
from ..support.page_state import lay_out

WIDTHS = (320, 768, 1440)
SCHEMES = {"light": "default", "dark": "slate"}
AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
    "preload": False,
    "iframes": False,
}


def wide(page: Page) -> list[str]:
    """What makes a page scroll sideways, if it does."""
    found: list[str] = page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] :
        [...document.querySelectorAll("body *")]
          .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".ds-scroll, .ds-bar"))
          .slice(0, 5).map((e) => e.outerHTML.slice(0, 120))"""
    )
    return found


def violations(page: Page, **more: Any) -> list[str]:
    """What axe finds, in lines."""
    found = Axe().run(page, options=AXE | more).response["violations"]
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"][:3]]


@pytest.mark.parametrize("language", EDITIONS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_fits_every_window_and_breaks_no_rule_of_accessibility(
    reader: Visitor, kind: str, language: str
) -> None:
    page = reader.open(EDITIONS[language] + KINDS[kind])
    for width, (scheme, name) in product(WIDTHS, SCHEMES.items()):
        page.set_viewport_size(size(width))
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        page.locator(f"body[data-md-color-scheme={name}]").wait_for()
        assert not wide(page), f"{width} {scheme}: " + "\n".join(wide(page))
        found = violations(page)
        assert not found, f"{width} {scheme}: " + "\n".join(found)


@pytest.mark.parametrize("language", EDITIONS)
def test_the_print_edition_fits_prints_and_breaks_no_rule(reader: Visitor, language: str) -> None:
    page = reader.open(EDITIONS[language] + "print/")
    lay_out(page)
    for width in WIDTHS:
        page.set_viewport_size(size(width))
        assert not wide(page), width
    # its colours are those of the pages it is made of, and contrast takes most of the time
    assert not violations(page, rules={"color-contrast": {"enabled": False}})
    page.emulate_media(media="print", color_scheme="dark")
    paper = page.evaluate(
        "getComputedStyle(document.body).getPropertyValue('--md-default-bg-color')"
    )
    assert page.locator("details:not([open])").count() == 0
    assert page.locator(".ds-chapter table").first.is_visible()
    assert page.locator(".ds-chapter svg.ds-chart").first.is_visible()
    assert not page.locator(".md-header").is_visible(), paper
    assert page.pdf(format="A4").startswith(b"%PDF-")


@pytest.mark.parametrize("language", EDITIONS)
@pytest.mark.parametrize("reader", [{"java_script_enabled": False}], indirect=True)
def test_without_script_a_page_shows_its_charts_tables_and_languages(
    reader: Visitor, language: str
) -> None:
    page = reader.open(EDITIONS[language] + KINDS["section"])
    shown = page.locator("svg.ds-chart:visible, .ds-figure__diagram:visible")
    assert shown.count() == page.locator("figure.ds-figure").count()
    assert page.locator("figure.ds-figure").count() > 0
    page.locator("figure summary").first.click()
    assert page.locator("figure table").first.is_visible()
    page.locator("button.ds-value__text").first.click()
    assert page.locator(".ds-pop:popover-open").count() == 1
    page.keyboard.press("Escape")
    page.locator(".ds-languages a:not([aria-current])").first.click()
    assert urlsplit(page.url).path.endswith("/" + KINDS["section"])


@pytest.mark.parametrize("language", EDITIONS)
def test_search_and_the_switch_of_schemes_work_under_the_policy(
    reader: Visitor, language: str
) -> None:
    page = reader.open(EDITIONS[language])
    page.set_viewport_size(size(1440))
    page.locator(".md-search__input").click()
    page.keyboard.type("GDP")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("Escape")
    page.locator(".md-header__option label:not([hidden])").click()
    page.locator(".md-header__option label:not([hidden])").click()
    page.locator("body[data-md-color-scheme=slate]").wait_for()
    page.reload()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


@pytest.mark.parametrize("path", ["nowhere", "zh-Hant/deep/er/x.html", "indicators/none/"])
def test_a_wrong_address_at_any_depth_shows_a_page_with_ways_on(reader: Visitor, path: str) -> None:
    page = reader.open(path)
    assert page.locator("h1").count() == 1
    reader.faults[:] = [x for x in reader.faults if "404" not in x]  # the address itself
    for language in ("zh-Hant", "zh-Hans"):
        link = page.locator(f"section[lang={language}] a")
        assert page.request.get(reader.base + EDITIONS[language]).ok
        assert urlsplit(link.evaluate("a => a.href")).path.endswith(f"/{language}/")
    page.locator("article a:not([hreflang])").first.click()
    page.wait_for_url(re.compile(re.escape(reader.base) + r"$"))


@pytest.mark.parametrize("language", EDITIONS)
def test_the_switch_of_languages_keeps_the_page_and_its_scheme_of_addresses(
    reader: Visitor, language: str
) -> None:
    page = reader.open(EDITIONS[language] + KINDS["indicator"])
    for other, prefix in EDITIONS.items():
        href = page.locator(f".ds-languages a[lang={other}]").evaluate("a => a.href")
        assert href == reader.base + prefix + KINDS["indicator"]


def test_the_named_kinds_of_page_are_in_the_site(site: Path) -> None:
    for path in KINDS.values():
        assert (site / path).exists(), path

"""Pages as readers set them: their own colours, no motion, 400 %, wide spacing, type twice as large."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from ..support.browser import EDITIONS, ZOOMED, Visitor, until
from ..support.page_state import Scheme, faint, probe, restyle, settle, still, unfold
from ..support.site_pages import KINDS, SitePages

EDITION = pytest.mark.parametrize("language", EDITIONS)


@pytest.mark.parametrize(
    ("css", "fault"),
    [
        (".ds-masthead span { overflow: hidden; white-space: nowrap }", "is cut off at the side"),
        ("h1 { height: 20px; overflow: hidden }", "is cut off by"),
        ("h1 { margin-bottom: -40px }", "lies over"),
        ("article { min-width: 500px }", "the page scrolls sideways"),
        (".ds-chart text { letter-spacing: 0.3em }", "leaves its chart"),
    ],
)
def test_words_that_are_cut_off_or_covered_are_found(
    visitor: Visitor, pages: SitePages, css: str, fault: str
) -> None:
    page = visitor.open(pages.drawn[0])
    page.set_viewport_size(ZOOMED)
    assert not probe(page, "fit")
    restyle(page, css.replace(" }", " !important }").replace(";", " !important;"))
    assert fault in "\n".join(probe(page, "fit"))


@EDITION
def test_at_400_percent_what_stays_in_place_leaves_three_quarters_of_the_window(
    visitor: Visitor, pages: SitePages, language: str
) -> None:
    visitor.page.set_viewport_size(ZOOMED)
    page = visitor.open(EDITIONS[language] + pages.drawn[0])
    page.mouse.wheel(0, 3000)
    until(page, "scrollY > 1000")
    assert probe(page, "stuck") <= 0.25


def test_where_colours_are_the_readers_charts_and_controls_take_them_in_both_schemes(
    visitor: Visitor, pages: SitePages
) -> None:
    still(visitor.page, 1440).emulate_media(forced_colors="active")
    for at, path in enumerate(pages.every()):
        page = visitor.open(path)
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        unfold(page)
        for name in ("light", "dark") if at % 2 == 0 else ("dark", "light"):
            page.emulate_media(color_scheme=name)
            settle(page)
            assert page.evaluate(
                "name => matchMedia(`(prefers-color-scheme: ${name})`).matches", name
            )
            assert not faint(page), f"{path} {name}"
            assert not probe(page, "forced"), f"{path} {name}"


@pytest.mark.parametrize("name", ["light", "dark"])
def test_where_colours_are_the_readers_the_sign_of_a_disclosure_and_the_focus_take_them(
    visitor: Visitor, pages: SitePages, name: Scheme
) -> None:
    still(visitor.page, 1440).emulate_media(forced_colors="active", color_scheme=name)
    page = visitor.open(pages.answering[0])
    signs = page.locator(".ds-figure__table summary").first
    back, ground = (
        signs.evaluate(f"e => getComputedStyle(e{more}).backgroundColor")
        for more in (", '::before'", ".closest('body')")
    )
    assert back != ground, "the sign of a disclosure is cut out of a ground that is not there"
    page.locator("article .ds-value__text").first.click()
    assert page.locator(".ds-pop:popover-open").count() == 1
    assert not probe(page, "forced")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    ring = page.evaluate("getComputedStyle(document.activeElement).outlineColor")
    assert ring == page.evaluate(
        "() => { document.body.style.color = 'Highlight'; return getComputedStyle(document.body).color; }"
    )


def test_colours_that_ignore_the_readers_are_found(visitor: Visitor, pages: SitePages) -> None:
    still(visitor.page, 1440).emulate_media(forced_colors="active")
    page = visitor.open(pages.drawn[0])
    for css, fault in {
        ":root:root:root:root body { --ds-bar: #005f73 }": "colour of its own",
        ".md-search__form { border: 0 !important }": "no edge",
    }.items():
        restyle(page, css)
        assert fault in "\n".join(probe(page, "forced"))


def moving(page: Page) -> list[str]:
    """What still moves."""
    found: list[str] = probe(page, "motion")
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_where_motion_is_unwanted_nothing_moves(
    visitor: Visitor, pages: SitePages, kind: str
) -> None:
    still(visitor.page, 1440)
    page = visitor.open(pages.one(kind))
    assert not moving(page)
    for act in (
        lambda: page.keyboard.press("Control+k"),
        lambda: page.keyboard.press("Escape"),
        lambda: page.mouse.wheel(0, 900),
        lambda: page.mouse.wheel(0, -300),
        lambda: page.locator(".md-footer a").first.focus(),
    ):
        act()
        assert not moving(page)


def test_what_moves_is_found(visitor: Visitor) -> None:
    page = visitor.open("")
    assert moving(page)


@pytest.mark.parametrize(
    "css", ["h1 { transition: color 1s !important }", "html { scroll-behavior: smooth !important }"]
)
def test_motion_in_spite_of_the_reader_is_found(visitor: Visitor, css: str) -> None:
    still(visitor.page, 1440)
    page = visitor.open("")
    restyle(page, css.replace("h1", "html body h1").replace("html {", "html:root:root {"))
    assert moving(page)

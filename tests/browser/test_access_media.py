"""Pages as readers set them: their own colours, no motion, 400 %, wide spacing, type twice as large."""

from __future__ import annotations

from itertools import cycle

import pytest
from playwright.sync_api import Page, ViewportSize

from ..support.browser import EDITIONS, STILL_LIFE, Visitor, size, until
from ..support.page_state import Scheme, faint, probe, restyle, still, unfold
from ..support.site_pages import KINDS, SitePages

OTHERS = tuple(prefix for prefix in EDITIONS.values() if prefix)
EDITION = pytest.mark.parametrize("language", EDITIONS)
# WCAG 1.4.12, and the browser's own type at twice its size
SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
    " p { margin-bottom: 2em !important }"
)
LARGE = "html { font-size: 250% !important }"
ZOOMED: ViewportSize = {"width": 320, "height": 256}  # 1280 × 1024 at 400 %
STATES: list[tuple[str, list[ViewportSize]]] = [
    ("", [ZOOMED, size(360), size(1440)]),
    (SPACING, [size(320), size(1440)]),
    (LARGE, [size(768), size(1440)]),
]


def unfit(page: Page, path: str, states: list[tuple[str, list[ViewportSize]]]) -> list[str]:
    """What is cut off or covered on a page, with everything unfolded, in each state and window."""
    unfold(page)
    faults = []
    for css, windows in states:
        restyle(page, css)
        for window in windows:
            page.set_viewport_size(window)
            faults += [f"{path} {window['width']} {css[:9]}: {x}" for x in probe(page, "fit")]
    return faults


def test_nothing_is_cut_off_or_covered_by_zoom_spacing_or_large_type(
    visitor: Visitor, pages: SitePages
) -> None:
    still(visitor.page, 1440)
    faults = [fault for path in pages.every() for fault in unfit(visitor.open(path), path, STATES)]
    assert not faults, "\n".join(faults[:20])


@STILL_LIFE
def test_nothing_is_in_the_other_languages_in_the_smallest_window(
    visitor: Visitor, pages: SitePages
) -> None:
    turns = cycle(OTHERS)
    first = [(css, windows[:1]) for css, windows in STATES]
    paths = [next(turns) + path for path in pages.every()]
    faults = [fault for path in paths for fault in unfit(visitor.open(path), path, first)]
    assert not faults, "\n".join(faults[:20])


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


@pytest.mark.parametrize("name", ["light", "dark"])
def test_where_colours_are_the_readers_charts_controls_and_focus_take_them(
    visitor: Visitor, pages: SitePages, name: Scheme
) -> None:
    still(visitor.page, 1440).emulate_media(forced_colors="active", color_scheme=name)
    for path in pages.every():
        page = visitor.open(path)
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        unfold(page)
        assert not faint(page), path
        assert not probe(page, "forced"), path
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

"""Charts that answer: by key, pointer and touch, in a real browser, with the pages' own policy."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page

from ..conftest import ROOT
from ..support.browser import EDITIONS

SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => { for (const e of list.getEntries()) shifts.push(e.value); })
  .observe({type: "layout-shift", buffered: true});
"""
FIGURE = "figure:has(.ds-figure__chart):has(tr[data-mark])"
# What every mark of a figure is said to be, and how its words lie: over the mark, off the screen?
LIE = """figure => {
  const box = (e) => e.getBoundingClientRect();
  const tip = box(figure.querySelector(".ds-tip")), ring = box(figure.querySelector(".ds-ring"));
  const over = tip.left < ring.right && ring.left < tip.right && tip.top < ring.bottom && ring.top < tip.bottom;
  const width = document.documentElement.clientWidth;
  const roof = box(document.querySelector(".md-header")).bottom;
  const texts = (found) => [...found].map((e) => e.textContent);
  return {
    tip: texts(figure.querySelectorAll(".ds-tip > div > div")).flatMap((t) => t.split("\\u00a0· ")),
    rows: [...figure.querySelectorAll("tr.ds-lit")].flatMap((row) => texts(row.cells)),
    over,
    on: tip.left >= 0 && tip.right <= width + 0.5 && tip.top >= roof && tip.bottom <= innerHeight,
  };
}"""
# The middle of the last part of a record's mark, in the layout shown.
MIDDLE = """([figure, id]) => {
  const parts = [...figure.querySelectorAll(`svg [data-mark="${id}"]`)].filter((e) => e.getClientRects().length);
  const {x, y, width, height} = parts.at(-1).getBoundingClientRect();
  return [x + width / 2, y + height / 2, x + width];
}"""


@pytest.fixture(scope="module")
def pages(site: Path) -> list[str]:
    """The pages with charts that answer, that with the most first."""
    found = {
        file.parent.relative_to(site).as_posix() + "/": file.read_text(encoding="utf-8").count(
            "<tr data-mark="
        )
        for file in site.glob("*/index.html")
        if file.parent.name not in ("print", "zh-Hant", "zh-Hans")
    }
    chosen = sorted((page for page in found if found[page]), key=lambda page: -found[page])
    assert len(chosen) > 3
    return chosen


class Visitor:
    """A reader with one open page, and what went wrong on it."""

    def __init__(self, browser: Browser, **context: Any) -> None:
        given: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}} | context
        self.context: BrowserContext = browser.new_context(service_workers="block", **given)
        self.page: Page = self.context.new_page()
        self.errors: list[str] = []
        self.asked: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        self.page.on("request", lambda request: self.asked.append(request.url))

    def open(self, url: str) -> Page:
        """The page, loaded."""
        self.page.goto(url, wait_until="load")
        return self.page

    def figure(self, at: int = 0) -> Locator:
        """A chart that answers, near the screen, ready."""
        figure = self.page.locator(FIGURE).nth(at)
        figure.scroll_into_view_if_needed()
        figure.locator(".ds-reach").wait_for(state="attached")
        return figure


@pytest.fixture
def reader(browser: Browser) -> Iterator[Any]:
    """Makes readers; none of them may see an error."""
    readers: list[Visitor] = []

    def make(**context: Any) -> Visitor:
        readers.append(Visitor(browser, **context))
        return readers[-1]

    yield make
    for each in readers:
        each.context.close()
        assert each.errors == []


def row_words(figure: Locator, at: int) -> set[str]:
    """The words of a table row, cell by cell."""
    row = figure.locator("tbody tr").nth(at)
    return {cell for cell in row.locator("th, td").all_text_contents() if cell}


def tip_words(figure: Locator) -> set[str]:
    """The words of what is shown about a mark, piece by piece."""
    lines = figure.locator(".ds-tip > div > div").all_text_contents()
    return {piece for line in lines for piece in line.split("\u00a0· ") if piece}


def lit(figure: Locator) -> list[int]:
    """Which rows are lit."""
    found: list[int] = figure.locator("tbody tr").evaluate_all(
        "rows => rows.flatMap((row, at) => row.classList.contains('ds-lit') ? [at] : [])"
    )
    return found


def marks(figure: Locator) -> list[str]:
    """The ids of the rows."""
    return [str(row.get_attribute("data-mark")) for row in figure.locator("tbody tr").all()]


def middle(figure: Locator, id_: str) -> tuple[float, float, float]:
    """Where a mark stands on the screen: its middle and its right edge."""
    x, y, right = figure.page.evaluate(MIDDLE, [figure.element_handle(), id_])
    return x, y, right


@pytest.mark.parametrize("edition", EDITIONS.values())
def test_a_chart_is_one_tab_stop_that_arrows_walk_through_and_escape_clears(
    reader: Any, base: str, pages: list[str], edition: str
) -> None:
    one = reader()
    page = one.open(f"{base}{edition}{pages[0]}")
    figure = one.figure()
    reach, tip = figure.locator(".ds-reach"), figure.locator(".ds-tip")
    assert figure.locator(".ds-figure__chart [tabindex]").count() == 1
    assert re.search(r"[一-鿿]" if edition else r"[a-z]", reach.get_attribute("aria-label") or "")
    reach.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert reach.evaluate("e => e === document.activeElement && getComputedStyle(e).outlineStyle") == (
        "solid"
    )  # fmt: skip
    last = figure.locator("tbody tr").count() - 1
    for key, at in (
        ("ArrowRight", 0), ("ArrowDown", min(1, last)), ("ArrowLeft", 0), ("ArrowUp", 0), ("End", last),
        ("ArrowRight", last), ("Home", 0),
    ):  # fmt: skip
        page.keyboard.press(key)
        assert tip_words(figure) == row_words(figure, at), key
        assert lit(figure) == [at], key
        assert figure.locator(".ds-ring").count() == 1
    page.keyboard.press("Escape")
    assert tip.inner_text() == ""
    assert figure.locator(".ds-ring, .ds-lit").count() == 0
    assert reach.evaluate("e => e === document.activeElement")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    assert not reach.evaluate("e => e === document.activeElement")
    assert tip.inner_text() == ""


def test_what_is_shown_is_also_said_and_the_picture_keeps_its_name(
    reader: Any, base: str, pages: list[str]
) -> None:
    one = reader()
    one.open(base + pages[0])
    figure = one.figure()
    assert figure.locator(".ds-tip").get_attribute("role") == "status"
    picture = figure.locator("svg[role=img]").first
    assert picture.locator("title").text_content()
    assert not picture.evaluate("e => e.closest('[role=application], [aria-hidden]')")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("edition", ["", "zh-Hans/"])
def test_the_words_of_every_mark_are_its_rows_and_lie_on_the_screen_beside_it(
    reader: Any, base: str, pages: list[str], edition: str, width: int
) -> None:
    one = reader(viewport={"width": width, "height": 800})
    for path in pages[:4]:
        page = one.open(f"{base}{edition}{path}")
        for at in range(page.locator(FIGURE).count()):
            figure = one.figure(at)
            figure.locator(".ds-reach").focus()
            page.keyboard.press("Home")
            before: dict[str, Any] = {}
            while before != (found := figure.evaluate(LIE)):
                assert set(found["tip"]) - {""} == set(found["rows"]) - {""}, (path, at)
                assert (found["over"], found["on"]) == (False, True), (path, at, found["tip"])
                before = found
                page.keyboard.press("ArrowRight")


def test_pointing_at_a_mark_lights_its_row_and_at_a_row_its_mark(
    reader: Any, base: str, pages: list[str]
) -> None:
    one = reader()
    page = one.open(base + pages[0])
    figure = one.figure()
    figure.locator(".ds-figure__table summary").click()
    for at, id_ in enumerate(marks(figure)[:3]):
        x, y, _ = middle(figure, id_)
        page.mouse.move(1, 1)  # the words about the mark before may lie over this one
        page.mouse.move(x, y)
        assert lit(figure) == [at]
        assert tip_words(figure) == row_words(figure, at)
        ring = figure.locator(".ds-ring").bounding_box()
        assert ring
        assert ring["x"] < x < ring["x"] + ring["width"]
        assert ring["y"] < y < ring["y"] + ring["height"]
    box = figure.locator(".ds-tip").bounding_box()
    assert box
    page.mouse.move(box["x"] + 5, box["y"] + 5)  # the words can be pointed at and stay
    assert tip_words(figure)
    page.keyboard.press("Escape")
    assert figure.locator(".ds-ring").count() == 0
    figure.locator("tbody tr").nth(1).hover()
    assert lit(figure) == [1]
    rings = figure.locator(".ds-ring").count()
    assert rings == 1
    assert figure.locator(".ds-tip").inner_text() == ""
    page.mouse.move(1, 1)
    assert lit(figure) == []
    assert figure.locator(".ds-ring").count() == 0


def test_a_pointer_near_a_mark_is_enough(reader: Any, base: str, pages: list[str]) -> None:
    one = reader()
    page = one.open(base + pages[0])
    figure = one.figure()
    id_ = marks(figure)[-1]
    _, y, right = middle(figure, id_)
    page.mouse.move(right + 20, y)
    assert lit(figure) == [len(marks(figure)) - 1]
    page.mouse.move(right + 60, y)
    assert lit(figure) == []


def test_a_tap_shows_and_the_next_tap_hides(reader: Any, base: str, pages: list[str]) -> None:
    one = reader(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = one.open(base + pages[0])
    figure = one.figure()
    for at, id_ in enumerate(marks(figure)[:2]):
        figure.locator(f'.ds-narrow svg [data-mark="{id_}"]').last.scroll_into_view_if_needed()
        x, y, _ = middle(figure, id_)
        page.touchscreen.tap(x, y)
        assert tip_words(figure) == row_words(figure, at)
        page.touchscreen.tap(x, y)
        assert figure.locator(".ds-tip").inner_text() == ""
        page.touchscreen.tap(x, y)
        assert lit(figure) == [at]
        assert figure.locator(".ds-ring").count() == 1
        page.touchscreen.tap(5, 735)
        assert lit(figure) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_when_the_charts_wake_or_are_used(
    reader: Any, base: str, pages: list[str], width: int
) -> None:
    one = reader(viewport={"width": width, "height": 800})
    one.context.add_init_script(SHIFTS)
    page = one.open(base + pages[0])
    for at in range(page.locator(FIGURE).count()):
        figure = one.figure(at)
        figure.locator(".ds-reach").focus()
        for key in ("ArrowRight", "ArrowRight", "Escape"):
            page.keyboard.press(key)
        figure.locator("svg:visible").hover()
    page.wait_for_timeout(300)
    assert sum(page.evaluate("shifts")) == 0


def test_the_module_is_asked_for_only_when_a_chart_is_near(
    reader: Any, base: str, pages: list[str]
) -> None:
    one = reader(viewport={"width": 1280, "height": 100})
    for path in pages:
        page = one.open(base + path)
        if page.locator(FIGURE).first.evaluate("e => e.getBoundingClientRect().top") > 350:
            break
        one.asked.clear()
    else:
        pytest.fail("no page with a chart further down")
    page.wait_for_timeout(300)
    assert any(url.endswith("/js/figures.js") for url in one.asked)
    assert not any(url.endswith("/js/figure.js") for url in one.asked)
    one.figure()
    assert any(url == base + "assets/js/figure.js" for url in one.asked)
    assert all(url.startswith(base) for url in one.asked)


def test_without_script_the_chart_and_its_table_are_there(
    reader: Any, base: str, pages: list[str]
) -> None:
    one = reader(java_script_enabled=False)
    page = one.open(base + pages[0])
    figure = page.locator(FIGURE).first
    assert figure.locator("svg[role=img]:visible").count() == 1
    assert page.locator(".ds-reach").count() == 0
    figure.locator(".ds-figure__table summary").click()
    assert figure.locator("tbody tr").first.is_visible()


@pytest.mark.parametrize("lost", ["figures.js", "figure.js"])
def test_a_script_that_does_not_come_leaves_the_picture(
    reader: Any, base: str, pages: list[str], lost: str
) -> None:
    one = reader()
    one.page.route(f"**/js/{lost}", lambda route: route.abort())
    page = one.open(base + pages[0])
    still(one, page)
    assert all("ERR_FAILED" in error for error in one.errors)
    one.errors.clear()


def test_a_module_that_throws_leaves_the_picture(reader: Any, base: str, pages: list[str]) -> None:
    one = reader()
    broken = "export function hydrate() { throw new Error('broken'); }"
    one.page.route(
        "**/js/figure.js",
        lambda route: route.fulfill(content_type="text/javascript", body=broken),
    )
    still(one, one.open(base + pages[0]))


def still(one: Visitor, page: Page) -> None:
    """The first chart is only a picture."""
    figure = page.locator(FIGURE).first
    figure.scroll_into_view_if_needed()
    page.wait_for_timeout(400)
    assert figure.locator("svg[role=img]:visible").count() == 1
    assert page.locator(".ds-reach, .ds-ring").count() == 0


def test_a_chart_that_stumbles_in_use_is_the_picture_again(
    reader: Any, base: str, pages: list[str]
) -> None:
    one = reader()
    page = one.open(base + pages[0])
    figure = one.figure()
    before = figure.locator("svg:visible").evaluate("e => e.outerHTML")
    page.evaluate("() => { Element.prototype.scrollIntoView = null; }")
    figure.locator(".ds-reach").focus()
    page.keyboard.press("ArrowRight")
    assert figure.locator(".ds-reach, .ds-ring, .ds-lit").count() == 0
    assert figure.locator("svg:visible").evaluate("e => e.outerHTML") == before


def test_forced_colours_show_the_mark_by_an_outline(
    reader: Any, base: str, pages: list[str]
) -> None:
    one = reader(forced_colors="active", reduced_motion="reduce")
    page = one.open(base + pages[0])
    figure = one.figure()
    figure.locator(".ds-reach").focus()
    page.keyboard.press("ArrowRight")
    ring = figure.locator(".ds-ring").evaluate("e => getComputedStyle(e).borderTopStyle")
    row = figure.locator("tr.ds-lit").evaluate("e => getComputedStyle(e).outlineStyle")
    assert (ring, row) == ("solid", "solid")


def test_scripts_of_charts_stay_small() -> None:
    folder = ROOT / "docs" / "assets" / "js"
    packed = {n: len(gzip.compress((folder / n).read_bytes())) for n in ("figures.js", "figure.js")}
    assert packed["figures.js"] < 1024
    assert packed["figure.js"] < 4096

"""Charts that answer: by key, pointer and touch, in a real browser, with the pages' own policy."""

from __future__ import annotations

import gzip
import re

import pytest
from playwright.sync_api import Locator, Page

from ..conftest import ROOT
from ..support.browser import ANSWERING, EDITIONS, Visitor, size
from ..support.page_state import SHIFTS, settle
from ..support.site_pages import SitePages

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
# The same of each mark from the first to the last, as by keys.
LIES = """figure => {
  const reach = figure.querySelector(".ds-reach");
  reach.focus();
  return [...figure.querySelectorAll("tr[data-mark]")].map((_, at) => {
    reach.dispatchEvent(new KeyboardEvent("keydown", {key: at ? "ArrowRight" : "Home", bubbles: true}));
    return (LIE)(figure);
  });
}""".replace("LIE", LIE)
# The middle of the last part of a record's mark, in the layout shown.
MIDDLE = """([figure, id]) => {
  const parts = [...figure.querySelectorAll(`svg [data-mark="${id}"]`)].filter((e) => e.getClientRects().length);
  const {x, y, width, height} = parts.at(-1).getBoundingClientRect();
  return [x + width / 2, y + height / 2, x + width];
}"""


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
    visitor: Visitor, pages: SitePages, edition: str
) -> None:
    page = visitor.open(f"{edition}{pages.answering[0]}")
    figure = visitor.chart()
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
    visitor: Visitor, pages: SitePages
) -> None:
    visitor.open(pages.answering[0])
    figure = visitor.chart()
    assert figure.locator(".ds-tip").get_attribute("role") == "status"
    picture = figure.locator("svg[role=img]").first
    assert picture.locator("title").text_content()
    assert not picture.evaluate("e => e.closest('[role=application], [aria-hidden]')")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("edition", list(EDITIONS.values())[:2])
def test_the_words_of_every_mark_are_its_rows_and_lie_on_the_screen_beside_it(
    visitor: Visitor, pages: SitePages, edition: str, width: int
) -> None:
    visitor.page.set_viewport_size(size(width))
    for path in pages.answering[:4]:
        page = visitor.open(f"{edition}{path}")
        for at in range(page.locator(ANSWERING).count()):
            lies = visitor.chart(at).evaluate(LIES)
            assert len({tuple(found["tip"]) for found in lies}) > 1, (path, at)
            for found in lies:
                assert set(found["tip"]) - {""} == set(found["rows"]) - {""}, (path, at)
                assert (found["over"], found["on"]) == (False, True), (path, at, found["tip"])


def test_pointing_at_a_mark_lights_its_row_and_at_a_row_its_mark(
    visitor: Visitor, pages: SitePages
) -> None:
    page = visitor.open(pages.answering[0])
    figure = visitor.chart()
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


def test_a_pointer_near_a_mark_is_enough(visitor: Visitor, pages: SitePages) -> None:
    page = visitor.open(pages.answering[0])
    figure = visitor.chart()
    id_ = marks(figure)[-1]
    _, y, right = middle(figure, id_)
    page.mouse.move(right + 20, y)
    assert lit(figure) == [len(marks(figure)) - 1]
    page.mouse.move(right + 60, y)
    assert lit(figure) == []


@pytest.mark.parametrize("visitor", [{"has_touch": True, "is_mobile": True}], indirect=True)
def test_a_tap_shows_and_the_next_tap_hides(visitor: Visitor, pages: SitePages) -> None:
    visitor.page.set_viewport_size({"width": 360, "height": 740})
    page = visitor.open(pages.answering[0])
    figure = visitor.chart()
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
    newcomer: Visitor, pages: SitePages, width: int
) -> None:
    newcomer.page.set_viewport_size(size(width))
    newcomer.page.add_init_script(SHIFTS)
    for _ in range(2):  # the second time its font is at hand
        page = newcomer.open(pages.answering[0])
    for at in range(page.locator(ANSWERING).count()):
        figure = newcomer.chart(at)
        figure.locator(".ds-reach").focus()
        for key in ("ArrowRight", "ArrowRight", "Escape"):
            page.keyboard.press(key)
        box = figure.locator("svg:visible").bounding_box() or {}
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    settle(page)
    assert sum(page.evaluate("shifts")) == 0


def test_the_module_is_asked_for_only_when_a_chart_is_near(
    newcomer: Visitor, pages: SitePages
) -> None:
    newcomer.page.set_viewport_size({"width": 1280, "height": 100})
    for path in pages.answering:
        page = newcomer.open(path)
        if page.locator(ANSWERING).first.evaluate("e => e.getBoundingClientRect().top") > 350:
            break
        newcomer.asked.clear()
    else:
        pytest.fail("no page with a chart further down")
    settle(page)
    assert any(url.endswith("/js/figures.js") for url in newcomer.asked)
    assert not any(url.endswith("/js/figure.js") for url in newcomer.asked)
    newcomer.chart()
    assert newcomer.base + "assets/js/figure.js" in newcomer.asked


@pytest.mark.parametrize("visitor", [{"java_script_enabled": False}], indirect=True)
def test_without_script_the_chart_and_its_table_are_there(
    visitor: Visitor, pages: SitePages
) -> None:
    page = visitor.open(pages.answering[0])
    figure = page.locator(ANSWERING).first
    assert figure.locator("svg[role=img]:visible").count() == 1
    assert page.locator(".ds-reach").count() == 0
    figure.locator(".ds-figure__table summary").click()
    assert figure.locator("tbody tr").first.is_visible()


@pytest.mark.parametrize("lost", ["figures.js", "figure.js"])
def test_a_script_that_does_not_come_leaves_the_picture(
    visitor: Visitor, pages: SitePages, lost: str
) -> None:
    visitor.page.route(f"**/js/{lost}", lambda route: route.abort())
    page = visitor.open(pages.answering[0])
    only_a_picture(page)
    visitor.forgive("ERR_FAILED")


def test_a_module_that_throws_leaves_the_picture(visitor: Visitor, pages: SitePages) -> None:
    broken = "export function hydrate() { throw new Error('broken'); }"
    visitor.page.route(
        "**/js/figure.js",
        lambda route: route.fulfill(content_type="text/javascript", body=broken),
    )
    only_a_picture(visitor.open(pages.answering[0]))


def only_a_picture(page: Page) -> None:
    """The first chart is only a picture."""
    figure = page.locator(ANSWERING).first
    figure.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    settle(page)
    assert figure.locator("svg[role=img]:visible").count() == 1
    assert page.locator(".ds-reach, .ds-ring").count() == 0


def test_a_chart_that_stumbles_in_use_is_the_picture_again(
    visitor: Visitor, pages: SitePages
) -> None:
    page = visitor.open(pages.answering[0])
    figure = visitor.chart()
    before = figure.locator("svg:visible").evaluate("e => e.outerHTML")
    page.evaluate("() => { Element.prototype.scrollIntoView = null; }")
    figure.locator(".ds-reach").focus()
    page.keyboard.press("ArrowRight")
    assert figure.locator(".ds-reach, .ds-ring, .ds-lit").count() == 0
    assert figure.locator("svg:visible").evaluate("e => e.outerHTML") == before


def test_forced_colours_show_the_mark_by_an_outline(visitor: Visitor, pages: SitePages) -> None:
    visitor.page.emulate_media(forced_colors="active", reduced_motion="reduce")
    page = visitor.open(pages.answering[0])
    figure = visitor.chart()
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

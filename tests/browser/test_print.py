"""On paper a page is whole: light, open, charts uncut, with where things come from and where they lead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from zlib import decompress

import pytest
from PIL import Image
from playwright.sync_api import Page

from ..support.browser import EDITIONS, Visitor, Windows, chromium, site_url, until
from ..support.site_pages import SitePages

Paper = Callable[[str], Page]
INK, MUTED = "rgb(28, 27, 24)", "rgb(95, 90, 80)"
STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
WHOLE_SHEET = re.compile(rb"\n0 0 7\d\d 11\d\d re\nf")
FAR = """() => [...document.querySelectorAll(".ds-chapter")]
  .filter(e => !e.querySelector("h2").checkVisibility({contentVisibilityAuto: true})).length"""
SELECTED_IS_SEEN = """() => {
  const { top, bottom } = getSelection().getRangeAt(0).getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight && bottom > top;
}"""
AT_TOP = """id => {
  const { top } = document.getElementById(id).getBoundingClientRect();
  return top > 0 && top < 120;
}"""
DEEP = """() => [...document.querySelectorAll(".ds-chapter :is(h3, h4)[id]")]
  .map(e => e.id).at(-12)"""
WHOLE = (".ds-figure__chart", ".ds-figure__head", ".ds-number", ".ds-entity", "tr", "h2", "h3")


@pytest.fixture
def dark(visitor: Visitor) -> Page:
    """The page of a visitor who has chosen the dark scheme, not only the system."""
    visitor.page.emulate_media(color_scheme="dark")
    return visitor.page


def on_paper(page: Page, address: str) -> None:
    """Open a page in the dark and turn to paper."""
    page.goto(address)
    page.locator("body[data-md-color-scheme=slate]").wait_for()
    assert style(page, "article p", "color") != INK
    page.emulate_media(media="print", color_scheme="dark")


@pytest.fixture(scope="module")
def paper(windows: Windows) -> Iterator[Paper]:
    """A page that lies on paper, opened once for all tests that only look at it."""
    kept: dict[str, Visitor] = {}

    def opened(address: str) -> Page:
        if address not in kept:
            kept[address] = windows.opened(color_scheme="dark")
            on_paper(kept[address].page, address)
        return kept[address].page

    yield opened
    for visitor in kept.values():
        visitor.page.context.close()
        assert not visitor.faults, "\n".join(visitor.faults)


def sheets(page: Page) -> int:
    """How many sheets a page takes."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))


def style(page: Page, selector: str, name: str, part: str = "") -> str:
    """A computed property of the first match."""
    script = "(e, [name, part]) => getComputedStyle(e, part || null).getPropertyValue(name)"
    return str(page.locator(selector).first.evaluate(script, [name, part]))


@pytest.mark.parametrize("language", EDITIONS)
@pytest.mark.parametrize("kind", ["section", "print"])
def test_paper_has_the_light_colours_though_the_reader_sits_in_the_dark(
    paper: Paper, pages: SitePages, language: str, kind: str
) -> None:
    page = paper(EDITIONS[language] + pages.one(kind))
    assert style(page, "article p:not([class])", "color") == INK
    assert style(page, "body", "--ds-paper") == "#fcfaf5"
    assert style(page, "article h1", "color") == INK
    assert style(page, "svg.ds-chart:visible text", "fill") in (INK, MUTED)


@pytest.mark.parametrize("kind", ["section", "print"])
def test_a_sheet_is_white_though_the_reader_sits_in_the_dark_and_prints_backgrounds(
    paper: Paper, pages: SitePages, kind: str
) -> None:
    page = paper(pages.one(kind))
    assert style(page, ":root", "color-scheme") == "light only"
    corner = Image.open(BytesIO(page.screenshot())).convert("RGB").getpixel((3, 3))
    assert corner == (255, 255, 255)
    drawn = b"".join(
        decompress(found[1])
        for found in STREAM.finditer(page.pdf(format="A4", print_background=True))
        if found[1].startswith(b"x")
    )
    assert drawn.count(b" Tf") > 10
    assert not WHOLE_SHEET.findall(drawn)  # no rectangle of the sheet's size


def test_on_a_screen_the_print_edition_lays_out_what_is_near_and_hides_nothing(
    visitor: Visitor, pages: SitePages
) -> None:
    visitor.page.set_viewport_size({"width": 360, "height": 740})
    page = visitor.open(pages.one("print"))
    page.locator(".ds-notes").wait_for(state="attached")
    chapters = page.locator(".ds-chapter").count()
    assert page.evaluate(FAR) > chapters / 2  # they cost nothing yet
    # the browser's own search finds words of the last chapter and shows them
    words = page.locator(".ds-chapter").nth(-2).locator("p").last.evaluate("e => e.textContent")
    assert page.evaluate("words => window.find(words)", words[:30])
    assert page.evaluate(SELECTED_IS_SEEN)
    # a link of the contents and an address with an anchor lead where they say
    page.evaluate("scrollTo(0, 0)")
    link = page.locator(".ds-contents a").nth(-1)
    target = (link.get_attribute("href") or "")[1:]
    link.click()
    until(page, AT_TOP, target)
    deep = page.evaluate(DEEP)
    page.goto("about:blank")
    visitor.open(f"{pages.one('print')}#{deep}")
    until(page, AT_TOP, deep)
    page.emulate_media(media="print")
    until(page, f"() => ({FAR})() === 0")


def test_assistive_software_is_told_every_heading_of_the_print_edition_at_once(
    base: str, pages: SitePages
) -> None:
    """As Chromium tells it where such software runs; without any it tells only what is near."""
    with chromium("--force-renderer-accessibility") as browser:
        page = browser.new_page(service_workers="block")
        page.goto(base + pages.one("print"))
        session = page.context.new_cdp_session(page)
        root = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
        asked = {"nodeId": root, "role": "heading"}
        nodes = session.send("Accessibility.queryAXTree", asked)["nodes"]
        told = [node for node in nodes if not node["ignored"]]
        assert page.evaluate(FAR)
        assert len(told) == page.locator(":is(h1, h2, h3, h4, h5, h6)").count()


@pytest.mark.parametrize("language", EDITIONS)
@pytest.mark.parametrize("kind", ["section", "print"])
def test_every_table_is_open_with_its_values_and_every_figure_names_its_source(
    paper: Paper, pages: SitePages, language: str, kind: str
) -> None:
    page = paper(EDITIONS[language] + pages.one(kind))
    figures = page.locator("figure[data-figure]")
    assert figures.count()
    shut = figures.evaluate_all(
        """all => all.flatMap(figure =>
          [...figure.querySelectorAll("td, tbody th, .ds-figure__source a, .ds-figure__title")]
          .filter(e => e.textContent.trim() && !e.getClientRects().length)
          .map(e => figure.id + ": " + e.textContent))"""
    )
    assert not shut
    assert figures.evaluate_all(
        "all => all.every(f => f.querySelector('.ds-figure__source').textContent.trim().length > 5)"
    )
    assert figures.evaluate_all(
        """all => all.every(f => [...f.querySelectorAll("svg.ds-chart, .ds-figure__diagram")]
          .filter(c => c.getClientRects().length).length === 1)"""
    )
    for furniture in (".md-header", ".ds-strip", ".ds-figure__tools", "summary", ".md-footer"):
        assert not page.locator(f"{furniture}:visible").count(), furniture


def test_the_print_edition_gives_the_source_of_a_value_as_a_note(
    paper: Paper, pages: SitePages
) -> None:
    page = paper(pages.one("print"))
    notes = page.locator(".ds-noteref a:visible")
    assert notes.count()
    missing = notes.evaluate_all(
        """all => all.map(a => a.getAttribute("href")).filter((href) => {
          const found = [...document.querySelectorAll(href)].filter((note) => note.getClientRects().length);
          return found.length !== 1 || !found[0].textContent.trim();
        })"""
    )
    assert not missing


def test_nothing_that_belongs_together_is_cut_and_a_heading_keeps_its_text(
    paper: Paper, pages: SitePages
) -> None:
    page = paper(pages.one("print"))
    for selector in WHOLE:
        assert style(page, f"article {selector}", "break-inside") == "avoid", selector
    for heading in ("h2", "h3", "h4", ".ds-figure__head"):
        assert style(page, f"article {heading}", "break-after") == "avoid", heading
    heights = page.locator("svg.ds-chart:visible").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect().height)"
    )
    assert heights
    assert max(heights) < 930, "higher than a sheet"


def test_sheets_are_numbered(paper: Paper, pages: SitePages) -> None:
    rules = paper(pages.one("section")).evaluate(
        """() => [...document.styleSheets].flatMap(s => [...s.cssRules])
        .filter(r => r instanceof CSSPageRule).map(r => r.cssText).join()"""
    )
    assert "counter(page)" in rules


def test_a_sheet_says_where_its_page_stands_and_where_links_to_other_sites_lead(
    dark: Page, pages: SitePages
) -> None:
    on_paper(dark, pages.one("method"))
    imprint = dark.locator(".ds-imprint")
    assert site_url() + pages.one("method") in (imprint.text_content() or "")
    assert imprint.is_visible()
    dark.emulate_media(media="screen")
    assert not imprint.is_visible()
    dark.emulate_media(media="print")
    script = "a => [a.href, getComputedStyle(a, '::after').content]"
    outside = dark.locator("article table a[href^=http]")
    assert outside.count()
    for link in outside.all():
        href, after = link.evaluate(script)
        assert href.rstrip("/") in after
    inside = dark.locator("article table a:not([href^=http])").first
    assert inside.evaluate(script)[1] == "none"


def test_the_contents_of_the_print_edition_stand_in_two_columns(
    paper: Paper, pages: SitePages
) -> None:
    page = paper(pages.one("print"))
    assert page.locator(".ds-contents a").count()
    assert style(page, ".ds-contents", "column-count") == "2"

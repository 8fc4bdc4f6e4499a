"""How text and numbers are set: Chinese as Chinese, numbers as numbers, no comma at the start of a line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from ..support.browser import EDITIONS, STILL_LIFE, Visitor, size
from ..support.page_state import unfold
from ..support.site_pages import SitePages

CHINESE = [language for language in EDITIONS if language.startswith("zh")]
# A value in a sentence whose punctuation stands on the line after it.
TORN = r"""() => [...document.querySelectorAll(".ds-value__text")].flatMap((value) => {
  const after = value.parentNode.nextSibling;
  if (after?.nodeType !== 3 || !/^[,.;:!?)，。；：！？、）》」”’]/.test(after.data)) return [];
  const range = document.createRange();
  range.setStart(after, 0);
  range.setEnd(after, 1);
  const [mark, box] = [range.getBoundingClientRect(), value.getBoundingClientRect()];
  return mark.width && mark.left < box.right - 3 && mark.top > box.bottom - 8 ? [value.textContent + after.data] : [];
})"""
# Every visible run of text with how it is set; what is marked as another language is not this edition's.
RUNS = """(language) => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const runs = [];
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (!node.data.trim() || parent.closest("script, style, svg, code, pre, .ds-drawn__text")) continue;
    if (!parent.getClientRects().length || parent.closest("[lang]").lang !== language) continue;
    const { fontStyle, textAutospace } = getComputedStyle(parent);
    runs.push({ text: node.data.trim(), fontStyle, textAutospace });
  }
  return runs;
}"""


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """A page that opens paths of the site."""
    return visitor.page


@STILL_LIFE
@pytest.mark.parametrize("language", EDITIONS)
def test_no_line_begins_with_the_punctuation_of_a_value(
    page: Page, pages: SitePages, language: str
) -> None:
    seen = 0
    for path in pages.every():
        page.goto(EDITIONS[language] + path)
        seen += page.locator(".ds-joined").count()
        for width in (320, 360, 414, 768, 1440):
            page.set_viewport_size(size(width))
            assert not page.evaluate(TORN), (path, width)
    assert seen


@STILL_LIFE
@pytest.mark.parametrize("language", CHINESE)
def test_chinese_is_set_as_chinese(page: Page, pages: SitePages, language: str) -> None:
    for path in pages.every():
        page.goto(EDITIONS[language] + path)
        runs = page.evaluate(RUNS, language)
        assert runs
        assert {run["fontStyle"] for run in runs} == {"normal"}, "Chinese has no slanted emphasis"
        spaced = [run["textAutospace"] for run in runs]
        assert spaced.count("normal") > 0.8 * len(runs), "Latin and Chinese keep a little distance"
        half = [r["text"] for r in runs if re.search(r"[一-鿿][,;:?!]|[,;:?!][一-鿿]", r["text"])]
        assert not half, f"half-width punctuation beside Chinese: {half[:3]}"
        for paragraph in page.locator(".md-typeset > p:visible").all()[:5]:
            leading = paragraph.evaluate(
                "e => parseFloat(getComputedStyle(e).lineHeight) / parseFloat(getComputedStyle(e).fontSize)"
            )
            lede = "ds-lede" in (paragraph.get_attribute("class") or "")
            assert leading >= (1.5 if lede else 1.79), path


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


# A line of code that its block does not show whole: the theme shows no bar before one scrolls.
CUT = """() => [...document.querySelectorAll("pre > code")].map((code) => ({
  cut: code.scrollWidth > code.clientWidth, text: code.textContent.slice(0, 40) }))"""


@STILL_LIFE
def test_no_line_of_code_runs_out_of_its_block(page: Page, pages: SitePages) -> None:
    paths = [path for path, text in pages.texts.items() if "<pre" in text]
    assert "rules/" in paths
    for path in paths:
        page.goto(path)
        unfold(page)
        for width in (320, 1440):
            page.set_viewport_size(size(width))
            blocks = page.evaluate(CUT)
            assert blocks
            assert not [each["text"] for each in blocks if each["cut"]], (path, width)

"""How pages are laid out: nothing is cut off, covered, torn or set as another language, in any window or setting.

Each page is loaded once for all of it, and without its scripts where these change no layout: loading takes the time.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from itertools import chain, cycle

import pytest
from playwright.sync_api import Page, ViewportSize

from datasite.languages import known

from ..support.browser import EDITIONS, STILL_LIFE, ZOOMED, Visitor, size
from ..support.page_state import PROBES, probe, restyle, still, unfold
from ..support.site_pages import SitePages

# WCAG 1.4.12, and the browser's own type at twice its size
SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
    " p { margin-bottom: 2em !important }"
)
LARGE = "html { font-size: 250% !important }"
STATES: list[tuple[str, list[ViewportSize]]] = [
    ("", [ZOOMED, size(360), size(1440)]),
    (SPACING, [size(320), size(1440)]),
    (LARGE, [size(768), size(1440)]),
]
SMALLEST = [(css, windows[:1]) for css, windows in STATES]
FIRST, *OTHERS = EDITIONS
# A value in a sentence whose punctuation stands on the line after it.
TORN = r"""() => ({
  seen: document.querySelectorAll(".ds-joined").length,
  faults: [...document.querySelectorAll(".ds-value__text")].flatMap((value) => {
    const after = value.parentNode.nextSibling;
    if (after?.nodeType !== 3 || !/^[,.;:!?)，。；：！？、）》」”’]/.test(after.data)) return [];
    const range = document.createRange();
    range.setStart(after, 0);
    range.setEnd(after, 1);
    const [mark, box] = [range.getBoundingClientRect(), value.getBoundingClientRect()];
    const torn = mark.width && mark.left < box.right - 3 && mark.top > box.bottom - 8;
    return torn ? [`a line begins with the mark after a value: ${value.textContent}${after.data}`] : [];
  }),
})"""
# A line of code that its block does not show whole: the theme shows no bar before one scrolls.
CUT = """() => {
  const blocks = [...document.querySelectorAll("pre > code")];
  const cut = blocks.filter((code) => code.scrollWidth > code.clientWidth);
  const faults = cut.map((code) => `a line runs out of its block: ${code.textContent.slice(0, 40)}`);
  return { seen: blocks.length, faults };
}"""
WORDS = (PROBES / "words.js").read_text(encoding="utf-8")
# What is looked at in which windows.
LOOKS = [
    (look, width)
    for look, widths in ((TORN, (320, 360, 414, 768, 1440)), (WORDS, (360, 768, 1440)), (CUT, (320, 1440)))
    for width in widths
]  # fmt: skip
# Runs of text in sight, how many are a little apart from Latin, and those that are slanted or have half-width marks;
# what is marked as another language is not this edition's.
RUNS = """(language) => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const found = { seen: 0, spaced: 0, slanted: [], half: [] };
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (!node.data.trim() || parent.closest("script, style, svg, code, pre, .ds-drawn__text")) continue;
    if (!parent.getClientRects().length || parent.closest("[lang]").lang !== language) continue;
    const { fontStyle, textAutospace } = getComputedStyle(parent);
    const text = node.data.trim();
    found.seen += 1;
    found.spaced += textAutospace === "normal";
    if (fontStyle !== "normal") found.slanted.push(text);
    if (/[一-鿿][,;:?!]|[,;:?!][一-鿿]/.test(text)) found.half.push(text);
  }
  return found;
}"""
LEADING = """() => {
  const seen = [...document.querySelectorAll(".md-typeset > p")].filter((each) => each.checkVisibility());
  return seen.slice(0, 5).map((each) => {
    const { lineHeight, fontSize } = getComputedStyle(each);
    return { leading: parseFloat(lineHeight) / parseFloat(fontSize), lede: each.classList.contains("ds-lede") };
  });
}"""
CODE = re.compile(r"<pre\b.*?</pre>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
MOST = 24
CHART = re.compile(r'<svg\b[^>]*class="ds-chart".*?</svg>', re.DOTALL)
HEARD = re.compile(r"<(title|desc)\b.*?</\1>", re.DOTALL)
NAMED = re.compile(r' (lang|font-family|aria-\w+)="[^"]*"')


def open_at(page: Page) -> int:
    """How wide the window is."""
    return page.viewport_size["width"] if page.viewport_size else 0


def unfit(page: Page, states: list[tuple[str, list[ViewportSize]]]) -> Iterator[str]:
    """What is cut off or covered on a page, with everything unfolded, in each state and window."""
    unfold(page)
    for css, windows in states:
        restyle(page, css)
        for window in sorted(windows, key=lambda each: each["width"] != open_at(page)):
            page.set_viewport_size(window)
            yield from (f"{window['width']} {css[:9]}: {x}" for x in probe(page, "fit"))


def unchinese(page: Page, language: str) -> Iterator[str]:
    """What is not set as Chinese is: upright, a little apart from Latin, with full-width marks and much leading."""
    runs = page.evaluate(RUNS, language)
    if not runs["seen"]:
        yield "no word of the page's language"
        return
    yield from (f"Chinese has no slanted emphasis: {text}" for text in runs["slanted"])
    yield from (f"half-width punctuation beside Chinese: {text}" for text in runs["half"])
    if runs["spaced"] <= 0.8 * runs["seen"]:
        yield "Latin and Chinese keep a little distance"
    for each in page.evaluate(LEADING):
        if each["leading"] < (1.5 if each["lede"] else 1.79):
            yield f"lines stand too close: {each}"


def drawing(html: str) -> list[str]:
    """The charts of a page with a cross for each character, whatever they are called and set in."""
    charts = (NAMED.sub("", HEARD.sub("", chart)) for chart in CHART.findall(html))
    return [re.sub(r"(?<=>)[^<]+", lambda words: "x" * len(words[0]), chart) for chart in charts]


def drawn_before(pages: SitePages, language: str, path: str) -> bool:
    """Whether a page's charts are those of the script that its own is converted from, with other characters.

    Chinese characters are as wide as high in each script, so their words lie where those did.
    """
    source = known()[language].derived_from
    if source not in EDITIONS:
        return False
    own, other = (
        (pages.site / EDITIONS[each] / path / "index.html").read_text("utf-8")
        for each in (language, source)
    )
    return drawing(own) == drawing(other)


def coded(pages: SitePages) -> list[str]:
    """Pages with code: one of each kind, and those with the longest words in it, which have nowhere to break."""
    words = {
        path: max(map(len, unescape(TAG.sub("", "".join(blocks))).split()), default=0)
        for path, text in pages.texts.items()
        if (blocks := CODE.findall(text))
    }
    longest = sorted(words, key=words.__getitem__, reverse=True)[:MOST]
    return list(dict.fromkeys([*filter(words.__contains__, pages.every()), *longest]))


def test_nothing_is_cut_off_or_covered_by_zoom_spacing_or_large_type(
    visitor: Visitor, pages: SitePages
) -> None:
    still(visitor.page, 1440)
    faults = [
        f"{path} {fault}" for path in pages.every() for fault in unfit(visitor.open(path), STATES)
    ]
    assert not faults, "\n".join(faults[:20])


@STILL_LIFE
@pytest.mark.parametrize("language", EDITIONS)
def test_no_word_is_torn_off_cut_or_covered_and_chinese_is_set_as_chinese(
    visitor: Visitor, pages: SitePages, language: str
) -> None:
    page = still(visitor.page, 1440)
    every, turns = pages.every(), cycle(OTHERS)
    smallest = {path for path in every if next(turns, None) == language}
    due = {
        TORN: every,
        WORDS: [path for path in pages.drawn if not drawn_before(pages, language, path)],
        CUT: coded(pages) if language == FIRST else [],
    }
    faults, seen = [], Counter[str]()
    for path in dict.fromkeys(chain.from_iterable(due.values())):
        visitor.open(EDITIONS[language] + path)
        turn = 1 if open_at(page) < 1000 else -1  # from the window that is open to the other end
        looks = [(look, width) for look, width in LOOKS if path in due[look]]
        for look, width in sorted(looks, key=lambda each: (each[0] == CUT, turn * each[1])):
            if look == CUT:
                unfold(page)  # what is folded has no width
            page.set_viewport_size(size(width))
            found = page.evaluate(look)
            seen[look] += found["seen"]
            faults += [f"{path} {width}: {fault}" for fault in found["faults"]]
            if (look, width) == (TORN, 1440) and language.startswith("zh"):
                faults += [f"{path}: {fault}" for fault in unchinese(page, language)]
        if path in smallest:
            faults += [f"{path} {fault}" for fault in unfit(page, SMALLEST)]
    assert all(seen[look] for look, paths in due.items() if paths or language == FIRST)
    assert not faults, "\n".join(faults[:20])

"""Looks at a page as it stands in the browser with the scripts of tests/support/probes, and changes how it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from .browser import size

Scheme = Literal["light", "dark"]
SCHEMES: dict[Scheme, str] = {"light": "default", "dark": "slate"}  # what Material calls them
AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
    "preload": False,
    "iframes": False,
}
# Rules that rest on the colours and sizes of a kind of page, not on its language; they take three quarters of the time.
# Probes ask the same more often: `texts` and `controls` in each window and scheme, `targets` in two windows.
COLOURS = ("color-contrast", "link-in-text-block")
SIGHT = (*COLOURS, "target-size")
LEAST = {
    "smallest": 11.99,
    "faintest": 4.5,
}  # px, 12 after the rounding of a drawing's scale; contrast
PROBES = Path(__file__).parent / "probes"
RESTYLE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""

# How far things that a reader saw have moved, from the start of a page on: `window.shifts`.
SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => { for (const e of list.getEntries()) shifts.push(e.value); })
  .observe({type: "layout-shift", buffered: true});
"""
SETTLE = """async () => {
  for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
  await new Promise(requestIdleCallback);
}"""


def probe(page: Page, name: str, asked: Any = None) -> Any:
    """What a probe sees. Policies do not bind it, and it leaves nothing on the page but `window.probe`."""
    if not page.evaluate("'probe' in window"):
        page.evaluate((PROBES / "colour.js").read_text(encoding="utf-8"))
    return page.evaluate((PROBES / f"{name}.js").read_text(encoding="utf-8"), asked)


def violations(page: Page, without: tuple[str, ...] = ()) -> list[str]:
    """What axe finds, in lines, without some of its rules. A page that stays loaded keeps it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    rules = {rule: {"enabled": False} for rule in without}
    asked = "async options => (await axe.run(options)).violations"
    found = page.evaluate(asked, AXE | {"rules": rules})
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"][:3]]


def small(page: Page) -> list[str]:
    """Words below 12 px."""
    return below(probe(page, "texts", LEAST))


def faint(page: Page) -> list[str]:
    """Words, marks and edges that do not stand out from what is behind them."""
    return blurred(page, probe(page, "texts", LEAST))


def unreadable(page: Page) -> list[str]:
    """What is small and what is faint, in one look at the words."""
    texts = probe(page, "texts", LEAST)
    return below(texts) + blurred(page, texts)


def below(texts: list[dict[str, Any]]) -> list[str]:
    """The words below 12 px among those that the probe has seen."""
    return [
        f"{each['words']} ({each['where']}): {each['size']:.1f} px"
        for each in texts
        if each["size"] < LEAST["smallest"]
    ]


def blurred(page: Page, texts: list[dict[str, Any]]) -> list[str]:
    """Those of the words that the probe has seen, the marks and the edges that do not stand out."""
    words = [
        f"{each['words']} ({each['where']}): {each['contrast']:.2f}"
        for each in texts
        if each["contrast"] < LEAST["faintest"]
    ]
    edges = [
        f"{each['kind']} of {each['where']}: {each['contrast']:.2f}"
        for each in probe(page, "controls")
        if each["contrast"] < 3
    ]
    marks = [f"{each['figure']}: {each['mark']}" for each in pale(probe(page, "marks"))]
    return words + edges + marks


def pale(shapes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The shapes of a chart that can hardly be seen; lines that only guide the eye are meant to be pale."""
    return [each for each in shapes if each["mark"] and each["seen"] < 3 and not each["covers"]]


def restyle(page: Page, css: str) -> None:
    """The page with a reader's own rules on top; an empty text takes them away."""
    page.evaluate(RESTYLE, css)


def settle(page: Page) -> None:
    """Wait until what is under way on the page has been painted and told, and nothing more is to be done."""
    page.evaluate(SETTLE)


def lay_out(page: Page) -> None:
    """Every chapter of the print edition as it is when its reader is near."""
    restyle(page, ".ds-chapter { content-visibility: visible !important }")


def unfold(page: Page) -> None:
    """Every disclosure of the page, open."""
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")


def still(page: Page, width: int) -> Page:
    """A window of a width in which nothing moves."""
    page.set_viewport_size(size(width))
    page.emulate_media(reduced_motion="reduce")
    return page


def scheme(page: Page, name: Scheme) -> None:
    """The page in the light or the dark scheme, without waiting for colours to fade."""
    page.emulate_media(color_scheme=name, reduced_motion="reduce")
    page.locator(f"body[data-md-color-scheme={SCHEMES[name]}]").wait_for()

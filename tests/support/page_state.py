"""Looks at a page as it stands in the browser with the scripts of tests/support/probes, and changes how it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

PROBES = Path(__file__).parent / "probes"
RESTYLE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""


def probe(page: Page, name: str) -> Any:
    """What a probe sees. Policies do not bind it, and it leaves nothing on the page but `window.probe`."""
    if not page.evaluate("'probe' in window"):
        page.evaluate((PROBES / "colour.js").read_text(encoding="utf-8"))
    return page.evaluate((PROBES / f"{name}.js").read_text(encoding="utf-8"))


def restyle(page: Page, css: str) -> None:
    """The page with a reader's own rules on top; an empty text takes them away."""
    page.evaluate(RESTYLE, css)


def lay_out(page: Page) -> None:
    """Every chapter of the print edition as it is when its reader is near."""
    restyle(page, ".ds-chapter { content-visibility: visible !important }")


def unfold(page: Page) -> None:
    """Every disclosure of the page, open."""
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")


def scheme(page: Page, name: str) -> None:
    """The page in the light or the dark scheme, without waiting for colours to fade."""
    page.emulate_media(color_scheme=name, reduced_motion="reduce")  # type: ignore[arg-type]
    page.locator(
        f"body[data-md-color-scheme={'slate' if name == 'dark' else 'default'}]"
    ).wait_for()

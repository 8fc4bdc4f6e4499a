"""Every page by keyboard alone: each stop seen, in order, no trap; what is pressed is large enough."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import cycle
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, expect

from datasite.period import Period
from datasite.words import Words

from ..support.browser import ANSWERING, EDITIONS, Visitor, setting, size
from ..support.page_state import PROBES, probe, restyle, still, unfold
from ..support.site_pages import KINDS, SitePages, site_data

TAB = {"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
# The key that leads away from a stop has it looked at first, when all scrolling is done.
TRAIL = """(() => {
  const look = %s;
  const stops = [];
  window.trail = [];
  window.tabbed = () => {
    const stop = document.activeElement, last = stops.at(-1);
    // behind the last stop there is the window itself, or the first stop again
    const seen = stop === stops.find(Boolean) ? null : look();
    if (seen && last?.isConnected && last !== stop && !(last.compareDocumentPosition(stop) & way)) {
      seen.faults.push(`stands on the wrong side of ${window.probe().where(last)}`);
    }
    trail.push(seen);
    stops.push(seen && stop);
  };
  const way = %d;
  addEventListener("keydown", ({ key }) => key === "Tab" && tabbed(), true);
  // What is moved by scripts at the next frame may lie over the focus until then.
  window.again = async (at) => {
    stops[at].focus({ focusVisible: true });
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    trail[at].faults = [...look().faults, ...trail[at].faults.filter((each) => each.includes("side"))];
  };
})"""
# Each kind of page at both widths, the languages in turn: what the focus does rests on layout, not on words.
WALKS = [
    (width, language, kind)
    for (width, kind), language in zip(
        [(width, kind) for kind in KINDS for width in (1440, 360)],
        cycle(["en", "zh-Hans", "zh-Hant", "en"]),
        strict=False,
    )
]

SHOWN = f"{ANSWERING}:visible"  # of the charts of an indicator one is, until the other is chosen


def walked(page: Page, *, back: bool = False, most: int = 1500) -> list[dict[str, Any]]:
    """The stops of the Tab key from one end of a page to the other, each with what is wrong with it."""
    for figure in page.locator(SHOWN).all():
        figure.scroll_into_view_if_needed()  # charts answer once they are near
        figure.locator(".ds-reach").wait_for(state="attached")
    page.evaluate("scrollTo(0, 0)")
    probe(page, "focus")
    look = (PROBES / "focus.js").read_text(encoding="utf-8").split("\n", 1)[1].rstrip()
    page.evaluate(TRAIL % (look, 2 if back else 4))
    session = page.context.new_cdp_session(page)
    key = TAB | ({"modifiers": 8} if back else {})
    while True:
        for _ in range(25):
            session.send("Input.dispatchKeyEvent", key)
        trail: list[dict[str, Any] | None] = page.evaluate("trail")
        ends = [at for at, stop in enumerate(trail) if at and stop is None]
        if ends:
            doubtful = [at for at, stop in enumerate(trail[: ends[0]]) if stop and stop["faults"]]
            for at in doubtful[:10]:
                page.evaluate("at => again(at)", at)
            return [stop for stop in page.evaluate("trail")[: ends[0]] if stop]
        assert len(trail) < most, f"no way out after {trail[-1]}"


def lost(stops: list[dict[str, Any]]) -> list[str]:
    """What is wrong with the stops."""
    return [f"{stop['where']} “{stop['words']}”: {x}" for stop in stops for x in stop["faults"]]


@pytest.mark.parametrize(("width", "language", "kind"), WALKS)
def test_every_stop_of_the_keyboard_is_seen_whole_and_in_order(
    visitor: Visitor, pages: SitePages, width: int, language: str, kind: str
) -> None:
    still(visitor.page, width)
    page = visitor.open(EDITIONS[language] + pages.one(kind))
    stops = walked(page)
    assert len(stops) > 10
    assert not lost(stops)
    assert "md-skip" in stops[0]["where"]
    charts = page.locator(SHOWN).count()
    assert sum("ds-reach" in stop["where"] for stop in stops) == charts


@pytest.mark.parametrize("width", [1440, 360])
def test_backwards_and_with_everything_unfolded_every_stop_is_seen_too(
    visitor: Visitor, pages: SitePages, width: int
) -> None:
    still(visitor.page, width)
    page = visitor.open(pages.answering[0])
    unfold(page)
    stops = walked(page, back=True)
    assert sum("summary" in stop["where"] for stop in stops) == page.locator("summary").count()
    assert not lost(stops)


SPOILED: dict[str, str] = {
    ":focus-visible { outline: none }": "no outline",
    ":focus-visible { outline-width: 1px }": "no outline",
    ":focus-visible { outline-color: #eee }": "a faint outline",
    ".ds-bar a { position: relative; left: -2000px }": "off the screen",
    ".md-footer { position: fixed; inset: 0; z-index: 9 }": "behind",
    ".ds-bar a:focus-visible { outline-offset: 3px }": "outline cut",
    ".md-skip { display: none }": "",
}


@pytest.mark.parametrize("css", SPOILED)
def test_a_focus_that_is_not_seen_is_found(visitor: Visitor, pages: SitePages, css: str) -> None:
    still(visitor.page, 360)
    page = visitor.open(pages.shortest)
    restyle(page, css.replace(" }", " !important }").replace(";", " !important;"))
    stops = walked(page)
    if SPOILED[css]:
        assert SPOILED[css] in "\n".join(lost(stops))
    else:
        assert "md-skip" not in stops[0]["where"]


def test_an_order_that_jumps_and_a_trap_are_found(visitor: Visitor, pages: SitePages) -> None:
    page = visitor.open(pages.shortest)
    page.evaluate("document.querySelector('.md-footer a').tabIndex = 1")
    assert "wrong side" in "\n".join(lost(walked(page)))
    page.reload()
    page.evaluate(
        "() => { const trap = document.createElement('button'); document.querySelector('h1').append(trap);"
        " trap.onkeydown = (pressed) => pressed.key === 'Tab' && pressed.preventDefault(); }"
    )
    with pytest.raises(AssertionError, match="no way out"):
        walked(page, most=200)


def pressed(page: Page, selector: str, key: str) -> None:
    """A key pressed on an element."""
    page.locator(selector).first.focus()
    page.keyboard.press(key)


def offered(page: Page) -> bool:
    """What an open explanation offers, key by key: its source, its address, a copy of its citation, a challenge."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    explanation = page.locator(".ds-pop:popover-open")
    explanation.locator(".ds-pop__tools button").wait_for()
    stops = explanation.locator("a, button").count()
    id_ = explanation.evaluate("e => e.closest('[data-observation]').dataset.observation")
    asked: dict[str, str] = {}
    for _ in range(stops):
        page.keyboard.press("Tab")
        stop = page.locator(".ds-pop:popover-open :focus")
        if stop.evaluate("e => e.tagName") == "BUTTON":
            page.keyboard.press("Enter")
            expect(stop).to_have_text(Words(site_data(), "en").ui("value.copied"))
            cited = page.evaluate("navigator.clipboard.readText()")
            assert re.search(rf"/indicators/[a-z0-9-]+/#{id_} .*\b20\d\d\b", cited), cited
            today = page.evaluate("new Date().toLocaleDateString('sv')")
            assert Words(site_data(), "en").period(Period.parse(today)) in cited
        else:
            asked |= dict(parse_qsl(urlsplit(stop.get_attribute("href") or "").query))
    assert stops >= 3
    if setting("repo_url").startswith("https://github."):
        assert (asked["observation"], asked["language"]) == (id_, "en")
        record = site_data().observations[id_]
        assert asked["paragraph"] == (record.locator or record.formula or record.source)
        assert asked.get("fragment") == record.as_stated
        assert asked["title"].endswith(asked["shown"])
    shown = explanation.locator(f"a[href$='#{id_}']:visible", has_text=f"#{id_}")
    return shown.count() == 1


ACTS: dict[str, Callable[[Page], bool]] = {
    "the skip link": lambda page: (
        pressed(page, ".md-skip", "Enter") is None
        and page.evaluate(
            "() => { const to = document.querySelector(location.hash);"
            " return !!to.closest('article') && to.getBoundingClientRect().top < innerHeight / 2; }"
        )
    ),
    "a value": lambda page: (
        pressed(page, "article .ds-value__text", "Enter") is None
        and page.locator(".ds-pop:popover-open").count() == 1
        and offered(page)
        and page.keyboard.press("Escape") is None
        and page.locator(".ds-pop:popover-open").count() == 0
        and page.evaluate("document.activeElement.className.includes('ds-value__text')")
    ),
    "a table": lambda page: (
        pressed(page, ".ds-figure__table summary", "Enter") is None
        and page.locator(".ds-figure__table table").first.is_visible()
    ),
    "the scheme": lambda page: (
        pressed(page, ".md-option", "Enter") is None
        and page.locator("body").get_attribute("data-md-color-media") != "(prefers-color-scheme)"
    ),
    "search": lambda page: (
        pressed(page, "body", "Control+k") is None
        and page.evaluate("document.activeElement.classList.contains('md-search__input')")
        and page.keyboard.press("Escape") is None
        and not page.locator("#__search").is_checked()
    ),
}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("width", [1440, 360])
def test_keys_alone_do_what_a_pointer_does(
    visitor: Visitor, pages: SitePages, act: str, width: int
) -> None:
    visitor.page.set_viewport_size(size(width))
    assert ACTS[act](visitor.open(pages.answering[0]))


def test_what_is_pressed_is_24_px_or_stands_apart(visitor: Visitor, pages: SitePages) -> None:
    page = still(visitor.page, 360)
    turns = cycle(EDITIONS.values())
    paths = [next(turns) + path for path in pages.every()]
    closest = pages.kinds.get("article map", [])
    for path in (*paths, *(edition + path for path in closest for edition in EDITIONS.values())):
        visitor.open(path)
        unfold(page)
        for width in (360, 1440):
            page.set_viewport_size(size(width))
            assert not probe(page, "targets"), f"{path} {width}"


@pytest.mark.parametrize(
    "css",
    [
        ".ds-languages a { line-height: 1; display: block; padding: 0 }"
        " .ds-languages { display: block }",
        ".ds-record .ds-value__text { min-width: 0; min-height: 0 }"
        " td.ds-record { line-height: 1 }",
        ".ds-figure__downloads a { padding: 0; line-height: 1 }"
        " .ds-figure__downloads { display: block }",
    ],
)
def test_targets_that_are_small_and_close_are_found(
    visitor: Visitor, pages: SitePages, css: str
) -> None:
    page = visitor.open(pages.one("article map") if "record" in css else pages.answering[0])
    page.set_viewport_size(size(360))
    unfold(page)
    restyle(page, css.replace(" }", " !important }").replace(";", " !important;"))
    assert probe(page, "targets")

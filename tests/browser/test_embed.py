"""A figure in a frame of a page of another origin, as the code that the site offers puts it there."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from html import unescape
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import cast

import pytest
from playwright.sync_api import Frame, Page

from ..support.browser import EDITIONS, STILL_LIFE, Pages, Visitor, site_url, size
from ..support.page_state import violations
from ..support.site_pages import SitePages

Blog = Callable[[Visitor, str], Frame]
HEIGHT = "Math.ceil(document.documentElement.getBoundingClientRect().height)"


@pytest.fixture
def blog(pages: SitePages, tmp_path: Path) -> Iterator[Blog]:
    """Opens a page of another origin on a phone, which shows a figure of an edition in a frame."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Pages, directory=str(tmp_path))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/blog.html"

        def opened(visitor: Visitor, prefix: str) -> Frame:
            own = pages.site / prefix / pages.one("figure") / "index.html"
            found = re.search(
                r"&lt;iframe.*?(?=</code>)", own.read_text(encoding="utf-8"), re.DOTALL
            )
            assert found
            code = unescape(found[0]).replace(site_url(), visitor.base)
            assert code.count(visitor.base) == 2
            body = f'<!doctype html><html lang="en"><title>A blog</title><p>Words.</p>{code}</html>'
            (tmp_path / "blog.html").write_text(body, encoding="utf-8")
            visitor.page.set_viewport_size(size(360))
            visitor.page.goto(address)
            visitor.forgive(f"foreign: {address}")
            frame = visitor.page.frames[1]
            frame.wait_for_load_state()
            return frame

        yield opened
        server.shutdown()


def sizes(frame: Frame) -> tuple[int, int, int]:
    """How high a frame is, how high what it shows is, and how far that can be scrolled sideways."""
    return (
        frame.page.evaluate("document.querySelector('iframe').clientHeight"),
        frame.evaluate(HEIGHT),
        frame.evaluate("document.documentElement.scrollWidth - innerWidth"),
    )


def fitted(frame: Frame) -> bool:
    """Whether a frame comes to be as high as what it shows, with nothing beside it."""
    for _ in range(100):
        high, needed, beside = sizes(frame)
        if high == needed and beside == 0:
            return True
        frame.page.wait_for_timeout(20)
    return False


@pytest.mark.parametrize("prefix", list(EDITIONS.values())[:2])
def test_a_frame_takes_the_height_of_its_figure_at_every_width_and_follows_the_scheme(
    visitor: Visitor, blog: Blog, prefix: str
) -> None:
    frame = blog(visitor, prefix)
    papers = []
    for width, scheme in ((360, "light"), (1440, "dark")):
        visitor.page.set_viewport_size(size(width))
        visitor.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert fitted(frame), sizes(frame)
        assert not violations(cast("Page", frame))
        papers.append(paper(frame))
    assert papers[0] != papers[1]


def test_the_end_of_its_address_decides_on_the_scheme_of_a_frame(
    visitor: Visitor, blog: Blog
) -> None:
    frame = blog(visitor, "")
    light = paper(frame)
    frame.evaluate("location.hash = 'dark'")
    dark = paper(frame)
    assert dark != light
    visitor.page.emulate_media(color_scheme="dark")
    frame.evaluate("location.hash = ''")
    assert paper(frame) == dark
    frame.evaluate("location.hash = 'light'")
    assert paper(frame) == light


@pytest.mark.parametrize(("prefix", "width"), [("", 452), ("zh-Hant/", 320)])
def test_a_frame_is_high_enough_where_no_script_fits_it(
    site: Path, visitor: Visitor, prefix: str, width: int
) -> None:
    visitor.page.set_viewport_size(size(width))
    needed = {}
    for told in sorted((site / prefix / "embed").glob("*/oembed.json")):
        visitor.page.goto(f"{visitor.base}{prefix}embed/{told.parent.name}/")
        high = json.loads(told.read_text(encoding="utf-8"))["height"]
        needed[told.parent.name] = (visitor.page.evaluate(HEIGHT), high)
    assert len(needed) > 5
    assert not {name: each for name, each in needed.items() if each[0] > each[1]}


def paper(frame: Frame) -> str:
    """The colour behind what a frame shows."""
    return str(frame.evaluate("getComputedStyle(document.body).backgroundColor"))


@STILL_LIFE
def test_without_scripts_a_frame_shows_its_figure_and_can_be_read_on_a_phone(
    visitor: Visitor, blog: Blog
) -> None:
    frame = blog(visitor, "")
    high, needed, beside = sizes(frame)
    assert beside == 0
    assert needed * 0.95 < high < needed * 1.3
    shown = frame.locator(".ds-figure :is(.ds-chart, .ds-figure__diagram)")
    assert [each.is_visible() for each in shown.all()].count(True) == 1

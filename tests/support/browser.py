"""The real site as readers get it: built once a run, served under a sub-path like GitHub Pages, and Chromium."""

from __future__ import annotations

import atexit
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import Any, Self
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Locator,
    Page,
    Playwright,
    Request,
    ViewportSize,
    sync_playwright,
)

from datasite.load.site_languages import languages_of

from ..conftest import ROOT
from .builder import build
from .project import shared

EDITIONS = {code: f"{code}/" if n else "" for n, code in enumerate(languages_of(ROOT))}
# Without hinting words are as wide as on a screen; the shell alone would round each letter.
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --font-render-hinting=none"
).split()
# The shell is the same engine without windows of its own: a third less work.
CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
ANSWERING = "figure:has(.ds-figure__chart):has(tr[data-mark])"  # figures whose charts answer to keys, pointer and touch
WIDTHS = (320, 768, 1440)  # a phone, a tablet, a desk
BLOCKED = "Service Worker registration blocked by Playwright"  # as windows that stay open have it
WINDOW: ViewportSize = {"width": 1280, "height": 800}
ZOOMED: ViewportSize = {"width": 320, "height": 256}  # 1280 × 1024 at 400 %
# No medium, the light scheme, motion, the page's own colours: what a new window has.
MEDIA: dict[str, Any] = {
    "media": "null",
    "color_scheme": "light",
    "reduced_motion": "no-preference",
    "forced_colors": "none",
}


def setting(name: str, file: str = "mkdocs.yml") -> str:
    """What the settings of an edition say of a name, wherever it stands; nothing if they do not."""
    text = (ROOT / file).read_text(encoding="utf-8")
    found = re.search(rf"^ *{name}: *(\S+)", text, re.MULTILINE)
    return found[1] if found else ""


def site_url() -> str:
    """The address that the settings give the site."""
    return setting("site_url") or "/"


def built(factory: pytest.TempPathFactory) -> Path:
    """The real site, built by the first worker that asks for it."""
    with shared(factory, "web") as web:
        site = web / urlsplit(site_url()).path.strip("/")
        if not (site / "index.html").is_file():
            done = build(ROOT, "--strict", "--site-dir", str(site), timeout=600)
            assert done.returncode == 0, done.stdout + done.stderr
    return site


class Pages(SimpleHTTPRequestHandler):
    """Serves files as GitHub Pages does: the root's 404.html for any address that does not exist."""

    missing: Path

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 its name there
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The error page in place of the server's own."""
        body = self.missing.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Kept(Pages):
    """The same, telling browsers for how long they may keep what pages load, as GitHub Pages does."""

    def end_headers(self) -> None:
        """Add it to all but pages and data."""
        if "/assets/" in self.path:
            self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of the built site on this machine, under its sub-path."""
    path = urlsplit(site_url()).path.strip("/")
    web = site.parents[path.count("/")] if path else site
    handler = type("Handler", (Kept,), {"missing": site / "404.html"})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(web))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/{path}/".replace("//", "/").replace(
            ":/", "://", 1
        )
        server.shutdown()
        thread.join()


# Where only layout is looked at, a page without its scripts is the same and takes half the time.
STILL_LIFE = pytest.mark.parametrize("visitor", [{"java_script_enabled": False}], indirect=True)


@contextmanager
def chromium(*more: str) -> Iterator[Browser]:
    """A browser, perhaps with more flags. Without one the tests are skipped, but never where CI runs them."""
    found = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if found is None:
        assert not os.environ.get("CI"), "no Chromium: CI must have one"
        pytest.skip("no Chromium on this machine")
    browser = playwright().chromium.launch(executable_path=found, args=[*FLAGS, *more])
    yield browser
    browser.close()


@cache
def playwright() -> Playwright:
    """What drives browsers, started once a process: a second one beside it is refused."""
    running = sync_playwright().start()
    atexit.register(running.stop)
    return running


@dataclass
class Visitor:
    """A person at a window of a browser, what the window asked for, and what went wrong in it."""

    page: Page
    base: str
    faults: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._session = self.page.context.new_cdp_session(self.page)
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("console", self._said)
        self.page.on("request", self._requested)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and message.text != BLOCKED:
            self.faults.append(message.text)

    def _requested(self, request: Request) -> None:
        self.asked.append(request.url)
        if not request.url.startswith((self.base, "data:", "blob:")):
            self.faults.append(f"foreign: {request.url}")

    def open(self, path: str) -> Page:
        """Go to a path of the site."""
        self.page.goto(self.base + path)
        return self.page

    def chart(self, at: int = 0) -> Locator:
        """A chart that answers, near the screen, ready; where another is shown in its place, it is chosen."""
        found = self.page.locator(ANSWERING).nth(at)
        if not found.is_visible():
            place = found.evaluate(
                "e => [...e.parentElement.querySelectorAll('figure')].indexOf(e)"
            )
            self.page.locator(".ds-switch label").nth(place).click()
        found.scroll_into_view_if_needed()
        found.locator(".ds-reach").wait_for(state="attached")
        return found

    def forgive(self, words: str) -> None:
        """Strike out the faults with these words, which a test brought about: there must be some."""
        kept = [fault for fault in self.faults if words not in fault]
        assert len(kept) < len(self.faults), self.faults
        self.faults[:] = kept

    def clean(self) -> Self:
        """The window as it was when it was new but for its cache: size, media, pointer, storage, nothing noted."""
        self.page.unroute_all()
        self.page.goto("about:blank")
        self.page.mouse.move(-1, -1)
        self.page.set_viewport_size(WINDOW)
        self.page.emulate_media(**MEDIA)
        self._session.send(
            "Storage.clearDataForOrigin", {"origin": self.base, "storageTypes": "all"}
        )
        self.faults.clear()
        self.asked.clear()
        return self


@dataclass
class Windows:
    """The windows of one browser. They stay open from test to test: a new one costs more than most tests."""

    browser: Browser
    base: str
    _kept: dict[str, Visitor] = field(default_factory=dict)

    def opened(self, **options: Any) -> Visitor:
        """A visitor at a new window with a profile of its own. Offline reading has tests of its own."""
        given = {"base_url": self.base, "service_workers": "block", "viewport": WINDOW} | options
        return Visitor(self.browser.new_context(**given).new_page(), self.base)

    def clean(self, **options: Any) -> Visitor:
        """A visitor at the window with these options, cleaned."""
        key = repr(sorted(options.items()))
        if key not in self._kept:
            self._kept[key] = self.opened(**options)
        return self._kept[key].clean()


def until(page: Page, expression: str, arg: Any = None) -> None:
    """Waits until something holds in a page; Playwright's own waiting needs an evaluation that its policy forbids."""
    end = monotonic() + 30
    while not page.evaluate(expression, arg):
        assert monotonic() < end, f"never came true: {expression}"
        page.wait_for_timeout(20)


def size(width: int) -> ViewportSize:
    """A window of a width."""
    return {"width": width, "height": 900}

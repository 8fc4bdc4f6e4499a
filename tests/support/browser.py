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
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Playwright, ViewportSize, sync_playwright

from datasite.load.folder import languages_of

from ..conftest import ROOT
from .builder import build
from .project import shared

EDITIONS = {code: f"{code}/" if n else "" for n, code in enumerate(languages_of(ROOT))}
# The page of an indicator stands for all of them, as does that of a section; the longest of each.
KINDS = {
    "overview": "",
    "section": "platforms/",
    "article map": "article/",
    "catalogue": "indicators/",
    "indicator": "indicators/gdp-growth/",
    "timeline": "timeline/",
    "institutions": "institutions/",
    "glossary": "glossary/",
    "data": "data/",
    "method": "method/",
    "contributing": "contributing/",
    "error": "404.html",
}
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def site_url() -> str:
    """The address that the settings give the site."""
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    found = re.search(r"^site_url: *(\S+)", settings, re.MULTILINE)
    return found[1] if found else "/"


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


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of the built site on this machine, under its sub-path."""
    path = urlsplit(site_url()).path.strip("/")
    web = site.parents[path.count("/")] if path else site
    handler = type("Handler", (Pages,), {"missing": site / "404.html"})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(web))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/{path}/".replace("//", "/").replace(
            ":/", "://", 1
        )
        server.shutdown()
        thread.join()


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
    """A page in a browser, and what went wrong while it was open."""

    page: Page
    base: str
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        host = urlsplit(self.base).netloc
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on(
            "console",
            lambda m: self.faults.append(m.text) if m.type in ("error", "warning") else None,
        )
        self.page.on(
            "request",
            lambda r: (
                None
                if r.url.startswith(("data:", "blob:")) or urlsplit(r.url).netloc == host
                else self.faults.append(f"foreign: {r.url}")
            ),
        )

    def open(self, path: str) -> Page:
        """Go to a path of the site."""
        self.page.goto(self.base + path)
        return self.page


def size(width: int) -> ViewportSize:
    """A window of a width."""
    return {"width": width, "height": 900}

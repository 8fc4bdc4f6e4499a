"""Without a network the site can be read on, and with one nobody sees an old number."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from datasite import staging
from datasite.publish import worker

from ..conftest import ROOT
from ..support.browser import EDITIONS, Pages, site_url
from ..support.builder import build, free_port, started, visited, wait_for
from ..support.project import changed, write_project
from ..support.search_box import sought
from ..support.site_pages import SitePages

LAST = list(EDITIONS.values())[-1]
COUNT = """async () => Promise.all((await caches.keys()).map(
  async name => (await (await caches.open(name)).keys()).length))"""
WORKING = "async () => !!(await navigator.serviceWorker.getRegistration())?.active"
SCOPE = "async () => (await navigator.serviceWorker.getRegistration()).scope"
LOADED = "async () => (await document.fonts.ready, [...document.fonts].filter(f => f.status === 'loaded').length)"
KEPT = "async (path) => !!(await caches.match(new URL(path, document.baseURI)))"


class Network:
    """The site on a server that can stop answering, wholly or for one address."""

    def __init__(self, site: Path) -> None:
        path = urlsplit(site_url()).path
        self.site, self.down, self.broken, self.portal = site, False, "none", "none"
        network = self

        class Handler(Pages):
            missing = site / "404.html"

            def do_GET(self) -> None:  # noqa: N802 its name there
                """Answer, or close without a word."""
                if network.down or self.path.endswith(network.broken):
                    self.close_connection = True
                    return
                if self.path.endswith(network.portal):
                    self.path = f"{path}404.html"
                super().do_GET()

        handler = partial(Handler, directory=str(site.parents[path.strip("/").count("/")]))
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.base = f"http://127.0.0.1:{self.server.server_address[1]}{path}"
        self.thread = Thread(target=self.server.serve_forever, args=(0.02,), daemon=True)
        self.thread.start()

    def close(self) -> None:
        """End the server."""
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(reduced_motion="reduce")
    yield made
    made.close()


@pytest.fixture
def network(site: Path) -> Iterator[Network]:
    found = Network(site)
    yield found
    found.close()


@pytest.fixture(scope="module")
def section(pages: SitePages) -> str:
    """A page with charts."""
    return pages.answering[0]


@pytest.fixture(scope="module")
def other(pages: SitePages, section: str) -> str:
    """Another page, which the first visit keeps too."""
    return next(page for page in pages.texts if page not in ("", section) and page in kept(pages))


def kept(pages: SitePages) -> list[str]:
    """The pages of the first edition that are kept unasked."""
    return list(told(pages.site)["editions"][""]["pages"])


@pytest.fixture
def own(site: Path, tmp_path: Path) -> Iterator[Network]:
    """The same with a copy of the site that may change."""
    found = Network(shutil.copytree(site, tmp_path / site.name))
    yield found
    found.close()


def told(site: Path) -> dict[str, Any]:
    """What the site's worker was told to keep."""
    code = (site / "sw.js").read_text(encoding="utf-8")
    return dict(json.loads(re.findall(r"^const SITE = (\{.*\});", code, re.MULTILINE)[0]))


def until(page: Page, script: str, argument: object = None) -> None:
    """Wait until a promise of the page says yes."""
    for _ in range(400):
        if page.evaluate(script, argument):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never: {script} {argument}")


def whole(page: Page, path: str) -> None:
    """Wait until the edition of a path is kept, and the path in the others."""
    own = next(p for p in reversed(EDITIONS.values()) if path.startswith(p))
    for prefix in EDITIONS.values():
        if prefix != own:
            until(page, WORKING)  # its own promise is never kept where a worker could not begin
            address = page.evaluate(SCOPE)
            until(page, KEPT, address + prefix + path.removeprefix(own))


@pytest.mark.parametrize("language", EDITIONS)
def test_without_a_network_pages_figures_search_and_languages_go_on(
    context: BrowserContext, network: Network, pages: SitePages, section: str, language: str
) -> None:
    base, prefix = network.base, EDITIONS[language]
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda m: faults.append(m.text))
    page.on("pageerror", lambda e: faults.append(str(e)))
    page.goto(base + prefix + section)
    whole(page, prefix + section)
    page.reload()
    assert not faults
    network.down = True

    page.reload()
    assert page.locator("html").get_attribute("lang") == language
    shown = page.locator("svg.ds-chart:visible, .ds-figure__diagram:visible")
    assert shown.count() == page.locator(".ds-figure").count() > 0
    # its styles are there too
    assert page.locator("article svg.ds-chart").first.evaluate(
        "e => getComputedStyle(e).getPropertyValue('--ds-paper') !== ''"
    )
    assert page.evaluate(LOADED) >= 1, "its font too"

    catalogue = pages.one("catalogue")
    page.locator(f'.ds-bar a[href$="../{catalogue}"]').click()
    page.wait_for_url(f"{base}{prefix}{catalogue}")
    page.locator(".ds-catalogue tbody a:visible").first.click()
    page.wait_for_url(re.compile(re.escape(f"{base}{prefix}indicators/") + "[a-z-]+/"))
    assert page.locator("article [data-observation]").count()

    page.locator(".md-search__input").click()
    page.keyboard.type(sought(language).name)
    found = page.locator(".md-search-result__link").first
    found.wait_for()
    assert found.evaluate("a => a.href").startswith(base + prefix)

    page.goto(base + prefix + section)
    beside = next(each for each in reversed(EDITIONS) if each != language)
    page.locator(f".ds-languages a[lang={beside}]").click()
    page.wait_for_url(base + EDITIONS[beside] + section)
    assert page.locator("svg.ds-chart:visible").count()


def test_a_page_that_is_kept_opens_by_each_way_to_write_its_address(
    context: BrowserContext, network: Network, pages: SitePages, section: str, other: str
) -> None:
    base = network.base
    page = context.new_page()
    page.goto(base + section)
    whole(page, section)
    page.goto(f"{base}{section}index.html")  # with a network it is not kept a second time
    (count,) = page.evaluate(COUNT)
    network.down = True
    for written, opened in (
        (f"{section}index.html", f"{section}index.html"),
        (section.rstrip("/") + "?from=there", f"{section}?from=there"),
        (LAST + section.rstrip("/"), LAST + section),
        ("index.html", "index.html"),
    ):
        answer = page.goto(base + written)
        assert answer is not None
        assert answer.status == 200, written
        assert page.url == base + opened
        assert page.locator("article h1").count() == 1
        assert page.locator("article h1").evaluate(
            "e => getComputedStyle(e).getPropertyValue('--ds-paper') !== ''"
        )
        assert page.evaluate(COUNT) == [count]


def test_a_page_that_is_not_kept_says_so_in_the_language_of_its_address(
    context: BrowserContext, network: Network, pages: SitePages, section: str, other: str
) -> None:
    base = network.base
    page = context.new_page()
    page.goto(base)
    whole(page, "")
    network.down = True
    titles = set()
    for language, prefix in EDITIONS.items():
        answer = page.goto(f"{base}{prefix}{pages.one('print')}")
        assert answer is not None
        assert answer.status == 503
        assert page.locator("html").get_attribute("lang") == language
        titles.add(page.locator("article h1").text_content())
        page.goto(f"{base}{prefix}no/such/page/")
        ways = page.locator("article ul a")
        assert ways.count()
        assert ways.first.evaluate("a => a.href").startswith(base + prefix)
    assert len(titles) == len(EDITIONS)
    page.goto(base + pages.one("print"))
    page.locator("article ul a").first.click()
    page.wait_for_url(re.compile(rf"{re.escape(base)}\w+/$"))
    assert page.locator("article h1").text_content() not in titles


def test_with_a_network_a_page_is_never_an_old_one_and_a_new_version_takes_over_what_was_kept(
    context: BrowserContext, own: Network, section: str, other: str
) -> None:
    base = own.base
    page = context.new_page()
    page.goto(base + section)
    whole(page, section)
    (before,) = page.evaluate("caches.keys()")
    (count,) = page.evaluate(COUNT)

    draft = staging.begin(own.site)
    fresh = draft.folder
    shutil.copytree(own.site, fresh, dirs_exist_ok=True)
    for path in (section, other):
        changed(fresh / path / "index.html", lambda text: text.replace("</h1>", " anew</h1>"))
    version = told(own.site)["version"]
    (fresh / "new.css").write_text("a {}", encoding="utf-8")  # what the new pages load
    changed(fresh / "sw.js", lambda text: text.replace(str(version), "f" * 12))
    changed(fresh / "sw.js", lambda text: text.replace('"files":[', '"files":["new.css",', 1))
    draft.publish(print)
    draft.discard()

    page.reload()
    assert "anew" in (page.locator("article h1").text_content() or "")
    until(page, "async (before) => !(await caches.keys()).includes(before)", before)
    (after,) = page.evaluate("caches.keys()")
    assert after.endswith("f" * 12)
    assert page.evaluate(COUNT) == [count + 1]
    assert page.evaluate(KEPT, base + "new.css")
    own.down = True
    page.goto(base + other)
    assert "anew" in (page.locator("article h1").text_content() or "")


def test_a_new_version_that_cannot_be_fetched_leaves_the_old_one_whole(
    context: BrowserContext, own: Network, section: str, other: str
) -> None:
    base = own.base
    page = context.new_page()
    page.goto(base + section)
    whole(page, section)
    (count,) = page.evaluate(COUNT)
    (before,) = page.evaluate("caches.keys()")
    changed(own.site / "sw.js", lambda t: t.replace(str(told(own.site)["version"]), "f" * 12))
    own.broken = f"/{other}"
    page.evaluate("navigator.serviceWorker.ready.then(r => { r.update(); })")
    until(page, "async () => (await caches.keys()).length > 1")
    until(page, "() => navigator.serviceWorker.ready.then(r => !r.installing && !r.waiting)")
    own.down = True
    page.goto(base + other)
    assert page.locator("article h1").count() == 1
    kept = page.evaluate("async (n) => (await (await caches.open(n)).keys()).length", before)
    assert kept == count


def test_a_page_that_a_network_puts_in_place_of_a_style_is_not_kept(
    context: BrowserContext, network: Network, pages: SitePages, section: str, other: str
) -> None:
    page = context.new_page()
    page.goto(network.base + section)
    whole(page, section)
    network.portal = ".css"
    page.reload()
    network.down = True
    page.reload()
    chart = page.locator("article svg.ds-chart").first
    assert chart.evaluate("e => getComputedStyle(e).getPropertyValue('--ds-paper') !== ''")


def test_a_reader_who_saves_data_keeps_what_was_opened_and_nothing_else(
    context: BrowserContext, network: Network, pages: SitePages, section: str, other: str
) -> None:
    base = network.base
    context.add_init_script(
        "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    )
    page = context.new_page()
    page.goto(base + section)
    until(page, KEPT, base + section)
    page.goto(base + other)
    until(page, KEPT, base + other)
    page.wait_for_timeout(500)
    third = next(p for p in kept(pages) if p.endswith("/") and p not in (section, other))
    assert not page.evaluate(KEPT, base + third)
    assert not page.evaluate(KEPT, base + LAST + other)
    network.down = True
    page.goto(base + section)
    assert page.locator("svg.ds-chart:visible").count()


def test_one_setting_takes_it_all_back_from_every_reader(
    context: BrowserContext, tmp_path: Path, tiny_site: Path
) -> None:
    root = write_project(tmp_path / "project", tiny_site)
    settings = root / "mkdocs.yml"
    changed(settings, lambda text: text + "extra: {offline: true}\n")
    site = tmp_path / urlsplit(site_url()).path.strip("/")

    def again() -> None:
        assert build(root).returncode == 0
        shutil.rmtree(site, ignore_errors=True)
        shutil.copytree(root / "site", site)

    again()
    network = Network(site)
    base = network.base
    page = context.new_page()
    page.goto(base)
    until(page, KEPT, base)
    changed(settings, lambda text: text.replace("offline: true", "offline: false"))
    again()
    assert not list(site.rglob("503.html"))
    page.reload()
    assert page.locator("script[data-worker]").count() == 0
    until(page, "async () => !(await caches.keys()).length")
    page.goto("about:blank")  # a worker goes when its last page has gone
    page.goto(base)
    until(page, "async () => !(await navigator.serviceWorker.getRegistrations()).length")
    network.close()


def test_what_is_kept_unasked_stays_small(site: Path) -> None:
    script = (ROOT / "docs/assets/js/offline.js").read_bytes()
    assert len(gzip.compress(script, mtime=0)) <= 400
    for start, kept in told(site)["editions"].items():
        files = [site / (p + "index.html" * (p.endswith("/") or not p)) for p in kept["pages"]]
        files += [site / p for p in kept["files"]]
        assert files, start
        assert not any("print" in str(f.relative_to(site)) and f.suffix == ".html" for f in files)
        over = sum(len(gzip.compress(f.read_bytes(), 6, mtime=0)) for f in files)
        assert over < 1_000_000, f"{start}: {over} bytes over the wire"


def made(
    files: dict[str, str], editions: dict[str, list[str]], limit: int = 10**6
) -> dict[str, Any]:
    code = worker({k: v.encode() for k, v in files.items()}, editions, limit).decode()
    return dict(json.loads(re.findall(r"^const SITE = (\{.*\});", code, re.MULTILINE)[0]))


SITE = {
    "index.html": '<link rel="stylesheet" href="a/x.css"><script src="a/y.js" defer></script>',
    "p/index.html": '<script type="module" src="../a/y.js"></script><a href="../a/d.svg">d</a>',
    "a/x.css": '@font-face { src: url("../f/l.woff2") format("woff2") }',
    "f/l.woff2": "f",
    "a/y.js": 'import { z } from "./z.js"; const w = () => import("./w.js");',
    "a/z.js": 'import "none";',
    "a/w.js": "",
    "a/unused.js": "",
    "zh/index.html": '<link href=a/x.css rel=stylesheet><script src="https://x.org/a.js"></script>',
    "zh/a/x.css": '@font-face { src: url("../f/l.woff2") format("woff2") }',
    "zh/f/l.woff2": "f",
    "search/search_index.json": "{}",
}
PAGES = {"": ["", "p/"], "zh/": [""]}


def test_what_a_page_loads_is_known_with_what_that_imports() -> None:
    found = made(SITE, PAGES)["editions"][""]
    assert found["files"] == ["a/w.js", "a/x.css", "a/y.js", "a/z.js", "f/l.woff2"]
    assert found["pages"] == ["search/search_index.json", "", "p/"]


def test_files_with_the_same_bytes_are_kept_once() -> None:
    assert made(SITE, PAGES)["shared"] == {
        "zh/a/x.css": "a/x.css",
        "zh/f/l.woff2": "f/l.woff2",
    }


def test_the_last_pages_wait_until_they_are_opened_where_the_edition_is_large() -> None:
    limit = len(SITE["search/search_index.json"]) + len(SITE["index.html"])
    assert made(SITE, PAGES, limit)["editions"][""]["pages"] == ["search/search_index.json", ""]


@pytest.mark.parametrize("path", SITE)
def test_the_version_follows_from_the_content_of_each_file(path: str) -> None:
    was = made(SITE, PAGES)["version"]
    assert made(dict(reversed(SITE.items())), PAGES)["version"] == was
    assert made(SITE | {path: SITE[path] + " "}, PAGES)["version"] != was


def test_a_server_for_authors_keeps_nothing(tmp_path: Path, tiny_site: Path) -> None:
    root, port = write_project(tmp_path / "project", tiny_site), free_port()
    changed(root / "mkdocs.yml", lambda text: text + "extra: {offline: true}\n")
    with started(root, "serve", "--dev-addr", f"127.0.0.1:{port}") as running:
        wait_for(lambda: "Cargo" in visited(port, ""), running)
        assert "data-worker" not in visited(port, "")
        assert "unregister" in visited(port, "sw.js")

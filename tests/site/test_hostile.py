"""Hostile and broken projects: a site or problems with places, and no page in which data acts.

`HOSTILE_CASES` says how many cases each test tries; the default is for every push.
"""

from __future__ import annotations

import os
import shutil
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser
from reading import served

from datasite import render
from datasite.book import Book
from datasite.derive import complete
from datasite.load import load_site
from datasite.model import Site
from datasite.problems import DataError
from datasite.project import checked_site

from ..conftest import ROOT
from ..support.builder import build, sabotage
from ..support.hostile import ENDINGS, PAYLOADS, as_yaml, mutate, plain_tree, poisoned, tells
from ..support.project import write_project
from ..support.records import LANGUAGES
from ..support.themeless import drawn_flat, inert

CASES = int(os.environ.get("HOSTILE_CASES", "60"))
SECONDS = 5.0  # of this process: another one may take the machine's time
PROSE = (
    *PAYLOADS, "[[", "[[x]]", "[[cargo-2031h1]]", "[[cargo-2031h1 x]]", "[[term:throughput <b>]]",
    "::: ", ":::",
    "::: figure", "::: figure ../x", "::: numbers cargo-2031h1", "::: observations section=x",
    "::: entities kind",
    "[" * 300, "> " * 300, "* " * 300, "`" * 500, "~~~~", "```\n<script>", "`<script>`", "<b",
    "</b>", "<b/", "<!DOCTYPE",
    "<?php ?>", "<p markdown>\n::: sources\n</p>", "<div markdown>", "[a](x 'y\" onclick=\"z')", "[a]: x 'y'",
    "![a](data:image/svg+xml,x)", "<https://a.b/?c=d:e>", "<a@b.c>", "# a { #b onclick=c }", "---",
    "***", "\t", "    a",
    "<svg><a xlink:href='javascript:x'>", "<img src=x onerror=window.__pwned=1//", "<img src='x'onerror='y'>",
    "<a href=\"java\nscript:x\">", "<a href='&#106;avascript:x'>", "<SCRIPT>x</SCRIPT>",
    "<scr<script>ipt>", "--8<-- 'x'",
)  # fmt: skip
FRONT = (
    "title: x", "title: '<script>'", "titel: x", "template: ../x", "hide: [toc]", "? x", "&a",
    "*a", "!!python/object:os.x",
    "title: {a: b}", "<<: *a", "icon: ../../../x", "description: '\"><script>'", "- a",
    "title: |\n  a\n  b", "title: \x07",
)  # fmt: skip


hostile = settings(
    max_examples=CASES,
    deadline=None,
    derandomize=CASES <= 60,
    database=None,
    phases=[Phase.explicit, Phase.generate],  # a failing case is told at once, not made small
    suppress_health_check=list(HealthCheck),
)
tried: Counter[str] = Counter()


@pytest.fixture(scope="module", autouse=True)
def fast() -> Iterator[None]:
    """Charts are built and linted, but not drawn; a chart of the same content is built once."""
    kept: dict[Path, bytes] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(render.vector, "drawn", drawn_flat)
        patch.setattr(render.cache, "read", kept.get)
        patch.setattr(render.cache, "write", kept.__setitem__)
        yield
    print(f"\nhostile cases tried: {dict(tried)}")


@pytest.fixture(scope="module")
def tiny_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny project; each case puts back what it changed."""
    return write_project(tmp_path_factory.mktemp("hostile") / "tiny")


@pytest.fixture(scope="module")
def real_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the data and pages of the site that stands in the repository."""
    root = tmp_path_factory.mktemp("hostile") / "real"
    shutil.copytree(ROOT / "data", root / "data")
    shutil.copytree(ROOT / "docs", root / "docs", ignore=shutil.ignore_patterns("assets"))
    return root


def outcome(root: Path, kind: str) -> Site | None:
    """The checked site, or None with problems that each have a place and words; soon, in any case."""
    start = time.process_time()
    try:
        site = checked_site(root)
    except DataError as error:
        site = None
        tells(error)
    assert time.process_time() - start < SECONDS
    tried[f"{kind} {'refused' if site is None else 'accepted'}"] += 1
    return site


def shown(root: Path, site: Site, *languages: str) -> None:
    """The pages of an accepted site are inert; a chart that cannot be drawn well is told."""
    try:
        known = tuple(each for each in languages or LANGUAGES if each in site.languages)
        inert(Book(root, site, "Site", "https://example.org/"), known)
    except DataError as error:
        assert all("the chart" in str(problem) for problem in error.problems)  # noqa: PT017
        tried["accepted, refused by a chart"] += 1


def files(root: Path, pattern: str) -> list[Path]:
    return sorted(p for p in root.rglob(pattern) if "schema" not in p.parts)


@hostile
@given(data=st.data())
def test_records_changed_in_structure_give_a_site_or_problems(
    tiny_project: Path, data: st.DataObject
) -> None:
    path = data.draw(st.sampled_from(files(tiny_project / "data", "*.yml")))
    before, content = path.read_bytes(), plain_tree(path)
    for _ in range(data.draw(st.integers(1, 2))):
        mutate(content, data.draw)
    path.write_bytes(as_yaml(content))
    try:
        site = outcome(tiny_project, "records")
        if site:
            shown(tiny_project, site)
    finally:
        path.write_bytes(before)


@settings(hostile, max_examples=max(CASES // 5, 8))
@given(data=st.data())
def test_the_real_records_changed_in_structure_give_a_site_or_problems(
    real_project: Path, data: st.DataObject
) -> None:
    path = data.draw(st.sampled_from(files(real_project / "data", "*.yml")))
    before, content = path.read_bytes(), plain_tree(path)
    mutate(content, data.draw)
    path.write_bytes(as_yaml(content))
    try:
        site = outcome(real_project, "real records")
        if site:
            shown(real_project, site, "en")
    finally:
        path.write_bytes(before)


def broken_page(text: str, data: st.DataObject) -> str:
    """A page with a few hostile lines, words or keys of front matter in it."""
    lines = text.split("\n")
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(lines) - 1))
        column = data.draw(st.integers(0, len(lines[at])))
        payload = data.draw(st.sampled_from(PROSE) | st.text(max_size=10))
        match data.draw(
            st.sampled_from(["line", "inside", "front", "cut", "twice", "indent", "whole"])
        ):
            case "line":
                lines.insert(at, payload)
            case "inside":
                lines[at] = lines[at][:column] + payload + lines[at][column:]
            case "front":
                lines.insert(1, data.draw(st.sampled_from(FRONT)))
            case "cut":
                lines[at] = lines[at][:column]
            case "twice":
                lines[at:at] = [lines[at]] * data.draw(st.sampled_from([1, 50]))
            case "indent":
                lines[at] = (
                    data.draw(st.sampled_from(["    ", "\t", "> ", "1. ", "- "])) + lines[at]
                )
            case _:
                lines = [payload]
    return "\n".join(lines)


@hostile
@given(data=st.data())
def test_pages_changed_at_will_give_an_inert_site_or_problems(
    tiny_project: Path, data: st.DataObject
) -> None:
    path = data.draw(st.sampled_from(files(tiny_project / "docs" / "en", "*.md")))
    before = path.read_bytes()
    path.write_bytes(broken_page(before.decode(), data).encode("utf-8", "surrogatepass"))
    try:
        site = outcome(tiny_project, "pages")
        if site:
            shown(tiny_project, site, "en")
    finally:
        path.write_bytes(before)


@settings(hostile, max_examples=max(CASES // 30, 1))
@given(data=st.data())
def test_the_real_pages_all_changed_at_will_give_problems_or_a_site(
    real_project: Path, data: st.DataObject
) -> None:
    before = {path: path.read_bytes() for path in files(real_project / "docs", "*.md")}
    for path, content in before.items():
        path.write_bytes(broken_page(content.decode(), data).encode("utf-8", "surrogatepass"))
    try:
        outcome(real_project, "real pages")
    finally:
        for path, content in before.items():
            path.write_bytes(content)


@pytest.fixture(scope="module")
def clean(tiny_project: Path) -> tuple[Site, Counter[str]]:
    """The tiny site and the tags of its pages."""
    site = complete(load_site(tiny_project))
    return site, inert(Book(tiny_project, site, "Tiny", "https://example.org/"), ("en", "zh-Hans"))


# One line of all payloads, and those that need the end of a text once more at its end.
SHORT = " ".join(p for p in PAYLOADS if not set(p) & set("\n\x00\u2028") and len(p) < 3000)
LONG = [p for p in PAYLOADS if len(p) >= 3000]


@pytest.mark.parametrize(
    "payload",
    [*(f"{SHORT} {end}" for end in ENDINGS), " ".join(LONG)],
    ids=[*ENDINGS, "long"],
)
def test_payloads_in_every_text_add_no_tag_and_no_attribute_even_past_the_checks(
    tiny_project: Path,
    clean: tuple[Site, Counter[str]],
    payload: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    site, tags = clean
    monkeypatch.setattr(render, "lint", lambda _: [])  # a long text would be refused
    book = Book(tiny_project, poisoned(site, payload), "Tiny", "https://example.org/")
    tried["payload in every text"] += 1
    assert dict(inert(book, ("en", "zh-Hans"))) == dict(tags)


PATHS = ("../x", "..%2fx", "/etc/x", "a/../../x", "x\\..\\y", ".", "..", "x/", "x\n")


@pytest.mark.parametrize("path", PATHS)
def test_an_id_that_is_a_path_is_refused_for_every_kind_of_record(
    tiny_project: Path, path: str
) -> None:
    kinds = ("indicators", "observations", "entities", "figures")
    sections = files(tiny_project / "data" / "sections", "*.yml")
    before = {file: file.read_bytes() for file in sections}
    wanted = Counter[str]()
    for file in sections:
        content = plain_tree(file)
        for kind in kinds:
            for record in content.get(kind, [])[:1]:
                record["id"] = path
                wanted[f"data/sections/{file.name}"] += 1
        file.write_bytes(as_yaml(content))
    try:
        with pytest.raises(DataError) as raised:
            checked_site(tiny_project)
    finally:
        for file, content in before.items():
            file.write_bytes(content)
    tells(raised.value)
    refused = [problem.path for problem in raised.value.problems if problem.code == "value-form"]
    assert Counter(refused) == wanted, raised.value


@pytest.mark.parametrize(
    "text",
    ["`" * 60_000, "[" * 60_000, "<" * 60_000, "[[a " * 20_000, "<!-- " * 20_000, "` `` ``` " * 8_000, "{" * 60_000,
     "9" * 60_000, "一" * 60_000, "<a " * 20_000, "&#" * 20_000, "](" * 20_000, "*" * 60_000, "\n" * 60_000,
     "---\n" * 15_000, "::: a\n" * 5_000, "a: b\n" * 10_000, "https://" * 8_000, "x" * 600_000],
    ids=lambda text: f"{text[:8]!r}",
)  # fmt: skip
def test_a_page_made_to_take_long_is_judged_in_time(tiny_project: Path, text: str) -> None:
    path = tiny_project / "docs" / "en" / "index.md"
    before = path.read_bytes()
    path.write_text(f"# A page\n\n{text}\n", encoding="utf-8")
    try:
        outcome(tiny_project, "long pages")
    finally:
        path.write_bytes(before)


PAYLOADED = """
from datasite import book, render
from datasite.receipts import image
from tests.support.hostile import PAYLOADS, poisoned
def on_startup(command, dirty):
    whole, checked = " ".join(p for p in PAYLOADS if p.isprintable() and len(p) < 999), book.site_of
    render.lint = lambda spec: []  # it would refuse words that run out of a picture
    dot = image.SIGNATURE + image.chunk(b"IHDR", bytes(13)) + image.chunk(b"IEND", b"")
    empty = image.with_texts(dot, {image.HASH: "0" * 64})
    render.png = lambda *_, **more: empty  # nothing runs in it
    render.card.png = lambda *_: b""
    book.site_of = lambda *given: poisoned(checked(*given), whole)
"""


def test_payloads_in_every_text_do_not_run_in_a_browser(tmp_path: Path, browser: Browser) -> None:
    """Built by the real builder, past every check, and opened with the page's own policy switched off."""
    root = write_project(tmp_path / "tiny")
    path = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
    sabotage(root, path + PAYLOADED)
    (root / "docs/en/index.md").write_text(
        "# A page\n\n::: sections\n\n"
        "`<script>window.__pwned=true</script>` &lt;script&gt;window.__pwned=true&lt;/script&gt;\n\n"
        "&lt;img src=x onerror=window.__pwned=true&gt;\n\n```html\n<script>window.__pwned=true</script>\n```\n",
        encoding="utf-8",
    )
    done = build(root)
    assert done.returncode == 0, done.stdout + done.stderr
    pages = [
        f"{prefix}{page}"
        for prefix in ("", "zh-Hans/")
        for page in ("", "harbour/", "records/", "indicators/cargo/", "404.html")
    ]
    pages += ["charts/cargo-growth-pair.en.svg", "charts/cargo-growth-pair.zh-Hant.svg"]
    with served(root / "site") as address:
        visit(browser, address, pages)


def visit(browser: Browser, base: str, pages: list[str]) -> None:
    """Open each page, touch what data could have put there, and see that nothing of it ran."""
    context = browser.new_context(bypass_csp=True)
    tab = context.new_page()
    tab.on("dialog", lambda dialog: pytest.fail(f"a dialog: {dialog.message}"))
    for page in pages:
        tab.goto(base + page, wait_until="load")
        tab.evaluate(
            "document.querySelectorAll('*').forEach(e => {"
            "  for (const k of ['mouseover', 'focus', 'error', 'load']) e.dispatchEvent(new Event(k)) })"
        )
        tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert tab.evaluate("window.__pwned === undefined"), page
        tried["pages in a browser"] += 1
    context.close()

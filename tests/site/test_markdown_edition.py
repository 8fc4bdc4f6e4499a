"""Each page has an edition in Markdown with the same numbers, and the lists for language models lead to all of them."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from ..support.browser import EDITIONS, site_url
from ..support.built_page import BuiltPage, listed, ordinary

VALUE = re.compile(r'class="?ds-value"? data-observation="?[\w-]+"?>(?:<button[^>]*>)?([^<]+)<')
NUMBER = re.compile(r'<p class="?ds-number__figure"?>(.*?)</p>')
TAG = re.compile(r"<(?!https?:)/?[a-z][^>]*>")
LINK = re.compile(r"\]\(<?([^)>]+)>?\)")
CODE = re.compile(r"^ *(`{3,4})\n.*?^ *\1$|`[^`\n]*`", re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def texts(site: Path) -> dict[str, str]:
    """The Markdown edition of every page, by the page's path."""
    files = sorted(site.rglob("index.md"))
    return {
        file.relative_to(site).as_posix().removesuffix("index.md"): file.read_text(encoding="utf-8")
        for file in files
    }


def test_every_page_has_one_and_names_it(
    pages: dict[str, BuiltPage], texts: dict[str, str]
) -> None:
    assert set(texts) == set(ordinary(pages))
    for path, page in ordinary(pages).items():
        found = [each for each in page.rel("alternate") if each.get("type") == "text/markdown"]
        assert [each["href"] for each in found] == ["index.md"], path
        assert texts[path].startswith("# "), path
        assert f"<{site_url()}{path}>" in texts[path], path


def said(html: str) -> Iterator[str]:
    """The values of a page as it writes them."""
    shown = [*VALUE.findall(html), *(re.sub("<[^>]+>", "", each) for each in NUMBER.findall(html))]
    return (" ".join(unescape(each).split()) for each in shown)


def test_every_number_of_a_page_stands_in_its_markdown_with_its_bound(
    pages: dict[str, BuiltPage], texts: dict[str, str]
) -> None:
    seen = 0
    for path, page in listed(pages).items():
        plain = " ".join(re.sub(r"\\([^\w\s])", r"\1", texts[path]).split())
        for words, times in Counter(said(page.html)).items():
            seen += times
            assert plain.count(words) >= times, f"{path}: {words}"
    assert seen > 2000


def test_no_html_is_left_in_it_but_what_shows_code(texts: dict[str, str]) -> None:
    for path, text in texts.items():
        plain = CODE.sub("", text)
        assert not re.findall(r"(?<!\\)" + TAG.pattern, plain), path
        notes = set(re.findall(r"\[\^\d+\]", plain))
        assert all(f"\n{note}: " in plain for note in notes), path


def test_links_lead_to_what_is_there(site: Path, texts: dict[str, str], pages: dict[str, BuiltPage]) -> None:
    ids = {path: set(page.ids) for path, page in pages.items()}
    lists = {f"{start}llms.txt": (site / start / "llms.txt").read_text() for start in EDITIONS.values()}
    for path, text in {**texts, **lists}.items():
        for href in set(LINK.findall(CODE.sub("", text))):
            assert re.match(r"https?:", href), f"{path}: {href}"
            if href.startswith(site_url()):
                target, _, anchor = href.removeprefix(site_url()).partition("#")
                file = site / unquote(target)
                assert file.is_file() or (file / "index.html").is_file(), f"{path}: {href}"
                assert not anchor or unquote(anchor) in ids[unquote(target)], f"{path}: {href}"


def test_the_lists_name_every_page_that_is_listed(site: Path, pages: dict[str, BuiltPage]) -> None:
    named: set[str] = set()
    for start in EDITIONS.values():
        text = (site / start / "llms.txt").read_text(encoding="utf-8")
        title, quote, about, *rest = text.split("\n\n")
        assert title.startswith("# ")
        assert quote.startswith("> ")
        assert not about.startswith(("#", "-"))
        assert all(each.startswith(("## ", "- ")) for each in rest)
        named |= {href.removeprefix(site_url()) for href in LINK.findall(text)}
    assert {f"{path}index.md" for path in listed(pages)} <= named


def test_neither_the_sitemap_nor_search_knows_them(site: Path) -> None:
    assert b"index.md" not in (site / "sitemap.xml").read_bytes()
    for index in site.rglob("search_index.json"):
        places = [each["url"] for each in json.loads(index.read_bytes())["docs"]]
        assert len(places) > 100
        assert not any("index.md" in place for place in places)

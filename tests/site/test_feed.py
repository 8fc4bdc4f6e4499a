"""People who follow the data get its changes as a feed in their language."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as Tree

import feedparser
import pytest

from datasite.load import load_site, read_site
from datasite.model import Site
from datasite.publish import Release, feed
from datasite.words import Words

BASE = "https://example.org/sub/"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
CHANGES = """changes:
- {id: first, date: 2031-01-02, version: 1.0.0, text: {en: Begun & done., zh: 發布。}}
- {id: second, date: 2031-03-04, version: "1.10", text: {en: Mended., zh: 更正。}}
"""


@pytest.fixture
def changed(tiny: Path) -> Site:
    (tiny / "data" / "changes.yml").write_text(CHANGES, encoding="utf-8")
    return load_site(tiny)


def made(site: Site, language: str, base: str = BASE) -> list[bytes]:
    words, release = Words(site, language), Release(base, "1", "T & Co")
    return list(feed(site, words, release, name="N", home="zh/", page="zh/data/"))


def test_the_newest_change_comes_first_and_dates_the_feed(changed: Site) -> None:
    root = Tree.fromstring(made(changed, "en")[0])  # noqa: S314 our own file
    assert [e.text for e in root.iterfind("a:entry/a:title", ATOM)] == [
        "1.10: Mended.",
        "1.0.0: Begun & done.",
    ]
    assert root.findtext("a:updated", namespaces=ATOM) == "2031-03-04T00:00:00Z"


def test_every_address_is_whole_and_an_entry_is_known_by_where_it_stands(changed: Site) -> None:
    root = Tree.fromstring(made(changed, "zh-Hans")[0])  # noqa: S314 our own file
    assert root.findtext("a:entry/a:id", namespaces=ATOM) == f"{BASE}zh/data/#change-second"
    links = {x.get("rel"): x.get("href") for x in root.iterfind("a:link", ATOM)}
    assert links == {"alternate": BASE + "zh/", "self": BASE + "zh/feed.xml"}
    assert root.findtext("a:entry[2]/a:content", namespaces=ATOM) == "发布。"


@pytest.mark.parametrize(
    ("language", "said"), [("en", "1.1 million tonnes became"), ("zh-Hant", "由超110萬噸改為")]
)
def test_readers_of_feeds_are_told_what_a_value_was_and_is(
    tiny: Path, language: str, said: str
) -> None:
    was, now = "over 1100000 tonne, 2031-H1", "over 1200000 tonne, 2031-H1"
    corrected = f"corrected: [{{id: cargo-2031h1, was: '{was}', now: '{now}'}}]"
    text = CHANGES.replace("更正。}}", f"更正。}}, {corrected}}}")
    (tiny / "data" / "changes.yml").write_text(text, encoding="utf-8")
    found = feedparser.parse(made(load_site(tiny), language)[0])
    assert not found.bozo
    assert said in found.entries[0].content[0].value


def test_without_changes_or_an_address_there_is_no_feed(changed: Site, tiny: Path) -> None:
    assert not made(changed, "en", base="")
    (tiny / "data" / "changes.yml").unlink()
    assert not made(load_site(tiny), "en")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("2031-01", "write the day: 2030-08-14"),
        ("2031-02-30", "has no day 30"),
    ],
)
def test_a_change_without_a_real_day_is_refused(tiny: Path, wrong: str, said: str) -> None:
    text = CHANGES.replace("2031-01-02", wrong)
    (tiny / "data" / "changes.yml").write_text(text, encoding="utf-8")
    (problem,) = read_site(tiny).problems
    assert str(problem).startswith("data/changes.yml:2:")
    assert said in str(problem)

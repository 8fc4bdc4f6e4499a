"""One sitemap lists the pages of all editions, the same every time."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime
from xml.etree import ElementTree as Tree

from datasite.publish import Release, sitemap

BASE = "https://example.org/sub/"
EDITIONS = {"en": ("", ["", "a&b/"]), "zh-Hant": ("zh-Hant/", [""])}
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def made(**more: object) -> dict[str, bytes]:
    return dict(sitemap(Release(BASE, "1", "T", **more), EDITIONS))  # type: ignore[arg-type]


def test_every_page_of_every_edition_is_listed_once() -> None:
    root = Tree.fromstring(made()["sitemap.xml"])  # noqa: S314 our own file
    found = [each.text for each in root.iterfind("s:url/s:loc", NAMES)]
    assert found == [BASE, BASE + "a&b/", BASE + "zh-Hant/"]


def test_a_page_names_itself_and_its_translations_and_only_those_there_are() -> None:
    root = Tree.fromstring(made()["sitemap.xml"])  # noqa: S314 our own file
    links = [
        {x.get("hreflang"): x.get("href") for x in each.iterfind("x:link", NAMES)}
        for each in root.iterfind("s:url", NAMES)
    ]
    both = {"en": BASE, "zh-Hant": BASE + "zh-Hant/", "x-default": BASE}
    assert links[0] == links[2] == both
    assert links[1] == {"en": BASE + "a&b/", "x-default": BASE + "a&b/"}


def test_pages_are_dated_only_where_the_release_is() -> None:
    assert b"lastmod" not in made()["sitemap.xml"]
    dated = made(made=datetime(2031, 2, 3, tzinfo=UTC))
    assert dated["sitemap.xml"].count(b"<lastmod>2031-02-03T00:00:00Z</lastmod>") == 3


def test_the_compressed_sitemap_is_the_same_one_and_the_same_bytes_every_time() -> None:
    first, again = made(), made()
    assert gzip.decompress(first["sitemap.xml.gz"]) == first["sitemap.xml"]
    assert first == again


def test_robots_find_the_sitemap_and_a_site_without_an_address_has_none() -> None:
    assert made()["robots.txt"].endswith(f"Sitemap: {BASE}sitemap.xml\n".encode())
    assert not dict(sitemap(Release("", "1", "T"), EDITIONS))  # type: ignore[arg-type]

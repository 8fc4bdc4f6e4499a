"""The built site holds together: every link, anchor, head, chart and language, under its sub-path."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as Tree

from datasite.load import load_site

from ..conftest import ROOT
from ..support.aria import FORMATS
from ..support.browser import EDITIONS, site_url
from ..support.built_page import BuiltPage, bare, dead_links, edition, listed, ordinary, pages_of

HAN = re.compile(r"[㐀-鿿]")
ATOM = {"a": "http://www.w3.org/2005/Atom"}
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def in_its_language(words: str, page: BuiltPage) -> bool:
    """Whether words are in the script of their page; an acronym is a word of every language."""
    han = bool(HAN.search(words))
    return han == page.language.startswith("zh") or bool(re.search(r"\b[A-Z][A-Z&]+\b", words))


def test_every_link_and_anchor_of_every_page_leads_somewhere(
    site: Path, pages: dict[str, BuiltPage]
) -> None:
    broken = dead_links(site, site_url(), pages)
    assert not broken, "\n".join(broken[:40])


def test_a_site_of_other_pages_has_no_dead_link_either(tiny_site: Path) -> None:
    """Without a print edition, and without a heading of our own over the bounds."""
    site = tiny_site / "site"
    pages = pages_of(site)
    assert not dead_links(site, "https://example.org/tiny/", pages)
    assert any(link.endswith("records/#ds-bounds") for link in pages["harbour/"].links)


def test_every_page_leads_to_the_edition_for_paper_where_there_is_one(
    pages: dict[str, BuiltPage],
) -> None:
    papers = ordinary(pages).keys() - listed(pages).keys()
    for path, page in ordinary(pages).items():
        own = {each for each in papers if edition(each) == edition(path)}
        assert own <= {urljoin(path, link) for link in page.links}, path


def test_an_anchor_stands_once_on_a_page(pages: dict[str, BuiltPage]) -> None:
    twice = [
        f"{path}: {anchor}"
        for path, page in pages.items()
        for anchor in {i for i in page.ids if page.ids.count(i) > 1}
    ]
    assert not twice, "\n".join(twice[:20])


def test_every_value_on_a_page_has_an_address_on_the_page_of_an_indicator(
    pages: dict[str, BuiltPage],
) -> None:
    homes: dict[str, set[str]] = {}
    for path, page in pages.items():
        if "/indicators/" in f"/{path}":
            homes.setdefault(edition(path), set()).update(page.ids)
    for path, page in ordinary(pages).items():
        shown = set(re.findall(r'data-observation="([^"]+)"', page.html))
        assert not shown - homes[edition(path)], path
    assert all(homes.values())


def test_pages_that_describe_data_say_so_to_reference_managers(pages: dict[str, BuiltPage]) -> None:
    for path, page in pages.items():
        told = {each["name"]: each.get("content", "") for each in page.head if "name" in each}
        if re.search(r"(?:^|/)(?:indicators|figures)/.", path):
            address = urljoin(site_url(), path)
            assert (told["citation_public_url"], told["DC.type"]) == (address, "dataset"), path
            assert told["citation_title"], path
            assert re.fullmatch(r"[^,]+,", told["citation_author"]), path  # an institution, not a person
            assert re.fullmatch(r"20\d\d/\d\d/\d\d", told["citation_publication_date"]), path
        elif "citation_title" in told:
            assert page.datasets, path


def test_the_editions_have_the_same_pages_in_their_own_language(pages: dict[str, BuiltPage]) -> None:
    found = {language: set[str]() for language in EDITIONS}
    for path, page in pages.items():
        if re.match(r"data/\d", path):  # a published version is there once, beside its files
            continue
        assert page.language == edition(path), path
        found[edition(path)].add(bare(path))
    first, *others = found.values()
    assert first
    assert all(other == first for other in others)


def test_the_languages_of_a_page_name_one_another(pages: dict[str, BuiltPage]) -> None:
    for path, page in ordinary(pages).items():
        wanted = {code: site_url() + prefix + bare(path) for code, prefix in EDITIONS.items()}
        found = {x["hreflang"]: x["href"] for x in page.rel("alternate") if "hreflang" in x}
        assert found == wanted | {"x-default": site_url() + bare(path)}, path


def test_each_page_says_its_address_title_and_description(pages: dict[str, BuiltPage]) -> None:
    for path, page in ordinary(pages).items():
        assert [x["href"] for x in page.rel("canonical")] == [site_url() + path]
        assert page.meta("og:url") == [site_url() + path]
        assert page.meta("og:description") == page.meta("description"), path
        for key in ("og:title", "description", "og:site_name"):
            (words,) = page.meta(key)
            assert words.strip(), f"{path}: {key}"
            if page.language.startswith("zh"):
                assert in_its_language(words, page), f"{path}: {key}: {words}"
        assert page.headings.count("h1") == 1, path


def test_descriptions_differ_from_page_to_page(pages: dict[str, BuiltPage]) -> None:
    seen: dict[tuple[str, str], str] = {}
    for path, page in ordinary(pages).items():
        key = (page.language, page.meta("description")[0])
        assert seen.setdefault(key, path) == path, f"{path} and {seen[key]}: {key[1]}"


def test_error_pages_offer_every_language_by_addresses_that_hold_at_any_depth(
    pages: dict[str, BuiltPage],
) -> None:
    root = urlsplit(site_url()).path
    for language, prefix in EDITIONS.items():
        page = pages[prefix + "404.html"]
        for other in EDITIONS.values():
            assert {root + other, root + other + "."} & set(page.links), (language, other)
        relative = [x for x in page.links if not x.startswith(("/", "http", "#", "mailto:"))]
        assert not relative
        assert page.meta("robots") == ["noindex"]


def test_the_sitemap_lists_every_page_once(site: Path, pages: dict[str, BuiltPage]) -> None:
    root = Tree.parse(site / "sitemap.xml").getroot()  # noqa: S314 our own file
    found = [each.text for each in root.iterfind("s:url/s:loc", SITEMAP)]
    assert sorted(x or "" for x in found) == sorted(site_url() + path for path in listed(pages))
    assert len(root.findall("s:url/x:link", SITEMAP)) == (len(EDITIONS) + 1) * len(found)
    assert {p.relative_to(site).as_posix() for p in site.rglob("sitemap.xml*")} == {
        "sitemap.xml",
        "sitemap.xml.gz",
    }


def test_robots_leave_out_what_repeats_the_other_pages_and_nothing_else(
    pages: dict[str, BuiltPage],
) -> None:
    known = listed(pages)
    assert {path for path, page in pages.items() if not page.meta("robots")} == set(known)
    for path in ordinary(pages).keys() - known.keys():
        assert pages[path].meta("robots") == ["noindex"], path
        assert [x["href"] for x in pages[path].rel("canonical")] == [site_url() + path]


def test_each_language_has_the_feed_of_changes_and_every_page_says_where(
    site: Path, pages: dict[str, BuiltPage]
) -> None:
    if not load_site(ROOT).changes:
        assert not list(site.rglob("feed.xml"))
        return
    for language, prefix in EDITIONS.items():
        feed = Tree.parse(site / prefix / "feed.xml").getroot()  # noqa: S314 our own file
        assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language
        entries = [x.text or "" for x in feed.iterfind("a:entry/a:id", ATOM)]
        assert entries
        for address in entries:  # an entry is known by a place that readers can visit
            page, _, anchor = address.removeprefix(site_url()).partition("#")
            assert anchor in pages[page].ids, address
    for path, page in ordinary(pages).items():
        (link,) = [x for x in page.rel("alternate") if x.get("type") == "application/atom+xml"]
        assert urljoin(path, link["href"]).endswith(EDITIONS[edition(path)] + "feed.xml")
        assert in_its_language(link["title"], page), path
        assert page.links.count(link["href"]) == 2, path  # and in sight, at its foot


def test_pages_with_data_tell_search_engines_what_they_hold(pages: dict[str, BuiltPage]) -> None:
    for path, page in listed(pages).items():
        offers = any(link.endswith("data/datapackage.json") for link in page.links)
        if offers or not bare(path) or re.match(r"indicators/[^/]", bare(path)):
            assert page.datasets, path
        for found in page.datasets:
            assert found["@type"] == "Dataset"
            assert found["inLanguage"] == page.language
            assert found["@id"].startswith(site_url())
            anchor = urlsplit(found["url"]).fragment
            assert not anchor or anchor in page.ids, f"{path}: {found['url']}"
            assert len(found["description"]) >= 50, f"{path}: {found['description']}"


def test_every_chart_is_named_and_described_in_the_language_of_its_page(
    pages: dict[str, BuiltPage],
) -> None:
    drawn = {language: set[str]() for language in EDITIONS}
    for path, page in pages.items():
        for chart in page.charts:
            drawn[page.language].add(chart.figure)
            assert len(chart.said) == 2, path
            assert all(chart.said), path
            assert chart.language == page.language, path
            for words in chart.said:
                assert in_its_language(words, page), f"{path}: {words}"
    first, *others = drawn.values()
    assert first - {""}
    assert all(other == first for other in others)


def test_nothing_english_is_read_out_on_a_chinese_page(pages: dict[str, BuiltPage]) -> None:
    english = {
        f"{path}: {words}"
        for path, page in pages.items()
        for language, words in page.words
        if language.startswith("zh") and re.search(r"[A-Za-z]{3}", words) and not HAN.search(words)
        if words.strip() not in FORMATS
    }
    assert not english, "\n".join(sorted(english)[:20])


def test_no_page_has_a_style_that_the_policy_would_refuse(pages: dict[str, BuiltPage]) -> None:
    assert not [f"{path}: {page.styled[0]}" for path, page in pages.items() if page.styled]


def test_every_page_is_under_a_policy(pages: dict[str, BuiltPage]) -> None:
    for path, page in pages.items():
        rules = [x for x in page.head if x.get("http-equiv") == "Content-Security-Policy"]
        assert len(rules) == 1, path
        assert "unsafe" not in rules[0]["content"]

"""A build as anyone starts it: three editions of one small site, and what stops it."""

from __future__ import annotations

import json
import re
import shutil
from html import unescape
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from datasite import languages
from datasite.book import open_book
from datasite.check.pages import problems_of
from datasite.directives import BLOCKS
from datasite.load import load_site
from mkdocs_adapter.opening import refuse_files

from ..support.builder import build, problems_before, refused
from ..support.project import EDITION, changed, footprint, shared
from ..support.themeless import made

EDITIONS = {"en": "", "zh-Hant": "zh-Hant/", "zh-Hans": "zh-Hans/"}
PAGES = ("", "harbour/", "records/", "indicators/cargo/")


def page(root: Path, language: str, url: str) -> str:
    return (root / "site" / EDITIONS[language] / url / "index.html").read_text(encoding="utf-8")


def stopped(root: Path) -> str:
    """What a refused build says; the site that was good must be left as it was."""
    before = footprint(root / "site")
    said = refused(build(root))
    assert footprint(root / "site") == before
    return said


@pytest.mark.parametrize("language", EDITIONS)
@pytest.mark.parametrize("url", PAGES)
def test_each_edition_has_each_page_in_its_own_language(
    tiny_site: Path, language: str, url: str
) -> None:
    assert re.search(rf'<html lang="{language}"', page(tiny_site, language, url))


@pytest.mark.parametrize("language", EDITIONS)
def test_every_page_names_itself_in_every_language_with_the_same_addresses(
    tiny_site: Path, language: str
) -> None:
    for url in PAGES:
        found = dict(
            re.findall(r'hreflang="([^"]+)" href="([^"]+)"', page(tiny_site, language, url))
        )
        base = "https://example.org/tiny/"
        assert {lang: found[lang] for lang in EDITIONS} == {
            lang: f"{base}{prefix}{url}" for lang, prefix in EDITIONS.items()
        }


def test_the_same_values_stand_in_every_edition(tiny_site: Path) -> None:
    for url in PAGES:
        found = [
            set(
                re.findall(
                    r'data-(?:observation|figure)="([a-z0-9-]+)"', page(tiny_site, language, url)
                )
            )
            for language in EDITIONS
        ]
        assert found[0] == found[1] == found[2]


def test_simplified_pages_hold_simplified_words(tiny_site: Path) -> None:
    assert "页面" in page(tiny_site, "zh-Hans", "")
    assert "頁面" not in re.sub(
        r"<script.*?</script>", "", page(tiny_site, "zh-Hans", ""), flags=re.DOTALL
    )


def test_the_files_for_programs_are_there(tiny_site: Path) -> None:
    site = tiny_site / "site"
    described = json.loads((site / "data/datapackage.json").read_text(encoding="utf-8"))
    for resource in described["resources"]:
        assert (site / "data" / resource["path"]).is_file()
    for name in ("observations", "entities", "cargo-growth-pair"):
        assert (site / f"data/{name}.csv").stat().st_size > 0
    for ending in ("svg", "png", "vl.json"):
        assert (site / f"charts/cargo-growth-pair.zh-Hant.{ending}").stat().st_size > 0
    assert {file.name.partition(".")[0] for file in (site / "charts").iterdir()} == {
        "cargo-growth-pair"
    }  # a diagram is no picture
    assert (site / "data/service-tree.json").stat().st_size > 0


@pytest.mark.parametrize(
    ("language", "credit", "imprint"),
    [
        ("en", "Source: Lakeside Gazette, 2031 (Harbour, paragraph 1)", "Tiny · "),
        ("zh-Hant", "出處：湖畔報，2031年（港口·第1段）", "小港 · "),
        ("zh-Hans", "出处：湖畔报，2031年（港口·第1段）", "小港 · "),
    ],
)
def test_the_files_of_a_figure_name_its_sources_and_where_it_stands(
    tiny_site: Path, language: str, credit: str, imprint: str
) -> None:
    address = f"https://example.org/tiny/{EDITIONS[language]}figures/cargo-growth-pair/"
    html = unescape(page(tiny_site, language, "harbour/"))
    assert f'<figcaption><a href="{address}">{imprint.removesuffix(" · ")}</a> · {credit}' in html
    files = {
        ending: (tiny_site / f"site/charts/cargo-growth-pair.{language}.{ending}").read_text(
            "utf-8"
        )
        for ending in ("svg", "vl.json")
    }
    for text in (html, *files.values()):
        assert credit in text
        assert address in text
    assert f"{imprint}{address}" in files["svg"]
    found = json.loads((tiny_site / "site/data/cargo-growth-pair.json").read_text("utf-8"))
    assert found["address"][language] == address
    assert found["sources"][0]["locators"] == ["harbour.1"]


@pytest.mark.parametrize("language", EDITIONS)
def test_the_data_page_says_how_to_open_a_csv_and_what_each_column_of_a_figure_means(
    tiny_site: Path, language: str
) -> None:
    html = page(tiny_site, language, "records/")
    assert "65001: Unicode (UTF-8)" in html
    assert "figure.position" in html


def test_a_figure_is_cited_at_the_first_edition_where_its_own_language_has_none(tiny: Path) -> None:
    book = open_book(tiny, "小港", "https://example.org/")
    book.begin("zh-Hant", "", "小港", [("port/", "::: figure service-tree")])
    said = book.caption(book.site.figures["service-tree"], "en")
    assert (said.address, said.site) == ("https://example.org/figures/service-tree/", "小港")
    elsewhere = book.caption(book.site.figures["cargo-growth-pair"], "zh-Hant")
    assert elsewhere.address == "https://example.org/figures/cargo-growth-pair/"


def test_no_file_is_written_outside_the_site(tiny_site: Path) -> None:
    made = {p.name for p in tiny_site.iterdir()}
    given = {
        "article.yml",
        "data",
        "docs",
        "overrides",
        *(p.name for p in tiny_site.glob("mkdocs*.yml")),
    }
    assert made - given == {"site", ".cache"}
    assert not list((tiny_site / "docs").rglob("indicators"))


def test_two_builds_of_one_project_are_the_same_to_the_byte(tiny_site: Path, whole: Path) -> None:
    assert build(whole).returncode == 0
    assert footprint(whole / "site") == footprint(tiny_site / "site")


def test_what_is_wrong_with_pages_stops_the_build_at_its_line_and_column(whole: Path) -> None:
    harbour, index = whole / "docs/en/harbour.md", whole / "docs/zh/index.md"
    (whole / "docs/zh/records.md").unlink()
    changed(harbour, lambda text: text.replace("::: figure", "::: figgure"))
    changed(index, lambda text: text.replace("[[cargo-2031h1]]", "[[carg]]"))
    line = harbour.read_text("utf-8").split("\n").index("::: figgure cargo-growth-pair") + 1
    said = stopped(whole)
    assert "docs/en/records.md:1:1: this page is missing in the other language" in said
    assert f'docs/en/harbour.md:{line}:5: there is no block "figgure"' in said
    assert 'did you mean "figure"?' in said
    assert re.search(r'docs/zh/index\.md:\d+:5: unknown observation "carg"', said)


def test_a_page_that_takes_the_name_of_a_generated_one_stops_the_build(whole: Path) -> None:
    for language in ("en", "zh"):
        file = whole / "docs" / language / "indicators" / "cargo.md"
        file.parent.mkdir()
        file.write_text("# A page\n", encoding="utf-8")
    said = stopped(whole)
    assert re.search(r"docs/en/indicators/cargo\.md:1:1: the page of cargo .* has this name", said)


@pytest.mark.parametrize("name", ["forms", "blocks"])
def test_a_block_that_nothing_fills_is_refused(tiny: Path, name: str) -> None:
    file = tiny / "docs" / "en" / "all.md"
    file.parent.mkdir(parents=True)
    file.write_text(f"::: {name}\n", encoding="utf-8")
    [problem] = problems_of(load_site(tiny), languages.language("en"), file, "docs/en/all.md")
    assert str(problem).startswith(f'docs/en/all.md:1:5: there is no block "{name}" — blocks are:')


def test_every_block_that_the_check_knows_becomes_something(tiny: Path) -> None:
    given = {
        "figure": "service-tree", "observation": "routes", "section": "fleet", "indicator": "cargo", "": "",
    }  # fmt: skip
    text = "".join(
        f"::: {name} {'section=fleet' if block.filters else given[block.takes]}".strip() + "\n\n"
        for name, block in BLOCKS.items()
    )
    file = tiny / "docs" / "en" / "all.md"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    assert not list(problems_of(load_site(tiny), languages.language("en"), file, "docs/en/all.md"))
    file.unlink()  # there is no such page in Chinese
    building = open_book(tiny).begin("en", "", "Tiny", [("all/", text)])
    [(_, html)] = made(building, {"all/": text})
    later = sum(block.when == "last" for block in BLOCKS.values())  # what search need not read
    assert building.rendered["all/"].content.count("data-block") == later
    assert "data-block" not in html


def test_search_reads_nothing_of_what_a_value_opens(tiny_site: Path) -> None:
    more = "Definition and all values"
    assert more in page(tiny_site, "en", "harbour/")
    index = (tiny_site / "site/search/search_index.json").read_text("utf-8")
    assert more not in index
    assert "From: " not in index


def test_a_broken_record_stops_the_build_at_its_line_and_column(whole: Path) -> None:
    changed(
        whole / "data/sections/harbour.yml", lambda text: text.replace("value: 12", "vaule: 12")
    )
    assert re.search(r'data/sections/harbour\.yml:\d+:3: unknown key "vaule"', stopped(whole))


def test_code_may_show_what_pages_may_not_hold(tiny_site: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.md"
    file.write_text(
        "# A page\n\nWrite `<script>` or ``<b onclick=a>``.\n\n```html\n<iframe></iframe>\n```\n\n"
        "See <https://example.org/?a=b:c> or [here](https://example.org/) or <a@example.org>.\n",
        encoding="utf-8",
    )
    assert not list(
        problems_of(load_site(tiny_site), languages.language("en"), file, "docs/en/x.md")
    )


def test_only_the_editions_there_are_are_offered(whole: Path) -> None:
    (whole / "mkdocs.zh-Hans.yml").unlink()
    [problem] = problems_before(whole)
    assert "there are no settings of the edition zh-Hans" in problem
    changed(whole / "data/site.yml", lambda text: text.replace("- zh-Hans\n", ""))
    done = build(whole)
    assert done.returncode == 0, done.stdout + done.stderr
    for prefix in ("", "zh-Hant/"):
        for file in ("index.html", "harbour/index.html", "404.html"):
            html = (whole / "site" / prefix / file).read_text(encoding="utf-8")
            assert 'hreflang="zh-Hant"' in html
            assert "zh-Hans" not in html


def test_the_first_edition_may_be_in_any_language(whole: Path) -> None:
    (whole / "mkdocs.yml").write_text(
        (whole / "mkdocs.yml")
        .read_text(encoding="utf-8")
        .replace("language: en", "language: zh-Hant")
        .replace("docs/en", "docs/zh")
        + "extra: {labels: {Overview: 概覽, Harbour: 港口, Records: 記錄}}\n",
        encoding="utf-8",
    )
    (whole / "mkdocs.zh-Hant.yml").unlink()
    site = "languages: [zh-Hant, en, zh-Hans]\n"
    (whole / "data/site.yml").write_text(site, encoding="utf-8")
    english = EDITION.replace("LANGUAGE", "en").replace("docs/zh", "docs/en")
    for chinese, name in (
        ("概覽", "Overview"),
        ("港口", "Harbour"),
        ("記錄", "Records"),
        ("小港", "Tiny"),
    ):
        english = english.replace(chinese, name)
    (whole / "mkdocs.en.yml").write_text(english, encoding="utf-8")
    done = build(whole)
    assert done.returncode == 0, done.stdout + done.stderr
    base = "https://example.org/tiny/"
    for prefix in ("", "zh-Hans/"):
        html = (whole / "site" / prefix / "harbour" / "index.html").read_text(encoding="utf-8")
        found = dict(re.findall(r'hreflang="([^"]+)" href="([^"]+)"', html))
        found.pop("x-default")
        assert found == {
            "zh-Hant": f"{base}harbour/",
            "en": f"{base}en/harbour/",
            "zh-Hans": f"{base}zh-Hans/harbour/",
        }


# --- a site with everything that is allowed and rare: one build for all of it ---

BEHIND = {  # the pages with the records behind them
    "harbour": "edit/main/data/sections/harbour.yml",
    "glossary": "edit/main/data/glossary.yml",
    "article": "edit/main/data/article.yml",
    "more/timeline": "tree/main/data/sections/",
    "institutions": "tree/main/data/sections/",
    "records": None,  # many blocks over many files
}
BASE = "https://xn--qev058f.example:8443/my%20data/%E6%95%B8%E6%93%9A/"


@pytest.fixture(scope="module")
def unusual(tiny_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny project with an address and a page in Chinese, links for editing, a feed, kept for offline."""
    blocks = {"article": "article-map", "more/timeline": "timeline", "港口": "sources"}
    with shared(tmp_path_factory, "unusual") as root:
        if root.exists():
            return root
        shutil.copytree(tiny_site, root, ignore=shutil.ignore_patterns("site"))
        for folder in ("en", "zh"):
            for name in [*list(BEHIND)[1:-1], "港口"]:
                file = root / "docs" / folder / f"{name}.md"
                file.parent.mkdir(exist_ok=True)
                figure = "::: figure service-tree\n\n" if name == "institutions" else ""
                file.write_text(
                    f"# {name}頁\n\n{figure}::: {blocks.get(name, name)}\n", encoding="utf-8"
                )
        settings = (
            "repo_url: https://git.example/a/b\nedit_uri: edit/main/docs/en/\n"
            "extra: {offline: true}\n"
        )
        changed(
            root / "mkdocs.yml",
            lambda text: text.replace("font: false", "font: false, features: [content.action.edit]")
            .replace('not_in_nav: "/indicators/*\\n/figures/*"', "not_in_nav: '*'")
            .replace("https://example.org/tiny/", "https://資料.example:8443/my data/數據/")
            + settings,
        )
        changed(root / "mkdocs.zh-Hant.yml", lambda text: text + "edit_uri: edit/main/docs/zh/\n")
        (root / "data/changes.yml").write_text(
            "changes: [{id: first, date: 2031-09-02, version: 1.0.0, text: {en: New., zh: 新。}}]\n",
            encoding="utf-8",
        )
        done = build(root)
        assert done.returncode == 0, done.stdout + done.stderr
    return root


def test_a_page_of_records_leads_to_the_file_that_they_stand_in(unusual: Path) -> None:
    for language, folder in (("en", ""), ("zh", "zh-Hant/")):
        for name, path in BEHIND.items():
            html = (unusual / "site" / folder / name / "index.html").read_text(encoding="utf-8")
            [links] = re.findall(r'class="ds-edit">(.*?)</p>', html, re.DOTALL)
            found = re.findall(r'href="https://git.example/a/b/([^"]+)"', links)
            words = f"edit/main/docs/{language}/{name}.md"
            assert found == ([path, words] if path else [words])
            assert all((unusual / each.split("main/")[1]).exists() for each in found)
        html = (unusual / "site" / folder / "indicators/cargo/index.html").read_text("utf-8")
        [link, line] = re.findall(r'b/(blob/[^"]+)#L(\d+)" rel="edit"', html)[0]
        assert link == "blob/main/data/sections/harbour.yml"
        told = (unusual / "data/sections/harbour.yml").read_text(encoding="utf-8").splitlines()
        assert "id: cargo" in told[int(line) - 1]


def test_an_address_with_spaces_and_chinese_is_encoded_in_every_file(unusual: Path) -> None:
    site = unusual / "site"
    for name in (
        "sitemap.xml", "robots.txt", "feed.xml", "index.html", "404.html", "zh-Hant/harbour/index.html",
        "data/datapackage.json", "charts/cargo-growth-pair.en.svg",
    ):  # fmt: skip
        text = (site / name).read_text(encoding="utf-8")
        if name not in ("404.html", "charts/cargo-growth-pair.en.svg"):
            assert BASE in text, name
        assert not re.search(r"my data|/數據/|資料\.example|%25", text), name
    html = (site / "zh-Hant/harbour/index.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{BASE}zh-Hant/harbour/">' in html
    assert f'hreflang="en" href="{BASE}harbour/"' in html
    html = (site / "zh-Hant/figures/cargo-growth-pair/index.html").read_text(encoding="utf-8")
    [told] = re.findall(r"ld\+json\">(.*?)</script>", html, re.DOTALL)
    assert f'"{BASE}zh-Hant/figures/' in told
    assert 'href="/my%20data/%E6%95%B8%E6%93%9A/' in (site / "404.html").read_text(encoding="utf-8")


def test_a_page_may_have_a_chinese_name(unusual: Path) -> None:
    for prefix in ("", "zh-Hant/"):
        html = (unusual / "site" / prefix / "港口" / "index.html").read_text(encoding="utf-8")
        images = re.findall(rf'og:image" content="{BASE}([^"]+)"', html)
        assert len(images) == 1
        assert images[0].isascii()
        assert (unusual / "site" / unquote(images[0])).is_file()
        kept = (unusual / "site" / "sw.js").read_text(encoding="utf-8")
        assert f'"{prefix}{quote("港口")}/"' in kept


@pytest.mark.parametrize(
    ("file", "place"),
    [("mkdocs.yml", "mkdocs.yml:16:1"), ("mkdocs.zh-Hant.yml", "mkdocs.zh-Hant.yml:7:1")],
)
def test_pages_that_are_no_folders_are_refused(
    whole: Path, file: str, place: str
) -> None:
    changed(whole / file, lambda text: text + "use_directory_urls: false\n")
    with pytest.raises(PluginError) as stop:
        refuse_files(load_config(str(whole / file)))
    assert str(stop.value) == (
        f"{place}: without use_directory_urls, the links between records and pages would lead "
        "nowhere — delete the setting, or the option --no-directory-urls [page-folders]"
    )


def test_an_edition_that_is_refused_once_the_first_is_built_leaves_the_last_site(
    whole: Path,
) -> None:
    changed(whole / "mkdocs.zh-Hant.yml", lambda text: text + "use_directory_urls: false\n")
    assert "mkdocs.zh-Hant.yml:7:1: without use_directory_urls" in stopped(whole)

"""A site has the languages that it says it has, one or many; adding a language is adding a folder."""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from datasite import charts, languages
from datasite.book import Book, open_book
from datasite.check.verification import verify
from datasite.distribution import published_files
from datasite.problems import DataError
from datasite.project import checked_site

from ..support.archives import read
from ..support.port import change, german, in_one_language, put, write
from ..support.themeless import pages_of

HAN = re.compile(r"[\u3400-\u9fff]")
BASE = "https://example.org/port/"
BLOCKS = (
    "article-map", "indicators", "institutions", "timeline", "downloads", "codebook", "citation", "bounds", "sources",
    "source", "observations section=harbour", "gallery",
)  # fmt: skip
PAGES = {
    "index.md": "# The port\n\nA ticket was [[fare-2031q1]] in [[fare-2031q1 period]].\n\n::: sections\n",
    "harbour.md": (
        "# Harbour\n\n::: heading-source harbour\n\n::: numbers cargo-2031h1 fare-growth-2031q1\n\n"
        "::: figure cargo-growth-pair\n\n::: figure service-tree\n"
    ),
    "records.md": "# Records\n\n" + "".join(f"::: {name}\n\n" for name in BLOCKS),
}
# How a source in Dutch writes the values of the port, as far as a folder without a reader of words reads it.
DUTCH = {
    "data/article.yml": """\
sections:
- id: harbour
  paragraphs:
  - id: harbour.1
    numerals:
    - {fragment: H1 2031, kind: date, record: cargo-2031h1}
    - {fragment: "1.200.000", kind: figure, record: cargo-2031h1}
    - {fragment: "8,5%", kind: figure, record: cargo-growth-2031h1}
    - {fragment: "3.000.000", kind: figure, record: dues-2031}
  - id: harbour.2
    numerals:
    - {fragment: 12 routes, kind: figure, record: routes}
    - {fragment: "2.", kind: figure, record: passenger-rank-2031}
    - {fragment: "30.000", kind: figure, record: passengers-2032}
  - id: harbour.3
    numerals:
    - {fragment: maart 2031, kind: date, record: passengers-fall}
    - {fragment: "−1.200", kind: figure, record: passengers-fall}
    - {fragment: Q1 2031, kind: date, record: fare-2031q1}
    - {fragment: "£4,50", kind: figure, record: fare-2031q1}
    - {fragment: "−0,7%", kind: figure, record: fare-growth-2031q1}
""",
    "data/sections/harbour.yml": """\
observations:
- {id: cargo-2031h1, value: 1200000, multiplier: 0, bound: exact, as_stated: "1.200.000"}
- {id: cargo-growth-2031h1, as_stated: "8,5%"}
- {id: dues-2031, value: 3000000, multiplier: 0, as_stated: "3.000.000"}
- id: passenger-rank-2031
  as_stated: "2."
  silence: [{code: unit-evidence, reason: Ordinals are not read yet.}]
- {id: passengers-2032, bound: exact, as_stated: "30.000"}
- {id: passengers-fall, as_stated: "−1.200"}
- {id: fare-2031q1, as_stated: "£4,50"}
- {id: fare-growth-2031q1, as_stated: "−0,7%"}
""",
}


def in_language(root: Path, code: str, key: str) -> Path:
    """The port in one language, with pages that have every block."""
    write(in_one_language(code, key), root)
    for name, text in PAGES.items():
        (root / "docs" / key / name).write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return in_language(tmp_path / "port", "en", "en")


def said(root: Path) -> list[str]:
    """What the check says of a project."""
    with pytest.raises(DataError) as raised:
        checked_site(root)
    return [str(problem) for problem in raised.value.problems]


def test_check_and_verify_both_pass_on_an_english_article(project: Path) -> None:
    site = checked_site(project)
    assert verify(site, project / "article.yml").paragraphs == 4


def test_check_and_verify_both_pass_on_a_german_article(tmp_path: Path) -> None:
    root = write(german(), tmp_path / "port")
    site = checked_site(root)
    assert verify(site, root / "article.yml").paragraphs == 4
    pages = dict(pages_of(Book(root, site, "Port", BASE)))
    page = pages["indicators/fare-growth.md"]
    assert "1. Quartal 2031" in page
    assert "−0,7" in page
    assert "mehr als 1,2 Millionen" in pages["indicators/cargo.md"]


def test_a_site_in_one_language_mentions_no_other(project: Path) -> None:
    book = Book(project, checked_site(project), "Port", BASE)
    pages = dict(pages_of(book))
    assert pages.keys() >= {"index.md", "harbour.md", "records.md", "indicators/fare.md"}
    assert not {path: found[0] for path, text in pages.items() if (found := HAN.search(text))}
    assert "£4.50" in pages["index.md"]
    assert "first quarter of 2031" in pages["index.md"]
    assert "−0.7%" in pages["harbour.md"]
    files = dict(published_files(book))
    assert not [path for path in files if "zh" in path]
    for path, text in read(files).items():
        assert not HAN.search(text), path
        if path.endswith(".csv"):
            head = next(csv.reader(io.StringIO(text)))
            assert not [column for column in head if column.endswith("_zh")], path
    assert files["sitemap.xml"].decode().count('hreflang="en"') == len(pages)
    assert "zh" not in files["sitemap.xml"].decode()


def test_a_text_in_a_language_that_the_site_does_not_have_is_refused(project: Path) -> None:
    change(project / "data/areas.yml", "{en: Lakeland}", "{en: Lakeland, zh: 湖州省}")
    assert said(project) == [
        'data/areas.yml:3:24: unknown key "zh" — known here: en [key-unknown]',
    ]


def test_a_language_without_a_folder_is_refused(project: Path) -> None:
    change(project / "data/site.yml", "[en]", "[en, zh-Hnat]")
    assert said(project)[0] == (
        'data/site.yml:1:17: no language “zh-Hnat” — did you mean "zh-Hant"? [language-unknown]'
    )


def test_a_language_that_is_not_there_is_one_mistake_and_may_be_added(project: Path) -> None:
    change(project / "data/site.yml", "[en]", "[nl]")
    assert said(project) == [
        "data/site.yml:1:13: no language “nl” — languages are: en, de, zh-Hant, zh-Hans; a folder "
        "hooks/datasite/languages/<key>/ adds one: CONTRIBUTING.md says how [language-unknown]"
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("value: -0.7", "value: 0.7", 'as_stated "−0.7%" says -0.7'),
        ("value: -1200", "value: 1201", "says -1200 — write `value: -1200`, or"),
        ("value: 4.50\n  period: 2031-Q1", "value: 4.50\n  period: 2031-02", "follows neither"),
        ("as_stated: £4.50", 'as_stated: "4.50 people"', "names no money"),
    ],
)  # fmt: skip
def test_signs_dates_and_currencies_of_an_english_source_are_read(
    project: Path, old: str, new: str, told: str
) -> None:
    change(project / "data/sections/harbour.yml", old, new)
    assert any(told in each for each in said(project)), said(project)


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A language that is but a folder: its messages are the English ones, marked."""
    folder = tmp_path / "languages" / "nl"
    shutil.copytree(Path(languages.__file__).parent / "en", folder)
    for module in folder.glob("*.py"):
        module.unlink()
    settings = (folder / "language.toml").read_text(encoding="utf-8")
    settings = settings.replace('code = "en"', 'code = "nl"').replace('"English"', '"Nederlands"')
    (folder / "language.toml").write_text(settings, encoding="utf-8")
    messages = (folder / "messages.toml").read_text(encoding="utf-8")
    messages = messages.replace('"column.value" = "Value"', '"column.value" = "Waarde"')
    (folder / "messages.toml").write_text(messages, encoding="utf-8")
    monkeypatch.setattr(languages, "__path__", [*languages.__path__, str(folder.parent)])
    for each in (languages.known, languages.reader):
        each.cache_clear()
    yield "nl"
    monkeypatch.undo()
    for each in (languages.known, languages.reader):
        each.cache_clear()


def test_a_language_is_added_by_adding_a_folder(tmp_path: Path, made_up: str) -> None:
    root = in_language(tmp_path / "port", made_up, "nl")
    for path, text in DUTCH.items():
        put(root / path, text)
    change(root / "data" / "article.yml", "four ferries", "4 ferries")
    change(root / "data" / "sections" / "fleet.yml", "four ferries", "4 ferries")
    book = open_book(root, "Port", BASE)
    pages = dict(pages_of(book))
    assert "maart 2031" in pages["indicators/passengers.md"]
    assert "Waarde" in pages["records.md"]
    invented = pages["records.md"].count('<div lang="en"><p>')
    assert invented == len(charts.FORMS) + 3  # the gallery, in a language that its harbour has
    assert "−0,7%" in pages["harbour.md"]
    assert "−1.200" in pages["indicators/passengers.md"]
    assert "title_nl" in dict(published_files(book))["data/observations.csv"].decode()

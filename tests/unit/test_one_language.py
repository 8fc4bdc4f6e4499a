"""A site has the languages that it says it has, one or many; adding a language is adding a folder."""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from datasite import languages
from datasite.book import Book, open_book
from datasite.check.verification import verify
from datasite.problems import DataError
from datasite.project import checked_site

from ..support.bulletin import bulletin
from ..support.hostile import rendered

HAN = re.compile(r"[\u3400-\u9fff]")
BASE = "https://example.org/jobs/"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return bulletin(tmp_path / "jobs")


def said(root: Path) -> list[str]:
    """What the check says of a project."""
    with pytest.raises(DataError) as raised:
        checked_site(root)
    return [str(problem) for problem in raised.value.problems]


def change(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_check_and_verify_both_pass_on_an_english_article(project: Path) -> None:
    site = checked_site(project)
    assert verify(site, project / "article.yml").paragraphs == 1


def test_a_site_in_one_language_mentions_no_other(project: Path) -> None:
    book = Book(project, checked_site(project), "Jobs", BASE)
    pages = dict(rendered(book))
    assert pages.keys() >= {"index.md", "work.md", "records.md", "indicators/weekly-pay.md"}
    assert not {path: found[0] for path, text in pages.items() if (found := HAN.search(text))}
    assert "£449 a week" in pages["index.md"]
    assert "first quarter of 2014" in pages["index.md"]
    assert "−0.7%" in pages["work.md"]
    files = dict(book.published())
    assert not [path for path in files if "zh" in path]
    for path, content in files.items():
        if path.endswith((".csv", ".json", ".svg", ".xml")):
            assert not HAN.search(content.decode()), path
        if path.endswith(".csv"):
            head = next(csv.reader(io.StringIO(content.decode())))
            assert not [column for column in head if column.endswith("_zh")], path
    assert files["sitemap.xml"].decode().count('hreflang="en"') == len(pages)
    assert "zh" not in files["sitemap.xml"].decode()


def test_a_text_in_a_language_that_the_site_does_not_have_is_refused(project: Path) -> None:
    change(project, "data/areas.yml", "{en: The country}", "{en: The country, zh: 全國}")
    assert said(project) == [
        'data/areas.yml:2:41: unknown key "zh" — known here: en [key-unknown]',
    ]


def test_a_language_without_a_folder_is_refused(project: Path) -> None:
    change(project, "data/site.yml", "[en]", "[en, zh-Hnat]")
    assert said(project)[0] == (
        'data/site.yml:1:17: no language “zh-Hnat” — did you mean "zh-Hant"? [language-unknown]'
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("value: -0.7", "value: 0.7", 'as_stated "−0.7%" says -0.7'),
        ("value: -121000", "value: 121001", "says 121000"),
        ("value: 449, period: 2014-Q1", "value: 449, period: 2014-02", "follows neither"),
        ("as_stated: £449", 'as_stated: "449 people"', "names no money"),
    ],
)  # fmt: skip
def test_signs_dates_and_currencies_of_an_english_source_are_read(
    project: Path, old: str, new: str, told: str
) -> None:
    change(project, "data/sections/work.yml", old, new)
    assert any(told in each for each in said(project)), said(project)


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A language that is but a folder: its messages are the English ones, marked."""
    folder = tmp_path / "languages" / "de"
    shutil.copytree(Path(languages.__file__).parent / "en", folder)
    for module in folder.glob("*.py"):
        module.unlink()
    settings = (folder / "language.toml").read_text(encoding="utf-8")
    settings = settings.replace('code = "en"', 'code = "de"').replace('"English"', '"Deutsch"')
    (folder / "language.toml").write_text(settings, encoding="utf-8")
    messages = (folder / "messages.toml").read_text(encoding="utf-8")
    messages = messages.replace('"column.value" = "Value"', '"column.value" = "Wert"')
    (folder / "messages.toml").write_text(messages, encoding="utf-8")
    monkeypatch.setattr(languages, "__path__", [*languages.__path__, str(folder.parent)])
    for each in (languages.known, languages.reader):
        each.cache_clear()
    yield "de"
    monkeypatch.undo()
    for each in (languages.known, languages.reader):
        each.cache_clear()


def test_a_language_is_added_by_adding_a_folder(tmp_path: Path, made_up: str) -> None:
    root = bulletin(tmp_path / "jobs", made_up, "de")
    change(root, "data/article.yml", "fragment: −0.7%", 'fragment: "−0,7%"')
    change(root, "data/sections/work.yml", "as_stated: −0.7%", 'as_stated: "−0,7%"')
    for old, new in (("30.64 million", "30640000"), ("2.09 million", "2090000")):
        change(root, "data/article.yml", old, new)
        number = old.split()[0]
        change(
            root,
            "data/sections/work.yml",
            f"value: {number}, multiplier: 6",
            f"value: {new}",
        )
        change(root, "data/sections/work.yml", f"as_stated: {old}", f'as_stated: "{new}"')
    for old, new in (
        ('"121,000"', '"−121.000"'),
        ("May 2014", "Mai 2014"),
        ("first quarter", "Q1 2014"),
    ):
        change(root, "data/article.yml", old, new)
    change(root, "data/sections/work.yml", '"fell by 121,000"', '"−121.000"')
    book = open_book(root, "Jobs", BASE)
    pages = dict(rendered(book))
    assert "Mai 2014" in pages["indicators/employment.md"]
    assert "Wert" in pages["records.md"]
    assert "−0,7%" in pages["work.md"]
    assert "−121.000" in pages["indicators/unemployment.md"]
    assert "title_de" in dict(book.published())["data/observations.csv"].decode()

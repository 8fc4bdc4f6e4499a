"""Each edition is in its own language: the same figures on a page, its menu, its script."""

from __future__ import annotations

from pathlib import Path

import pytest

from datasite.__main__ import main
from datasite.languages.zh.script import untraditional

from ..conftest import ROOT, Edit
from ..support.builder import problems_before, refused, build
from ..support.project import changed, footprint, write_project

Output = pytest.CaptureFixture[str]


@pytest.fixture
def site_of_pages(tmp_path: Path) -> Path:
    """The tiny project with pages, not built."""
    return write_project(tmp_path / "tiny")


def said(root: Path, capsys: Output) -> list[str]:
    """What `check` says is wrong with a project, without the codes."""
    assert main(["check", "--root", str(root)]) == 1
    return [line.rpartition(" [")[0] for line in capsys.readouterr().err.splitlines()[:-1]]


def test_the_real_project_and_the_tiny_one_raise_no_false_alarm(
    site_of_pages: Path, capsys: Output
) -> None:
    for root in (ROOT, site_of_pages):
        assert main(["check", "--root", str(root)]) == 0, capsys.readouterr().err


# --- blocks ---


@pytest.mark.parametrize(
    ("language", "old", "new", "told"),
    [
        ("zh", "::: figure cargo-growth-pair\n", "",
         ["docs/en/harbour.md:12:5: `::: figure cargo-growth-pair` stands in this language only — "
          "place it in docs/zh/harbour.md too, or delete it here"]),
        ("en", "::: numbers cargo-2031h1 routes", "::: numbers cargo-2031h1",
         ["docs/zh/harbour.md:10:5: `::: numbers routes` stands in this language only — "
          "place it in docs/en/harbour.md too, or delete it here"]),
        ("zh", "::: observations section=harbour", "::: observations section=fleet",
         ["docs/en/harbour.md:14:5: `::: observations section=harbour` stands in this language "
          "only — place it in docs/zh/harbour.md too, or delete it here",
          "docs/zh/harbour.md:14:5: `::: observations section=fleet` stands in this language "
          "only — place it in docs/en/harbour.md too, or delete it here"]),
        ("zh", "::: heading-source harbour\n", "",
         ["docs/en/harbour.md:8:5: `::: heading-source harbour` stands in this language only — "
          "place it in docs/zh/harbour.md too, or delete it here"]),
    ],
)  # fmt: skip
def test_a_block_of_one_language_only_is_refused(
    site_of_pages: Path, capsys: Output, language: str, old: str, new: str, told: list[str]
) -> None:
    changed(site_of_pages / f"docs/{language}/harbour.md", lambda text: text.replace(old, new))
    assert said(site_of_pages, capsys) == told


def test_the_order_of_blocks_and_how_ids_share_a_block_are_free(
    site_of_pages: Path, capsys: Output
) -> None:
    changed(
        site_of_pages / "docs/zh/harbour.md",
        lambda text: text.replace("::: figure cargo-growth-pair\n\n", "").replace(
            "::: numbers cargo-2031h1 routes",
            "::: figure cargo-growth-pair\n\n::: numbers routes\n\n::: numbers cargo-2031h1",
        ),
    )
    assert main(["check", "--root", str(site_of_pages)]) == 0, capsys.readouterr().err


# --- script ---


def test_a_page_in_simplified_characters_is_told_by_line_and_column(
    site_of_pages: Path, capsys: Output
) -> None:
    changed(site_of_pages / "docs/zh/index.md", lambda text: text + "\n這裡有头发与发展。\n")
    assert said(site_of_pages, capsys) == [
        "docs/zh/index.md:12:4: Simplified characters in a Traditional text: 头发与 — write 頭髮與發; "
        "`python -m datasite format` writes it so; or, where a word is right, add it to data/simplified.yml"
    ]


@pytest.mark.parametrize("key", ["title", "description"])
def test_a_page_is_called_by_chinese_words(site_of_pages: Path, capsys: Output, key: str) -> None:
    file = site_of_pages / "docs/zh/index.md"
    changed(file, lambda text: text.replace(f"{key}: 頁面", f"{key}: A page"))
    line = 2 if key == "title" else 3
    assert said(site_of_pages, capsys) == [
        f"docs/zh/index.md:{line}:1: the {key} holds no Chinese — write the {key} in Chinese"
    ]


def test_a_record_in_simplified_characters_is_told_once(
    tiny: Path, edit: Edit, capsys: Output
) -> None:
    edit("sections/harbour.yml", "zh: 裝卸的貨物。", "zh: 装卸的货物。")
    edit("sections/harbour.yml", "name: {en: Routes, zh: 航線}", "name: {en: Routes, zh: 航线}")
    assert said(tiny, capsys) == [
        "data/sections/harbour.yml:7:48: Simplified characters in a Traditional text: 装货 — "
        "write 裝貨; `python -m datasite format` writes it so; or, where a word is right, add it to data/simplified.yml",
        "data/sections/harbour.yml:21:22: Simplified characters in a Traditional text: 线 — "
        "write 線; `python -m datasite format` writes it so; or, where a word is right, add it to data/simplified.yml",
    ]


def test_what_is_no_prose_and_what_has_an_override_may_be_simplified(
    site_of_pages: Path, capsys: Output
) -> None:
    changed(site_of_pages / "data/simplified.yml", lambda text: f"{text}  恒發: 恒发\n")
    changed(
        site_of_pages / "docs/zh/index.md",
        lambda text: text + "\n`简体`、恒發、后里干余准范、群峰。\n\n```text\n发展\n```\n",
    )
    assert main(["check", "--root", str(site_of_pages)]) == 0, capsys.readouterr().err


def test_the_engine_s_own_chinese_is_traditional() -> None:
    file = ROOT / "hooks/datasite/languages/zh/messages.toml"
    assert not untraditional(file.read_text(encoding="utf-8"), {})


# --- the menu ---


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("mkdocs.zh-Hant.yml", "Harbour: 港口", "Harbour: Harbour",
         "mkdocs.zh-Hant.yml:6:32: the entry “Harbour” of the Chinese menu holds no Chinese"),
        ("mkdocs.zh-Hans.yml", "Harbour: 港口", "Harbour: The port",
         "mkdocs.zh-Hans.yml:6:32: the entry “Harbour” of the Chinese menu holds no Chinese"),
        ("mkdocs.zh-Hant.yml", ", Harbour: 港口", "",
         "mkdocs.zh-Hant.yml:6:9: extra.labels has no “Harbour”, an entry of the menu — "
         "add `Harbour: …` with its name in this edition"),
        ("mkdocs.zh-Hant.yml", "Overview: 概覽", "Overview: 概览",
         "mkdocs.zh-Hant.yml:6:18: Simplified characters in a Traditional text: 览 — write 覽"),
        ("mkdocs.zh-Hans.yml", "Overview: 概览", "Overview: 概覽",
         "mkdocs.zh-Hans.yml:6:18: Traditional characters in a Simplified text: 覽 — write 览"),
        ("mkdocs.zh-Hans.yml", "site_name: 小港", "site_name: 小港門",
         "mkdocs.zh-Hans.yml:2:1: Traditional characters in a Simplified text: 門 — write 门"),
        ("mkdocs.yml", "description: A port that", "description: Port #1 that",
         'mkdocs.yml:2:24: YAML takes "#1 that nobody built." for a comment'),
        ("mkdocs.yml", "Harbour: harbour.md", "港口: harbour.md",
         "mkdocs.yml:8:27: the entry “港口” of the English menu is Chinese"),
    ],
)  # fmt: skip
def test_a_menu_in_another_language_is_told_at_its_line(
    site_of_pages: Path, file: str, old: str, new: str, told: str
) -> None:
    changed(site_of_pages / file, lambda text: text.replace(old, new))
    assert any(problem.startswith(told) for problem in problems_before(site_of_pages))


def test_a_menu_in_another_language_stops_the_build(whole: Path) -> None:
    before = footprint(whole / "site")
    for language in ("zh-Hant", "zh-Hans"):
        file = whole / f"mkdocs.{language}.yml"
        changed(file, lambda text: text.replace("Harbour: 港口", "Harbour: Harbour"))
    said = refused(build(whole))
    for language in ("zh-Hant", "zh-Hans"):
        assert f"mkdocs.{language}.yml:6:32: the entry “Harbour” of the Chinese menu" in said
    assert footprint(whole / "site") == before


def test_an_acronym_and_a_name_need_no_translation(site_of_pages: Path) -> None:
    changed(
        site_of_pages / "data/areas.yml",
        lambda text: text.replace("en: Mirror Lake, zh: 鏡湖}", "en: LakeSide, zh: LakeSide}"),
    )
    for file in ("mkdocs.zh-Hant.yml", "mkdocs.zh-Hans.yml"):
        changed(
            site_of_pages / file,
            lambda text: text.replace("Harbour: 港口", "Harbour: LakeSide").replace("概", "R&D "),
        )
    changed(site_of_pages / "mkdocs.zh-Hant.yml", lambda text: text.replace("R&D 覽", "R&D"))
    changed(site_of_pages / "mkdocs.zh-Hans.yml", lambda text: text.replace("R&D 览", "R&D"))
    assert not problems_before(site_of_pages)

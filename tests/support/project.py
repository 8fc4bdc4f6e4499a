"""The tiny project as a whole site: its pages and settings, and what became of its files."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ..conftest import ROOT, copy_tiny

SETTINGS = """\
site_name: Tiny
site_description: A port that nobody built.
site_url: https://example.org/tiny/
docs_dir: docs/en
site_dir: site
strict: true
hooks: [HOOKS]
nav: [Overview: index.md, Harbour: harbour.md, Records: records.md]
not_in_nav: "/indicators/*\\n/figures/*"
theme: {name: material, custom_dir: overrides, language: en, font: false}
plugins: {search: {lang: [en]}}
markdown_extensions:
  attr_list: {}
  md_in_html: {}
  pymdownx.superfences: {}
"""
EDITION = """\
INHERIT: mkdocs.yml
site_name: 小港
docs_dir: docs/zh
site_dir: site/LANGUAGE
theme: {language: LANGUAGE}
extra: {labels: {Overview: 概覽, Harbour: 港口, Records: 記錄}}
"""
PAGES = {
    "index.md": "::: sections\n\nCargo came to [[cargo-2031h1]], see [[term:throughput]].\n",
    "harbour.md": (
        "::: heading-source harbour\n\n::: numbers cargo-2031h1 routes\n\n"
        "::: figure cargo-growth-pair\n\n::: observations section=harbour\n"
    ),
    "records.md": (
        "".join(
            f"::: {name}\n\n"
            for name in (
                "article-map", "indicators", "timeline", "institutions", "glossary", "downloads",
                "codebook", "citation", "bounds", "derived", "refusals", "silences", "defects",
                "sources", "source", "entities section=fleet", "figure service-tree",
            )
        )
    ),
}  # fmt: skip
TITLES = {
    "en": {"index.md": "A page", "harbour.md": "The harbour page", "records.md": "All records"},
    "zh": {"index.md": "頁面", "harbour.md": "港口一頁", "records.md": "所有記錄"},
}


def write_project(folder: Path, built: Path | None = None) -> Path:
    """A tiny project with pages and settings of its own, in one folder.

    What it has in common with one that was built need not be drawn again: entries of the cache go by content.
    """
    copy_tiny(folder)
    if built:
        shutil.copytree(built / ".cache", folder / ".cache")
    for language, titles in TITLES.items():
        for name, blocks in PAGES.items():
            title = titles[name]
            file = folder / "docs" / language / name
            file.parent.mkdir(parents=True, exist_ok=True)
            head = f"---\ntitle: {title}\ndescription: {title}\n---\n\n# {title}\n\n"
            words = blocks if language == "en" else blocks.replace("Cargo came to", "吞吐量")
            file.write_text(head + words.replace(", see", "，見"), encoding="utf-8")
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    settings = SETTINGS.replace("HOOKS", str(ROOT / "hooks" / "mkdocs_hook.py"))
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    for language in ("zh-Hant", "zh-Hans"):
        text = EDITION.replace("LANGUAGE", language)
        if language == "zh-Hans":
            text = text.replace("概覽", "概览").replace("記錄", "记录")
        (folder / f"mkdocs.{language}.yml").write_text(text, encoding="utf-8")
    return folder


@contextmanager
def shared(factory: pytest.TempPathFactory, name: str) -> Iterator[Path]:
    """A folder that all workers of a run have in common, for one of them at a time."""
    base = factory.getbasetemp()
    folder = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield folder / name


def footprint(site: Path) -> dict[str, str]:
    """Every file of a site with a hash of its bytes."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def changed(path: Path, edit: Callable[[str], str]) -> None:
    """A file edited in place; the edit must change something."""
    text = path.read_text(encoding="utf-8")
    new = edit(text)
    assert new != text, path
    path.write_text(new, encoding="utf-8")

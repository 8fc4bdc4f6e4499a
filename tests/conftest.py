"""A tiny complete project about an invented article, and the real article where it is at hand."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TINY = ROOT / "tests" / "fixtures" / "tiny"
Edit = Callable[[str, str, str], None]


def copy_tiny(folder: Path) -> Path:
    """A copy of the tiny project with the schemas of the real one."""
    shutil.copytree(TINY, folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / "data" / "schema", folder / "data" / "schema", dirs_exist_ok=True)
    return folder


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A tiny complete project to change at will."""
    return copy_tiny(tmp_path / "tiny")


@pytest.fixture
def edit(tiny: Path) -> Edit:
    """Changes one place of a file of the tiny project, and holds that it is there to change."""

    def change(file: str, old: str, new: str) -> None:
        path = tiny / "data" / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{old!r} does not stand in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


@pytest.fixture
def shared_article() -> Path:
    """The article as received; it is not part of the project."""
    path = ROOT.parent / "shared" / "article" / "article.yml"
    if not path.is_file():
        pytest.skip("the article is not at hand")
    return path

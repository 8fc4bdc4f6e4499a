"""A file of the real project that is missing, misnamed or unreadable is one message, whatever hangs on it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from datasite.__main__ import main

from ..conftest import ROOT
from ..support.project import changed

Break = Callable[[Path], object]


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """A copy of what the check reads of the real project."""
    shutil.copytree(ROOT / "data", tmp_path / "real" / "data")
    for language in ("en", "zh"):
        shutil.copytree(ROOT / "docs" / language, tmp_path / "real" / "docs" / language)
    return tmp_path / "real"


def renamed(old: str, new: str) -> Break:
    return lambda data: (data / old).rename(data / new)


def gone(name: str) -> Break:
    return lambda data: (
        shutil.rmtree(data / name) if (data / name).is_dir() else (data / name).unlink()
    )


def a_file_for(name: str) -> Break:
    def replace(data: Path) -> None:
        shutil.rmtree(data / name)
        (data / name).write_text("", encoding="utf-8")

    return replace


def a_broken_line(name: str) -> Break:
    return lambda data: changed(
        data / name, lambda text: text.replace("\nsections:\n", "\nsections: [\n")
    )


def into(folder: str, name: str) -> Break:
    def move(data: Path) -> None:
        (data / folder).mkdir(exist_ok=True)
        (data / name).rename(data / folder / Path(name).name)

    return move


SECTION = max(path.name for path in (ROOT / "data" / "sections").glob("*.yml"))


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (renamed(f"sections/{SECTION}", "sections/other.yaml"), "sections/other.yaml:1:1"),
        (renamed(f"sections/{SECTION}", "sections/Others.yml"), "sections/Others.yml:2:1"),
        (renamed(f"sections/{SECTION}", "other.yml"), "other.yml:1:1"),
        (into("sections/more", f"sections/{SECTION}"), "sections/more:1:1"),
        (gone(f"sections/{SECTION}"), f"sections/{SECTION}:1:1"),
        (gone("sections"), "sections:1:1"),
        (renamed("sections", "section"), "sections:1:1"),
        (a_file_for("sections"), "sections:1:1"),
        (renamed("sources.yml", "sources.yaml"), "sources.yaml:1:1"),
        (gone("sources.yml"), "sources.yml:1:1"),
        (renamed("glossary.yml", "glosary.yml"), "glosary.yml:1:1"),
        (gone("glossary.yml"), "glossary.yml:1:1"),
        (renamed("context.yml", "contxt.yml"), "contxt.yml:1:1"),
        (gone("context.yml"), "context.yml:1:1"),
        (gone("article.sha256"), "article.sha256:1:1"),
        (a_broken_line("article.yml"), "article.yml:"),
        (gone("schema"), "schema:1:1"),
        (gone("schema/common.json"), "schema/common.json:1:1"),
    ],
)
def test_a_wrong_file_is_told_alone(
    real: Path, capsys: pytest.CaptureFixture[str], harm: Break, told: str
) -> None:
    harm(real / "data")
    assert main(["check", "--root", str(real)]) == 1
    line, count = capsys.readouterr().err.splitlines()
    assert line.startswith(f"data/{told}")
    assert count.startswith("1 problem")

"""A file that is missing, misnamed or unreadable is one message, not one for each record in it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from datasite.__main__ import main
from datasite.rules import RULES

from .building import build, changed, project, refused
from .conftest import ROOT, Edit, copy_tiny

Output = pytest.CaptureFixture[str]
Break = Callable[[Path], object]


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """A copy of what the check reads of the real project."""
    shutil.copytree(ROOT / "data", tmp_path / "real" / "data")
    for language in ("en", "zh"):
        shutil.copytree(ROOT / "docs" / language, tmp_path / "real" / "docs" / language)
    return tmp_path / "real"


def said(root: Path, capsys: Output) -> list[str]:
    """What `check` says is wrong with a project, each without the code that it ends with."""
    assert main(["check", "--root", str(root)]) == 1
    *lines, count = capsys.readouterr().err.splitlines()
    assert count.startswith(f"{len(lines)} problem")
    coded = [re.fullmatch(r"(.*) \[([a-z-]+)\]", line) for line in lines]
    assert all(each and each[2] in RULES for each in coded), lines
    return [each[1] for each in coded if each]


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


@pytest.mark.parametrize(
    ("harm", "cause"),
    [
        (renamed("sections/talent.yml", "sections/talent.yaml"),
         "data/sections/talent.yaml:1:1: no data file has this name — "
         "a file of records is called talent.yml"),
        (renamed("sections/talent.yml", "sections/Talents.yml"),
         'data/sections/Talents.yml:2:1: this file of section "talent" is called Talents.yml — '
         "call it talent.yml"),
        (renamed("sections/talent.yml", "talent.yml"),
         "data/talent.yml:1:1: no data file has this name — "
         "a file of records stands in data/sections/"),
        (into("sections/more", "sections/talent.yml"),
         "data/sections/more:1:1: no data file has this name — "
         "a file of records is called <section>.yml"),
        (gone("sections/talent.yml"),
         "data/sections/talent.yml:1:1: the file is missing — create it with the records that "
         "data/article.yml names (average-age-undated, plan-5050, plan-5151, …)"),
        (gone("sections"),
         "data/sections:1:1: the folder is missing — "
         "create it with a file <section>.yml for each section that has records"),
        (renamed("sections", "section"),
         'data/sections:1:1: the folder is missing — did you mean "section"?'),
        (a_file_for("sections"),
         "data/sections:1:1: the folder cannot be read (Not a directory) — "
         "it holds one <section>.yml each"),
        (renamed("sources.yml", "sources.yaml"),
         'data/sources.yaml:1:1: no data file has this name — did you mean "sources.yml"?'),
        (gone("sources.yml"), "data/sources.yml:1:1: the file is missing — create it"),
        (renamed("glossary.yml", "glosary.yml"),
         'data/glosary.yml:1:1: no data file has this name — did you mean "glossary.yml"?'),
        (gone("glossary.yml"),
         "data/glossary.yml:1:1: the file is missing — "
         "create it with the terms that are named (gdp, constant-prices, digital-core, …)"),
        (renamed("context.yml", "contxt.yml"),
         'data/contxt.yml:1:1: no data file has this name — did you mean "context.yml"?'),
        (gone("context.yml"),
         "data/context.yml:1:1: the file is missing — create it with the values of sources that "
         "no record names (district-report-2011, district-report-2015, district-report-2016, …)"),
        (gone("article.sha256"),
         "data/article.sha256:1:1: the file is missing — "
         "`python -m datasite verify ARTICLE --record` writes it anew"),
        (a_broken_line("article.yml"),
         "data/article.yml:21:1: not valid YAML: did not find expected node content — "
         "look at the indentation, brackets and quotes here and in the line above"),
        (gone(""),
         "data:1:1: the folder cannot be read (No such file or directory) — "
         "a site keeps its records here; is this the right folder?"),
        (gone("schema"),
         "data/schema:1:1: the folder cannot be read (No such file or directory) — "
         "it belongs to the engine: restore it"),
        (gone("schema/common.json"),
         "data/schema/common.json:1:1: the schema is not usable: No such file or directory"),
    ],
)  # fmt: skip
def test_a_wrong_file_is_told_alone(real: Path, capsys: Output, harm: Break, cause: str) -> None:
    harm(real / "data")
    assert said(real, capsys) == [cause]


@contextmanager
def anyone() -> Iterator[None]:
    """As a user who is not root, for whom everything is readable."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_a_folder_without_permission_is_told_alone(capsys: Output) -> None:
    with TemporaryDirectory() as folder:  # one that others may enter, unlike pytest's own
        Path(folder).chmod(0o755)
        tiny = copy_tiny(Path(folder) / "tiny")
        assert main(["check", "--root", str(tiny)]) == 0  # everything is imported now
        sections = tiny / "data" / "sections"
        sections.chmod(0)
        with anyone():
            told = said(tiny, capsys)
        sections.chmod(0o755)
    assert told == [
        "data/sections:1:1: the folder cannot be read (Permission denied) — "
        "it holds one <section>.yml each"
    ]


def test_the_cause_comes_first_and_what_does_not_follow_from_it_stays(
    tiny: Path, edit: Edit, capsys: Output
) -> None:
    edit("areas.yml", "within: lakeland", "within: lakelnd")
    renamed("sections/fleet.yml", "sections/fleet.yaml")(tiny / "data")
    assert [line.split(":")[0] for line in said(tiny, capsys)] == [
        "data/sections/fleet.yaml",
        "data/areas.yml",
    ]


def test_a_section_without_records_needs_no_file(tiny: Path, edit: Edit, capsys: Output) -> None:
    edit("article.yml", "defects:\n", (
        "- id: outlook\n  name: {en: Outlook, zh: 展望}\n  heading: null\n"
        "  summary: {en: Hopes., zh: 希望。}\n  paragraphs:\n  - id: outlook.1\n"
        "    says: {en: Hopes., zh: 希望。}\n    numerals: []\n"
        "defects:\n"
    ))  # fmt: skip
    hashes = tiny / "data" / "article.sha256"
    hashes.write_text(hashes.read_text() + f"{'0' * 64}  outlook.1\n")
    assert main(["check", "--root", str(tiny)]) == 0
    capsys.readouterr()


def test_a_typed_error_is_no_missing_file(tiny: Path, edit: Edit, capsys: Output) -> None:
    """The section's file is there, or what is named is nearly a record of another file."""
    edit("article.yml", "record: routes", "record: rutes")
    assert said(tiny, capsys) == [
        'data/article.yml:32:39: unknown observation "rutes" — did you mean "routes"?'
    ]


def test_a_build_too_tells_the_cause_alone(tmp_path: Path) -> None:
    root = project(tmp_path / "tiny")
    (root / "data" / "sections" / "fleet.yml").unlink()
    told = refused(build(root))
    assert told.count("data/") == 2, told
    assert (
        "data/sections/fleet.yml:1:1: the file is missing — create it with the records that "
        "data/article.yml names (plan-swallow, ferries, services-core, …)"
    ) in told

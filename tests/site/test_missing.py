"""A file that is missing, misnamed or unreadable is one message, not one for each record in it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from datasite.__main__ import main
from datasite.rules import RULES

from ..conftest import Edit, copy_tiny
from ..support.builder import problems_before
from ..support.project import write_project

Output = pytest.CaptureFixture[str]
Break = Callable[[Path], object]


def said(root: Path, capsys: Output) -> list[str]:
    """What `check` says is wrong with a project, each without the code that it ends with."""
    assert main(["check", "--root", str(root)]) == 1
    *lines, count = capsys.readouterr().err.splitlines()
    assert count.startswith(f"{len(lines)} problem")
    coded = [re.fullmatch(r"(.*) \[([a-z-]+)\]", line) for line in lines]
    assert all(each and each[2] in RULES for each in coded), lines
    return [each[1] for each in coded if each]


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


def test_a_build_too_tells_the_cause_alone(tmp_path: Path) -> None:
    root = write_project(tmp_path / "tiny")
    (root / "data" / "sections" / "fleet.yml").unlink()
    assert [told.rpartition(" [")[0] for told in problems_before(root)] == [
        "data/sections/fleet.yml:1:1: the file is missing — create it with the records that "
        "data/article.yml names (plan-swallow, ferries, services-core, …)"
    ]

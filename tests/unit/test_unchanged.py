"""A build reads and checks a project only where something of it, or of the engine, is not as it was."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from datasite import unchanged
from datasite.model import Site
from datasite.problems import DataError
from datasite.project import checked_site
from datasite.render import cache


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Each check that is made."""
    made: list[Path] = []

    def counted(root: Path) -> Site:
        made.append(root)
        return checked_site(root)

    monkeypatch.setattr(unchanged, "checked_site", counted)
    return made


@pytest.fixture
def kept(tiny: Path) -> Path:
    """The folder in which a site is kept."""
    return tiny / ".cache"


def test_a_project_that_is_as_it_was_is_the_same_site_without_a_check(
    tiny: Path, kept: Path, checks: list[Path]
) -> None:
    first = unchanged.site_of(tiny, kept)
    (tiny / "site").mkdir()  # what a build leaves behind
    assert unchanged.site_of(tiny, kept) == first
    assert len(checks) == 1


@pytest.mark.parametrize(
    "path", ["data/units.yml", "docs/en/index.md", "mkdocs.yml", "hooks/forms/bubbles.py"]
)
def test_whatever_changes_is_checked(tiny: Path, kept: Path, checks: list[Path], path: str) -> None:
    unchanged.site_of(tiny, kept)
    file = tiny / path
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("ab") as end:
        end.write(b"\n")
    with suppress(DataError):
        unchanged.site_of(tiny, kept)
    assert len(checks) == 2


def test_a_change_of_the_engine_is_one(
    tiny: Path, kept: Path, checks: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    unchanged.site_of(tiny, kept)
    monkeypatch.setattr(cache, "engine_fingerprint", lambda: "another")
    unchanged.site_of(tiny, kept)
    assert len(checks) == 2


def test_what_is_wrong_is_said_each_time(tiny: Path, kept: Path, checks: list[Path]) -> None:
    (tiny / "data" / "units.yml").write_bytes(b"nonsense: 1\n")
    for _ in range(2):
        with pytest.raises(DataError):
            unchanged.site_of(tiny, kept)
    assert len(checks) == 2


def test_what_was_kept_and_is_broken_is_as_good_as_absent(
    tiny: Path, kept: Path, checks: list[Path]
) -> None:
    first = unchanged.site_of(tiny, kept)
    entry = kept / "site"
    entry.write_bytes(entry.read_bytes()[:-1])
    assert unchanged.site_of(tiny, kept) == first
    assert len(checks) == 2

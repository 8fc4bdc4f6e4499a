"""The last good site survives whatever happens to a build."""

from __future__ import annotations

from pathlib import Path

import pytest

from datasite import staging


def site_with(tmp_path: Path, words: str) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text(words)
    return site


def test_a_finished_build_takes_the_place_of_the_last_one(tmp_path: Path) -> None:
    site = site_with(tmp_path, "old")
    fresh = staging.begin(site)
    (fresh / "index.html").write_text("new")
    assert (site / "index.html").read_text() == "old"
    staging.finish(fresh, site)
    assert (site / "index.html").read_text() == "new"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["site"]


def test_an_unfinished_build_leaves_the_last_one_and_is_cleared_by_the_next(tmp_path: Path) -> None:
    site = site_with(tmp_path, "old")
    (staging.begin(site) / "half.html").write_text("half")
    fresh = staging.begin(site)
    assert list(fresh.iterdir()) == []
    assert (site / "index.html").read_text() == "old"


def test_a_swap_that_was_killed_halfway_is_undone(tmp_path: Path) -> None:
    site = site_with(tmp_path, "old")
    site.rename(tmp_path / ".site.old")
    staging.recover(site)
    assert (site / "index.html").read_text() == "old"
    staging.begin(site)
    assert (site / "index.html").read_text() == "old"


def test_a_swap_that_fails_puts_the_last_site_back(tmp_path: Path) -> None:
    site = site_with(tmp_path, "old")
    with pytest.raises(OSError, match="missing"):
        staging.finish(tmp_path / "missing", site)
    assert (site / "index.html").read_text() == "old"

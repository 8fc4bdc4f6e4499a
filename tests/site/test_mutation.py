"""The score of the check as a whole run finds it: what counts as caught, and what is kept of the run."""

from __future__ import annotations

from pathlib import Path

import pytest

from datasite.mutation_score import recorded
from datasite.problems import DataError
from datasite.project import checked_site
from tools.mutation.__main__ import main
from tools.mutation.run import changes, copied, refused


def test_caught_means_that_the_whole_check_refuses(tiny: Path, tmp_path: Path) -> None:
    copy = copied(tiny, tmp_path / "copy")
    for change in changes(tiny)[:40]:
        file = copy / change.path
        before = file.read_text(encoding="utf-8")
        file.write_text(change.applied(before), encoding="utf-8")
        assert refused(copy) == stopped(copy)
        file.write_text(before, encoding="utf-8")


def stopped(root: Path) -> bool:
    """Whether the check raises, and nothing but its own error."""
    try:
        checked_site(root)
    except DataError:
        return True
    return False


def test_a_run_is_recorded_with_its_article_and_version(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = checked_site(tiny)
    assert main(["--root", str(tiny), "--seconds", "0.5", "--record"]) == 0
    found = recorded(tiny, site)
    assert found
    assert (found.article, found.version) == (site.article.original_title, site.version or "")
    assert f"caught {found.caught} of {found.tried} changes" in capsys.readouterr().out

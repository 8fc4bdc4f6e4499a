"""What this site's own pages show to contributors loads and passes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from datasite.rules import Excerpt

from ..conftest import ROOT
from ..support.port import english, write
from ..support.rule_examples import found
from ..unit.test_format import assert_examples_load

LANGUAGES = ("en", "zh")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_that_the_reference_shows_as_silent_has_no_problem(
    language: str, tmp_path: Path
) -> None:
    guide = (ROOT / "docs" / language / "rules.md").read_text(encoding="utf-8")
    [shown] = re.findall(r"^```markdown\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)
    page = f"docs/{language}/harbour.md"
    assert found(write(english(), tmp_path / "port"), [Excerpt(page, shown)]) == []
    loud = re.sub(r"^silence:\n.*\n.*\n", "", shown, flags=re.MULTILINE)
    told = found(write(english(), tmp_path / "other"), [Excerpt(page, loud)])
    assert [code for code, _ in told] == ["number-typed"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_of_the_guide_load(language: str) -> None:
    assert_examples_load(f"docs/{language}/contributing.md")

"""Lighthouse as a phone sees the site: nothing to improve in accessibility, best practices and search engines.

How fast it is would be a timed test: `benchmarks/reading.py` measures that, beside stock Material.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from reading import lighthouse, served

from ..conftest import ROOT
from ..support.browser import EDITIONS
from ..support.site_pages import SitePages

# `npm ci --prefix tests/lighthouse --ignore-scripts` puts it there; .ci/run does.
COMMAND = ROOT / "tests" / "lighthouse" / "node_modules" / ".bin" / "lighthouse"
FULL = ("accessibility", "best-practices", "seo")


@pytest.fixture(scope="module")
def packed(site: Path) -> Iterator[str]:
    """The address of the built site, served compressed."""
    if not COMMAND.exists():
        assert not os.environ.get("CI"), "no Lighthouse: CI must have it"
        pytest.skip(
            "Lighthouse is not installed: npm ci --prefix tests/lighthouse --ignore-scripts"
        )
    with served(site) as address:
        yield address


@pytest.mark.parametrize(
    ("kind", "language"),
    list(zip(("section", "catalogue", "overview"), cycle(EDITIONS), strict=False)),
)
def test_a_page_has_full_marks(packed: str, pages: SitePages, kind: str, language: str) -> None:
    page = EDITIONS[language] + pages.one(kind)
    found = lighthouse([str(COMMAND)], packed + page, 1, FULL)
    assert {name: found[name] for name in FULL} == dict.fromkeys(FULL, 100), found

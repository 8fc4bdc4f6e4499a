"""The site that stands in the repository, read page by page."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..support.built_page import BuiltPage, pages_of


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, BuiltPage]:
    """Every page of every edition, by its path from the root of the site."""
    return pages_of(site)

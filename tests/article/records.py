"""The records of this article, completed once a run."""

from __future__ import annotations

from functools import cache

from datasite.model import Site
from datasite.project import completed_site

from ..conftest import ROOT


@cache
def this_site() -> Site:
    """The site of this repository."""
    return completed_site(ROOT)

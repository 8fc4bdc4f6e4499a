"""Keeps a site that was read and found without fault: a build of the same files does neither again."""

from __future__ import annotations

from pathlib import Path

from .model import Site
from .project import checked_site
from .render import cache

FOLDERS = ("data", "docs", "hooks")  # what is read of a project, beside the files at its top


def site_of(root: Path, folder: Path) -> Site:
    """The checked site of a project; DataError names everything that is wrong with it."""
    try:
        files = (path for path in root.iterdir() if path.is_file())
        told = cache.digest(*files, *(root / name for name in FOLDERS))
    except OSError:  # the check says which
        return checked_site(root)
    key = f"{cache.engine_fingerprint()} {told}"
    return cache.remembered(folder / "site", key, lambda: checked_site(root))

"""Keeps a site that was read and found without fault: a build of the same files does neither again."""

from __future__ import annotations

from pathlib import Path

from .model import Site
from .project import checked_site
from .render import cache

FOLDERS = ("data", "docs", "hooks")  # what is read of a project, beside the files at its top


def site_of(root: Path, folder: Path) -> Site:
    """The checked site of a project; DataError names everything that is wrong with it."""
    told = fingerprint(root, *FOLDERS)
    if told is None:  # the check says which file is not read
        return checked_site(root)
    return cache.remembered(folder / "site", told, lambda: checked_site(root))


def fingerprint(root: Path, *folders: str) -> str | None:
    """A hash of the engine, of the files at the top of a project, and of these folders; None where one is not read."""
    try:
        files = (path for path in root.iterdir() if path.is_file())
        told = cache.digest(*files, *(root / name for name in folders))
    except OSError:
        return None
    return f"{cache.engine_fingerprint()} {told}"

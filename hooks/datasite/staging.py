"""Builds beside the last good site and puts the new one in its place only when it is whole.

A site that fails, or a build that is killed, leaves the folder that people visit untouched.
"""

from __future__ import annotations

import shutil
from pathlib import Path


def recover(site: Path) -> None:
    """Put the last good site back where a swap was cut short between its two renames."""
    former = _beside(site, "old")
    if former.exists() and not site.exists():
        former.rename(site)


def begin(site: Path) -> Path:
    """An empty folder beside `site` to build in.

    Raises OSError where the parent folder cannot be written.
    """
    recover(site)
    fresh, former = _beside(site, "new"), _beside(site, "old")
    for left in (fresh, former):
        if left.exists():
            shutil.rmtree(left)
    fresh.mkdir(parents=True)
    return fresh


def finish(fresh: Path, site: Path) -> None:
    """Put the finished folder in place of the last one: two renames, then the old one goes."""
    former = _beside(site, "old")
    if site.exists():
        site.rename(former)
    try:
        fresh.rename(site)
    except OSError:
        if former.exists():
            former.rename(site)
        raise
    shutil.rmtree(former, ignore_errors=True)


def _beside(site: Path, ending: str) -> Path:
    return site.parent / f".{site.name}.{ending}"

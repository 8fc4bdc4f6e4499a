"""Exchanges the top of a site for that of a new one, name by name, so that it can be undone at any moment.

In the work folder, `new` holds the new site, `old` takes what goes out, and `names` says what comes in. As its last
step `names` becomes the site's list: from then on the new site stands, until then everything can go back.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

from .outputs import LIST, names_in, names_listed


def exchange(work: Path, site: Path, former: set[str]) -> None:
    """Take the former names out and bring the new ones in; on any failure put everything back."""
    old, names = work / "old", work / "names"
    new, there = names_listed(names), former & names_in(site)
    try:
        for name in there.difference(new):
            _move(site / name, old / name)
        for name in new:
            if name in there:
                _move(site / name, old / name)
            (work / "new" / name).rename(site / name)
        names.replace(site / LIST)
    except BaseException:
        if names.exists():
            undo(work, site)
        raise


def undo(work: Path, site: Path) -> None:
    """Put back what an exchange took out. May be cut short and done again."""
    for name in names_listed(work / "names"):
        if os.path.lexists(site / name) and not os.path.lexists(work / "new" / name):
            (site / name).rename(work / "new" / name)
    for name in names_in(work / "old"):
        _move(work / "old" / name, site / name)
    (work / "names").unlink()


def _move(source: Path, target: Path) -> None:
    """Rename; piece by piece where a folder cannot be (of a container's image), or was moved in part."""
    try:
        source.rename(target)
    except OSError as error:
        whole = source.is_symlink() or not source.is_dir()
        if whole or error.errno not in (errno.EXDEV, errno.ENOTEMPTY, errno.EEXIST):
            raise
        target.mkdir(exist_ok=True)
        for name in names_in(source):
            _move(source / name, target / name)
        source.rmdir()

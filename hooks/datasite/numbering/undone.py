"""Puts the files of a site back as they were where a command fails that changes several of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WRITTEN = ("*", "data/**/*", "docs/**/*")  # where a command writes


@contextmanager
def whole_or_not_at_all(root: Path) -> Iterator[None]:
    """Keep what is written meanwhile, or nothing of it where something fails or is interrupted."""
    before = {path: path.read_bytes() for path in files(root)}
    try:
        yield
    except BaseException:
        for path in [*files(root)]:
            if path not in before:
                path.unlink()
        for path, content in before.items():
            if not path.is_file() or path.read_bytes() != content:
                path.write_bytes(content)
        raise


def files(root: Path) -> Iterator[Path]:
    """The files of a site that a command may write."""
    return (path for each in WRITTEN for path in root.glob(each) if path.is_file())

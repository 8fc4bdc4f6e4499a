"""Reads a file that came from somewhere, or says in one sentence why not."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from ..location import shown_path
from ..problems import CommandError

MOST = 50_000_000  # bytes: more than any file of a site has


def content_of(path: Path) -> bytes:
    """The bytes of a file. Raises CommandError."""
    try:
        # opened without waiting: a named pipe would hold us for ever
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise unusable(path, "is not a file")
            content = file.read(MOST + 1)
    except FileNotFoundError:
        raise unusable(path, "is not there") from None
    except IsADirectoryError:
        raise folder(path) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "unusable name"
        raise unusable(path, f"cannot be read ({reason})") from None
    if not content:
        raise unusable(path, "is empty")
    if len(content) > MOST:
        raise unusable(path, f"is larger than {MOST:,} bytes, and no file of a site is")
    return content


def folder(path: Path) -> CommandError:
    """That a folder was named in place of a file."""
    places = (path / "datapackage.json", path / "data" / "datapackage.json")
    found = next(
        (f"`{shown_path(place)}`" for place in places if place.is_file()), "one of its files"
    )
    return CommandError(f"{shown_path(path)} is a folder — name {found}")


def unusable(path: Path, why: str) -> CommandError:
    """That a file is of no use, and why."""
    return CommandError(f"{shown_path(path)} {why}")


def readable(words: str) -> str:
    """Words with what a terminal would obey, or show elsewhere, as codes: they may come from the file itself."""
    return "".join(c if c.isprintable() or c == "\n" else f"\\u{ord(c):04x}" for c in words)

"""Reading a data file from disk: what can go wrong there is a problem, never a traceback."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from ..problems import Problem, of_whole
from ..rules import rule
from .characters import FORBIDDEN
from .nodes import Node
from .strict import parse_yaml

MAX_BYTES = 1_000_000


@rule("file-missing", hard=True)
def missing(shown: str, hint: str, what: str = "file") -> Problem:
    """A file that the site needs is not there.

    Why: Everything that would stand in it is missing too. It is said once, in place of every record
    that names something of it.

    Example:
        data/sections/harbour.yml:
            indicators:
            - id: cargo
              term: turnover
    Instead:
        data/sections/harbour.yml:
            indicators:
            - id: cargo
              term: turnover
        data/glossary.yml:
            terms:
            - id: turnover
              name: {en: Turnover, zh: Turnover}
              definition: {en: All cargo in a year., zh: All cargo in a year.}
    """
    return of_whole(shown, f"the {what} is missing", hint)


@rule("file-unreadable", hard=True)
def unreadable(shown: str, message: str, hint: str, line: int = 1, column: int = 1) -> Problem:
    """A file cannot be read: it is a folder, too large, locked, or not in UTF-8.

    Why: What the engine cannot read it cannot check. Files in another encoding turn every letter that
    is not English into something else, and nobody notices before readers do.

    Example:
        data/glossary.yml/terms.yml:
            terms: []
    Instead:
        data/glossary.yml:
            terms: []
    """
    return Problem(shown, line, column, message, hint)


def read_text(path: Path, shown: str) -> tuple[str | None, list[Problem]]:
    """The text of a file, or why it cannot be had."""
    try:
        # Opened without waiting: a named pipe would hold the build for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                return None, [unreadable(shown, "this is not a file", "put a YAML file here")]
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None, [missing(shown, "create it")]
    except IsADirectoryError:
        return None, [unreadable(shown, "this is not a file", "put a YAML file here")]
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "unusable name"
        message, hint = f"the file cannot be read ({reason})", "look at its permissions and links"
        return None, [unreadable(shown, message, hint)]
    if len(data) > MAX_BYTES:
        message = f"the file is larger than {MAX_BYTES:,} bytes"
        return None, [unreadable(shown, message, "split it")]
    try:
        text = data.decode("utf-8-sig")  # Excel and some editors put a mark before it
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        hint = "save the file as UTF-8"
        return None, [unreadable(shown, "this is not UTF-8", hint, line, column)]
    return text.replace("\r\n", "\n"), []


def read_node(
    path: Path, shown: str, forbidden: re.Pattern[str] = FORBIDDEN
) -> tuple[Node | None, list[Problem], str | None]:
    """The tree of a data file, its problems, and its text where that could be read."""
    text, problems = read_text(path, shown)
    if text is None:
        return None, problems, None
    node, problems = parse_yaml(text, shown, forbidden)
    return node, problems, text

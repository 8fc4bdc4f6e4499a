"""Reading a data file from disk: what can go wrong there is a problem, never a traceback."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import Any

from ..problems import Problem
from .characters import FORBIDDEN
from .nodes import Node
from .series import series
from .strict import parse

MAX_BYTES = 1_000_000


def read_text(path: Path, shown: str) -> tuple[str | None, list[Problem]]:
    """The text of a file, or why it cannot be had."""

    def refused(message: str, hint: str = "", line: int = 1, column: int = 1) -> list[Problem]:
        return [Problem(shown, line, column, message, hint)]

    try:
        # Opened without waiting: a named pipe would hold the build for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                return None, refused("this is not a file", "put a YAML file here")
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None, refused("the file is missing", "create it")
    except IsADirectoryError:
        return None, refused("this is not a file", "put a YAML file here")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "unusable name"
        return None, refused(
            f"the file cannot be read ({reason})", "look at its permissions and links"
        )
    if len(data) > MAX_BYTES:
        return None, refused(f"the file is larger than {MAX_BYTES:,} bytes", "split it")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        return None, refused("this is not UTF-8", "save the file as UTF-8", line, column)
    return text.replace("\r\n", "\n"), []


def read_node(
    path: Path, shown: str, forbidden: re.Pattern[str] = FORBIDDEN
) -> tuple[Node | None, list[Problem], str | None]:
    """The tree of a data file, its problems, and its text where that could be read."""
    text, problems = read_text(path, shown)
    if text is None:
        return None, problems, None
    node, problems = parse(text, shown, forbidden)
    return node, problems, text


def read_table(
    path: Path, shown: str, section: str, schema: Any
) -> tuple[Node | None, list[Problem], str | None]:
    """The same of a table of observations."""
    text, problems = read_text(path, shown)
    if text is None:
        return None, problems, None
    node, problems = series(text, shown, section, schema)
    return node, problems, text

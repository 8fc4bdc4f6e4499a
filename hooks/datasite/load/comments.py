"""Finds what YAML cuts off a text without quotes: after a space, # begins a comment there too.

A comment may follow what no reader sees (an id, a number, a date, a word of a list), written `# so`.
After a text for readers it has a line of its own, which begins no deeper than the text's key.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ..languages import text_keys

# The keys whose texts readers see: a language of a text, or what an article, a page or a site is called.
NAMES = ("title", "subtitle", "description", "heading", "original_title")
SITE = ("site_name", "site_description", "copyright", "tagline")
_BESIDE = re.compile(r" *(?P<comment>#.*)")
_WRITTEN = re.compile(r"#+(?: |$)")
HINT = "put the text in quotes, or the comment on a line of its own"


def cut(lines: Sequence[str], end: Any, key: tuple[str, int, int]) -> tuple[int, int, str] | None:
    """Line, column (from 0) and words of a comment that cuts the plain scalar which ends at `end`.

    `key` is the name of its key and where that stands.
    """
    name, _, indent = key
    read = name in (*NAMES, *SITE) or name in text_keys()
    rest = lines[end.line][end.column :]
    if found := _BESIDE.fullmatch(rest):
        said = found["comment"]
        if read or not _WRITTEN.match(said):
            return end.line, end.column + found.start("comment"), said
    below = lines[end.line + 1] if end.line + 1 < len(lines) else ""
    deeper = len(below) - len(below.lstrip(" ")) > indent
    if read and not rest and deeper and (found := _BESIDE.fullmatch(below)):
        return end.line + 1, found.start("comment"), found["comment"]
    return None

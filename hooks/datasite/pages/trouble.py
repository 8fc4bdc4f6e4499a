"""What a builder says when it cannot go on: one message, and a page that shows it while serving."""

from __future__ import annotations

from html import escape

from ..problems import EXPLAIN, DataError


def reason(error: BaseException) -> str:
    """Why the build stopped, in words for whoever started it."""
    if isinstance(error, DataError):
        return f"\n{error}\n{EXPLAIN}" if error.coded else f"\n{error}"
    if isinstance(error, OSError):
        where = error.filename if isinstance(error.filename, str) else "a file of the site"
        return f"{where}: cannot be read or written: {error.strerror or error}"
    if isinstance(error, RecursionError):
        return "a page nests brackets, lists or quotations too deeply"
    kind = type(error).__name__
    return f"the builder stumbled ({kind}: {error}); `mkdocs build --verbose` shows where"


def problem_list(lines: list[str]) -> str:
    """The problems as the Markdown of a page."""
    rows = "".join(f"<li><code>{escape(line)}</code></li>" for line in lines)
    return f"# !\n\n<ul>{rows}</ul>\n"


def page(lines: list[str]) -> str:
    """The problems as a page of its own, for a site that has no templates at this moment."""
    rows = "".join(f"<li><code>{escape(line)}</code></li>" for line in lines)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><title>!</title></head>'
        f"<body><h1>!</h1><ul>{rows}</ul></body></html>\n"
    )

"""Checks the front matter of a page: known keys, plain words, nothing that vanishes or acts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..load.strict import parse
from ..problems import Problem, did_you_mean

FRONT = re.compile(r"\A---[ \t]*\n(?P<keys>.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
VANISHES = re.compile(r" {0,3}[A-Za-z0-9_-]+:\s")  # read as front matter even without ---
PLAIN = re.compile(r"(?!.*(?:\]\(|&#?[0-9A-Za-z]+;))[^<>{}`\\\n]+")
WORDS = ("title", "description")  # every page that has them says them in words
KEYS = (*WORDS, "subtitle", "icon", "status", "hide", "tags", "search")


def front_matter(text: str, path: str) -> Iterator[Problem]:
    """Every problem of the lines between --- at the top of a page."""
    match = FRONT.match(text)
    if match is None:
        if VANISHES.match(text):
            hint = "write front matter between two lines ---, or begin the page with its heading"
            yield Problem(path, 1, 1, "this line is read as front matter and does not show", hint)
        return
    node, problems = parse(match["keys"] or "", path)
    yield from (replace(problem, line=problem.line + 1) for problem in problems)
    if node is None:
        return
    if not isinstance(node.value, dict):
        yield Problem(path, 2, 1, "the front matter is no list of keys", "write title: …")
        return
    for key in node.value:
        line, column = node.keys.get(key, (1, 1))
        if key not in KEYS:
            hint = did_you_mean(key, KEYS) or f"keys are {', '.join(KEYS)}"
            yield Problem(path, line + 1, column, f"unknown key “{key[:40]}”", hint)
            continue
        value = node.value[key].plain()
        for words in strings(value):
            if not PLAIN.fullmatch(words):
                message = f"the {key} is not plain words"
                yield Problem(path, line + 1, column, message, "leave out < > { } ` \\ and links")
        if key in WORDS and not isinstance(value, str):
            yield Problem(path, line + 1, column, f"the {key} is no text", f"write {key}: words")


def strings(value: object) -> Iterator[str]:
    """Every text in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part)

"""Checks the front matter of a page: known keys, plain words, nothing that vanishes or acts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..load.exemptions import END, KEY, exemptions_in
from ..load.strict import parse_yaml
from ..model import Exemption, Site
from ..model.text import WANTED
from ..problems import Problem, did_you_mean
from ..rules import rule
from .page import Page

FRONT = re.compile(r"\A---[ \t]*\n(?P<keys>.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
VANISHES = re.compile(r" {0,3}[A-Za-z0-9_-]+:\s")  # read as front matter even without ---
OPENED = re.compile(r"---[ \t]*\n\s*[a-z_]+[ \t]*:")
PLAIN = re.compile(r"(?!.*(?:\]\(|&#?[0-9A-Za-z]+;))[^<>{}`\\\n]+")
WORDS = ("title", "description")  # every page that has them says them in words
TRANSLATION = "translation"  # says of a page that nobody has written it in its language yet
KEYS = (*WORDS, "subtitle", "icon", "status", "hide", "tags", "search", TRANSLATION, KEY)


@rule("page-front", each=Page, hard=True)
def front_matter(site: Site, page: Page) -> Iterator[Problem]:
    """The lines between --- at the top of a page are not plain words under keys that pages have.

    Why: They go into the head of the page, into search and into what other sites show of it. A line that
    only looks like one of them vanishes from the page.

    Example:
        docs/en/harbour.md:
            ---
            titel: Harbour
            ---

            # Harbour
    Instead:
        docs/en/harbour.md:
            ---
            title: Harbour
            ---

            # Harbour
    """
    text, path = page.text, page.path
    match = FRONT.match(text)
    if match is None:
        if OPENED.match(text):
            hint = "write a line --- below the last key"
            yield Problem(path, 1, 1, "the front matter that opens here is not closed", hint)
        elif VANISHES.match(text):
            hint = "write front matter between two lines ---, or begin the page with its heading"
            yield Problem(path, 1, 1, "this line is read as front matter and does not show", hint)
        return
    node, problems = parse_yaml(match["keys"] or "", path)
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
        if key == TRANSLATION and value != WANTED:
            hint = f"write {TRANSLATION}: {WANTED}, or delete the line"
            yield Problem(path, line + 1, column, f"the {key} says nothing known", hint)
        if key == KEY and not well_formed(value):
            hint = "write a list of `- code: …` with `reason: …` below it"
            yield Problem(
                path, line + 1, column, f"the {key} is no list of rules and reasons", hint
            )


def well_formed(value: object) -> bool:
    """Whether the rules to be silent are listed each with its code and the reason."""
    return isinstance(value, list) and all(
        isinstance(each, dict)
        and set(each) == {"code", "reason"}
        and all(isinstance(words, str) and words for words in each.values())
        for each in value
    )


def page_exemptions(text: str, path: str) -> Iterator[Exemption]:
    """The rules that a page asks to be let off, from its front matter; they hold for the whole page."""
    front = FRONT.match(text)
    node = parse_yaml(front["keys"] or "", path)[0] if front else None
    for each in exemptions_in(node, path) if node else ():
        place = replace(each.place, line=each.place.line + 1)
        yield replace(each, place=place, first=(1, 1), end=END)


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

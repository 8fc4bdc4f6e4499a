"""Holds the menu to the pages that it leads to: what `number` called a section, and what the page itself is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..languages import written_in
from ..languages.stock import drafted_names
from ..load.files import read_text
from ..load.nodes import Node
from ..load.strict import parse_yaml
from ..location import Location
from ..model import Site
from ..problems import Problem, problem_at, quote
from ..rules import rule
from .front import FRONT
from .settings import setting_location, tree

SETTINGS = "mkdocs.yml"
OF_SECTION = "\n::: heading-source "  # a page that tells a section of the article
WORD = re.compile(r"[^\W\d_\u2e80-\uffff]{3,}|[\u2e80-\uffff]")  # or a character that is one
Entry = tuple[str, Path, Location]  # a title of the menu, its page, and where the title stands


def drafted_titles(site: Site, root: Path) -> Iterator[Problem]:
    """Every entry of the menu that is still called by what `number` wrote."""
    drafted = re.compile("|".join(drafted_names(each.key) for each in written_in(site)))
    for title, file, place in entries(root):
        if drafted.fullmatch(title):
            yield untitled(place, title, title_of(file))


def other_titles(site: Site, root: Path) -> Iterator[Problem]:
    """Every entry that leads to a section's page and has no word of what that calls itself."""
    drafted = {problem.line for problem in drafted_titles(site, root)}
    for title, file, place in entries(root):
        of = title_of(file) if OF_SECTION in text_of(file) else ""
        if of and place.line not in drafted and not alike(title, of):
            message = f"the menu calls a page {quote(title)} that calls itself {quote(of)}"
            yield problem_at(
                place, message, f"write {of}, or a part of it, or give the page that `title`"
            )


@rule("menu-draft", hard=True)
def untitled(place: Location, title: str, of: str) -> Problem:
    """An entry of the menu is still what `number` called a section that has no heading.

    Why: Such a name tells nobody what the page is about. `check` lists it as a thing to do; `release`, and with
    `--check` the workflow that publishes, refuse it.

    Example:
        mkdocs.yml:
            nav:
            - Part F: harbour.md
    Instead:
        mkdocs.yml:
            nav:
            - Harbour: harbour.md
    """
    named = (
        of
        if of and of != title
        else "what its page is about, here, as `title` of the page and in data/article.yml"
    )
    return problem_at(
        place, f"the menu still has the name of a draft: {quote(title)}", f"write {named}"
    )


def entries(root: Path) -> Iterator[Entry]:
    """The entries of the menu, in the words of the first edition."""
    if not (root / SETTINGS).is_file():
        return
    node, shown, _ = tree(root / SETTINGS, root)
    docs = node.value.get("docs_dir") if node and isinstance(node.value, dict) else None
    nav = node.value.get("nav") if node and isinstance(node.value, dict) else None
    folder = root / str(docs.value if docs else "docs")
    for steps, title, page in titled(nav, ("nav",)):
        yield title, folder / page, setting_location(node, shown, *steps)


def titled(
    nav: Node | None, above: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """The entries of a menu: the steps to each, its title and its page."""
    for i, entry in enumerate(nav.value if nav and isinstance(nav.value, list) else ()):
        for title, inside in entry.value.items() if isinstance(entry.value, dict) else ():
            steps = (*above, i, str(title))
            if isinstance(inside.value, str):
                yield steps, str(title), inside.value
            else:
                yield from titled(inside, steps)


def title_of(file: Path) -> str:
    """What a page calls itself at its top, or nothing."""
    front = FRONT.match(text_of(file))
    node = parse_yaml(front["keys"] or "", "")[0] if front else None
    title = node.value.get("title") if node and isinstance(node.value, dict) else None
    return str(title.value) if title else ""


def text_of(file: Path) -> str:
    """The text of a page; nothing where there is none."""
    return read_text(file, file.name)[0] or "" if file.is_file() else ""


def alike(one: str, other: str) -> bool:
    """Whether two titles share a word, or one holds the other."""
    one, other = one.casefold(), other.casefold()
    return one in other or other in one or bool({*WORD.findall(one)} & {*WORD.findall(other)})

"""Checks what the settings of a site's editions say to readers: the menu and the names, each in its language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..languages import called, known, script
from ..load.files import read_text
from ..load.nodes import Node
from ..load.strict import parse_yaml
from ..load.yaml_rules import cut_off
from ..location import Location
from ..model import Site
from ..problems import Problem, problem_at
from ..rules import rule
from .scripts import foreign, mixed_script, wrong_language

NAMES: tuple[tuple[str, ...], ...] = (
    ("site_name",),
    ("site_description",),
    ("copyright",),
    ("extra", "tagline"),
)
LABELS = ("extra", "labels")
FOLDERS = "use_directory_urls"


@dataclass(frozen=True)
class Settings:
    """The settings of one edition: their file, and everything that holds, inherited or not."""

    file: Path
    values: Mapping[str, Any]
    language: str


def setting_problems(site: Site, editions: list[Settings], root: Path) -> Iterator[Problem]:
    """Every problem of the editions of a site, the first of which names the menu's entries."""
    for edition in editions:
        node, shown, cut = tree(edition.file, root)
        if edition.values.get(FOLDERS) is False:
            yield no_folders(setting_location(node, shown, FOLDERS))
        for steps in NAMES:
            words, place = at(edition.values, steps), setting_location(node, shown, *steps)
            yield from (problem for problem in cut if problem.line == place.line)
            if isinstance(words, str):
                yield from of_script(site, edition.language, words, place)
        labels = at(edition.values, LABELS)
        for title, where in menu(edition.values.get("nav")).items():
            place = setting_location(node, shown, *LABELS, title)
            if isinstance(words := at(labels, (title,)), str):
                yield from label(site, edition.language, title, words, place)
            elif edition is editions[0]:
                place = setting_location(node, shown, "nav", *where)
                yield from label(site, edition.language, title, title, place)
            else:
                yield unlabelled(title, place)


def label(site: Site, language: str, title: str, words: str, place: Location) -> Iterator[Problem]:
    """What is wrong with the name of a menu's entry."""
    yield from other_language(site, language, title, words, place)
    yield from of_script(site, language, words, place)


@rule("menu-label", hard=True)
def unlabelled(title: str, place: Location) -> Problem:
    """An entry of the menu has no name in one of the editions.

    Why: The menu of that edition would hold a word of another language.

    Example:
        mkdocs.yml:
            nav:
            - Harbour: harbour.md
        mkdocs.zh-Hant.yml:
            INHERIT: mkdocs.yml
            nav:
            - Harbour: harbour.md
    Instead:
        mkdocs.yml:
            nav:
            - Harbour: harbour.md
        mkdocs.zh-Hant.yml:
            INHERIT: mkdocs.yml
            nav:
            - Harbour: harbour.md
            extra:
              labels:
                Harbour: "\u6e2f\u53e3"
    """
    message = f"extra.labels has no “{title}”, an entry of the menu"
    hint = f"add `{title}: …` with its name in this edition"
    return problem_at(place, message, hint)


@rule("menu-language", hard=True)
def other_language(
    site: Site, language: str, title: str, words: str, place: Location
) -> Iterator[Problem]:
    """An entry of the menu is named in the language of another edition.

    Why: The menu is the first thing that readers meet, and they could not read it.

    Example:
        mkdocs.yml:
            nav:
            - Harbour: harbour.md
        mkdocs.zh-Hant.yml:
            nav:
            - Harbour: harbour.md
            extra:
              labels:
                Harbour: Port and harbour
    Instead:
        mkdocs.yml:
            nav:
            - Harbour: harbour.md
        mkdocs.zh-Hant.yml:
            nav:
            - Harbour: harbour.md
            extra:
              labels:
                Harbour: "\u6e2f\u53e3"
    """
    own = known()[language]
    if fault := wrong_language(own, words, site):
        message = f"the entry “{title}” of the {called(own.key)} menu {fault}"
        yield problem_at(place, message, "write it in the edition’s language")


@rule("page-folders", hard=True)
def no_folders(place: Location) -> Problem:
    """The pages are to be files instead of folders.

    Why: The links between records, pages and editions count on an address that ends in a slash, and so does
    search.

    Example:
        mkdocs.yml:
            use_directory_urls: false
    Instead:
        mkdocs.yml:
            use_directory_urls: true
    """
    message = f"without {FOLDERS}, the links between records and pages would lead nowhere"
    return problem_at(place, message, "delete the setting, or the option --no-directory-urls")


def of_script(site: Site, language: str, words: str, place: Location) -> Iterator[Problem]:
    """What is written in the script of another edition of the language."""
    own = known()[language]
    if own.conversion is None:
        yield from foreign(words, own, site.simplified, place)
        return
    better = script.converted(words, own.conversion, site.simplified)
    if better != words:
        pairs = [(a, b) for a, b in zip(words, better, strict=False) if a != b]
        wrong, right = ("".join(dict.fromkeys(each)) for each in zip(*pairs, strict=True))
        reading = own.reading
        message = f"{reading.script} characters in a {reading.other_script} text: {wrong}"
        yield mixed_script.coded(problem_at(place, message, f"write {right}"))


def menu(nav: Any, above: tuple[str | int, ...] = ()) -> dict[str, tuple[str | int, ...]]:
    """The titles of a menu and the steps that lead to each; an entry without one has its page's."""
    found: dict[str, tuple[str | int, ...]] = {}
    for i, entry in enumerate(nav if isinstance(nav, list) else ()):
        for title, inside in entry.items() if isinstance(entry, dict) else ():
            steps = (*above, i, str(title))
            found |= {str(title): steps} | menu(inside, steps)
    return found


def at(values: Any, steps: tuple[str, ...]) -> Any:
    """What stands at the end of some steps, or None."""
    for step in steps:
        values = values.get(step) if isinstance(values, dict) else None
    return values


def tree(file: Path, root: Path) -> tuple[Node | None, str, list[Problem]]:
    """A file of settings, for the places in it, its path as shown, and the texts that YAML cuts at a #.

    The builder says what else is wrong with it as YAML.
    """
    shown = file.relative_to(root).as_posix() if file.is_relative_to(root) else file.name
    text, _ = read_text(file, shown)
    node, found = parse_yaml(text or "", shown)
    return node, shown, [problem for problem in found if problem.code == cut_off.code]


def setting_location(node: Node | None, shown: str, *steps: str | int) -> Location:
    """Where a setting stands, or the nearest part around it that is written down."""
    line, column = node.find(*steps) if node else (1, 1)
    return Location(shown, line, column)

"""Holds the files of the editions to the languages that the site says it has: neither without the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..location import Location
from ..model import Site
from ..problems import Problem, problem_at
from ..rules import rule
from .settings import setting_location, tree

DECLARED = Path("data") / "site.yml"


def edition_problems(site: Site, first: Path, language: str, root: Path) -> Iterator[Problem]:
    """Every edition without settings, and all settings of no edition; `language` is what `first` builds."""
    node, shown, _ = tree(root / DECLARED, root)
    if site.languages[0] != language:
        own, path, _ = tree(first, root)
        place = setting_location(own, path, "theme", "language")
        yield other_first(place, language, site.languages[0])
    for number, code in enumerate(site.languages[1:], start=1):
        if code != language and not file_of(first, code).exists():
            yield unset(
                setting_location(node, shown, "languages", number), file_of(first, code), code
            )
    for file in sorted(first.parent.glob(f"{first.stem}.*{first.suffix}")):
        code = file.stem.removeprefix(f"{first.stem}.")
        if code not in site.languages:
            yield undeclared(Location(tree(file, root)[1], 1, 1), code)


def file_of(first: Path, code: str) -> Path:
    """The settings of one more edition, beside those of the first: mkdocs.zh-Hant.yml."""
    return first.with_name(f"{first.stem}.{code}{first.suffix}")


@rule("edition-first", hard=True)
def other_first(place: Location, language: str, wanted: str) -> Problem:
    """The first edition is in another language than the first of the site.

    Why: The first edition stands at the root of the site. Addresses, feeds and the dataset say which language
    that is.

    Example:
        mkdocs.yml:
            theme:
              language: zh-Hant
    Instead:
        mkdocs.yml:
            theme:
              language: en
    """
    message = f"this edition is in {language}, and the first language of the site is {wanted}"
    hint = f"write language: {wanted}, or put {language} first in {DECLARED.as_posix()}"
    return problem_at(place, message, hint)


@rule("edition-settings", hard=True)
def unset(place: Location, file: Path, code: str) -> Problem:
    """A language of the site has no settings of its edition.

    Why: Every page leads to itself in all languages of the site. Without its settings the edition is not
    built, and these links lead nowhere.

    Example:
        mkdocs.zh-Hans.yml:
            (no such file)
    Instead:
        mkdocs.zh-Hans.yml:
            INHERIT: mkdocs.yml
    """
    message = f"there are no settings of the edition {code}"
    return problem_at(place, message, f"add {file.name}, or take {code} out of the languages")


@rule("edition-undeclared", hard=True)
def undeclared(place: Location, code: str) -> Problem:
    """There are settings of an edition in a language that the site does not have.

    Why: Its texts are not asked for, so its pages would be empty. The build leaves it out.

    Example:
        mkdocs.de.yml:
            INHERIT: mkdocs.yml
    Instead:
        mkdocs.zh-Hant.yml:
            INHERIT: mkdocs.yml
    """
    hint = f"add {code} to the languages in {DECLARED.as_posix()}, or delete this file"
    return problem_at(place, f"the site is not in {code}", hint)

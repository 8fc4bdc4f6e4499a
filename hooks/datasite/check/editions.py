"""Holds the files of the editions to the languages that the site says it has: neither without the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..model import Site
from ..problems import Problem
from .settings import setting_location, tree

DECLARED = Path("data") / "site.yml"


def edition_problems(site: Site, first: Path, language: str, root: Path) -> Iterator[Problem]:
    """Every edition without settings, and all settings of no edition; `language` is what `first` builds."""
    node, shown, _ = tree(root / DECLARED, root)
    if site.languages[0] != language:
        own, path, _ = tree(first, root)
        place = setting_location(own, path, "theme", "language")
        message = f"this edition is in {language}, and the first language of the site is {site.languages[0]}"
        hint = (
            f"write language: {site.languages[0]}, or put {language} first in {DECLARED.as_posix()}"
        )
        yield Problem(place.path, place.line, place.column, message, hint)
    for number, code in enumerate(site.languages[1:], start=1):
        if code != language and not file_of(first, code).exists():
            place = setting_location(node, shown, "languages", number)
            message = f"there are no settings of the edition {code}"
            hint = f"add {file_of(first, code).name}, or take {code} out of the languages"
            yield Problem(place.path, place.line, place.column, message, hint)
    for file in sorted(first.parent.glob(f"{first.stem}.*{first.suffix}")):
        code = file.stem.removeprefix(f"{first.stem}.")
        if code not in site.languages:
            message = f"the site is not in {code}"
            hint = f"add {code} to the languages in {DECLARED.as_posix()}, or delete this file"
            yield Problem(tree(file, root)[1], 1, 1, message, hint)


def file_of(first: Path, code: str) -> Path:
    """The settings of one more edition, beside those of the first: mkdocs.zh-Hant.yml."""
    return first.with_name(f"{first.stem}.{code}{first.suffix}")

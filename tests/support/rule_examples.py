"""Puts the examples of rules into the invented project about an article in English, and checks it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from datasite import languages
from datasite.charts.lint import Finding, lint
from datasite.check.editions import edition_problems
from datasite.check.figures import unplaced
from datasite.check.settings import Settings, setting_problems
from datasite.check.translations import waits, wanted_texts
from datasite.check.unwritten import unwritten
from datasite.check.verification import verify
from datasite.check.wanted_pages import page_waits, wanted_pages
from datasite.formatting import reformat
from datasite.load import load_site
from datasite.problems import DataError
from datasite.project import checked, completed_site
from datasite.rules import Excerpt, Rule
from datasite.versions import release, unreleased
from tools.mutation.reading import read_again

from .port import id_of, put, tree

TITLES = {"en": "More", "zh": "其他"}
NO_FILE = "(no such file)"
EDITIONS = {"mkdocs.yml": "en", "mkdocs.zh-Hant.yml": "zh-Hant", "mkdocs.zh-Hans.yml": "zh-Hans"}


def verified(root: Path) -> None:
    """What `verify` holds the records to."""
    verify(load_site(root), root / "article.yml")


def released(root: Path) -> None:
    """What `release` and `release --check` hold the versions to."""
    site = completed_site(root)
    release(site, root)
    if error := unreleased(site, root):
        raise error


def built(root: Path) -> None:
    """What a build holds the files of the editions to."""
    first = root / "mkdocs.yml"
    values = yaml.safe_load(first.read_text(encoding="utf-8"))
    if found := list(
        edition_problems(completed_site(root), first, values["theme"]["language"], root)
    ):
        raise DataError(found)


def published(root: Path) -> None:
    """What `release` refuses to publish."""
    if found := list(unwritten(completed_site(root), root)):
        raise DataError(found)


def spoken(root: Path) -> None:
    """What the files of languages are held to: those of an example, and the others as they are."""
    place = root / "hooks/datasite/languages"
    for folder in languages.folders():
        if not (place / folder.name).exists():
            shutil.copytree(folder, place / folder.name)
    if problems := list(languages.faults(languages.read(place.glob("*")))):
        raise DataError(problems)


# Other commands than the check, by the rule that they hold to, or by the module with several.
def translated(root: Path) -> None:
    """What the check lists of translations."""
    site = completed_site(root)
    if found := [*wanted_texts(site), *wanted_pages(site, root)]:
        raise DataError(found)


COMMANDS: Mapping[str, Callable[[Path], object]] = {
    "datasite.check.editions": built,
    "datasite.check.article_direction": verified,
    "datasite.check.article_rules": verified,
    "datasite.languages.folder": spoken,
    "datasite.load.received": verified,
    "datasite.check.released": released,
    "datasite.check.menu": published,
    "datasite.check.undecided": published,
    "datasite.check.unwritten": published,
    waits.code: translated,
    page_waits.code: translated,
    "datasite.formatting.files": lambda root: reformat(root, [root / "docs"], check=True),
}


def found(
    root: Path, excerpts: Iterable[Excerpt], of: Rule[..., Any] | None = None
) -> list[tuple[str, str]]:
    """Code and sentence of all that is wrong with the port once the excerpts are in it.

    A rule that another command than the check holds to is asked by that command.
    """
    excerpts = tuple(excerpts)
    if of is not None and of.module == edition_problems.__module__:
        for name, language in EDITIONS.items():
            put(root / name, f"theme: {{language: {language}}}\n")
    for each in excerpts:
        if each.text.strip() == NO_FILE:
            (root / each.path).unlink()
            continue
        put(root / each.path, each.text)
    if of is None or of.code != unplaced.code:
        place(root)
    command = COMMANDS.get(of.code, COMMANDS.get(of.module)) if of is not None else None
    if command is not None:
        try:
            command(root)
        except DataError as error:
            return [(problem.code, problem.sentence) for problem in error.problems]
        return []
    if charts := [each for each in excerpts if each.path in ("chart.vl.json", "chart.svg")]:
        return [(f.code, f.message) for each in charts for f in linted(each)]
    if settings := list(editions(root)):
        problems = setting_problems(completed_site(root), settings, root)
        return [(p.code, p.sentence) for p in problems]
    try:
        checked(read_again(root), root)
    except DataError as error:
        return [(problem.code, problem.sentence) for problem in error.problems]
    return []


def place(root: Path) -> None:
    """Put every figure on a page, where the pages of an example show some: an example shows only what matters."""
    pages = {
        key: "".join(p.read_text("utf-8") for p in (root / "docs" / key).glob("*.md"))
        for key in TITLES
    }
    if not all("::: figure " in text for text in pages.values()):
        return
    trees = (tree(file) for file in (root / "data" / "sections").glob("*.yml"))
    ids = [
        id_of(figure)
        for each in trees
        for key, listed in getattr(each, "value", ())
        for figure in (listed.value if key.value == "figures" else ())
    ]
    for key, text in pages.items():
        more = "".join(f"\n::: figure {id_}\n" for id_ in ids if f"::: figure {id_}" not in text)
        put(root / "docs" / key / "more.md", f"# {TITLES[key]}\n{more}")


def linted(each: Excerpt) -> list[Finding]:
    """What the linter finds in a specification, or in a drawing."""
    return lint({}, each.text) if each.path.endswith(".svg") else lint(json.loads(each.text))


def editions(root: Path) -> Iterator[Settings]:
    """The settings of the editions, where an example has them."""
    for name, language in EDITIONS.items():
        if (root / name).exists():
            values = yaml.safe_load((root / name).read_text(encoding="utf-8"))
            yield Settings(root / name, values, language)  # type: ignore[arg-type]

"""Puts the examples of rules into the invented project about an article in English, and checks it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from datasite.charts.lint import lint
from datasite.check.settings import Settings, setting_problems
from datasite.problems import DataError
from datasite.project import checked, completed_site
from datasite.rules import Excerpt
from tools.mutation.reading import read_again

from .port import put

EDITIONS = {"mkdocs.yml": "en", "mkdocs.zh-Hant.yml": "zh-Hant"}


def found(root: Path, excerpts: Iterable[Excerpt]) -> list[tuple[str, str]]:
    """Code and sentence of all that is wrong with the port once the excerpts are in it."""
    excerpts = tuple(excerpts)
    for each in excerpts:
        put(root / each.path, each.text)
    if charts := [each for each in excerpts if each.path.endswith(".vl.json")]:
        return [(f.code, f.message) for each in charts for f in lint(json.loads(each.text))]
    if settings := list(editions(root)):
        problems = setting_problems(completed_site(root), settings, root)
        return [(p.code, p.sentence) for p in problems]
    try:
        checked(read_again(root), root)
    except DataError as error:
        return [(problem.code, problem.sentence) for problem in error.problems]
    return []


def editions(root: Path) -> Iterator[Settings]:
    """The settings of the editions, where an example has them."""
    for name, language in EDITIONS.items():
        if (root / name).exists():
            values = yaml.safe_load((root / name).read_text(encoding="utf-8"))
            yield Settings(root / name, values, language)  # type: ignore[arg-type]

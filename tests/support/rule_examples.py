"""Puts the examples of rules into the port, a small invented project with an English article, and checks it.

An excerpt shows of a file only what matters. It is merged into the file that the port has: records by
their ids, their other keys as they were. A file that the port does not have, or that is no YAML, is
written as it stands.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from datasite.charts.lint import lint
from datasite.check.editions import edition_problems
from datasite.check.pages import MAX_LENGTH
from datasite.check.settings import Settings, setting_problems
from datasite.check.verification import verify
from datasite.formatting import reformat
from datasite.load import load_site
from datasite.problems import DataError
from datasite.project import checked, completed_site
from datasite.rules import Excerpt, Rule
from datasite.versions import release, unreleased
from tools.mutation.reading import read_again

from ..conftest import ROOT

PORT = ROOT / "tests" / "support" / "fixtures" / "port"
LONG = re.compile(
    r"\(and more than [0-9,]+ characters\)"
)  # what stands for a text too long to show
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


# Other commands than the check, by the module with the rules that they hold to.
COMMANDS: Mapping[str, Callable[[Path], object]] = {
    "datasite.check.editions": built,
    "datasite.check.verification": verified,
    "datasite.load.received": verified,
    "datasite.check.released": released,
    "datasite.formatting.files": lambda root: reformat(root, [root / "docs"], check=True),
}


def port(folder: Path) -> Path:
    """A copy of the port with the schemas of the real project, in place of what stands there."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(PORT, folder)
    shutil.copytree(ROOT / "data" / "schema", folder / "data" / "schema")
    return folder


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
        put(root / each.path, each.text)
    if of is not None and of.module in COMMANDS:
        try:
            COMMANDS[of.module](root)
        except DataError as error:
            return [(problem.code, problem.sentence) for problem in error.problems]
        return []
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


def put(file: Path, text: str) -> None:
    """Put an excerpt into a file, or in place of it."""
    if text.strip() == NO_FILE:
        file.unlink()
        return
    own, more = tree(file), parsed(text)
    if file.suffix == ".yml" and own is not None and more is not None:
        merge(own, more)
        text = yaml.serialize(own, allow_unicode=True, width=10_000)
    for above in (file.parent, *file.parent.parents):
        if above.is_file():
            above.unlink()
    if file.parent.name == "sections" and "." not in file.name:
        shutil.rmtree(file, ignore_errors=True)
    if file.is_dir():
        shutil.rmtree(file)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(LONG.sub("so " * MAX_LENGTH, text), encoding="utf-8")


def tree(file: Path) -> Any:
    """The YAML nodes of a file; None where there is no such file."""
    return parsed(file.read_text(encoding="utf-8")) if file.is_file() else None


def parsed(text: str) -> Any:
    """The YAML nodes of a text, whose scalars stay as they are written; None for what is no YAML."""
    try:
        return yaml.compose(text)
    except yaml.YAMLError:
        return None


def merge(own: yaml.MappingNode, more: yaml.MappingNode) -> None:
    """Put the keys of one mapping into another; lists of records are merged record by record."""
    for key, value in more.value:
        at = next((n for n, (k, _) in enumerate(own.value) if k.value == key.value), None)
        if at is None:
            own.value.append((key, value))
        elif records(value) and records(own.value[at][1]):
            merge_records(own.value[at][1], value)
        else:
            own.value[at] = (key, value)


def merge_records(own: yaml.SequenceNode, more: yaml.SequenceNode) -> None:
    """Merge records of the same id, add the others."""
    for record in more.value:
        same = next((each for each in own.value if id_of(each) == id_of(record)), None)
        if same is None:
            own.value.append(record)
        else:
            merge(same, record)


def records(node: yaml.Node) -> bool:
    """Whether a node is a list of records with ids."""
    return isinstance(node, yaml.SequenceNode) and all(id_of(each) for each in node.value)


def id_of(node: yaml.Node) -> str:
    """The id of a record, or nothing."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((str(value.value) for key, value in pairs if key.value == "id"), "")

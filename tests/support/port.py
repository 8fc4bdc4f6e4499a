"""The invented project of all tests, a port on a lake: as it is, about an article in English, in one language.

It stands in `fixtures/tiny`, about an article in Chinese. `fixtures/english` holds what is otherwise where the article
is in English, `fixtures/falls` what that tells beside, `fixtures/german` both in German. Each is put into it as the
examples of rules are: an excerpt shows of a file only what matters, and is merged into the file by the ids of its
records. A file that is not there, or that is no YAML, is written as it stands.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from datasite.check.pages import MAX_LENGTH
from datasite.schemas import schema_files

from ..conftest import ROOT

FIXTURES = ROOT / "tests" / "support" / "fixtures"
TINY, ENGLISH, FALLS, GERMAN = (FIXTURES / name for name in ("tiny", "english", "falls", "german"))
LONG = re.compile(
    r"\(and more than [0-9,]+ characters\)"
)  # what stands for a text too long to show
Files = Mapping[str, bytes]


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path there."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def renew(files: Files, folder: Path) -> Path:
    """Write files into a folder, in place of what stands there."""
    shutil.rmtree(folder, ignore_errors=True)
    return write(files, folder)


def write(files: Files, folder: Path) -> Path:
    """Write files into a folder."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def with_schemas(folder: Path) -> dict[str, bytes]:
    """The files of a project with the schemas that the engine writes for it."""
    schemas = {path.as_posix(): text.encode() for path, text in schema_files(folder)}
    return files_in(folder) | schemas


@cache
def tiny() -> Files:
    """The project about an article in Chinese."""
    return with_schemas(TINY)


@cache
def english() -> Files:
    """The project about an article in English, with two pages and without a glossary."""
    with TemporaryDirectory() as name:
        root = write(files_in(TINY), Path(name) / "port")
        (root / "data" / "glossary.yml").unlink()
        change(root / "data" / "sections" / "harbour.yml", "  term: throughput\n", "")
        return with_schemas(overlaid(root, ENGLISH))


@cache
def in_one_language(code: str = "en", key: str = "en") -> Files:
    """The project about an article in English, in one language; its English words stand under `key`.

    There are falls in it, and prices in pounds.
    """
    with TemporaryDirectory() as name:
        root = overlaid(write(english(), Path(name) / "port"), FALLS)
        for file in (root / "data").rglob("*.yml"):
            node = parsed(file.read_text(encoding="utf-8"))
            keep_one(node, key)
            file.write_text(serialized(node), "utf-8")
        put(root / "data" / "site.yml", f"languages: [{code}]\n")
        change(root / "data" / "article.yml", "language: en", f"language: {code}")
        shutil.rmtree(root / "docs" / "zh")
        (root / "docs" / "en").rename(root / "docs" / key)
        return with_schemas(root)


@cache
def german() -> Files:
    """The project about an article in German, in that language alone; its words but for the article's are English."""
    with TemporaryDirectory() as name:
        root = write(in_one_language("de", "de"), Path(name) / "port")
        return with_schemas(overlaid(root, GERMAN))


def overlaid(root: Path, excerpts: Path) -> Path:
    """The project with a folder of excerpts put into it, and the hashes of the article that it then has."""
    for path, content in files_in(excerpts).items():
        put(root / path, content.decode())
    sections = yaml.safe_load((root / "article.yml").read_bytes())["sections"]
    texts = {each["id"]: each["text"] for section in sections for each in section["paragraphs"]}
    hashes = [f"{sha256(text.encode()).hexdigest()}  {id_}\n" for id_, text in texts.items()]
    (root / "data" / "article.sha256").write_text("".join(hashes), encoding="utf-8")
    return root


def change(file: Path, old: str, new: str) -> None:
    """Change one place of a file, which must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{old!r} does not stand in {file.name}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def keep_one(node: yaml.Node, key: str) -> None:
    """Of each text keep the English words, under a key."""
    if isinstance(node, yaml.SequenceNode):
        for each in node.value:
            keep_one(each, key)
    elif isinstance(node, yaml.MappingNode):
        if {name.value for name, _ in node.value} == {"en", "zh"}:
            node.value = [(name, words) for name, words in node.value if name.value == "en"]
            node.value[0][0].value = key
        for _, each in node.value:
            keep_one(each, key)


def put(file: Path, text: str) -> None:
    """Put an excerpt into a file, or in place of it."""
    own, more = tree(file), parsed(text)
    if file.suffix == ".yml" and own is not None and more is not None:
        merge(own, more)
        text = serialized(own)
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
        return yaml.compose(text, yaml.CSafeLoader)
    except yaml.YAMLError:
        return None


def serialized(node: yaml.Node) -> str:
    """YAML nodes as the text of a file, no line broken."""
    return str(yaml.serialize(node, Dumper=yaml.CSafeDumper, allow_unicode=True, width=10_000))


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

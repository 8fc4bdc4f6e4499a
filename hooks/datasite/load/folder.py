"""The data folder: which files it must and may have, each parsed and judged by its schema."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ..problems import DataError, Problems, did_you_mean, of_whole, quote
from .defaults import child, lend
from .files import read_node, read_table, read_text
from .nodes import Node
from .places import NodePlace, place_of
from .schema import judge, resolved
from .series import LIST

# Name of a file and of its schema: whether every site must have it.
SINGLE = {
    "article": True,
    "units": True,
    "areas": True,
    "sources": True,
    "glossary": False,
    "simplified": False,
    "changes": False,
}
CONTEXT = "context"
SECTIONS = "sections"
SERIES = "series"
_ID_IN_ROW = re.compile(r"^[\w.-]+(?=,)", re.MULTILINE)
_ID_AS_TEXT = re.compile(r"""\bid:[ ]*["']?([\w.-]+)""")
_HERE = "a site keeps its records here; is this the right folder?"
_OF_SECTION = re.compile(r"^section:(?! *context\b)", re.MULTILINE)  # a file of records says so


@dataclass
class DataFile:
    """A data file that could be parsed: its tree, the paths of its faulty records, and its tables.

    A table stands in the list of observations by its name, and its rows are records of the list.
    """

    shown: str
    node: Node
    bad: set[tuple[str | int, ...]]
    tables: dict[str, DataFile | None] = field(default_factory=dict)

    def records(self, key: str) -> Iterator[tuple[dict[str, Any], NodePlace, bool]]:
        """Each record of a list with its place, and whether the schema accepts it."""
        listed, unread = child(self.node, key), dict(self.tables)
        for i, node in enumerate(listed.value if listed and isinstance(listed.value, list) else ()):
            if isinstance(node.value, str):
                table = unread.pop(node.value, None)
                yield from table.records(key) if table else ()
                continue
            plain = node.plain()
            good = isinstance(plain, dict) and (key, i) not in self.bad
            yield (plain if isinstance(plain, dict) else {}), place_of(node, self.shown), good

    def named(self) -> Iterator[Node]:
        """Where the names of tables stand that the schema accepts."""
        listed = child(self.node, LIST)
        for i, node in enumerate(listed.value if listed and isinstance(listed.value, list) else ()):
            if isinstance(node.value, str) and (LIST, i) not in self.bad:
                yield node

    def mapping(self, key: str) -> tuple[dict[str, Any], NodePlace]:
        """A mapping at the top of the file, empty if it is faulty, and its place."""
        node = self.node.follow(key)
        faulty = any(path[:1] == (key,) for path in self.bad)
        plain = {} if faulty or node is self.node else node.plain()
        return (plain if isinstance(plain, dict) else {}), place_of(node, self.shown)


@dataclass
class DataFolder:
    """Reads data files and keeps what is wrong with them.

    `unread` are ids seen in what could not be read: a reference to one is not called wrong. Where
    `blind`, even the ids of some file are unknown.
    """

    root: Path
    problems: Problems = field(default_factory=Problems)
    unread: set[str] = field(default_factory=set)
    blind: bool = False

    def single(self) -> dict[str, DataFile | None]:
        """The files that a site has one of."""
        data = self.root / "data"
        known = [f"{name}.yml" for name in (*SINGLE, CONTEXT)]
        meant = set()  # the names that misspelt ones stand for: those files are not missing as well
        for path in self.listed(data):
            # A misspelt file name must not pass in silence.
            if path.suffix in (".yml", ".yaml") and path.name not in known:
                absent = [name for name in known if not _exists(data / name)]
                near = did_you_mean(path.name, absent) or did_you_mean(path.name, known)
                meant.add(near.partition('"')[2].rstrip('"?'))
                hint = f"files here: {', '.join(known)}; sections stand in {SECTIONS}/"
                self.refuse_name(path, near or hint)
        return {
            name: self.file(data / f"{name}.yml", name)
            if _exists(data / f"{name}.yml") or (needed and f"{name}.yml" not in meant)
            else None
            for name, needed in SINGLE.items()
        }

    def sections(self, order: list[str]) -> Iterator[tuple[DataFile, str]]:
        """The files of records with the name of their section, in this order, context last."""
        folder = self.root / "data" / SECTIONS
        paths = []
        for path in (
            self.listed(folder, "it holds one <section>.yml each") if _exists(folder) else ()
        ):
            if path.suffix == ".yml":
                paths.append(path)
            else:
                named = path.stem if path.suffix == ".yaml" else "<section>"
                self.refuse_name(path, f"a file of records is called {named}.yml")
        paths.sort(key=lambda p: (order.index(p.stem) if p.stem in order else len(order), p.name))
        context = self.root / "data" / f"{CONTEXT}.yml"
        paths += [context] if _exists(context) else []
        for file in self.with_tables(self.file(path, "section") for path in paths):
            yield file, Path(file.shown).stem

    def with_tables(self, files: Iterable[DataFile | None]) -> Iterator[DataFile]:
        """The files of records with the tables that they name; each table is named once."""
        folder = self.root / "data" / SERIES
        unnamed = list(self.listed(folder, "it holds a <name>.csv each") if _exists(folder) else ())
        for file in filter(None, files):
            file.tables = {}
            for node in file.named():
                path = self.root / "data" / str(node.value)
                if path in unnamed:
                    unnamed.remove(path)
                    file.tables[str(node.value)] = self.file(path, "section")
                else:
                    names = [f"{SERIES}/{each.name}" for each in unnamed]
                    hint = did_you_mean(str(node.value), names) or "each table is named once"
                    message = f"there is no other table {quote(str(node.value))}"
                    self.problems.add(place_of(node, file.shown), message, hint)
            yield file
        for path in unnamed:
            named = f"- {SERIES}/{path.stem}.csv"
            self.refuse_name(path, f"name it in the observations of a file of records: {named}")

    def file(self, path: Path, schema: str) -> DataFile | None:
        """A data file parsed and judged; its ids are kept even where it cannot be used."""
        shown, text = _shown(self.root, path), None
        rules = self.root / "data" / "schema" / f"{schema}.json"
        try:
            if path.suffix == ".csv":
                node, problems, text = read_table(path, shown, CONTEXT, resolved(rules))
            else:
                node, problems, text = read_node(path, shown)
            self.problems.extend(replace(p, whole=node is None) for p in problems)
            if node is None:
                self.give_up(text)
                return None
            unused = lend(node, resolved(rules), shown)
            judgement = judge(node, rules, shown)
        except DataError as error:
            self.problems.extend(replace(p, whole=True) for p in error.problems)
            self.give_up(text)
            return None
        self.problems.extend(unused)
        lines = {problem.line for problem in problems}  # a fault of YAML explains the rest
        self.problems.extend(p for p in judgement.problems if p.line not in lines)
        if any(len(steps) < 2 for steps in judgement.paths):
            self.give_up(text)  # a list is missing, misspelt or no list
        return DataFile(shown, node, {steps[:2] for steps in judgement.paths})

    def give_up(self, text: str | None) -> None:
        """Keep the ids of a file that cannot be used."""
        if text is None:
            self.blind = True
        else:
            self.unread.update(_ID_AS_TEXT.findall(text), _ID_IN_ROW.findall(text))

    def refuse_name(self, path: Path, hint: str) -> None:
        """A file that nothing reads; its ids are kept."""
        shown = _shown(self.root, path)
        text, _ = read_text(path, shown)
        if text and path.parent.name != SECTIONS and _OF_SECTION.search(text):
            hint = f"a file of records stands in data/{SECTIONS}/"
        self.problems.extend([of_whole(shown, "no data file has this name", hint)])
        self.give_up(text)

    def usable(self) -> bool:
        """Whether there are data and schemas at all; what is then wrong follows from that."""
        self.listed(self.root / "data")
        if not self.blind:
            self.listed(self.root / "data" / "schema", "it belongs to the engine: restore it")
        return not self.blind

    def listed(self, folder: Path, hint: str = _HERE) -> list[Path]:
        """What a folder holds, by name; hidden files are editors' business."""
        try:
            return sorted(p for p in folder.iterdir() if not p.name.startswith("."))
        except OSError as error:
            message = f"the folder cannot be read ({error.strerror})"
            self.problems.extend([of_whole(_shown(self.root, folder), message, hint)])
            self.blind = True
            return []


def _exists(path: Path) -> bool:
    """Whether something has this name, even a link that leads nowhere."""
    try:
        path.lstat()
    except OSError:
        return False
    return True


def _shown(root: Path, path: Path) -> str:
    """The path that messages name: from the project folder, printable."""
    name = path.relative_to(root).as_posix()
    return name.encode("utf-8", "backslashreplace").decode("utf-8")

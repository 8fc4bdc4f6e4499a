"""The data folder: which files it must and may have, each parsed and judged by its schema."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from .. import languages
from ..location import Location
from ..model import Exemption
from ..problems import DataError, Problem, Problems, did_you_mean, of_whole, problem_at, quote
from ..rules import rule
from .data_file import DataFile
from .defaults import lend
from .exemptions import exemptions_in
from .files import read_node, read_table, read_text
from .locations import location_of
from .schema import resolved, validate

# Name of a file and of its schema: whether every site must have it.
SINGLE = {
    "site": True,
    "article": True,
    "units": True,
    "areas": True,
    "vocabulary": False,
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
class DataFolder:
    """Reads data files and keeps what is wrong with them.

    `skipped_ids` are ids seen in what could not be read: a reference to one is not called wrong. Where
    `incomplete`, even the ids of some file are unknown. `lent` are schemas that stand elsewhere.
    """

    root: Path
    problems: Problems = field(default_factory=Problems)
    skipped_ids: set[str] = field(default_factory=set)
    incomplete: bool = False
    languages: tuple[str, ...] = ()  # the keys of texts; empty where not known yet
    forms: tuple[str, ...] = ()  # the project's own, which a figure may name
    exemptions: list[Exemption] = field(default_factory=list)
    lent: Path | None = None

    @property
    def schemas(self) -> Path:
        """The folder of the schemas."""
        return self.lent or self.root / "data" / "schema"

    def single(self) -> dict[str, DataFile | None]:
        """The files that a site has one of."""
        data = self.root / "data"
        known = [f"{name}.yml" for name in (*SINGLE, CONTEXT)]
        meant = set()  # the names that misspelt ones stand for: those files are not missing as well
        for path in self.entries_of(data):
            # A misspelt file name must not pass in silence.
            if path.suffix in (".yml", ".yaml") and path.name not in known:
                absent = [name for name in known if not _exists(data / name)]
                near = did_you_mean(path.name, absent) or did_you_mean(path.name, known)
                meant.add(near.partition('"')[2].rstrip('"?'))
                hint = f"files here: {', '.join(known)}; sections stand in {SECTIONS}/"
                self.refuse_name(path, near or hint)
        found: dict[str, DataFile | None] = {}
        for name, needed in SINGLE.items():
            path = data / f"{name}.yml"
            there = _exists(path) or (needed and f"{name}.yml" not in meant)
            found[name] = self.file(path, name) if there else None
            if name == "site":  # it says in which languages the texts of the others are
                keys = self.text_keys(found[name])
                # where one is not known, no text can be said to lack it or to have it
                self.languages = keys if {*codes(found[name])} <= {*languages.known()} else ()
        return found

    def text_keys(self, file: DataFile | None) -> tuple[str, ...]:
        """What the words of the site's languages stand under; a code without a folder is told."""
        known, keys = languages.known(), []
        for number, code in enumerate(codes(file)):
            if code in known:
                keys.append(known[code].key)
            elif file is not None:
                line, column = file.node.find("languages", number)
                hint = did_you_mean(code, known) or another(known)
                self.problems.extend(
                    [unknown_language(Location(file.shown, line, column), code, hint)]
                )
        return tuple(dict.fromkeys(keys))

    def sections(self, order: list[str]) -> Iterator[tuple[DataFile, str]]:
        """The files of records with the name of their section, in this order, context last."""
        folder = self.root / "data" / SECTIONS
        paths = []
        for path in (
            self.entries_of(folder, "it holds one <section>.yml each") if _exists(folder) else ()
        ):
            if path.suffix == ".yml":
                paths.append(path)
            else:
                named = path.stem if path.suffix == ".yaml" else "<section>"
                self.refuse_name(path, f"a file of records is called {named}.yml")
        paths.sort(key=lambda p: (order.index(p.stem) if p.stem in order else len(order), p.name))
        context = self.root / "data" / f"{CONTEXT}.yml"
        paths += [context] if _exists(context) else []
        files = [self.file(path, "section") for path in paths]
        read = [file for file in files if file is not None]
        for file in self.with_tables(read, complete=read == files and context in paths):
            yield file, Path(file.shown).stem

    def with_tables(self, files: list[DataFile], *, complete: bool) -> Iterator[DataFile]:
        """The files of records with the tables that they name, each once; `complete` if none is missing."""
        folder = self.root / "data" / SERIES
        unnamed = list(
            self.entries_of(folder, "it holds a <name>.csv each") if _exists(folder) else ()
        )
        meant: set[str] = set()
        for file in files:
            file.tables = {}
            for node in file.table_names():
                path = self.root / "data" / str(node.value)
                if path in unnamed:
                    unnamed.remove(path)
                    file.tables[str(node.value)] = self.file(path, "section")
                else:
                    names = [f"{SERIES}/{each.name}" for each in unnamed]
                    near = did_you_mean(str(node.value), names)
                    meant.add(near.partition('"')[2].rstrip('"?').rpartition("/")[2])
                    hint = near or "each table is named once"
                    found = unknown_table(location_of(node, file.shown), str(node.value), hint)
                    self.problems.extend([found])
            yield file
        for path in unnamed:
            if not complete or path.name in meant:  # a misspelt name is one mistake
                self.skip_file(read_text(path, _shown(self.root, path))[0])
            elif path.suffix == ".csv":
                self.problems.extend([unnamed_table(_shown(self.root, path), path.name)])
                self.skip_file(read_text(path, _shown(self.root, path))[0])
            else:
                self.refuse_name(path, f"a table is called {path.stem}.csv")

    def file(self, path: Path, schema: str) -> DataFile | None:
        """A data file parsed and judged; its ids are kept even where it cannot be used."""
        shown, text = _shown(self.root, path), None
        rules = self.schemas / f"{schema}.json"
        try:
            if path.suffix == ".csv":
                node, problems, text = read_table(
                    path, shown, CONTEXT, resolved(rules, self.languages)
                )
            else:
                node, problems, text = read_node(path, shown)
            self.problems.extend(replace(p, whole=node is None) for p in problems)
            if node is None:
                self.skip_file(text)
                return None
            # before defaults lend keys that stand elsewhere
            asked = tuple(exemptions_in(node, shown))
            unused = lend(node, resolved(rules, self.languages), shown)
            result = validate(node, rules, shown, self.languages, self.forms)
        except DataError as error:
            self.problems.extend(replace(p, whole=True) for p in error.problems)
            self.skip_file(text)
            return None
        self.problems.extend(unused)
        lines = {problem.line for problem in problems}  # a fault of YAML explains the rest
        self.problems.extend(p for p in result.problems if p.line not in lines)
        if any(len(steps) < 2 for steps in result.paths):
            self.skip_file(text)  # a list is missing, misspelt or no list
        self.exemptions.extend(asked)
        return DataFile(shown, node, {steps[:2] for steps in result.paths})

    def skip_file(self, text: str | None) -> None:
        """Keep the ids of a file that cannot be used."""
        if text is None:
            self.incomplete = True
        else:
            self.skipped_ids.update(_ID_AS_TEXT.findall(text), _ID_IN_ROW.findall(text))

    def refuse_name(self, path: Path, hint: str) -> None:
        """A file that nothing reads; its ids are kept."""
        shown = _shown(self.root, path)
        text, _ = read_text(path, shown)
        if text and path.parent.name != SECTIONS and _OF_SECTION.search(text):
            hint = f"a file of records stands in data/{SECTIONS}/"
        self.problems.extend([unread_file(shown, hint)])
        self.skip_file(text)

    def usable(self) -> bool:
        """Whether there are data and schemas at all; what is then wrong follows from that."""
        self.entries_of(self.root / "data")
        if not self.incomplete and self.lent is None:
            self.entries_of(self.schemas, "it belongs to the engine: restore it")
        return not self.incomplete

    def entries_of(self, folder: Path, hint: str = _HERE) -> list[Path]:
        """What a folder holds, by name; hidden files are editors' business."""
        try:
            return sorted(p for p in folder.iterdir() if not p.name.startswith("."))
        except OSError as error:
            message = f"the folder cannot be read ({error.strerror})"
            self.problems.extend([unread_folder(_shown(self.root, folder), message, hint)])
            self.incomplete = True
            return []


def codes(file: DataFile | None) -> tuple[str, ...]:
    """The languages that a site says it has."""
    listed = file.node.follow("languages").plain() if file and not file.bad else ()
    return tuple(dict.fromkeys(str(code) for code in listed))


def languages_of(root: Path) -> tuple[str, ...]:
    """The languages that a project says it has, as far as it can be read and they are known."""
    folder = DataFolder(root)
    listed = codes(folder.file(root / "data" / "site.yml", "site"))
    return tuple(code for code in listed if code in languages.known())


def written_in(root: Path) -> tuple[str, ...]:
    """What the words of a project's languages stand under, as far as it can be read."""
    folder = DataFolder(root)
    return folder.text_keys(folder.file(root / "data" / "site.yml", "site"))


def another(known: Iterable[str]) -> str:
    """Which languages there are, and how there comes to be one more."""
    folder = "a folder hooks/datasite/languages/<key>/ adds one: CONTRIBUTING.md says how"
    return f"languages are: {', '.join(known)}; {folder}"


@rule("language-unknown", hard=True)
def unknown_language(place: Location, code: str, hint: str) -> Problem:
    """A site has a language that the engine has no folder for.

    Why: Nobody could say how its pages call a table or write a number.

    Example:
        data/site.yml:
            languages:
            - en
            - zh-Hnat
            - zh-Hans
    Instead:
        data/site.yml:
            languages:
            - en
            - zh-Hant
            - zh-Hans
    """
    return problem_at(place, f"no language “{code}”", hint)


@rule("file-name", hard=True)
def unread_file(shown: str, hint: str) -> Problem:
    """A file in the data folder has a name that nothing reads.

    Why: Its records would be missing without a word. A file of records is called after its section and
    stands in `data/sections`.

    Example:
        data/glossry.yml:
            terms: []
    Instead:
        data/glossary.yml:
            terms: []
    """
    return of_whole(shown, "no data file has this name", hint)


@rule("table-unknown", hard=True)
def unknown_table(place: Location, name: str, hint: str) -> Problem:
    """A list of observations names a table that does not exist, or that is named already.

    Why: The rows of a table are observations of the list that names it. Its values would be missing.

    Example:
        data/context.yml:
            observations:
            - series/cargo.csv
    Instead:
        data/context.yml:
            observations:
            - id: passengers-2030-lakeland
              value: 410000
    """
    return problem_at(place, f"there is no other table {quote(name)}", hint)


@rule("table-unnamed", hard=True)
def unnamed_table(shown: str, name: str) -> Problem:
    """A table in `data/series` is named by no list of observations.

    Why: The rows of a table are observations of the list that names it. Nothing reads one that no list names.

    Example:
        data/series/passengers.csv:
            id,indicator,value,period,period_basis,area,source
            passengers-lakeland-2029,passengers,400000,2029,stated,lakeland,yearbook
    Instead:
        data/context.yml:
            observations:
            - series/passengers.csv
        data/series/passengers.csv:
            id,indicator,value,period,period_basis,area,source
            passengers-lakeland-2029,passengers,400000,2029,stated,lakeland,yearbook
    """
    message = "no list of observations names this table, so that nothing reads it"
    where = f"where its rows belong, such as in data/{CONTEXT}.yml"
    return of_whole(shown, message, f"write `- {SERIES}/{name}` among the observations {where}")


@rule("folder-unreadable", hard=True)
def unread_folder(shown: str, message: str, hint: str) -> Problem:
    """A folder of the data is not there or cannot be listed.

    Why: Without its files nothing can be said of the site. Mostly the command was started in another
    folder than that of the project.

    Example:
        data/sections:
            This is a file, not a folder.
    Instead:
        data/sections/harbour.yml:
            section: harbour
    """
    return of_whole(shown, message, hint)


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

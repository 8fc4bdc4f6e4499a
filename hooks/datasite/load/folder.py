"""The data folder: each of its files parsed and judged by its schema, and what is wrong with them kept."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..location import shown_path
from ..model import Exemption
from ..problems import DataError, Problem, Problems, of_whole
from ..rules import rule
from .data_file import DataFile
from .files import read_text
from .judging import Judged, judged
from .schema import WRITTEN, compiled

SECTIONS = "sections"
_ID_IN_ROW = re.compile(r"^[\w.-]+(?=[,;\t])", re.MULTILINE)
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

    def shown(self, path: Path) -> str:
        """The path that messages name: from the project folder, printable."""
        return shown_path(path.relative_to(self.root))

    def file(self, path: Path, schema: str) -> DataFile | None:
        """A data file parsed and judged; its ids are kept even where it cannot be used."""
        shown = self.shown(path)
        text, problems = read_text(path, shown)
        found = Judged(None, tuple(problems))
        try:
            if text is not None:
                found = self.judged(text, path.suffix, schema, shown)
        except DataError as error:
            found = Judged(None, tuple(error.problems))
        if found.node is None:
            self.problems.extend(replace(p, whole=True) for p in found.problems)
            self.skip_file(text)
            return None
        self.problems.extend(found.problems)
        if any(len(steps) < 2 for steps in found.faulty):
            self.skip_file(text)  # a list is missing, misspelt or no list
        self.exemptions.extend(found.exemptions)
        return DataFile(shown, found.node, {steps[:2] for steps in found.faulty})

    def judged(self, text: str, suffix: str, schema: str, shown: str) -> Judged:
        """A text as a data file of a kind; DataError where its schema is unusable."""
        rules = compiled(self.schemas / f"{schema}.json", self.languages, self.forms)
        return judged(text, suffix, rules, shown)

    def skip_file(self, text: str | None) -> None:
        """Keep the ids of a file that cannot be used."""
        if text is None:
            self.incomplete = True
        else:
            self.skipped_ids.update(_ID_AS_TEXT.findall(text), _ID_IN_ROW.findall(text))

    def refuse_name(self, path: Path, hint: str) -> None:
        """A file that nothing reads; its ids are kept."""
        shown = self.shown(path)
        text, _ = read_text(path, shown)
        if text and path.parent.name != SECTIONS and _OF_SECTION.search(text):
            hint = f"a file of records stands in data/{SECTIONS}/"
        self.problems.extend([unread_file(shown, hint)])
        self.skip_file(text)

    def usable(self) -> bool:
        """Whether there are data and schemas at all; what is then wrong follows from that."""
        self.entries_of(self.root / "data")
        if not self.incomplete and self.lent is None:
            self.entries_of(self.schemas, WRITTEN)
        return not self.incomplete

    def entries_of(self, folder: Path, hint: str = _HERE) -> list[Path]:
        """What a folder holds, by name; hidden files are editors' business."""
        try:
            return sorted(p for p in folder.iterdir() if not p.name.startswith("."))
        except OSError as error:
            message = f"the folder cannot be read ({error.strerror})"
            self.problems.extend([unread_folder(self.shown(folder), message, hint)])
            self.incomplete = True
            return []


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

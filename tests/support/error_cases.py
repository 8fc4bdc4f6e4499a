"""Reads the cases of tests/site/errors: what is changed in the small project, and what is then said, and where.

A case is a heading and a block. The block is a diff of the project's files, with a line under each fault:

    data/sections/harbour.yml
    -  value: 120
    +  vaule: 120
       ^ unknown key "vaule" — did you mean "value"? [key-unknown]

`@@` parts lines that do not follow one another. A fault of a whole file stands under its name. A file that
has only lines with `+` is made, or grows by them; `delete PATH` and `rename PATH PATH` do what they say.
"""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import wrap

from datasite.problems import Problem

FAULT = re.compile(r"(?P<indent> *)\^ (?P<message>.*)")
WIDTH = 100


@dataclass(frozen=True)
class Case:
    """One case: what it is called and its block."""

    name: str
    block: str


@dataclass(frozen=True)
class Marked:
    """A line of a diff: where it stands in the old file, from and to, and its number in the new one."""

    text: str
    start: int
    end: int
    number: int | None


@dataclass
class Changed:
    """A file of a case: its lines before and after, with their old indices, and what the case writes of it."""

    path: str
    before: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    marked: list[Marked] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    old: list[int | None] = field(default_factory=list)

    def keep(self, start: int, end: int) -> None:
        """Keep lines of the old file as they are."""
        self.lines += self.before[start:end]
        self.old += range(start, end)


def cases(file: Path) -> list[Case]:
    """The cases of a file."""
    _, *parts = file.read_text(encoding="utf-8").split("\n## ")
    found = []
    for part in parts:
        name, _, rest = part.partition("\n")
        block, end, more = rest.partition("```diff\n")[2].partition("```")
        assert (end, more.strip()) == ("```", ""), f"{file.name}: {name}: a case ends with a block"
        found.append(Case(name, block))
    return found


def change(case: Case, root: Path) -> list[Changed]:
    """Change a project as the case says."""
    files: list[Changed] = []
    for line in unmarked(case.block.splitlines()):
        match line.split(" "):
            case ["delete", path]:
                remove(root / path)
            case ["rename", old, new]:
                (root / new).parent.mkdir(exist_ok=True)
                (root / old).rename(root / new)
            case _ if line and line[0] not in " +-@":
                files.append(Changed(line))
            case _ if line:
                files[-1].written.append(line)
    for file in files:
        if file.written:
            edit(root / file.path, file)
    return files


def remove(path: Path) -> None:
    """Remove a file or a folder."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def unmarked(lines: Iterable[str]) -> Iterator[str]:
    """The lines of a block without those that say what is wrong."""
    below: str | None = None  # what the further lines of a message begin with
    for line in lines:
        if found := FAULT.fullmatch(line):
            below = f"{found['indent']}  "
        elif below is None or not line.startswith(below):
            below = None
            yield line


def edit(path: Path, file: Changed) -> None:
    """Change one file, and note what its marked lines become."""
    file.before = content(path)
    done = 0
    for hunk in hunks(file.written):
        before = [line[1:] for line in hunk if line[0] in " -"]
        at = position(file.before, before, done) if before else len(file.before)
        assert at is not None, f"{path.name} does not hold {before}"
        file.keep(done, at)
        done = at
        for line in hunk:
            end = done + (line[0] in " -")
            if line[0] == " ":
                file.keep(done, end)
            elif line[0] == "+":
                file.lines.append(line[1:])
                file.old.append(None)
            number = None if line[0] == "-" else len(file.lines)
            file.marked.append(Marked(line, done, end, number))
            done = end
    file.keep(done, len(file.before))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in file.lines), encoding="utf-8")


def hunks(marked: Iterable[str]) -> Iterator[list[str]]:
    """The marked lines in parts that follow one another."""
    part: list[str] = []
    for line in [*marked, "@@"]:
        if line == "@@":
            yield part
            part = []
        else:
            part.append(line)


def position(lines: Sequence[str], wanted: Sequence[str], start: int) -> int | None:
    """Where these lines stand first, from a line on."""
    ends = range(start, len(lines) - len(wanted) + 1)
    return next((at for at in ends if lines[at : at + len(wanted)] == wanted), None)


def told(case: Case, files: Sequence[Changed], root: Path, problems: Iterable[Problem]) -> str:
    """The block of the case as it must be where these problems are found."""
    by_path: dict[str, list[Problem]] = {}
    for problem in problems:
        by_path.setdefault(problem.path, []).append(problem)
    verbs = [line for line in case.block.splitlines() if line.startswith(("delete ", "rename "))]
    parts = [verbs] if verbs else []
    known = {file.path: file for file in files}
    for path in dict.fromkeys([*known, *by_path]):
        file = known.get(path) or untouched(path, root)
        parts.append([path, *shown(file, by_path.get(path, ()))])
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def untouched(path: str, root: Path) -> Changed:
    """A file that the case does not change."""
    lines = content(root / path)
    return Changed(path, before=lines, lines=lines, old=list(range(len(lines))))


def content(path: Path) -> list[str]:
    """The lines of a file, if it is one."""
    return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []


def shown(file: Changed, problems: Iterable[Problem]) -> list[str]:
    """The marked lines of a file with what is wrong under each, and with those that lack for it."""
    marked = list(file.marked)
    under: dict[int, list[str]] = {}
    for problem in problems:
        whole = problem.whole and (problem.line, problem.column) == (1, 1)
        line = 0 if whole or not file.lines else problem.line
        if line and all(each.number != line for each in marked):
            add(marked, file, line)
        under.setdefault(line, []).extend(fault(problem, file.lines[line - 1] if line else None))
    found = under.get(0, [])
    for n, each in enumerate(marked):
        if n and each.start != marked[n - 1].end:
            found.append("@@")
        found += [each.text, *under.get(each.number or -1, [])]
    return found


def add(marked: list[Marked], file: Changed, line: int) -> None:
    """Show a line of a file too, and as many above it as tell it from others like it."""
    start = file.old[line - 1]
    assert start is not None, "a new line is shown already"
    at = next((n for n, each in enumerate(marked) if each.start > start), len(marked))
    done = marked[at - 1].end if at else 0
    first = start
    while first > done and position(file.before, file.before[first : start + 1], done) != first:
        first -= 1
    marked[at:at] = [
        Marked(f" {file.before[n]}", n, n + 1, line - start + n) for n in range(first, start + 1)
    ]


def fault(problem: Problem, line: str | None) -> list[str]:
    """What is wrong, with a sign under the column where it is."""
    indent = "" if line is None else " " * (1 + width(line[: problem.column - 1]))
    words = str(problem).removeprefix(f"{problem.path}:{problem.line}:{problem.column}: ")
    first, *more = wrap(words, max(40, WIDTH - len(indent)), break_on_hyphens=False)
    assert " ".join((first, *more)) == words, "a message is words with single spaces between them"
    return [f"{indent}^ {first}", *(f"{indent}  {each}" for each in more)]


def width(text: str) -> int:
    """How wide a text is where every letter is as wide as another, and a Chinese one twice."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)

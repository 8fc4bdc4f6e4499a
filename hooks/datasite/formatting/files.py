"""Which files are written in our handwriting, and in which of them a line is not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..load.files import read_text
from ..load.folder import SECTIONS, unread_file
from ..load.judging import CONTEXT
from ..load.schema import resolved
from ..load.single_files import SINGLE
from ..load.site_languages import written_in
from ..location import Location
from ..problems import DataError, Problem, problem_at, quote
from ..rules import rule
from .script import in_script
from .text import formatted

HINT = "run `python -m datasite format`"
_EXAMPLE = re.compile(r"(?<=^```yaml\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


def reformat(root: Path, paths: Sequence[Path] = (), *, check: bool = False) -> int:
    """Rewrite files, or only those of the project; gives how many were looked at.

    `paths` are data files, folders of them, and Markdown files with YAML examples. Raises DataError
    for what cannot be formatted, and with `check` for the first line of each file that is not so:
    then nothing is written.
    """
    problems: list[Problem] = []
    found = list(_files(root, paths or _own(root)))
    for path in found:
        shown = _shown(root, path)
        text, faults = read_text(path, shown)
        if text is None:
            problems += faults
            continue
        try:
            written = _written(root, path, in_script(root, path, text), shown)
        except DataError as error:
            problems += error.problems
            continue
        if check and written != text:
            problems.append(_first(text, written, shown))
        elif written != text:
            path.write_text(written, encoding="utf-8")
    if problems:
        raise DataError(problems)
    return len(found)


def _own(root: Path) -> list[Path]:
    """The data of a project, and where it shows examples of them."""
    return [p for name in ("data", "docs", "CONTRIBUTING.md") if (p := root / name).exists()]


def _files(root: Path, paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(
                [*path.glob("*.yml"), *(path / SECTIONS).glob("*.yml"), *path.rglob("*.md")]
            )
        else:
            yield path


def _shown(root: Path, path: Path) -> str:
    own = path.resolve().is_relative_to(root.resolve())
    return (path.resolve().relative_to(root.resolve()) if own else path).as_posix()


def _written(root: Path, path: Path, text: str, shown: str) -> str:
    folder, languages = root / "data" / "schema", written_in(root)
    if path.suffix != ".md":
        return formatted(text, shown, _schema(folder, path, shown, languages))

    def example(found: re.Match[str]) -> str:
        line, schema = (
            text.count("\n", 0, found.start()),
            _schema_of(folder, found.group(), languages),
        )
        if schema is None:
            return found.group()
        try:
            return formatted(found.group(), shown, schema)
        except DataError as error:
            raise DataError(replace(p, line=p.line + line) for p in error.problems) from error

    return _EXAMPLE.sub(example, text)


def _schema(folder: Path, path: Path, shown: str, languages: tuple[str, ...]) -> Any:
    """The schema of a data file, by its name."""
    records = path.parent.name == SECTIONS or path.stem == CONTEXT
    if not records and path.stem not in SINGLE:
        raise DataError([unread_file(shown, "give data files, or Markdown with examples")])
    return resolved(folder / ("section.json" if records else f"{path.stem}.json"), languages)


def _schema_of(folder: Path, example: str, languages: tuple[str, ...]) -> Any:
    """The schema of an example: the one that knows its keys; None for YAML of another kind."""
    keys = set(re.findall(r"^[a-z_]+(?=:)", example, re.MULTILINE))
    schemas = (resolved(folder / f"{name}.json", languages) for name in ("section", *SINGLE))
    return next((s for s in schemas if keys and keys <= s["properties"].keys()), None)


def _first(text: str, written: str, shown: str) -> Problem:
    """The first line that the formatter writes otherwise."""
    old, new = text.split("\n"), written.split("\n")
    pairs = zip([*old, ""], [*new, ""], strict=False)
    number = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(old), len(new)))
    return other_hand(Location(shown, number + 1, 1), new[number] if number < len(new) else None)


@rule("handwriting", hard=True)
def other_hand(place: Location, wanted: str | None) -> Problem:
    """A data file, or an example of one on a page, is not written as the formatter writes it.

    Why: With one style for all files, a comparison shows only what was changed, and who can read one file can
    read all.

    Example:
        docs/en/harbour.md:
            # Harbour

            ```yaml
            observations:
            - {id: routes, indicator: route-count, value: 12, period_basis: undated, area: mirror-lake}
            ```
    Instead:
        docs/en/harbour.md:
            # Harbour

            ```yaml
            observations:
            - id: routes
              indicator: route-count
              value: 12
              period_basis: undated
              area: mirror-lake
            ```
    """
    if wanted is None:
        return problem_at(place, "the formatter ends the file before this line", HINT)
    writes = quote(wanted) if wanted else "an empty line"
    return problem_at(place, f"the formatter writes {writes} here", HINT)

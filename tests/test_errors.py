"""What a contributor reads when something is wrong, to the letter: the cases of tests/errors."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from datasite.check.project import checked_site
from datasite.problems import DataError, Problem

from .conftest import Edit
from .error_cases import Case, cases, change, told

FILES = sorted((Path(__file__).parent / "errors").glob("*.md"))


def every() -> Iterator[object]:
    """Each case with a name to be found by."""
    for file in FILES:
        yield from (pytest.param(case, id=f"{file.stem}: {case.name}") for case in cases(file))


def problems(root: Path) -> tuple[Problem, ...]:
    """What the check says of a project."""
    try:
        checked_site(root)
    except DataError as error:
        return error.problems
    return ()


@pytest.mark.parametrize("case", list(every()))
def test_what_is_wrong_is_told_where_it_stands_with_what_to_write_instead(
    tiny: Path, case: Case
) -> None:
    files = change(case, tiny)
    assert told(case, files, tiny, problems(tiny)) == case.block


def test_every_case_has_a_name_of_its_own() -> None:
    for file in FILES:
        names = [case.name for case in cases(file)]
        assert sorted(names) == sorted(set(names)), file.name


def test_the_small_project_has_no_problem(tiny: Path) -> None:
    assert problems(tiny) == ()


def test_all_problems_of_all_files_come_at_once_and_in_order(tiny: Path, edit: Edit) -> None:
    edit("sections/harbour.yml", "bound: over", "bound: ovr")
    edit("sections/harbour.yml", "measure: flow", "measure: level")
    edit("units.yml", "kind: count", "kind: counts")
    edit("areas.yml", "within: lakeland", "inside: lakeland")
    (tiny / "data" / "glossary.yml").write_text("terms: [\n", encoding="utf-8")
    assert [(problem.path.removeprefix("data/"), problem.line) for problem in problems(tiny)] == [
        ("glossary.yml", 2),  # the whole file: others may follow from it
        ("areas.yml", 8),
        ("sections/harbour.yml", 9),
        ("sections/harbour.yml", 43),
        ("units.yml", 7),
    ]

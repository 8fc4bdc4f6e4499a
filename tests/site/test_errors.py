"""What a contributor reads when something is wrong, to the letter: the cases of tests/site/errors.

After a message has changed, `PYTHONPATH=hooks python -m tests.site.test_errors` writes all cases anew, for a look
at what differs.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from datasite.problems import DataError, Problem
from datasite.project import checked
from datasite.rules import RULES
from tools.mutation.reading import read_again

from ..conftest import Edit, copy_tiny
from ..support.error_cases import Case, cases, change, told
from ..support.port import renew
from ..support.port import tiny as files

FILES = sorted((Path(__file__).parent / "errors").glob("*.md"))


def every() -> Iterator[object]:
    """Each case with a name to be found by."""
    for file in FILES:
        yield from (pytest.param(case, id=f"{file.stem}: {case.name}") for case in cases(file))


def problems(root: Path) -> tuple[Problem, ...]:
    """What the check says of a project."""
    try:
        checked(read_again(root), root)
    except DataError as error:
        return error.problems
    return ()


def said(case: Case, root: Path) -> str:
    """The block of a case as it must be; each problem in it has the code of a rule."""
    files = change(case, root)
    found = problems(root)
    assert all(problem.code in RULES for problem in found)
    return told(case, files, root, found)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the small project stands: in one place, so that its files are parsed once."""
    return tmp_path_factory.mktemp("errors") / "tiny"


@pytest.mark.parametrize("case", list(every()))
def test_what_is_wrong_is_told_where_it_stands_with_what_to_write_instead(
    place: Path, case: Case
) -> None:
    assert said(case, renew(files(), place)) == case.block


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
        ("sections/harbour.yml", 44),
        ("units.yml", 7),
    ]


def write_anew() -> None:
    """Write every case as it is told now."""
    for file in FILES:
        text = file.read_text(encoding="utf-8")
        for case in cases(file):
            with TemporaryDirectory() as folder:
                now = said(case, copy_tiny(Path(folder) / "tiny"))
            old = f"\n## {case.name}\n"
            start = text.index(old)
            text = text[:start] + text[start:].replace(case.block, now, 1)
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_anew()

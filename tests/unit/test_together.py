"""A table of cases in one test tells each case that fails, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..support.together import together

CASES = [("a", 1), ("bb", 2), ("ccc", 4), ("", 1)]


def length(text: str, number: int) -> None:
    assert len(text) == number


def test_every_case_that_fails_is_told_by_its_values() -> None:
    with pytest.raises(AssertionError) as told:
        together(CASES)(length)()
    first, *lines = str(told.value).splitlines()
    assert first == "2 of 4 cases"
    assert [line.partition(":")[0] for line in lines if "AssertionError" in line] == [
        "ccc, 4",
        ", 1",
    ]


def test_whatever_a_case_stumbles_over_is_told_and_the_others_go_on() -> None:
    with pytest.raises(AssertionError, match="1 of 3 cases\n0: ZeroDivisionError"):
        together([1, 0, 2])(lambda number: print(1 / number))()


@together(CASES[:2])
def test_the_cases_share_what_fixtures_give(text: str, number: int, tmp_path: Path) -> None:
    length(text, number)
    assert not (tmp_path / text).exists()
    (tmp_path / text).touch()
    assert len(list(tmp_path.iterdir())) == number


def test_a_table_without_a_case_is_refused() -> None:
    with pytest.raises(AssertionError, match="length: no cases"):
        together([])(length)

"""What a period is: its grammar, its days, and what is made of it."""

from __future__ import annotations

import re
from datetime import date

import pytest

from datasite.period import HINT, PATTERN, Period, coverage, fault, hint, same

from ..support.records import when
from ..support.together import together

SHAPES = (
    "2022", "2022-H1", "2022-H2", "2022-Q1", "2022-Q4", "2022-02", "2024-02-29", "2022-01/2022-08", "2020/2022",
    "2022-H1/2022-H2", "2022-08-01/2022-08-14",
)  # fmt: skip


@pytest.mark.parametrize("text", SHAPES)
def test_a_period_is_written_as_it_was_read(text: str) -> None:
    assert str(Period.parse(text)) == text
    assert re.fullmatch(PATTERN, text)
    assert fault(text) is None


@together(
    [
        ("", '"" is not a period'),
        ("2022-8", '"2022-8" is not a period'),
        ("2022-H3", '"2022-H3" is not a period'),
        ("2022\n", '"2022" is not a period'),
        ("２022", '"２022" is not a period'),
        ("0022", "22 is not a year"),
        ("2022-00", '"2022-00" has no month 00'),
        ("2022-13", '"2022-13" has no month 13'),
        ("2022-02-00", '"2022-02-00" has no day 00'),
        ("2023-02-29", '"2023-02-29" has no day 29'),
        ("2022/2023/2024", '"2022/2023/2024" has more than one "/"'),
        ("2022/2022-08", '"2022/2022-08" starts with a year and ends with a month'),
        ("2022-H1/2022-Q4", '"2022-H1/2022-Q4" starts with a half and ends with a quarter'),
        ("2022/2022", '"2022/2022" does not end after it starts'),
        ("2022-08/2022-01", '"2022-08/2022-01" does not end after it starts'),
    ]
)
def test_what_is_no_period_is_told_in_words(text: str, wrong: str) -> None:
    assert fault(text) == wrong
    with pytest.raises(ValueError, match=re.escape(wrong)):
        Period.parse(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("2022-10-14", None),
        ("2022-10-14T10:00", None),
        ("2022-10", '"2022-10" is not a date'),
        ("2022-10-14T24:00", '"2022-10-14T24:00" has no such time of day'),
        ("2022-02-30T10:00", '"2022-02-30" has no day 30'),
    ],
)
def test_a_moment_is_a_day_with_or_without_its_time(text: str, wrong: str | None) -> None:
    assert fault(text, Period.day_of) == wrong
    assert wrong or Period.day_of(text) == Period.parse("2022-10-14")


@together(
    [
        ("2022", "2022-01-01", "2022-12-31", 12, "year"),
        ("2022-H2", "2022-07-01", "2022-12-31", 6, "half-year"),
        ("2022-Q1", "2022-01-01", "2022-03-31", 3, "quarter"),
        ("2024-02", "2024-02-01", "2024-02-29", 1, "month"),
        ("2022-08-14", "2022-08-14", "2022-08-14", None, "day"),
        ("2022-01/2022-06", "2022-01-01", "2022-06-30", 6, "half-year"),
        ("2022-01/2022-08", "2022-01-01", "2022-08-31", 8, "8 months"),
        ("2022-08-01/2022-08-14", "2022-08-01", "2022-08-14", None, "14 days"),
        ("2022-01-01/2022-03-31", "2022-01-01", "2022-03-31", 3, "quarter"),
    ]
)
def test_a_period_knows_its_days(
    text: str, first: str, last: str, months: int | None, kind: str
) -> None:
    period = Period.parse(text)
    assert period.span == (date.fromisoformat(first), date.fromisoformat(last))
    assert (period.months, period.kind) == (months, kind)


def test_two_ways_to_write_one_time_are_the_same_and_not_equal() -> None:
    assert same(when("2022-H1"), when("2022-01/2022-06"))
    assert when("2022-H1") != when("2022-01/2022-06")
    assert same(None, None)
    assert not same(when("2022"), None)


def test_a_period_some_years_later_is_written_alike() -> None:
    assert [str(Period.parse(text).shifted(-1)) for text in ("2022-H1", "2022-01/2022-08")] == [
        "2021-H1",
        "2021-01/2021-08",
    ]
    assert str(Period.parse("2024-02-29").shifted(1)) == "2025-02-28"


def test_on_an_axis_periods_follow_one_another() -> None:
    assert Period.parse("2022-H1").axis == (2022, 2022.5)
    assert Period.parse("2022-Q4").axis == (2022.75, 2023)
    assert Period.parse("2022-01/2022-06").axis == pytest.approx((2022, 2022.5))
    start, end = Period.parse("2022-08-14").axis
    month = Period.parse("2022-08").axis
    assert month[0] < start < end < month[1]


def test_periods_are_in_order_of_their_ends() -> None:
    texts = ("2022-05", "2022-H1", "2022-07", "2022-01/2022-08", "2022")
    assert sorted(map(Period.parse, texts), key=lambda p: p.order) == list(map(Period.parse, texts))


@together(
    [
        (["2022-H1"], "2022-01/2022-06"),
        (["2022-08", None, "2021"], "2021/2022-08"),
        (["2022", "2022-08"], "2022"),
        (["2022-01/2022-08", "2022-10-14"], "2022-01/2022-10-14"),
        (["2021-Q4"], "2021-10/2021-12"),
        ([None], None),
    ]
)
def test_the_time_covered_runs_from_first_to_last(
    periods: list[str | None], covered: str | None
) -> None:
    assert coverage(map(when, periods)) == covered


@pytest.mark.parametrize("text", ["2013/14", "1999/00"])
def test_a_fiscal_year_is_told_to_be_written_by_its_months(text: str) -> None:
    first = int(text[:4])
    assert f"{first}-04/{first + 1}-03" in hint(text)


@pytest.mark.parametrize("text", ["2013/16", "late 2007", "2013-14"])
def test_of_what_is_no_period_the_forms_of_one_are_told(text: str) -> None:
    assert hint(text) == HINT

"""The id of a value may end in its time: a table that was named by other times is told once, with an id to write."""

from __future__ import annotations

from dataclasses import replace

from datasite.check.period_ids import in_id, period_of_id
from datasite.location import Location
from datasite.period import Period
from datasite.problems import Problem

from ..support.records import SOURCES, site, source, stated, text
from ..support.together import together

TABLES = source("article-tables", text("Gazette"), title=text("The tables"), tables=True)


def told(*named: tuple[str, str]) -> list[Problem]:
    """What is said of the rows of a table by their ids and periods."""
    more = {"source": "article-tables", "locator": None, "as_stated": None, "tabled": True}
    rows = [
        replace(
            stated(id_, "arrivals", "5", period=Period.parse(period), **more),
            place=Location("data/series/table-1.csv", line, 1),
        )
        for line, (id_, period) in enumerate(named, start=2)
    ]
    made = site(*rows, sources=(*SOURCES, TABLES))
    return [each for o in rows for each in period_of_id(made, o)]


def test_the_rows_of_a_table_whose_ids_name_other_times_are_one_message() -> None:
    [said] = told(
        ("arrivals-2030", "2030"),
        *((f"arrivals-2031-{month:02}", f"2030-{month + 1:02}/2031-{month:02}") for month in range(1, 11)),
    )  # fmt: skip
    assert said.line == 3
    assert "the id says 2031-01 (and so with 9 more rows of its series)" in said.message
    assert "write `arrivals-2030m02-to-2031m01` as the id" in said.hint


@together(
    [
        "2031",
        "2031-Q1",
        "2031-H2",
        "2031-05",
        "2030/2031",
        "2030-H2/2031-H1",
        "2030-06/2031-05",
        "2031-05-03",
    ]
)
def test_the_id_that_is_proposed_is_allowed(period: str) -> None:
    proposed = f"arrivals-{Period.parse(period).in_id}"
    assert told((proposed, period)) == []
    assert "`" + proposed + "`" in told(("arrivals-1999", period))[0].hint


def test_an_id_without_a_time_says_none() -> None:
    assert told(("arrivals", "2031")) == []
    o = stated("arrivals-2031", "arrivals", "5", period=Period.parse("2031"))
    assert in_id(site(o), o) == ""

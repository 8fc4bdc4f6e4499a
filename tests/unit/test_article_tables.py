"""The tables of the article are the article: reported by it, context of nothing, and told twice they are drawn once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from datasite.charts import credited, every_record
from datasite.charts.of_indicator import indicator_charts
from datasite.check.unlikeness import unlike
from datasite.citations.sources import sourced
from datasite.citations.work import based_on
from datasite.load import load_site
from datasite.model import Observation, repeated
from datasite.model.told_twice import agree
from datasite.pages.exactness import own_values
from datasite.pages.indicators import ranked
from datasite.pages.method import sources
from datasite.pages.page import Page
from datasite.pages.page_index import PageIndex
from datasite.pages.timeline import is_listed, timeline
from datasite.period import Period
from datasite.problems import DataError
from datasite.project import checked_site
from datasite.publish import linked
from datasite.publish.vocabulary import sources as sources_table
from datasite.release import Release
from datasite.words import Words

from ..conftest import Edit
from ..support.records import SOURCES as MAIN
from ..support.records import figure, site, source, stated, text, with_
from ..support.together import together

TABLES = source("article-tables", text("Gazette"), title=text("The tables"), tables=True)
SOURCES = (*MAIN, source("yearbook", text("Statistics office")), TABLES)
HEAD = "id,indicator,value,multiplier,period,period_basis,area,source"
OWN = """
- id: article-tables
  title: {en: The tables of the article, zh: 原文的表格}
  url: null
  confidence: media
  tables: true
"""
FIGURE = """
figures:
- id: riders
  form: point_series
  title: {en: Passengers, zh: 乘客}
  series: passengers
"""


def told(id_: str, number: str, multiplier: int = 0, **more: object) -> Observation:
    """A value of the text, of one month."""
    given = {"multiplier": multiplier, "period": Period.parse("2031-05")}
    return stated(id_, "arrivals", number, **given | more)


def row(id_: str, number: str, multiplier: int = 0, **more: object) -> Observation:
    """A value of a table, of the same month."""
    given = {"source": "article-tables", "locator": None, "as_stated": None, "tabled": True}
    return told(id_, number, multiplier, **given | more)


@pytest.fixture
def table(tiny: Path) -> Path:
    """A table of the article in the tiny project."""
    data = tiny / "data"
    for name, more in (("sources.yml", OWN), ("context.yml", "- series/table-1.csv\n" + FIGURE)):
        file = data / name
        file.write_text(file.read_text(encoding="utf-8").rstrip() + "\n" + more, encoding="utf-8")
    file = data / "series" / "table-1.csv"
    file.parent.mkdir()
    rows = (
        f"row-{year},passengers,{year - 2027}.2,3,{year},stated,mirror-lake,article-tables"
        for year in (2029, 2030, 2031)
    )
    file.write_text("\n".join((HEAD, *rows)) + "\n", encoding="utf-8")
    return file


def test_a_row_of_a_table_of_the_article_is_reported_by_it(tiny: Path, table: Path) -> None:
    made = load_site(tiny).observations["row-2030"]
    assert (made.status, made.tabled, made.outside, made.section) == (
        "reported",
        True,
        False,
        "context",
    )
    assert not replace(made, status="forecast").outside
    assert replace(made, status="forecast", tabled=False).outside


def test_a_table_of_the_article_may_stand_in_the_file_of_its_section(
    tiny: Path, table: Path, edit: Edit
) -> None:
    edit("context.yml", "- series/table-1.csv\n", "")
    edit("sections/harbour.yml", "\nobservations:\n", "\nobservations:\n- series/table-1.csv\n")
    made = load_site(tiny).observations["row-2030"]
    assert (made.status, made.outside, made.section) == ("reported", False, "harbour")


def test_the_timeline_says_which_dated_values_of_tables_it_leaves_to_their_indicators() -> None:
    rows = [row("a", "9.1"), row("b", "9.2", period=Period.parse("2031-06"))]
    undated = row("c", "9.3", period=None, period_basis="undated")
    made = site(told("text", "4600"), *rows, undated, sources=SOURCES)
    page = Page(made, Words(made, "en"), "", PageIndex({}, {}, {}), "", "", "")
    without = replace(page, site=site(told("text", "4600"), sources=SOURCES))
    assert f"{page.ui('timeline.tables')} arrivals (2)" in timeline(page).striptags()
    assert page.ui("timeline.tables") not in timeline(without)


def test_of_a_table_the_newest_value_stands_for_its_indicator_and_before_it_one_of_the_text() -> (
    None
):
    rows = [row("a", "9.1"), row("b", "9.2", period=Period.parse("2031-06"))]
    for more, first in (([], "b"), ([told("text", "4600")], "text")):
        made = site(*rows, *more, sources=SOURCES)
        page = Page(made, Words(made, "en"), "", PageIndex({}, {}, {}), "", "", "")
        assert ranked(page, "arrivals")[0].id == first


def test_a_time_begins_its_line_with_a_capital() -> None:
    half = told("text", "4600", period=Period.parse("2031-H1"))
    made = site(half, sources=SOURCES)
    page = Page(made, Words(made, "en"), "", PageIndex({}, {}, {}), "", "", "")
    html = timeline(page)
    assert html.count(">First half of 2031<") == 2
    assert ">first half of 2031<" not in html


def test_a_row_of_the_article_that_is_called_context_is_refused(tiny: Path, table: Path) -> None:
    lines = table.read_text(encoding="utf-8").splitlines()
    table.write_text(
        "\n".join([f"{lines[0]},status", *(f"{each},context" for each in lines[1:])]) + "\n"
    )
    with pytest.raises(DataError) as caught:
        checked_site(tiny)
    assert {problem.code for problem in caught.value.problems} == {"status-source"}
    assert {problem.hint for problem in caught.value.problems} == {"delete status"}


def test_what_the_text_and_a_table_say_of_one_indicator_needs_no_reason_in_a_figure() -> None:
    made = site(told("text", "4600"), row("row", "9.1", 3), sources=SOURCES)
    shown = list(made.observations.values())
    assert not list(unlike(made, figure("point_series", "text", "row"), shown))
    foreign = [shown[0], replace(shown[1], status="context")]
    assert [name for name, _ in unlike(made, figure("point_series", "text", "row"), foreign)] == [
        "status"
    ]


@together(
    [
        (("4600", 0), ("4.6", 3), True),
        (("4600", 0), ("4.61", 3), False),  # 4,600 has its last digit
        (("4.6", 3), ("4612", 0), True),
        (("1.77", 6), ("1774", 3), True),
        (("1.77", 6), ("1776", 3), False),
        (("-79000", 0), ("-79", 3), True),
        (("79000", 0), ("-79", 3), False),
        (("0", 0), ("0.0", 3), True),
    ]
)
def test_two_values_agree_where_one_is_the_other_in_round_numbers(
    text_says: tuple[str, int], table_says: tuple[str, int], same: bool
) -> None:
    one, other = told("text", *text_says), row("row", *table_says)
    assert agree(one, other) is agree(other, one) is same
    assert repeated([one, other]) == ({"text": other} if same else {})


@together([
        {"period": Period.parse("2031-06")},
        {"area": "city"},
        {"indicator": "graduates"},
        {"bound": "over"},
        {"status": "forecast"},
        {"tabled": False},
    ])  # fmt: skip
def test_what_differs_in_anything_else_is_not_told_twice(change: dict[str, object]) -> None:
    assert repeated([told("text", "4600"), with_(row("row", "4.6", 3), **change)]) == {}


@pytest.mark.parametrize(
    ("value", "named", "shown"),
    [
        ("3.2", "", ["row-2029", "row-2030", "row-2031"]),
        ("3.2", "  observations: [text-2030]\n", ["text-2030", "row-2029", "row-2031"]),
        ("3.3", "", ["row-2029", "row-2030", "text-2030", "row-2031"]),
    ],
)
def test_a_series_draws_a_month_of_text_and_table_once_unless_they_differ(
    tiny: Path, table: Path, edit: Edit, value: str, named: str, shown: list[str]
) -> None:
    edit("context.yml", "- series/table-1.csv\n", f"""\
- id: text-2030
  indicator: passengers
  value: {value}
  multiplier: 3
  period: 2030
  period_basis: stated
  area: mirror-lake
  status: reported
  source: article
  locator: harbour.1
  as_stated: "3"
- series/table-1.csv
""")  # fmt: skip
    edit(
        "context.yml",
        "  series: passengers\n",
        f"  series: passengers\n  periods: 2029/2031\n{named}",
    )
    site_ = load_site(tiny)
    drawn = [id_ for id_ in site_.figures["riders"].observations if "lakeland" not in id_]
    assert drawn == shown


def test_the_chart_of_an_indicator_shows_what_is_told_twice_once() -> None:
    may, june = row("row", "4.6", 3), row("later", "5.1", 3, period=Period.parse("2031-06"))
    made = site(told("text", "4600"), may, june, sources=SOURCES)
    line = next(iter(indicator_charts(made, made.indicators["arrivals"])))
    assert line.observations == ("row", "later")


def test_the_tables_are_no_other_source() -> None:
    made = site(told("text", "4600"), row("row", "9.1", 3), sources=SOURCES)
    words = Words(made, "en")
    release = Release("data", "2", None, "")
    given = credited(made, every_record(made))
    assert [credit.source.id for credit in given] == [
        made.observations["text"].source,
        "article-tables",
    ]
    assert "The tables" not in sourced(words, release, given)
    (alone,) = credited(made, [made.observations["row"]])
    assert sourced(words, release, [alone]).endswith(", 14 October 2022 (The tables).")
    assert "other source" not in based_on(made, words, release)
    table = sources_table(made, {"en": words})
    at = [column.name for column in table.columns].index("main")
    assert [each[at] for each in table.rows] == [1, 0, 1]


def test_the_tables_are_told_to_machines_as_a_part_of_the_article() -> None:
    made = site(row("row", "9.1", 3), sources=SOURCES)
    parts = [linked.based_on(made, Words(made, "en"), each).get("isPartOf") for each in SOURCES]
    assert parts == [None, None, {"@type": "NewsArticle", "name": "A title of 2022"}]


def test_the_tables_count_among_the_values_of_the_article_and_stand_behind_it_among_sources() -> (
    None
):
    made = site(told("text", "4600"), row("row", "9.1", 3), sources=SOURCES)
    assert [o.id for o in own_values(made)] == ["text", "row"]
    assert [o.id for o in made.observations.values() if is_listed(o)] == ["text"]
    page = Page(made, Words(made, "en"), "", PageIndex({}, {}, {}), "", "", "")
    ids = [each.partition('"')[0] for each in sources(page).split('id="source-')[1:]]
    assert ids == ["article", "article-tables", "yearbook"]
    assert page.words.unsectioned([made.observations["row"]]) == "The tables"
    assert page.words.unsectioned([]) == page.ui("status.context")

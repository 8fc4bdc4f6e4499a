"""A table of months or quarters and years is one series over time, whichever are its rows; no time is guessed."""

from __future__ import annotations

import pytest

from datasite import languages
from datasite.numbering.document import SetAside, Table
from datasite.numbering.plain import of_markdown
from datasite.numbering.preformatted import without_tables
from datasite.numbering.tables import columns
from datasite.numbering.web import Page
from datasite.period import Period

from ..support.together import together

PUBLISHED = Period.parse("2007-08-01")
CAPTION = "Construction, seasonally adjusted, percent change from the preceding month"
ROWS = [["", "2005", "2006", "2007"], ["January", "-2.6", "-0.9", "6.0"], ["February", "13.6", "-1.9 r", "-13.7"],
        ["March", "(1.9)", "NA", ""], ["April", "", "2.7", ""]]  # fmt: skip
VALUES = ["2005-01 -2.6", "2005-02 13.6", "2005-03 -1.9", "2006-01 -0.9", "2006-02 -1.9r", "2006-04 2.7",
          "2007-01 6.0", "2007-02 -13.7"]  # fmt: skip


def read(table: Table, language: str = "en") -> dict[str, list[str]]:
    """The values of each series of a table in time, and what of it is not read."""
    found, left = columns(table, languages.reader(language), PUBLISHED)
    series = {
        each.name: [f"{v.time} {v.cell.number}{v.cell.marks}" for v in each.values]
        for each in found
    }
    return {**series, **({"not read": left} if left else {})}


def fixed(rows: list[list[str]]) -> Table:
    """The table of rows laid out by spaces."""
    lines = "\n".join(
        row[0].ljust(12) + "".join(text.rjust(10) for text in row[1:]).rstrip() for row in rows
    )
    return without_tables(f"It rose by 5.\n\n{CAPTION}\n\n{lines}\n")[1][0]


def tabbed(rows: list[list[str]]) -> Table:
    """The same with tabs, and none behind the last value of a row."""
    lines = "\n".join("\t".join(row).rstrip("\t") for row in rows)
    return without_tables(f"It rose by 5.\n\n{CAPTION}\n\n{lines}\n")[1][0]


def piped(rows: list[list[str]]) -> Table:
    """The same in Markdown."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    lines.insert(1, "|---" * len(rows[0]) + "|")
    return of_markdown(
        f"# News\n\nIt rose by 5.\n\n{CAPTION}\n\n" + "\n".join(lines) + "\n"
    ).tables[0]


def marked_up(rows: list[list[str]]) -> Table:
    """The same in a page."""
    cells = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in rows)
    return Page(f"<p>It rose by 5.</p><table><caption>{CAPTION}</caption>{cells}</table>").tables[0]


@pytest.mark.parametrize("turned", [False, True], ids=["months-down", "years-down"])
@pytest.mark.parametrize("made", [fixed, tabbed, piped, marked_up])
def test_months_and_years_are_one_series_in_every_layout(made: object, turned: bool) -> None:
    rows = [list(row) for row in zip(*ROWS, strict=True)] if turned else ROWS
    assert callable(made)
    assert read(made(rows)) == {"": VALUES}
    assert made(rows).caption.endswith(CAPTION)


@together([
    ("en", "|2005|2006; Q1|1|5; Q2|2|6; Annual|3|11", "2005-Q1 1, 2005-Q2 2, 2006-Q1 5, 2006-Q2 6; not read: Annual"),
    ("en", "Year|I|II|III|IV|Total; 2005|1|2|3|4|10; 2006 (p)|5|..|–|−1|",
     "2005-Q1 1, 2005-Q2 2, 2005-Q3 3, 2005-Q4 4, 2006-Q1 5p, 2006-Q4 -1p; not read: Total"),
    ("en", "Month|2005|2006; 1|5|6; 2|7|8", "2005-01 5, 2005-02 7, 2006-01 6, 2006-02 8"),
    ("en", "|2005|2006|Change; Jan.|5|6|1; Feb. (r)|7|8|1",
     "2005-01 5, 2005-02 7r, 2006-01 6, 2006-02 8r; not read: Change"),
    ("en", "|Q1|Q2|H1; 2005|1|2|3; 2006|4|5|9", "2005-Q1 1, 2005-Q2 2, 2006-Q1 4, 2006-Q2 5; not read: H1"),
    ("de", "|Jan|Feb|Mrz; 2005|1|2|3", "2005-01 1, 2005-02 2, 2005-03 3"),
    ("de", "Monat|2005|2006; Januar|1,5|−2,0; Mär|3,0|/; Jahr|9,9|8",
     "2005-01 1.5, 2005-03 3.0, 2006-01 -2.0; not read: Jahr"),
    ("de", "Jahr|1. Quartal|2. Quartal; 2005|1|2; 2006|3|4", "2005-Q1 1, 2005-Q2 2, 2006-Q1 3, 2006-Q2 4"),
    ("zh-Hant", "月份|2005年|2006年; 1月|1.5|2; 二月|3|-4; 全年|9|8",
     "2005-01 1.5, 2005-02 3, 2006-01 2, 2006-02 -4; not read: 全年"),
    ("zh-Hant", "年份|第一季|第2季度; 2005|1|2; 2006|3|4", "2005-Q1 1, 2005-Q2 2, 2006-Q1 3, 2006-Q2 4"),
    ("en", "|Index 2005|Index 2006|Rank 2005|Rank 2006; Q1|1|2|8|7; Q2|3|4|6|5",
     "Index: 2005-Q1 1, 2005-Q2 3, 2006-Q1 2, 2006-Q2 4; Rank: 2005-Q1 8, 2005-Q2 6, 2006-Q1 7, 2006-Q2 5"),
    ("en", "|2006|2005; Men||; Jan|1|2; Feb|3|4; Women||; Jan|5|6; Feb|7|8",
     "Men: 2005-01 2, 2005-02 4, 2006-01 1, 2006-02 3; Women: 2005-01 6, 2005-02 8, 2006-01 5, 2006-02 7"),
    ("en", "|Jan|Feb; 2005|1|2; 2006|3|4; |Mar|Apr; 2005|5|6; 2006|7|8",
     "2005-01 1, 2005-02 2, 2005-03 5, 2005-04 6, 2006-01 3, 2006-02 4, 2006-03 7, 2006-04 8"),
    ("en", "Sex|Year|Jan|Feb; Men|2005|1|2; |2006|3|4; Women|2005|5|6; |2006|7|8",
     "Men: 2005-01 1, 2005-02 2, 2006-01 3, 2006-02 4; Women: 2005-01 5, 2005-02 6, 2006-01 7, 2006-02 8"),
])  # fmt: skip
def test_sides_are_read_in_each_language_and_blocks_are_series(
    language: str, table: str, expected: str
) -> None:
    found = read(of_cells(table), language)
    assert (
        "; ".join(f"{name}: {', '.join(said)}".removeprefix(": ") for name, said in found.items())
        == expected
    )


def of_cells(table: str, caption: str = "") -> Table:
    """A table whose rows and cells are parted by signs."""
    return Table(tuple(tuple(row.lstrip().split("|")) for row in table.split(";")), caption)


ORDER = (
    "its months or quarters are not in the order of a year, so that the year of some is not said"
)


@together([
    ("|2005/06|2006/07; Jul|1|2; Aug|1|2", "its rows are months, and the year of “2005/06” is not read"),
    ("|FY 2005|FY 2006; Jan|1|2; Feb|1|2", "its rows are months, and the year of “FY 2005” is not read"),
    ("|Change from 2005|Change from 2006; Jan|1|2; Feb|1|2",
     "its rows are months, and the year of “Change from 2005” is not read"),
    ("|2005|2006; Oct|1|2; Jan|1|2", ORDER),
    ("|2005|2006; Jan|1|2; Feb|1|2; Jan|1|2", ORDER),
    ("|2005|2005; Jan|1|2; Feb|1|2", "it has two values for 2005-01, and nothing tells them apart"),
    ("|Old|New; Jan|1|2; Feb|1|2", "its months or quarters have no year"),
    ("|Feb|Jan; Old|1|2; New|1|2", "its months or quarters have no year"),
    ("|1989|1990; Jan 103.3|1|2; Feb 103.7|1|2", "one side of it is years, and the time of “Jan 103.3” is not read"),
    ("|Rate Jan|Rate Feb; 2005|1|2; 2006|1|2", "one side of it is years, and the time of “Rate Jan” is not read"),
])  # fmt: skip
def test_a_table_is_set_aside_with_a_word_where_a_time_is_not_said(table: str, why: str) -> None:
    with pytest.raises(SetAside, match=why):
        read(of_cells(table, "Construction"))


def test_a_table_of_a_terminal_has_its_gaps_and_its_rule_is_no_head() -> None:
    rows = (" year | jan | feb | mar", "------+-----+-----+-----", " 2015 |     |     | 176", " 2016 | 498 | 432 | 533",
            " 2017 | 515 | 473 | 595", " 2018 | 619 |     |")  # fmt: skip
    (table,) = without_tables("Usage\n\n" + "\n".join(rows))[1]
    assert read(table) == {
        "": [
            "2015-03 176",
            "2016-01 498",
            "2016-02 432",
            "2016-03 533",
            "2017-01 515",
            "2017-02 473",
            "2017-03 595",
            "2018-01 619",
        ]
    }


def test_two_years_are_a_table() -> None:
    text = "Sales\n\n        Jan.    Feb.\n2006     1.5     2.5\n2007     4.5     5.5\n"
    (table,) = without_tables(text)[1]
    assert read(table) == {"": ["2006-01 1.5", "2006-02 2.5", "2007-01 4.5", "2007-02 5.5"]}


def test_what_stands_over_the_rows_is_not_of_the_first_column() -> None:
    text = "Sales\n\nPeriod\tJan.\tFeb.\n2005\t1.5\t2.5\n2006\t3.5\t4.5\n2007\t5.5\n"
    (table,) = without_tables(text)[1]
    assert read(table) == {
        "": ["2005-01 1.5", "2005-02 2.5", "2006-01 3.5", "2006-02 4.5", "2007-01 5.5"]
    }


def test_blocks_with_a_caption_each_are_tables_of_their_own() -> None:
    rows = [["", "2005", "2006"], ["Q1", "1", "2"], ["Q2", "3", "4"], ["Q3", "5", "6"]]
    one = "\n".join(row[0].ljust(8) + "".join(text.rjust(8) for text in row[1:]) for row in rows)
    found = without_tables(f"Men\n\n{one}\n\nWomen\n\n{one}\n")[1]
    assert [(each.caption, each.line, read(each)[""][0]) for each in found] == [
        ("Men", 1, "2005-Q1 1"),
        ("Women", 8, "2005-Q1 1"),
    ]


def test_a_line_of_words_below_the_years_says_what_the_first_rows_are_of() -> None:
    rows = ("           2005    2006", "Total", "Q1         1,200   1,300", "Q2         1,210   1,310", "Homes",
            "Q1           200      NA")  # fmt: skip
    text = "\n".join(("Value", "", *rows))
    (table,) = without_tables(text)[1]
    assert read(table) == {
        "Total": ["2005-Q1 1200", "2005-Q2 1210", "2006-Q1 1300", "2006-Q2 1310"],
        "Homes": ["2005-Q1 200"],
    }


def test_months_of_one_year_that_a_title_or_a_line_above_them_says_are_of_it() -> None:
    rows = (("", "Old", "New"), ("Jan", "1", "2"), ("Feb", "3", "4"))
    said = {"Old": ["2006-01 1", "2006-02 3"], "New": ["2006-01 2", "2006-02 4"]}
    assert read(Table(rows, "Sales in 2006")) == said
    assert read(Table((rows[0], ("2006", "", ""), *rows[1:]))) == said

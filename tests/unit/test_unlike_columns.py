"""Columns of unlike things are never one series: levels beside changes, dollars beside percent, lines out of line."""

from __future__ import annotations

from datasite import languages
from datasite.numbering.alternating import is_joined_table
from datasite.numbering.document import Table
from datasite.numbering.listing import listed
from datasite.numbering.preformatted import without_tables
from datasite.numbering.tables import columns

from .test_tables import PUBLISHED, told

SALES = Table(
    (
        ("", "Nov. 2007", "Oct. 2008(r)", "Nov. 2008p", "Oct. to Nov. 2008", "Nov. 2007 to Nov. 2008"),
        ("", "millions of dollars", "millions of dollars", "millions of dollars", "% change", "% change"),
        ("Norland", "40,461", "42,930", "42,081", "-2.0", "4.0"),
        ("Hills", "711", "758", "743", "-1.9", "4.5"),
    )
)  # fmt: skip


def test_changes_between_two_times_are_values_of_neither_and_what_stands_over_a_column_is_its_unit() -> (
    None
):
    found, left = columns(SALES, languages.reader("en"), PUBLISHED)
    assert [(c.name, c.scale.family, c.scale.multiplier) for c in found] == [
        ("Norland", "USD", 6),
        ("Hills", "USD", 6),
    ]
    assert [(str(v.time), v.cell.number, v.cell.marks) for v in found[0].values] == [
        ("2007-11", "40461", ""),
        ("2008-10", "42930", "r"),
        ("2008-11", "42081", "p"),
    ]
    assert left == ["Oct. to Nov. 2008 % change", "Nov. 2007 to Nov. 2008 % change"]


def test_columns_of_times_in_two_units_are_two_series() -> None:
    table = Table(
        (
            ("", "Oct. 2008", "Nov. 2008", "Oct. 2008 percent", "Nov. 2008 percent"),
            ("Men", "40", "42", "5.1", "5.3"),
            ("Women", "38", "39", "4.9", "4.8"),
        )
    )
    assert told(table) == {
        "Men  0": ["2008-10 40", "2008-11 42"],
        "Men too percent 0": ["2008-10 5.1", "2008-11 5.3"],
        "Women  0": ["2008-10 38", "2008-11 39"],
        "Women too percent 0": ["2008-10 4.9", "2008-11 4.8"],
    }


def test_months_may_be_numbered_beside_their_year() -> None:
    table = Table(
        (
            ("year", "month", "number", "change"),
            ("2007", "11", "9287.571", "-82.4"),
            ("2007", "12", "9370.040", "82.5"),
            ("2008", "1", "9435.359", "65.3"),
        )
    )
    assert told(table) == {
        "number  0": ["2007-11 9287.571", "2007-12 9370.040", "2008-01 9435.359"],
        "change  0": ["2007-11 -82.4", "2007-12 82.5", "2008-01 65.3"],
    }
    routes = Table((("year", "month", "routes"), ("2007", "14", "5"), ("2008", "3", "6")))
    assert "month  0" in told(routes)


def test_what_stands_over_the_heads_of_rows_is_the_unit_of_all_but_those_that_say_their_own() -> (
    None
):
    table = Table(
        (
            ("(Million Barrels)", "Now", "Difference", "Percent Change"),
            ("Crude Oil (all)1", "1,083.7", "2.4", "0.2"),
            ("Fuel2,3", "23.1", "-1.4", "-5.5"),
            ("CO2", "23.1", "-1.4", "-5.5"),
        )
    )
    found, _ = columns(table, languages.reader("en"), PUBLISHED)
    assert [value.of for value in found[0].values] == ["Crude Oil (all)", "Fuel", "CO2"]
    assert set(told(table)) == {"Now  6", "Difference  6", "Percent Change percent 0"}


GUESTS = """\
Gäste
                                          Veränderung
        Land               Anzahl        September 2007
                                           gegenüber
                                         September 2006
Nordland                  4,1 Mill.         + 1%
Hügelland                 7,9 Mill.        – 10%
Inseln                    1,4 Mill.         - 3%
"""


def test_signs_that_stand_apart_and_words_of_scale_belong_to_their_numbers() -> None:
    rest, (table,) = without_tables(GUESTS)
    assert not rest.strip()
    assert table.rows[1:] == (
        ("Nordland", "4,1 Mill.", "+1%"),
        ("Hügelland", "7,9 Mill.", "–10%"),
        ("Inseln", "1,4 Mill.", "-3%"),
    )
    found = told(table, "de")
    assert found["Veränderung September 2007 gegenüber September 2006 percent 0"] == [
        "None 1", "None -10", "None -3",
    ]  # fmt: skip


PRICES = """\
[Percent change from preceding period]
------------------------------------------------------------
Period                 All items     Food     Total    Energy
------------------------------------------------------------
                       Change, December to December
1999.................        2.7      1.9       2.2      13.4
2007.................         .1      5.9       2.4     -21.3
2008.................        -.8       .4        .0      -7.8
                       Change, month to month
2008: Mar............         .5       .4       -.1       2.7
"""


def test_a_number_may_leave_out_its_nought_and_a_line_below_the_head_says_what_the_first_rows_are_of() -> (
    None
):
    _, (table,) = without_tables(PRICES)
    years = {
        "All items": ["1999 2.7", "2007 0.1", "2008 -0.8"],
        "Food": ["1999 1.9", "2007 5.9", "2008 0.4"],
        "Total": ["1999 2.2", "2007 2.4", "2008 0.0"],
        "Energy": ["1999 13.4", "2007 -21.3", "2008 -7.8"],
    }
    months = {"All items": "0.5", "Food": "0.4", "Total": "-0.1", "Energy": "2.7"}
    assert told(table) == {
        **{f"{name}, Change, December to December percent 0": rows for name, rows in years.items()},
        **{
            f"{name}, Change, month to month percent 0": [f"2008-03 {n}"]
            for name, n in months.items()
        },
    }


CROSSED = """\
Stocks Now Week Ago Change

Crude Oil ............... 1,083.7 1,081.4 2.4 0.2
Commercial .... 438.9 436.5 2.4 0.5
Strategic Reserve .... 644.8 644.8 0.0 0.0
"""


def test_lines_whose_values_are_out_of_line_are_one_paragraph_that_somebody_looks_at() -> None:
    rest, tables = without_tables(f"Stocks rose.\n\n{CROSSED}\nThey fell.\n")
    assert tables == []
    first, table, last = (part.strip() for part in rest.split("\n\n") if part.strip())
    assert (first, last) == ("Stocks rose.", "They fell.")
    assert table.startswith("Stocks Now Week Ago Change Crude Oil")
    assert is_joined_table(table, listed(table, languages.reader("en"), 2008, 60))
    prose = "Boats in the ports 5, 6 and 7 carried 12 of 20, or 3 in 5, of all 40 guests."
    assert not is_joined_table(prose, listed(prose, languages.reader("en"), 2008, 60))

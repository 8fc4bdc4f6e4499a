"""A table of a text is read as series: times, numbers, marks and units, in whichever form it came."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datasite import languages
from datasite.numbering.alternating import is_joined_table
from datasite.numbering.cells import cell, scale
from datasite.numbering.document import SetAside, Table
from datasite.numbering.drafted import Drafts
from datasite.numbering.files import Read
from datasite.numbering.listing import listed
from datasite.numbering.preformatted import without_tables
from datasite.numbering.series import Writer
from datasite.numbering.table_times import times
from datasite.numbering.tables import columns
from datasite.numbering.web import Page
from datasite.period import Period

from ..support.together import together

PUBLISHED = Period.parse("2008-12-12")


@together([
        ("en", ["Oct. 98", "Nov. 98", "Dec. 98", "Jan. 99"], ["1998-10", "1998-11", "1998-12", "1999-01"]),
        ("en", ["1998 Oct", "1998 Nov."], ["1998-10", "1998-11"]),
        ("en", ["Dec. '07", "Jan. '08 (p)"], ["2007-12", "2008-01"]),
        ("en", ["2007 Nov.", "Dec.", "Jan. (r)"], ["2007-11", "2007-12", "2008-01"]),
        ("en", ["Q2 2007", "2007 Q3", "2007Q4", "1st quarter 2008"], ["2007-Q2", "2007-Q3", "2007-Q4", "2008-Q1"]),
        ("en", ["2006", "2007*", "2008 (p)"], ["2006", "2007", "2008"]),
        ("en", ["2007-11", "2007M12", "01/2008"], ["2007-11", "2007-12", "2008-01"]),
        ("en", ["Dec.", "Jan."], ["2007-12", "2008-01"]),  # neither after the day of publication
        ("en", ["Group 12", "Total", "Men 20"], ["None", "None", "None"]),
        ("de", ["Okt. 07", "2007 Nov.", "Dezember 2007", "Januar"], ["2007-10", "2007-11", "2007-12", "2008-01"]),
        ("de", ["Sep. 08", "Mär 2008", "2008 Sep"], ["2008-09", "2008-03", "2008-09"]),
        ("zh-Hant", ["2007年11月", "12月", "2008年第一季度"], ["2007-11", "2007-12", "2008-Q1"]),
    ])  # fmt: skip
def test_a_head_is_a_time(language: str, heads: list[str], expected: list[str]) -> None:
    read = languages.reader(language)
    assert [str(found) for found in times(heads, read, PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "372,144", ("372144", "")),
        ("en", "$372,144 (r)", ("372144", "r")),
        ("en", "1.1 p", ("1.1", "p")),
        ("en", "1,234*", ("1234", "")),
        ("en", "1,234 (2)", ("1234", "")),
        ("en", "(0.4)", ("-0.4", "")),
        ("en", "-0.4%", ("-0.4", "")),
        ("en", "– 0.4", ("-0.4", "")),
        ("en", "(0.0)", ("0.0", "")),
        ("en", "12.0", ("12.0", "")),
        ("de", "1.234,5", ("1234.5", "")),
        ("de", "−0,4", ("-0.4", "")),
        ("zh-Hant", "１，２３４", ("1234", "")),
        *(("en", none, None) for none in ("(NA)", "N/A", "–", "..", "(S)", "±0.5", "+/-0.5", "2006-2007", "see 2", "")),
    ],
)  # fmt: skip
def test_a_cell_is_a_number_with_its_marks_or_none(
    language: str, text: str, expected: tuple[str, str] | None
) -> None:
    found = cell(text, languages.reader(language))
    assert (found and (found.number, found.marks)) == expected


@together(
    [
        ("en", "Table 1. Sales (In millions of dollars)", (6, "USD", "")),
        ("en", "Sales in billions of yen", (9, "JPY", "")),
        ("en", "Sales, $ millions", (6, "USD", "")),
        ("en", "Sales ($000)", (3, "USD", "")),
        ("en", "Percent change", (0, "percent", "")),
        ("en", "In millions of dollars; percent change", (6, "USD", "")),
        ("en", "[Numbers in thousands]", (3, "", "")),
        ("en", "Thousands of persons", (3, "", "persons")),
        ("en", "Value: pounds", (0, "GBP", "")),
        ("de", "Umsatz in Mio. EUR", (6, "EUR", "")),
        ("de", "Veränderung in %", (0, "percent", "")),
        ("de", "Erwerbslose (in 1 000)", (3, "", "")),
        ("de", "Erwerbslose, 1.000", (3, "", "")),
        ("en", "Sales (p)", None),  # preliminary
        ("zh-Hant", "單位：億元", (8, "CNY", "")),
        ("en", "Total sales", None),
        ("en", "Table 5", None),
    ]
)
def test_words_over_values_say_what_they_are_in(
    language: str, words: str, expected: tuple[int, str, str] | None
) -> None:
    found = scale(words, languages.reader(language))
    assert (found and (found.multiplier, found.family, found.noun)) == expected


FIXED = """\
Sales rose by 1.1 percent in November 2008, the report of the bureau says.

Table 1. Sales by Month
(In millions of dollars)

                     Total      Motor vehicles     Percent
Period               sales        and parts         change
------------------------------------------------------------
2007
  Nov. ........     370,933         73,442           (2.8)
  Dec. ........     371,855         72,276             0.3
2008
  Jan. (r) ....     372,144         72,726             0.3
  Feb. (p) ....     370,962           (NA)             1.1
------------------------------------------------------------
(p) Preliminary. (NA) Not available.

Sales of 2,000 firms were counted.
"""


def told(table: Table, language: str = "en") -> dict[str, list[str]]:
    """The values of each series of a table, with their times and marks."""
    found, left = columns(table, languages.reader(language), PUBLISHED)
    assert not left
    return {
        f"{c.name}{' too' * c.alike} {c.scale.family} {c.scale.multiplier}": [
            f"{value.time} {value.cell.number}{value.cell.marks}" for value in c.values
        ]
        for c in found
    }


SERIES = {
    "Total sales USD 6": ["2007-11 370933", "2007-12 371855", "2008-01 372144r", "2008-02 370962p"],
    "Motor vehicles and parts USD 6": ["2007-11 73442", "2007-12 72276", "2008-01 72726r"],
    "Percent change percent 0": ["2007-11 -2.8", "2007-12 0.3", "2008-01 0.3r", "2008-02 1.1p"],
}


def test_a_table_laid_out_by_spaces_is_read_and_its_text_goes_with_it() -> None:
    rest, (table,) = without_tables(FIXED)
    assert rest.split() == (FIXED.splitlines()[0] + " " + FIXED.splitlines()[-1]).split()
    assert table.caption == "Table 1. Sales by Month ; (In millions of dollars)"
    assert told(table) == SERIES


def test_the_same_table_stands_in_a_page_as_text_of_fixed_width() -> None:
    page = Page(f"<main><h1>Sales</h1><pre>{FIXED}</pre></main>")
    assert [found.block.text for found in page.found] == [
        "Sales",
        "Sales rose by 1.1 percent in November 2008, the report of the bureau says.",
        "Sales of 2,000 firms were counted.",
    ]
    assert told(page.tables[0]) == SERIES


def test_a_page_has_cells_over_several_columns_and_rows_and_marks_that_are_raised() -> None:
    (table,) = Page("""
        <table><caption>Sales (In millions of dollars)</caption>
        <tr><th rowspan="2" colspan="2">Period</th><th colspan="2">Adjusted</th></tr>
        <tr><th>Total</th><th>Percent change<sup>1</sup></th></tr>
        <tr><td rowspan="2">2007</td><td>Nov.</td><td>370,933</td><td>-2.8</td></tr>
        <tr><td>Dec.</td><td>371,855</td><td>0.3</td></tr>
        <tr><td>2008</td><td>Jan.<sup>p</sup></td><td>372,144</td><td>0.3</td></tr></table>""").tables
    assert told(table) == {
        "Adjusted Total USD 6": ["2007-11 370933", "2007-12 371855", "2008-01 372144p"],
        "Adjusted Percent change percent 0": ["2007-11 -2.8", "2007-12 0.3", "2008-01 0.3p"],
    }


TRADE = """\
Exhibit 1. Trade in Goods and Services
In millions of dollars. Details may not equal totals.

              Balance                      Exports
Period          Total Goods (1) Services     Total Goods (1) Services

1997
Jan.-Dec.    -110,207  -196,652   86,445   937,593   679,325  258,268
December      -11,104   -18,069    6,965    73,600    52,900   20,700

1998
January(R)    -12,304   -19,500    7,196    75,100    54,200   20,900
"""


def test_a_table_parted_by_empty_lines_has_its_head_its_title_and_columns_of_one_name() -> None:
    rest, (table,) = without_tables(TRADE)
    assert not rest.strip()
    assert told(table) == {
        f"{name} USD 6": [f"1997-01/1997-12 {year}", f"1997-12 {month}", f"1998-01 {next_}r"]
        for name, year, month, next_ in (
            ("Balance Total", "-110207", "-11104", "-12304"),
            ("Goods", "-196652", "-18069", "-19500"),
            ("Services", "86445", "6965", "7196"),
            ("Exports Total", "937593", "73600", "75100"),
            ("Goods too", "679325", "52900", "54200"),
            ("Services too", "258268", "20700", "20900"),
        )
    }


STROKES = """\
______________________________________
              |    2008    |
   Category   |____________| Change
              | Oct.| Nov. |
______________|_____|______|__________
Employed......|  154|   153|   -1
Out of work ..|   10|    11|    1 p
In all        |  164|   164|    0
______________________________________
"""


def test_a_table_with_strokes_between_its_columns_is_read_as_one_without() -> None:
    rest, (table,) = without_tables(STROKES)
    found, left = columns(table, languages.reader("en"), PUBLISHED)
    assert not rest.strip("_ \n")
    assert {c.name: [f"{v.time} {v.cell.number}" for v in c.values] for c in found} == {
        "Employed": ["2008-10 154", "2008-11 153"],
        "Out of work": ["2008-10 10", "2008-11 11"],
        "In all": ["2008-10 164", "2008-11 164"],
    }
    assert left == ["Change"]


def test_a_margin_behind_a_value_is_of_it_and_what_is_not_read_is_said() -> None:
    rows = (
        ("Period", "Change", "Margin", "Share", "Range"),
        ("Oct. 2008", "-2.8%", "±0.5%", "1.2 (±0.25) r", "1-2"),
        ("Nov. 2008", "1.4%", "(±0.5%)", "1.3 (±0.25)", "2-3"),
    )
    found, left = columns(Table(rows), languages.reader("en"), PUBLISHED)
    assert {
        c.name: [(v.cell.number, *v.cell.ends, v.cell.marks) for v in c.values] for c in found
    } == {
        "Change": [("-2.8", "-3.3", "-2.3", ""), ("1.4", "0.9", "1.9", "")],
        "Share": [("1.2", "0.95", "1.45", "r"), ("1.3", "1.05", "1.55", "")],
    }
    assert left == ["Range"]


def test_a_head_may_name_a_time_among_other_words() -> None:
    rows = (("", "Nov. 2008 advance", "2008 Oct. preliminary"), ("Sales", "-1.8", "-2.9"))
    assert told(Table(rows, "Percent")) == {"Sales percent 0": ["2008-11 -1.8", "2008-10 -2.9"]}


LINES = st.lists(st.sampled_from([
    "", "2007", "-----------", "Total    Goods", "Jan.  1  2", "Feb. .... (2.8)   (NA)", "A sentence of words.",
    "| a | b |", "|---|---|", "x  1  2 (r)", "\t5\t6", "____|____", "(p) Preliminary.", "Table 1. Sales",
]), max_size=14)  # fmt: skip


@settings(deadline=None)
@given(LINES)
def test_any_lines_are_text_or_tables_and_no_sentence_is_lost_above_them(lines: list[str]) -> None:
    rest, found = without_tables("\n".join(lines))
    for table in found:
        with suppress(SetAside):
            columns(table, languages.reader("en"), PUBLISHED)
    if not found:
        assert rest == "\n".join(lines)


def test_rows_under_words_of_their_own_are_series_of_their_own() -> None:
    rows = (
        ("", "2006", "2007"),
        ("Not adjusted",),
        ("Sales", "1.5", "1.7"),
        ("Adjusted",),
        ("Sales", "2.5", "2.7"),
    )
    assert told(Table(rows, "Thousands")) == {
        "Sales, Not adjusted  3": ["2006 1.5", "2007 1.7"],
        "Sales, Adjusted  3": ["2006 2.5", "2007 2.7"],
    }


def test_heads_that_are_no_times_among_times_are_left_out_and_said() -> None:
    rows = (("", "Oct. 2008", "Nov. 2008", "Total"), ("Sales", "1", "2", "3"))
    found, left = columns(Table(rows), languages.reader("en"), PUBLISHED)
    assert ([len(each.values) for each in found], left) == ([2], ["Total"])


@together(
    [
        "Sales were 5.\n\nThey rose  by 1.2 percent.\n\nThey fell  by 3.\n",
        "Prices  1  2\nOf these  3 were sold  in May.\nNames: 2  3\n",
        "Contents\n\nMain points ..... 2\nPay ..... 5\nNotes ..... 9\n",
        "Main points    2\nPay    5\nNotes    9\n",
        "Chapter 1\nChapter 2\nChapter 3\n",
        "Born  1990\nMarried  2015\nMoved  2017\n",
        "They were paid\nby 2013, and in\nMay 2014 they were\nout of work by 5 thousand.\n",
        "",
    ]
)
def test_a_text_with_gaps_is_no_table(text: str) -> None:
    assert without_tables(text) == (text, [])


ROWS = (("Oct 2013", "-41.7"), ("Nov 2013", "37.8"), ("Dec 2013", "-2.0"), ("Jan 2014", "0.2"))
MONTHS = [("2013-10", "-41.7"), ("2013-11", "37.8"), ("2013-12", "-2.0"), ("2014-01", "0.2")]
OVER = "They fell in May.\n\nMonthly change (thousands)\n\n"


def column_of(text: str, language: str = "en") -> tuple[str, int, list[tuple[str, str]]]:
    """The name of the one column of a text's table, its power of ten, and its values in time, or by their label."""
    (table,) = without_tables(text)[1]
    (one,), left = columns(table, languages.reader(language), Period.parse("2015-10-14"))
    assert not left
    return one.name, one.scale.multiplier, [
        (str(each.time) if each.time else each.of, each.cell.number) for each in one.values
    ]  # fmt: skip


@together(
    [
        ("Month      Change\n", "   ", "Change"),
        ("Month\tChange\n", "\t", "Change"),
        ("Period Change\n", " ", "Change"),
        ("Month | Change\n", " | ", "Change"),
        ("Month      Change\n-----------------\n", " ..... ", "Change"),
        ("Change in number\n", "   ", "Change in number"),
        ("", "  ", "Monthly change"),
        ("", ": ", "Monthly change"),
        ("Month\tChange\n\n", "\t", "Change"),
    ]
)
def test_a_table_of_two_columns_is_read_however_they_are_parted(
    head: str, gap: str, name: str
) -> None:
    rows = "\n".join(gap.join(row) for row in ROWS)
    text = f"{OVER}{head}{rows}\n\nSo much for that.\n"
    if head.endswith("\n\n"):
        text = text.replace("Monthly change (thousands)\n\n", "").replace(
            "Change", "Change (thousands)"
        )
    assert column_of(text) == (name, 3, MONTHS)
    assert without_tables(text)[0].split("\n\n")[0] == "They fell in May."
    assert "So much for that." in without_tables(text)[0]


@together([
        ("en", "Quarter  Births\nQ1 2014  7\nQ2 2014  9\nQ3 2014  9\n",
         ("Births", 0, [("2014-Q1", "7"), ("2014-Q2", "9"), ("2014-Q3", "9")])),
        ("en", "Year Births\n2012 1,234\n2013 1,300\n2014 1,411\n",
         ("Births", 0, [("2012", "1234"), ("2013", "1300"), ("2014", "1411")])),
        ("en", "Month  Births\n2013\nNov  5\nDec  7\n2014\nJan  3\n",
         ("Births", 0, [("2013-11", "5"), ("2013-12", "7"), ("2014-01", "3")])),
        ("en", "Region  Births\nNorth East  5\nWales  12 (p)\nUK  20\n",
         ("Births", 0, [("North East", "5"), ("Wales", "12"), ("UK", "20")])),
        ("en", "Births\n\nNorth East -5\nWales 12\nUK -20\n",
         ("Births", 0, [("North East", "-5"), ("Wales", "12"), ("UK", "-20")])),
        ("en", "Births:\nA short one\t5\nThe longest label of all\t12\nUK\t20\n",
         ("Births", 0, [("A short one", "5"), ("The longest label of all", "12"), ("UK", "20")])),
        ("de", "Monat  Zahl (Tausend)\nOkt. 2013  −41,7\nNov. 2013  1.241,7\nMär. 2014  3,0\n",
         ("Zahl", 3, [("2013-10", "-41.7"), ("2013-11", "1241.7"), ("2014-03", "3.0")])),
        ("zh-Hant", "月份  變化\n2013年10月  -41.7\n2013年11月  30\n2013年12月  -2\n",
         ("變化", 0, [("2013-10", "-41.7"), ("2013-11", "30"), ("2013-12", "-2")])),
    ])  # fmt: skip
def test_a_table_of_two_columns_has_months_quarters_years_or_other_labels(
    language: str, text: str, expected: tuple[str, int, list[tuple[str, str]]]
) -> None:
    assert column_of(text, language) == expected


def test_two_tables_of_two_columns_stand_apart_by_their_heads() -> None:
    one = "Month\tBirths\nOct 2013\t5\nNov 2013\t6\nDec 2013\t7\n"
    found = without_tables(f"{one}\n{one.replace('Births', 'Deaths')}")[1]
    assert [(table.rows[0][1], len(table.rows)) for table in found] == [
        ("Births", 4),
        ("Deaths", 4),
    ]


def test_a_table_with_tabs_has_its_columns_wherever_its_labels_end() -> None:
    text = "Month\tBirths\tDeaths\nSeptember of 2007\t5\t6\nMay 2008\t7\tN/A\nJune 2008\t9\t4\n"
    (table,) = without_tables(text)[1]
    assert table.rows[0] == ("Month", "Births", "Deaths")
    assert ["\t".join(row) for row in table.rows[1:]] == text.splitlines()[1:]


def test_what_stands_right_above_a_table_is_its_head_only_where_it_is_no_sentence() -> None:
    above = "The number fell in each of the months\nthat follow:\n"
    rest, (table,) = without_tables(f"{above}Oct 2013 -5\nNov 2013 -6\nDec 2013 -7\nMore prose.\n")
    assert (rest.strip().splitlines()[:2], table.rows[0]) == (above.splitlines(), ("", ""))
    assert rest.strip().endswith("More prose.")


JOINED = " ".join(f"May {year} 5.{year} June {year} 6.{year}" for year in (2011, 2012, 2013))


@together([
        ("en", "Month Change Oct 2013 -41.7 Nov 2013 37.8 Dec 2013 -2.0", True),
        ("en", "Period, thousands Oct 2013 5.1 Nov 2013 7.2 Dec 2013 8.8", True),
        ("en", f"{JOINED} Source: the office.", True),
        ("en", "2012 1,234 2013 1,300 2014 1,411", True),
        ("en", "-41.7", True),
        ("en", "Men 5.0 Women 4.1 All people 4.6", True),
        ("en", "Oct 2013 5 6 Nov 2013 5 6 Dec 2013 7 7", True),
        ("zh-Hant", "月份 變化 2013年10月 -41.7 2013年11月 30 2013年12月 -2", True),
        ("zh-Hant", "男 5 女 4 合計 9", True),
        ("de", "Okt. 2013 −41,7 Nov. 2013 1.241,7 Dez. 2013 5", True),
        ("en", "The rate rose to 5% (2013: 4%; 2012: 3%).", False),
        ("en", "Sales up 5 percent to 300 from 280", False),
        ("en", "Sales were 5 in 2013, 6 in 2014 and 7 in 2015.", False),
        ("en", "Unemployment rate 5.4%", False),
        ("en", "In 2013 Germany sold 5, France 6 and Italy 7.", False),
        ("en", "Sales rose in May 2013", False),
        ("zh-Hant", "2013年5萬輛、2014年6萬輛、2015年7萬輛。", False),
        ("de", "Im Jahr 2013 waren es 5, 2014 6 und 2015 7.", False),
    ])  # fmt: skip
def test_a_paragraph_in_which_labels_and_numbers_alternate_is_no_prose(
    language: str, text: str, expected: bool
) -> None:
    rows = listed(text, languages.reader(language), 2015, 20)
    assert is_joined_table(text, rows) is expected


@together(
    [
        ("en", "Change", "5", True),
        ("en", "Claimants", "-5", True),
        ("en", "Claimants", "5", False),
        ("en", "Exchange", "5", False),
        ("de", "Veränderung", "5", True),
        ("zh-Hant", "變化", "5", True),
        ("zh-Hant", "人數", "5", False),
    ]
)
def test_a_column_that_counts_changes_is_a_flow_and_somebody_is_asked(
    language: str, head: str, value: str, change: bool
) -> None:
    rows = (("", head), ("2029", value), ("2030", "7"), ("2031", "8"))
    read = Read("", (), language, "", languages.reader(language), "2031-12-01", "", ())
    (column,), _ = columns(Table(rows), read.reader, Period.parse("2031-12-01"))
    writer = Writer(read, Period.parse("2031-12-01"), Drafts(), set())
    quantity = writer.quantity(column, "")
    assert quantity.measure == ("flow" if change else "count")
    assert ("that it is a change" in writer.todo(column, quantity, [])) is change


@together([
    ("en", "Year ended", ["Aug 2017", "2017-09"], "2016-09/2017-08 2016-10/2017-09"),
    ("en", "12 months to", ["Aug 2017", "Sep 2017"], "2016-09/2017-08 2016-10/2017-09"),
    ("en", "Year to (r)", ["2017 Q1", "2017 Q4"], "2016-04/2017-03 2017-01/2017-12"),
    ("en", "Quarter ended", ["Aug 2017", "2017-Q3"], "2017-06/2017-08 2017-Q3"),
    ("en", "3 months to", ["Aug 2017", "Sep"], "2017-06/2017-08 2017-07/2017-09"),
    ("en", "Year ended 30 June", ["2015", "2016"], "2014-07/2015-06 2015-07/2016-06"),
    ("en", "Year ended", ["2015", "2016"], "2015 2016"),
    ("en", "Year", ["2015", "2016"], "2015 2016"),
    ("en", "Month ended", ["Aug 2017", "Sep 2017"], "2017-08 2017-09"),
    ("en", "Total", ["Aug 2017", "Sep 2017"], "2017-08 2017-09"),
    ("de", "Jahr bis", ["Aug. 2017", "Sept. 2017"], "2016-09/2017-08 2016-10/2017-09"),
    ("de", "12 Monate bis", ["Aug. 2017", "Sept. 2017"], "2016-09/2017-08 2016-10/2017-09"),
    ("de", "Monat", ["Aug. 2017", "Sept. 2017"], "2017-08 2017-09"),
    ("zh-Hant", "截至…止年度", ["2017年8月", "2017年9月"], "2016-09/2017-08 2016-10/2017-09"),
    ("zh-Hans", "截至以下月份止三个月", ["2017年8月", "2017年9月"], "2017-06/2017-08 2017-07/2017-09"),
    ("zh-Hant", "期間", ["截至2017年8月止年度", "2017年9月"], "2016-09/2017-08 2017-09"),
    ("zh-Hant", "月份", ["2017年8月", "2017年9月"], "2017-08 2017-09"),
])  # fmt: skip
def test_a_head_over_times_says_how_long_what_ends_with_them_is(
    language: str, head: str, labels: list[str], expected: str
) -> None:
    published, reader = Period.parse("2019-09-12"), languages.reader(language)
    down = ((head, "Arrivals"), *((label, f"{1442 + n}") for n, label in enumerate(labels)))
    across = ((head, *labels), ("Arrivals", *(f"{1442 + n}" for n, _ in enumerate(labels))))
    for rows in (down, across):
        (column, *_), _ = columns(Table(rows), reader, published)
        assert " ".join(str(value.time) for value in column.values) == expected


def test_a_table_of_months_and_years_may_be_of_the_years_that_end_with_them() -> None:
    rows = (("Year ended", "2016", "2017"), ("January", "144", "145"), ("February", "151", "149"))
    (column,), _ = columns(Table(rows), languages.reader("en"), Period.parse("2019-09-12"))
    assert [str(value.time) for value in column.values][-2:] == [
        "2016-02/2017-01",
        "2016-03/2017-02",
    ]

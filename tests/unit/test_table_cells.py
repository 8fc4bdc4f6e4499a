"""A series that was made of a table of the article is held to it, cell by cell, whatever people name and move."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from datasite.check.table_cells import MISREAD, RECORD, differing
from datasite.check.verification import record, table_differences
from datasite.load import article_text, load_site
from datasite.load.tables import PATH, content, read_tables
from datasite.location import Location
from datasite.model import Observation, Site, TableCell
from datasite.pages.method import tables
from datasite.pages.page import Page
from datasite.pages.page_index import EMPTY
from datasite.period import Period
from datasite.problems import DataError, Problems
from datasite.words import Words

from ..support.records import SOURCES, site, source, stated, text
from ..support.together import together

FILE = "data/series/table-1.csv"
TABLES = source("article-tables", text("Gazette"), title=text("The tables"), tables=True)
MONTHS = [f"2031-{month:02}" for month in range(1, 9)]
CHANGES = ["-0.4", "4.5", "8.7", "-28.3", "11.0", "3.2", "-1.3", "4.5"]
RATES = ["6.1", "6.2", "6.2", "6.3", "6.2", "6.1", "6.0", "5.9"]


def cells(numbers: list[str], column: int = 1, multiplier: int = 3) -> list[TableCell]:
    """A column of a table."""
    at = Location("article.yml", 1, 1)
    pairs = zip(MONTHS, numbers, strict=True)
    return [TableCell("table-1", column, month, n, multiplier, at) for month, n in pairs]


def rows(numbers: list[str], indicator: str = "arrivals", multiplier: int = 3) -> list[Observation]:
    """The rows of a series, each on its line."""
    more = {"source": "article-tables", "locator": None, "as_stated": None, "tabled": True}
    pairs = enumerate(zip(MONTHS, numbers, strict=True), start=2)
    return [
        replace(
            stated(f"{indicator}-{month}", indicator, n, multiplier=multiplier, period=Period.parse(month), **more),
            place=Location(FILE, line, 1),
        )
        for line, (month, n) in pairs
    ]  # fmt: skip


def told(found: list[Observation], known: list[TableCell]) -> list[str]:
    """What is said of rows, without what to do where the table was misread."""
    made: Site = site(*found, sources=(*SOURCES, TABLES))
    said = [str(problem) for problem in differing(made, known)]
    assert all(f"{RECORD}" in each and "article.yml" in each for each in said)
    return [each.partition(f"; {MISREAD}")[0].removeprefix(f"{FILE}:") for each in said]


def changed(at: int, **more: object) -> list[Observation]:
    """The rows with one that is otherwise."""
    made = rows(CHANGES)
    made[at] = replace(made[at], **more)
    return made


def test_rows_as_the_table_has_them_are_right_in_any_order_file_unit_and_under_any_name() -> None:
    made = rows(CHANGES)
    for right in (
        made,
        made[::-1],
        [replace(o, id=f"row-{n}", place=Location("data/sections/a.yml", n, 1)) for n, o in enumerate(made)],
        [replace(o, multiplier=6) for o in made],
        [*made, *rows(RATES, "share", 0)],
        rows(RATES, "share", 0),  # the other column was left out
        [],
    ):  # fmt: skip
        assert told(right, [*cells(CHANGES), *cells(RATES, 2, 0)]) == []
    assert told(changed(3, number="28.3"), []) == []  # nothing is on record


OTHER_TIME = (
    "5:1: arrivals-2031-04: the table has -28.3 for 2031-04, not {} — one of the two is wrong: if the row is, "
    "write `2031-04` as its period; if the table was misread, {} for it in the `tables:` of article.yml, "
    f"{RECORD} [table-cell]"
)


@together([
    (changed(3, number="28.3"), ["5:1: arrivals-2031-04: the table has -28.3 for 2031-04, not 28.3 — write -28.3"]),
    (changed(4, number="11"), ["6:1: arrivals-2031-05: the table has 11.0 for 2031-05, not 11 — write 11.0"]),
    (changed(3, period=Period.parse("2031-05")), [OTHER_TIME.format("for 2031-05", 'write `time: "2031-05"`')]),
    (changed(3, period=None), [OTHER_TIME.format("for none", "write no `time:`")]),
    (changed(3, multiplier=0),
     ["5:1: arrivals-2031-04: multiplier 0, and the other rows of its column have 3 — write 3"]),
    (rows(CHANGES)[:3] + rows(CHANGES)[4:], ["4:1: a row is missing: the table has 2031-04, -28.3e3 — add it"]),
    (rows(CHANGES)[1:], ["3:1: a row is missing: the table has 2031-01, -0.4e3 — add it"]),
    ([*rows(CHANGES), replace(rows(CHANGES)[0], id="more", number="7", period=Period.parse("2031-09"))],
     ["2:1: more: the table has no 7 for 2031-09 — delete the row"]),
])  # fmt: skip
def test_a_changed_sign_a_moved_month_and_a_missing_row_are_one_message_each(
    found: list[Observation], said: list[str]
) -> None:
    assert told(found, cells(CHANGES)) == said


def test_numbers_that_changed_columns_are_found_though_all_are_in_the_table() -> None:
    one, other = rows(CHANGES), rows(RATES, "share", 0)
    one[2], other[2] = replace(one[2], number="6.2"), replace(other[2], number="8.7")
    assert [each.partition(" — ")[0] for each in told([*one, *other], [*cells(CHANGES), *cells(RATES, 2, 0)])] == [
        "4:1: arrivals-2031-03: the table has 8.7 for 2031-03, not 6.2",
        "4:1: share-2031-03: the table has 6.2 for 2031-03, not 8.7",
    ]  # fmt: skip


def test_a_series_that_is_wrong_throughout_is_told_once() -> None:
    later = [Period.parse(month) for month in (*MONTHS[1:], "2031-09")]
    shifted = [replace(o, period=month) for o, month in zip(rows(CHANGES), later, strict=True)]
    [said] = told(shifted, cells(CHANGES))
    assert "for 2031-01, not for 2031-02 (and so with 7 more rows of its column)" in said
    assert "each of the 8 rows likewise" in said
    [foreign] = told(rows(["1", "2", "3", "5", "6", "7", "9", "10"]), cells(CHANGES))
    assert foreign.startswith(
        "2:1: arrivals-2031-01 and 7 more: in no table of the article are these numbers"
    )


def test_areas_may_have_been_the_columns_of_a_table_or_its_rows() -> None:
    men, women = (
        rows(CHANGES),
        [replace(o, id=f"{o.id}-w", area="city") for o in rows(RATES, multiplier=0)],
    )
    columns = [*cells(CHANGES), *cells(RATES, 2, 0)]
    assert told([*men, *women], columns) == []
    women[2] = replace(women[2], number="6.9")
    assert told([*men, *women], columns) == [
        "4:1: arrivals-2031-03-w: the table has 6.2 for 2031-03, not 6.9 — write 6.2"
    ]
    numbers = ["5", "7", "5", "9", "7", "3", "8", "5"]
    known = [replace(cell, time="") for cell in (*cells(numbers), *cells(numbers[::-1], 2))]
    places = [replace(o, period=None, area=f"area-{n}") for n, o in enumerate(rows(numbers))]
    assert told(places, known) == []
    places[3] = replace(places[3], number="-9")
    assert told(places, known) == ["5:1: arrivals-2031-04: the table has 9 here, not -9 — write 9"]


def test_rows_without_a_time_are_held_to_their_numbers() -> None:
    known = [replace(cell, time="") for cell in cells(CHANGES)]
    undated = [replace(o, period=None) for o in rows(CHANGES)]
    assert told(undated, known) == []
    undated[3] = replace(undated[3], number="28.3")
    assert told(undated, known) == [
        "5:1: arrivals-2031-04: the table has -28.3 here, not 28.3 — write -28.3"
    ]


def test_the_method_page_says_how_rows_of_tables_were_read_and_held_to_them_where_there_are_any() -> (
    None
):
    tabled = site(*rows(CHANGES), sources=(*SOURCES, TABLES))
    held = replace(tabled, article=replace(tabled.article, cells=tuple(cells(CHANGES))))
    for made, paragraphs in ((site(), 0), (tabled, 1), (held, 2)):
        for code in made.languages:
            page = Page(made, Words(made, code), "", EMPTY, "", "", "")
            assert tables(page).count("<p>") == paragraphs


def test_what_was_read_is_kept_without_a_word_of_the_article_and_read_again(tmp_path: Path) -> None:
    known = [*cells(CHANGES), replace(cells(RATES, 2, 0)[0], time="")]
    (tmp_path / "data").mkdir()
    (tmp_path / PATH).write_text(content(known), encoding="utf-8")
    assert (tmp_path / PATH).read_text(encoding="utf-8").splitlines()[::8] == [
        "table-1.1  2031-01 -0.4e3",
        "table-1.2  - 6.1",
    ]
    problems = Problems()
    again = read_tables(tmp_path, problems)
    assert [replace(cell, place=known[0].place) for cell in again] == known
    (tmp_path / PATH).write_text("table-1 5\n", encoding="utf-8")
    read_tables(tmp_path, problems)
    assert [problem.code for problem in problems.found] == ["tables"]


ARTICLE = """\
tables:
- id: table-1
  caption: Passengers
  columns:
  - name: All
    cells:
    - {row: "2028", says: "410 (r)", time: "2028", number: "410e3"}
    - {row: "2029", says: "452", time: "2029", number: "452e3"}
"""


@pytest.fixture
def article(tiny: Path, tmp_path: Path) -> Path:
    """The port with a table, and its article with that."""
    made = tmp_path / "article.yml"
    texts = (tiny / "article.yml").read_text(encoding="utf-8")
    made.write_text(texts.rstrip() + "\n" + ARTICLE, encoding="utf-8")
    return made


def test_the_article_says_what_its_tables_have_and_what_is_on_record_is_held_to_it(
    tiny: Path, article: Path
) -> None:
    record(tiny, article)
    made, received = load_site(tiny), article_text(article)
    assert [cell.number for cell in made.article.cells] == ["410", "452"]
    assert list(table_differences(made, received)) == []
    received.cells[1] = replace(received.cells[1], number="425")
    [problem] = table_differences(made, received)
    assert (problem.code, problem.line) == ("tables", 2)
    assert "now it is table-1.1  2029 425e3" in problem.message


def test_a_cell_without_a_number_is_refused_with_what_to_write(article: Path) -> None:
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace('number: "452e3"', 'number: "about 452"'), encoding="utf-8")
    with pytest.raises(DataError, match="a cell without number — a cell is "):
        article_text(article)

"""A long series is a table: its rows are records like any other, and a mistake is told by its cell."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from datasite.load import load_site
from datasite.model import Observation
from datasite.problems import DataError
from datasite.project import checked_site
from tools.mutation.edits import Files
from tools.mutation.run import changes

from ..conftest import Edit

HEAD = "id,indicator,value,multiplier,period,period_basis,area,source,note.en,note.zh"
ROWS = (
    "passengers-lakeland-2028,passengers,1.0,4,2028,stated,lakeland,yearbook,,",
    'passengers-lakeland-2029,passengers,2,4,2029,stated,lakeland,yearbook,"By train, too.",含火車。',
)


@pytest.fixture
def table(tiny: Path) -> Path:
    """A table of the tiny project, named before the first record of context.yml."""
    context = tiny / "data" / "context.yml"
    text = context.read_text(encoding="utf-8")
    named = text.replace("observations:\n", "observations:\n- series/passengers.csv\n")
    context.write_text(named, encoding="utf-8")
    file = tiny / "data" / "series" / "passengers.csv"
    file.parent.mkdir()
    file.write_text("\n".join((HEAD, *ROWS)) + "\n", encoding="utf-8")
    return file


def said(tiny: Path) -> list[str]:
    with pytest.raises(DataError) as caught:
        checked_site(tiny)
    return [problem.sentence.removeprefix("data/") for problem in caught.value.problems]


def test_a_row_is_the_record_that_yaml_would_make(tiny: Path, table: Path, edit: Edit) -> None:
    def records(root: Path) -> list[Observation]:
        nowhere = load_site(root).article.place
        found = load_site(root).observations.values()
        return [replace(o, place=nowhere) for o in found if o.source == "yearbook"]

    from_table = records(tiny)
    assert [o.id for o in from_table][:2] == [
        "passengers-lakeland-2028",
        "passengers-lakeland-2029",
    ]
    assert (from_table[0].number, from_table[0].status) == ("1.0", "context")
    in_yaml = "".join(
        f"- {{id: {id_}, indicator: passengers, value: {value}, multiplier: 4, period: {period}, "
        f"period_basis: stated, area: lakeland, source: yearbook{note}}}\n"
        for id_, value, period, note in (
            ("passengers-lakeland-2028", "1.0", "2028", ""),
            (
                "passengers-lakeland-2029",
                "2",
                "2029",
                ', note: {en: "By train, too.", zh: 含火車。}',
            ),
        )
    )
    edit("context.yml", "- series/passengers.csv\n", in_yaml)
    table.unlink()
    assert records(tiny) == from_table


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("1.0,4", "1.x,4",
         'csv:2:37: "value" cannot be "1.x" — write decimal digits only, such as 43 or 4.0'),
        ("2028,stated,lakeland", "2028,stated,lakelnd",
         'csv:2:55: unknown area "lakelnd" — did you mean "lakeland"? '
         "Or add an area of this id to data/areas.yml"),
        ("2028,stated,lakeland", "2028,stated,",
         'csv:2:1: missing key "area" — What the value is of, where one indicator is counted for several: '
         'the id of a place, a branch or a group of people in areas.yml.'),
        ("By train, too.", "By train; 5 too.",
         "csv:3:82: typed number “5” — no record is written like this: add an observation and write "
         "[[its-id]], declare the name that holds it, or say it without a number"),
        ('"By train, too."', "By train, too.",
         "csv:3:1: this row has 11 cells, the head has 10 — "
         "a cell with a comma or a quote stands in quotes, and a quote in it is written twice"),
        ('"By train, too."', '"By train, too.',
         "csv:3:71: this is no cell of a table — "
         "a cell with a comma or a quote stands in quotes, and a quote in it is written twice"),
        ("含火車。", "",
         'csv:3:71: "note" has no "zh" — every text is in both languages: add the Chinese'),
        ("value", "vaule", 'csv:1:14: unknown column "vaule" — did you mean "value"?'),
        ("note.zh", "note.en", 'csv:1:71: column "note.en" stands twice — delete one of the two'),
        ("passengers-lakeland-2029", "passengers-lakeland-2028",
         'csv:3:1: id "passengers-lakeland-2028" is already taken at data/series/passengers.csv:2:1 — '
         "give one of the two another id"),
        ("1.0,4", "1.0\u200b,4",
         "csv:2:40: an invisible character (U+200B) stands here — delete it"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_by_file_line_and_column(
    tiny: Path, table: Path, edit: Edit, old: str, new: str, message: str
) -> None:
    edit("series/passengers.csv", old, new)
    assert said(tiny) == [f"series/passengers.{message}"]


@pytest.mark.parametrize(("sign", "name"), [(";", "semicolons"), ("\t", "tabs")])
def test_a_table_parted_by_another_sign_is_one_mistake(
    tiny: Path, table: Path, edit: Edit, sign: str, name: str
) -> None:
    edit("article.yml", "There are [[routes]].", '"[[routes]] [[passengers-lakeland-2028]]"')
    edit("article.yml", "[[routes]]。", "[[routes]]、[[passengers-lakeland-2028]]。")
    rows = table.read_text(encoding="utf-8").replace(",", sign).replace("1.0", "1,0")
    table.write_text(rows, encoding="utf-8")
    assert said(tiny) == [
        f"series/passengers.csv:1:1: the cells of this table are parted by {name} — save it with commas "
        "between cells and a point before decimals (in Excel: CSV UTF-8, comma delimited)"
    ]


def test_the_mark_that_spreadsheets_and_editors_put_before_a_text_is_no_mistake(
    tiny: Path, table: Path
) -> None:
    for file in (table, tiny / "data" / "context.yml"):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert checked_site(tiny).observations["passengers-lakeland-2028"].number == "1.0"


def test_a_table_is_named_once_by_a_file_of_records(tiny: Path, table: Path, edit: Edit) -> None:
    edit("context.yml", "- series/passengers.csv", "- series/passenger.csv")
    assert said(tiny) == [
        'context.yml:5:3: there is no other table "series/passenger.csv" — '
        'did you mean "series/passengers.csv"?',
    ]
    edit("context.yml", "- series/passenger.csv", "- series/passengers.csv\n" * 2)
    assert said(tiny) == [
        'context.yml:6:3: there is no other table "series/passengers.csv" — '
        "each table is named once"
    ]
    edit("context.yml", "- series/passengers.csv\n" * 2, "- passengers\n")
    assert said(tiny)[-1] == (
        'context.yml:5:3: entry 1 of "observations" cannot be "passengers" — '
        "write the keys of an observation, or the name of a table: series/passengers.csv"
    )


def test_a_slip_changes_one_cell(tiny: Path, table: Path) -> None:
    files = Files(tiny)
    found = [
        c for c in changes(tiny) if (c.record, c.kind) == ("passengers-lakeland-2028", "digit")
    ]
    texts = {change.applied(files.text(change.path)) for change in found}
    assert {text.split("\n")[1][:40] for text in texts} == {
        "passengers-lakeland-2028,passengers,2.0,",
        "passengers-lakeland-2028,passengers,1.1,",
    }


SERIES = """figures:
- id: riders
  form: point_series
  title: {en: Passengers, zh: 乘客}
  series: passengers
"""


def riders(tiny: Path, more: str = "") -> None:
    """A figure of a whole series."""
    context = tiny / "data" / "context.yml"
    context.write_text(f"{context.read_text('utf-8').rstrip()}\n\n{SERIES}{more}", encoding="utf-8")


@pytest.mark.parametrize(
    ("more", "shown"),
    [
        ("", ["2028-lakeland", "2029-lakeland", "2030-lakeland", "2032"]),
        ("  periods: 2029/2030\n", ["2029-lakeland", "2030-lakeland"]),
        ("  periods: 2028\n", ["2028-lakeland"]),
    ],
)
def test_a_figure_names_an_indicator_in_place_of_its_values(
    tiny: Path, table: Path, more: str, shown: list[str]
) -> None:
    rows = (
        row.replace("lakeland-2028", "2028-lakeland").replace("lakeland-2029", "2029-lakeland")
        for row in ROWS
    )
    table.write_text("\n".join((HEAD, *reversed([*rows]))) + "\n", encoding="utf-8")
    riders(tiny, more)
    assert load_site(tiny).figures["riders"].observations == tuple(
        f"passengers-{each}" for each in shown
    )


def test_a_figure_of_a_series_that_has_no_value_or_does_not_exist_is_refused(
    tiny: Path, table: Path, edit: Edit
) -> None:
    riders(tiny, "  periods: 1999\n")
    assert any("riders draws nothing" in each for each in said(tiny))
    edit("context.yml", "series: passengers\n", "series: passenger\n")
    (told,) = said(tiny)
    assert told == 'context.yml:20:3: unknown indicator "passenger" — did you mean "passengers"?'

"""What is taken away at once opens in the programs that people use, says what it is, and proves itself."""

from __future__ import annotations

import io
import json
import re
import warnings
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from html import escape
from pathlib import Path

import duckdb
import openpyxl
import pandas as pd
import pytest
from openpyxl.cell.cell import Cell

from datasite.model import Change, Site
from datasite.pages.opening import ways
from datasite.period import Period
from datasite.publish.front import Home
from datasite.publish.frozen import values_of
from datasite.publish.frozen_page import page
from datasite.publish.resource import Column, Resource
from datasite.publish.workbook import FirstSheet, number_format, workbook
from datasite.receipts import Receipt
from datasite.words import Words

from ..support.archives import texts, unpacked
from ..support.records import place, text
from .test_publish import RELEASE, complaints, everything, rows, unguarded
from .test_publish import town as town

WORKBOOKS = ("town", "residents-chart")
NO_RECEIPT = Receipt("Site", "", "1", "", ())
NOWHERE = FirstSheet("About", [("Title", ""), ("What", "Words")], {"title": "Title"})


@pytest.fixture(scope="module")
def published(town: Site) -> dict[str, bytes]:
    """Everything published of the town."""
    frozen = {
        "1.1.0": b"id,bound,value,unit,period\nopen,,open,person,2022-08\nrate,,4.0,percent,\n"
    }
    return everything(town, frozen=frozen)


def opened(content: bytes) -> openpyxl.Workbook:
    """A workbook as openpyxl reads it."""
    return openpyxl.load_workbook(io.BytesIO(content))


def cells(content: bytes) -> Iterator[Cell]:
    """Every cell of a workbook that has something in it."""
    for sheet in opened(content):
        for row in sheet.iter_rows():
            yield from (cell for cell in row if cell.value is not None)


@pytest.mark.parametrize("name", WORKBOOKS)
def test_no_cell_of_a_workbook_runs_or_leads_anywhere(
    published: dict[str, bytes], name: str
) -> None:
    found = list(cells(published[f"data/{name}.xlsx"]))
    assert {cell.data_type for cell in found} <= {"s", "n"}
    assert not [cell for cell in found if cell.hyperlink]
    parts = unpacked(published[f"data/{name}.xlsx"])
    assert not [part for part in parts if "external" in part.lower() or "vba" in part.lower()]
    assert not [part for part, text in parts.items() if b"<f>" in text]


def test_a_text_that_looks_like_a_formula_stands_as_it_is(published: dict[str, bytes]) -> None:
    sheet = pd.read_excel(io.BytesIO(published["data/town.xlsx"]), "observations", index_col="id")
    assert sheet.loc["growth-rate", "title_en"] == '=HYPERLINK("x")'
    assert sheet.loc["growth-rate", "title_zh"] == "＝居民"


def test_numbers_are_numbers_with_their_digits_and_periods_are_text(
    published: dict[str, bytes],
) -> None:
    sheet = opened(published["data/town.xlsx"])["observations"]
    columns = [cell.value for cell in sheet[1]]
    value, period = columns.index("value"), columns.index("period")
    found = {row[0].value: row for row in sheet.iter_rows(min_row=2)}
    assert found["growth-rate"][value].value == 4
    assert found["growth-rate"][value].number_format == "0.0"
    assert found["decline"][value].number_format == "0.00"
    assert found["fortune"][value].value == 100_000_000_000
    assert found["fortune"][value].number_format == "#,##0"
    assert found["open"][value].value is None
    assert found["growth-rate"][period].value == "2022-08"
    assert found["growth-rate"][period].data_type == "s"


def test_every_sheet_says_what_its_csv_says(published: dict[str, bytes]) -> None:
    book = opened(published["data/town.xlsx"])
    assert book.sheetnames[0] == "About · 說明"
    assert book.sheetnames[-1] == "codebook"
    for sheet in book.worksheets[1:-1]:
        header, *lines = sheet.iter_rows(values_only=True)
        table = rows(published[f"data/{sheet.title}.csv"])
        assert len(lines) == len(table)
        empty = set(table[0] if table else ()) - set(header)
        for line, row in zip(lines, table, strict=True):
            assert not any(row[name] for name in empty)
            for name, value in zip(header, line, strict=True):
                written = unguarded(row[str(name)])
                if isinstance(value, int | float):
                    assert Decimal(str(value)) == Decimal(written)
                else:
                    assert (value or "") == written


@pytest.mark.parametrize("name", WORKBOOKS)
def test_the_first_sheet_says_title_version_licence_and_how_to_cite_in_each_language(
    published: dict[str, bytes], name: str
) -> None:
    first = opened(published[f"data/{name}.xlsx"]).worksheets[0]
    lines = [tuple(str(cell or "") for cell in row) for row in first.iter_rows(values_only=True)]
    said = dict(lines)
    assert said["Licence"].startswith("CC BY 4.0 · https://")
    assert said["Version"] == "1.2.0 · 2 January 2026"
    assert said["版本"] == "1.2.0·2026年1月2日"
    assert "version 1.2.0" in said["Cite as"]
    assert said["網址"].startswith("https://example.org/town/")
    assert said["codebook"] == "各列含義；整列皆空時，工作簿從略"
    if name == "residents-chart":
        assert lines[0] == ("Now over 430,000 people", "")
        assert said["Sources"].startswith("The Paper, 2022")


def test_a_header_stays_in_sight_and_columns_are_as_wide_as_a_reader_wants(
    published: dict[str, bytes],
) -> None:
    for sheet in opened(published["data/residents-chart.xlsx"]).worksheets[1:]:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert all(9 <= each.width <= 42 for each in sheet.column_dimensions.values())


@pytest.mark.parametrize("name", WORKBOOKS)
def test_every_number_is_seen_whole(published: dict[str, bytes], name: str) -> None:
    for sheet in opened(published[f"data/{name}.xlsx"]).worksheets[1:]:
        wide = {
            at: each.width
            for each in sheet.column_dimensions.values()
            for at in range(each.min, each.max + 1)
        }
        for row in sheet.iter_rows(min_row=2):
            for cell in (cell for cell in row if cell.data_type == "n" and cell.value is not None):
                form = ",f" if cell.number_format.startswith("#") else "f"
                seen = format(Decimal(str(cell.value)), form)
                assert len(seen) < wide[cell.column], cell.coordinate


@pytest.mark.parametrize(
    ("number", "shown"),
    [("4.0", "0.0"), ("2035", "0"), ("430000", "#,##0"), ("-12345.60", "#,##0.00"), ("1E+11", "#,##0")],
)  # fmt: skip
def test_a_number_is_shown_with_the_decimals_that_it_was_published_with(
    number: str, shown: str
) -> None:
    assert number_format(Decimal(number)) == shown


def test_a_number_that_a_spreadsheet_cannot_hold_stays_text_and_no_digit_is_lost() -> None:
    long, when = "1234567890123456.7", Period.parse("2031-H1")
    table = Resource(
        "t", (Column("n", "number"), Column("p")), ((Decimal(long), when),), ("n",), {}
    )
    sheet = opened(workbook(NOWHERE, [table], None, NO_RECEIPT))["t"]
    assert [cell.value for cell in sheet[2]] == [long, "2031-H1"]


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_zip_unpacked_is_a_data_package_that_passes_by_itself(
    published: dict[str, bytes], name: str, tmp_path: Path
) -> None:
    files = unpacked(published[f"data/{name}.zip"])
    for path, content in files.items():
        (tmp_path / path).write_bytes(content)
    assert complaints(tmp_path) == []
    assert files[f"{name}.xlsx"] == published[f"data/{name}.xlsx"]
    assert {
        "README.md",
        "LICENSE.txt",
        "CITATION.txt",
        "CITATION.bib",
        "codebook.csv",
    } < files.keys()
    table = f"{name}.csv" if name == "residents-chart" else "observations.csv"
    assert files[table] == published[f"data/{table}"]


def test_the_package_of_a_figure_names_its_title_sources_and_address(
    published: dict[str, bytes],
) -> None:
    files = unpacked(published["data/residents-chart.zip"])
    told = json.loads(files["datapackage.json"])
    assert told["title"].startswith("Now over 430,000 people / ")
    assert told["homepage"] == "https://example.org/town/en/harbour/#residents-chart"
    assert [each["title"] for each in told["sources"]] == ["The Paper: The Paper (2022-10-14)"]
    (table, book) = told["resources"]
    assert "foreignKeys" not in table["schema"]
    assert book["bytes"] == len(files["residents-chart.xlsx"])


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_readme_says_in_each_language_how_to_open_what_columns_mean_and_how_to_cite(
    published: dict[str, bytes], name: str
) -> None:
    readme = unpacked(published[f"data/{name}.zip"])["README.md"].decode()
    for said in ("How to open the data", "如何打開數據", "Cite as", "引用格式", "- `period_end`"):
        assert said in readme
    assert f"`{name}.xlsx`" in readme


def test_files_in_a_zip_have_no_date_but_may_be_read(published: dict[str, bytes]) -> None:
    from zipfile import ZipFile

    with ZipFile(io.BytesIO(published["data/town.zip"])) as opened_zip:
        for entry in opened_zip.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert entry.external_attr >> 16 == 0o644
            assert not entry.extra


def test_the_lines_of_the_data_page_run_on_the_values(
    town: Site, published: dict[str, bytes], tmp_path: Path
) -> None:
    table = tmp_path / "observations.csv"
    table.write_bytes(published["data/observations.csv"])
    lines = [
        code for _, code in ways(Words(town, "en"), "town.xlsx", str(table), "https://x/o.csv")
    ]
    excel, sheets, python, _, sql = lines
    assert not excel
    assert sheets == '=IMPORTDATA("https://x/o.csv")'
    names: dict[str, pd.DataFrame] = {}
    exec(python, names)  # noqa: S102 (what readers are told to run)
    values = names["values"].set_index("id")
    assert values.loc["fortune", "value"] == 100_000_000_000
    assert values.loc["growth-rate", "period"] == "2022-08"
    assert values.loc["growth-rate", "number"] == "4.0"
    assert values.loc["growth-rate", "period_start"] == pd.Timestamp("2022-08-01")
    found = duckdb.sql(sql)
    types = dict(zip(found.columns, map(str, found.types), strict=True))
    assert types["period"] == "VARCHAR"
    assert types["period_start"] == "DATE"
    read = {row[0]: dict(zip(found.columns, row, strict=True)) for row in found.fetchall()}
    assert (read["growth-rate"]["value"], read["growth-rate"]["number"]) == (4.0, "4.0")


@pytest.mark.parametrize("name", WORKBOOKS)
def test_the_lines_of_a_readme_name_columns_that_its_table_has(
    published: dict[str, bytes], name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = unpacked(published[f"data/{name}.zip"])
    for file, content in files.items():
        (tmp_path / file).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    readme = files["README.md"].decode()
    python = re.findall(r"^ {6}((?:import|values =).*)$", readme, re.MULTILINE)[:2]
    exec("\n".join(python), names := {})  # noqa: S102 (what readers are told to run)
    assert names["values"]["period_start"].dtype.kind == "M"
    (sql, *_) = re.findall(r"^ {6}(SELECT.*)$", readme, re.MULTILINE)
    assert len(duckdb.sql(sql).fetchall()) == len(names["values"])
    (r, *_) = re.findall(r"colClasses = c\((.*?)\)", readme)
    assert set(re.findall(r"(\w+) =", r)) <= set(names["values"].columns)


def test_the_core_of_a_figures_table_comes_first(published: dict[str, bytes]) -> None:
    header = published["data/residents-chart.csv"].decode().splitlines()[0].split(",")
    core = (
        "id record label_en label_zh indicator indicator_name_en indicator_name_zh area area_name_en "
        "area_name_zh period period_start period_end value low high unit unit_name_en unit_name_zh "
        "bound status source source_title_en source_title_zh source_publisher_en source_publisher_zh locator"
    ).split()
    assert header[: len(core)] == core
    found = {row["id"]: row for row in rows(published["data/residents-chart.csv"])}
    assert found["residents-total"]["period_start"] == "2022-08-01"
    assert found["hall"]["period_end"] == "2022-05-31"
    assert found["before"]["period_start"] == found["before"]["period_end"] == ""


def test_the_json_of_a_figure_explains_its_columns_and_pandas_reads_its_rows(
    published: dict[str, bytes],
) -> None:
    document = json.loads(published["data/residents-chart.json"])
    columns = {each["name"]: each for each in document["columns"]}
    assert columns["value"]["type"] == "number"
    assert set(columns["value"]["meaning"]) == {"en", "zh-Hant", "zh-Hans"}
    assert "relation" not in columns, "nothing of this figure stands in it"
    assert columns.keys() <= document["records"][0].keys()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        read = pd.read_json(io.StringIO(json.dumps(document["records"])), convert_dates=False)
    assert list(read["id"]) == ["residents-total", "before", "open", "hall"]
    assert read["value"][0] == 430000


def test_the_values_of_a_published_version_stay_at_an_address_and_pass_frictionless(
    published: dict[str, bytes], tmp_path: Path
) -> None:
    for name in ("observations.csv", "datapackage.json"):
        (tmp_path / name).write_bytes(published[f"data/1.1.0/{name}"])
    assert complaints(tmp_path) == []
    told = json.loads(published["data/1.1.0/datapackage.json"])
    assert told["version"] == "1.1.0"
    assert RELEASE.version != "1.1.0"
    assert "created" not in told, "the day of a later build is not that of the version"


def test_a_column_of_numbers_of_a_published_version_holds_no_word(
    published: dict[str, bytes],
) -> None:
    text = published["data/1.1.0/observations.csv"].decode()
    assert text == "id,bound,value,unit,period\nopen,,,person,2022-08\nrate,,4.0,percent,\n"
    told = json.loads(published["data/1.1.0/datapackage.json"])["resources"][0]
    assert told["hash"] == f"sha256:{sha256(text.encode()).hexdigest()}"


def test_a_range_of_a_published_version_has_its_ends_in_columns_of_numbers() -> None:
    kept = b"id,bound,value,unit,period\nspan,between,-2.5..10,percent,\nx,exact,open,part,\n"
    table = values_of(kept)
    assert table.csv().decode().splitlines() == [
        "id,bound,value,low,high,unit,period",
        "span,between,,-2.5,10,percent,",
        "x,,,,,part,",
    ]
    assert {c.name for c in table.columns if c.type == "number"} == {"value", "low", "high"}


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_the_folder_of_a_published_version_has_a_page_that_says_what_changed_since(
    town: Site, language: str
) -> None:
    words = Words(town, language)
    told = [
        Change(
            f"c{n}",
            Period.parse(f"2022-0{n}-01"),
            f"1.{n}.0",
            text(f"<No. {n}>", f"<第{n}>"),
            place(),
        )
        for n in (1, 2, 3)
    ]
    html = page(replace(town, changes=tuple(told)), words, "1.2.0", Home("Town", "", "told/"))
    assert f'<html lang="{language}"' in html
    with_it, since = html.partition(words.ui("frozen.since"))[::2]
    first, second, third = (escape(words.text(each.text)) for each in told)
    assert (second in with_it, third in since) == (True, True)
    assert first not in html
    assert set(re.findall(r'<a href="([^"]+)"', html)) == {
        "observations.csv",
        "datapackage.json",
        "../../told/",
    }
    assert words.ui("frozen.unchanged") in page(town, words, "1.2.0", None)


def test_nothing_that_is_published_is_named_twice_or_empty(published: dict[str, bytes]) -> None:
    assert all(published.values())
    assert all(text.strip() for text in texts(published).values())

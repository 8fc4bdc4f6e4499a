"""The lines of the data page do what they say with the files of the built site."""

from __future__ import annotations

import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import duckdb
import openpyxl
import pandas as pd
import pytest

from ..support.browser import EDITIONS, site_url

ADDRESS = site_url()


def lines(site: Path, edition: str) -> list[str]:
    """What the data page of an edition gives to copy, read from the folder in place of the address."""
    html = (site / edition / "data" / "index.html").read_text(encoding="utf-8")
    shown = re.split("<h[23]", html.partition('id="open"')[2])[0]
    found = [unescape(code) for code in re.findall(r"<pre[^>]*><code>(.*?)</code>", shown, re.S)]
    assert all(f"{ADDRESS}data/observations.csv" in code for code in found)
    return [code.replace(ADDRESS, f"{site}/") for code in found]


@pytest.mark.parametrize("edition", EDITIONS.values())
def test_each_line_of_the_data_page_reads_every_value(site: Path, edition: str) -> None:
    sheets, python, r, sql = lines(site, edition)
    assert sheets.startswith("=IMPORTDATA(")
    names: dict[str, pd.DataFrame] = {}
    exec(python, names)  # noqa: S102 (what readers are told to run)
    values = names["values"]
    assert len(values) > 100
    assert values["value"].dtype.kind == "f"
    assert values["period_start"].dtype.kind == "M"
    written = dict(zip(values["id"], values["number"].fillna(""), strict=True))
    assert any(number.endswith(".0") for number in written.values())
    found = duckdb.sql(sql)
    assert found.columns == list(values.columns)
    at = found.columns.index("number")
    assert {row[0]: row[at] or "" for row in found.fetchall()} == written
    if interpreter := shutil.which("Rscript"):
        told = f"{r}\ncat(nrow(values), class(values$period), class(values$number), class(values$value))"
        done = subprocess.run([interpreter, "-e", told], capture_output=True, text=True, check=True)
        assert done.stdout == f"{len(values)} character character numeric"


def test_every_figure_has_a_workbook_whose_rows_are_those_of_its_table(site: Path) -> None:
    tables = sorted((site / "data").glob("*.xlsx"))
    assert len(tables) > 20
    for path in tables:
        book = openpyxl.load_workbook(path, read_only=True)
        first = "data" if "data" in book.sheetnames else "observations"
        table = path.with_suffix(".csv") if first == "data" else path.with_name("observations.csv")
        sheet = pd.read_excel(path, first, dtype={"period": "string"})
        assert list(sheet["id"]) == list(pd.read_csv(table)["id"])
        kinds = {str(cell.data_type) for row in book[first].iter_rows() for cell in row}
        assert kinds <= {"s", "n"}

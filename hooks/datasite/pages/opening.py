"""How to open the data in the programs that people use: a sentence for each, and a line to copy."""

from __future__ import annotations

from collections.abc import Iterator

from ..words import Words

# What is copied: `table` is an address or a file. A period is text: it may be a year, a month or a span.
LINES = {
    "excel": "",
    "sheets": '=IMPORTDATA("{table}")',
    "pandas": 'import pandas as pd\nvalues = pd.read_csv("{table}", dtype={{"period": "string"}})',
    "r": 'values <- read.csv("{table}", na.strings = "", encoding = "UTF-8", colClasses = c(period = "character"))',
    "duckdb": "SELECT * FROM read_csv('{table}', types = {{'period': 'VARCHAR'}});",
}


def ways(words: Words, workbook: str, table: str, web: str = "") -> Iterator[tuple[str, str]]:
    """Each way to open a workbook or a table: the sentence and its line, empty where it needs none.

    `table` is what programs read; `web` its address on the site, which a sheet on the web needs.
    """
    for program, line in LINES.items():
        said = words.ui(f"open.{program}").replace("{file}", workbook)
        if program != "sheets":
            yield said, line.format(table=table)
        elif web:
            yield said, line.format(table=web)

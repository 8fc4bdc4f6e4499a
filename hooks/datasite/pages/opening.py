"""How to open the data in the programs that people use: a sentence for each, and a line to copy."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from ..words import Words

# Columns of text that programs would take for numbers: a period may be a year, and 4.0 is no 4.
TEXT = ("period", "number", "as_stated")
DAYS = ("period_start", "period_end")
# What is copied: `table` is an address or a file.
LINES = {
    "excel": "",
    "sheets": '=IMPORTDATA("{table}")',
    "pandas": 'import pandas as pd\nvalues = pd.read_csv("{table}", dtype={{{pandas}}}, parse_dates={days})',
    "r": 'values <- read.csv("{table}", na.strings = "", encoding = "UTF-8", colClasses = c({r}))',
    "duckdb": "SELECT * FROM read_csv('{table}', types = {{{duckdb}}});",
}


def ways(
    words: Words, workbook: str, table: str, web: str = "", columns: Container[str] = (*TEXT, *DAYS)
) -> Iterator[tuple[str, str]]:
    """Each way to open a workbook or a table: the sentence and its line, empty where it needs none.

    `table` is what programs read, with those `columns`; `web` its address on the site, which a sheet on the web needs.
    """
    given = types([name for name in TEXT if name in columns], [d for d in DAYS if d in columns])
    for program, line in LINES.items():
        said = words.ui(f"open.{program}").replace("{file}", workbook)
        if program != "sheets":
            yield said, line.format(table=table, **given)
        elif web:
            yield said, line.format(table=web, **given)


def types(text: Sequence[str], days: Sequence[str]) -> dict[str, str]:
    """How each program is told which columns are text and which are days; DuckDB sees days by itself."""
    classes = dict.fromkeys(text, "character") | dict.fromkeys(days, "Date")
    return {
        "pandas": ", ".join(f'"{name}": "string"' for name in text),
        "days": "[" + ", ".join(f'"{name}"' for name in days) + "]",
        "r": ", ".join(f'{name} = "{kind}"' for name, kind in classes.items()),
        "duckdb": ", ".join(f"'{name}': 'VARCHAR'" for name in text),
    }

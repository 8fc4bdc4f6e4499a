"""The title of a table names what its one column, or one of changes, is of: how adjusted, in which unit, on what."""

from __future__ import annotations

from datasite import languages
from datasite.numbering.captions import is_bare_head, titled
from datasite.numbering.cells import cell, scale
from datasite.numbering.drafted import CHANGE, Drafts, Quantity
from datasite.numbering.files import Read
from datasite.numbering.joining import joined
from datasite.numbering.series import Writer
from datasite.numbering.tables import Column, Value
from datasite.period import Period

from ..support.together import together
from .test_drafts import PUBLISHED, drafted

SAYS = [
    ("en", "Unemployed persons, seasonally adjusted, change on the month before ('000)",
     ("Unemployed persons", "seasonally adjusted", True, "month")),
    ("en", "Table 3 Unemployed persons (trend), May 2029 to June 2031", ("Unemployed persons", "trend", False, "")),
    ("en", "Table 1. Sales by month ; (In millions of dollars)", ("Sales by month", "", False, "")),
    ("en", "Change in the number of boats on the year", ("number of boats", "", True, "year")),
    ("en", "Consumer prices (percent change; monthly data seasonally adjusted, except as noted)",
     ("Consumer prices, except as noted", "", True, "")),
    ("en", "Percent change", ("", "", True, "")),
    ("en", "2031", ("", "", False, "")),
    ("de", "Tabelle 2: Erwerbstätige, saisonbereinigt, Veränderung gegenüber dem Vormonat (in 1 000)",
     ("Erwerbstätige", "saisonbereinigt", True, "month")),
    ("en", "Boat building, seasonally adjusted, percent change from the preceding month",
     ("Boat building", "seasonally adjusted", True, "month")),
    ("en", "Percent change in boat sales from the preceding month", ("boat sales", "", True, "month")),
    ("en", "ILO unemployment rate, change on previous quarter", ("ILO unemployment rate", "", True, "quarter")),
    ("en", "Payrolls, over-the-month change (thousands)", ("Payrolls", "", True, "month")),
    ("zh-Hant", "零售業總銷貨額較上月變動百分率", ("零售業總銷貨額", "", True, "month")),
    ("zh-Hant", "工業生產指數，較上年同月增減率（%）", ("工業生產指數", "", True, "year")),
    ("zh-Hant", "表3 失業人數（經季節調整），按月變動（千人）", ("失業人數", "經季節調整", True, "month")),
]  # fmt: skip


@together(SAYS)
def test_the_title_of_a_table_is_read_piece_by_piece(
    language: str, caption: str, said: tuple[str, str, bool, str]
) -> None:
    found = titled(caption, languages.reader(language))
    assert (found.name, found.adjusted, found.changes, found.on) == said


@together([
    ("en", "Change", True, True), ("en", "Monthly change", False, True), ("en", "Number", True, True),
    ("en", "Number", False, False), ("en", "Change in fees", True, False), ("en", "", True, True),
    ("de", "Veränderung", False, True), ("de", "Insgesamt", True, True), ("zh-Hant", "變動", False, True),
])  # fmt: skip
def test_a_head_that_does_not_say_what_its_values_are_of_is_known(
    language: str, head: str, alone: bool, bare: bool
) -> None:
    assert is_bare_head(head, languages.reader(language), alone=alone) is bare


def column(language: str, caption: str, *numbers: str, head: str = "Change") -> Column:
    """A column under a head, of the months up to May 2031, in what is said over it."""
    reader = languages.reader(language)
    cells = [cell(number, reader) for number in numbers]
    months = [Period.parse(f"2031-{month:02}") for month in range(6 - len(numbers), 6)]
    values = [Value(each, month) for each, month in zip(cells, months, strict=True) if each]
    return Column(head, scale(caption, reader) or scale("", reader) or Column("").scale, values)


def quantity(language: str, caption: str, *numbers: str, head: str = "Change") -> Quantity:
    """What a table of one column is of."""
    read = Read("", (), language, "", languages.reader(language), "2031-09-17", "", ())
    writer = Writer(read, PUBLISHED, Drafts(), set())
    return writer.quantity(column(language, caption, *numbers, head=head), caption, alone=True)


def test_a_column_of_changes_has_name_unit_and_what_it_is_on_from_the_title() -> None:
    caption = "Unemployed persons, seasonally adjusted, change on the month before ('000)"
    found = quantity("en", caption, "4.5", "-14.4")
    assert found == Quantity(
        f"Unemployed persons{CHANGE}",
        "person",
        "flow",
        "month",
        "month",
        adjusted="seasonally adjusted",
    )
    assert found.stem("") == "unemployed-persons-seasonally-adjusted-change-month"
    assert quantity("en", "Unemployment rate (percent)", "6.1", "6.2", head="Rate") == Quantity(
        "Unemployment rate", "percent", "ratio"
    )
    assert quantity("en", "Unemployed persons", "4", "5", head="Men").name == "Men"


def test_all_columns_of_a_table_of_changes_in_percent_are_growth_though_none_of_one_fell() -> None:
    caption = "Unemployed persons, percent change on the year before"
    assert quantity("en", caption, "5.1", "6.2", head="Men") == Quantity(
        "Men", "percent", "growth", "year", "year"
    )


def test_a_table_is_of_the_indicator_of_the_text_that_has_its_words_and_agrees_with_it() -> None:
    text = "Seasonally adjusted, unemployment decreased 14,400 on the month in May 2031."
    caption = "Unemployment, seasonally adjusted, change on the month before ('000)"
    made = drafted("en", text)
    (id_,) = made.quantities
    for words, last, of in (
        (caption, "-14.4", id_),
        (caption, "-14", id_),  # in round numbers
        (caption, "-15.4", ""),
        (caption.replace("seasonally adjusted", "trend"), "-14.4", ""),
        (caption.replace("month", "year"), "-14.4", ""),
        (caption.replace("Unemployment", "Unemployed persons"), "-14.4", ""),
    ):  # fmt: skip
        numbers = ("4.5", last)
        assert joined(made, quantity("en", words, *numbers), column("en", words, *numbers)) == of, (
            words,
            last,
        )

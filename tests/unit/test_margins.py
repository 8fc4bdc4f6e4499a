"""The margin of an estimate may stand in any paragraph: it is evidence there, is led to, and is written by itself."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from datasite.charts.credits import credited
from datasite.charts.rows import row
from datasite.check import evidence, interval_evidence, ledger_values, record_problems
from datasite.check.interval_evidence import example
from datasite.check.prose import page_numbers
from datasite.check.references import unknown_references
from datasite.model import Numeral, Site, Text
from datasite.pages.inline import origin
from datasite.pages.page import Page
from datasite.pages.page_index import EMPTY
from datasite.problems import DataError
from datasite.project import checked_site
from datasite.publish.meanings import meaning
from datasite.publish.observations import further as fields
from datasite.words import Words
from datasite.words.margins import margins_of

from ..support.records import UNITS, place, site, stated, text, with_
from ..support.together import together

NOTES = "harbour.9"
SIGN = Text(en="{n}%", zh="{n}%", de="{n} %")
PEOPLE = {
    "multiplier": 6,
    "low": Decimal("1689E3"),
    "high": Decimal("1851E3"),
    "level": Decimal(95),
}
JOBLESS = stated("jobless", "residents", "1.77", as_stated="1.77 million", **PEOPLE)
ENDS = {"low": Decimal("5.2"), "high": Decimal("5.6")}
RATE = stated("rate", "share", "5.4", as_stated="5.4%", **ENDS)


def noted(*numerals: tuple[str, str], note: str = "", sign: Text | None = None) -> Site:
    """A site whose article gives estimates in one paragraph, and in its notes those numerals of their records."""
    percent = [with_(u, pattern=sign or text("{n}%")) if u.id == "percent" else u for u in UNITS]
    made = site(JOBLESS, RATE, units=percent)
    [section] = made.article.sections
    [first] = section.paragraphs
    own = [Numeral(o.as_stated or "", "figure", o.id, None, place()) for o in (JOBLESS, RATE)]
    said = [
        Numeral(fragment, "figure", id_, text(note) if note else None, place())
        for fragment, id_ in numerals
    ]
    level = Numeral("95% confidence", "level", None, None, place())
    notes = replace(first, id=NOTES, numerals=(level, *said))
    section = replace(section, paragraphs=(replace(first, numerals=tuple(own)), notes))
    return replace(made, article=replace(made.article, sections=(section,)))


@together(
    [
        ("±81,000", "±0.2 percentage points", []),
        ("±81,000", "between 5.2 and 5.6%", []),
        ("plus or minus 81,000", "±0.2%", []),
        ("±94,000", "±0.2%", ["interval-evidence", "ledger-value", "numeral-elsewhere"]),
        ("81,000", "±0.2%", ["interval-evidence", "ledger-value", "numeral-elsewhere"]),
        ("1.77 million", "±0.2%", ["interval-evidence", "numeral-elsewhere"]),
    ]
)
def test_a_margin_of_another_paragraph_is_evidence_where_the_ledger_gives_it_to_the_estimate(
    people: str, points: str, wrong: list[str]
) -> None:
    made = noted((people, "jobless"), (points, "rate"))
    found = [*record_problems(made, evidence, interval_evidence, ledger_values)]
    assert sorted({p.code for p in (*found, *unknown_references(made))}) == wrong


def test_without_its_margin_an_interval_is_refused_with_the_line_that_lists_it() -> None:
    [problem] = record_problems(noted(("±0.2%", "rate")), evidence, interval_evidence)
    assert '`{fragment: "±81,000", kind: figure, record: jobless}`' in problem.sentence


def test_the_source_of_an_estimate_leads_to_the_paragraph_of_its_margin_too() -> None:
    made = noted(("±81,000", "jobless"))
    for code, said in (
        ("en", "Harbour, paragraph 1; margin: Harbour, paragraph 9"),
        ("zh-Hant", "港口·第1段；誤差範圍：港口·第9段"),
    ):
        words = Words(made, code)
        assert row(words, JOBLESS).source == said
        assert row(words, RATE).source == words.locator("harbour.1")
        page = Page(made, words, "", EMPTY, "", "", "")
        assert origin(page, JOBLESS).striptags() == said
    [credit] = credited(made, [JOBLESS])
    assert credit.locators == ("harbour.1", NOTES)
    for fragment, found in (("±81,000", (NOTES,)), ("1.77 million", ())):
        again = noted((fragment, "jobless"), note="An earlier paragraph gives it.")
        assert margins_of(again, JOBLESS) == found


def test_where_another_paragraph_gives_both_ends_the_source_of_an_estimate_says_interval() -> None:
    made = noted(("between 1.689 and 1.851 million", "jobless"), ("±0.2%", "rate"))
    for code, said in (
        ("en", "Harbour, paragraph 1; interval: Harbour, paragraph 9"),
        ("zh-Hant", "港口·第1段；區間：港口·第9段"),
    ):
        words = Words(made, code)
        assert row(words, JOBLESS).source == said
        page = Page(made, words, "", EMPTY, "", "", "")
        assert origin(page, JOBLESS).striptags() == said
    assert "; margin: " in row(Words(made, "en"), RATE).source


def test_the_table_of_values_has_where_margins_are_only_where_one_is_elsewhere() -> None:
    for made, where in ((noted(("±81,000", "jobless")), [NOTES, None]), (noted(), None)):
        known = {"en": Words(made, "en")}
        column = next((f for f in fields(made, known) if f.column.name == "margin_locator"), None)
        assert (column and [column.fill(o) for o in (JOBLESS, RATE)]) == where
        assert column is None or meaning("observations", column.column.name, known["en"])


@pytest.mark.parametrize(
    ("code", "people", "points"),
    [
        ("en", "±81,000", "±0.2 percentage points"),
        ("de", "±81.000", "±0,2 Prozentpunkte"),
        ("zh-Hant", "±8.1萬", "±0.2個百分點"),
    ],
)
def test_a_margin_is_written_by_itself_in_each_language(
    code: str, people: str, points: str
) -> None:
    words = Words(noted(sign=SIGN), code)
    assert words.form(JOBLESS, "margin") == people
    assert words.form(RATE, "margin") == points


def test_a_typed_margin_is_refused_with_the_reference_that_writes_it(tmp_path: Path) -> None:
    (tmp_path / "docs" / "en").mkdir(parents=True)
    (tmp_path / "docs" / "en" / "harbour.md").write_text("It is ±81,000 off.\n", encoding="utf-8")
    [problem] = page_numbers(noted(), tmp_path)
    assert problem.sentence.endswith("write [[jobless margin]]")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("It is sure by 95%.", "write [[jobless level]]"),
        ("It may be 1,851,000.", "write [[jobless limits]]"),
        ("It may be 5.2%.", "write [[rate limits]]"),
        ("It may be 5.2 people.", "no record is written like this"),
        ("It is 5.4%.", "write [[rate]]"),
    ],
)
def test_a_typed_end_or_level_of_an_interval_is_refused_with_the_reference_that_writes_it(
    sentence: str, told: str, tmp_path: Path
) -> None:
    (tmp_path / "docs" / "en").mkdir(parents=True)
    (tmp_path / "docs" / "en" / "harbour.md").write_text(f"{sentence}\n", encoding="utf-8")
    [problem] = page_numbers(noted(), tmp_path)
    assert told in problem.sentence


@pytest.mark.parametrize(
    ("high", "told"),
    [("1851E3", ""), ("1900E3", "write [[jobless limits]]"), (None, "[[jobless]]")],
)
def test_a_margin_of_uneven_ends_is_refused_where_it_is_asked_for(
    high: str | None, told: str
) -> None:
    ends = {"high": high and Decimal(high), "low": JOBLESS.low if high else None}
    made = noted()
    uneven = replace(JOBLESS, **ends, note=text("It is [[jobless margin]] off."))
    made = replace(made, observations={**made.observations, "jobless": uneven})
    found = [p.sentence for p in unknown_references(made)]
    assert len(found) == 2 * bool(told)  # in either language
    assert all(told in each for each in found)


@together([
    ("en", "1,770,000", "±200", "±81,000"),
    ("en", "1770000", "± 200", "± 81000"),
    ("en", "1 770 000", "±200", "±81 000"),
    ("de", "1.770.000", "±200", "±81.000"),
    ("zh-Hant", "1,770,000", "±200", "±81,000"),
])  # fmt: skip
def test_a_margin_is_proposed_as_the_source_writes_its_numbers(
    language: str, stated_as: str, other: str, expected: str
) -> None:
    made = noted((other, "rate"))
    made = replace(made, article=replace(made.article, language=language))
    assert example(made, replace(JOBLESS, as_stated=stated_as)) == expected


def test_a_record_of_the_ledger_that_cannot_be_read_is_told_alone(tiny: Path) -> None:
    def told() -> list[str]:
        with pytest.raises(DataError) as refused:
            checked_site(tiny)
        return [problem.code for problem in refused.value.problems]

    harbour, article = tiny / "data/sections/harbour.yml", tiny / "data/article.yml"
    text, known = harbour.read_text(encoding="utf-8"), article.read_text(encoding="utf-8")
    estimated = text.replace("  value: 8.5\n", "  value: 8.5\n  low: 6.9\n  high: 10.1\n", 1)
    harbour.write_text(estimated, encoding="utf-8")
    assert "interval-evidence" in told()
    article.write_text(known.replace("{en: Fleet, zh", "{en: Fleet, old, zh"), encoding="utf-8")
    assert told() == ["key-unknown"]

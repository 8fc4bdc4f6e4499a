"""What a contributor reads when a record is wrong: file, line, column, fault, what to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from datasite.load import read_site
from datasite.rules import RULES

from .conftest import Edit

HARBOUR = "sections/harbour.yml"
FLEET = "sections/fleet.yml"


def said(root: Path) -> list[str]:
    """Every problem of the data files, without the folder's name and the code, which each has."""
    problems = read_site(root).problems
    assert all(problem.code in RULES for problem in problems)
    return [problem.sentence.removeprefix("data/") for problem in problems]


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (HARBOUR, "  value: 120", "  vaule: 120",
         '41:3: unknown key "vaule" — did you mean "value"?'),
        (HARBOUR, "  value: 120", "  colour: 120\n  value: 120",
         '41:3: unknown key "colour" — known here: id, indicator, value, multiplier, symbol, bound, '
         "status, period, period_basis, area, source, locator, as_stated, title, field, note, silence"),
        (HARBOUR, "  unit: tonne\n", "",
         '5:3: missing key "unit" — Id of a unit in units.yml.'),
        (HARBOUR, "name: {en: Cargo, zh: 吞吐量}", "name: {en: Cargo}",
         '6:3: "name" has no "zh" — every text is in both languages: add the Chinese'),
        (HARBOUR, "name: {en: Cargo, zh: 吞吐量}", "name: Cargo",
         '6:3: "name" must be a mapping, not "Cargo" — write {en: …, zh: …}'),
        (HARBOUR, "bound: over", "bound: ovr",
         '43:3: "bound" cannot be "ovr" — did you mean "over"? '
         "One of: exact, over, under, about, at_least, at_most"),
        (HARBOUR, "measure: flow", "measure: level",
         '9:3: "measure" cannot be "level" — one of: stock, flow, ratio, growth, rank, count'),
        (HARBOUR, "- id: cargo\n", "- id: Cargo_1\n",
         '5:3: "id" cannot be "Cargo_1" — an id is small letters, digits and single hyphens, '
         "starting with a letter: talent-total"),
        (HARBOUR, "- id: cargo\n", "- id: ../x\n",
         '5:3: "id" cannot be "../x" — an id is small letters, digits and single hyphens, '
         "starting with a letter: talent-total"),
        (HARBOUR, "as_stated: 超120萬噸", "as_stated: " + "超120萬噸" * 4,
         '48:3: "as_stated" has 24 characters, 20 allowed — The shortest fragment that carries '
         "value, multiplier and bound, exactly as the source writes it, at most 20 characters. "
         "Left out: the ledger's."),
        (HARBOUR, "value: 120", "value: 1:20",
         '41:3: "value" cannot be "1:20" — YAML may read it as a number to the base 60'),
        (HARBOUR, "value: 120", "value: 0120",
         '41:3: "value" cannot be "0120" — YAML may read it as octal or hexadecimal: '
         "write no leading zero"),
        (HARBOUR, "value: 120", "value: .inf",
         '41:3: "value" cannot be ".inf" — infinity and not-a-number are no values'),
        (HARBOUR, "value: 120", "value: 1,200",
         '41:3: "value" cannot be "1,200" — write digits only, without separators'),
        (HARBOUR, "value: 120", "value: 1e5",
         '41:3: "value" cannot be "1e5" — write decimal digits only, such as 43 or 4.0'),
        (HARBOUR, "value: 120", "value:",
         '41:3: "value" must be a number, not nothing — write a value, or delete the key'),
        (HARBOUR, "multiplier: 4", "multiplier: 13",
         '42:3: "multiplier" must be at most 12, not 13'),
        (HARBOUR, "multiplier: 4", "multiplier: 0.5",
         '42:3: "multiplier" cannot be 0.5 — a whole number from 0 to 12: 4 for 萬, 8 for 億'),
        (HARBOUR, "period: 2031-H1", "period: 2031-H3",
         '44:3: "period": "2031-H3" is not a period — '
         "write 2022, 2022-08, 2022-08-14, 2022-H1, 2022-Q3 or 2022-01/2022-06"),
        (HARBOUR, "period: 2031-H1", "period: 2031-13",
         '44:3: "period": "2031-13" has no month 13 — '
         "write 2022, 2022-08, 2022-08-14, 2022-H1, 2022-Q3 or 2022-01/2022-06"),
        (HARBOUR, "period: 2031-H1", "period: 2031-02-29",
         '44:3: "period": "2031-02-29" has no day 29 — '
         "write 2022, 2022-08, 2022-08-14, 2022-H1, 2022-Q3 or 2022-01/2022-06"),
        (HARBOUR, "period: 2031-H1", "period: 2031-06/2031-01",
         '44:3: "period": "2031-06/2031-01" does not end after it starts — '
         "write 2022, 2022-08, 2022-08-14, 2022-H1, 2022-Q3 or 2022-01/2022-06"),
        (HARBOUR, "  period: 2031-H1\n", "",
         '39:3: missing key "period" — or write period_basis: undated, if the source does not say'),
        (HARBOUR, "period_basis: undated", "period_basis: undated\n  period: 2031",
         "63:3: routes has a period and is undated — delete one of the two"),
        (FLEET, "  symbol: X", "  symbol: X\n  value: 2",
         "36:3: services-open has both a value and a symbol — delete one of the two"),
        (FLEET, "  symbol: X\n", "",
         '34:3: missing key "value" — or "symbol", where the source leaves it open'),
        (HARBOUR, "  locator: harbour.1\n", "",
         '39:3: missing key "locator" — the article\'s values say where it gives them, '
         "and in which characters"),
        (HARBOUR, "{en: Cargo, zh: 吞吐量}", "{en: <b>Cargo</b>, zh: 吞吐量}",
         '6:10: "name.en" cannot be "<b>Cargo</b>" — plain words only, on one line: '
         "no < > { } ` \\, no link and no HTML code"),
        (HARBOUR, "{en: Cargo, zh: 吞吐量}", "{en: true, zh: 吞吐量}",
         '6:10: "name.en" must be text, not the truth value true — quote it: "true"'),
        (FLEET, "steps:\n  - {en: Board, zh: 上船}\n  - {en: Cross, zh: 過湖}", "date_basis: stated",
         '70:3: missing key "steps" — a chain has steps\n'
         '76:3: voyage has a date_basis and no date — add "date", or delete date_basis'),
        (FLEET, "section: fleet", "section: flet",
         '2:1: this file is of section "fleet", not "flet" — write section: fleet'),
        ("sources.yml", "https://gazette.example/2031/port", "javascript:alert",
         '7:3: "url": an address starts with https:// or http://'),
        ("sources.yml", "https://gazette.example/2031/port", "https://me:secret@gazette.example/",
         '7:3: "url": the address holds a user name'),
        ("sources.yml", "  main: true\n", "",
         "3:3: no source is main — write main: true at the article"),
        ("context.yml", "  source: yearbook\n", "",
         '5:3: missing key "locator" — the article\'s values say where it gives them, '
         "and in which characters\n"
         "5:3: passengers-2030-lakeland has status context and the article as source — "
         "name its source with `source`"),
        ("article.yml", "kind: grammar", "kind: grammar, record: plan-swallow",
         "49:37: a numeral of kind grammar has no record — delete one of the two"),
        ("article.yml", "id: harbour.2", "id: harbour.3",
         '27:5: paragraph "harbour.3" stands in the place of "harbour.2" — '
         "paragraphs are numbered in reading order"),
        ("units.yml", "scale: 0.01", "scale: 0.1",
         "37:3: percent is of kind percent with scale 0.1 — write scale: 0.01"),
        ("simplified.yml", "overrides:", "override:",
         '2:1: unknown key "override" — did you mean "overrides"?'),
    ],
)  # fmt: skip
def test_a_fault_is_told_where_it_stands(
    tiny: Path, edit: Edit, file: str, old: str, new: str, message: str
) -> None:
    edit(file, old, new)
    assert said(tiny) == [f"{file}:{line}" for line in message.split("\n")]


def test_a_second_record_of_an_id_names_the_first(tiny: Path, edit: Edit) -> None:
    edit(FLEET, "- id: ferries\n", "- id: routes\n")
    assert said(tiny) == [
        f'{FLEET}:18:3: id "routes" is already taken at data/{HARBOUR}:59:3 — '
        "give one of the two another id"
    ]


def test_a_derived_value_and_an_observation_share_no_id(tiny: Path, edit: Edit) -> None:
    edit(HARBOUR, "- id: cargo-2030h1", "- id: cargo-2031h1")
    assert len(said(tiny)) == 1
    assert 'id "cargo-2031h1" is already taken at' in said(tiny)[0]


def test_all_problems_of_all_files_come_at_once_and_in_order(tiny: Path, edit: Edit) -> None:
    edit(HARBOUR, "bound: over", "bound: ovr")
    edit(HARBOUR, "measure: flow", "measure: level")
    edit("units.yml", "kind: count", "kind: counts")
    edit("areas.yml", "within: lakeland", "inside: lakeland")
    (tiny / "data" / "glossary.yml").write_text("terms: [\n", encoding="utf-8")
    assert [line.split(":")[:2] for line in said(tiny)] == [
        ["glossary.yml", "2"],  # the whole file: others may follow from it
        ["areas.yml", "8"],
        [HARBOUR, "9"],
        [HARBOUR, "43"],
        ["units.yml", "7"],
    ]


def test_a_misspelt_key_is_one_problem_not_two(tiny: Path, edit: Edit) -> None:
    edit(HARBOUR, "  indicator: cargo\n", "  indicater: cargo\n")
    assert said(tiny) == [f'{HARBOUR}:40:3: unknown key "indicater" — did you mean "indicator"?']

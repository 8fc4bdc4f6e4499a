"""Records against what stands around them: ledger, dates, the other language, their own names."""

from __future__ import annotations

from pathlib import Path

import pytest

from datasite.check import (
    dates,
    languages,
    ledger,
    measures,
    naming,
    numbered,
    record_problems,
    scale,
)
from datasite.load import load_site

from .conftest import Edit

HARBOUR, FLEET, ARTICLE = "sections/harbour.yml", "sections/fleet.yml", "article.yml"


def said(root: Path) -> str:
    """Every message of these checks on a project, one a line."""
    site = load_site(root)
    found = record_problems(site, ledger, numbered, dates, languages, naming, measures, scale)
    return "\n".join(map(str, found))


def test_the_tiny_project_agrees_with_itself(tiny: Path) -> None:
    assert said(tiny) == ""


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        # the ledger
        (HARBOUR, "locator: harbour.1", "locator: fleet.1", "the ledger of fleet.1 has no figure of this record"),
        (ARTICLE, "fragment: 超120萬噸", "fragment: 超130萬噸", "“超130萬噸” is not the value of cargo-2031h1"),
        (ARTICLE, "record: cargo-growth-2031h1}", "record: cargo-2031h1}", "is not the value of cargo-2031h1"),
        (ARTICLE, "fragment: 一系列, kind: grammar", "fragment: 3系列, kind: grammar",
         "“3系列” counts or dates something"),
        (ARTICLE, "fragment: 首批, kind: grammar", "fragment: 首批, kind: date", "“首批” is no date"),
        (ARTICLE, "fragment: “雙燕計劃”", "fragment: “孤鶴”", "is not in the name of plan-swallow"),
        (FLEET, "as_stated: “1+X”", "as_stated: “1+3X”", "holds 3, which the ledger of fleet.1 has not"),
        # dates
        (HARBOUR, "period: 2031-H1", "period: 2031-H2", "cargo-2031h1: period 2031-H2 but the id says 2031h1"),
        (HARBOUR, "period: 2032\n", "period: 2030\n", "passengers-2032: period 2030 but the id says 2032"),
        (HARBOUR, "period: 2032\n", "period: 2030\n", "is over on 2031-09-01, when the target was published"),
        (HARBOUR, "period: 2031\n", "period: 2033\n", "begins after 2031-09-01, when its source was published"),
        (HARBOUR, "period: 2031-H1", "period: 2031-03", "follows neither from the dates of harbour.1 (“上半年”)"),
        (HARBOUR, "period: 2031\n", "period: 2030\n", "follows neither from the dates of harbour.2 (none)"),
        (ARTICLE, "fragment: 上半年", "fragment: 下半年", "“下半年” is not the date of cargo-2031h1, which is 2031-H1"),
        # languages
        (ARTICLE, "en: There are [[routes]].", "en: There are [[ferries]].",
         "the zh text quotes [[routes]], the en text does not"),
        (HARBOUR, "{en: Cargo, zh: 吞吐量}", "{en: 吞吐量, zh: Cargo}", "this English text is Chinese"),
        (HARBOUR, "{en: Cargo, zh: 吞吐量}", "{en: 吞吐量, zh: Cargo}", "this Chinese text holds no Chinese"),
        # scale
        (HARBOUR, "value: 8.5\n", "value: 8.5\n  multiplier: 4\n", "multiplier 4 in percent, which takes none"),
        (HARBOUR, "value: 2\n", "value: 2\n  bound: over\n", "bound over on a rank"),
        # names
        (HARBOUR, "area: mirror-lake\n  locator: harbour.2", "area: lakeland\n  locator: harbour.2",
         "routes: area lakeland stands neither in the id nor in the title"),
        (HARBOUR, "value: 12\n", "value: 12\n  status: target\n", "routes is a target, and neither its period"),
        (HARBOUR, "unit: rank", "unit: percent", "passenger-rank: a rank cannot be in percent"),
        (FLEET, "unit: ferry", "unit: route", "ferry-count: unit route but its name and definition speak of"),
    ],
)  # fmt: skip
def test_a_record_that_disagrees_with_what_stands_around_it_is_told(
    tiny: Path, edit: Edit, file: str, old: str, new: str, message: str
) -> None:
    edit(file, old, new)
    assert message.replace("“", '"').replace("”", '"') in said(tiny).replace("“", '"').replace(
        "”", '"'
    )


def test_a_numeral_said_for_several_records_names_the_others_in_its_note(
    tiny: Path, edit: Edit
) -> None:
    edit(
        ARTICLE,
        "fragment: 12條航線, kind: figure, record: routes",
        "fragment: 12條航線, kind: grammar",
    )
    assert "the ledger of harbour.2 has no figure of this record" in said(tiny)
    edit(
        ARTICLE,
        "{fragment: 位列全省第二, kind: figure, record: passenger-rank-2031}",
        "{fragment: 位列全省第二, kind: figure, record: passenger-rank-2031, "
        'note: {en: "See [[routes name]].", zh: "見[[routes name]]。"}}',
    )
    assert "routes: the ledger" not in said(tiny)


def test_an_entity_stands_no_later_than_our_words_name_it(tiny: Path, edit: Edit) -> None:
    edit(ARTICLE, "There are [[routes]].", '"[[entity:plan-swallow]]: there are [[routes]]."')
    assert "plan-swallow: locator fleet.1 but what we say of harbour.2 already names it" in said(
        tiny
    )


def test_a_cell_of_a_table_has_no_scale_unless_a_note_gives_it(tiny: Path, edit: Edit) -> None:
    edit(HARBOUR, "value: 12\n", "value: 12\n  multiplier: 4\n")
    edit(HARBOUR, "as_stated: 12條航線", 'as_stated: "12"')
    assert 'routes: value 12 with multiplier 4, which as_stated "12" does not show' in said(tiny)
    edit(
        HARBOUR,
        'as_stated: "12"',
        'as_stated: "12"\n  note: {en: The head of the table says so., zh: 見表頭。}',
    )
    assert "with multiplier" not in said(tiny)

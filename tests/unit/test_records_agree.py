"""Records against what stands around them: ledger, dates, the other language, their own names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from datasite.check import (
    dates,
    languages,
    ledger,
    ledger_dates,
    ledger_kinds,
    ledger_names,
    ledger_values,
    measures,
    naming,
    record_problems,
    revisions,
    scale,
)
from datasite.load import load_site

from ..conftest import Edit
from ..support.records import indicator, site, stated, text, unit, with_
from ..support.together import together

HARBOUR, FLEET, ARTICLE = "sections/harbour.yml", "sections/fleet.yml", "article.yml"


def said(root: Path) -> str:
    """Every message of these checks on a project, one a line."""
    site = load_site(root)
    of_ledger = (ledger, ledger_dates, ledger_kinds, ledger_names, ledger_values)
    found = record_problems(site, *of_ledger, dates, languages, naming, measures, scale)
    return "\n".join(map(str, found))


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


def test_a_number_alone_that_is_called_a_date_is_to_be_widened(tiny: Path, edit: Edit) -> None:
    listed = "fragment: 12條航線, kind: figure, record: routes"
    edit(ARTICLE, listed, 'fragment: "12", kind: date')
    hint = "write its kind, or widen the fragment to all that says when: 2031年1至12月"
    assert f'"12" is no date — {hint}' in said(tiny)
    edit(ARTICLE, 'fragment: "12", kind: date', "fragment: 12條航線, kind: date")
    assert '"12條航線" is no date — write its kind [' in said(tiny)


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


@together(
    [
        ({}, True),
        ({"number": "400000"}, True),
        ({"title": text("Passengers, first count")}, False),
        ({"status": "forecast"}, False),
        ({"period": "2031"}, False),
        ({"area": "lakeland"}, False),
        ({"revises": "routes"}, False),
        ({"formula": "routes * 2", "status": "derived"}, False),
    ]
)
def test_two_values_of_one_thing_say_which_replaces_the_other(
    changes: dict[str, Any], twice: bool
) -> None:
    first = stated("routes", "routes", "12", period="2030")
    second = with_(first, id="routes-again", **changes)
    found = [each.sentence for each in record_problems(site(first, second), revisions)]
    assert ["revises: routes" in each for each in found] == [True] * twice


def test_a_share_may_change_by_points() -> None:
    points = unit("point", "percent", name=text("points"), pattern=text("{n} points"))
    name = text("Share of cargo")
    grows = indicator("share", "point", name=name, measure="growth", against="year")
    stands = indicator("share", "point", name=name, measure="ratio")
    for record, problems in ((grows, 0), (stands, 1)):
        found = record_problems(site(units=(points,), indicators=(record,)), measures)
        assert sum("its unit point is written without %" in str(each) for each in found) == problems

"""Figures compare like with like, or say why not."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from datasite import charts
from datasite.check import comparability, drawable, figures, record_problems
from datasite.check.unlikeness import listed
from datasite.derive import complete
from datasite.model import Numeral, Part, Relation
from datasite.words import Words

from ..support.records import derived, entity, figure, place, site, stated, text, with_
from ..support.together import together

ARRIVED = stated("arrived", "arrivals", "30537")
LAST_YEAR = stated("arrived-2021", "arrivals", "28000", period="2021")
GRADUATED = stated("graduated", "graduates", "6966")
GROWN = stated("grew", "arrivals-growth", "9.48")
AIM = stated("aim", "arrivals", "40000", status="target", period="2025", bound="over")
MADE = stated("made", "output", "384.8", multiplier=8)
BASE = derived("base", "arrivals", "arrived / (1 + grew)", period="2021")
FIFTH = stated("fifth", "place", "5", field=text("zones"))
BEFORE = stated("graduated-2021", "graduates", "6500", period="2021")
SHARE = derived("part", "share", "graduated / arrived")
OPEN = stated("open", "firms", None, symbol="X")
UNDATED = stated("undated", "arrivals", "9", period=None)
ELSEWHERE = stated("elsewhere", "arrivals", "1000", area="lakeland")
REGION = stated("region", "arrivals", "910000", area="lakeland", status="context")
FORECAST = stated("forecast", "arrivals", "1000", status="forecast")
CONTEXT = stated("context", "arrivals", "1000", status="context")
AGAIN = stated("again", "arrivals", "31000")
THIRD = stated("third", "arrivals", "1001", status="context")
STOCK = stated("stock", "residents", "500")
REAL = stated("real", "output-growth", "4.0")
NOMINAL = stated("nominal", "output-nominal", "5.0")
MONTHS = stated("arrived-h1", "arrivals", "15000", period="2021-H1")
FEW = stated("few", "firms", "3", period="2022")
OVER = stated("over", "graduates", "6000", bound="over")
RECORDS = (
    ARRIVED, LAST_YEAR, GRADUATED, GROWN, AIM, MADE, BASE, FIFTH, SHARE, OPEN, UNDATED, ELSEWHERE,
    CONTEXT, FORECAST, STOCK, REAL, NOMINAL, MONTHS, FEW, OVER, BEFORE, REGION, AGAIN, THIRD,
)  # fmt: skip


ENTITIES = (
    entity("launch", date="2022-05"),
    entity("someday"),
    entity("plan", parts=(Part(text(), "few", ()),), kind="structure"),
    entity("path", steps=(text("a"), text("b")), kind="chain"),
    entity("child", relations=(Relation("part_of", "launch"),)),
)


def found(form, *ids, **more):
    """What is wrong with a figure."""
    whole = complete(site(*RECORDS, entities=ENTITIES, figures=(figure(form, *ids, **more),)))
    return [p.message for p in record_problems(whole, comparability, drawable)]


@together(
    [
        ("open_bars", ("arrived", "graduated"), {}),
        ("open_bars", ("arrived", "arrived-2021"), {"because": text()}),
        ("level_base", ("base", "arrived"), {"options": {"growth": "grew"}}),
        ("bullet", ("arrived", "aim"), {}),
        ("two_part_whole", ("graduated", "arrived"), {"options": {"share": "part"}}),
        ("two_part_whole", ("arrived", "region"), {}),  # its area lies within the region
        ("ranking_board", ("fifth",), {}),
        ("unit_dots", ("few",), {}),
        ("dot_comparison", ("arrived", "elsewhere"), {}),
        ("dot_comparison", ("arrived", "arrived-2021"), {}),
        ("point_series", ("arrived-2021", "arrived"), {}),
        ("slope", ("arrived-2021", "arrived", "graduated-2021", "graduated"), {}),
        ("structure_tree", (), {"entities": ("plan",)}),
        ("chain", (), {"entities": ("path",)}),
        ("timeline", ("arrived",), {"entities": ("launch",)}),
        ("relation_graph", (), {"entities": ("launch", "child")}),
    ]
)
def test_like_beside_like_passes(form, ids, more):
    assert found(form, *ids, **more) == []


@together(
    [
        ("period", ("arrived", "arrived-2021")),
        ("kind of period", ("arrived", "arrived-h1")),
        ("kind of period", ("arrived", "undated")),
        ("area", ("arrived", "elsewhere")),
        ("measure", ("arrived", "stock")),
        ("status", ("arrived", "context")),
        ("status", ("arrived", "forecast")),
        ("prices", ("real", "nominal")),
    ]
)
def test_unlike_things_side_by_side_need_a_reason(aspect, ids):
    [message] = found("open_bars", *ids)
    assert message.startswith(f"a-figure sets values of different {aspect} side by side: {ids[0]} ")
    assert found("open_bars", *ids, because=text("on purpose")) == []


def test_unlike_units_on_one_axis_are_refused_whatever_the_reason():
    [message] = found("open_bars", "arrived", "made", because=text("why not"))
    assert message.endswith("different unit side by side: arrived person, made yuan")


def test_the_message_says_what_to_write():
    whole = complete(site(*RECORDS, figures=(figure("open_bars", "arrived", "elsewhere"),)))
    [problem] = record_problems(whole, comparability, drawable)
    assert problem.sentence == (
        "data/sections/harbour.yml:7:3: a-figure sets values of different area side by side: "
        "arrived mirror-lake, elsewhere lakeland — write `because:` with the reason, "
        "or leave out what does not fit"
    )


def test_a_comparison_of_areas_may_not_change_the_period_too():
    whole = with_(ELSEWHERE, period="2021", id="far")
    records = (*RECORDS, whole)
    made = complete(site(*records, figures=(figure("dot_comparison", "arrived", "far"),)))
    assert [p.message for p in record_problems(made, comparability, drawable)] == [
        "a-figure sets values of different area and period at once side by side: "
        "arrived mirror-lake 2022, far lakeland 2021"
    ]


@together([
        ("bullet", ("aim", "arrived"), {}, "the last, arrived, is reported"),
        ("bullet", ("arrived",), {}, "bullet takes 2 to 8 observations, here are 1"),
        ("two_part_whole", ("arrived", "graduated"), {}, "the part arrived is larger than"),
        ("two_part_whole", ("over", "arrived"), {}, "bounded so that the rest is not known"),
        ("two_part_whole", ("graduated", "arrived"), {"options": {"share": "grew"}},
         "grew is not the share of graduated"),
        ("two_part_whole", ("graduated", "arrived-2021"), {"because": text()}, "different period"),
        ("two_part_whole", ("elsewhere", "arrived"), {}, "different area"),
        ("level_base", ("base", "arrived"), {}, "no growth rate is named"),
        ("level_base", ("base", "arrived"), {"options": {"growth": "real"}},
         "real is no growth of arrivals"),
        ("level_base", ("arrived-2021", "arrived"), {"options": {"growth": "grew"}},
         "the base arrived-2021 is not derived"),
        ("ranking_board", ("few",), {}, "few is no rank"),
        ("unit_dots", ("arrived",), {}, "arrived is not a count from 1 to 60"),
        ("unit_dots", ("open",), {}, "open is the symbol X"),
        ("point_series", ("arrived", "undated"), {"because": text()},
         "undated has no period and stands on a time axis"),
        ("point_series", ("arrived", "graduated"), {}, "the points are of several indicators"),
        ("slope", ("arrived-2021", "arrived", "graduated", "graduated-2021"), {},
         "graduated and graduated-2021 are of 2022 and 2021"),
        ("slope", ("arrived", "arrived-2021", "graduated", "graduated-2021"), {},
         "arrived is not of an earlier period than arrived-2021"),
        ("slope", ("arrived-2021", "graduated", "graduated-2021", "arrived"), {},
         "arrived-2021 and graduated differ in indicator"),
        ("slope", ("arrived-2021", "arrived", "graduated-2021", "graduated", "arrived"), {},
         "slope takes values in pairs, here are 5"),
        ("point_series", ("arrived", "again"), {}, "arrived and again are of the same period"),
        ("point_series", ("context", "third"), {"because": text()},
         "context and third are of the same period"),
        ("timeline", (), {"entities": ("launch", "someday")}, "someday has no date"),
        ("structure_tree", (), {"entities": ("launch",)}, "no structure with parts"),
        ("chain", (), {"entities": ("launch",)}, "launch has no steps"),
        ("relation_graph", (), {"entities": ("launch", "child", "path")},
         "path has no relation to the others"),
        ("open_bars", ("arrived",) * 61, {}, "open_bars takes 1 to 60 observations, here are 61"),
        ("bullet", (*("arrived",) * 9, "aim"), {}, "bullet takes 2 to 8 observations, here are 10"),
        ("timeline", ("arrived",) * 21, {}, "timeline takes at most 20 observations, here are 21"),
        ("point_series", ("arrived",) * 401, {}, "point_series takes 2 to 400 observations"),
        ("level_base", ("arrived",), {}, "level_base takes 2 observations, here are 1"),
        ("chain", ("arrived",), {"entities": ("path",)}, "chain takes no observations, here are 1"),
        ("relation_graph", (), {"entities": ("launch",)}, "takes 2 or more entities, here are 1"),
        ("timeline", (), {}, "timeline takes 1 or more entities, here are 0"),
    ])  # fmt: skip
def test_a_form_is_not_given_what_it_cannot_show(form, ids, more, message):
    messages = found(form, *ids, **more)
    assert any(message in m for m in messages), messages


def test_another_source_may_give_a_second_value_for_a_time_of_a_series():
    messages = found("point_series", "arrived-2021", "context", "arrived", because=text())
    assert messages == []


@pytest.mark.parametrize("form", [f for f in charts.FORMS if charts.form(f).takes.one_unit])
def test_a_value_below_zero_is_drawn_or_refused_at_its_figure(form):
    """Whatever the check lets through is drawn: it never ends in the arithmetic of a scale."""
    around = {"low": Decimal(-6), "high": Decimal(-2)}
    below = stated("below", "arrivals", "-5", period="2020", **around)
    earlier = stated("earlier", "arrivals", "-3", period="2019", **around)
    shown = figure(form, "earlier", "below", because=text())
    whole = complete(site(below, earlier, figures=(shown,)))
    if charts.form(form).takes.negative:
        assert not list(record_problems(whole, comparability, drawable))
        assert charts.spec(whole, shown, Words(whole, "en"))
        return
    told = [p.sentence for p in record_problems(whole, comparability, drawable)]
    assert (
        f"data/sections/harbour.yml:7:3: a-figure: below is below zero, where {form} begins — "
        "write [[below]] in the text; dot_comparison, interval, open_bars, point_series or timeline would take "
        "these records"
    ) in told


def told(form, *ids, **more):
    """Each message on a figure of these records, with what to write instead."""
    whole = complete(site(*RECORDS, entities=ENTITIES, figures=(figure(form, *ids, **more),)))
    return [p.sentence.partition(": ")[2] for p in record_problems(whole, comparability, drawable)]


def test_a_form_that_does_not_fit_its_records_names_those_that_do():
    [message] = told("bullet", "arrived", "graduated")
    assert message.endswith(
        " — put the target last; dot_comparison, open_bars or timeline would take these records"
    )
    [message] = told("unit_dots", "open")
    assert message.endswith(" — leave it out")  # none would


def test_bars_are_parted_by_what_differs_and_the_option_says_what_it_takes():
    assert found("open_bars", "arrived", "arrived-2021", options={"group": "period"}) == []
    assert found("open_bars", "arrived", "elsewhere", options={"group": "area"}) == []
    [message] = told("open_bars", "arrived", "graduated", options={"group": "area"})
    assert message == "a-figure: all bars are of one area — leave options.group out"
    [message] = told("open_bars", "arrived", "graduated", options={"group": "size"})
    assert message == "a-figure: open_bars has no group size — write area, period or field"


@pytest.mark.parametrize(
    ("form", "ids"),
    [
        ("slope", ("arrived-2021", "arrived", "graduated", "graduated-2021")),
        ("slope", ("arrived-2021", "arrived", "graduated-2021", "stock")),
        ("point_series", ("arrived-2021", "arrived", "graduated-2021", "graduated")),
        ("point_series", ("arrived-2021", "stock")),
        ("point_series", ("arrived-2021", "grew")),
    ],
)
def test_one_mistake_is_one_message(form, ids):
    assert len(told(form, *ids)) == 1


def test_a_graph_without_the_relations_it_shows_is_refused():
    options = {"relations": "led_by"}
    messages = found("relation_graph", entities=("launch", "child"), options=options)
    assert messages == [
        "a-figure: launch has no relation to the others",
        "a-figure: child has no relation to the others",
    ]


def test_a_numeral_inside_a_name_is_never_charted():
    named = stated("named", "firms", "5050", as_stated="5050計劃")
    whole = site(named, figures=(figure("open_bars", "named"),))
    section = whole.article.sections[0]
    numeral = Numeral("5050計劃", "name", "plan", None, place())
    paragraph = replace(section.paragraphs[0], numerals=(numeral,))
    article = replace(whole.article, sections=(replace(section, paragraphs=(paragraph,)),))
    [problem] = record_problems(replace(whole, article=article), comparability, drawable)
    assert "named is a numeral inside a name" in problem.message


def said_of(form: str, *ids: str, **more: object) -> list[str]:
    """What the title and the reason of a figure are told."""
    made = (figure(form, *ids, **more),)
    whole = complete(site(*RECORDS, entities=ENTITIES, figures=made))
    return [p.message for p in record_problems(whole, figures)]


@together(
    [
        ("[[arrived]]", True),
        ("[[part]]", True),  # computed of what is drawn
        ("[[aim period]]", True),
        ("[[aim]]", False),
        ("[[aim number]]", False),
        ("[[base]]", False),  # computed of one that is drawn and one that is not
    ]
)
def test_a_title_quotes_what_the_figure_draws_or_what_is_computed_of_that(
    quoted: str, drawn: bool
) -> None:
    told = said_of("open_bars", "arrived", "graduated", title=text(quoted))
    assert (told == []) == drawn, told


@pytest.mark.parametrize(
    ("ids", "differ"),
    [
        (("arrived", "elsewhere"), True),
        (("arrived", "aim"), True),
        (("arrived", "graduated"), True),  # of two indicators
        (("stock",), False),
    ],
)
def test_a_reason_is_of_a_difference(ids: tuple[str, ...], differ: bool) -> None:
    told = said_of("open_bars", *ids, because=text("On purpose."))
    assert (told == []) == differ, told


def test_of_many_unlike_values_a_message_names_the_first_of_each_kind() -> None:
    many = {f"here-{n}": "here" for n in range(40)} | {f"there-{n}": "there" for n in range(40)}
    assert listed({"here-0": "here", "there-0": "there"}) == "here-0 here, there-0 there"
    assert listed(many) == "here-0 here, there-0 there"

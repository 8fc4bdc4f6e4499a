"""Each rule of the linter has a chart that breaks it and no other."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from datasite import charts
from datasite.charts import lint as linter
from datasite.charts import theme
from datasite.charts.lint import lint
from datasite.render import vector
from datasite.rules import RULES
from datasite.words import Words

from ..support.chart_site import FIGURES, HARBOUR, drawing
from ..support.together import together

Spec = dict[str, Any]


def honest(figure: str) -> Spec:
    """A chart that keeps every rule."""
    return deepcopy(charts.spec(HARBOUR, FIGURES[figure], Words(HARBOUR, "en")))


def layer(spec: Spec, mark: str, style: str = "") -> Spec:
    """The first layer of a mark."""
    return next(
        x
        for x in spec["layer"]
        if x["mark"]["type"] == mark and x["mark"].get("style", "") == style
    )


def limits(spec: Spec) -> list[list[float]]:
    """The limits of every scale of values."""
    found = [x["encoding"].get("x", {}).get("scale") for x in spec["layer"]]
    return [scale["domain"] for scale in found if scale]


def cut_baseline() -> Spec:
    spec = honest("bars")
    for domain in limits(spec):
        domain[0] = 2_000
    return spec


def second_axis() -> Spec:
    spec = honest("bars")
    layer(spec, "point", "bound")["encoding"]["x"]["scale"]["domain"] = [0, 900_000]
    return spec


def cut_value() -> Spec:
    spec = honest("bars")
    for domain in limits(spec):
        domain[1] = 200_000
    return spec


def colour_alone() -> Spec:
    spec = honest("bars")
    for each in spec["layer"]:
        each["encoding"] = {
            k: v for k, v in each["encoding"].items() if k not in ("strokeDash", "size")
        }
    return spec


def value_left_out() -> Spec:
    spec = honest("bars")
    spec["layer"] = [
        x for x in spec["layer"] if x["encoding"].get("text", {}).get("field") != "label"
    ]
    return spec


def size_for_something() -> Spec:
    spec = honest("compared")
    layer(spec, "point", "quantity")["encoding"]["size"] = {
        "field": "value",
        "type": "quantitative",
    }
    return spec


def bound_left_out() -> Spec:
    spec = honest("bars")
    scale = layer(spec, "point", "bound")["encoding"]["shape"]["scale"]
    scale["domain"] = ["about"]
    return spec


def parts_short() -> Spec:
    spec = honest("parts")
    spec["datasets"]["rows"][1]["to"] -= 1000
    return spec


def titled_left_out() -> Spec:
    spec = honest("series")
    spec["datasets"]["rows"][0] |= {"titled": True, "labelled": False}
    return spec


def all_grey() -> Spec:
    spec = honest("compared")
    for row in spec["datasets"]["rows"]:
        row["look"] = "other, beside"
    return spec


def small_text() -> Spec:
    spec = honest("bars")
    layer(spec, "text")["mark"]["fontSize"] = 11
    return spec


def from_an_address() -> Spec:
    spec = honest("bars")
    spec["data"] = {"url": "data.csv"}
    return spec


def field_missing() -> Spec:
    spec = honest("bars")
    layer(spec, "text")["encoding"]["detail"] = {"field": "step", "type": "nominal"}
    return spec


def text_over_text() -> Spec:
    spec = honest("bars")
    spec["datasets"]["rows"][0]["heading_dy"] += 8
    return spec


def squeezed() -> Spec:
    return honest("example-vega-lite") | {"width": 180}


def twice_in_one_place() -> Spec:
    spec = honest("example-vega-lite")
    for row in spec["datasets"]["rows"]:
        row["heading"] = "Ships"
    return spec


BROKEN: list[tuple[str, Callable[[], Spec]]] = [
    ("zero baseline", cut_baseline),
    ("one scale", second_axis),
    ("nothing cut", cut_value),
    ("not colour alone", colour_alone),
    ("sized by value", value_left_out),
    ("sized by value", size_for_something),
    ("bounds marked", bound_left_out),
    ("parts sum", parts_short),
    ("text size", small_text),
    ("title labelled", titled_left_out),
    ("subject highlighted", all_grey),
    ("text fits", text_over_text),
    ("no address", from_an_address),
    ("fields exist", field_missing),
    ("room", squeezed),
    ("stacked", twice_in_one_place),
]


@pytest.mark.parametrize(("rule", "broken"), BROKEN, ids=[b.__name__ for _, b in BROKEN])
def test_a_chart_that_breaks_a_rule_trips_that_rule_alone(
    rule: str, broken: Callable[[], Spec]
) -> None:
    spec = broken()
    drawn = drawing(spec, theme.WIDE, "en") if rule == "text fits" else ""
    drawn = vector.vega(spec, "en") if rule == "room" else drawn
    assert {finding.rule for finding in lint(spec, drawn)} == {rule}


def test_a_chart_that_is_wider_than_its_column_is_told_with_both_widths() -> None:
    spec = honest("example-vega-lite")
    drawn = vector.vega(spec, "en")
    assert lint(spec, drawn, theme.WIDE + 20) == []
    [found] = lint(spec, drawn, theme.NARROW)
    assert found.code == "chart-room"
    assert f"wide and has {theme.NARROW}" in found.message


def test_a_label_that_vega_leaves_out_runs_into_nothing() -> None:
    shown = '<text x="20" y="20" font-size="12">12 routes</text>'
    hidden = shown.replace("<text", '<text opacity="0"')
    svg = '<svg xmlns="http://www.w3.org/2000/svg">%s</svg>'
    assert [found.code for found in lint({}, svg % (shown + shown))] == ["chart-text-fits"]
    assert lint({}, svg % (shown + hidden)) == []


def test_what_layers_have_in_common_is_read_of_each() -> None:
    spec = {
        "data": {"values": [{"value": 3}]},
        "encoding": {"x": {"field": "amount", "type": "quantitative"}},
        "layer": [{"mark": "bar"}],
    }
    assert [found.message for found in lint(spec)] == ["x reads a field “amount” that is not there"]


ROWS = [
    {"id": "a", "name": "Cargo", "area": "here", "value": 3},
    {"id": "b", "name": "Cargo", "area": "there", "value": 4},
    {"id": "c", "name": "Mail", "area": "there", "value": 5},
]
X, Y = {"field": "value", "type": "quantitative"}, {"field": "name", "type": "nominal"}
AREA = {"field": "area", "type": "nominal"}
BARS = {"mark": "bar", "encoding": {"x": X, "y": Y}}


@together([
        (BARS, "chart-stacked"),
        ({"mark": "area", "encoding": {"y": X, "x": Y}}, "chart-stacked"),
        ({"mark": "point", "encoding": {"x": X, "y": Y}}, ""),
        ({"mark": "bar", "encoding": {"x": X, "y": Y, "yOffset": AREA}}, ""),
        ({"facet": {"row": AREA}, "spec": BARS}, ""),
        ({"facet": AREA, "spec": BARS}, ""),
        ({**BARS, "transform": [{"filter": "datum.area == 'here'"}]}, ""),
        ({"mark": "bar", "encoding": {"x": X | {"aggregate": "mean"}, "y": Y}}, ""),
        ({"mark": "arc", "encoding": {"theta": X}}, "chart-sized-by-value"),
        ({"mark": "bar", "encoding": {"x": X | {"scale": {"type": "log"}}, "y": AREA | {"field": "id"}}},
         "chart-zero-baseline"),
        ({"mark": "bar", "encoding": {"x": X | {"scale": {"domainMin": 2}}, "y": AREA | {"field": "id"}}},
         "chart-zero-baseline"),
        ({"mark": "bar", "encoding": {"x": X | {"scale": {"domainMax": 9}}, "y": AREA | {"field": "id"}}}, ""),
        ({"vconcat": [{"layer": [], "resolve": {"scale": {"y": "independent"}}}]}, "chart-one-scale"),
    ])  # fmt: skip
def test_what_no_form_of_ours_draws_is_judged_too(chart: Spec, code: str) -> None:
    assert {found.code for found in lint({"data": {"values": ROWS}, **chart})} == ({code} - {""})


def test_every_rule_is_tried() -> None:
    known = {code for code, rule in RULES.items() if rule.module.startswith(linter.__name__)}
    assert {f"chart-{rule.replace(' ', '-')}" for rule, _ in BROKEN} == known


POINTS = {**BARS, "mark": "point"}
NONE = {**POINTS, "transform": [{"filter": "datum.value > 9"}]}


@together([
        (POINTS, []),
        ({**BARS, "mark": "rule"}, []),
        ({"layer": [POINTS, NONE]}, []),
        (NONE, ["no mark is drawn"]),
        ({**POINTS, "config": {"axis": {"labelLimit": 20}}}, ["“C…” is cut short"]),
    ])  # fmt: skip
def test_what_is_not_drawn_or_is_cut_short_is_seen_in_the_drawing(
    chart: Spec, said: list[str]
) -> None:
    spec = {"data": {"values": ROWS}, **chart}
    found = lint(spec, vector.vega(spec, "en"))
    assert [finding.message.partition(" — ")[0] for finding in found] == said

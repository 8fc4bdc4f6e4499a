"""Each rule of the linter has a chart that breaks it and no other."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from datasite import charts
from datasite.charts import lint as linter
from datasite.charts.lint import lint
from datasite.rules import RULES
from datasite.words import Words

from ..support.chart_site import FIGURES, HARBOUR

Spec = dict[str, Any]


def honest(figure: str) -> Spec:
    """A chart that keeps every rule."""
    return deepcopy(charts.spec(HARBOUR, FIGURES[figure], Words(HARBOUR, "en")))


def layer(spec: Spec, name: str) -> Spec:
    """The layer that draws those rows."""
    return next(x for x in spec["layer"] if x["data"]["name"] == name)


def cut_baseline() -> Spec:
    spec = honest("bars")
    for each in spec["layer"]:
        scale = each["encoding"]["x"].get("scale")
        if scale:
            scale["domain"][0] = 5_000
    return spec


def second_axis() -> Spec:
    spec = honest("bars")
    layer(spec, "ends")["encoding"]["x"]["scale"]["domain"] = [0, 900_000]
    return spec


def cut_value() -> Spec:
    spec = honest("bars")
    for each in spec["layer"]:
        scale = each["encoding"]["x"].get("scale")
        if scale:
            scale["domain"][1] = 300_000
    return spec


def colour_alone() -> Spec:
    spec = honest("bars")
    spec["datasets"]["bars"][1]["fill"] = "var(--ds-context)"
    return spec


def value_left_out() -> Spec:
    spec = honest("bars")
    spec["datasets"]["text-value"] = spec["datasets"]["text-value"][1:]
    return spec


def bound_left_out() -> Spec:
    spec = honest("bars")
    spec["datasets"]["ends"] = [r for r in spec["datasets"]["ends"] if r["of"] != "sailors"]
    return spec


def parts_short() -> Spec:
    spec = honest("parts")
    rest = spec["datasets"]["parts"][1]
    rest["amount"] -= 1000
    rest["value"] -= 1000
    return spec


def small_text() -> Spec:
    spec = honest("bars")
    layer(spec, "text-note")["mark"]["fontSize"] = 11
    return spec


def text_outside() -> Spec:
    spec = honest("bars")
    spec["datasets"]["text-value"][0]["x"] += 60
    return spec


def text_over_text() -> Spec:
    spec = honest("bars")
    first, second = spec["datasets"]["text-label"][:2]
    second["y"] = first["y"] + 4
    return spec


def from_an_address() -> Spec:
    spec = honest("bars")
    spec["data"] = {"url": "data.csv"}
    return spec


def field_missing() -> Spec:
    spec = honest("bars")
    layer(spec, "text-label")["encoding"]["detail"] = {"field": "step", "type": "nominal"}
    return spec


def size_for_something() -> Spec:
    spec = honest("compared")
    layer(spec, "points")["encoding"]["size"] = {"field": "value", "type": "quantitative"}
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
    ("text fits", text_outside),
    ("text fits", text_over_text),
    ("no address", from_an_address),
    ("fields exist", field_missing),
]


@pytest.mark.parametrize(("rule", "broken"), BROKEN, ids=[b.__name__ for _, b in BROKEN])
def test_a_chart_that_breaks_a_rule_trips_that_rule_alone(
    rule: str, broken: Callable[[], Spec]
) -> None:
    assert {finding.rule for finding in lint(broken())} == {rule}


def test_every_rule_is_tried() -> None:
    known = {code for code, rule in RULES.items() if rule.module.startswith(linter.__name__)}
    assert {f"chart-{rule.replace(' ', '-')}" for rule, _ in BROKEN} == known

"""Every form, in every language and both widths: honest, complete, in the page's words."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from datasite import charts
from datasite.bound import Bound
from datasite.charts import measure, theme
from datasite.charts.lint import lint
from datasite.charts.marks import KINDS
from datasite.model import Text
from datasite.words import Words

from ..support.chart_site import CHARTS, FIGURES, HARBOUR
from ..support.records import LANGUAGES

WIDTHS = (theme.WIDE, theme.NARROW)
CASES = [(f, language, width) for f in CHARTS for language in LANGUAGES for width in WIDTHS]


@cache
def spec(figure: str, language: str = "en", width: int = theme.WIDE, **more: Any) -> dict[str, Any]:
    """The specification of a figure, made once; not to be changed."""
    return charts.spec(HARBOUR, FIGURES[figure], Words(HARBOUR, language), width, **more)


def texts(of: dict[str, Any]) -> list[str]:
    return [
        row["text"]
        for name, rows in of["datasets"].items()
        if name.startswith("text-")
        for row in rows
    ]


def test_every_form_has_a_figure_in_these_tests() -> None:
    assert {f.form for f in FIGURES.values()} == set(charts.FORMS)


@pytest.mark.parametrize(("figure", "language", "width"), CASES)
def test_every_form_keeps_the_rules_in_every_language_and_width(
    figure: str, language: str, width: int
) -> None:
    assert lint(spec(figure, language, width)) == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("figure", CHARTS)
def test_every_specification_is_valid_vega_lite(figure: str, width: int) -> None:
    made = spec(figure, width=width, validate=True)
    assert made["$schema"].startswith("https://vega.github.io/schema/vega-lite/v6")
    assert json.loads(json.dumps(made)) == made


@pytest.mark.parametrize(("figure", "language", "width"), CASES)
def test_no_english_stands_on_a_chinese_chart(figure: str, language: str, width: int) -> None:
    if language != "en":
        assert not [
            t for t in texts(spec(figure, language, width)) if re.search(r"[A-Za-z]{2,}", t)
        ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("figure", FIGURES)
def test_the_table_and_the_description_say_every_value_that_the_chart_shows(
    figure: str, language: str
) -> None:
    words, record = Words(HARBOUR, language), FIGURES[figure]
    table = charts.table(HARBOUR, record, words)
    cells = {cell for row in table.rows for cell in row.values()}
    described = charts.describe(HARBOUR, record, words)
    for id_ in (*record.observations, *record.options.values()):
        value = words.value(HARBOUR.observations[id_])
        assert value in cells
        assert value in described
    assert all(set(row) >= {"name", "source"} for row in table.rows)
    assert {key for key, _ in table.columns} <= {key for row in table.rows for key in row}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("figure", ["bars", "sums", "step", "aim", "dots", "compared"])
def test_each_value_stands_on_the_chart_with_its_bound_and_unit(figure: str, language: str) -> None:
    words = Words(HARBOUR, language)
    for width in WIDTHS:
        shown = texts(spec(figure, language, width))
        for id_ in FIGURES[figure].observations:
            assert words.value(HARBOUR.observations[id_]) in shown


def test_an_undated_value_says_so_and_has_no_place_on_a_time_axis() -> None:
    made = spec("times")
    assert "loans" not in {row["of"] for row in made["datasets"]["spans"]}
    assert any("undated" in t for t in texts(made))


def test_a_gap_in_a_series_stays_open() -> None:
    made = spec("series")
    years = {int(row["year"]) for row in made["datasets"]["points"]}  # a point stands in mid-year
    assert {2024, 2026} <= years
    assert 2025 not in years
    assert (
        len(made["datasets"]["faint"]) == len(made["datasets"]["points"]) - 3
    )  # no line over 2025, none to ours


def test_what_remains_of_a_whole_is_derived_and_turns_the_bound_round() -> None:
    site = replace(HARBOUR, observations=dict(HARBOUR.observations))
    part = replace(site.observations["officers"], bound=Bound.OVER)
    site = replace(site, observations={**site.observations, "officers": part})
    rest = charts.drawing(site, FIGURES["parts"], Words(site, "en")).named["rest"]
    assert (rest.text, rest.bound, rest.status) == ("under 23,571 people", "under", "derived")


def test_names_that_are_all_alike_give_way_to_what_differs() -> None:
    assert {"Mirror Lake", "Lakeland", "The country"} <= set(texts(spec("compared")))


def test_the_narrow_chart_is_a_form_of_its_own() -> None:
    wide, narrow = spec("bars"), spec("bars", width=theme.NARROW)
    assert wide["width"] == theme.WIDE
    assert narrow["width"] == theme.NARROW
    assert narrow["height"] > wide["height"]


def test_only_the_marks_in_use_stand_in_a_charts_own_key() -> None:
    shown = " ".join(texts(spec("bars")))
    assert "open end" in shown
    assert "double end" not in shown


def test_what_another_source_dates_looks_like_context_and_names_that_source() -> None:
    oath = replace(HARBOUR.entities["oath"], source="almanac", locator=None)
    site = replace(HARBOUR, entities=HARBOUR.entities | {"oath": oath})
    for width in WIDTHS:
        of = charts.spec(site, FIGURES["times"], Words(site, "en"), width)
        said = " ".join(texts(of))
        assert "Coast almanac" in said
        assert "thin grey" in said
        assert "Coast almanac" not in " ".join(texts(spec("times", width=width)))
        assert "thin grey" not in " ".join(texts(spec("times", width=width)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_key_explains_every_mark(language: str) -> None:
    words = Words(HARBOUR, language)
    for width in WIDTHS:
        made = charts.key(words, width)
        assert len(texts(made)) == len(KINDS)
        assert lint(made) == []


def test_a_value_too_long_for_its_bar_stands_over_it_on_a_phone() -> None:
    long = replace(
        HARBOUR.units["soul"],
        pattern=Text(en="{n} people who sail under the harbour's flag", zh="{n}人"),
    )
    site = replace(HARBOUR, units={**HARBOUR.units, "soul": long})
    made = charts.spec(site, FIGURES["bars"], Words(site, "en"), theme.NARROW)
    assert {row["x"] for row in made["datasets"]["text-value"]} == {0}
    assert lint(made) == []


def test_a_rank_stands_higher_the_nearer_it_is_to_the_first() -> None:
    ranks = ("rank-1", "rank-0")
    figure = replace(FIGURES["series"], observations=ranks)
    made = charts.spec(HARBOUR, figure, Words(HARBOUR, "en"))
    layer = next(x for x in made["layer"] if x["data"]["name"] == "points")
    scale = layer["encoding"]["y"]["scale"]
    assert scale["domain"][0] == 1
    assert scale["range"][0] < scale["range"][1]  # the first at the top of the picture
    assert lint(made) == []


UNFIT = [
    ({"form": "pie"}, "no form is called pie"),
    ({"observations": ()}, "takes 1 to 13 observations, here are 0"),
    ({"observations": ("sailors", "tolls")}, "values of one unit, here are coin, soul"),
    ({"form": "level_base"}, "takes 2 observations, here are 4"),
    ({"form": "unit_dots", "observations": ("sailors",)}, "sailors is not a count from 1 to 60"),
    ({"form": "unit_dots", "observations": ("more",)}, "more is the symbol X and has no size"),
    ({"form": "chain", "observations": (), "entities": ("town",)}, "town has no steps"),
    (
        {"form": "relation_graph", "observations": (), "entities": ("town", "coast")},
        "town has no relation to the others",
    ),
    ({"form": "point_series", "observations": ("loans", "loans")}, "no value has a period"),
]


@pytest.mark.parametrize(("change", "reason"), UNFIT, ids=[r for _, r in UNFIT])
def test_a_figure_that_its_form_cannot_draw_is_refused_with_the_reason(
    change: dict[str, Any], reason: str
) -> None:
    found = charts.unfit(HARBOUR, replace(FIGURES["bars"], **change))
    assert found is not None
    assert reason in found


def test_every_figure_of_these_tests_fits_its_form() -> None:
    assert {charts.unfit(HARBOUR, f) for f in FIGURES.values()} == {None}


def test_an_unknown_form_is_named() -> None:
    with pytest.raises(KeyError, match="pie"):
        charts.spec(HARBOUR, replace(FIGURES["bars"], form="pie"), Words(HARBOUR, "en"))


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_and_marks_stand_out_in_both_schemes(scheme: theme.Scheme) -> None:
    colours = theme.COLOURS[scheme]
    for role in ("ink", "muted", "accent", "target"):
        assert contrast(colours[role], colours["paper"]) >= 4.5, role
    for role in ("derived", "context"):
        assert contrast(colours[role], colours["paper"]) >= 3, role


def test_no_text_role_is_too_small() -> None:
    assert min(size for size, _, _ in theme.TEXT.values()) >= theme.SMALLEST_TEXT


def test_no_line_of_text_starts_or_ends_with_a_dot_between_two() -> None:
    for room in range(60, 300, 7):
        for line in measure.wrap("over 500,000 people · December 2035 · target", 12.5, room):
            assert line == line.strip(" ·")


def test_what_is_as_wide_as_its_room_stays_on_one_line() -> None:
    for more in (0, 14, 0.3, 33.3):
        for text in ("December 2035 · target", "2022年1—8月・推算"):
            room = measure.width(text, 12.5) + more
            assert measure.wrap(text, 12.5, room - more) == [text]


def test_latin_beside_chinese_is_larger_and_the_marks_of_both_are_full_width() -> None:
    alone, beside = measure.width("430", 10), measure.width("430人", 10) - measure.width("人", 10)
    assert beside == pytest.approx(alone * measure.BESIDE)
    assert measure.width("430", 10, chinese=True) == pytest.approx(beside)
    for mark in measure.SHARED:
        assert measure.width(f"{mark}人", 10) == pytest.approx(measure.width("人人", 10))
        assert measure.width(mark, 10) < measure.width("人", 10)


def test_a_bold_line_is_measured_as_bold() -> None:
    assert measure.width("about 27,890", 10, 700) > measure.width("about 27,890", 10) > 0

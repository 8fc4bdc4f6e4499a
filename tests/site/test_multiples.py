"""Small multiples: any form of quantities, once a panel, on one scale; told, tabled and published as one figure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from datasite import charts
from datasite.charts import forms, theme
from datasite.charts.lint import lint
from datasite.charts.panels import across, panels
from datasite.check import comparability, drawable, record_problems
from datasite.model import Annotation, Figure, Site, Text
from datasite.publish.figures import figure_resource
from datasite.render import specification, vector
from datasite.words import Words

from ..support.chart_site import EXAMPLES, FIGURES, HARBOUR, drawing
from ..support.records import LANGUAGES

WIDTHS = (theme.WIDE, theme.NARROW)
AREAS = tuple(HARBOUR.areas)
YEARS = ("2022", "2023", "2024", "2026")
ABLE = [name for name in charts.FORMS if forms.form(name).split]
# Of each form the values of a panel, and how the values of others are called.
OF: dict[str, tuple[str, ...]] = {
    "open_bars": ("hired", "officers"),
    "dot_comparison": ("wage-coast", "idle"),
    "point_series": tuple(f"trade-{year}" for year in YEARS),
    "slope": ("mates-2029", "mates-2030", "pilots-2029", "pilots-2030"),
    "bullet": ("sailors", "sailors-aim"),
    "two_part_whole": ("officers", "hired"),
    "unit_dots": ("ferries", "barges"),
    "timeline": ("hired", "sailors-aim"),
    "interval": ("idle",),
    "stacked_shares": ("officer-part", "pilot-part", "deck-part"),
}


def split(form: str) -> tuple[Site, Figure]:
    """A site and a figure of a form in a panel for each area, the others with two thirds of the values before."""
    records = dict(HARBOUR.observations)
    for number, area in enumerate(AREAS):
        for id_ in OF[form]:
            of = records[id_]
            less = (
                f"{float(of.number or 0) * (1 - number / 4):.0f}"
                if form != "stacked_shares"
                else of.number
            )
            less = of.number if form in ("interval", "dot_comparison") else less
            records[f"{area}-{id_}"] = replace(of, id=f"{area}-{id_}", area=area, number=less)
    ids = tuple(f"{area}-{id_}" for area in AREAS for id_ in OF[form])
    figure = replace(
        FIGURES["bars"], id=f"split-{form}", form=form, observations=ids, options={}, multiples="area",
        because=HARBOUR.article.title,
    )  # fmt: skip
    return replace(HARBOUR, observations=records, figures={figure.id: figure}), figure


def views(spec: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The panels of a specification."""
    yield from spec["concat"]


def test_every_form_that_is_split_is_tried_here() -> None:
    own = {"vega_lite", "level_base"}  # the one is its author's; of the other a level has one base
    assert set(ABLE) | own == set(OF) | own


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES[:2])  # the third is as wide as the second
@pytest.mark.parametrize("form", OF)
def test_each_panel_has_its_title_and_all_have_one_scale_and_fit(
    form: str, language: str, width: int
) -> None:
    site, figure = split(form)
    words = Words(site, language)
    assert charts.unfit(site, figure) is None
    made = charts.spec(site, figure, words, width, validate=True)
    svg = drawing(made, width, language)
    assert lint(made, svg) == []
    titles = ["".join(view["title"]["text"]) for view in views(made)]
    assert titles == [words.pick(site.areas[area].name) for area in AREAS]
    assert made["columns"] == (
        1 if width == theme.NARROW else across(3, width, forms.form(form).narrowest)
    )
    assert float(re.findall(r'viewBox="0 0 ([\d.]+)', svg)[0]) <= width + 3
    scales = set()
    for layer in (layer for view in views(made) for layer in view["layer"]):
        if layer["mark"].get("style") in ("quantity", "part", "period"):
            for axis in ("x", "y"):
                domain = (layer["encoding"].get(axis, {}).get("scale") or {}).get("domain", [])
                if domain and all(isinstance(end, int | float) for end in domain):
                    scales.add((axis, *domain))
    assert len({axis for axis, *_ in scales}) == len(scales)


@pytest.mark.parametrize("form", OF)
def test_the_check_asks_each_panel_what_it_asks_of_the_form(form: str) -> None:
    site, figure = split(form)
    assert [p.message for p in record_problems(site, comparability, drawable)] == []
    if (least := forms.form(form).takes.least) > 1:
        kept = len(figure.observations) - len(OF[form]) + least - 1
        few = replace(figure, observations=figure.observations[:kept])
        found = record_problems(replace(site, figures={few.id: few}), drawable)
        assert any("in the panel of land" in problem.message for problem in found)


def test_a_panel_of_the_subject_stands_out_and_others_are_grey() -> None:
    site, figure = split("open_bars")
    made = charts.spec(site, figure, Words(site, "en"))
    assert [view["title"]["fontWeight"] for view in views(made)] == [
        700 if area == site.subject else 400 for area in AREAS
    ]
    looks = {row["area"]: row["look"] for rows in made["datasets"].values() for row in rows}
    assert {area for area, look in looks.items() if look == "article"} == {"Mirror Lake"}


@pytest.mark.parametrize("form", OF)
def test_its_table_description_and_download_have_the_values_of_all_panels(form: str) -> None:
    site, figure = split(form)
    words = Words(site, "en")
    told = charts.describe(site, figure, words)
    rows = [row["id"] for row in charts.table(site, figure, words).rows]
    data = figure_resource(site, figure, {"en": words}, {"en": charts.Caption()})
    published = [str(row["id"]) for row in data.records()]
    assert len(rows) == len(set(rows))
    assert len(published) == len(set(published))
    for id_ in figure.observations:
        assert id_ in rows
        assert id_ in published
        assert words.value(site.observations[id_]) in told
    assert words.ui("chart.multiples.area") in [*charts.subtitle(site, figure, words)]


def test_one_specification_is_published_with_all_panels_and_can_be_drawn() -> None:
    site, figure = split("point_series")
    made = charts.spec(site, figure, Words(site, "en"))
    caption = charts.Caption(title="Trade in three places", language="en")
    whole = specification.standalone(made, caption, theme.WIDE, layered=False)
    alone = json.loads(theme.literal(json.dumps(whole)))
    shown = vector.vega(alone, "en")
    for words in ("Trade in three places", "Mirror Lake", "Lakeland", "The country"):
        assert words in shown
    assert len(alone["datasets"]) == len(AREAS)


def test_what_is_said_at_a_mark_stands_in_its_panel() -> None:
    site, figure = split("point_series")
    said = Annotation("lakeland-trade-2024", Text(en="The bridge opens", zh="大橋通車"))
    made = charts.spec(site, replace(figure, annotate=(said,)), Words(site, "en"))
    found = [name for name, rows in made["datasets"].items() for row in rows if "leader" in row]
    assert found == [f"rows-{AREAS.index('lakeland') + 1}"]
    assert lint(made, drawing(made, theme.WIDE, "en")) == []


@pytest.mark.parametrize(
    ("by", "titles"),
    [
        ("indicator", ["Newly hired", "Officers among the newly hired"]),
        ("period", ["January–August 2030", "January–August 2029"]),
        ("area", None),
        ("field", None),
    ],
)
def test_panels_are_split_by_what_the_figure_says(by: str, titles: list[str] | None) -> None:
    records = dict(HARBOUR.observations)
    for id_ in ("hired", "officers"):
        of = records[id_]
        records[f"{id_}-b"] = replace(
            of, id=f"{id_}-b", period=HARBOUR.observations["hired-before"].period
        )
    site = replace(HARBOUR, observations=records)
    ids = ("hired", "officers", "hired-b", "officers-b")
    figure = replace(FIGURES["bars"], observations=ids, multiples=by)
    if titles is None:
        reason = charts.unfit(site, figure)
        assert reason == f"1 {by} would be 1 panels"
        return
    made = charts.spec(site, figure, Words(site, "en"))
    assert [view["title"]["text"][0] for view in views(made)] == titles
    assert [len(part.observations) for part in panels(site, figure)] == [2, 2]


@pytest.mark.parametrize("form", ["chain", "ranking_board", "vega_lite"])
def test_what_has_no_panels_is_refused(form: str) -> None:
    figure = replace(EXAMPLES[form], multiples="area")
    found = charts.unfit(HARBOUR, figure)
    assert found
    if figure.observations:
        assert "is not split into panels" in found


@pytest.mark.parametrize(("count", "columns"), [(2, 2), (3, 3), (4, 2), (6, 3), (8, 4), (12, 4)])
def test_panels_stand_in_rows_that_are_full_where_they_can_be(count: int, columns: int) -> None:
    assert across(count, theme.WIDE, 140) == columns
    assert across(count, theme.WIDE, 300) == 2

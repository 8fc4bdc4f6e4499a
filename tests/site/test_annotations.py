"""A short line at a mark: it fits at every width, in every language and form, and goes wherever the chart goes."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from datasite import charts
from datasite.charts import forms, theme
from datasite.charts.annotations import noted
from datasite.charts.lint import lint
from datasite.check import annotated as rules_of_it
from datasite.check import record_problems
from datasite.model import Annotation, Figure, Text
from datasite.publish.figures import figure_resource
from datasite.words import Words

from ..support.chart_site import EXAMPLES, HARBOUR, drawing
from ..support.records import LANGUAGES

ABLE = [name for name in charts.FORMS if forms.form(name).annotated]
SAID = Text(
    en="Counted again after the storm, with those of the outer islands",
    zh="風暴後重新統計，含外島人員",
)


def annotated(figure: Figure, text: Text = SAID) -> Figure:
    """A figure that says something at each of its first marks."""
    ids = (*figure.observations, *figure.entities)[:3]
    return replace(figure, annotate=tuple(Annotation(id_, text) for id_ in ids))


def wide(svg: str) -> float:
    """The width of a drawing."""
    return float(re.findall(r'viewBox="0 0 ([\d.]+)', svg)[0])


@pytest.mark.parametrize("width", [theme.WIDE, theme.NARROW])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ABLE)
def test_what_is_said_stands_in_the_drawing_clear_of_other_text(
    form: str, language: str, width: int
) -> None:
    figure, words = annotated(EXAMPLES[form]), Words(HARBOUR, language)
    made = charts.spec(HARBOUR, figure, words, width)
    svg = drawing(made, width, language)
    assert lint(made, svg) == []
    shown = [row for row in made["datasets"]["rows"] if "annotation" in row]
    assert len(shown) == len(figure.annotate)
    for row in shown:
        said = words.text(SAID)
        lines = row["annotation"].split("\n")
        assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", said)
        assert all(line in svg for line in lines)
    plain = charts.spec(HARBOUR, EXAMPLES[form], words, width)
    assert wide(svg) <= wide(drawing(plain, width, language)) + 1  # a label that moved may round up


@pytest.mark.parametrize("form", ABLE)
def test_those_who_do_not_see_the_chart_are_told_in_its_description_and_table(form: str) -> None:
    figure, words = annotated(EXAMPLES[form]), Words(HARBOUR, "en")
    told = charts.describe(HARBOUR, figure, words)
    assert told.count(words.text(SAID)) == len(figure.annotate)
    table = charts.table(HARBOUR, figure, words)
    assert ("remark", words.ui("column.remark")) in table.columns
    rows = [row["id"] for row in table.rows if row.get("remark") == words.text(SAID)]
    assert sorted(rows) == sorted(each.at for each in figure.annotate)


def test_a_value_in_it_is_written_out_and_its_source_is_credited() -> None:
    figure = annotated(EXAMPLES["open_bars"], Text(en="As [[wage-coast]]", zh="[[wage-coast]]"))
    made = charts.spec(HARBOUR, figure, Words(HARBOUR, "en"))
    assert "As 3.75%" in {row.get("annotation") for row in made["datasets"]["rows"]}
    assert {c.source.id for c in charts.credits_of(HARBOUR, figure)} == {"article", "almanac"}


def test_the_download_has_it_in_the_row_of_its_mark() -> None:
    figure = annotated(EXAMPLES["bullet"])
    words = {"en": Words(HARBOUR, "en")}
    data = figure_resource(HARBOUR, figure, words, {"en": charts.Caption()})
    said = {str(row["id"]): row["remark_en"] for row in data.records()}
    assert said == {each.at: SAID["en"] for each in figure.annotate}


def test_a_chart_without_any_has_no_layer_for_it() -> None:
    assert noted([{"id": "a"}], None, None) == []


@pytest.mark.parametrize(
    ("form", "at", "en", "code"),
    [
        ("bullet", ("sailors",), "The bridge opens", None),
        ("bullet", ("sailers",), "The bridge opens", "annotation-mark"),
        ("bullet", ("hired",), "The bridge opens", "annotation-mark"),
        ("bullet", ("sailors", "sailors"), "The bridge opens", "annotation-mark"),
        ("bullet", ("sailors",), "The bridge opens " * 5, "annotation-long"),
        ("chain", ("career",), "The bridge opens", "annotation-form"),
    ],
)
def test_the_check_refuses_what_stands_at_no_mark_or_is_too_long(
    form: str, at: tuple[str, ...], en: str, code: str | None
) -> None:
    said = tuple(
        Annotation(id_, Text(en=en, de="Die Brücke öffnet", zh="大橋通車")) for id_ in at
    )
    figure = replace(EXAMPLES[form], annotate=said)
    found = record_problems(replace(HARBOUR, figures={figure.id: figure}), rules_of_it)
    assert [problem.code for problem in found] == ([code] if code else [])

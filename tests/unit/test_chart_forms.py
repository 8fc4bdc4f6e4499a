"""A chart form is one module: found by being there, checked by what it draws, shown by its example."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from datasite import charts, handbook
from datasite.charts import forms, theme
from datasite.charts.lint import lint
from datasite.check import comparability, drawable, record_problems
from datasite.model import Figure
from datasite.words import Words

from ..conftest import ROOT
from ..support.chart_site import EXAMPLES, HARBOUR
from ..support.records import LANGUAGES
from ..support.together import together

FOLDER = Path(forms.__path__[0])
SCHEMA = json.loads((ROOT / "data" / "schema" / "section.json").read_text(encoding="utf-8"))


def complaints(figure: Figure) -> list[str]:
    """What the check says of a figure of the harbour."""
    return [
        p.message
        for p in record_problems(
            replace(HARBOUR, figures={figure.id: figure}), comparability, drawable
        )
    ]


def drawn(figure: Figure, words: Words, width: int = theme.WIDE) -> object:
    """What is shown of a figure: the layers of a chart, or the HTML of a diagram."""
    if charts.pictured(figure):
        return charts.spec(HARBOUR, figure, words, width)["layer"]
    return charts.diagram(HARBOUR, figure, words)


def test_each_module_of_the_folder_is_a_form_and_data_files_may_name_it() -> None:
    modules = {file.stem for file in FOLDER.glob("*.py")} - {"__init__"}
    assert set(charts.FORMS) == modules
    assert {charts.form(name).name for name in charts.FORMS} == modules
    known, own = SCHEMA["properties"]["figures"]["items"]["properties"]["form"]["anyOf"]
    assert set(known["enum"]) == modules
    assert own == {"$ref": "common.json#/$defs/word"}  # a file of the project's own


def test_no_other_module_is_called_by_a_form() -> None:
    with pytest.raises(KeyError):
        charts.form("form")


@together(charts.FORMS)
def test_the_example_of_a_form_passes_the_check(form: str) -> None:
    assert EXAMPLES[form].form == form
    assert complaints(EXAMPLES[form]) == []


@together(product(charts.FORMS, LANGUAGES))
def test_the_example_of_a_form_is_drawn_tabulated_and_told(form: str, language: str) -> None:
    words, figure = Words(HARBOUR, language), EXAMPLES[form]
    for width in (theme.WIDE, theme.NARROW):
        assert drawn(figure, words, width)
        if charts.pictured(figure):
            assert lint(charts.spec(HARBOUR, figure, words, width)) == []
    rows = charts.table(HARBOUR, figure, words).rows
    told = charts.describe(HARBOUR, figure, words)
    assert rows
    assert all(row["name"] in told for row in rows)
    assert list(charts.subtitle(HARBOUR, figure, words))


@together(charts.FORMS)
def test_an_option_that_a_form_does_not_know_is_told(form: str) -> None:
    options = {**EXAMPLES[form].options, "shares": "hired"}
    [message] = complaints(replace(EXAMPLES[form], options=options))
    assert message.endswith(f"{form} has no option shares")


def sampled(form: str, number: int) -> Figure:
    """A figure of that form with records at random."""
    chance = random.Random(f"{form} {number}")  # noqa: S311
    takes = charts.form(form).takes
    values, entities = sorted(HARBOUR.observations), sorted(HARBOUR.entities)
    if chance.random() < 0.5:  # records that have a chance to fit
        one = HARBOUR.observations[chance.choice(values)]
        kind = HARBOUR.unit_of(one).id
        values = [id_ for id_ in values if HARBOUR.unit_of(HARBOUR.observations[id_]).id == kind]
    return replace(
        EXAMPLES[form],
        observations=tuple(chance.choices(values, k=chance.randint(0, min(takes.most + 1, 9)))),
        entities=tuple(chance.sample(entities, chance.randint(0, 3))) if takes.entities else (),
        because=chance.choice([None, HARBOUR.article.title]),
    )


@pytest.mark.parametrize("form", charts.FORMS)
def test_what_the_build_refuses_the_check_refuses_and_what_passes_the_check_is_drawn(
    form: str,
) -> None:
    words, tried = Words(HARBOUR, "en"), 0
    for number in range(150):
        figure = sampled(form, number)
        found = complaints(figure)
        if charts.unfit(HARBOUR, figure):
            assert found, figure
        if not found and (tried := tried + 1) <= 10:
            assert drawn(figure, words), figure


def test_too_many_for_a_form_are_told_by_the_check_as_by_the_build() -> None:
    for form, many in (("timeline", 21), ("bullet", 10)):
        figure = replace(EXAMPLES[form], observations=("sailors",) * many, entities=())
        reason = charts.unfit(HARBOUR, figure)
        assert reason is not None
        assert f"{figure.id}: {reason}" in complaints(figure)


@together(charts.FORMS)
def test_the_command_explains_each_form(form: str) -> None:
    told = handbook.page(form, ROOT) or ""
    assert charts.form(form).about in " ".join(told.split())
    assert all(f"options.{key}: " in told for key in charts.form(form).options)
    assert f"form: {form}\n" in told


def test_the_check_asks_each_form_and_loads_no_charting_library() -> None:
    program = (
        "import sys; from datasite import charts; import datasite.project; "
        "[charts.form(name) for name in charts.FORMS]; assert 'altair' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT / "hooks", check=True)
